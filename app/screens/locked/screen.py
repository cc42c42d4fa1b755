"""Locked: the lake, and three equal rows."""

from __future__ import annotations

from app.screens.first_open import screen as _who_row  # noqa: F401  the row that the .kv uses
from app.screens.front import FrontScreen
from app.screens.locked.presenter import State
from widgets import kv

kv.load(__file__)


class LockedScreen(FrontScreen):
    def show(self, state: State) -> None:
        """The same for everybody, but for a device that no therapist opens."""
        ids = self.ids
        self.only(ids.rows, (ids.mine, True), (ids.therapist, state.therapist), (ids.home, True))
