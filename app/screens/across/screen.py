"""Across the table: both write at once, each on their own side of a tablet."""

from __future__ import annotations

from typing import Any

from app.screens.across.half import Half
from app.screens.across.presenter import State
from app.screens.across.room import has_room
from app.screens.across.table import Table
from app.screens.base import AppScreen
from app.text import Message
from widgets import kv

kv.load(__file__)


class AcrossScreen(AppScreen):
    """Without room for two halves a page says so and leads to where they take turns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.half = {pen: Half(side, pen) for pen, side in self.presenter.sides.items()}
        self.table = Table(self.half["A"], self.half["B"])
        for half in self.half.values():
            half.back.bind(on_release=lambda *_: self.go_back())
            half.help.bind(on_release=lambda *_: self.get_help())
        self.fbind("size", self.fit)
        self.fit()

    @property
    def halves(self) -> tuple[Half, ...]:
        """Those that are on the screen."""
        return tuple(self.half.values()) if self.table.parent is not None else ()

    def enter(self, **args: object) -> None:
        super().enter(**args)
        for half in self.half.values():
            half.sit_down()

    def show(self, state: State) -> None:
        self.table.river.stones = list(state.stones)

    def tell(self, note: Message | None) -> None:
        """What is for both is told on both sides."""
        if not self.halves:
            super().tell(note)
        for half in self.halves:
            half.tell(note)

    def fit(self, *_: object) -> None:
        wide = has_room(*self.size)
        self.only(self, (self.page, not wide), (self.table, wide))
