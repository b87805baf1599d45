"""Reads a parsed scenario (base units, as exported by the engine's parser) into arrays."""
import math
import types

import numpy as np

COUNCIL_YEAR, COUNCIL_YEARS = 2026, 4


def read(document):
    """The scenario, its levers and its overrides as one namespace w."""
    s, lever = document["scenario"], types.SimpleNamespace(**document["levers"])
    w = types.SimpleNamespace(lever=lever)
    w.base, w.T = s["baseYear"], s["endYear"] - s["baseYear"]
    w.years = np.arange(w.base, s["endYear"] + 1)
    w.const = types.SimpleNamespace(**{name: figure["value"] for name, figure in s["constants"].items()})
    w.segments = [segment["id"] for segment in s["segments"]]
    w.sectors = [sector["id"] for sector in s["sectors"]]
    w.municipalities = [municipality["id"] for municipality in s["municipalities"]]
    w.large = next((k for k, segment in enumerate(s["segments"]) if segment["large"]), None)
    # The large-scale segment stands apart: arrays of segments hold the ordinary ones only.
    w.ordinary = [k for k in range(len(w.segments)) if k != w.large]
    w.intensifiable = np.array([s["segments"][k]["intensifiable"] for k in w.ordinary])
    w.score_mean = np.array([s["segments"][k]["scoreMean"]["value"] for k in w.ordinary], float)
    w.score_sd = np.array([s["segments"][k]["scoreSd"]["value"] for k in w.ordinary], float)
    _sectors(w, s)
    _municipalities(w, s)
    _plans(w, s)
    overrides = document.get("overrides", {})
    w.assumptions = {name: figure["value"] for name, figure in s["assumptions"].items()}
    w.assumptions.update({name: {"kind": "constant", "value": value} for name, value in overrides.items()})
    w.stated = {name: figure["value"] for name, figure in s["assumptions"].items()}
    w.correlations = [(*pair["between"], pair["rank"]["value"]) for pair in s["correlations"]]
    start, end = w.const.transitionStart, w.const.transitionEnd
    ramp = np.clip((w.years - start) / (end - start), 0, 1) if end > start else (w.years >= end).astype(float)
    w.transition_step = np.concatenate([[0], np.diff(ramp)])
    return w


def by_segment(w, table, ordinary=True):
    return [float(table.get(w.segments[k], 0)) for k in (w.ordinary if ordinary else range(len(w.segments)))]


def _sectors(w, s):
    def path(periods):
        return [next((p["value"] for p in periods if year <= p["until"]), periods[-1]["value"]) for year in w.years]

    sectors = s["sectors"]
    w.S = len(sectors)
    w.growth_low = np.array([path(x["growthLow"]["value"]) for x in sectors], float)
    w.growth_high = np.array([path(x["growthHigh"]["value"]) for x in sectors], float)
    w.land_low = np.array([x["landTrendLow"]["value"] for x in sectors], float)
    w.land_high = np.array([x["landTrendHigh"]["value"] for x in sectors], float)
    w.jobs = np.array([x["jobs"]["value"] for x in sectors], float)
    w.sensitivity = np.array([x["cycleSensitivity"]["value"] for x in sectors], float)
    w.mix = np.array([by_segment(w, x["mix"]["value"]) for x in sectors], float)


def _municipalities(w, s):
    every = s["municipalities"]
    w.M = len(every)
    w.stock = np.array([x["stock"]["value"] for x in every], float)
    w.vacancy = np.array([x["vacancy"]["value"] for x in every], float)
    w.origin = np.array([x["origin"]["value"] for x in every], float)
    # [segment, municipality], the order of all arrays of cells
    w.issuable = np.array([by_segment(w, x["issuable"]["value"]) for x in every], float).T
    w.waiting = np.array([by_segment(w, x["waiting"]["value"]) for x in every], float).T
    pick = lambda table: float(table.get(w.segments[w.large], 0)) if w.large is not None else 0.0
    w.large_issuable = np.array([pick(x["issuable"]["value"]) for x in every])
    w.large_waiting = np.array([pick(x["waiting"]["value"]) for x in every])
    w.closed = np.array([x["id"] in w.lever.optOut for x in every])


def _plans(w, s):
    w.plans = []
    for plan in s["plans"]:
        status, chosen = s["planStatus"][plan["status"]], w.lever.answer.get(plan["id"], "chance")
        table = w.lever.profile.get(plan["id"], plan["segments"]["value"])
        declines = plan["regional"] and plan["municipality"] in w.lever.optOut
        chance = {"yes": 1.0, "no": 0.0, "chance": status["chanceOfYes"]["value"]}[chosen]
        w.plans.append(
            types.SimpleNamespace(
                id=plan["id"],
                m=w.municipalities.index(plan["municipality"]),
                area=float(plan["area"]["value"]),
                status=plan["status"],
                hard=plan["status"] == "hard",
                earliest=plan["earliest"] - w.base,
                share=np.array(by_segment(w, table)),
                large_share=float(table.get(w.segments[w.large], 0)) if w.large is not None else 0.0,
                every_share=np.array(by_segment(w, table, ordinary=False)),
                phasing=plan["phasingYears"],
                lead=status["leadTime"]["value"],
                fall=float(status["fallOut"]["value"]),
                yes=0.0 if declines else chance,
                asked_yes=0.0 if declines or chosen == "no" else 1.0,
            )
        )
    w.P = len(w.plans)
    w.lead_prepared = s["planStatus"]["prepared"]["leadTime"]["value"]
    w.leads = {status: s["planStatus"][status]["leadTime"]["value"] for status in s["planStatus"]}


def period_of(year):
    """First year of the council period a year belongs to."""
    return COUNCIL_YEAR + (year - COUNCIL_YEAR) // COUNCIL_YEARS * COUNCIL_YEARS


def mean_large_size(const):
    """Mean of a lognormal size clipped at the threshold and the maximum."""
    mu, sd, low, high = math.log(const.largeMedian), const.largeLogSd, const.largeThreshold, const.largeMaximum
    phi = lambda x: 0.5 * math.erfc(-x / math.sqrt(2))
    if sd == 0:
        return min(max(const.largeMedian, low), high)
    a = (math.log(low) - mu) / sd if low > 0 else -math.inf
    b = (math.log(high) - mu) / sd
    return low * phi(a) + high * (1 - phi(b)) + math.exp(mu + sd * sd / 2) * (phi(b - sd) - phi(a - sd))
