"""Reference demand of a scenario file and the calendars that rest on it (E31, E37, E38)."""
import math
import types

import numpy as np

import distributions
from chance import Quiet
from scenario import mean_large_size

POSITIONS = {"fixedLow": 0.0, "fixedMid": 0.5, "fixedHigh": 1.0}
FIRST_YEARS = 8
# Demand alone: nobody plans or steers. Supply matters only where the stock is too small to withdraw from.
NEUTRAL = {
    "strategy": "none",
    "sieveThreshold": 0,
    "sieveScarcity": 0,
    "intensificationTarget": 0,
    "deliveryOverride": -1,
    "compensation": 0,
    "densityUplift": 0,
    "buildingObligation": False,
    "reservationYears": 0,
    "cooperation": 0,
    "monitorNoise": 0,
}


def reference_of(w):
    """Mean gross demand by segment over the first eight years on the middle path, and the yearly demand of the calendar's own path."""
    middle = demand_path(w, 0.5)
    own = POSITIONS.get(w.lever.strategy, 0.5)
    years = min(FIRST_YEARS, w.T)
    return types.SimpleNamespace(
        yearly=middle if own == 0.5 else demand_path(w, own), by_segment=middle[1 : 1 + years].mean(0)
    )


def demand_path(w, position):
    """Gross demand [year, segment] at the medians of the file as it stands, large parcels at their expected size."""
    from model import Block

    chance = Quiet(w, stated=True)
    assumptions = chance.assumptions()
    assumptions["growthPosition"][:] = position
    assumptions["modelError"][:] = 1
    chance.assumptions = lambda: assumptions
    bare = types.SimpleNamespace(**vars(w))
    bare.plans, bare.P, bare.measures = [], 0, False
    bare.lever = types.SimpleNamespace(**{**vars(w.lever), **NEUTRAL})
    bare.closed = np.zeros(w.M, bool)
    block = Block(bare, chance, None, {})
    large = distributions.median(w.stated["largePerYear"]) * mean_large_size(w.const) if w.large is not None else 0.0
    yearly = np.zeros((w.T + 1, len(w.segments)))
    for t in range(1, w.T + 1):
        block.year(t)
        yearly[t] = block._every(block.demanded.sum(1)[:, 0], large)
    return yearly


def calendar_of(w, reference):
    """What happens in fixed years: hard plans, options, a list made by hand, or a strategy's own calendar (E31)."""
    asking = {}
    calendar = {"asking": asking, 0: [(p, "start") for p, plan in enumerate(w.plans) if plan.hard]}
    lever, first = w.lever, max(1, w.lever.firstReview - w.base)
    if lever.preparedOptions > 0:
        options = [p for p, plan in enumerate(w.plans) if not plan.hard and plan.status != "prepared"]
        calendar.setdefault(first - 1, []).extend((p, "prepare") for p in options[: int(lever.preparedOptions)])
    starts = {}
    if lever.strategy == "manual":
        ids = [plan.id for plan in w.plans]
        for step in lever.manual:
            p, t = ids.index(step["plan"]), step["year"] - w.base
            if step["action"] == "start":
                starts[p] = min(t, starts.get(p, t))
            else:
                calendar.setdefault(t, []).append((p, step["action"]))
    if lever.strategy in POSITIONS:
        starts = fixed_starts(w, reference, first)
    # From its year on a plan asks each year until it gets a yes.
    for p, begin in starts.items():
        for t in range(begin, w.T + 1):
            asking.setdefault(t, []).append(p)
    for plans in asking.values():
        plans.sort()
    return calendar


def fixed_starts(w, reference, first):
    expected = [plan.area * (1 - plan.fall) * plan.every_share for plan in w.plans]
    every = lambda cells, large: np.insert(cells, w.large, large) if w.large is not None else cells
    issuable = every(w.issuable.sum(1), w.large_issuable.sum())
    queue = every(w.waiting.sum(1), w.large_waiting.sum())
    supply = issuable + sum((land for plan, land in zip(w.plans, expected) if plan.hard), np.zeros(len(w.segments)))
    cumulative = reference.yearly.cumsum(0)
    starts = {}
    for t in range(first, w.T + 1):
        for p, plan in enumerate(w.plans):
            if plan.hard or p in starts:
                continue
            lead = math.ceil(distributions.median(plan.lead))
            ahead = cumulative[min(w.T, t + lead)]
            if ((queue + ahead > supply) & (plan.every_share > 0)).any():
                starts[p] = t
                supply = supply + expected[p]
    return starts
