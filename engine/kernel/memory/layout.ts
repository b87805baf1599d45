// lane room
/**
 * Where everything stands in the memory of a run: sizes come from the first integers, the slots follow from them.
 * Host and kernel both run `layOut`, so there is one truth. A slot holds one lane; a column holds a whole block, a lane per group of futures.
 * Index letters as in docs/model.md: s sector, k segment, m municipality, c cell = m * K + k, p plan, t year since the base year.
 */
import { int } from 'lanes'

/** Futures in a block, always. */
export const BLOCK: i32 = 1024

// --- integers: sizes and switches (header), then tables -------------------------------------------------------------
export const H_SECTORS: i32 = 0
export const H_SEGMENTS: i32 = 1
export const H_MUNICIPALITIES: i32 = 2
export const H_PLANS: i32 = 3
export const H_YEARS: i32 = 4
export const H_SERIES: i32 = 5
export const H_RUNS: i32 = 6
export const H_PERIODS: i32 = 7
export const H_LARGE_SEGMENT: i32 = 8
export const H_PLAIN: i32 = 9
export const H_SIEVE: i32 = 10
export const H_LARGE_MODE: i32 = 11
export const H_BACK_DOOR: i32 = 12
export const H_ADAPTIVE: i32 = 13
export const H_FIRST_REVIEW: i32 = 14
export const H_REVIEW_INTERVAL: i32 = 15
export const H_WINDOW: i32 = 16
export const H_LAG: i32 = 17
export const H_NOISE: i32 = 18
export const H_COUNT_WAITING: i32 = 19
export const H_SCRAP: i32 = 20
export const H_OVERRIDE: i32 = 21
export const H_LONGEST_DELAY: i32 = 22
export const H_LARGE_EVENTS: i32 = 23
export const H_COMPENSATION: i32 = 24
/** Year of the one big one (E57), 0 for none. */
export const H_BIG_ONE: i32 = 25
/** Whether a series of jobs is recorded. */
export const H_JOBS: i32 = 26
/** Whether a series of hard land is recorded. */
export const H_HARD: i32 = 27
/** Large parcels that can arrive in one year; an excess marks the future as failed. */
export const H_PARCELS: i32 = 28
/** Whether land is used more densely, or held back, in some year. */
export const H_LAND_RULES: i32 = 29
export const HEADER: i32 = 30

/** Answers of the header's switches. */
export const LARGE_NONE: i32 = 0
export const LARGE_VALUE: i32 = 1
export const LARGE_ALL: i32 = 2

/** A time that never comes, in years since the base year. */
export const NEVER: i32 = 9999

/** Why a future failed. */
export const FAILED_PARCELS: i32 = 1
export const FAILED_NOT_FINITE: i32 = 2
export const FAILED_NEGATIVE: i32 = 3

// --- one column per uncertain parameter, drawn outside ----------------------------------------------------------------
export const P_GROWTH_POSITION: i32 = 0
export const P_MODEL_ERROR: i32 = 1
export const P_LAND_TREND_ERROR: i32 = 2
export const P_WITHDRAWAL: i32 = 3
export const P_REPLACED: i32 = 4
export const P_TRANSITION: i32 = 5
export const P_RECESSION_CHANCE: i32 = 6
export const P_RECESSION_DEPTH: i32 = 7
export const P_RELEASE: i32 = 8
export const P_LARGE_PER_YEAR: i32 = 9
export const P_FOOTLOOSE: i32 = 10
export const P_GIVE_UP: i32 = 11
export const P_GAIN_PER_HA: i32 = 12
export const P_DELIVERY_FACTOR: i32 = 13
export const P_DELIVERY_DELAY: i32 = 14
export const P_GRID_READY: i32 = 15
export const P_LEAD_SCALE: i32 = 16
export const P_FALL_SCALE: i32 = 17
export const P_STOCK_SCALE: i32 = 18
export const P_ISSUABLE_SCALE: i32 = 19
export const P_WAITING_SCALE: i32 = 20
/** Then three per sector: land per job, park share, growth error; then three per plan: own lead time, lead time once prepared, fall-out draw. */
export const P_SECTORS: i32 = 21

