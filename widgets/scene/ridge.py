"""The ridge chart: numbers from 0 to 10 as a hill line in their giver's pen, with dots at the real numbers.

The last dot of the young person's line stands on the sun. Another's line is dotted, as their pen is, and its dots
are rings. It costs the same however many numbers there were: whoever fills it brings a dot for a column at most.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, Mesh, Point, Rectangle, SmoothLine
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import ListProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import patches
from widgets.say import Say
from widgets.scene.curve import Curve
from widgets.theme import theme

TALL, FOOT = 200.0, 26.0  # dp: the whole, and the room for the days under it
SIDE = 20.0  # dp of room beside the first and the last dot
MOST = 10
GRID = (0, 5, 10)
FINE = 96  # points of a line, few or many numbers
DOT, ROUND, SUN, MARK = 5.0, 6.5, 10.0, 3.5  # dp from the middle to the edge
BEAD = 1.4  # dp, of a dotted line


class RidgeLine(NamedTuple):
    """``pen`` A or B; ``dots``: (share of the width from 0 to 1, number), x growing."""

    pen: str
    dots: tuple[tuple[float, float], ...]


class Ridge(Widget):
    """``lines``: RidgeLines, the one with the hill last. ``marks``: where (0 to 1) something was agreed or changed,
    with the token of its colour. ``days``: the words under the first, the middle and the last place."""

    lines = ListProperty([])
    marks = ListProperty([])
    days = ListProperty(["", "", ""])
    spoken = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        self._draw_soon = Clock.create_trigger(self._draw, -1)
        self._scale = [Say(text=str(n), style="micro", tone="ink2", hug=True) for n in GRID]
        self._days = [Say(style="micro", tone="ink2", hug=True) for _ in range(3)]
        super().__init__(**kwargs)
        self._art = InstructionGroup()
        self.canvas.before.add(self._art)
        for say in (*self._scale, *self._days):
            self.add_widget(say)
        for name in ("lines", "marks", "days", "pos", "size"):
            self.fbind(name, self._draw_soon)
        theme.bind(repainted=self._draw_soon, resized=self._fit)
        self._fit()

    def refresh(self) -> None:
        """Take the height it needs."""
        self._fit()

    def _fit(self, *_: object) -> None:
        self.height = dp(TALL) + dp(FOOT) * (theme.scale - 1)
        self._draw_soon()

    # -- where things lie ----------------------------------------------------

    def _frame(self) -> None:
        for say in (*self._scale, *self._days):
            say.refresh()
        self._left = self.x + max(say.width for say in self._scale) + dp(4 + SIDE / 2)
        self._right = self.x + self.width - dp(SIDE)
        self._low = self.y + max(say.height for say in self._days) + dp(12)
        self._high = self.y + self.height - dp(12)

    def place(self, x: float, number: float) -> tuple[float, float]:
        """In px, for a share of the width and a number."""
        along = self._left + x * (self._right - self._left)
        return along, self._low + (self._high - self._low) * number / MOST

    def _write(self) -> None:
        for number, say in zip(GRID, self._scale, strict=True):
            say.pos = round(self._left - dp(SIDE / 2 + 4) - say.width), round(self.place(0, number)[1] - say.height / 2)
        for say, text in zip(self._days, self.days, strict=True):
            say.text = text
            say.refresh()
        first, middle, last = self._days
        first.pos = round(max(self.x, self._left - first.width / 2)), round(self.y)
        last.pos = round(min(self.x + self.width, self._right + last.width / 2) - last.width), round(self.y)
        middle.pos = round((self._left + self._right - middle.width) / 2), round(self.y)
        if middle.x < first.x + first.width + dp(8) or middle.x + middle.width > last.x - dp(8):
            middle.text = ""
        if first.x + first.width > last.x - dp(8):
            first.text = ""

    # -- drawing ---------------------------------------------------------------

    def _draw(self, *_: object) -> None:
        if self.width < dp(80):
            return
        self._frame()
        self._write()
        art = self._art
        art.clear()
        art.add(Color(*theme.colour("edge" if theme.outlined else "line")))
        for number in GRID:
            x, y = self.place(0, number)
            art.add(Rectangle(pos=(x - dp(SIDE / 2), round(y)), size=(self._right - x + dp(SIDE / 2), max(1, dp(1)))))
        for n, line in enumerate(self.lines):
            self._draw_line(RidgeLine(*line), hill=n == len(self.lines) - 1)
        for x, tone in self.marks:
            self._spot([(x, 0.0)], tone, MARK, "card")

    def _draw_line(self, line: RidgeLine, hill: bool) -> None:
        if not line.dots:
            return
        curve, pen = Curve(line.dots), f"pen{line.pen}"
        first, last = line.dots[0][0], line.dots[-1][0]
        steps = [first + (last - first) * n / (FINE - 1) for n in range(FINE)]
        run = [self.place(x, curve.at(x)) for x in steps]
        if hill and not theme.outlined:
            self._art.add(Color(*theme.colour(pen)[:3], 0.32))
            self._art.add(self._hill(run))
        if line.pen == "A":
            self._art.add(Color(*theme.colour(pen)))
            self._art.add(SmoothLine(points=[n for place in run for n in place], width=dp(1.5)))
        else:
            self._points(run[::2], pen, BEAD)
        if hill:
            self._spot([line.dots[-1]], "sun", SUN)
        self._spot(line.dots, pen, DOT, "card")
        if line.pen != "A":
            self._spot(line.dots, "card", DOT / 2)

    def _hill(self, run: list[tuple[float, float]]) -> Mesh:
        """From the line down to nought, where it fades away."""
        tall = max(1.0, self._high - self._low)
        corners: list[float] = []
        for x, y in run:
            corners += [x, y, 0.5, (y - self._low) / tall, x, self._low, 0.5, 0.0]
        return Mesh(vertices=corners, indices=list(range(2 * len(run))), mode="triangle_strip", texture=fade())

    def _spot(self, dots: Any, tone: str, size: float, around: str = "") -> None:
        places = [self.place(x, number) for x, number in dots]
        if around:
            self._points(places, around, size + ROUND - DOT)
        self._points(places, tone, size)

    def _points(self, places: list[tuple[float, float]], tone: str, size: float) -> None:
        self._art.add(Color(*theme.colour(tone)))
        self._art.add(Point(points=[n for place in places for n in place], pointsize=dp(size), texture=spot()))


@lru_cache(maxsize=1)
def fade() -> Texture:
    """Nothing below, all of it above."""
    return patches.painted(1, 64, b"".join(bytes((255, 255, 255, 4 * n)) for n in range(64)))


@lru_cache(maxsize=1)
def spot() -> Texture:
    return patches.disc(15).texture
