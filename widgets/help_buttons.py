"""Get help now: always top right, never disabled, never covered."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from widgets.buttons import TIGHT, Labelled, RoundButton
from widgets.press import TARGET
from widgets.stack import middle
from widgets.theme import theme


class HelpRound(RoundButton):
    """The lifebuoy. Never disabled, never covered, always top right."""

    icon = StringProperty("lifebuoy-bold")
    icon_tone = StringProperty("help")
    icon_dp = NumericProperty(24)


class HelpPill(Labelled):
    """The lifebuoy with its words; with large text it shrinks to the round one."""

    icon = StringProperty("lifebuoy-bold")
    icon_tone = StringProperty("help")
    icon_dp = NumericProperty(22)
    style = StringProperty("smallB")
    tall = NumericProperty(48)
    side = NumericProperty(13)
    gap = NumericProperty(7)
    depth = NumericProperty(1)
    hug = BooleanProperty(True)
    small = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        self._whole: tuple[tuple[object, ...], float] = ((), 0.0)
        super().__init__(**kwargs)
        self.fbind("small", self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        super()._dress()
        self.spoken = self.spoken or self.text
        if self._say is not None and (self.small or theme.big):
            self._say.text = ""
        self._measure()

    @property
    def whole(self) -> float:
        """Px wide when it is not small: the same answer whether it is small now or not."""
        key = (self.text, theme.scale, theme.wide)
        if self._whole[0] != key:
            say = self._say
            if say is not None:
                now, say.text = say.text, self.text
                say.refresh()
                self._whole = key, float(self.natural + 2 * dp(self.side - TIGHT))
                say.text = now
                say.refresh()
        return self._whole[1]

    def _measure(self, *_: object) -> None:
        if self._say is not None and self._say.text:
            super()._measure()
            return
        self.size = dp(TARGET), dp(TARGET)
        if self._icon is not None:
            self._icon.center = middle(self)
