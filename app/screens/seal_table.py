"""The sheet at the bottom of a page on which seals are held: what to do, the seals, what else one can do."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.buttons import ButtonRow
from widgets.say import Say
from widgets.scene.seals import Seals
from widgets.stack import Column, settle
from widgets.surfaces import Surface
from widgets.theme import theme

MOST = 520  # dp, the widest that its contents get
LEAST_SEALS, MOST_SEALS, SEALS_SHARE = 112, 204, 0.24  # dp, and of the window's height
ROOMY = 700  # dp high, times the text size: below this the buttons stand on the page instead


class SteadySay(Widget):
    """One of several sentences, always as high as the tallest of them, so that nothing moves under a finger."""

    text = StringProperty("")
    others = ListProperty()
    style = StringProperty("body")
    tone = StringProperty("ink2")

    def __init__(self, **kwargs: Any) -> None:
        self._say, self._measured = Say(align="center"), Say(align="center")
        self._done: tuple[Any, ...] | None = None
        super().__init__(size_hint_y=None, height=0, **kwargs)
        self.add_widget(self._say)
        for name in ("text", "others", "style", "tone", "width"):
            self.fbind(name, self.refresh)
        for name in ("pos", "height"):
            self.fbind(name, self._place)
        theme.bind(resized=self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        self._say.text, self._say.style, self._say.tone, self._say.width = self.text, self.style, self.tone, self.width
        settle(self._say)
        wanted = (tuple(self.others), self.style, self.width, theme.resized)
        if wanted != self._done and self.width > 2:
            self._done = wanted
            self._tallest = max((self._tall(text) for text in self.others), default=0.0)
        self.height = max(self._say.height, self._tallest if self._done else 0.0)
        self._place()

    def _tall(self, text: str) -> float:
        measured = self._measured
        measured.text, measured.style, measured.width = text, self.style, self.width
        settle(measured)
        return float(measured.height)

    def _place(self, *_: object) -> None:
        self._say.pos = round(self.x), round(self.y + self.height - self._say.height)


class SealTable(Surface, Column):
    """``heading`` over ``line``, the ``centre`` (the seals), and ``buttons`` below. ``lines`` are all that
    ``line`` may say.

    ``tight``: there is little room, so the heading goes and ``buttons`` stand in ``spill``, on the page.
    """

    flush = True  # the foot of a page lets it reach the edges
    heading = StringProperty("")
    line = StringProperty("")
    lines = ListProperty()
    tight = BooleanProperty(False)
    fill = StringProperty("card")
    corner = NumericProperty(30)
    depth = NumericProperty(3)
    open_end = BooleanProperty(True)

    below = 0.0  # px under everything
    spill = ObjectProperty(None, allownone=True)
    centre = ObjectProperty(None, allownone=True)  # what stands where the seals do, when these have no turn

    def __init__(self, **kwargs: Any) -> None:
        self.seals = Seals()
        self.buttons = ButtonRow()
        self._heading, self._line = Say(style="heading", align="center"), SteadySay()
        super().__init__(**kwargs)
        self.spacing = dp(6)
        for name in ("heading", "line", "lines", "tight", "spill", "centre", "width"):
            self.fbind(name, self._dress)
        theme.bind(resized=self._dress, safe_bottom=self._dress)
        self._dress()

    def fit(self, width: float, height: float) -> None:
        """Suit a window of this size (px)."""
        self.tight = height < dp(ROOMY) * theme.scale
        self.seals.height = max(dp(LEAST_SEALS), min(dp(MOST_SEALS), height * SEALS_SHARE))
        self.below = max(theme.safe_bottom, dp(24 if height >= dp(ROOMY) else 12))
        self._dress()

    def _dress(self, *_: object) -> None:
        side = max(dp(16), (self.width - dp(MOST)) / 2)
        self.padding = [side, dp(16 if not self.tight else 10), side, self.below]
        self._heading.text, self._line.text = self.heading, self.line
        self._line.style = "small" if self.tight else "body"
        self._line.others = self.lines
        centre = self.centre or self.seals
        wanted = [self._line, centre] if self.tight else [self._heading, self._line, centre, self.buttons]
        if list(reversed(self.children)) != wanted:
            self._put(wanted)

    def _put(self, wanted: list[Any]) -> None:
        self.clear_widgets()
        if self.buttons.parent is not None:
            self.buttons.parent.remove_widget(self.buttons)
        for part in wanted:
            self.add_widget(part)
        if self.tight and self.spill is not None:
            self.spill.add_widget(self.buttons)
