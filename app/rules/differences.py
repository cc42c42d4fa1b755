"""What is different between two wordings, to show it: struck, new, changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.rules.matching import ends
from app.rules.origins import Change, Laid, lay_out
from app.rules.words import words
from db.records import VersionLine, Wording

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """The one stretch an idea is about: words ``struck`` (first, last not included) of the old
    wording make room for words ``fresh`` of the new one. Either may be empty."""

    struck: Span
    fresh: Span
    struck_text: str
    fresh_text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Word spans of the new text that the old one did not have, and of the old that are gone."""

    fresh: tuple[Span, ...]
    gone: tuple[Span, ...]


def difference(base: Wording | None, idea: Wording | Change) -> Difference:
    """By where the words were born: a word typed again is new, one kept is not, even if it moved.
    A word whose spelling or punctuation changed counts as struck and written anew."""
    old, new = lay_out(base), lay_out(idea)
    start, end = ends(old.units(), new.units())
    struck = (start, len(old.words) - end)
    fresh = (start, len(new.words) - end)
    return Difference(struck, fresh, _text(old, struck), _text(new, fresh))


def changes(old: Wording | VersionLine | None, new: Wording | VersionLine | None) -> Changes:
    """What to wash as "changed since". Two wordings compare by birth place and spelling, two lines
    of a version by pen and spelling, one of each by spelling."""
    return _changes(*_comparable(old, new))


def _comparable(
    old: Wording | VersionLine | None, new: Wording | VersionLine | None
) -> tuple[list[object], list[object]]:
    if not isinstance(old, VersionLine) and not isinstance(new, VersionLine):
        return list(lay_out(old).units()), list(lay_out(new).units())
    if isinstance(old, Wording) or isinstance(new, Wording):
        return _spelled(old), _spelled(new)
    return _inked(old), _inked(new)


def _spelled(line: Wording | VersionLine | None) -> list[object]:
    return list(words(line.text or "")) if line else []


def _inked(line: Wording | VersionLine | None) -> list[object]:
    if not isinstance(line, VersionLine):
        return []
    people = [by for by, count in line.pens for _ in range(count)]
    return list(zip(people, words(line.text), strict=False))


def _changes(old: Sequence[object], new: Sequence[object]) -> Changes:
    fresh: list[Span] = []
    gone: list[Span] = []
    for kind, a0, a1, b0, b1 in SequenceMatcher(None, list(old), list(new), autojunk=False).get_opcodes():
        if kind != "equal" and b0 < b1:
            fresh.append((b0, b1))
        if kind != "equal" and a0 < a1:
            gone.append((a0, a1))
    return Changes(tuple(fresh), tuple(gone))


def _text(laid: Laid, span: Span) -> str:
    if span[0] == span[1]:
        return ""
    return laid.text[laid.words[span[0]].start : laid.words[span[1] - 1].end]
