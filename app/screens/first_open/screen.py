"""First open: three equal cards under the lake. Nothing here is chosen beforehand."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty

from app.screens.first_open.presenter import State
from app.screens.front import FrontScreen
from widgets import kv
from widgets.picks import Disc, ListRow
from widgets.scene.stone import Stone
from widgets.stack import Row

kv.load(__file__)

WATER = 320  # dp of picture that it takes for stones to lie on the water


class WhoRow(ListRow):
    """A card with a round picture in front."""

    wash = StringProperty("sunken")
    tone = StringProperty("ink")

    def __init__(self, **kwargs: Any) -> None:
        self.disc = Disc(size_dp=48, icon_dp=24)
        super().__init__(fill="card", depth=1, tall=82, title_style="bodyB", **kwargs)
        self.lead = self.disc
        for name in ("icon", "wash", "tone"):
            self.fbind(name, self.put_on)
        self.put_on()

    def put_on(self, *_: object) -> None:
        self.disc.icon, self.disc.fill, self.disc.tone = self.icon, self.wash, self.tone


class FarStone(Stone):
    """A stone still ahead. Where the picture gave up its height (``room``, px) there is no water for it."""

    room = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bind(room=lambda *_: setattr(self, "opacity", float(self.room >= dp(WATER))))


class NoAccount(Row):
    """A lock and its words, as wide as they are."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(size_hint=(None, None), spacing=dp(8), **kwargs)

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()


class FirstOpenScreen(FrontScreen):
    def show(self, state: State) -> None:
        """Text size changes by itself: the theme tells every widget."""
