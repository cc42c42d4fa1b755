"""Ideas: words somebody proposed, and what was said to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from app.rules.differences import Difference, difference
from app.rules.matching import ends
from app.rules.words import keys
from db.records import Id, Idea, IdeaAnswer, IdeaSaid


class IdeaState(StrEnum):
    OPEN = "open"
    TALKING = "talking"
    KEPT_OUT = "kept_out"
    USED = "used"
    TAKEN_BACK = "taken_back"


OPEN, TALKING = IdeaState.OPEN, IdeaState.TALKING
KEPT_OUT, USED, TAKEN_BACK = IdeaState.KEPT_OUT, IdeaState.USED, IdeaState.TAKEN_BACK

_AFTER = {
    IdeaSaid.USE: USED,
    IdeaSaid.KEEP: KEPT_OUT,
    IdeaSaid.TALK: TALKING,
    IdeaSaid.TAKE_BACK: TAKEN_BACK,
    IdeaSaid.REOPEN: OPEN,
}


def state(idea: Idea) -> IdeaState:
    """The newest answer counts. Only its author can take an idea back, only the other person can answer
    or reopen it; anything else is passed over. Used stays used (its words are in the line), and
    so does taken back, unless it was used all the same on another device.
    """
    told = [_AFTER[answer.said] for answer in idea.answers if _counts(idea, answer)]
    for last in (USED, TAKEN_BACK):
        if last in told:
            return last
    return told[-1] if told else OPEN


def _counts(idea: Idea, answer: IdeaAnswer) -> bool:
    if not idea.wording.idea:  # the young person's own other words, after two copies met
        return answer.by == idea.wording.by
    return (answer.by == idea.wording.by) == (answer.said is IdeaSaid.TAKE_BACK)


def is_open(idea: Idea) -> bool:
    """Can it still be answered? "Let's talk" leaves it open."""
    return state(idea) in (OPEN, TALKING) and idea.wording.text is not None


def is_talking(idea: Idea) -> bool:
    return state(idea) is TALKING


def open_ideas(ideas: Iterable[Idea], viewer: Id | None = None) -> tuple[Idea, ...]:
    """Ideas that can still be answered, oldest first, those being talked about last; with a ``viewer``,
    the ones this person is asked about and not their own."""
    found = [idea for idea in ideas if is_open(idea) and idea.wording.by != viewer]
    return tuple(sorted(found, key=lambda idea: (is_talking(idea), idea.wording.id)))


def waiting_ideas(ideas: Iterable[Idea], author: Id) -> tuple[Idea, ...]:
    """This person's own ideas that wait for the other, oldest first."""
    return tuple(idea for idea in open_ideas(ideas) if idea.wording.by == author)


def may_offer(change: Difference, ideas: Sequence[Idea], visit: Id | None, line: Id | None = None) -> bool:
    """May the words of ``change`` (see ``difference``) be proposed? Not when the same words for the same
    words were kept out in this visit, unless the young person reopened them. Case and
    punctuation make no new idea. ``line`` looks at the ideas for one line. Outside a visit: yes.
    """
    if visit is None:
        return True
    return not any(
        _kept_out_in(idea, visit) and _same(change, difference(idea.base, idea.wording))
        for idea in ideas
        if line is None or idea.line.id == line
    )


def _kept_out_in(idea: Idea, visit: Id) -> bool:
    if state(idea) is not KEPT_OUT:
        return False
    return any(answer.said is IdeaSaid.KEEP and answer.visit == visit for answer in idea.answers)


def _same(one: Difference, other: Difference) -> bool:
    gist = _gist(one)
    if not any(gist):  # punctuation alone
        return (one.struck_text, one.fresh_text) == (other.struck_text, other.fresh_text)
    return gist == _gist(other)


def _gist(change: Difference) -> tuple[list[str], list[str]]:
    """The words that go and the words that come; a comma put on the word beside them is neither."""
    struck, fresh = keys(change.struck_text), keys(change.fresh_text)
    start, end = ends(struck, fresh)
    return struck[start : len(struck) - end], fresh[start : len(fresh) - end]
