"""What helped on the way, for the page of an ending: in the words it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from db.reading import lines
from db.records import CurrentWords, LineKind


class Helped(StrEnum):
    """PLAN: the then part of an if-then plan. HELP: how others could help."""

    PLAN = "plan"
    HELP = "help"


KINDS = {LineKind.PLAN_THEN: Helped.PLAN, LineKind.HOME: Helped.HELP}


@dataclass(frozen=True, slots=True)
class Keepsake:
    kind: Helped
    words: CurrentWords


def what_helped(connection: Connection) -> tuple[Keepsake, ...]:
    """Lines to show, kind by kind. Whatever else helped (tools, people) is added here, as a kind of its own."""
    found = [Keepsake(KINDS[words.line.kind], words) for words in lines.everywhere(connection) if _helped(words)]
    return tuple(keepsake for kind in Helped for keepsake in found if keepsake.kind is kind)


def _helped(words: CurrentWords) -> bool:
    return words.line.kind in KINDS and bool(words.wording.text)
