"""Whose hand acts, when, and in which visit: what every action is told."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass

from db.book import Book
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
    """``now`` in milliseconds, UTC. ``typed_by`` differs from ``by`` in "Dana typed this for me"."""

    by: Id
    role: Role
    now: int
    visit: Id | None = None
    typed_by: Id | None = None

    @property
    def young(self) -> bool:
        return self.role is Role.YOUNG_PERSON

    @property
    def typed_for(self) -> bool:
        """Somebody else typed what this person said."""
        return self.typed_by is not None and self.typed_by != self.by

    def act(self, book: Book, kind: str) -> AbstractContextManager[Writer]:
        """One transaction in this hand's name. All rows are kept, or none."""
        return book.act(kind, by=self.by, now=self.now, visit=self.visit, typed_by=self.typed_by)
