"""``InkWords``: words that show whose they are. A wave under the young person's, dots under the therapist's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kivy.clock import Clock
from kivy.graphics import BorderImage, Color, InstructionGroup, PopMatrix, PushMatrix, Rectangle, Translate
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import motion, patches, strokes
from widgets.lettering import Box, Paragraph
from widgets.stack import starts_empty
from widgets.theme import theme
from widgets.type import STYLES

Marks = frozenset[str]
Run = tuple[str, str, Marks]
LINE_DROP, LINE_DROP_WIDE, LINE_GAP = 0.24, 0.42, 4.2  # em below the baseline, and dp more


class InkWords(Widget):
    """``runs``: (pen, text, marks) with pen 'A', 'B' or '' and marks out of struck, wash, washA,
    washB, changed, mute. ``wash`` alone is the other pen's wash: the words an idea is about.

    The text is plain. It wraps to the width, and the height follows.
    """

    runs = ListProperty()
    style = OptionProperty("words", options=list(STYLES))
    align = OptionProperty("left", options=["left", "center"])
    lined = BooleanProperty(True)
    text = StringProperty("")  # all the words, joined; read only
    drawn_share = NumericProperty(1.0)  # how much of the pen lines is drawn, 0-1

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (1, None))
        starts_empty(kwargs)
        self._tick = Clock.create_trigger(self._ticked, -1)
        self._done: tuple[Any, ...] | None = None
        self._paragraph: Paragraph | None = None
        super().__init__(**kwargs)
        self._under, self._letters, self._lines = InstructionGroup(), InstructionGroup(), InstructionGroup()
        self._place = Translate(0, 0)  # everything is drawn from the top left of the words
        for part in (PushMatrix(), self._place, self._under, self._letters, self._lines, PopMatrix()):
            self.canvas.add(part)
        for name in ("runs", "style", "align", "lined"):
            self.fbind(name, self._changed)
        self.fbind("width", self._ticked)
        for name in ("pos", "height"):
            self.fbind(name, self._moved)
        self.fbind("drawn_share", self._paint_lines)
        theme.bind(repainted=self._changed, resized=self._changed)
        self._changed()

    # -- setting the words

    def _changed(self, *_: object) -> None:
        self.text = "".join(run[1] for run in self.runs)
        self._tick()

    def _ticked(self, *_: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Measure and draw now, if anything changed since the last time."""
        self._tick.cancel()
        if self.width < 2:
            return
        runs = tuple((pen, text, frozenset(marks)) for pen, text, marks in self.runs)
        wanted = (runs, self.style, self.align, self.lined, self.width, theme.repainted, theme.resized)
        if wanted == self._done:
            return
        self._done = wanted
        style, inks = self.style, list(self._inks(runs))
        self._paragraph = Paragraph(
            self.text, theme.font(style), theme.font_size(style), theme.line_height(style), self.width, self.align, inks
        )
        self._tiles = self._paragraph.tiles() if self.text else []
        self.height = self._paragraph.height
        self._paint()

    def _inks(self, runs: Sequence[Run]) -> Iterator[tuple[int, int, list[float]]]:
        at = 0
        for pen, text, marks in runs:
            yield at, at + len(text), self._ink(pen, marks)
            at += len(text)

    def _ink(self, pen: str, marks: Marks) -> list[float]:
        return theme.colour("ink3" if "mute" in marks else f"pen{pen}" if pen else "ink")

    # -- drawing them

    def _spans(self) -> Iterator[tuple[str, int, int, Marks]]:
        """Each run's place in the text, without the spaces at its ends."""
        at = 0
        for pen, text, marks in self.runs:
            bare = text.strip()
            start = at + len(text) - len(text.lstrip())
            at += len(text)
            if bare:
                yield pen, start, start + len(bare), frozenset(marks)

    def _joined(self, lined: bool) -> Iterator[tuple[str, int, int, Marks]]:
        """Runs that follow one another in one pen and look are drawn as one."""
        last: tuple[str, int, int, Marks] | None = None
        for span in self._spans():
            if last and last[0] == span[0] and last[3] == span[3] and not self.text[last[2] : span[1]].strip():
                last = (span[0], last[1], span[2], span[3])
                continue
            if last:
                yield last
            last = span
        if last:
            yield last

    def _moved(self, *_: object) -> None:
        self._place.xy = round(self.x), round(self.y + self.height)

    def _paint(self) -> None:
        self._letters.clear()
        self._letters.add(Color(1, 1, 1, 1))
        for tile in self._tiles:
            self._letters.add(Rectangle(texture=tile.texture, pos=(0, -tile.y - tile.height), size=tile.texture.size))
        self._paint_under()
        self._paint_lines()

    def _paint_under(self, *_: object) -> None:
        self._under.clear()
        for pen, start, end, marks in self._joined(False):
            token = self._wash(pen, marks)
            if token and self._paragraph:
                for box in self._paragraph.boxes(start, end):
                    self._add_wash(box, theme.colour(token), f"pen{token[3]}" if token.startswith("pen") else "edge")

    def _wash(self, pen: str, marks: Marks) -> str:
        if "changed" in marks:
            return "sunwash"
        if "washA" in marks or "washB" in marks:
            return "penAwash" if "washA" in marks else "penBwash"
        return ("penAwash" if pen == "B" else "penBwash") if "wash" in marks else ""

    def _add_wash(self, box: Box, colour: list[float], edge: str, group: InstructionGroup | None = None) -> None:
        assert self._paragraph is not None
        em = self._paragraph.size_px
        drop = em * (LINE_DROP_WIDE if theme.wide else LINE_DROP) + dp(8.5)
        base = -box.y - self._paragraph.ascent
        left, bottom = round(box.x - dp(5)), round(base - drop)
        size = (round(box.right - box.x + dp(10)), min(self._paragraph.line_px, round(em * 0.98 + drop)))
        into = group or self._under
        if theme.outlined:
            _add_patch(into, theme.colour(edge), left, bottom, size)
            left, bottom, size = left + 2, bottom + 2, (size[0] - 4, size[1] - 4)
        _add_patch(into, colour, left, bottom, size)

    def _paint_lines(self, *_: object) -> None:
        self._lines.clear()
        if self._paragraph is None:
            return
        letters = max(1, len(self.text.strip()))
        reached = self.drawn_share * letters
        for pen, start, end, marks in self._joined(True):
            colour = Color(*self._ink(pen, marks))
            self._lines.add(colour)
            for box in self._paragraph.boxes(start, end):
                if "struck" in marks:
                    self._strike(box)
                elif pen and self.lined:
                    line = self._paragraph.lines[box.line]
                    first, last = max(start, line.start), min(end, line.end)
                    self._stroke(pen, box, min(1.0, max(0.0, (reached - first) / max(1, last - first))))

    def _stroke(self, pen: str, box: Box, share: float) -> None:
        assert self._paragraph is not None
        width = box.right - box.x
        if width <= 0 or share <= 0:
            return
        found = strokes.stroke(pen, theme.wide)
        along = strokes.repeats(pen, width) / found.periods * share
        drop = self._paragraph.size_px * (LINE_DROP_WIDE if theme.wide else LINE_DROP) + dp(LINE_GAP)
        middle = -box.y - self._paragraph.ascent - drop
        self._lines.add(
            Rectangle(
                texture=found.texture,
                tex_coords=(0, 0, along, 0, along, 1, 0, 1),
                pos=(round(box.x), round(middle - found.height / 2)),
                size=(width * share, found.height),
            )
        )

    def _strike(self, box: Box) -> None:
        assert self._paragraph is not None
        middle = -box.y - self._paragraph.ascent + self._paragraph.size_px * 0.26
        tall = max(2, round(dp(2)))
        self._lines.add(
            Rectangle(pos=(round(box.x - dp(2)), round(middle - tall / 2)), size=(box.right - box.x + dp(4), tall))
        )

    # -- what can be asked of them

    def draw_in(self) -> None:
        """The pen lines draw themselves from left to right: 30 ms a letter, 600 ms at most."""
        self.drawn_share = 0.0
        glide = min(motion.LINE_MOST, motion.LETTER * len(self.text))
        motion.glide(self, glide, "linear", drawn_share=1.0)

    def boxes(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Where letters ``start`` to ``end`` of ``text`` stand: left, bottom, right, top, in the widget's own px."""
        if self._paragraph is None:
            return []
        tall, top = self._paragraph.line_px, self.y + self.height
        found = self._paragraph.boxes(start, end)
        return [(self.x + b.x, top - b.y - tall, self.x + b.right, top - b.y) for b in found]

    @property
    def natural_width(self) -> int:
        return self._paragraph.natural_width if self._paragraph else 0


def add_outline(group: InstructionGroup, left: float, bottom: float, right: float, top: float) -> None:
    """The mark of what is chosen: an ink outline on a quiet ground."""
    edge = round(dp(2))
    x, y, size = round(left), round(bottom), (round(right - left), round(top - bottom))
    _add_patch(group, theme.colour("ink"), x, y, size)
    _add_patch(group, theme.colour("sunken"), x + edge, y + edge, (size[0] - 2 * edge, size[1] - 2 * edge))


def _add_patch(group: InstructionGroup, colour: list[float], x: int, y: int, size: tuple[int, int]) -> None:
    corner = max(2, min(round(dp(10)), min(size) // 2))
    patch = patches.disc(corner)
    group.add(Color(*colour))
    group.add(
        BorderImage(
            texture=patch.texture,
            border=[patch.texels] * 4,
            display_border=[patch.px] * 4,
            pos=(x - patch.reach, y - patch.reach),
            size=(size[0] + 2 * patch.reach, size[1] + 2 * patch.reach),
        )
    )
