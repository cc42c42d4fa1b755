"""Which plan a tool is in, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.rules.tools import named_in
from app.text import say
from db.records import CurrentWords, Id, LineKind
from db.trying import Tool


def in_plans(
    tools: Iterable[Tool], current: Iterable[CurrentWords], orders: Mapping[Id, tuple[Id, ...]]
) -> dict[Id, str]:
    """Tool -> "In my plan for stone 3". ``orders``: goal -> its path; a step off its path has no plan that counts."""
    every, found = tuple(tools), dict[Id, str]()
    for words in current:
        path = orders.get(words.line.goal, ())
        if words.line.kind is LineKind.PLAN_THEN and words.line.step in path:
            number = path.index(words.line.step) + 1
            for tool in named_in(words.wording.text or "", every):
                found.setdefault(tool.id, say("tools.in_plan", n=str(number)))
    return found
