"""The front of the app: the lake, and on its sky the name."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.text import say
from widgets.bars import WordMark
from widgets.stack import Row
from widgets.surfaces import Surface
from widgets.theme import theme

LOW = 200  # dp: a picture lower than this has its sun beside the name, not below it
SUN, ASIDE = 0.60, 0.74  # share of the width


class Name(Surface, Row):
    """The word mark. In high contrast it lies on a panel, as all words on the picture do."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fill="", corner=20, size_hint=(None, None), **kwargs)
        self.add_widget(WordMark(first=say("app.two"), second=say("app.pens")))
        theme.bind(repainted=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.fill = "card" if theme.outlined else ""
        self.padding = [dp(12), dp(6), dp(12), dp(10)] if theme.outlined else [0, 0, 0, 0]

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()


class FrontScreen(AppScreen):
    """A page with the ids ``page``, ``scene`` and ``lake``. Nothing lies before it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page.head.lead = Name()
        self.crop(self.ids.lake, "opening")
        self.ids.scene.bind(height=self.set_sun)

    def set_sun(self, scene: Any, height: float) -> None:
        self.ids.lake.sun_x = ASIDE if height < dp(LOW) else SUN

    def go_back(self) -> None:
        """Nothing lies before this page."""
