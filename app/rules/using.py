"""Using an idea, also when the line went on since the idea was made."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from app.rules.joining import Stretch, join
from app.rules.origins import Change, Laid, Origin, lay_out
from db.records import Wording


class _Edit(NamedTuple):
    """Words ``start`` to ``end`` of the head make room for words ``first`` to ``last`` of the idea."""

    start: int
    end: int
    first: int
    last: int


def use_idea(idea: Wording, base: Wording | None, head: Wording | None) -> Change | None:
    """The change that ``idea`` made to ``base``, made to ``head``, the words that count now.

    Its words keep the pen of whoever made the idea. None when its place is gone: some of the words
    it was about no longer stand there, or it is in the line already. Then it must be talked about.
    An idea for an empty line goes to the end of what has been written there since. Where two copies of
    a book met, the words of the other copy (``idea.idea`` is false) have no place to lose: they are
    brought in where they fit, and else stand instead, whole. Where each copy had begun the line, words that
    stand on nothing that is here go to its end as well, and an idea about such words has no place.
    """
    if idea.text is None or (base is not None and (base.text is None or head is None)):
        return None
    if head is None or (base is not None and _same(base, head)):
        return Change(idea.text, idea.made_of)
    old, new, now = lay_out(base), lay_out(idea), lay_out(head)
    if base is not None and base.line != head.line and not set(old.births) & set(now.births):
        if idea.idea:
            return None
        old = lay_out(None)
    edits = _edits(old, new, now)
    made = _made(edits, new, now) if edits is not None else None
    return made if made or idea.idea else Change(idea.text, idea.made_of)


def _same(base: Wording, head: Wording) -> bool:
    return base.id == head.id or lay_out(base).units() == lay_out(head).units()


def _edits(old: Laid, new: Laid, now: Laid) -> list[_Edit] | None:
    """What the idea does, found again in the newer words and in their order; None if not all is found."""
    found: list[_Edit] = []
    matcher = SequenceMatcher(None, old.units(), new.units(), autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            continue
        at = _place(old.births, start, end, now.births)
        if at is None:
            return None
        found.append(_Edit(at, at + end - start, first, last))
    found.sort(key=lambda edit: (edit.start, edit.end))
    return found


def _place(old: Sequence[Origin], start: int, end: int, now: Sequence[Origin]) -> int | None:
    """Where old words ``start`` to ``end`` stand now, or where something put in there goes."""
    if start < end:
        struck = tuple(old[start:end])
        at = now.index(struck[0]) if struck[0] in now else len(now)
        return at if tuple(now[at : at + len(struck)]) == struck else None
    if start and old[start - 1] in now:
        return now.index(old[start - 1]) + 1
    if start < len(old) and old[start] in now:
        return now.index(old[start])
    if start == len(old):  # the end of a line, and its start, are always there
        return len(now)
    return 0 if start == 0 else None


def _made(edits: Sequence[_Edit], new: Laid, now: Laid) -> Change | None:
    stretches: list[Stretch] = []
    at = 0
    for edit in edits:
        stretches += [Stretch(now, at, edit.start), Stretch(new, edit.first, edit.last)]
        at = edit.end
    stretches.append(Stretch(now, at, len(now.words)))
    births = [birth for each in stretches for birth in each.laid.births[each.first : each.last]]
    if not births or len(set(births)) != len(births):
        return None
    return join(stretches)
