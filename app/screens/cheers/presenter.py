"""Cheers: what home sent, the newest first. The young person hides any; nobody learns whether one was read."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.mark_cheer import mark_cheer
from app.dates import full_day
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.entries import A_PAGE, names_in
from app.text import Message, message
from db.reading.from_home import from_home
from db.records import Id
from db.telling import FromHome, Mark


@dataclass(frozen=True, slots=True)
class CheerCard:
    id: Id
    text: str
    by: Message


@dataclass(frozen=True, slots=True)
class State:
    """``hidden``: these are the hidden ones. ``some_hidden``: there are such. ``more``: older ones than these."""

    cards: tuple[CheerCard, ...]
    hidden: bool
    some_hidden: bool
    more: bool


class Cheers(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.hidden = False
        self.most = A_PAGE

    def enter(self) -> None:
        self.hidden, self.most = False, A_PAGE
        self.show_them()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            found = from_home(c, self.most + 1, self.hidden)
            some_hidden = bool(from_home(c, 1, hidden=True))
            names = names_in(c)
        cards = tuple(card(one, names) for one in found[: self.most])
        return State(cards, self.hidden, some_hidden, len(found) > self.most)

    def show_them(self) -> None:
        """What is shown here counts as read."""
        self.refresh()
        if self.hidden:
            return
        with self.desk.book.reading() as c:
            unread = [one.id for one in from_home(c, self.most) if one.mark is Mark.NEW]
        if unread:
            self.keep(lambda: self.mark(unread, Mark.READ))

    def hide_one(self, cheer: Id) -> None:
        if self.keep(lambda: self.mark([cheer], Mark.HIDDEN)):
            self.refresh()

    def bring_back(self, cheer: Id) -> None:
        if self.keep(lambda: self.mark([cheer], Mark.READ)):
            self.refresh()

    def mark(self, cheers: list[Id], mark: Mark) -> None:
        mark_cheer(self.desk.book, self.desk.hand(self.desk.here.young_person), cheers, mark)

    def turn(self, hidden: bool) -> None:
        """To the hidden ones, or back to those in sight."""
        self.hidden, self.most = hidden, A_PAGE
        self.tell(None)
        self.show_them()

    def older(self) -> None:
        self.most += A_PAGE
        self.show_them()


def card(one: FromHome, names: dict[Id, str]) -> CheerCard:
    return CheerCard(one.id, one.text, message(f"cheers.{one.kind}_by", name=names[one.by], date=full_day(one.at)))