// --- draws of one year, in the order of their keys ---------------------------------------------------------------------
export const D_CYCLE: i32 = 0
export const D_RECESSION: i32 = 1
export const D_LARGE_COUNT: i32 = 2
export const D_LARGE_SIZE: i32 = 3
/** Then one per parcel for its size, one per parcel for its value, one per sector (its own part of the cycle), one per segment (monitor noise). */
export let D_LARGE_VALUE: i32 = 0
export let D_SECTORS: i32 = 0
export let D_SEGMENTS: i32 = 0

// --- single constants, one slot each; those of the demand side first ----------------------------------------------------
export const K_PHI: i32 = 0
export const K_SHOCK: i32 = 1
export const K_COMMON: i32 = 2
export const K_OWN: i32 = 3
export const K_LARGE_LOG_MEDIAN: i32 = 4
export const K_LARGE_LOG_SD: i32 = 5
export const K_LARGE_THRESHOLD: i32 = 6
export const K_LARGE_MAXIMUM: i32 = 7
export const K_LARGE_VALUE: i32 = 8
export const K_BIG_ONE: i32 = 9
export const K_FRICTION: i32 = 10
export const K_BRAKE_LOW: i32 = 11
export const K_BRAKE_LOW_VACANCY: i32 = 12
export const K_COOPERATION: i32 = 13
export const K_COMPENSATION: i32 = 14
export const K_SIEVE_THRESHOLD: i32 = 15
export const K_SIEVE_SCARCITY: i32 = 16
export const K_SIEVE_RETURN: i32 = 17
export const K_SIEVE_DENSITY: i32 = 18
export const K_SIEVE_LEAK: i32 = 19
export const K_PREPARE_BELOW: i32 = 20
export const K_COMMIT_BELOW: i32 = 21
export const K_COMMIT_UP_TO: i32 = 22
export const K_WEIGHT_PREPARED: i32 = 23
export const K_SCRAP_ABOVE: i32 = 24
export const K_NOISE: i32 = 25
export const K_COUNTED: i32 = 26
export const K_OVERRIDE: i32 = 27
export const K_BASE_YEAR: i32 = 28
export const K_LARGE_FROM: i32 = 29
export const SINGLES: i32 = 30
/** Singles that the demand side reads. */
export const DEMAND_SINGLES: i32 = 10

// --- recorded quantities, the order of `engine/kernel/quantities.ts` -----------------------------------------------------
export const Q_EXPANSION: i32 = 0
export const Q_TRANSITION: i32 = 1
export const Q_REPLACEMENT: i32 = 2
export const Q_LARGE: i32 = 3
export const Q_GROSS: i32 = 4
export const Q_ADMITTED: i32 = 5
export const Q_REFUSED: i32 = 6
export const Q_LOST: i32 = 7
export const Q_SERVED: i32 = 8
export const Q_DELIVERED: i32 = 9
export const Q_NEEDED: i32 = 10
export const Q_ISSUANCE: i32 = 11
export const Q_PLAN_LAND: i32 = 12
export const Q_COMPENSATION_LAND: i32 = 13
export const Q_FREED: i32 = 14
export const Q_WITHDRAWN: i32 = 15
export const Q_ACROSS_BORDERS: i32 = 16
export const Q_LARGE_PLACED: i32 = 17
export const Q_LARGE_REFUSED: i32 = 18
export const Q_JOBS_ADMITTED: i32 = 19
export const Q_JOBS_REFUSED: i32 = 20
export const Q_WAITING: i32 = 21
export const Q_ISSUABLE: i32 = 22
export const Q_VACANT: i32 = 23
export const Q_STOCK: i32 = 24
export const Q_JOBS_WAITING: i32 = 25
export const Q_BALANCE_BASE: i32 = 26
export const Q_POSITION: i32 = 27
export const Q_PACE: i32 = 28
export const Q_REGISTERED: i32 = 29
export const Q_HARD: i32 = 30
export const QUANTITIES: i32 = 31

// --- sizes ------------------------------------------------------------------------------------------------------------
export let S: i32 = 0
export let K: i32 = 0
export let M: i32 = 0
export let P: i32 = 0
export let T: i32 = 0
export let C: i32 = 0
export let SERIES: i32 = 0
export let LARGE: i32 = 0
/** Large parcels that can arrive in one year, beside the one big one. */
export let PARCELS: i32 = 0
/** Groups of futures in a block: one lane each. */
export let GROUPS: i32 = 0

