"""My recovery sheet: twelve words to write down or save, typed in once before they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from app.door import Door
from app.locks import give_sheet
from app.ports import Files
from app.presenter import Go
from app.rules.codes import deal_sheet, sheet_code
from app.screens.setting_up import GivesCode
from app.text import message, say


@dataclass(frozen=True, slots=True)
class State:
    """``count``: how many words are typed by now. ``turn`` counts up when the field is to be empty."""

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

    def enter(self) -> None:
        self.words, self.trying, self.count = deal_sheet(), False, 0
        self.turn += 1
        self.refresh()

    def state(self) -> State:
        return State(self.words, self.trying, self.count, self.busy, self.turn)

    def save(self) -> None:
        """A plain file, and where it lies now. Nothing in its name says whose it is."""
        place = self.files.save("two-pens-sheet.txt", sheet_text(self.words))
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
        self.give(partial(give_sheet, self.door, text), lambda: None, "my_sheet.kept")

    def go_back(self) -> None:
        if self.busy:
            return
        if self.trying:
            self.trying = False
            self.tell(None)
            self.refresh()
        else:
            self.go.back()

    def clear(self) -> None:
        self.words, self.trying, self.count = (), False, 0
        self.turn += 1


def sheet_text(words: tuple[str, ...]) -> str:
    lines = (f"{place:2}  {word}" for place, word in enumerate(words, 1))
    return "\n".join((say("my_sheet.file_title"), "", *lines, "", say("my_sheet.file_end"), ""))
