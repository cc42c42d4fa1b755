"""Breaks text into lines, knows where each letter stands, and draws it. Under every word in the app.

Kivy's own labels take markup, break lines inside a word where a tag stands, and set another font's
letters off the baseline. This takes plain text with (start, end, colour) inks over it, so that what
people write can never be read as markup, and any part of it can be found again by its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from kivy.core.text import Label as CoreLabel
from kivy.graphics.texture import Texture
from kivy.metrics import dp

from widgets import breaking, letters
from widgets.fonts import FALLBACK

WHITE = (1.0, 1.0, 1.0, 1.0)
TALLEST = 2000  # px; old phones draw nothing from a texture above 4096
Ink = tuple[int, int, Sequence[float]]


class Segment(NamedTuple):
    start: int
    end: int
    font: str
    script: str
    colour: Sequence[float]


class Line(NamedTuple):
    """One line: its letters, without the spaces at its end, and where they stand (px, from the top left)."""

    start: int
    end: int
    x: int
    y: int
    width: int


class Box(NamedTuple):
    """Where some letters stand on one line: px from the left and from the top of the text."""

    line: int
    x: float
    right: float
    y: int


class Tile(NamedTuple):
    texture: Texture
    y: int
    height: int


@lru_cache(maxsize=256)
def _ruler(font: str, size: float, script: str) -> Any:
    return CoreLabel(font_name=font, font_size=size, font_hinting="light", **_direction(script))


def _direction(script: str) -> dict[str, str]:
    return {"font_direction": "rtl", "font_script_name": script} if script else {}


@lru_cache(maxsize=16384)
def _width(font: str, size: float, script: str, text: str) -> int:
    return int(_ruler(font, size, script).get_extents(text)[0])


class _Picture(CoreLabel):  # type: ignore[misc]
    """Some lines of a paragraph on one texture, painted when first drawn."""

    def __init__(self, paragraph: Paragraph, first: int, last: int) -> None:
        super().__init__(font_name=paragraph.font, font_size=paragraph.size_px, font_hinting="light")
        self._of, self._lines = paragraph, (first, last)
        self.refresh()

    def render(self, real: bool = False) -> tuple[int, int] | None:
        first, last = self._lines
        if not real:
            return max(2, self._of.width), max(2, (last - first) * self._of.line_px)
        self._render_begin()
        for text, x, y, segment in self._of.strokes(first, last):
            self.options.update(font_name=segment.font, color=list(segment.colour))
            self.options.update(_direction(segment.script) or {"font_direction": "ltr", "font_script_name": "Latin"})
            self.resolve_font_name()
            self._render_text(text, x, y - first * self._of.line_px)
        data = self._render_end()
        if data is not None:
            self.texture.blit_data(data)
        return None


class Paragraph:
    """``text`` set in one size within ``width`` px (None: on one line). ``inks`` colour parts of it.

    ``lines`` and ``boxes`` are in px from its top left. Words longer than a line are broken anywhere.
    """

    def __init__(
        self,
        text: str,
        font: str,
        size_px: float,
        line_px: int,
        width: float | None = None,
        align: str = "left",
        inks: Sequence[Ink] = (),
    ) -> None:
        self.text, self.font, self.size_px, self.line_px = letters.drawn(text), font, size_px, line_px
        self.align = align
        self._segments = list(self._cut(inks or ((0, len(text), WHITE),)))
        self._room = None if width is None else max(1, int(width))
        spans = list(breaking.lines(self.text, self.measure, self._room))
        widest = max((self.measure(a, b) for a, b in spans), default=0)
        self.natural_width = widest + round(dp(3))  # light hinting measures the last letter short
        self.width = self.natural_width if self._room is None else self._room
        self.lines = [self._line(i, a, b) for i, (a, b) in enumerate(spans)]
        self.height = len(self.lines) * line_px

    def _cut(self, inks: Sequence[Ink]) -> Iterator[Segment]:
        stretches = letters.stretches(self.text)
        for first, last, colour in inks:
            for s in stretches:
                start, end = max(first, s.start), min(last, s.end)
                if start < end:
                    yield Segment(start, end, FALLBACK if s.fallback else self.font, s.script, colour)

    def measure(self, start: int, end: int) -> int:
        """Px from letter ``start`` to letter ``end`` on one line."""
        return sum(self._segment_width(s, max(start, s.start), min(end, s.end)) for s in self._on(start, end))

    def _on(self, start: int, end: int) -> Iterator[Segment]:
        return (s for s in self._segments if s.start < end and s.end > start)

    def _segment_width(self, s: Segment, start: int, end: int) -> int:
        return _width(s.font, self.size_px, s.script, self._plain(start, end))

    def _plain(self, start: int, end: int) -> str:
        return self.text[start:end].replace(letters.NOTHING, "")

    def _line(self, index: int, start: int, end: int) -> Line:
        width = self.measure(start, end)
        spare = max(0, self.width - width)
        x = {"center": spare // 2, "right": spare}.get(self.align, 0)
        return Line(start, end, x, index * self.line_px, width)

    @property
    def ascent(self) -> float:
        """Px from the top of a line down to its baseline."""
        return self._lead() + float(_ruler(self.font, self.size_px, "").get_ascent())

    def _lead(self) -> int:
        ruler = _ruler(self.font, self.size_px, "")
        return min(0, int((self.line_px - ruler.get_extents("Ag")[1]) // 2))

    def strokes(self, first: int, last: int) -> Iterator[tuple[str, int, int, Segment]]:
        """What to draw for lines ``first`` to ``last``: text, left and top px, and how."""
        for line in self.lines[first:last]:
            x = line.x
            for s in self._on(line.start, line.end):
                text = self._plain(max(line.start, s.start), min(line.end, s.end))
                drop = self.ascent - float(_ruler(s.font, self.size_px, s.script).get_ascent())
                if text:
                    yield text, x, line.y + round(drop), s
                x += _width(s.font, self.size_px, s.script, text)

    def tiles(self) -> list[Tile]:
        """The pictures of the text from top to bottom. Draw them at their exact size on whole px."""
        step = max(1, TALLEST // max(1, self.line_px))
        starts = range(0, len(self.lines), step)
        pictures = [(_Picture(self, at, min(at + step, len(self.lines))), at) for at in starts]
        return [Tile(p.texture, at * self.line_px, p.texture.height) for p, at in pictures]

    def boxes(self, start: int, end: int) -> list[Box]:
        """Where letters ``start`` to ``end`` stand, one box a line. Empty when none of them is drawn."""
        found = []
        for index, line in enumerate(self.lines):
            a, b = max(start, line.start), min(end, line.end)
            if a < b:
                found.append(Box(index, *self._sides(line, a, b), line.y))
        return found

    def _sides(self, line: Line, a: int, b: int) -> tuple[float, float]:
        edges: list[float] = []
        x = line.x
        for s in self._on(line.start, line.end):
            first, last = max(line.start, s.start), min(line.end, s.end)
            width = self._segment_width(s, first, last)
            for at in (max(a, first), min(b, last)) if a < last and b > first else ():
                along = self._segment_width(s, first, at)
                edges.append(x + (width - along if s.script else along))
            x += width
        return min(edges), max(edges)
