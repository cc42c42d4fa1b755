"""Who to call, at the foot of every printed page."""

from __future__ import annotations

from app.help_numbers import region
from app.text import say

NEVER_APART = "\u00a0"  # a number stays on one line


def foot(code: str) -> str:
    """``code`` as in the help numbers. One helpline, where one is known to be right."""
    here = region(code)
    danger = say("print.danger", number=_whole(here.emergency.number))
    also = [say("print.also", name=line.name, number=_whole(line.number)) for line in here.lines[:1]]
    return " ".join((danger, *also))


def _whole(number: str) -> str:
    return number.replace(" ", NEVER_APART)
