"""Plans of a block of futures: when they start, what they yield and who decides (E21, E22, E29 to E35)."""
import numpy as np

import distributions
from scenario import period_of

NEVER = 10_000


class Plans:
    def __init__(self, block, calendar):
        self.block, self.w, self.calendar = block, block.w, calendar
        w, n, dtype = block.w, block.n, block.dtype
        self.started = np.full((w.P, n), NEVER, np.int32)
        self.ready = np.full((w.P, n), NEVER, np.int32)
        self.prepared = np.full((w.P, n), NEVER, np.int32)
        self.scrapped = np.zeros((w.P, n), bool)
        self.fraction = np.zeros((w.P, n), dtype)
        self.lot = np.zeros((w.P, n), dtype)
        self.z = block.chance.normals(w.P)
        self.falls = np.stack([block.chance.below(np.minimum(1, plan.fall * block.p["fallScale"])) for plan in w.plans]) if w.P else None
        self.grid = np.floor(block.p["gridReadyYear"] + 0.5).astype(np.int32) - w.base
        self.answers, self.above = {}, np.zeros((len(w.segments), n), bool)
        self.fall = np.array([0.0 if block.chance.quiet else plan.fall for plan in w.plans])
        self.expected = [dtype.type(plan.area * (1 - fall)) for plan, fall in zip(w.plans, self.fall)]
        for p, plan in enumerate(w.plans):
            if plan.status == "prepared":
                self.prepared[p] = 0
        self.review_from = max(1, w.lever.firstReview - w.base)
        # Cover matters every year where it moves the sieve, or where it is recorded.
        self.measures = w.lever.sieveScarcity > 0 or getattr(w, "measures", False)
        self.adaptive = w.lever.strategy in ("adaptive", "noNewUnless")

    def says_yes(self, p, t):
        """One answer per plan and council period (E32)."""
        plan = self.w.plans[p]
        if self.block.chance.quiet:
            return np.full(self.block.n, plan.asked_yes > 0)
        key = (p, period_of(self.w.base + t))
        if key not in self.answers:
            self.answers[key] = self.block.chance.below(plan.yes)
        return self.answers[key]

    # E21
    def start(self, p, t, who):
        """Starts plan p in year t in the futures who (positions)."""
        if who.size == 0:
            return
        w, plan, scale = self.w, self.w.plans[p], self.block.p["leadScale"][who]
        z = self.z[p, who]
        lead = self.lead_time(plan.lead, z) * scale
        since = self.prepared[p, who]
        ahead = since < t
        if plan.status != "prepared" and ahead.any():
            quickest = self.lead_time(w.lead_prepared, z) * scale
            lead = np.where(ahead, np.maximum(quickest, lead - (t - since)), lead)
        elif plan.status == "prepared":
            lead = np.maximum(lead, lead - (t - since))
        years = np.maximum(1, np.ceil(lead)).astype(np.int32)
        self.started[p, who] = t
        self.ready[p, who] = np.maximum(plan.earliest, t + np.minimum(years, NEVER))

    def lead_time(self, d, z):
        return distributions.median(d) if self.block.chance.quiet else distributions.of_normal(d, z)

    # E22
    def release(self, t):
        b = self.block
        usable = t >= self.grid
        b.plan_land = np.zeros(b.n, b.dtype)
        for p, plan in enumerate(self.w.plans):
            ready = self.ready[p]
            done = np.clip((t - ready + 1) / plan.phasing, 0, 1).astype(b.dtype, copy=False)
            if not done.any():
                continue
            done *= usable & ~self.falls[p]
            land = (done - self.fraction[p]) * b.dtype.type(plan.area)
            if not land.any():
                continue
            self.fraction[p] = done
            for i, share in enumerate(plan.share):
                if share > 0:
                    b.issuable[i, plan.m] += land * b.dtype.type(share)
            if plan.large_share > 0:
                self.lot[p] += land * plan.large_share
                b.large_issuable[plan.m] += land * plan.large_share
            b.new_land_total += land
            b.plan_land += land

    def decide(self, t):
        """The monitor measures, then the region starts, prepares and scraps; 0 is the base year."""
        decides = self.adaptive and t >= self.review_from
        if decides or (self.measures and t > 0):
            position, pace = self.measure(t)
        for p, action in self.calendar.get(t, ()):
            self.by_hand(p, action, t)
        for p in self.calendar.get("asking", {}).get(t, ()):
            self.start(p, t, np.flatnonzero(self.may_start(p) & self.says_yes(p, t)))
        if decides:
            self.adapt(t, position, pace)
        # Hard plans belong to the base year as it stands.
        if self.measures and t == 0:
            self.measure(0)

    def measure(self, t):
        position, pace = self.block.measure(t, self.on_the_way(t))
        self.block.keep(position, pace)
        return position, pace

    def may_start(self, p):
        return (self.started[p] == NEVER) & ~self.scrapped[p]

    def by_hand(self, p, action, t):
        if action == "start":
            self.start(p, t, np.flatnonzero(self.may_start(p)))
        elif action == "prepare":
            self.prepared[p, self.may_start(p) & (self.prepared[p] == NEVER)] = t
        else:
            self.scrap(p, self.ready[p] > t)

    def scrap(self, p, who):
        self.scrapped[p, who] = True
        self.started[p, who] = NEVER
        self.ready[p, who] = NEVER
        self.prepared[p, who] = NEVER

    # E29
    def on_the_way(self, t):
        """Hectares per segment of the scenario that started and prepared plans stand for."""
        w, dtype = self.w, self.block.dtype
        total = np.zeros((len(w.segments), self.block.n), dtype)
        for p, plan in enumerate(w.plans):
            land = self.expected_land(p, t)
            if land is not None:
                for k, share in enumerate(plan.every_share):
                    if share > 0:
                        total[k] += land * dtype.type(share)
        return total

    def expected_land(self, p, t):
        plan, dtype = self.w.plans[p], self.block.dtype
        begun = self.started[p] != NEVER
        waits = ~begun & (self.prepared[p] != NEVER) & ~self.scrapped[p]
        if not begun.any():
            return waits * dtype.type(self.w.lever.weightPrepared * plan.area) if waits.any() else None
        rest = np.where(self.falls[p], 0, 1 - self.fraction[p]) * dtype.type(plan.area)
        land = np.where(self.ready[p] > t, self.expected[p], rest)
        return np.where(begun, land, waits * dtype.type(self.w.lever.weightPrepared * plan.area))

    # E33, E34, E35
    def adapt(self, t, position, pace):
        lever = self.w.lever
        self.prepare_options(t, position)
        if (t - self.review_from) % lever.reviewInterval == 0:
            self.commit(t, position, pace)
            if lever.scrapAbove > 0:
                self.scrap_last(t, position, pace)

    # E33; a plan prepared now counts towards the position at once
    def prepare_options(self, t, position):
        w = self.w
        for k in range(len(w.segments)):
            short = self.block.cover[k] < w.lever.prepareBelow
            for p, plan in enumerate(w.plans):
                if plan.every_share[k] <= 0 or plan.hard:
                    continue
                if not short.any():
                    break
                idle = short & self.may_start(p) & (self.prepared[p] == NEVER)
                self.prepared[p, idle] = t
                self.move(position, p, idle, w.lever.weightPrepared * plan.area)
                short = short & ~idle

    def move(self, position, p, who, land):
        for k, share in enumerate(self.w.plans[p].every_share):
            if share > 0:
                position[k, who] += self.block.dtype.type(share) * land

    # E34; who is short is as measured, how much is started follows the position
    def commit(self, t, position, pace):
        w, lever = self.w, self.w.lever
        for k in range(len(w.segments)):
            short = self.block.cover[k] < lever.commitBelow
            enough = lever.commitUpTo * pace[k]
            for p, plan in enumerate(w.plans):
                if plan.every_share[k] <= 0 or plan.hard:
                    continue
                wanted = short & (position[k] < enough)
                if not wanted.any():
                    break
                who = np.flatnonzero(wanted & self.may_start(p) & self.says_yes(p, t))
                if who.size == 0:
                    continue
                counted = (self.prepared[p, who] != NEVER) * self.block.dtype.type(lever.weightPrepared * plan.area)
                self.start(p, t, who)
                self.move(position, p, who, self.expected[p] - counted)

    # E35
    def scrap_last(self, t, position, pace):
        w = self.w
        for k in range(len(w.segments)):
            above = position[k] > w.lever.scrapAbove * pace[k]
            twice = above & self.above[k]
            self.above[k] = above & ~twice
            if not twice.any():
                continue
            last = np.full(self.block.n, -1)
            when = np.full(self.block.n, -1)
            for p, plan in enumerate(w.plans):
                if plan.every_share[k] > 0:
                    later = twice & (self.started[p] < NEVER) & (self.ready[p] > t + 2) & (self.started[p] >= when)
                    last[later], when[later] = p, self.started[p, later]
            for p in range(w.P):
                who = np.flatnonzero(last == p)
                if who.size:
                    self.scrap(p, who)
                    self.move(position, p, who, -self.expected[p])
