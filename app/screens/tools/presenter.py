"""Tools: one's own ways to get through a hard moment first, then six ideas, slow breaths, and who helps."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk
from app.presenter import Go, Presenter
from app.rules.naming import letter_of
from app.screens.in_plans import in_plans
from app.screens.tool_looks import IDEAS
from app.text import say
from db.reading.tools import helpers, tools
from db.records import Id
from db.trying import Helper, Tool, ToolKind


@dataclass(frozen=True, slots=True)
class ToolCard:
    """``sub``: how it is done, or which plan it is in."""

    tool: Tool
    sub: str


@dataclass(frozen=True, slots=True)
class HelperRow:
    """``sub``: how they help, and whether their number shows when locked."""

    helper: Helper
    letter: str
    sub: str


@dataclass(frozen=True, slots=True)
class State:
    """``ideas``: those that are not among the tools yet."""

    tools: tuple[ToolCard, ...]
    ideas: tuple[ToolKind, ...]
    helpers: tuple[HelperRow, ...]


class Tools(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk

    def enter(self) -> None:
        self.refresh()

    def state(self) -> State:
        with self.desk.book.reading() as c:
            own, people = tools(c), helpers(c)
            planned = in_plans(c, own)
        shown = self.desk.numbers.shown(self.desk.book)
        taken = {tool.kind for tool in own}
        return State(
            tuple(ToolCard(tool, planned.get(tool.id) or tool.how) for tool in own),
            tuple(kind for kind in IDEAS if kind not in taken),
            tuple(row(helper, helper.id in shown) for helper in people),
        )

    def use(self, tool: Id) -> None:
        self.go.to("tool", tool=tool)

    def look_at(self, idea: ToolKind) -> None:
        self.go.to("tool", idea=idea)

    def add(self) -> None:
        self.go.to("add_tool")

    def breathe(self) -> None:
        self.go.to("breathe")

    def open_helper(self, helper: Id | None = None) -> None:
        """Somebody new, when None."""
        self.go.to("helper", helper=helper)


def row(helper: Helper, shown: bool) -> HelperRow:
    words = helper.words
    locked = say("helper.shows") if shown else say("helper.hidden")
    sub = " · ".join(filter(None, (words.how, locked if words.number else "")))
    return HelperRow(helper, letter_of(words.name), sub)
