"""Steps: how many, in which order, and when to offer a smaller one.

These limits are friendly ones, said by the screens and kept here, not in the schema: two copies that
are merged may hold more, and nothing breaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.records import Confidence, Id

MAX_OPEN_GOALS = 3
"""Up to three goals at once, as in goal-based outcomes work (Law; EVIDENCE.md, "Goal-based outcomes")."""

MAX_STEPS = 8
"""Steps on one path. One to eight is the design's choice (PRODUCT.md); graded steps in small rungs carry
the effect for anxiety (Whiteside 2020; EVIDENCE.md, "Small steps")."""

SURE_ENOUGH = 7
"""Of 10. Below it the app offers a smaller step and never insists (practice guidance: "Confidence under
7 of 10: change the plan", EVIDENCE.md, "Small steps"). It is no pass mark and never shown as one."""


def may_open_goal(open_goals: int) -> bool:
    """Is there room for one more goal?"""
    return open_goals < MAX_OPEN_GOALS


def room_for(order: Sequence[Id]) -> int:
    """How many more steps fit on this path, from 0 up."""
    return max(0, MAX_STEPS - len(order))


def pieces_fit(order: Sequence[Id], big: Id, pieces: int) -> bool:
    """Is ``big`` on the path, and is there room for so many smaller stones before it?"""
    return big in order and 0 < pieces <= room_for(order)


def wants_smaller(confidence: Confidence | int | None) -> bool:
    """Should the app offer a smaller step? Only when the young person gave a number, and it is below 7."""
    value = confidence.value if isinstance(confidence, Confidence) else confidence
    return value is not None and value < SURE_ENOUGH


def insert_before(order: Sequence[Id], new: Id | Iterable[Id], before: Id) -> tuple[Id, ...]:
    """The order with ``new`` (one step or several) right before ``before``; a step that was on the path
    already moves there. At the end if ``before`` is not on the path."""
    return _inserted(order, new, before, 0)


def insert_after(order: Sequence[Id], new: Id | Iterable[Id], after: Id) -> tuple[Id, ...]:
    """The same, right after ``after``."""
    return _inserted(order, new, after, 1)


def append(order: Sequence[Id], new: Id) -> tuple[Id, ...]:
    """The order with ``new`` at its end."""
    return (*remove(order, new), new)


def remove(order: Sequence[Id], step: Id) -> tuple[Id, ...]:
    """The order without ``step``."""
    return tuple(each for each in order if each != step)


def move_up(order: Sequence[Id], step: Id) -> tuple[Id, ...]:
    """One place earlier on the path; the same order if it is the first or not there."""
    return _moved(order, step, -1)


def move_down(order: Sequence[Id], step: Id) -> tuple[Id, ...]:
    """One place later on the path; the same order if it is the last or not there."""
    return _moved(order, step, 1)


def _inserted(order: Sequence[Id], new: Id | Iterable[Id], beside: Id, shift: int) -> tuple[Id, ...]:
    coming = [new] if isinstance(new, bytes) else list(dict.fromkeys(new))
    coming = [step for step in coming if step != beside]
    left = [step for step in order if step not in coming]
    at = left.index(beside) + shift if beside in left else len(left)
    return (*left[:at], *coming, *left[at:])


def _moved(order: Sequence[Id], step: Id, by: int) -> tuple[Id, ...]:
    if step not in order:
        return tuple(order)
    at = order.index(step)
    to = min(max(at + by, 0), len(order) - 1)
    left = remove(order, step)
    return (*left[:to], step, *left[to:])
