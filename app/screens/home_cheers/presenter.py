"""Cheers sent: what this adult sent, as sent. Nothing says whether it was read. A hope can be sent from here."""

from __future__ import annotations

from dataclasses import dataclass

from app.dates import full_day
from app.screens.own_file import Sends
from app.text import Message, message
from db.home_copy.reading import cheers, hopes
from db.home_copy.records import HomePage, Sent
from db.records import Id
from db.telling import WrittenKind


@dataclass(frozen=True, slots=True)
class SentCard:
    id: Id
    text: str
    when: Message


@dataclass(frozen=True, slots=True)
class State:
    """``opened`` is false when the file cannot be read now. ``text``: a half-typed hope, ``too_many`` letters long.
    ``by_file``: what is sent waits here to be taken along."""

    young: str
    opened: bool
    cards: tuple[SentCard, ...]
    text: str
    too_many: int
    by_file: bool


class HomeCheers(Sends[State]):
    kind = WrittenKind.HOPE
    cards: tuple[SentCard, ...] = ()

    def load(self) -> HomePage:
        page, place = super().load(), (self.home.path, self.home.key)
        cheer, hope = ("sent.cheer_kept", "sent.hope_kept") if self.by_file else ("sent.cheer", "sent.hope")
        sent = [(cheer, one) for one in cheers(*place)] + [(hope, one) for one in hopes(*place)]
        self.cards = tuple(card(key, one) for key, one in sorted(sent, key=lambda each: each[1].id, reverse=True))
        return page

    def state(self) -> State:
        return State(self.young, self.page is not None, self.cards, self.text, self.too_many, self.by_file)


def card(key: str, one: Sent) -> SentCard:
    return SentCard(one.id, one.text, message(key, date=full_day(one.at)))
