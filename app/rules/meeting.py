"""Two copies met: what met in them that a person wants to be told, beside what was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.rules.ideas import IdeaState, state
from db.records import Id, Idea, IdeaSaid, Share

SETTLED = frozenset({IdeaState.USED, IdeaState.KEPT_OUT})


class Met(StrEnum):
    """In the order in which it is said."""

    STEPPED_BACK = "stepped_back"
    """somebody stepped back from an agreement on the other side"""
    TWO_HEADS = "two_heads"
    """the young person wrote at the same place in both copies"""
    USED_TWICE = "used_twice"
    """an idea was answered in both copies, and one of the answers was to use it"""
    KEPT_TWICE = "kept_twice"
    """the same, and it stays out"""
    SHARE_BACK = "share_back"
    """something that home saw here was taken back on the other side"""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a book stands. ``words``: goal -> wordings on it; ``heads``: the young person's words that others stand over;
    ``backs``: steps back; ``ideas`` by id."""

    words: Mapping[Id, int]
    heads: frozenset[Id]
    backs: frozenset[Id]
    ideas: Mapping[Id, Idea]
    shares: frozenset[Share]


def goals_with_new_words(before: Stand, after: Stand) -> int:
    """Goals that were here before and have words that were not."""
    return sum(after.words[goal] > count for goal, count in before.words.items() if count)


def what_met(before: Stand, after: Stand) -> tuple[Met, ...]:
    """``before`` and ``after`` the other copy came in."""
    twice = {state(idea) for id, idea in after.ideas.items() if _answered_twice(before.ideas.get(id), idea)}
    met = {
        Met.STEPPED_BACK: bool(after.backs - before.backs),
        Met.TWO_HEADS: bool(after.heads - before.heads),
        Met.USED_TWICE: IdeaState.USED in twice,
        Met.KEPT_TWICE: IdeaState.KEPT_OUT in twice,
        Met.SHARE_BACK: bool(before.shares - after.shares),
    }
    return tuple(which for which, so in met.items() if so)


def _answered_twice(before: Idea | None, after: Idea) -> bool:
    """It was settled here, and an answer came that knew nothing of that: nobody opened it again first."""
    if before is None or state(before) not in SETTLED:
        return False
    came = {answer.said for answer in after.answers if answer not in before.answers}
    return bool(came) and IdeaSaid.REOPEN not in came and IdeaSaid.TAKE_BACK not in came
