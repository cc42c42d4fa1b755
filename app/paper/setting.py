"""Sets words on the leaf: run by run in the fonts that have their letters, with the pens' lines under them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from app.desk import Ink
from app.paper import pens
from app.paper.leaf import FALLBACK, Font, Leaf
from app.paper.sheet import Inks
from widgets import breaking, letters
from widgets.tokens import Look

DROP, GAP = 0.24, 3.1  # em below the baseline, and points more: where a pen's line runs
LARGE = 15.0  # points: smaller words have finer lines


class Piece(NamedTuple):
    """Neighbouring letters of one pen in one font."""

    start: int
    end: int
    font: Font
    pen: str


class Setting:
    """``inks`` set in lines of ``width`` points. Each line is drawn by itself, so that a page may end between two."""

    def __init__(self, leaf: Leaf, inks: Inks, face: str, size: float, width: float) -> None:
        self.leaf, self.size = leaf, size
        self.text = letters.drawn("".join(ink.text for ink in inks))
        self.pieces = list(_pieces(self.text, inks, face, size))
        self.lines = list(breaking.lines(self.text, self.measure, width))

    def measure(self, start: int, end: int) -> float:
        return sum(width for _, _, width in self._on(start, end))

    def _on(self, start: int, end: int) -> Iterator[tuple[Piece, str, float]]:
        """The parts of the pieces between two letters: which, what is drawn of it, how wide."""
        for piece in self.pieces:
            a, b = max(start, piece.start), min(end, piece.end)
            if a < b:
                text = self.text[a:b].replace(letters.NOTHING, "")
                yield piece, text, self.leaf.width(text, piece.font) if text else 0.0

    def draw(self, line: int, x: float, baseline: float, look: Look) -> None:
        """One line, from ``x`` on, with what runs under it."""
        under = baseline + DROP * self.size + GAP
        for pen, parts in groupby(self._on(*self.lines[line]), key=lambda part: part[0].pen):
            colour = {"A": look.penA, "B": look.penB}.get(pen, look.ink)
            start = x
            for piece, text, width in parts:
                if text:
                    self.leaf.write(text, piece.font, x, baseline, colour)
                x += width
            if pen:
                pens.line(self.leaf, pen, start, under, x - start, colour, 1.0 if self.size > LARGE else 0.85)


def plain(text: str) -> Inks:
    """The page's own words, in nobody's pen."""
    return (Ink("", text),)


def _pieces(text: str, inks: Inks, face: str, size: float) -> Iterator[Piece]:
    stretches, first = letters.stretches(text), 0
    for ink in inks:
        last = first + len(ink.text)
        for s in stretches:
            start, end = max(first, s.start), min(last, s.end)
            if start < end:
                yield Piece(start, end, Font(FALLBACK if s.fallback else face, size, s.script), ink.pen)
        first = last
