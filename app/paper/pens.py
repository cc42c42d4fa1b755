"""The pens on paper: a wave under the young person's words, dots under the therapist's, and their seals.

Their shapes alone tell them apart, so a page works in black and white.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from fpdf.drawing import PaintedPath

from app.paper.leaf import Leaf
from widgets.tokens import Look

WAVE, HIGH, THICK = 8.25, 1.3, 1.35  # points: one period, its height, the line
STEP, DOT = 4.95, 2.4  # from dot to dot, across a dot
SCALLOPS, CORNERS, WAVES, DOTS = 12, 180, 18, 22


def line(leaf: Leaf, pen: str, x: float, y: float, width: float, colour: str, scale: float = 1.0) -> None:
    """Whole dots, whole or half waves, never none. ``scale``: finer under small words."""
    if pen == "A":
        _wave(leaf, x, y, width, colour, scale)
    else:
        _dots(leaf, x, y, width, colour, scale)


def _wave(leaf: Leaf, x: float, y: float, width: float, colour: str, scale: float) -> None:
    halves = max(1, round(2 * width / (WAVE * scale)))
    half = width / halves
    with leaf.path(line=colour, thick=THICK * scale) as path:
        path.move_to(x, y)
        for n in range(halves):
            a, peak = x + n * half, y + (-1 if n % 2 else 1) * HIGH * scale * 4 / 3
            path.curve_to(a + 0.4244 * half, peak, a + 0.5756 * half, peak, a + half, y)  # as near a sine as one gets


def _dots(leaf: Leaf, x: float, y: float, width: float, colour: str, scale: float) -> None:
    """A line of no length has round ends and nothing between them: a dot."""
    step = width / max(1, round(width / (STEP * scale)))
    with leaf.path(line=colour, thick=DOT * scale, dots=(0.0, step)) as path:
        path.move_to(x + step / 2, y)
        path.line_to(x + width - step / 4, y)


def seal(leaf: Leaf, pen: str, x: float, y: float, across: float, look: Look) -> None:
    """A scalloped disc with an engraved ring; ``x`` and ``y`` are its middle."""
    r, colour = across / 2, look.penA if pen == "A" else look.penB
    with leaf.path(fill=colour) as path:
        _round(path, x, y, lambda turn: r * (0.975 + 0.025 * cos(SCALLOPS * turn)))
    if pen == "A":
        with leaf.path(line=look.card, thick=0.036 * r) as path:
            _round(path, x, y, lambda turn: r * (0.8 + 0.028 * sin(WAVES * turn)))
    else:
        with leaf.path(line=look.card, thick=0.072 * r, dots=(0.0, 2 * pi * 0.8 * r / DOTS)) as path:
            _round(path, x, y, lambda turn: 0.8 * r)


def _round(path: PaintedPath, x: float, y: float, radius: Callable[[float], float]) -> None:
    """All the way around a middle, at the radius for each turn."""
    for corner in range(CORNERS + 1):
        turn = 2 * pi * corner / CORNERS
        to = x + radius(turn) * cos(turn), y - radius(turn) * sin(turn)
        path.line_to(*to) if corner else path.move_to(*to)
    path.close()
