"""The geometry of the dial: which value lies under a finger. No Kivy; y upwards, any one unit of length."""

from __future__ import annotations

import math

START, SWEEP = math.radians(195), math.radians(210)  # clockwise from the left foot
MOST = 10


def point(value: float, radius: float) -> tuple[float, float]:
    """Where a value (0 to 10) lies, seen from the middle of the arc."""
    turn = START - SWEEP * value / MOST
    return radius * math.cos(turn), radius * math.sin(turn)


def value_at(x: float, y: float) -> float:
    """The value (0 to 10) in the direction of a point; below the feet the nearer foot counts."""
    turn = math.atan2(y, x)
    if turn < -math.pi / 2:
        turn += 2 * math.pi
    return min(1.0, max(0.0, (START - turn) / SWEEP)) * MOST


def on_arc(x: float, y: float, radius: float, reach: float) -> bool:
    """Whether a point lies within `reach` of the arc (not of its feet only: of any part of it)."""
    near_x, near_y = point(value_at(x, y), radius)
    return math.hypot(x - near_x, y - near_y) <= reach


def stepped(value: float | None, step: int) -> int:
    """The whole number one step on; the first step of all goes to the middle, which favours neither end."""
    if value is None:
        return MOST // 2
    return min(MOST, max(0, round(value) + step))
