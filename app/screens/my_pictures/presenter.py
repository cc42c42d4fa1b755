"""My pictures: four are dealt, learnt, and tapped once before they count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.door import Door
from app.locks import give_pictures, locks_set, pictures_given, put_on
from app.presenter import Go
from app.rules.codes import TAPS, deal_pictures
from app.screens.names import names
from app.screens.setting_up import GivesCode
from app.text import message
from db.records import Role


@dataclass(frozen=True, slots=True)
class State:
    """``dealt``: pictures by number, in order. ``trying``: they are out of sight, to be tapped."""

    name: str
    dealt: tuple[int, ...]
    trying: bool
    filled: int


class MyPictures(GivesCode[State]):
    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.dealt: tuple[int, ...] = ()
        self.tapped: tuple[int, ...] = ()
        self.trying = False

    def enter(self) -> None:
        self.deal()

    def state(self) -> State:
        return State(names(self.door.open().here).a, self.dealt, self.trying, len(self.tapped))

    def deal(self) -> None:
        self.dealt, self.tapped, self.trying = deal_pictures(), (), False
        self.tell(None)
        self.refresh()

    def try_them(self) -> None:
        self.trying, self.tapped = True, ()
        self.tell(None)
        self.refresh()

    def look_again(self) -> None:
        if not self.busy:
            self.trying, self.tapped = False, ()
            self.refresh()

    def tap(self, number: int) -> None:
        if self.busy or len(self.tapped) == TAPS:
            return
        self.tapped = (*self.tapped, number)
        self.refresh()
        if len(self.tapped) == TAPS:
            self.tried()

    def take_back(self) -> None:
        if not self.busy:
            self.tapped = self.tapped[:-1]
            self.refresh()

    def tried(self) -> None:
        if self.tapped != self.dealt:
            self.look_again()
            self.tell(message("my_pictures.look_again"))
            return
        found = self.keep(lambda: locks_set(self.door))
        if found:
            before = found.value.pictures or found.value.old_pictures
            done = partial(pictures_given, self.door, before)
            self.give(partial(give_pictures, self.door, self.dealt), done, "my_pictures.kept")

    def after(self, note: str) -> None:
        """In a book that was given, nobody has been at the desk yet: its young person comes in by these."""
        if not self.door.open().own or self.door.guarded:
            super().after(note)
        elif self.keep(self.come_in):
            self.go.to("path", message("given.yours"))

    def come_in(self) -> None:
        put_on(self.door)
        self.door.come_in(Role.YOUNG_PERSON)

    def clear(self) -> None:
        self.dealt, self.tapped, self.trying = (), (), False
