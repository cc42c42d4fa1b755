"""What a hand did to the words of a line, before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.actions.hand import NotAllowed
from app.rules import wording as rule
from app.rules.clean import clean, is_blank
from app.rules.wording import Change
from app.rules.words import words
from db.records import Wording


@dataclass(frozen=True, slots=True)
class Add:
    """Words put after what stands there."""

    text: str


@dataclass(frozen=True, slots=True)
class Replace:
    """Words ``first`` up to (not with) ``last`` replaced by ``text``; blank text takes them out."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Retype:
    """The whole line edited as one text."""

    text: str


Gesture: TypeAlias = Add | Replace | Retype


def change(gesture: Gesture, old: Wording | None) -> Change | None:
    """What the line becomes, or None when nothing was typed or nothing changes.

    Raises NotAllowed when words are to be replaced that are not there, or the last ones taken out.
    """
    typed = clean(gesture.text).text
    made = _made(gesture, typed, old)
    if made is None or is_blank(made.text) or (old is not None and made.text == old.text):
        return None
    return made


def _made(gesture: Gesture, typed: str, old: Wording | None) -> Change | None:
    blank = is_blank(typed)
    if isinstance(gesture, Replace) and old is not None:
        check_place(gesture, len(words(old.text or "")), blank)
        return rule.replace(old, gesture.first, gesture.last, "" if blank else typed)
    if blank:
        return None
    if old is None:
        return rule.first(typed)
    return rule.retype(old, typed) if isinstance(gesture, Retype) else rule.add(old, typed)


def check_place(gesture: Replace, count: int, blank: bool) -> None:
    """A line of ``count`` words keeps at least one, and has no others."""
    if not 0 <= gesture.first <= gesture.last <= count:
        raise NotAllowed("note.words_moved")
    if blank and gesture.last - gesture.first == count:
        raise NotAllowed("words.keep_some")
