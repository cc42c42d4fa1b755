"""Use a tool: one's own, or an idea that can become one's own."""

from __future__ import annotations

from dataclasses import dataclass

from app.actions.own_tools import add_tool, take_tool_away
from app.desk import Desk
from app.presenter import Go, Presenter
from app.screens.in_plans import in_plans
from app.screens.tool_looks import idea_how, idea_name
from app.text import say
from db.reading import Reading
from db.reading.tools import tools
from db.records import Id
from db.trying import Tool, ToolKind

LEADS_ON = {ToolKind.BREATHS: "breathe", ToolKind.MESSAGE: "help"}
"""Where the main button of a kind leads; the others are done."""


@dataclass(frozen=True, slots=True)
class State:
    """``mine``: it is among the own tools. ``plan``: in which plan, '' for none. ``gone``: taken away just now."""

    kind: ToolKind
    name: str
    how: str
    plan: str
    mine: bool
    gone: bool
    main: str


class UseTool(Presenter[State]):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(go)
        self.desk = desk
        self.tool: Tool | None = None
        self.kind = ToolKind.BREATHS
        self.gone = False

    def enter(self, tool: Id | None = None, idea: ToolKind | None = None) -> None:
        """Whoever took it away here and comes back from help can still put it back."""
        with self.desk.book.reading() as c:
            found = self.found(c, tool)
        self.gone = found is None and self.tool is not None and self.tool.id == tool
        self.tool = self.tool if self.gone else found
        self.kind = self.tool.kind if self.tool else idea or ToolKind.BREATHS
        self.refresh()

    def found(self, c: Reading, tool: Id | None) -> Tool | None:
        return next((each for each in tools(c) if each.id == tool), None)

    def where(self) -> dict[str, object]:
        return {"tool": self.tool.id if self.tool else None, "idea": self.kind}

    def state(self) -> State:
        tool = self.tool
        with self.desk.book.reading() as c:
            planned = in_plans(c, [tool]) if tool else {}
        return State(
            self.kind,
            tool.name if tool else idea_name(self.kind),
            tool.how if tool else idea_how(self.kind),
            planned.get(tool.id, "") if tool else "",
            tool is not None and not self.gone,
            self.gone,
            say(f"tool.main_{LEADS_ON.get(self.kind, 'done')}"),
        )

    def main(self) -> None:
        if self.kind in LEADS_ON:
            self.go.to(LEADS_ON[self.kind])
        else:
            self.go.back()

    def keep_it(self) -> None:
        """An idea becomes one of one's own, or a tool that was taken away comes back."""
        name, how = (self.tool.name, self.tool.how) if self.tool else (idea_name(self.kind), idea_how(self.kind))
        hand = self.desk.hand(self.desk.here.young_person)
        if kept := self.keep(lambda: add_tool(self.desk.book, hand, name, how, self.kind)):
            self.tool, self.gone = Tool(kept.value, self.kind, name, how), False
            self.refresh()

    def take_away(self) -> None:
        if (tool := self.tool) is None:
            return
        hand = self.desk.hand(self.desk.here.young_person)
        if self.keep(lambda: take_tool_away(self.desk.book, hand, tool.id)):
            self.gone = True
            self.refresh()
