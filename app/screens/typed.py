"""Fields of a page that save themselves as drafts until the page is kept."""

from __future__ import annotations

from typing import TypeVar

from app.desk import Desk
from app.presenter import Go, Presenter

S = TypeVar("S")


class TypesDrafts(Presenter[S]):
    """``where_typed(name)`` is the place of one field. They are the young person's own words."""

    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def where_typed(self, name: str) -> str:
        raise NotImplementedError

    def typed(self, name: str, first: str = "") -> str:
        """What stands in the field: half typed, or ``first``."""
        return self.desk.draft(self.where_typed(name), self.desk.here.young_person.id) or first

    def keep_draft(self, name: str, text: str) -> None:
        who, now = self.desk.here.young_person.id, self.desk.clock.now()
        self.keep(lambda: self.desk.book.keep_draft(who, self.where_typed(name), text, now))

    def drop_drafts(self, *names: str) -> None:
        who = self.desk.here.young_person.id
        for name in names:
            self.keep(lambda name=name: self.desk.book.drop_draft(who, self.where_typed(name)))  # type: ignore[misc]
