"""A line through numbers that invents nothing: between two points it is never above or below both. No Kivy.

Piecewise cubic Hermite, with the slopes of Fritsch and Butland (1984): where the numbers turn the slope is nought,
else it is the weighted harmonic mean of the slopes on both sides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

Points: TypeAlias = Sequence[tuple[float, float]]
"""Places with x growing from one to the next."""


class Curve:
    """Through all ``points``, at least one."""

    def __init__(self, points: Points) -> None:
        self._x = [x for x, _ in points]
        self._y = [y for _, y in points]
        self._slopes = slopes(points)

    def at(self, x: float) -> float:
        """The height there; before the first point and after the last it goes on level."""
        n = bisect_right(self._x, x) - 1
        if n < 0 or n >= len(self._x) - 1:
            return self._y[max(0, n)]
        low, high = sorted((self._y[n], self._y[n + 1]))
        return min(high, max(low, self._between(n, x)))  # what floats lose at the edges

    def _between(self, n: int, x: float) -> float:
        wide = self._x[n + 1] - self._x[n]
        t = (x - self._x[n]) / wide
        rise = t * t * (3 - 2 * t)
        start, end = t * (1 - t) ** 2, t * t * (t - 1)
        bend = wide * (start * self._slopes[n] + end * self._slopes[n + 1])
        return self._y[n] + rise * (self._y[n + 1] - self._y[n]) + bend


def slopes(points: Points) -> list[float]:
    """How steep the line is at each point. The ends are level: nothing is known beyond them."""
    rises = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in zip(points, points[1:], strict=False)]
    widths = [b[0] - a[0] for a, b in zip(points, points[1:], strict=False)]
    inner = (_slope(*rises[n : n + 2], *widths[n : n + 2]) for n in range(len(rises) - 1))
    return [0.0, *inner, 0.0][: max(1, len(points))]


def _slope(before: float, after: float, wide_before: float, wide_after: float) -> float:
    if before * after <= 0:
        return 0.0
    first, second = 2 * wide_after + wide_before, wide_after + 2 * wide_before
    return (first + second) / (first / before + second / after)
