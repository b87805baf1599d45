"""Distributions of the scenario file, drawn with numpy's own generator and read at their medians."""
import math
import statistics

import numpy as np

Z90 = 1.2815515655446004
NORMAL = statistics.NormalDist()


def draw(d, rng, count, dtype):
    """Independent values of a distribution, by whatever method numpy has for it."""
    kind = d["kind"]
    if kind == "constant":
        return np.full(count, d["value"], dtype)
    if kind == "uniform":
        return (d["low"] + (d["high"] - d["low"]) * rng.random(count, dtype)).astype(dtype, copy=False)
    if kind == "triangular" and d["high"] > d["low"]:
        return rng.triangular(d["low"], d["mode"], d["high"], count).astype(dtype, copy=False)
    if kind in ("beta", "pert"):
        a, b, low, high = _beta(d)
        return (low + (high - low) * rng.beta(a, b, count)).astype(dtype, copy=False)
    if kind == "truncatedNormal":
        return _truncated(d, rng, count).astype(dtype, copy=False)
    if kind == "discrete":
        weights = np.asarray(d["weights"], float)
        return rng.choice(np.asarray(d["values"], float), count, p=weights / weights.sum()).astype(dtype, copy=False)
    if kind == "twoPieceNormal" and d["sdLow"] + d["sdHigh"] > 0:
        z = np.abs(rng.standard_normal(count, dtype))
        below = rng.random(count, dtype) < d["sdLow"] / (d["sdLow"] + d["sdHigh"])
        return (d["mode"] + z * np.where(below, -d["sdLow"], d["sdHigh"])).astype(dtype, copy=False)
    return of_normal(d, rng.standard_normal(count, dtype))


def of_normal(d, z):
    """Values that stand where the standard normal values z stand; used where two distributions share a draw."""
    kind = d["kind"]
    if kind == "constant":
        return np.full_like(z, d["value"])
    if kind == "normal":
        return d["mean"] + d["sd"] * z
    if kind == "lognormal":
        mu, sd = log_moments(d)
        return np.exp(mu + sd * z)
    if kind == "quantiles":
        up, down = (d["p90"] - d["p50"]) / Z90, (d["p50"] - d["p10"]) / Z90
        x = d["p50"] + z * np.where(z > 0, z.dtype.type(up), z.dtype.type(down))
        return np.clip(x, d.get("low"), d.get("high")) if "low" in d or "high" in d else x
    return np.interp(normal_cdf(z), *_table(d)).astype(z.dtype, copy=False)


def median(d):
    """The median to many digits, from formulas of its own or by halving an interval."""
    kind = d["kind"]
    if kind == "triangular":
        low, mode, high = d["low"], d["mode"], d["high"]
        if high == low:
            return low
        if 2 * (mode - low) >= high - low:
            return low + math.sqrt((high - low) * (mode - low) / 2)
        return high - math.sqrt((high - low) * (high - mode) / 2)
    if kind == "uniform":
        return (d["low"] + d["high"]) / 2
    if kind == "twoPieceNormal":
        low, high = d["sdLow"], d["sdHigh"]
        if low >= high:
            return d["mode"] + (low * NORMAL.inv_cdf((low + high) / (4 * low)) if low > 0 else 0)
        return d["mode"] - high * NORMAL.inv_cdf((low + high) / (4 * high))
    if kind == "truncatedNormal":
        if d["high"] == d["low"]:
            return d["low"]
        a, b = ((edge - d["mean"]) / d["sd"] for edge in (d["low"], d["high"]))
        return d["mean"] + d["sd"] * NORMAL.inv_cdf((NORMAL.cdf(a) + NORMAL.cdf(b)) / 2)
    if kind == "discrete":
        pairs = sorted((value, weight) for value, weight in zip(d["values"], d["weights"]) if weight > 0)
        reached = np.cumsum([weight for _, weight in pairs])
        return pairs[int(np.argmax(reached >= reached[-1] / 2))][0]
    if kind in ("beta", "pert"):
        return _beta_median(*_beta(d))
    return float(of_normal(d, np.zeros(1))[0])


