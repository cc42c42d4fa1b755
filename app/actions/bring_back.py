"""Bring back what a file has: it is added, and nothing here is written over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection

from app.actions.hand import Hand, NotAllowed
from app.actions.the_path import keep_skies, skies
from app.rules.meeting import Met, Stand, goals_with_new_words, what_met
from db import daily, mutable
from db.book import Book
from db.bring import Came, bring, bring_sent, whose_page
from db.errors import WrongCode
from db.home_copy.copies import HomeCopies
from db.locks.slots import Slots, read_slots
from db.parcel import look_through
from db.reading import agreements, goals, ideas, lines
from db.reading.shares import shares
from db.records import Id

KeyIn: TypeAlias = Callable[[Slots], bytes]
"""The key that lies in the slots of a copy. Raises WrongCode."""

SAID = (
    "try", "rating", "note", "goal", "step", "answer", "seal", "goal_word", "tool", "helper", "closing", "cheer",
    "hope",
)  # fmt: skip
"""The kinds that are counted out, in this order; what else came in is not worth a word."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brought. ``rows``: kind -> how many were new here; ``goals``: how many of those that were here have
    new words; ``until``: when something was last done in it (ms, UTC), 0 in a file from home."""

    rows: Mapping[str, int]
    goals: int
    met: tuple[Met, ...]
    until: int

    @property
    def counted(self) -> tuple[tuple[str, int], ...]:
        """What to say of it."""
        words = (("wording", self.goals),) if self.goals else ()
        return (*((kind, self.rows[kind]) for kind in SAID if kind in self.rows), *words)


def none_opens(_slots: Slots) -> bytes:
    raise WrongCode("no other key is at hand")


def bring_back(
    book: Book,
    hand: Hand,
    file: Path,
    key_in: KeyIn = none_opens,
    copies: HomeCopies | None = None,
    take_keys: bool = False,
) -> Brought:
    """``key_in`` finds the key of a copy from before the book's key changed; ``copies`` know those of adults at home.
    ``take_keys``: the file was opened by its dealt words, and its side is known again from here on.

    Raises NotAllowed from home or for who is not here, and what ``bring`` raises; then nothing came in.
    """
    hand.check(book, "bring_back")
    adult = whose_page(file)
    if copies is not None and adult in copies.adults():
        return _from_home(book, copies, adult, file)
    before, came_before = _stands(book), _skies(book)
    came = _bring(book, file, key_in, take_keys)
    after = _stands(book)
    _keep(book, came, came_before)
    return Brought(came.rows, goals_with_new_words(before, after), what_met(before, after), came.until)


def _bring(book: Book, file: Path, key_in: KeyIn, take_keys: bool) -> Came:
    try:
        return bring(book, file)
    except WrongCode:
        return bring(book, file, key_in(read_slots(look_through(file).slots)), take_keys)


def _from_home(book: Book, copies: HomeCopies, adult: Id, file: Path) -> Brought:
    """Cheers and hopes: an adult's file carries nothing else. After somebody was taken out of the book, a page from
    before opens no more."""
    try:
        return Brought(bring_sent(book, adult, copies.key(adult), file), 0, (), 0)
    except WrongCode:
        raise NotAllowed("bring_back.page_older") from None


def _skies(book: Book) -> dict[Id, float]:
    with book.reading() as connection:
        return skies(connection, (goal.id for goal in goals.goals(connection)))


def _keep(book: Book, came: Came, skies_before: dict[Id, float]) -> None:
    """No sky goes back; and what was erased there is to leave older copies here as well."""
    with book.writing() as connection:
        keep_skies(connection, skies_before)
        if "redaction" in came.rows:
            mutable.set_setting(connection, daily.TO_RENEW, "1")


def _stands(book: Book) -> Stand:
    with book.reading() as connection:
        return _stand(connection)


def _stand(connection: Connection) -> Stand:
    every = agreements.everywhere(connection)
    every_idea = {idea.wording.id: idea for idea in ideas.everywhere(connection)}
    return Stand(
        words=lines.wordings_by_goal(connection),
        heads=frozenset(id for id, idea in every_idea.items() if not idea.wording.idea),
        backs=frozenset(one.stepped_back for made in every.values() for one in made if one.stepped_back),
        ideas=every_idea,
        shares=shares(connection),
    )
