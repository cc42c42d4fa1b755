"""Quick hide: one tap on one's own seal, or on the lock at the top, and the book is shut."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import AppScreen
from app.text import say
from widgets.picks import Disc
from widgets.press import Pressable
from widgets.scene.seal_mark import SealMark

LOCK = "lock-simple-bold"
BADGE = 20  # dp


class HideSeal(Pressable, SealMark):
    """A seal with a small lock on it."""

    def __init__(self, **kwargs: Any) -> None:
        self._badge = Disc(icon=LOCK, size_dp=BADGE, icon_dp=13, fill="card")
        super().__init__(spoken=say("locks.hide"), **kwargs)
        self.add_widget(self._badge)
        self.bind(pos=self._sit, size=self._sit)
        self._sit()

    def _sit(self, *_: object) -> None:
        self._badge.pos = round(self.x + self.width - dp(BADGE - 4)), round(self.y - dp(4))


def offer_hide(page: AppScreen) -> None:
    """A lock at the top, left of read aloud."""
    head = page.page.head
    head.extra_icon, head.spoken_extra = LOCK, say("locks.hide")
    head.bind(on_extra=lambda *_: page.presenter.hide())
