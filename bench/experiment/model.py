"""
The model as a Python function per experiment, the way exploratory modelling workbenches call theirs: parameters in,
outcomes per year out, the standard library only. Strategies none and adaptive, the other levers at neutral.

python3 bench/experiment/model.py WORLD.json --futures N [--seed N] [--clock cpu]
"""
import argparse
import json
import math
import random
import sys
import time

NEVER, COUNCIL_YEAR, Z90 = 10_000, 2026, 1.2815515655446004


def at_normal(d, z):
    kind = d["kind"]
    if kind == "constant":
        return d["value"]
    if kind == "normal":
        return d["mean"] + d["sd"] * z
    if kind == "lognormal":
        if "median" in d:
            return d["median"] * math.exp(d["logSd"] * z)
        low, high = math.log(d["p10"]), math.log(d["p90"])
        return math.exp((low + high) / 2 + (high - low) / (2 * Z90) * z)
    if kind == "quantiles":
        x = d["p50"] + z / Z90 * (d["p90"] - d["p50"] if z > 0 else d["p50"] - d["p10"])
        return min(d.get("high", math.inf), max(d.get("low", -math.inf), x))
    raise ValueError(f"no {kind} here")


def draw(d, rng):
    if d["kind"] == "uniform":
        return rng.uniform(d["low"], d["high"])
    if d["kind"] == "triangular":
        return rng.triangular(d["low"], d["high"], d["mode"])
    return at_normal(d, rng.gauss(0, 1))


def poisson(mean, rng):
    limit, product, count = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


class Plan:
    def __init__(self, fixed, rng, fall_scale):
        self.fixed = fixed
        self.started = self.ready = NEVER
        self.prepared = 0 if fixed["prepared"] else NEVER
        self.fraction = self.lot = 0.0
        self.falls = rng.random() < fixed["fallOut"] * fall_scale
        self.z = rng.gauss(0, 1)
        self.answers = {}


class Town:
    def __init__(self, fixed, asked, a, friction, large):
        whole = sum(asked)
        self.origin = fixed["origin"]
        self.start = self.stock = fixed["stock"] * a["stockScale"]
        self.vacant = [self.stock * fixed["vacancy"] * ha / whole for ha in asked]
        self.floor = [self.stock * min(fixed["vacancy"], friction) * ha / whole for ha in asked]
        self.land = [ha * a["issuableScale"] for ha in fixed["issuable"]]
        self.queue = [ha * a["waitingScale"] for ha in fixed["waiting"]]
        self.lot = self.land[large] if large >= 0 else 0.0
        self.rest, self.free = [0.0] * len(asked), [0.0] * len(asked)

    def usable(self, k):
        return max(0.0, self.vacant[k] - self.floor[k])


