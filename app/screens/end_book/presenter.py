"""End this book: never by one tap. The words are typed, and in a clinic its day has come and its record is saved."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.end_book import how_it_stands, set_keep_until
from app.desk import Desk
from app.door import Door
from app.presenter import Go, Presenter
from app.rules.ending import MayEnd
from app.text import Message, message, say
from app.way_back import end_open_book
from db.errors import BookError
from db.keeping import CopyKind
from db.reading.kept import copy_kind, keep_until


@dataclass(frozen=True, slots=True)
class State:
    """``day``: until when a clinic keeps its copy, '' when nobody said. ``why``: why it cannot end now, if so.
    ``ready``: the words are typed."""

    clinics: bool
    day: str
    why: Message | None
    record_next: bool
    ready: bool


class EndBook(Presenter[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.typed_words = ""

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self) -> None:
        self.typed_words = ""
        self.refresh()

    def state(self) -> State:
        desk = self.desk
        stands = how_it_stands(desk.book, desk.hand())
        with desk.book.reading() as c:
            clinics, day = copy_kind(c) is CopyKind.CLINIC, keep_until(c) or ""
        return State(
            clinics,
            day,
            None if stands is MayEnd.YES else message(f"end.{stands}", date=day),
            stands is MayEnd.RECORD_FIRST,
            stands is MayEnd.YES and self.says_so,
        )

    @property
    def says_so(self) -> bool:
        return self.typed_words.strip().casefold() == say("end.word").casefold()

    def typed(self, words: str) -> None:
        before = self.says_so
        self.typed_words = words
        if self.says_so != before:
            self.refresh()

    def keep_day(self, day: str) -> None:
        if self.keep(lambda: set_keep_until(self.desk.book, self.desk.hand(), day.strip())):
            self.refresh()
            self.tell(message("end.day_kept"))

    def save_copy(self) -> None:
        self.go.to("save_copy")

    def save_record(self) -> None:
        self.go.to("save_copy", record=True)

    def end(self) -> None:
        if not self.says_so:
            self.tell(message("end.type_first"))
            return
        note = "end.done" if self.keep(lambda: end_open_book(self.door)) else "end.still"
        if self.door.desk is not None:
            return  # it is here, and the page says why
        try:
            self.go.to(self.door.front, note=message(note))
        except BookError:
            self.go.to("first_open", note=message(note))