// --- integer tables -----------------------------------------------------------------------------------------------------
export let T_PLAN_MUNICIPALITY: i32 = 0
export let T_PLAN_PREPARED: i32 = 0
export let T_PREPARE: i32 = 0
export let T_START: i32 = 0
export let T_SCRAP: i32 = 0
/** Plans with a year of their own in the calendar: how many, then which. */
export let T_CALENDAR: i32 = 0
/** Per plan where its list of segments with land begins among the lists, and where the last ends; then the lists. */
export let T_LAND: i32 = 0
/** The same per segment: the plans with land for it that the rule may decide on. */
export let T_RULE: i32 = 0
export let T_KEEPS: i32 = 0
export let T_INTENSIFIABLE: i32 = 0
export let T_PERIOD: i32 = 0
/** Per series its quantity, where its runs stand, how many, and whether it never changes. */
export let T_SERIES: i32 = 0
/** Per quantity whether somebody reads it. */
export let T_READ: i32 = 0
export let T_RUNS: i32 = 0
export let T_KEYS: i32 = 0
export let T_COLUMN_KEYS: i32 = 0
/** Draws of one year, and all keys: the years' draws, then the answers per plan and council period. */
export let DRAWS: i32 = 0
export let PERIODS: i32 = 0
export let KEYS: i32 = 0
/** Integers of one key: the lattice component, then a shift per replicate. */
export const KEY_SIZE: i32 = 9

// --- slots: constants -----------------------------------------------------------------------------------------------------
export let SINGLE: i32 = 0
export let GROWTH_LOW: i32 = 0
export let GROWTH_HIGH: i32 = 0
export let LAND_TREND_LOW: i32 = 0
export let LAND_TREND_HIGH: i32 = 0
export let JOBS_BASE: i32 = 0
export let SENSITIVITY: i32 = 0
export let MIX: i32 = 0
export let RAMP: i32 = 0
export let STOCK_BASE: i32 = 0
export let VACANCY_BASE: i32 = 0
export let ORIGIN: i32 = 0
export let ORIGIN_OTHERS: i32 = 0
export let ISSUABLE_BASE: i32 = 0
export let WAITING_BASE: i32 = 0
export let AREA: i32 = 0
export let EARLIEST: i32 = 0
export let PHASING: i32 = 0
export let SHARE: i32 = 0
export let ACCEPT: i32 = 0
export let FALL: i32 = 0
export let TARGET_PATH: i32 = 0
export let CAPACITY: i32 = 0
export let LAND_FACTOR: i32 = 0
export let RESERVED: i32 = 0
export let SCORE_MEAN: i32 = 0
export let SCORE_SPREAD: i32 = 0
export let REFERENCE: i32 = 0

// --- slots: the state of one future ---------------------------------------------------------------------------------------
export let FAILED: i32 = 0
export let TREND: i32 = 0
export let CYCLE: i32 = 0
export let LAND_PER_JOB: i32 = 0
export let NEEDED_LAND: i32 = 0
export let JOBS: i32 = 0
export let ASKED: i32 = 0
export let ASKED_SHARE: i32 = 0
export let STOCK_START: i32 = 0
export let OCCUPIED: i32 = 0
export let FLOOR: i32 = 0
export let LAND_RATIO: i32 = 0
export let RETURNING: i32 = 0
export let OPEN_DEMAND: i32 = 0
export let REST: i32 = 0
export let FREE: i32 = 0
export let WITHDRAWN_HISTORY: i32 = 0
export let GROSS_TOTAL: i32 = 0
export let DELIVERED_TOTAL: i32 = 0
export let PROGRAMME: i32 = 0
export let STARTED: i32 = 0
export let PREPARED: i32 = 0
export let SCRAPPED: i32 = 0
export let READY: i32 = 0
export let FRACTION: i32 = 0
export let KEPT: i32 = 0
/** Hectares of a plan that come, that are counted on once it is started, and while it is prepared. */
export let COMES: i32 = 0
export let COUNTED_STARTED: i32 = 0
export let COUNTED_PREPARED: i32 = 0
export let LOT: i32 = 0
export let LOT_BASE: i32 = 0
/** Where each parcel found its place this year: the municipality counted from 1, 0 for none. */
export let PLACED: i32 = 0
export let OBSERVED: i32 = 0
export let REGISTERED: i32 = 0
export let COVER: i32 = 0
export let COUNTED_LAND: i32 = 0
export let ABOVE_SCRAP: i32 = 0
export let ISSUED: i32 = 0
export let QUEUE: i32 = 0
export let QUANTITY: i32 = 0
export let WAITING: i32 = 0
export let ISSUABLE: i32 = 0
export let VACANT: i32 = 0
export let STOCK: i32 = 0

