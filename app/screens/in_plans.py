"""Which plan a tool is in, in words."""

from __future__ import annotations

from collections.abc import Iterable

from app.actions.open_goals import goals_on_path
from app.rules.tools import named_in
from app.text import say
from db.reading import Reading, lines, steps
from db.records import Id, LineKind
from db.trying import Tool


def in_plans(c: Reading, tools: Iterable[Tool]) -> dict[Id, str]:
    """Tool -> "In my plan for stone 3", on the goals that are open. A step off its path has no plan that counts."""
    goals, every, found = goals_on_path(c), tuple(tools), dict[Id, str]()
    orders = steps.orders(c, goals)
    for words in lines.current_in(c, goals):
        path = orders.get(words.line.goal, ())
        if words.line.kind is LineKind.PLAN_THEN and words.line.step in path:
            number = path.index(words.line.step) + 1
            for tool in named_in(words.wording.text or "", every):
                found.setdefault(tool.id, say("tools.in_plan", n=str(number)))
    return found
