"""My pictures: four large ones to learn, then the pad."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty

from app.rules.codes import TAPS
from app.screens import loose as _loose  # noqa: F401  a name that the .kv uses
from app.screens.base import AppScreen
from app.screens.my_pictures.presenter import State
from app.screens.pictures import pages, picture
from app.text import say
from widgets import kv

kv.load(__file__)

REST, LEAST, MOST = 330, 50, 88  # dp: all of the page but the tiles; a tile


class MyPicturesScreen(AppScreen):
    tile_dp = NumericProperty(MOST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ids.pad.pages = pages()
        self.ids.prompt.dots = TAPS
        self.bind(height=self.fit_tiles)

    def fit_tiles(self, *_: object) -> None:
        self.tile_dp = max(LEAST, min(MOST, (self.height / dp(1) - REST) / 4))

    def show(self, state: State) -> None:
        ids = self.ids
        ids.sub.text = say("my_pictures.sub", name=state.name)
        ids.dealt.pictures = [picture(number) for number in state.dealt]
        ids.prompt.filled = state.filled
        learning = not state.trying
        self.only(
            self.page.body,
            (ids.sub, learning),
            (ids.dealt, learning),
            (ids.prompt, state.trying),
            (ids.pad, state.trying),
            (ids.ways, state.trying),
        )
        self.only(self.page.foot, (ids.on, learning), (ids.deal, learning))

    def go_back(self) -> None:
        """From the pad back to the pictures."""
        if self.presenter.trying:
            self.presenter.look_again()
        else:
            super().go_back()