// --- what the demand side of a year hands over, by its place in the year ----------------------------------------------------
/** Per segment: expansion, or release below 0; land asked for so far (ha); jobs per hectare. */
export let Y_EXPANSION: i32 = 0
export let Y_ASKED: i32 = 0
export let Y_JOBS_PER_HA: i32 = 0
/** Growth of what is asked for by the transition (a share). */
export let Y_TRANSITION: i32 = 0
/** Hectares of large parcels together, and which of the parcels is the year's first. */
export let Y_LARGE: i32 = 0
export let Y_PARCEL: i32 = 0
export let YEAR_COLUMNS: i32 = 0

// --- slots: columns -----------------------------------------------------------------------------------------------------
export let PARAMETERS: i32 = 0
export let PARAMETER: i32 = 0
/** What the demand side hands over: from `TOO_MANY` on to the last parcel. One per group, not 0 in a future with more large parcels in some year than there is room for. */
export let TOO_MANY: i32 = 0
/** How many parcels there are so far. */
export let PARCELS_USED: i32 = 0
/** [group][t][column], group by group, since a group is run from its first year to its last. */
export let DEMAND: i32 = 0
/** Hectares of each large parcel, one after the other, below 0 for one without regional value; a year has room for `PARCELS` and the one big one. */
export let PARCEL: i32 = 0
export let FAILED_OUT: i32 = 0
export let OUT: i32 = 0
/** The first slot: lanes of more than one future keep the integers in the same memory, four to a slot. */
export let FIRST_SLOT: i32 = 0
/** Where the slots of a run end. */
export let SLOTS: i32 = 0
/** Integers of a run in all. */
export let INTEGERS: i32 = 0

let next: i32 = 0
function take(count: i32): i32 {
  const first: i32 = next
  next = next + count
  return first
}

/** Lays the memory out from the sizes in the header, for lanes of `width` futures; to be called before anything else touches a run. */
export function layOut(width: i32): void {
  GROUPS = BLOCK / width
  S = int(H_SECTORS)
  K = int(H_SEGMENTS)
  M = int(H_MUNICIPALITIES)
  P = int(H_PLANS)
  T = int(H_YEARS)
  C = M * K
  SERIES = int(H_SERIES)
  LARGE = int(H_LARGE_SEGMENT)
  PARCELS = int(H_PARCELS)
  layOutTables()
  FIRST_SLOT = width == 1 ? 0 : (INTEGERS + 3) >> 2
  next = FIRST_SLOT
  layOutConstants()
  layOutState()
  layOutYear()
  PARAMETER = take(PARAMETERS * GROUPS)
  TOO_MANY = take(GROUPS)
  PARCELS_USED = take(1)
  DEMAND = take(YEAR_COLUMNS * (T + 1) * GROUPS)
  PARCEL = take((PARCELS + 1) * T * GROUPS)
  FAILED_OUT = take(GROUPS)
  OUT = take(SERIES * (T + 1) * GROUPS)
  SLOTS = next
}

function layOutTables(): void {
  next = HEADER
  T_PLAN_MUNICIPALITY = take(P)
  T_PLAN_PREPARED = take(P)
  T_PREPARE = take(P)
  T_START = take(P)
  T_SCRAP = take(P)
  T_CALENDAR = take(P + 1)
  T_LAND = take(P + 1 + P * K)
  T_RULE = take(K + 1 + P * K)
  T_KEEPS = take(M)
  T_INTENSIFIABLE = take(K)
  T_PERIOD = take(T + 1)
  T_SERIES = take(4 * SERIES)
  T_READ = take(QUANTITIES)
  T_RUNS = take(int(H_RUNS))
  D_LARGE_VALUE = D_LARGE_SIZE + PARCELS
  D_SECTORS = D_LARGE_VALUE + PARCELS
  D_SEGMENTS = D_SECTORS + S
  DRAWS = D_SEGMENTS + K
  PERIODS = int(H_PERIODS)
  KEYS = T * DRAWS + P * PERIODS
  T_KEYS = take(KEYS * KEY_SIZE)
  PARAMETERS = P_SECTORS + 3 * S + 3 * P
  T_COLUMN_KEYS = take(PARAMETERS * KEY_SIZE)
  INTEGERS = next
}

