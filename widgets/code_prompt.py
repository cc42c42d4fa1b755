"""``CodePrompt``: what is asked for, how much of it is there, and how long to wait after one that did not match."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty

from widgets.code_dots import CodeDots
from widgets.say import Say
from widgets.stack import Column, Row
from widgets.surfaces import Surface
from widgets.waiting_line import WaitingLine

LEAST = 48  # dp: as high as what it says while waiting, so that nothing below it jumps


class CodePrompt(Surface, Column):
    """``text`` asks; ``dots`` 0 shows none. ``wait(seconds)`` turns it into a note with a line that shrinks:
    ``waiting_text`` then says what happened and how long it takes. Events as of ``WaitingLine``."""

    __events__ = ("on_second", "on_over")
    text = StringProperty("")
    waiting_text = StringProperty("")
    dots = NumericProperty(0)
    filled = NumericProperty(0)
    fill = StringProperty("")
    corner = NumericProperty(18)

    def __init__(self, **kwargs: Any) -> None:
        self._say = Say(style="bodyB", pos_hint={"center_y": 0.5})
        self._dots = CodeDots(pos_hint={"center_y": 0.5})
        self._row = Row(spacing=dp(12))
        self._row.add_widget(self._say)
        self.line = WaitingLine()
        super().__init__(**kwargs)
        self.add_widget(self._row)
        self.line.bind(on_second=lambda *_: self.dispatch("on_second"), on_over=self._over)
        for name in ("text", "waiting_text", "dots", "filled"):
            self.fbind(name, self._dress)
        self._dress()

    @property
    def waiting(self) -> bool:
        return self.line.parent is not None

    def wait(self, seconds: float) -> None:
        """0 ends the waiting."""
        if seconds and not self.waiting:
            self.add_widget(self.line)
        elif not seconds and self.waiting:
            self.remove_widget(self.line)
        self.line.start(seconds)
        self._dress()

    def _over(self, *_: object) -> None:
        self.wait(0)
        self.dispatch("on_over")

    def _dress(self, *_: object) -> None:
        waiting = self.waiting
        self.fill = "sunwash" if waiting else ""
        self._say.text = self.waiting_text if waiting else self.text
        self._say.style = "small" if waiting else "bodyB"
        self._dots.count, self._dots.filled = max(1, self.dots), self.filled
        wanted = self.dots > 0 and not waiting
        if wanted and self._dots.parent is None:
            self._row.add_widget(self._dots)
        elif not wanted and self._dots.parent is not None:
            self._row.remove_widget(self._dots)

    def _fit(self) -> bool:
        inner = self._row.height + (self.line.height if self.waiting else 0)
        self.spacing = dp(6) if self.waiting else 0
        around = max(dp(6) if self.waiting else 0, (dp(LEAST) - inner - self.spacing) / 2)
        side = dp(14) if self.waiting else dp(4)
        if list(self.padding) != [side, around, side, around]:
            self.padding = [side, around, side, around]
        return super()._fit()

    def on_second(self) -> None:
        pass

    def on_over(self) -> None:
        pass
