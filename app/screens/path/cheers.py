"""Cheers float on the young person's lake. A tap reads one; nobody learns of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.actions.mark_cheer import mark_cheer
from app.desk import Desk
from app.presenter import Presenter
from app.screens.entries import names_in
from app.text import Message, message
from db.reading.from_home import from_home
from db.records import Id, Role
from db.telling import FromHome, Mark

AFLOAT = 5
"""Lanterns at once, the newest; older ones are in the list."""


@dataclass(frozen=True, slots=True)
class LanternSeen:
    """``lit``: not read yet."""

    lit: bool
    called: Message


class WithLanterns(Presenter[Any]):
    """For a page of the young person alone."""

    desk: Desk
    afloat: tuple[FromHome, ...] = ()
    senders: dict[Id, str]

    def lanterns(self) -> tuple[LanternSeen, ...]:
        if self.desk.here.present != {Role.YOUNG_PERSON}:
            self.afloat = ()
        else:
            with self.desk.book.reading() as c:
                self.afloat, self.senders = from_home(c, AFLOAT), names_in(c)
        return tuple(LanternSeen(one.mark is Mark.NEW, self.called(one)) for one in self.afloat)

    def called(self, one: FromHome) -> Message:
        key = "path.new_cheer" if one.mark is Mark.NEW else "path.cheer"
        return message(key, name=self.senders[one.by])

    def read_lantern(self, index: int) -> None:
        """Its words come up as a line on the page, and it glows no more."""
        if index >= len(self.afloat):
            return
        one, desk = self.afloat[index], self.desk
        if self.keep(lambda: mark_cheer(desk.book, desk.hand(desk.here.young_person), [one.id], Mark.READ)):
            self.refresh()
            self.tell(message("path.cheer_says", name=self.senders[one.by], text=one.text))
