"""Get help now: who to call, by region. Works with no book open and no network."""

from __future__ import annotations

from dataclasses import dataclass

from app.help_numbers import Region, region, regions
from app.ports import Caller
from app.presenter import Go, Presenter
from app.text import message


@dataclass(frozen=True, slots=True)
class State:
    region: Region
    regions: tuple[tuple[str, str], ...]
    choosing: bool


class HelpNow(Presenter[State]):
    def __init__(self, caller: Caller, go: Go, code: str) -> None:
        super().__init__(go)
        self.caller = caller
        self.code = code
        self.choosing = False

    def enter(self) -> None:
        self.choosing = False
        self.tell(None)
        self.refresh()

    def state(self) -> State:
        return State(region(self.code), tuple((r.code, r.name) for r in regions()), self.choosing)

    def call(self, number: str) -> None:
        """Open the phone. Where there is none, say the number in large text."""
        if not self.caller.call(number):
            self.tell(message("help.no_phone", number=number))

    def choose_region(self) -> None:
        """Unfold the regions, or fold them again."""
        self.choosing = not self.choosing
        self.refresh()

    def pick(self, code: str) -> None:
        self.code, self.choosing = code, False
        self.refresh()

    def back(self) -> None:
        """First folds the regions."""
        if self.choosing:
            self.choose_region()
        else:
            self.go.back()
