"""Open my book: four pictures, in order. Also while the therapist has the book open."""

from __future__ import annotations

from dataclasses import dataclass

from app.dates import day
from app.door import Door
from app.locks import reset_at
from app.opened import Opened
from app.presenter import Go
from app.rules.codes import TAPS
from app.screens.asking import AsksCode
from app.screens.names import names
from app.text import Message, message
from app.ways_in import try_pictures
from db.locks.throttle import Way
from db.records import Role


@dataclass(frozen=True, slots=True)
class State:
    """``filled``: how many are tapped. ``wait``: seconds until one may try again."""

    prompt: Message
    filled: int
    wait: int


class OpenMine(AsksCode[State]):
    """``together``: the therapist is in already, and both come in when the pictures are right."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.tapped: tuple[int, ...] = ()
        self.together = False

    @property
    def waits_at(self) -> Way:
        return Way.YOUNG_PERSON

    def enter(self, together: bool = False) -> None:
        self.together = together
        self.begin()

    def state(self) -> State:
        """No name before a code."""
        desk = self.door.desk
        prompt = message("open_mine.prompt_of", name=names(desk.here).a) if desk else message("open_mine.prompt")
        return State(prompt, len(self.tapped), self.wait)

    def tap(self, number: int) -> None:
        if self.busy or self.wait or len(self.tapped) == TAPS:
            return
        self.tapped = taps = (*self.tapped, number)
        self.refresh()
        if len(taps) == TAPS:
            self.try_code(lambda: try_pictures(self.door, taps), self.right)

    def take_back(self) -> None:
        if not self.busy:
            self.tapped = self.tapped[:-1]
            self.refresh()

    def clear(self) -> None:
        self.tapped = ()

    def right(self, opened: Opened) -> None:
        if self.keep(lambda: self.come_in(opened)):
            note = self.keep(self.news)
            self.go.to("together" if self.together else "path", note.value if note else None)

    def come_in(self, opened: Opened) -> None:
        self.door.take(opened)
        self.door.come_in(Role.YOUNG_PERSON, *([Role.THERAPIST] if self.together else []))

    def news(self) -> Message | None:
        """That somebody gave them new pictures, told once."""
        at = reset_at(self.door)
        if at is None:
            return None
        return message("open_mine.reset", name=names(self.door.open().here).b, date=day(at))

    def forgot(self) -> None:
        """Before a code, whoever can help is named by what they are."""
        desk = self.door.desk
        self.tell(message("forgot.pictures_of", name=names(desk.here).b) if desk else message("forgot.pictures"))
