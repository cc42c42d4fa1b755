"""Who's here? Three cards and one row for both together."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.screens.whos_here.presenter import State
from app.text import say
from widgets import kv
from widgets.picks import Disc
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row

kv.load(__file__)


class WhosHereScreen(AppScreen):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.remove_widget(self.ids.mark)
        self.page.head.lead = self.ids.mark
        self.crop(self.ids.lake, "lock")
        self.ids.home.lead = Disc(icon="house-line-bold", size_dp=52)

    def show(self, state: State) -> None:
        ids, names = self.ids, state.names
        ids.young.lead = SealMark(pen="A", letter=names.letter_a, size_dp=52)
        ids.young.title = names.a
        ids.therapist.lead = SealMark(pen="B", letter=names.letter_b, size_dp=52)
        ids.therapist.title = names.b
        ids.together.lead = pair(names.letter_a, names.letter_b)
        ids.together.title = say("whos_here.together", a=names.a, b=names.b)

    def go_back(self) -> None:
        """Nothing lies before this page."""


def pair(a: str, b: str) -> Row:
    """Two small seals, side by side."""
    row = Row(size_hint_x=None, width=dp(64), spacing=dp(-8))
    for pen, letter in (("A", a), ("B", b)):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=36))
    return row
