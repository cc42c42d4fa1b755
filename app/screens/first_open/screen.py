"""First open: three equal cards under the lake. Nothing here is chosen beforehand."""

from __future__ import annotations

from typing import Any

from kivy.properties import StringProperty

from app.screens.base import AppScreen
from app.screens.first_open.presenter import State
from widgets import kv
from widgets.picks import Disc, ListRow

kv.load(__file__)


class WhoRow(ListRow):
    """A card with a round picture in front."""

    wash = StringProperty("sunken")
    tone = StringProperty("ink")

    def __init__(self, **kwargs: Any) -> None:
        self.disc = Disc(size_dp=48, icon_dp=24)
        super().__init__(fill="card", depth=1, tall=72, title_style="bodyB", **kwargs)
        self.lead = self.disc
        for name in ("icon", "wash", "tone"):
            self.fbind(name, self.put_on)
        self.put_on()

    def put_on(self, *_: object) -> None:
        self.disc.icon, self.disc.fill, self.disc.tone = self.icon, self.wash, self.tone


class FirstOpenScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.remove_widget(self.ids.mark)
        self.page.head.lead = self.ids.mark
        self.crop(self.ids.lake, "opening")

    def show(self, state: State) -> None:
        """Text size changes by itself: the theme tells every widget."""

    def go_back(self) -> None:
        """Nothing lies before this page."""