def _beta_median(a, b, low, high):
    """With x = sin^2(angle) the density is smooth, so that Gauss-Legendre integrates it to many digits."""
    nodes, weights = np.polynomial.legendre.leggauss(300)
    mass = lambda end: end / 2 * (weights @ (np.sin(end / 2 * (nodes + 1)) ** (2 * a - 1) * np.cos(end / 2 * (nodes + 1)) ** (2 * b - 1)))
    whole, under, over = mass(math.pi / 2), 0.0, math.pi / 2
    for _ in range(60):
        middle = (under + over) / 2
        under, over = (middle, over) if mass(middle) < whole / 2 else (under, middle)
    return low + (high - low) * math.sin((under + over) / 2) ** 2


def log_moments(d):
    if "median" in d:
        return math.log(d["median"]), d["logSd"]
    low, high = math.log(d["p10"]), math.log(d["p90"])
    return (low + high) / 2, (high - low) / (2 * Z90)


def normal_cdf(z):
    """Phi by Cody's kind of expansion as in Numerical Recipes (erfc, relative error under 1.2e-7); numpy has none."""
    x = np.abs(np.asarray(z, float)) / math.sqrt(2)
    t = 1 / (1 + x / 2)
    series = (-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277)
    sum_ = np.zeros_like(t)
    for c in reversed(series):
        sum_ = sum_ * t + c
    tail = t * np.exp(-x * x + sum_) / 2
    return np.where(np.asarray(z) > 0, 1 - tail, tail)


def _beta(d):
    if d["kind"] == "beta":
        return d["alpha"], d["beta"], d.get("low", 0), d.get("high", 1)
    low, mode, high = d["low"], d["mode"], d["high"]
    if high == low:
        return 1, 1, low, high
    return 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low), low, high


def _truncated(d, rng, count):
    x = rng.normal(d["mean"], d["sd"], count)
    for _ in range(10_000):
        outside = np.flatnonzero((x < d["low"]) | (x > d["high"]))
        if outside.size == 0:
            return x
        x[outside] = rng.normal(d["mean"], d["sd"], outside.size)
    raise ValueError(f"a truncated normal keeps almost nothing of its normal: {d}")


def _table(d):
    """Distribution function on a fine grid, as (u, x), for kinds without a formula in z."""
    if d["kind"] == "discrete":
        order = np.argsort(d["values"], kind="stable")
        x, w = np.asarray(d["values"], float)[order], np.asarray(d["weights"], float)[order]
        edges = np.concatenate([[0], np.cumsum(w) / w.sum()])
        return np.repeat(edges, 2)[1:-1], np.repeat(x, 2)
    if d["kind"] == "uniform":
        return np.array([0.0, 1.0]), np.array([d["low"], d["high"]])
    if d["kind"] == "truncatedNormal":
        low, high, density = d["low"], d["high"], lambda x: np.exp(-(((x - d["mean"]) / d["sd"]) ** 2) / 2)
    elif d["kind"] == "twoPieceNormal":
        low, high = d["mode"] - 9 * d["sdLow"], d["mode"] + 9 * d["sdHigh"]
        down, up = max(d["sdLow"], 1e-300), max(d["sdHigh"], 1e-300)
        density = lambda x: np.exp(-(((x - d["mode"]) / np.where(x < d["mode"], down, up)) ** 2) / 2)
    elif d["kind"] == "triangular":
        low, high = d["low"], d["high"]
        rise, fall = max(d["mode"] - low, 1e-300), max(high - d["mode"], 1e-300)
        density = lambda x: np.where(x < d["mode"], (x - low) / rise, (high - x) / fall)
    else:
        a, b, low, high = _beta(d)
        density = lambda x: ((x - low) / (high - low)) ** (a - 1) * ((high - x) / (high - low)) ** (b - 1)
    if high == low:
        return np.array([0.0, 1.0]), np.array([low, low])
    x = np.linspace(low, high, 200_001)
    middle = density((x[1:] + x[:-1]) / 2)
    return np.concatenate([[0], np.cumsum(middle) / middle.sum()]), x
