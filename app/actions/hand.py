"""Whose hand acts, when, and in which visit: what every action is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.rules.roles import RIGHTS, may
from db.book import Book
from db.reading.people import role_now
from db.records import Id, Role
from db.writing.writer import Writer


class NotAllowed(Exception):
    """A rule says no. ``why`` is the key of the sentence that says so kindly."""

    def __init__(self, why: str, **names: str) -> None:
        super().__init__(why)
        self.why = why
        self.names = names


@dataclass(frozen=True, slots=True)
class Hand:
    """``now`` in milliseconds, UTC. ``typed_by`` differs from ``by`` in "Dana typed this for me".

    ``drafts``: places where this person's half-typed words become words with this act; they go in the
    same breath, so that a crash leaves them once, never twice. ``here`` False: this person does not hold
    the device now, and nobody acts for them.
    """

    by: Id
    role: Role
    now: int
    visit: Id | None = None
    typed_by: Id | None = None
    drafts: tuple[str, ...] = ()
    here: bool = True

    @property
    def young(self) -> bool:
        return self.role is Role.YOUNG_PERSON

    @property
    def typed_for(self) -> bool:
        """Somebody else typed what this person said."""
        return self.typed_by is not None and self.typed_by != self.by

    def check(self, book: Book, kind: str) -> None:
        """Raises NotAllowed for who is not here, opens this book no more, or has no right to this kind of act.

        The book says who has which role, whatever the hand says.
        """
        if not self.here:
            raise NotAllowed("note.not_here")
        with book.reading() as connection:
            role = role_now(connection, self.by)
        if role is None or role is not self.role or not may(role, kind):
            raise NotAllowed(RIGHTS[kind].why)

    @contextmanager
    def act(self, book: Book, kind: str) -> Iterator[Writer]:
        """One transaction in this hand's name. All rows are kept, or none. Raises what ``check`` raises."""
        self.check(book, kind)
        with book.act(kind, by=self.by, now=self.now, visit=self.visit, typed_by=self.typed_by) as writer:
            yield writer
            for place in self.drafts:
                writer.drop_draft(self.by, place)