/** The demand side reads its singles and what stands between `GROWTH_LOW` and `STOCK_BASE`, and nothing else (tests/engine/kernel/kept.test.ts). */
function layOutConstants(): void {
  SINGLE = take(SINGLES)
  GROWTH_LOW = take(S * (T + 1))
  GROWTH_HIGH = take(S * (T + 1))
  LAND_TREND_LOW = take(S)
  LAND_TREND_HIGH = take(S)
  JOBS_BASE = take(S)
  SENSITIVITY = take(S)
  MIX = take(S * K)
  RAMP = take(T + 1)
  STOCK_BASE = take(M)
  VACANCY_BASE = take(M)
  ORIGIN = take(M)
  ORIGIN_OTHERS = take(M)
  ISSUABLE_BASE = take(C)
  WAITING_BASE = take(C)
  AREA = take(P)
  EARLIEST = take(P)
  PHASING = take(P)
  SHARE = take(P * K)
  ACCEPT = take(P)
  FALL = take(P)
  TARGET_PATH = take(T + 1)
  CAPACITY = take(T + 1)
  LAND_FACTOR = take(T + 1)
  RESERVED = take(T + 1)
  SCORE_MEAN = take(K)
  SCORE_SPREAD = take(K)
  REFERENCE = take(K)
}

function layOutState(): void {
  FAILED = take(1)
  TREND = take(S)
  CYCLE = take(S)
  LAND_PER_JOB = take(S)
  NEEDED_LAND = take(K)
  JOBS = take(K)
  ASKED = take(K)
  ASKED_SHARE = take(K)
  STOCK_START = take(M)
  OCCUPIED = take(M)
  FLOOR = take(C)
  LAND_RATIO = take(C)
  RETURNING = take(C)
  OPEN_DEMAND = take(C)
  REST = take(C)
  FREE = take(C)
  WITHDRAWN_HISTORY = take(M * (T + 1))
  GROSS_TOTAL = take(T + 1)
  DELIVERED_TOTAL = take(1)
  PROGRAMME = take(T + 1)
  STARTED = take(P)
  PREPARED = take(P)
  SCRAPPED = take(P)
  READY = take(P)
  FRACTION = take(P)
  KEPT = take(P)
  COMES = take(P)
  COUNTED_STARTED = take(P)
  COUNTED_PREPARED = take(P)
  LOT = take(P)
  LOT_BASE = take(M)
  PLACED = take(PARCELS + 1)
  OBSERVED = take(K * (T + 1))
  REGISTERED = take(K * (T + 1))
  COVER = take(K)
  COUNTED_LAND = take(K)
  ABOVE_SCRAP = take(K)
  ISSUED = take(K)
  QUEUE = take(K)
  QUANTITY = take(QUANTITIES * C)
  WAITING = QUANTITY + Q_WAITING * C
  ISSUABLE = QUANTITY + Q_ISSUABLE * C
  VACANT = QUANTITY + Q_VACANT * C
  STOCK = QUANTITY + Q_STOCK * C
}

function layOutYear(): void {
  Y_EXPANSION = 0
  Y_ASKED = K
  Y_JOBS_PER_HA = 2 * K
  Y_TRANSITION = 3 * K
  Y_LARGE = Y_TRANSITION + 1
  Y_PARCEL = Y_LARGE + 1
  YEAR_COLUMNS = Y_PARCEL + 1
}

/** The slot of a quantity in a cell. */
export function quantity(q: i32, c: i32): i32 {
  return QUANTITY + q * C + c
}

/** The slot of a single constant. */
export function single(constant: i32): i32 {
  return SINGLE + constant
}
