"""Where the numbers of a block of futures come from: numpy's generator, or the medians of a deterministic run."""
import numpy as np

import distributions


class Random:
    """Draws of numpy's own; nothing of them is shared with the engine."""

    quiet = False

    def __init__(self, w, seed, block, count, dtype):
        # SFC64 is numpy's quickest; a block has a stream of its own.
        self.rng = np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(block,))))
        self.w, self.count, self.dtype = w, count, np.dtype(dtype)

    def assumptions(self):
        values = {name: distributions.draw(d, self.rng, self.count, self.dtype) for name, d in self.w.assumptions.items()}
        return _correlate(values, self.w.correlations, self.rng)

    def normals(self, *shape):
        return self.rng.standard_normal((*shape, self.count), self.dtype)

    def below(self, chance):
        """Whether something with this chance happens, per future."""
        return self.rng.random(self.count, self.dtype) < chance

    def parcels(self, mean):
        """Futures with large parcels this year: their positions and numbers; the others have none."""
        u = self.rng.random(self.count)
        none = np.exp(-mean)
        hit = np.flatnonzero(u >= none)
        number, chance = np.zeros(hit.size, int), none[hit].astype(float)
        rest = u[hit] - chance
        while (rest >= 0).any():
            number += rest >= 0
            chance = chance * mean[hit] / np.maximum(number, 1)
            rest = np.where(rest >= 0, rest - chance, rest)
        return hit, number


class Quiet:
    """Every distribution at its median, no shocks, no large parcels, no fall-out, every request answered with yes."""

    quiet = True

    def __init__(self, w, count=1, dtype=np.float64, stated=False):
        self.w, self.count, self.dtype, self.stated = w, count, np.dtype(dtype), stated

    def assumptions(self):
        source = self.w.stated if self.stated else self.w.assumptions
        return {name: np.full(self.count, distributions.median(d), self.dtype) for name, d in source.items()}

    def normals(self, *shape):
        return np.zeros((*shape, self.count), self.dtype)

    def below(self, chance):
        return np.zeros(self.count, bool)

    def parcels(self, mean):
        return np.zeros(0, int), np.zeros(0, int)


def _correlate(values, correlations, rng):
    """Gaussian copula by ranks: the drawn values of correlated assumptions are dealt out again in a correlated order."""
    names = sorted({name for a, b, _ in correlations for name in (a, b)})
    if not names:
        return values
    matrix = np.eye(len(names))
    for a, b, rank in correlations:
        i, j = names.index(a), names.index(b)
        matrix[i, j] = matrix[j, i] = 2 * np.sin(np.pi * rank / 6)
    z = np.linalg.cholesky(matrix) @ rng.standard_normal((len(names), values[names[0]].size))
    for name, row in zip(names, z):
        dealt = np.empty_like(values[name])
        dealt[np.argsort(row)] = np.sort(values[name])
        values[name] = dealt
    return values
