"""Which of the young person's own tools a plan names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.trying import Tool

WORD = re.compile(r"\w+")


def named_in(plan: str, tools: Iterable[Tool]) -> tuple[Tool, ...]:
    """The tools whose name stands in the plan's words, one word after the other, whatever the case and the marks."""
    said = _words(plan)
    return tuple(tool for tool in tools if _stands_in(_words(tool.name), said))


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _stands_in(name: list[str], said: list[str]) -> bool:
    places = range(len(said) - len(name) + 1)
    return bool(name) and any(said[at : at + len(name)] == name for at in places)
