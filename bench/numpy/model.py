"""
The whole model of docs/model.md in vectorised numpy: loops over years, plans and parcel slots, never over futures.

Arrays of cells are [segment, municipality, future], the ordinary segments only; large-scale land is [municipality, future].
Written from the equations (E1 to E42), not from the engine's source, so that the two check each other.
"""
import math

import numpy as np

import distributions
from plans import Plans

MOST_PARCELS = 24
TINY = 1e-30


class Block:
    """A block of futures under one policy."""

    def __init__(self, w, chance, reference, calendar):
        self.w, self.chance, self.n, self.dtype = w, chance, chance.count, chance.dtype
        self.reference = reference
        self.p = chance.assumptions()
        self.failed = np.zeros(self.n, bool)
        self._sector_parameters()
        self._base_year()
        self.plans = Plans(self, calendar)

    # E0, E1, E4, E5
    def _sector_parameters(self):
        w, p = self.w, self.p
        stack = lambda kind: np.stack([p[f"{kind}.{s}"] for s in w.sectors])
        self.growth_position = p["growthPosition"]
        self.growth_error = stack("growthError")
        self.land_growth = (
            1 + self.column(w.land_low) + self.growth_position * self.column(w.land_high - w.land_low) + p["landTrendError"]
        )
        # Land per job and park share only meet as a product; hectares per job.
        self.park_share = np.clip(stack("parkShare"), 0, 1)
        self.land_per_job = stack("landPerJob") * self.park_share / self.dtype.type(10_000)
        self.trend = np.repeat(self.column(w.jobs), self.n, axis=1)
        self.cycle = np.zeros((w.S, self.n), self.dtype)
        self.mix = np.ascontiguousarray(w.mix.T, self.dtype)

    def column(self, values):
        return np.asarray(values, self.dtype)[:, None]

    # E0
    def _base_year(self):
        w, p, shape = self.w, self.p, (len(self.w.ordinary), self.w.M, self.n)
        self.jobs = self.trend
        self.needed = self.mix @ (self.jobs * self.land_per_job)
        self.asked = self.needed.copy()
        mix = self.asked_mix()[:, None]
        self.stock = self.column(w.stock) * p["stockScale"]
        self.stock_start = self.stock.copy()
        self.vacant = self.column(w.vacancy) * self.stock * mix
        self.floor = self.column(np.minimum(w.vacancy, w.const.frictionNorm)) * self.stock * mix
        self.issuable = np.asarray(w.issuable, self.dtype)[:, :, None] * p["issuableScale"]
        self.waiting = np.asarray(w.waiting, self.dtype)[:, :, None] * p["waitingScale"]
        self.lots = self.column(w.large_issuable) * p["issuableScale"]
        self.large_issuable = self.lots.copy()
        # Large parcels never wait; what a scenario has waiting in their segment stays.
        self.large_waiting = w.large_waiting.sum() * p["waitingScale"]
        zero = lambda *s: np.zeros((*s, self.n), self.dtype)
        self.gross_total, self.delivered_total = zero(), zero()
        self.lost_total, self.refused_total, self.released_total, self.new_land_total = zero(), zero(), zero(), zero()
        self.programme = zero(w.T + 1)
        self.returning = np.zeros(shape, self.dtype) if w.lever.sieveThreshold > 0 else None
        self.ratio = np.ones(shape, self.dtype) if w.lever.sieveThreshold > 0 else None
        self.withdrawn = [zero(w.M)]
        usable = np.maximum(0, self.vacant - self.floor)
        self.balance_base = self._queue() - (self._land() + usable.sum((0, 1)))
        self.observed, self.registered = [], []
        self.cover = zero(len(w.segments))
        self.queue = self._queue_by_segment()

    def asked_mix(self):
        return self.asked / np.maximum(self.asked.sum(0), TINY)

    def _queue(self):
        return self.waiting.sum((0, 1)) + self.large_waiting

    def _land(self):
        return self.issuable.sum((0, 1)) + self.large_issuable.sum(0)

    def _every(self, ordinary, large):
        """Segments of the scenario in its own order, from the ordinary ones and the large-scale one."""
        return ordinary if self.w.large is None else np.insert(ordinary, self.w.large, large, axis=0)

    def _queue_by_segment(self):
        return self._every(self.waiting.sum(1), self.large_waiting)

    def _issuable_by_segment(self):
        return self._every(self.issuable.sum(1), self.large_issuable.sum(0))

    def run(self, record):
        """Runs all years; record(t, block) is called for the base year and after every year."""
        self.plans.decide(0)
        record(0, self)
        for t in range(1, self.w.T + 1):
            self.year(t)
            record(t, self)

    def year(self, t):
        self.economy(t)
        self.demand(t)
        self.arrivals(t)
        self.gross(t)
        self.sieve(t)
        self.intensify(t)
        self.release_plans(t)
        self.compensate(t)
        self.place_parcels(t)
        self.allocate(t)
        self.monitor(t)
        self.plans.decide(t)
        self.book()

    # E1 to E5
    def economy(self, t):
        w, c, p = self.w, self.w.const, self.p
        low, high = w.growth_low[:, t], w.growth_high[:, t]
        self.trend *= 1 + self.column(low) + self.growth_position * self.column(high - low) + self.growth_error
        shock = c.cycleSd * math.sqrt(1 - c.cyclePhi**2)
        e = self.chance.normals(w.S + 1)
        hit = np.where(self.chance.below(p["recessionChance"]), p["recessionDepth"], self.dtype.type(0))
        self.cycle *= c.cyclePhi
        self.cycle += shock * math.sqrt(c.cycleCorrelation) * e[0]
        self.cycle += shock * math.sqrt(1 - c.cycleCorrelation) * e[1:]
        self.cycle -= hit * self.column(w.sensitivity)
        self.jobs = self.trend * np.exp(self.cycle)
        self.land_per_job *= self.land_growth
        self.needed = self.mix @ (self.jobs * self.land_per_job)

    # E6 to E10
    def demand(self, t):
        w, p = self.w, self.p
        gap = self.needed - self.asked
        self.expansion = np.maximum(0, gap) * p["modelError"]
        free = p["release"] * np.maximum(0, -gap)
        self.asked = np.maximum(self.asked, self.needed) - free
        occupied = np.maximum(0, self.stock - self.vacant.sum(0))
        # No more comes free than is occupied.
        share = occupied / np.maximum(np.maximum(occupied.sum(0), free.sum(0)), TINY)
        self.freed = free.sum(0) * share.sum(0)
        if free.any():
            self.vacant += free[:, None] * share
            occupied = np.maximum(0, occupied - free.sum(0) * share)
        self.released_total += self.freed
        gone = np.minimum(p["withdrawal"] * self.stock_start, occupied)
        self.stock -= gone
        self.withdrawn.append(gone)
        self.replacement = p["replaced"] * gone
        self.transition = p["transition"] * (w.transition_step[t] * self.asked)

    # E11
    def arrivals(self, t):
        w, c = self.w, self.w.const
        self.parcels, self.large_demand = [], np.zeros(self.n, self.dtype)
        if w.large is None:
            return
        hit, number = self.chance.parcels(self.p["largePerYear"])
        self.failed[hit[number > MOST_PARCELS]] = True
        for slot in range(min(MOST_PARCELS, number.max(initial=0))):
            who = hit[number > slot]
            size = np.exp(math.log(c.largeMedian) + c.largeLogSd * self.chance.rng.standard_normal(who.size))
            size = np.clip(size, c.largeThreshold, c.largeMaximum).astype(self.dtype)
            value = self.chance.rng.random(who.size) < c.largeValueShare
            self.parcels.append((who, size, value))
            self.large_demand[who] += size

    # E12
    def gross(self, t):
        self.demanded = self.column(self.w.origin) * (self.expansion + self.transition)[:, None]
        self.demanded += self.replacement * self.asked_mix()[:, None]
        self.year_gross = self.demanded.sum((0, 1)) + self.large_demand
        self.gross_total += self.year_gross

    # E13 to E16
    def sieve(self, t):
        w, lever, c = self.w, self.w.lever, self.w.const
        self.refused = np.zeros(self.n, self.dtype)
        self.admitted = self.demanded
        if self.ratio is None or w.base + t < lever.firstReview:
            if self.ratio is not None:
                self._open(self.demanded, 0)
            else:
                self.waiting += self.demanded
            return
        spread = np.maximum(np.sqrt(w.score_sd**2 + lever.sieveNoise**2), 1e-9)
        if lever.sieveScarcity > 0:
            short = np.maximum(0, lever.commitBelow - self.cover[w.ordinary])
            threshold = lever.sieveThreshold + lever.sieveScarcity * short
            refused_share = distributions.normal_cdf((threshold - self.column(w.score_mean)) / self.column(spread))
        else:
            z = (lever.sieveThreshold - w.score_mean) / spread
            refused_share = np.array([[0.5 * math.erfc(-x / math.sqrt(2))] for x in z])
        refused = self.demanded * refused_share.astype(self.dtype)[:, None]
        admitted = self.demanded - refused
        leak = (1 - lever.uniformity) * c.softNeighbour
        if leak > 0:
            others = 1 - self.column(w.origin)
            leaking = np.where(others > 0, leak * refused, 0)
            per_origin = leaking / np.maximum(others, TINY)
            # By origin over the others: what everybody leaks per unit of origin, without one's own.
            admitted += self.column(w.origin) * (per_origin.sum(1, keepdims=True) - per_origin)
            refused -= leaking
        back = self.returning
        self.returning = refused * self.dtype.type(c.sieveReturn)
        self.refused = (refused - self.returning).sum((0, 1))
        self.refused_total += self.refused
        self._open(admitted, back)

    def _open(self, admitted, back):
        self.admitted = admitted + back
        land = self.waiting * self.ratio + admitted + back * self.w.const.sieveDensity
        self.waiting += self.admitted
        self.ratio = np.where(self.waiting > 0, land / np.maximum(self.waiting, TINY), 1)

    # E18 to E20
    def intensify(self, t):
        w, lever, c, p = self.w, self.w.lever, self.w.const, self.p
        self.delivered = np.zeros(self.n, self.dtype)
        reach = min(1, t / (lever.targetYear - w.base)) if lever.targetYear > w.base else 1
        self.needed_intensification = np.maximum(0, lever.intensificationTarget * reach * self.gross_total - self.delivered_total)
        year = w.base + t
        if lever.programmeCapacity > 0 and year >= lever.programmeStart:
            ramp = min(1, (year - lever.programmeStart + 1) / lever.programmeRamp) if lever.programmeRamp > 0 else 1
            vacancy = self.vacant.sum((0, 1)) / np.maximum(self.stock.sum(0), TINY)
            width = c.frictionNorm - c.brakeLowVacancy
            climb = np.clip((vacancy - c.brakeLowVacancy) / width, 0, 1) if width > 0 else vacancy >= c.frictionNorm
            brake = c.brakeLow + (1 - c.brakeLow) * climb
            self.programme[t] = lever.programmeCapacity * ramp * p["deliveryFactor"] * p["gainPerHa"] * brake
        before = np.floor(p["deliveryDelay"] + 0.5).astype(int)
        if lever.deliveryOverride >= 0:
            self.gross_history = getattr(self, "gross_history", [np.zeros_like(self.gross_total)])
            self.gross_history.append(self.gross_total.copy())
            then = np.maximum(0, t - before)
            past = np.stack(self.gross_history)[then, np.arange(self.n)]
            share = np.minimum(1, then / (lever.targetYear - w.base)) if lever.targetYear > w.base else 1
            goal = lever.deliveryOverride * lever.intensificationTarget * share * past
            self.delivered = np.maximum(0, goal - self.delivered_total).astype(self.dtype)
        elif lever.intensificationTarget > 0 and lever.programmeCapacity > 0:
            then = t - before
            possible = self.programme[np.maximum(then, 0), np.arange(self.n)]
            self.delivered = np.minimum(self.needed_intensification, possible)
        inside = self.asked * self.column(w.intensifiable)
        # Nothing is gained where there are no parks or nobody on land that can be intensified.
        self.delivered *= (inside.sum(0) > 0) & (self.stock_start.sum(0) > 0)
        if not self.delivered.any():
            return
        self.delivered_total += self.delivered
        gained = self.delivered * self.stock_start / np.maximum(self.stock_start.sum(0), TINY)
        self.stock += gained
        self.vacant += gained * (inside / np.maximum(inside.sum(0), TINY))[:, None]

    # E22
    def release_plans(self, t):
        self.plans.release(t)

    # E22
    def compensate(self, t):
        if self.w.lever.compensation > 0 and t > 5:
            land = self.w.lever.compensation * self.withdrawn[t - 5]
            self.issuable += land * self.asked_mix()[:, None]
            self.new_land_total += land.sum(0)

    def protocol(self, t):
        """Land issued per hectare asked, and the share of issuable land that is out of reach (E17)."""
        lever, c, year = self.w.lever, self.w.const, self.w.base + t
        if year < lever.firstReview:
            return 1.0, 0.0
        phase = min(1, (year - lever.firstReview + 1) / 5)
        idle = c.idleShare if lever.buildingObligation else 0
        reserved = min(1, lever.reservationYears * c.reservationFallThrough)
        return (1 - lever.densityUplift * phase) * (1 - idle), reserved

    # E23
    def place_parcels(self, t):
        w = self.w
        self.large_refused = np.zeros(self.n, self.dtype)
        self.issued_large = np.zeros(self.n, self.dtype)
        self.large_placed = np.zeros(self.n, self.dtype)
        self.issued = np.zeros((len(w.ordinary), self.n), self.dtype)
        for who, size, value in self.parcels:
            left = self._place(t, who, size, value)
            self.large_refused[who[left]] += size[left]
        self.refused_total += self.large_refused

    def _place(self, t, who, size, value):
        """Looks for a place for one parcel in each of some futures; returns which found none."""
        w, lever = self.w, self.w.lever
        seeking = np.ones(who.size, bool)
        small = size < lever.largeFrom
        may = {"none": np.zeros(who.size, bool), "regionalValue": value, "all": seeking.copy()}[lever.largeScale] & ~small

        def take(source, reach=1):
            here = seeking & may & (source[who] * reach >= size)
            f, s = who[here], size[here]
            source[f] -= s
            seeking[here] = False
            return f, s

        def settle(m, f, s):
            self.stock[m, f] += s
            self.large_placed[f] += s

        lots = list(zip(range(w.M), self.lots))
        lots += [(plan.m, lot) for plan, lot in zip(w.plans, self.plans.lot) if plan.large_share > 0]
        for m, lot in lots:
            if not w.closed[m] and seeking.any():
                f, s = take(lot)
                self.large_issuable[m, f] -= s
                self.issued_large[f] += s
                settle(m, f, s)
        may = may & (lever.largeScale == "all") | small
        if may.any():
            reach = 1 - self.protocol(t)[1]
            for m in range(w.M):
                for i in range(len(w.ordinary)):
                    if not w.closed[m] and seeking.any():
                        f, s = take(self.issuable[i, m], reach)
                        self.issued[i, f] += s
                        settle(m, f, s)
        # The back door is a door of its own: nobody asks there who may.
        if lever.backDoor:
            inside = self.column(w.intensifiable)
            for m in range(w.M):
                if not seeking.any():
                    break
                usable = np.maximum(0, self.vacant[:, m, who] - self.floor[:, m, who]) * inside
                total = usable.sum(0)
                here = seeking & (total >= size)
                f, s = who[here], size[here]
                seeking[here] = False
                self.vacant[:, m, f] -= usable[:, here] * (s / total[here])
                self.large_placed[f] += s
        return seeking

    # E24 to E27; the open demand is in self.waiting
    def allocate(self, t):
        w, p, lever = self.w, self.p, self.w.lever
        factor, reserved = self.protocol(t)
        demand = self.waiting
        rest = demand * self.ratio if self.ratio is not None else demand.copy()
        self.across = np.zeros(self.n, self.dtype)
        scratch = np.maximum(self.vacant - self.floor, 0)
        np.minimum(scratch, rest, out=scratch)
        self.vacant -= scratch
        rest -= scratch
        free = self.issuable * self.dtype.type(1 - reserved) if reserved else self.issuable.copy()
        np.multiply(rest, factor, out=scratch)
        np.minimum(scratch, free, out=scratch)
        free -= scratch
        self.issuable -= scratch
        self.stock += scratch.sum(0)
        self.issued += scratch.sum(1)
        if factor > 0:
            rest -= scratch / factor if factor != 1 else scratch
        else:
            rest[:] = 0
        np.maximum(rest, 0, out=rest)
        if lever.cooperation > 0:
            free[:, w.closed] = 0
            offer = free.sum(1)
            if offer.any():
                mobile = p["footloose"] * lever.cooperation
                ask = rest.sum(1) * mobile * factor
                moved = np.minimum(offer, ask)
                free *= (moved / np.maximum(offer, TINY))[:, None]
                self.issuable -= free
                self.stock += free.sum(0)
                self.issued += moved
                self.across = moved.sum(0)
                rest *= (1 - mobile * moved / np.maximum(ask, TINY))[:, None]
        if self.ratio is not None:
            rest = np.where(self.ratio > 0, np.minimum(demand, rest / np.maximum(self.ratio, TINY)), 0)
        self.lost = p["giveUp"] * rest.sum((0, 1))
        self.lost_total += self.lost
        rest *= 1 - p["giveUp"]
        self.waiting = rest

    # E28
    def monitor(self, t):
        lever = self.w.lever
        queue = self._queue_by_segment()
        # Without the waiting list in cover both of its terms drop: the queue in the position and its growth in the pace.
        growth = np.maximum(0, queue - self.queue) if lever.coverCountsWaiting else 0
        self.queue = queue
        counted = 1 + lever.doubleCounting
        noise = 1 + lever.monitorNoise * self.chance.normals(len(self.w.segments)) if lever.monitorNoise > 0 else 1
        seen = (self._every(self.issued, self.issued_large) + counted * growth) * noise
        if self.w.large is not None:
            seen[self.w.large] += self.large_refused
        self.observed.append(seen)
        self.registered.append(counted * queue * noise)

    # E29, E30; called by the plans, which know what is on its way
    def measure(self, t, on_the_way):
        """Position, pace [segment, future] as the region knows them in year t."""
        lever = self.w.lever
        position = self._issuable_by_segment() + on_the_way
        if lever.coverCountsWaiting:
            seen = t - lever.monitorLag
            position = position - (self.registered[seen - 1] if seen >= 1 else self.base_queue())
        reference = self.reference.by_segment.astype(self.dtype)[:, None]
        pace = np.zeros_like(position)
        for year in range(t - lever.monitorLag - lever.window + 1, t - lever.monitorLag + 1):
            pace += self.observed[year - 1] if year >= 1 else reference
        return position, np.maximum(np.maximum(pace / lever.window, reference / 4), self.dtype.type(1e-6))

    # E30, E43
    def keep(self, position, pace):
        """Keeps what was measured; what is decided afterwards moves the position, not the cover."""
        self.cover = position / pace
        if self.plans.measures:
            self.position, self.pace = position.copy(), pace

    def base_queue(self):
        if not hasattr(self, "_base_queue"):
            base = self._every(self.w.waiting.sum(1), self.w.large_waiting.sum())
            self._base_queue = (1 + self.w.lever.doubleCounting) * np.multiply.outer(base, self.p["waitingScale"])
        return self._base_queue

    def book(self):
        bad = ~np.isfinite(self._queue() + self.gross_total + self.stock.sum(0))
        self.failed |= bad
