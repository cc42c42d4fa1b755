"""What stands on the page after *not yet* and nowhere else."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty, OptionProperty, StringProperty

from app.text import say
from widgets.buttons import TextButton
from widgets.icon import Icon
from widgets.page_parts import Crest
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row, middle
from widgets.surfaces import Surface

BADGE, CLOCK = 0.38, 0.33  # of the seal's size
ASIDE, BELOW = 0.4, 0.31  # from the seal's middle to the badge's


class PausedSeal(Crest):
    """A whole seal, alone, with a clock: not yet."""

    pen = OptionProperty("A", options=["A", "B"])
    letter = StringProperty("")
    size_dp = NumericProperty(116)

    def __init__(self, **kwargs: Any) -> None:
        self._seal = SealMark()
        self._badge = Surface(fill="bg", corner=-1, size_hint=(None, None))
        self._clock = Icon(name="clock-fill")
        super().__init__(**kwargs)
        for part in (self._seal, self._badge, self._clock):
            self.add_widget(part)
        for name in ("pen", "letter", "size_dp", "pos", "size"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        wide = round(dp(self.size_dp))
        self.size, self._badge.size = (wide, wide), (round(wide * BADGE), round(wide * BADGE))
        self._seal.pen, self._seal.letter, self._seal.size_dp = self.pen, self.letter, self.size_dp
        self._clock.tone, self._clock.size_dp = f"pen{self.pen}", round(self.size_dp * CLOCK)
        x, y = middle(self)
        self._seal.center = x, y
        self._badge.center = self._clock.center = x + round(wide * ASIDE), y - round(wide * BELOW)

    def do_layout(self, *_: object) -> None:
        """The parts are placed by ``_dress``."""


class ToldCard(Surface, Column):
    """What somebody said on their not-yet page, for the other to read. Fires ``on_change`` for its writer."""

    __events__ = ("on_change",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(corner=28, padding=[dp(18), dp(14)], spacing=dp(6), **kwargs)
        self.shown: tuple[Any, ...] | None = None

    def show(self, pen: str, letter: str, parts: tuple[tuple[str, str], ...], can_change: bool) -> None:
        """``parts``: what a part is called, and its words."""
        if self.shown == (pen, letter, parts, can_change):
            return
        self.shown = (pen, letter, parts, can_change)
        self.fill = f"pen{pen}wash"
        self.clear_widgets()
        for number, (title, words) in enumerate(parts):
            lead = [SealMark(pen=pen, letter=letter, size_dp=30, ring=False)] if number == 0 else []
            self.add_widget(heading(title, pen, lead))
            if words:
                self.add_widget(PenWords(runs=[(pen, words, frozenset())], style="wordsM"))
        if can_change:
            self.add_widget(self.pencil())

    def pencil(self) -> TextButton:
        button = TextButton(text=say("not_yet.change"), icon="pencil-simple-bold", icon_dp=20, tone="ink")
        button.bind(on_release=lambda *_: self.dispatch("on_change"))
        return button

    def on_change(self) -> None:
        pass


def heading(title: str, pen: str, lead: list[Any]) -> Row:
    row = Row(spacing=dp(10))
    for part in (*lead, Say(text=title, style="smallB", tone=f"pen{pen}", pos_hint={"center_y": 0.5})):
        row.add_widget(part)
    return row
