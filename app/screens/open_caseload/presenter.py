"""I'm the therapist: the passphrase, or the twelve words of a recovery sheet. Also while the young person has the
book open."""

from __future__ import annotations

from dataclasses import dataclass

from app.door import Door
from app.newcomer import let_newcomer_in, newcomer, try_own_passphrase
from app.opened import Opened
from app.presenter import Go
from app.screens.asking import AsksCode
from app.screens.names import names
from app.text import Message, message
from app.ways_in import try_passphrase, try_sheet
from db.caseload import SHEETS
from db.locks.slots import Kind
from db.locks.throttle import Way
from db.records import Id, Role

COME_IN = {"goals": (Role.THERAPIST,), "together": (Role.YOUNG_PERSON, Role.THERAPIST)}


@dataclass(frozen=True, slots=True)
class State:
    """``sheet``: the twelve words are asked for. ``newcomer``: a therapist who is being let in is asked. ``tries``
    counts up when what was typed is gone.
    """

    prompt: Message
    sheet: bool
    newcomer: bool
    busy: bool
    wait: int
    tries: int


class OpenCaseload(AsksCode[State]):
    """``then``: the page to go to; '' is the list of books."""

    def __init__(self, door: Door, go: Go) -> None:
        super().__init__(door, go)
        self.sheet = False
        self.then = ""
        self.newcomer: Id | None = None
        self.tries = 0

    def enter(self, then: str = "", newcomer: Id | None = None) -> None:
        self.then, self.newcomer, self.sheet = then, newcomer, False
        self.begin()

    @property
    def waits_at(self) -> Way:
        return Way.SHEET if self.sheet else Way.THERAPIST

    def state(self) -> State:
        return State(self.prompt(), self.sheet, bool(self.newcomer), self.busy, self.wait, self.tries)

    def prompt(self) -> Message:
        if self.sheet:
            return message("open_caseload.sheet_prompt")
        if self.newcomer:
            return message("open_caseload.prompt_of", name=newcomer(self.door, self.newcomer).name)
        desk = self.door.desk
        return message("open_caseload.prompt_of", name=names(desk.here).b) if desk else message("open_caseload.prompt")

    def open(self, text: str) -> None:
        if not text.strip():
            self.tell(message("code.empty"))
            return
        if self.newcomer:
            self.try_code(lambda: try_own_passphrase(self.door, text), self.right_newcomer)
            return
        work = try_sheet if self.sheet else try_passphrase
        self.try_code(lambda: work(self.door, text), self.right)

    def begin_own(self) -> None:
        """They have no passphrase on this device yet."""
        self.go.to("my_passphrase", newcomer=self.newcomer)

    def use_sheet(self) -> None:
        self.sheet = True
        self.begin()

    def clear(self) -> None:
        self.tries += 1

    def go_back(self) -> None:
        """From the sheet back to the passphrase."""
        if self.sheet:
            self.sheet = False
            self.begin()
        else:
            self.go.back()

    def right(self, opened: Opened) -> None:
        if not self.keep(lambda: self.come_in(opened)):
            return
        if opened.caseload is not None and opened.caseload.opened_by in SHEETS:
            self.go.to("my_passphrase", forgotten=True)
        else:
            self.go.to(self.then or "caseload")

    def right_newcomer(self, opened: Opened) -> None:
        """The one who brought them in stays; a sheet is made where there is none yet."""
        assert self.newcomer is not None and opened.caseload is not None
        id, self.door.newcomer = self.newcomer, opened.caseload
        if not self.keep(lambda: let_newcomer_in(self.door, id)):
            self.clear()
            self.refresh()
        elif opened.caseload.has(Kind.RECOVERY):
            self.go.to("people_here", message("newcomer.done", name=newcomer(self.door, id).name))
        else:
            self.go.to("my_sheet", newcomer=id)

    def come_in(self, opened: Opened) -> None:
        self.door.take(opened)
        if self.then in COME_IN:
            self.door.come_in(*COME_IN[self.then])
