"""Save our record: pick a place; the pages are drawn beside the window, then the folder is written."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.open_goals import goals_to_tell
from app.actions.our_record import save_our_record
from app.desk import Desk
from app.door import Door
from app.paper.sheet import Sheet, ToPdf
from app.ports import Place, Places
from app.presenter import Go
from app.screens.our_record.readme import readme
from app.screens.print_page.foot import foot
from app.screens.print_page.for_us import for_us
from app.screens.saved_file import SavesFile
from app.screens.saving import free_name
from db.keeping import CopyKind
from db.reading.kept import copy_kind
from db.records import Role


@dataclass(frozen=True, slots=True)
class State:
    """``consent``: what therapists alone may read goes along. ``busy``: it is being made. ``saved``: where the folder
    lies now, '' before."""

    consent: bool
    places: tuple[Place, ...]
    busy: bool
    saved: str


class OurRecord(SavesFile[State]):
    def __init__(self, door: Door, places: Places, to_pdf: ToPdf, region: str, go: Go) -> None:
        super().__init__(go)
        self.door, self.places, self.to_pdf, self.region = door, places, to_pdf, region

    @property
    def desk(self) -> Desk:
        return self.door.open()

    def enter(self) -> None:
        self.saved = ""
        self.refresh()

    def leave(self) -> None:
        self.call_off()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            clinics = copy_kind(c) is CopyKind.CLINIC
        consent = clinics and self.desk.here.present == {Role.THERAPIST}
        return State(consent, self.places.all(), self.busy, self.saved)

    def look_again(self) -> None:
        self.tell(None)
        self.refresh()

    def save(self, place: Place) -> None:
        """The pages first: drawing them takes a while, and nothing is written until they are there."""
        if self.busy:
            return
        kept = self.keep(self.sheets)
        if kept is None:
            return
        pages = kept.value
        self.beside(lambda: self.to_pdf(pages) if pages else b"", lambda page: self.write(place, page))
        self.refresh()

    def sheets(self) -> tuple[Sheet, ...]:
        with self.desk.book.reading() as c:
            goals = goals_to_tell(c)
        below = foot(self.region)
        return tuple(for_us(self.desk, goal, below) for goal in goals)

    def write(self, place: Place, page: bytes) -> None:
        """Under a name that says nothing of whose it is, and that nothing there has."""
        desk, now = self.desk, self.desk.clock.now()
        folder = free_name(place.path, "two-pens-record", now)
        if self.keep(lambda: save_our_record(desk.book, desk.hand(), folder, page, readme(now))):
            self.saved = str(folder)
        self.refresh()
