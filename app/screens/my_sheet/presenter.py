"""My recovery sheet, or the clinic's: twelve words to write down or save, typed in once before they count."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app.door import Door
from app.locks import give_sheet
from app.newcomer import give_newcomers_sheet, newcomer
from app.ports import Files
from app.presenter import Go
from app.rules.codes import deal_sheet, sheet_code
from app.screens.setting_up import GivesCode
from app.text import message, say
from db.locks.slots import Kind
from db.records import Id


@dataclass(frozen=True, slots=True)
class State:
    """``whose``: 'clinic_' before the keys of the clinic's, else ''. ``count``: how many words are typed by now.
    ``turn`` counts up when the field is to be empty.
    """

    whose: str
    words: tuple[str, ...]
    trying: bool
    count: int
    busy: bool
    turn: int


class MySheet(GivesCode[State]):
    def __init__(self, door: Door, files: Files, go: Go) -> None:
        super().__init__(door, go)
        self.files = files
        self.words: tuple[str, ...] = ()
        self.trying = False
        self.count = self.turn = 0
        self.kind = Kind.RECOVERY
        self.newcomer: Id | None = None

    def enter(self, clinic: bool = False, newcomer: Id | None = None) -> None:
        """``newcomer``: a therapist who is being let in, and whose first sheet it is."""
        if newcomer and self.door.newcomer is None:
            self.go.to("people_here")
            return
        self.kind, self.newcomer = Kind.CLINIC if clinic else Kind.RECOVERY, newcomer
        self.words, self.trying, self.count = deal_sheet(), False, 0
        self.turn += 1
        self.refresh()

    def state(self) -> State:
        return State(self.whose, self.words, self.trying, self.count, self.busy, self.turn)

    @property
    def whose(self) -> str:
        return "clinic_" if self.kind is Kind.CLINIC else ""

    def save(self) -> None:
        """A plain file, and where it lies now. Nothing in its name says whose it is."""
        place = self.files.save("two-pens-sheet.txt", sheet_text(self.words, self.whose))
        if place is None:
            self.tell(message("my_sheet.not_saved"))
        else:
            self.tell(message("my_sheet.saved", words=str(place)))

    def try_it(self) -> None:
        self.trying, self.count = True, 0
        self.turn += 1
        self.tell(None)
        self.refresh()

    def counted(self, text: str) -> None:
        count = len(re.findall(r"[^\W\d_]+", text))
        if count != self.count:
            self.count = count
            self.refresh()

    def typed(self, text: str) -> None:
        """What was typed stays in the field: twelve words are long."""
        code = self.keep(lambda: sheet_code(text))
        if code is None:
            return
        if code.value != sheet_code(" ".join(self.words)):
            self.tell(message("my_sheet.other"))
            return
        self.give(self.work(text), lambda: None, f"my_sheet.{self.whose}kept")

    def work(self, text: str) -> Callable[[], None]:
        if self.newcomer:
            return partial(give_newcomers_sheet, self.door, text)
        return partial(give_sheet, self.door, text, self.kind)

    def after(self, note: str) -> None:
        """Whoever was let in is done, and the one who let them in goes on."""
        if self.newcomer:
            name = newcomer(self.door, self.newcomer).name
            self.go.to("people_here", message("newcomer.done", name=name))
        else:
            super().after(note)

    def go_back(self) -> None:
        if self.busy:
            return
        if self.trying:
            self.trying = False
            self.tell(None)
            self.refresh()
        elif self.newcomer:
            self.go.to("people_here")  # their passphrase is kept by now
        else:
            self.go.back()

    def clear(self) -> None:
        self.words, self.trying, self.count = (), False, 0
        self.turn += 1


def sheet_text(words: tuple[str, ...], whose: str) -> str:
    lines = (f"{place:2}  {word}" for place, word in enumerate(words, 1))
    return "\n".join((say(f"my_sheet.{whose}file_title"), "", *lines, "", say("my_sheet.file_end"), ""))