def experiment(w, rng, **a):
    """One experiment with assumptions a; the yearly outcomes, or None when more than six large parcels came in a year."""
    c, lever, K, large = w["constants"], w["levers"], w["segments"], w["large"]
    position, segments = a["growthPosition"], range(K)
    sectors = w["sectors"]
    trend = [s["jobs"] for s in sectors]
    cycle = [0.0] * len(sectors)
    land_per_job = [a["landPerJob." + s["id"]] for s in sectors]
    share = [min(1.0, max(0.0, a["parkShare." + s["id"]])) for s in sectors]
    error = [a["growthError." + s["id"]] for s in sectors]

    def land_needed():
        land = [x * math.exp(z) * p * q / 10_000 for x, z, p, q in zip(trend, cycle, share, land_per_job)]
        return [sum(s["mix"][k] * ha for s, ha in zip(sectors, land)) for k in segments]

    asked = land_needed()
    towns = [Town(fixed, asked, a, c["frictionNorm"], large) for fixed in w["municipalities"]]
    plans = [Plan(fixed, rng, a["fallScale"]) for fixed in w["plans"]]

    def start_plan(plan, t):
        own = at_normal(plan.fixed["lead"], plan.z) * a["leadScale"]
        quickest = at_normal(w["preparedLead"], plan.z) * a["leadScale"]
        ahead = t - plan.prepared
        lead = max(quickest, own - ahead) if ahead > 0 else own
        plan.started, plan.ready = t, max(plan.fixed["earliest"], t + max(1, math.ceil(lead)))

    def says_yes(plan, t):
        period = (w["baseYear"] + t - COUNCIL_YEAR) // 4
        if period not in plan.answers:
            plan.answers[period] = rng.random() < plan.fixed["yes"]
        return plan.answers[period]

    for plan in plans:
        if plan.fixed["hard"]:
            start_plan(plan, 0)

    gross = delivered = lost = refused = new_land = released = 0.0
    programme, observed, registered = [0.0], [None], [None]
    queues = [sum(town.queue[k] for town in towns) for k in segments]
    counted = 1 + lever["doubleCounting"]
    base_queue = [counted * ha for ha in queues]
    balance_base = sum(queues) - sum(sum(town.land) + sum(map(town.usable, segments)) for town in towns)
    out = {"shortfall": [], "notServed": [], "planningBalance": []}

    def book():
        shortfall = sum(queues)
        out["shortfall"].append(shortfall)
        out["notServed"].append(shortfall + lost + refused)
        out["planningBalance"].append(balance_base + gross - (new_land + delivered + released))

    def decide(t):
        seen = t - lever["monitorLag"]
        known = [0.0] * K
        if lever["coverCountsWaiting"]:
            known = registered[seen] if seen > 0 else base_queue
        land = [sum(town.land[k] for town in towns) - known[k] for k in segments]

        def worth(plan):
            area = plan.fixed["area"]
            if plan.started < NEVER:
                if plan.ready > t:
                    return area * (1 - plan.fixed["fallOut"])
                return 0.0 if plan.falls else area * (1 - plan.fraction)
            return lever["weightPrepared"] * area if plan.prepared < NEVER else 0.0

        def add(plan, ha):
            for k in segments:
                land[k] += ha * plan.fixed["shares"][k]

        for plan in plans:
            add(plan, worth(plan))
        pace = []
        for k in segments:
            years = [seen - i for i in range(lever["window"])]
            mean = sum(observed[y][k] if y > 0 else w["reference"][k] for y in years) / lever["window"]
            pace.append(max(mean, w["reference"][k] / 4))
        cover = [ha / p for ha, p in zip(land, pace)]
        for k in segments:
            if cover[k] < lever["prepareBelow"]:
                for plan in plans:
                    if plan.started == NEVER and plan.prepared == NEVER and plan.fixed["shares"][k] > 0:
                        plan.prepared = t
                        add(plan, worth(plan))
                        break
        if (w["baseYear"] + t - lever["firstReview"]) % lever["reviewInterval"] != 0:
            return
        for k in segments:
            if cover[k] >= lever["commitBelow"]:
                continue
            for plan in plans:
                if land[k] >= lever["commitUpTo"] * pace[k]:
                    break
                if plan.started == NEVER and plan.fixed["shares"][k] > 0 and says_yes(plan, t):
                    was = worth(plan)
                    start_plan(plan, t)
                    add(plan, worth(plan) - was)

    def ramp(year):
        return min(1.0, max(0.0, (year - c["transitionStart"]) / (c["transitionEnd"] - c["transitionStart"])))

    book()
    for t in range(1, w["years"] + 1):
        year = w["baseYear"] + t
        shock = c["cycleSd"] * math.sqrt(1 - c["cyclePhi"] ** 2)
        common = rng.gauss(0, 1)
        hit = a["recessionDepth"] if rng.random() < a["recessionChance"] else 0.0
        for s, sector in enumerate(sectors):
            trend[s] *= 1 + (1 - position) * sector["low"][t] + position * sector["high"][t] + error[s]
            e = math.sqrt(c["cycleCorrelation"]) * common + math.sqrt(1 - c["cycleCorrelation"]) * rng.gauss(0, 1)
            cycle[s] = c["cyclePhi"] * cycle[s] + shock * e - hit * sector["sensitivity"]
            land_per_job[s] *= 1 + (1 - position) * sector["landLow"] + position * sector["landHigh"] + a["landTrendError"]
        needed = land_needed()

        expansion = [max(0.0, u - o) * a["modelError"] for u, o in zip(needed, asked)]
        freed = [a["release"] * max(0.0, o - u) for u, o in zip(needed, asked)]
        asked = [max(o, u) - f for u, o, f in zip(needed, asked, freed)]
        occupied = [max(0.0, town.stock - sum(town.vacant)) for town in towns]
        everywhere, whole = sum(occupied), sum(asked)
        for town, here in zip(towns, occupied):
            for k in segments:
                town.vacant[k] += freed[k] * here / everywhere
        released += sum(freed)
        growth = a["transition"] * (ramp(year) - ramp(year - 1))
        for town in towns:
            gone = min(a["withdrawal"] * town.start, max(0.0, town.stock - sum(town.vacant)))
            town.stock -= gone
            for k in segments:
                demand = town.origin * (expansion[k] + growth * asked[k]) + a["replaced"] * gone * asked[k] / whole
                town.queue[k] += demand
                gross += demand

        count = poisson(a["largePerYear"], rng) if large >= 0 else 0
        if count > 6:
            return None
        parcels = []
        for _ in range(count):
            size = c["largeMedian"] * math.exp(c["largeLogSd"] * rng.gauss(0, 1))
            parcels.append((min(c["largeMaximum"], max(c["largeThreshold"], size)), rng.random() < c["largeValueShare"]))
        gross += sum(size for size, _ in parcels)

        reach = min(1.0, t / (lever["targetYear"] - w["baseYear"]))
        wanted = max(0.0, lever["intensificationTarget"] * reach * gross - delivered)
        vacancy = sum(sum(town.vacant) for town in towns) / sum(town.stock for town in towns)
        climb = (vacancy - c["brakeLowVacancy"]) / (c["frictionNorm"] - c["brakeLowVacancy"])
        brake = c["brakeLow"] + (1 - c["brakeLow"]) * min(1.0, max(0.0, climb))
        strength = min(1.0, max(0.0, (year - lever["programmeStart"] + 1) / lever["programmeRamp"]))
        programme.append(lever["programmeCapacity"] * strength * a["deliveryFactor"] * a["gainPerHa"] * brake)
        then = t - math.floor(a["deliveryDelay"] + 0.5)
        gained = min(wanted, programme[then] if then >= 0 else 0.0)
        delivered += gained
        inside = sum(asked[k] for k in segments if w["intensifiable"][k])
        start_in_all = sum(town.start for town in towns)
        for town in towns:
            here = gained * town.start / start_in_all
            town.stock += here
            for k in segments:
                if w["intensifiable"][k]:
                    town.vacant[k] += here * asked[k] / inside

        connected = year >= math.floor(a["gridReadyYear"] + 0.5)
        for plan in plans:
            if plan.falls or not connected or t < plan.ready or plan.fraction >= 1:
                continue
            fraction = min(1.0, (t - plan.ready + 1) / plan.fixed["phasing"])
            land = plan.fixed["area"] * (fraction - plan.fraction)
            plan.fraction = fraction
            new_land += land
            for k in segments:
                towns[plan.fixed["m"]].land[k] += land * plan.fixed["shares"][k]
            if large >= 0:
                plan.lot += land * plan.fixed["shares"][large]

        issued, large_refused = [0.0] * K, 0.0
        for size, value in parcels:
            home = None
            if lever["largeScale"] == "regionalValue" and value:
                home = next((town for town in towns if town.lot >= size), None)
                if home is not None:
                    home.lot -= size
                else:
                    plan = next((plan for plan in plans if plan.lot >= size), None)
                    if plan is not None:
                        plan.lot -= size
                        home = towns[plan.fixed["m"]]
            if home is None:
                large_refused += size
            else:
                home.land[large] -= size
                home.stock += size
                issued[large] += size
        refused += large_refused

        mobile = a["footloose"] * lever["cooperation"]
        for k in segments:
            if k == large:
                continue
            for town in towns:
                from_vacancy = min(town.queue[k], town.usable(k))
                town.vacant[k] -= from_vacancy
                own = min(town.queue[k] - from_vacancy, town.land[k])
                town.land[k] -= own
                town.stock += own
                issued[k] += own
                town.rest[k] = town.queue[k] - from_vacancy - own
                town.free[k] = town.land[k]
            asks = sum(town.rest[k] for town in towns) * mobile
            offered = sum(town.free[k] for town in towns)
            moved = min(asks, offered)
            for town in towns:
                if asks > 0:
                    town.rest[k] -= town.rest[k] * mobile * moved / asks
                if offered > 0:
                    given = town.free[k] * moved / offered
                    town.land[k] -= given
                    town.stock += given
                lost += a["giveUp"] * town.rest[k]
                town.queue[k] = town.rest[k] * (1 - a["giveUp"])
            issued[k] += moved

        before, queues = queues, [sum(town.queue[k] for town in towns) for k in segments]
        blur = [1 + lever["monitorNoise"] * rng.gauss(0, 1) if lever["monitorNoise"] > 0 else 1.0 for _ in segments]
        grown = [max(0.0, queues[k] - before[k]) if lever["coverCountsWaiting"] else 0.0 for k in segments]
        seen = [(issued[k] + counted * grown[k]) * blur[k] for k in segments]
        if large >= 0:
            seen[large] += large_refused
        observed.append(seen)
        registered.append([counted * queues[k] * blur[k] for k in segments])
        if lever["strategy"] == "adaptive" and year >= lever["firstReview"]:
            decide(t)
        book()
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("world")
    parser.add_argument("--futures", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    args = parser.parse_args()
    with open(args.world, encoding="utf-8") as file:
        w = json.load(file)
    rng = random.Random(args.seed)
    clock = time.process_time if args.clock == "cpu" else time.perf_counter
    begin = clock()
    results = []
    for _ in range(args.futures):
        result = experiment(w, rng, **{name: draw(d, rng) for name, d in w["assumptions"].items()})
        if result is not None:
            results.append(result)
    seconds = clock() - begin
    means = {id: [sum(r[id][t] for r in results) / len(results) for t in range(w["years"] + 1)] for id in results[0]}
    json.dump({"seconds": seconds, "mean": means}, sys.stdout)


if __name__ == "__main__":
    main()
