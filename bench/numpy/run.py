"""
Runs a scenario in vectorised numpy: python3 bench/numpy/run.py EXPORTED.json [--futures N] [--seed N] [--block N] [--float 64|32] [--repeat N] [--clock cpu]

Prints one JSON document: yearly mean and bands of the recorded outcomes, the means' and quantiles' Monte Carlo errors, and seconds taken.
"""
import argparse
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import numpy as np

import scenario
from chance import Quiet, Random
from model import Block
from outcomes import FLOWS, STOCKS
from reference import calendar_of, reference_of

LEVELS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
DEFAULT_VIEW = ("shortfall", "notServed", "planningBalance")


def prepare(document):
    w = scenario.read(document)
    reference = reference_of(w)
    return w, reference, calendar_of(w, reference)


def simulate(prepared, futures, seed, size, dtype, outcomes=DEFAULT_VIEW, deterministic=False):
    """Paths of the outcomes, each [year 0..T, future], and which futures failed."""
    w, reference, calendar = prepared
    w.measures = "cover" in outcomes
    paths = {name: np.empty((w.T + 1, futures), dtype) for name in outcomes}
    failed = np.zeros(futures, bool)
    for number, start in enumerate(range(0, futures, size)):
        count = min(size, futures - start)
        chance = Quiet(w, count, dtype) if deterministic else Random(w, seed, number, count, dtype)
        block = Block(w, chance, reference, calendar)

        def record(t, b):
            for name in outcomes:
                row = paths[name][t, start : start + count]
                if name in STOCKS:
                    row[:] = STOCKS[name](b)
                else:
                    row[:] = FLOWS[name](b) if t > 0 else 0

        block.run(record)
        failed[start : start + count] = block.failed
    return paths, failed


def bands(paths, failed):
    """Mean and quantiles [level, year] by numpy's default definition, type 7; failed futures are left out."""
    if failed.all():
        return {}
    kept = {name: path[:, ~failed] if failed.any() else path for name, path in paths.items()}
    return {name: (path.mean(1, dtype=float), np.quantile(path, LEVELS, axis=1)) for name, path in kept.items()}


def errors(paths, failed, groups=32):
    """Monte Carlo standard errors of mean and quantiles, from the spread over groups of futures."""
    out = {}
    for name, path in paths.items():
        parts = np.array_split(path[:, ~failed], groups, axis=1)
        means = np.array([part.mean(1, dtype=float) for part in parts])
        levels = np.array([np.quantile(part, LEVELS, axis=1) for part in parts])
        out[name] = means.std(0, ddof=1) / np.sqrt(groups), levels.std(0, ddof=1) / np.sqrt(groups)
    return out


def study(document, args):
    prepared = prepare(document)
    futures = 1 if args.deterministic else args.futures
    names = [*STOCKS, *FLOWS] if args.outcomes == "all" else args.outcomes.split(",")
    dtype = np.float32 if args.float == 32 else np.float64
    clock = time.process_time if args.clock == "cpu" else time.perf_counter
    seconds, bands_seconds = [], []
    for _ in range(args.repeat):
        begin = clock()
        paths, failed = simulate(prepared, futures, args.seed, args.block or futures, dtype, names, args.deterministic)
        simulated = clock()
        result = bands(paths, failed)
        end = clock()
        seconds.append(end - begin)
        bands_seconds.append(end - simulated)
    spread = errors(paths, failed) if result and futures >= 1024 and not args.quick else None
    outcomes = {}
    for name, (mean, levels) in result.items():
        entry = {"mean": [x if np.isfinite(x) else None for x in mean.tolist()], "bands": {f"p{round(q * 100)}": np.nan_to_num(row).tolist() for q, row in zip(LEVELS, levels)}}
        if spread:
            entry["meanError"] = spread[name][0].tolist()
            entry["bandErrors"] = {f"p{round(q * 100)}": row.tolist() for q, row in zip(LEVELS, spread[name][1])}
        outcomes[name] = entry
    w, reference, _ = prepared
    return {
        "futures": futures,
        "failed": int(failed.sum()),
        "years": w.years.tolist(),
        "reference": dict(zip(w.segments, reference.by_segment.tolist())),
        "seconds": seconds,
        "bandsSeconds": bands_seconds,
        "outcomes": outcomes,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("document")
    parser.add_argument("--futures", type=int, default=8192)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--block", type=int, default=0, help="futures per block; 0 is the whole array")
    parser.add_argument("--float", type=int, choices=(32, 64), default=64)
    parser.add_argument("--outcomes", default=",".join(DEFAULT_VIEW))
    parser.add_argument("--deterministic", action="store_true")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall")
    parser.add_argument("--quick", action="store_true", help="no Monte Carlo errors")
    parser.add_argument("--list", action="store_true", help="the file holds a list of documents; print a list")
    args = parser.parse_args()
    with open(args.document, encoding="utf-8") as file:
        document = json.load(file)
    json.dump([study(each, args) for each in document] if args.list else study(document, args), sys.stdout)


if __name__ == "__main__":
    main()
