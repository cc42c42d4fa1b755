"""A page to print: for us or for one adult at home, made beside the window; then saved, opened or printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.actions.note_copy import note_copy
from app.actions.save_page import save_page
from app.desk import Desk
from app.door import Door
from app.paper.sheet import Sheet, ToPdf
from app.ports import Place, Places, Printer
from app.presenter import Go
from app.screens.eyes import at_home
from app.screens.print_page.foot import foot
from app.screens.print_page.for_home import for_home
from app.screens.print_page.for_us import for_us
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from app.text import message
from db.keeping import CopyWhat
from db.records import Id

US: Id = b""
"""For whom, when it is not for an adult at home."""
END = ".pdf"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class State:
    """``adults``: (id, name) of who is at home. ``whom``: who the page is for, None before somebody picked. ``busy``:
    it is being made or printed. ``ready``: it is there. ``saved``: where the file lies now, '' before."""

    adults: tuple[tuple[Id, str], ...]
    whom: Id | None
    busy: bool
    ready: bool
    places: tuple[Place, ...]
    saved: str


class PrintPage(SavesFile[State]):
    """Nothing of the page stays once it was left."""

    def __init__(self, door: Door, places: Places, printer: Printer, to_pdf: ToPdf, region: str, go: Go) -> None:
        super().__init__(go)
        self.door, self.places, self.printer, self.to_pdf, self.region = door, places, printer, to_pdf, region
        self.goal: Id = b""
        self.clear(None)

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def clear(self, whom: Id | None) -> None:
        self.whom, self.pdf, self.saved = whom, b"", ""
        self.call_off()

    def enter(self, goal: Id, whom: Id | None = None) -> None:
        self.goal = goal
        self.clear(None)
        self.refresh()
        if whom is not None:
            self.make(whom)

    def where(self) -> dict[str, object]:
        return {"goal": self.goal, "whom": self.whom}

    def leave(self) -> None:
        self.clear(self.whom)

    def state(self) -> State:
        with self.desk.book.reading() as c:
            home = at_home(c)
        adults = tuple((adult.id, home.names[adult.id]) for adult in home.adults)
        return State(adults, self.whom, self.busy, bool(self.pdf), self.places.all(), self.saved)

    # -- making it

    def make(self, whom: Id) -> None:
        """For us, or for the adult of this id."""
        self.clear(whom)
        kept = self.keep(lambda: self.sheet(whom))
        sheet = kept.value if kept else None
        if sheet is not None:
            self.beside(lambda: self.to_pdf((sheet,)), self.made)
        elif kept is not None:
            self.tell(message("print.nothing", name=dict(self.state().adults).get(whom, "")))
        self.refresh()

    def sheet(self, whom: Id) -> Sheet | None:
        below = foot(self.region)
        return for_us(self.desk, self.goal, below) if whom == US else for_home(self.desk, whom, below)

    def made(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.refresh()

    # -- where it goes

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def save(self, place: Place) -> None:
        """Under a name that says nothing of whose it is, and that nothing there has."""
        desk, file = self.desk, free_name(place.path, "two-pens-page", self.desk.clock.now(), END)
        if self.keep(lambda: save_page(desk.book, desk.hand(), file, self.pdf)):
            self.saved = str(file)
            self.refresh()

    def open(self) -> None:
        """The saved file, with whatever this device shows such files with."""
        if self.saved and not self.printer.open(Path(self.saved)):
            self.tell(message("print.cannot_open"))

    def print_out(self) -> None:
        """On this device's own printer, if it has one."""
        self.tell(None)
        self.beside(self.printer.find, self.found)
        self.refresh()

    def found(self, printer: str) -> None:
        """The row that says so is kept before the page leaves."""
        desk, pdf = self.desk, self.pdf
        if not printer:
            self.printed(False)
        elif self.keep(lambda: note_copy(desk.book, desk.hand(), CopyWhat.PRINT)):
            self.beside(lambda: self.printer.send(printer, pdf), self.printed)
            self.refresh()
        else:
            self.refresh()

    def printed(self, went: bool) -> None:
        self.refresh()
        self.tell(message("print.sent" if went else "print.no_printer"))
