"""What helped on the way, for the page of an ending: in the words it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from db.reading import goals, lines, steps
from db.reading.tools import helpers, tools
from db.records import CurrentWords, LineKind


class Helped(StrEnum):
    """PLAN: the then part of an if-then plan. TOOL: for a hard moment. HELP: how others could help. PEOPLE: who did."""

    PLAN = "plan"
    TOOL = "tool"
    HELP = "help"
    PEOPLE = "people"


KINDS = {LineKind.PLAN_THEN: Helped.PLAN, LineKind.HOME: Helped.HELP}


@dataclass(frozen=True, slots=True)
class Keepsake:
    kind: Helped
    words: CurrentWords


def what_helped(connection: Connection) -> tuple[Keepsake, ...]:
    """Lines of goals to show, kind by kind, oldest first. A step that left its path has none that counts."""
    paths = steps.orders(connection, [goal.id for goal in goals.goals(connection)])
    here = {None, *(step for path in paths.values() for step in path)}
    lines_now = lines.of_kinds(connection, KINDS)
    found = [Keepsake(KINDS[w.line.kind], w) for w in lines_now if w.wording.text and w.line.step in here]
    return tuple(keepsake for kind in Helped for keepsake in found if keepsake.kind is kind)


def own_ways(connection: Connection) -> tuple[tuple[Helped, str], ...]:
    """The young person's own tools and the people who help them, by name."""
    own = [(Helped.TOOL, tool.name) for tool in tools(connection)]
    return (*own, *((Helped.PEOPLE, helper.words.name) for helper in helpers(connection)))
