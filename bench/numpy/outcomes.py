"""The outcomes of the region by id, read from a block after a year (E36, E40 to E43)."""
import numpy as np

TINY = 1e-30


def _queue(b):
    return b._queue()


def _jobs_waiting(b):
    jobs = b.mix @ (b.jobs * b.park_share)
    per_ha = np.where(b.needed > 0, jobs / np.maximum(b.needed, TINY), 0)
    return (b.waiting.sum(1) * per_ha).sum(0)


def _cover(b):
    return np.clip(b.position.sum(0) / b.pace.sum(0), -100, 100)


def _vacant(b):
    return b.vacant.sum((0, 1))


def _unused(b):
    return np.maximum(0, b._land() - 5 * b.reference.by_segment.sum())


def _balance(b):
    return b.balance_base + b.gross_total - (b.new_land_total + b.delivered_total + b.released_total)


STOCKS = {
    "shortfall": _queue,
    "notServed": lambda b: b._queue() + b.lost_total + b.refused_total,
    "planningBalance": _balance,
    "issuable": lambda b: b._land(),
    "vacancy": lambda b: _vacant(b) / np.maximum(b.stock.sum(0), TINY),
    "frictionGap": lambda b: np.maximum(0, b.w.const.frictionNorm * b.stock.sum(0) - _vacant(b)),
    "unusedLand": _unused,
    "jobsWithoutPlace": _jobs_waiting,
    "cover": _cover,
    "cumulativeGrossDemand": lambda b: b.gross_total,
    "cumulativeLostDemand": lambda b: b.lost_total,
    "cumulativeDeliveredIntensification": lambda b: b.delivered_total,
}
# Flows are 0 in the base year.
FLOWS = {
    "grossDemand": lambda b: b.year_gross,
    "expansionDemand": lambda b: b.expansion.sum(0),
    "replacementDemand": lambda b: b.replacement.sum(0),
    "transitionDemand": lambda b: b.transition.sum(0),
    "largeDemand": lambda b: b.large_demand,
    "admittedDemand": lambda b: b.admitted.sum((0, 1)),
    "refusedDemand": lambda b: b.refused,
    "lostDemand": lambda b: b.lost,
    "deliveredIntensification": lambda b: b.delivered,
    "neededIntensification": lambda b: b.needed_intensification,
    "issuance": lambda b: b.issued.sum(0) + b.issued_large,
    "openLandUsed": lambda b: b.plan_land / b.w.const.netGrossRatio,
    "servedAcrossBorders": lambda b: b.across,
    "largePlaced": lambda b: b.large_placed,
    "largeRefused": lambda b: b.large_refused,
}
