"""What stands beside words on paper: stones, a box, and pictures from the icon font, all as lines."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from fpdf.drawing import PaintedPath

from app.paper.leaf import BUILT, Leaf
from app.paper.measures import BOX_CORNER, STONE
from widgets.tokens import Look

BEND = 0.5523  # how far a curve's handles reach for a quarter of a circle


def stone(leaf: Leaf, full: bool, x: float, y: float, look: Look) -> None:
    """A ring for a step that lies ahead, a full disc with a tick for one that was done. ``x``, ``y``: its middle."""
    r = STONE / 2 - 0.75
    with leaf.path(fill=look.ink if full else None, line=look.ink if full else look.ink2, thick=1.5) as path:
        _box(path, x - r, y - r, 2 * r, 2 * r, r)
    if full:
        with leaf.path(line=look.card, thick=1.5) as path:
            path.move_to(x - 4.0, y + 0.2)
            path.line_to(x - 1.2, y + 3.0)
            path.line_to(x + 4.2, y - 2.8)


def box(leaf: Leaf, x: float, y: float, width: float, height: float, look: Look) -> None:
    with leaf.path(line=look.edge, thick=1.2) as path:
        _box(path, x, y, width, height, BOX_CORNER)


def rule(leaf: Leaf, x: float, y: float, width: float, colour: str) -> None:
    with leaf.path(line=colour, thick=0.75) as path:
        path.move_to(x, y)
        path.line_to(x + width, y)


def icon(leaf: Leaf, name: str, x: float, y: float, size: float, colour: str) -> None:
    """``x``, ``y``: its top left. Drawn as a shape: the icon font's letters mean nothing to who copies them."""
    font, letter = _icons()
    scale = size / font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    with leaf.path(fill=colour) as path:
        glyphs[font.getBestCmap()[ord(letter[name])]].draw(_Outline(glyphs, path, x, y + size, scale))


class _Outline(BasePen):  # type: ignore[misc]
    """A letter's outline onto a path: y runs down there. ``x``, ``y``: where its line stands."""

    def __init__(self, glyphs: Any, path: PaintedPath, x: float, y: float, scale: float) -> None:
        super().__init__(glyphs)
        self.path, self.x, self.y, self.scale = path, x, y, scale

    def _at(self, *points: tuple[float, float]) -> list[float]:
        return [n for a, b in points for n in (self.x + a * self.scale, self.y - b * self.scale)]

    def _moveTo(self, to: tuple[float, float]) -> None:
        self.path.move_to(*self._at(to))

    def _lineTo(self, to: tuple[float, float]) -> None:
        self.path.line_to(*self._at(to))

    def _curveToOne(self, a: tuple[float, float], b: tuple[float, float], to: tuple[float, float]) -> None:
        self.path.curve_to(*self._at(a, b, to))

    def _closePath(self) -> None:
        self.path.close()


@lru_cache(maxsize=1)
def _icons() -> tuple[TTFont, dict[str, str]]:
    return TTFont(BUILT / "Phosphor.ttf"), json.loads((BUILT / "phosphor.json").read_text(encoding="utf-8"))


def _box(path: PaintedPath, x: float, y: float, width: float, height: float, corner: float) -> None:
    """With round corners; all round, it is a circle."""
    k, right, low = corner * (1 - BEND), x + width, y + height
    path.move_to(x + corner, y)
    path.line_to(right - corner, y)
    path.curve_to(right - k, y, right, y + k, right, y + corner)
    path.line_to(right, low - corner)
    path.curve_to(right, low - k, right - k, low, right - corner, low)
    path.line_to(x + corner, low)
    path.curve_to(x + k, low, x, low - k, x, low - corner)
    path.line_to(x, y + corner)
    path.curve_to(x, y + k, x + k, y, x + corner, y)
    path.close()
