"""Add my own tool: what it is called, and how it is done."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.own_tools import add_tool
from app.screens.odd_words import note_on
from app.screens.typed import TypesDrafts

FIELDS = ("name", "how")


@dataclass(frozen=True, slots=True)
class State:
    name: str
    how: str


class AddTool(TypesDrafts[State]):
    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        return State(self.typed("name"), self.typed("how"))

    def where_typed(self, name: str) -> str:
        return f"tool:{name}"

    def done(self, name: str, how: str) -> None:
        places = tuple(self.where_typed(each) for each in FIELDS)
        hand = self.desk.hand(self.desk.here.young_person, drafts=places)
        if self.keep(lambda: add_tool(self.desk.book, hand, name, how)):
            self.drop_drafts(*FIELDS)
            self.go.to("tools", note_on(self.desk, name, how))
