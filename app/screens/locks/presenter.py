"""Locks: who has a code by now, how soon Two Pens locks, and the way to set what is not there yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.comfort import Comfort
from app.door import Door
from app.locks import LocksSet, locks_set
from app.presenter import Go, Presenter
from app.screens.names import Names, names
from app.text import message
from db.locks.secret_stores import Where
from db.records import Role


@dataclass(frozen=True, slots=True)
class State:
    """``next``: the page for what is not set yet, '' when all is. ``clinic``: a second sheet can be made, by the
    therapist whose caseload is open. ``in_file``: this device's part of the keys lies
    in a file. ``minutes``: one of LOCK_AFTER."""

    names: Names
    set: LocksSet
    next: str
    clinic: bool
    in_file: bool
    minutes: int


class LocksPage(Presenter[State]):
    def __init__(self, door: Door, comfort: Comfort, go: Go) -> None:
        super().__init__(go)
        self.door = door
        self.comfort = comfort

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        found = locks_set(self.door)
        in_file = self.door.shelf.device().where is Where.FILE
        return State(
            names=names(self.door.open().here),
            set=found,
            next=first_missing(found),
            clinic=found.sheet and self.door.caseload is not None,
            in_file=in_file,
            minutes=self.comfort.choices.lock_after,
        )

    def pictures(self) -> None:
        """The young person's to choose; the therapist gives new ones in person."""
        if self.allowed(Role.YOUNG_PERSON, Role.THERAPIST):
            self.go.to("my_pictures")

    def passphrase(self) -> None:
        """Once there are codes the old one is asked first: whose caseload it is has to be known."""
        if self.door.guarded and self.door.caseload is None:
            self.go.to("open_caseload", then="locks")
        else:
            self.go.to("my_passphrase")

    def sheet(self) -> None:
        if self.door.caseload is not None:
            self.go.to("my_sheet")
        elif locks_set(self.door).passphrase:
            self.go.to("open_caseload", then="locks")
        else:
            self.tell(message("locks.passphrase_first"))

    def clinic(self) -> None:
        """A second sheet, which a clinic keeps. The locks go on without it."""
        self.go.to("my_sheet", clinic=True)

    def allowed(self, *roles: Role) -> bool:
        """Nobody changes another's code without having shown their own."""
        if self.door.guarded and not set(roles) & self.door.shown:
            self.tell(message("locks.show_code"))
            return False
        return True

    def next(self) -> None:
        pages = {"my_pictures": self.pictures, "my_passphrase": self.passphrase, "my_sheet": self.sheet}
        pages[self.state().next]()

    def lock_after(self, minutes: int) -> None:
        kept = self.comfort.choose(lock_after=minutes)
        self.refresh()
        self.tell(None if kept else message("comfort.not_kept"))

    def lock_now(self) -> None:
        self.door.lock()
        self.go.to("locked")

    def done(self) -> None:
        self.go.to("whos_here")


def first_missing(found: LocksSet) -> str:
    missing = (
        ("my_pictures", found.pictures),
        ("my_passphrase", found.passphrase or found.own),
        ("my_sheet", found.sheet or found.own),
    )
    return next((page for page, there in missing if not there), "")
