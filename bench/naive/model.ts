/** The model as one would write it first: a function per future, numbers one at a time, objects and lists. */
import { drawFrom, atNormal, poisson } from './draws.ts'
import type { Tools } from './tools.ts'
import type { World } from './world.ts'

const NEVER = 10_000
const COUNCIL_YEAR = 2026

/** Yearly outcomes of a future, from the base year on. */
export interface Path {
  readonly shortfall: number[]
  readonly notServed: number[]
  readonly planningBalance: number[]
  /** More than six large parcels came in one year. */
  failed: boolean
}

interface PlanState {
  started: number
  ready: number
  prepared: number
  fraction: number
  lot: number
  readonly falls: boolean
  readonly z: number
  readonly answers: Map<number, boolean>
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Runs one future under the policy of the world. */
export function future(w: World, tools: Tools): Path {
  const { exp, normal, random } = tools
  const { constants: c, levers } = w
  const assumed = Object.fromEntries(Object.entries(w.assumptions).map(([id, d]) => [id, drawFrom(d, tools)]))
  const position = assumed['growthPosition']
  const sectors = w.sectors.map((sector) => ({
    ...sector,
    trend: sector.jobs,
    cycle: 0,
    land: assumed[`landPerJob.${sector.id}`],
    share: Math.min(1, Math.max(0, assumed[`parkShare.${sector.id}`])),
    error: assumed[`growthError.${sector.id}`],
  }))
  const mix = Array.from({ length: w.segments }, (_, k) => sectors.map((sector) => sector.mix[k]))
  const landNeeded = (): number[] =>
    tools.mixed(
      mix,
      sectors.map(({ trend, cycle, land, share }) => (trend * exp(cycle) * share * land) / 10_000),
    )

  // The base year
  let asked = landNeeded()
  const shareOf = (k: number): number => asked[k] / sum(asked)
  const towns = w.municipalities.map((town) => {
    const stock = town.stock * assumed['stockScale']
    return {
      ...town,
      start: stock,
      stock,
      vacant: asked.map((_, k) => stock * town.vacancy * shareOf(k)),
      floor: asked.map((_, k) => stock * Math.min(town.vacancy, c.frictionNorm) * shareOf(k)),
      land: town.issuable.map((ha) => ha * assumed['issuableScale']),
      queue: town.waiting.map((ha) => ha * assumed['waitingScale']),
      lot: w.large >= 0 ? town.issuable[w.large] * assumed['issuableScale'] : 0,
      rest: asked.map(() => 0),
      free: asked.map(() => 0),
    }
  })
  const plans = w.plans.map((plan): PlanState => ({
    started: NEVER,
    ready: NEVER,
    prepared: plan.prepared ? 0 : NEVER,
    fraction: 0,
    lot: 0,
    falls: random() < plan.fallOut * assumed['fallScale'],
    z: normal(),
    answers: new Map(),
  }))
  const startPlan = (p: number, t: number): void => {
    const plan = w.plans[p]
    const state = plans[p]
    const own = atNormal(plan.lead, state.z, tools) * assumed['leadScale']
    const quickest = atNormal(w.preparedLead, state.z, tools) * assumed['leadScale']
    const ahead = t - state.prepared
    const lead = ahead > 0 ? Math.max(quickest, own - ahead) : own
    state.started = t
    state.ready = Math.max(plan.earliest, t + Math.max(1, Math.ceil(lead)))
  }
  const saysYes = (p: number, t: number): boolean => {
    const period = Math.floor((w.baseYear + t - COUNCIL_YEAR) / 4)
    const known = plans[p].answers.get(period)
    if (known !== undefined) return known
    const answer = random() < w.plans[p].yes
    plans[p].answers.set(period, answer)
    return answer
  }
  for (const [p, plan] of w.plans.entries()) if (plan.hard) startPlan(p, 0)

  let gross = 0
  let delivered = 0
  let lost = 0
  let refused = 0
  let newLand = 0
  let released = 0
  const programme: number[] = [0]
  const observed: number[][] = []
  const registered: number[][] = []
  const queueOf = (k: number): number => sum(towns.map((town) => town.queue[k]))
  let queues = asked.map((_, k) => queueOf(k))
  const counted = 1 + levers.doubleCounting
  const baseQueue = queues.map((ha) => ha * counted)
  const path: Path = { shortfall: [], notServed: [], planningBalance: [], failed: false }
  const usable = (town: (typeof towns)[number], k: number): number => Math.max(0, town.vacant[k] - town.floor[k])
  const balanceBase = sum(queues) - sum(towns.map((town) => sum(town.land) + sum(asked.map((_, k) => usable(town, k)))))
  const book = (): void => {
    const shortfall = sum(queues)
    path.shortfall.push(shortfall)
    path.notServed.push(shortfall + lost + refused)
    path.planningBalance.push(balanceBase + gross - (newLand + delivered + released))
  }
  book()

  for (let t = 1; t <= w.years; t++) {
    const year = w.baseYear + t
    // Economy
    const shock = c.cycleSd * Math.sqrt(1 - c.cyclePhi * c.cyclePhi)
    const common = normal()
    const hit = random() < assumed['recessionChance'] ? assumed['recessionDepth'] : 0
    for (const sector of sectors) {
      sector.trend *= 1 + (1 - position) * sector.low[t] + position * sector.high[t] + sector.error
      const e = Math.sqrt(c.cycleCorrelation) * common + Math.sqrt(1 - c.cycleCorrelation) * normal()
      sector.cycle = c.cyclePhi * sector.cycle + shock * e - hit * sector.sensitivity
      sector.land *= 1 + (1 - position) * sector.landLow + position * sector.landHigh + assumed['landTrendError']
    }
    const needed = landNeeded()

    // Demand
    const expansion = needed.map((ha, k) => Math.max(0, ha - asked[k]) * assumed['modelError'])
    const freed = needed.map((ha, k) => assumed['release'] * Math.max(0, asked[k] - ha))
    asked = asked.map((ha, k) => Math.max(ha, needed[k]) - freed[k])
    const occupied = towns.map((town) => Math.max(0, town.stock - sum(town.vacant)))
    const occupiedInAll = sum(occupied)
    for (const [m, town] of towns.entries()) {
      for (const [k, ha] of freed.entries()) town.vacant[k] += (ha * occupied[m]) / occupiedInAll
    }
    released += sum(freed)
    const ramp = (y: number): number =>
      Math.min(1, Math.max(0, (y - c.transitionStart) / (c.transitionEnd - c.transitionStart)))
    const growth = assumed['transition'] * (ramp(year) - ramp(year - 1))
    const demand = towns.map((town) => {
      const gone = Math.min(assumed['withdrawal'] * town.start, Math.max(0, town.stock - sum(town.vacant)))
      town.stock -= gone
      return asked.map((ha, k) => town.origin * (expansion[k] + growth * ha) + assumed['replaced'] * gone * shareOf(k))
    })

    // Large parcels
    const count = w.large >= 0 ? poisson(assumed['largePerYear'], tools) : 0
    if (count > 6) path.failed = true
    const parcels = Array.from({ length: Math.min(6, count) }, () => ({
      size: Math.min(c.largeMaximum, Math.max(c.largeThreshold, c.largeMedian * exp(c.largeLogSd * normal()))),
      value: random() < c.largeValueShare,
    }))
    gross += sum(demand.map(sum)) + sum(parcels.map(({ size }) => size))
    for (const [m, town] of towns.entries()) for (const [k, ha] of demand[m].entries()) town.queue[k] += ha

    // Intensification
    const reach = Math.min(1, t / (levers.targetYear - w.baseYear))
    const wanted = Math.max(0, levers.intensificationTarget * reach * gross - delivered)
    const vacancy = sum(towns.map((town) => sum(town.vacant))) / sum(towns.map((town) => town.stock))
    const climb = (vacancy - c.brakeLowVacancy) / (c.frictionNorm - c.brakeLowVacancy)
    const brake = c.brakeLow + (1 - c.brakeLow) * Math.min(1, Math.max(0, climb))
    const strength = Math.min(1, Math.max(0, (year - levers.programmeStart + 1) / levers.programmeRamp))
    programme.push(levers.programmeCapacity * strength * assumed['deliveryFactor'] * assumed['gainPerHa'] * brake)
    const then = t - Math.floor(assumed['deliveryDelay'] + 0.5)
    const gained = Math.min(wanted, then >= 0 ? programme[then] : 0)
    delivered += gained
    const inside = sum(asked.filter((_, k) => w.intensifiable[k]))
    const startInAll = sum(towns.map((town) => town.start))
    for (const town of towns) {
      const here = (gained * town.start) / startInAll
      town.stock += here
      for (const [k, ha] of asked.entries()) if (w.intensifiable[k]) town.vacant[k] += (here * ha) / inside
    }

    // Plans
    const connected = year >= Math.floor(assumed['gridReadyYear'] + 0.5)
    for (const [p, state] of plans.entries()) {
      const plan = w.plans[p]
      if (state.falls || !connected || t < state.ready || state.fraction >= 1) continue
      const fraction = Math.min(1, (t - state.ready + 1) / plan.phasing)
      const land = plan.area * (fraction - state.fraction)
      state.fraction = fraction
      newLand += land
      for (const [k, share] of plan.shares.entries()) {
        towns[plan.m].land[k] += land * share
        if (k === w.large) state.lot += land * share
      }
    }

    // Large parcels find a lot or are refused
    const issued = asked.map(() => 0)
    let largeRefused = 0
    for (const { size, value } of parcels) {
      const may = levers.largeScale === 'regionalValue' && value
      const town = may ? towns.find(({ lot }) => lot >= size) : undefined
      const p = may && town === undefined ? plans.findIndex(({ lot }) => lot >= size) : -1
      const home = town ?? (p >= 0 ? towns[w.plans[p].m] : undefined)
      if (home === undefined) {
        largeRefused += size
        continue
      }
      if (town !== undefined) town.lot -= size
      else plans[p].lot -= size
      home.land[w.large] -= size
      home.stock += size
      issued[w.large] += size
    }
    refused += largeRefused

    // Allocation
    const mobile = assumed['footloose'] * levers.cooperation
    for (let k = 0; k < w.segments; k++) {
      if (k === w.large) continue
      for (const town of towns) {
        const fromVacancy = Math.min(town.queue[k], usable(town, k))
        town.vacant[k] -= fromVacancy
        const own = Math.min(town.queue[k] - fromVacancy, town.land[k])
        town.land[k] -= own
        town.stock += own
        issued[k] += own
        town.rest[k] = town.queue[k] - fromVacancy - own
        town.free[k] = town.land[k]
      }
      const asks = sum(towns.map(({ rest }) => rest[k] * mobile))
      const offered = sum(towns.map(({ free }) => free[k]))
      const moved = Math.min(asks, offered)
      for (const town of towns) {
        if (asks > 0) town.rest[k] -= (town.rest[k] * mobile * moved) / asks
        if (offered > 0) {
          const given = (town.free[k] * moved) / offered
          town.land[k] -= given
          town.stock += given
        }
        lost += assumed['giveUp'] * town.rest[k]
        town.queue[k] = town.rest[k] * (1 - assumed['giveUp'])
      }
      issued[k] += moved
    }

    // Monitor
    const before = queues
    queues = queues.map((_, k) => queueOf(k))
    const blur = queues.map(() => (levers.monitorNoise > 0 ? 1 + levers.monitorNoise * normal() : 1))
    const grown = queues.map((ha, k) => (levers.coverCountsWaiting ? Math.max(0, ha - before[k]) : 0))
    observed[t] = grown.map((ha, k) => (issued[k] + counted * ha) * blur[k])
    if (w.large >= 0) observed[t][w.large] += largeRefused
    registered[t] = queues.map((ha, k) => counted * ha * blur[k])

    // Decisions
    if (levers.strategy === 'adaptive' && year >= levers.firstReview) decide(t)
    book()
  }
  return path

  function decide(t: number): void {
    const seen = t - levers.monitorLag
    const land = queues.map((_, k) => {
      const known = levers.coverCountsWaiting ? (seen > 0 ? registered[seen][k] : baseQueue[k]) : 0
      return sum(towns.map((town) => town.land[k])) - known
    })
    const worth = (p: number): number => {
      const { area, fallOut } = w.plans[p]
      const { started, ready, prepared, fraction, falls } = plans[p]
      if (started < NEVER) return ready > t ? area * (1 - fallOut) : falls ? 0 : area * (1 - fraction)
      return prepared < NEVER ? levers.weightPrepared * area : 0
    }
    const add = (p: number, ha: number): void => {
      for (const [k, share] of w.plans[p].shares.entries()) land[k] += ha * share
    }
    for (const p of plans.keys()) add(p, worth(p))
    const pace = queues.map((_, k) => {
      const years = Array.from({ length: levers.window }, (_, i) => seen - i)
      const mean = sum(years.map((y) => (y > 0 ? observed[y][k] : w.reference[k]))) / levers.window
      return Math.max(mean, w.reference[k] / 4)
    })
    const cover = land.map((ha, k) => ha / pace[k])
    const change = (p: number, act: () => void): void => {
      const was = worth(p)
      act()
      add(p, worth(p) - was)
    }
    for (const [k, yearsCovered] of cover.entries()) {
      if (yearsCovered >= levers.prepareBelow) continue
      const next = plans.findIndex((s, p) => s.started === NEVER && s.prepared === NEVER && w.plans[p].shares[k] > 0)
      if (next >= 0) change(next, () => (plans[next].prepared = t))
    }
    if ((w.baseYear + t - levers.firstReview) % levers.reviewInterval !== 0) return
    for (const [k, yearsCovered] of cover.entries()) {
      if (yearsCovered >= levers.commitBelow) continue
      for (const [p, state] of plans.entries()) {
        if (land[k] >= levers.commitUpTo * pace[k]) break
        if (state.started < NEVER || w.plans[p].shares[k] === 0 || !saysYes(p, t)) continue
        change(p, () => {
          startPlan(p, t)
        })
      }
    }
  }
}
