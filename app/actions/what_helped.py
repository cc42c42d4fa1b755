"""What helped on the way, for the page of an ending: in the words it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from db.reading import lines
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
    """Lines of goals to show, kind by kind."""
    found = [Keepsake(KINDS[words.line.kind], words) for words in lines.everywhere(connection) if _helped(words)]
    return tuple(keepsake for kind in Helped for keepsake in found if keepsake.kind is kind)


def own_ways(connection: Connection) -> tuple[tuple[Helped, str], ...]:
    """The young person's own tools and the people who help them, by name."""
    own = [(Helped.TOOL, tool.name) for tool in tools(connection)]
    return (*own, *((Helped.PEOPLE, helper.words.name) for helper in helpers(connection)))


def _helped(words: CurrentWords) -> bool:
    return words.line.kind in KINDS and bool(words.wording.text)
