"""What somebody wrote, as one plain entry: what it was, the words, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.dates import full_day
from app.presenter import Presenter
from app.rules.naming import shown_names
from app.text import Message, message, say
from db.reading import Reading
from db.reading.people import people
from db.records import Id, Role
from db.telling import Written

S = TypeVar("S")


class Row(Protocol):
    @property
    def id(self) -> Id: ...


R = TypeVar("R", bound=Row)
A_PAGE = 20
"""Entries at a time, however many years there are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``texts``: none when it was erased. ``fate`` says what became of it, if anything did."""

    id: Id
    what: Message
    texts: tuple[str, ...]
    by: Message
    fate: Message | None = None


def names_in(connection: Reading) -> dict[Id, str]:
    """What everybody of the book is called."""
    words = {
        Role.YOUNG_PERSON: say("app.young_person"),
        Role.THERAPIST: say("app.therapist"),
        Role.FAMILY: say("home.someone"),
    }
    return shown_names(people(connection), words)


def entry(row: Written, names: Mapping[Id, str], texts: tuple[str, ...] | None = None) -> Entry:
    """``texts``: what stood there, when that is kept elsewhere."""
    stood = tuple(text for text in (row.text, row.more) if text) if texts is None else texts
    return Entry(row.id, what(row), stood, by(row, names), None if texts else fate(row, names))


def what(row: Written) -> Message:
    kind = f"written.{row.kind}"
    if row.line is None:
        return message(kind)
    return message("written.on", what=say(kind), words=say(f"written.line_{row.line}"))


def by(row: Written, names: Mapping[Id, str]) -> Message:
    told = {"name": names[row.by], "date": full_day(row.at)}
    if row.typed_by == row.by:
        return message("written.by", **told)
    return message("written.typed", **told, b=names[row.typed_by])


def fate(row: Written, names: Mapping[Id, str]) -> Message | None:
    if row.erased:
        return message("written.gone", name=names[row.by])
    return message("written.undone") if row.undone else None


class Turns:
    """Page by page through something that is asked for by what stands before it."""

    def __init__(self, a_page: int = A_PAGE) -> None:
        self.a_page = a_page
        self.starts: list[Id | None] = [None]
        self.last: Id | None = None

    @property
    def before(self) -> Id | None:
        return self.starts[-1]

    @property
    def can_go_back(self) -> bool:
        return len(self.starts) > 1

    def page(self, found: tuple[R, ...]) -> tuple[tuple[R, ...], bool]:
        """Of one more than a page holds: the page, and whether there is another."""
        shown = found[: self.a_page]
        self.last = shown[-1].id if shown else None
        return shown, len(found) > self.a_page

    def older(self) -> None:
        if self.last is not None:
            self.starts.append(self.last)

    def newer(self) -> None:
        if self.can_go_back:
            self.starts.pop()


class PageByPage(Presenter[S]):
    """For the mind of a page that shows ``turns`` of something."""

    a_page = A_PAGE
    turns: Turns

    def enter(self) -> None:
        """From the newest on."""
        self.turns = Turns(self.a_page)
        self.refresh()

    def older(self) -> None:
        self.turns.older()
        self.refresh()

    def newer(self) -> None:
        self.turns.newer()
        self.refresh()
