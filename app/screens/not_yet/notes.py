"""What would make it feel better: quick reasons and own words, kept together as one short text."""

from __future__ import annotations

from collections.abc import Iterable

from app.text import say

REASONS = ("not_yet.smaller_steps", "not_yet.other_words", "not_yet.more_time", "not_yet.think_at_home")


def joined(reasons: Iterable[str], words: str) -> str:
    """The reasons in their order, then the person's own words: "Smaller steps, More time. I want a torch"."""
    chosen = ", ".join(say(reason) for reason in REASONS if reason in set(reasons))
    return ". ".join(part for part in (chosen, words.strip()) if part)


def parted(note: str) -> tuple[frozenset[str], str]:
    """What ``joined`` was given, to draw it again."""
    reasons: set[str] = set()
    for reason in REASONS:
        label = say(reason)
        if note == label:
            return frozenset({*reasons, reason}), ""
        for mark in (", ", ". "):
            if note.startswith(label + mark):
                reasons.add(reason)
                note = note[len(label + mark) :]
                if mark == ". ":
                    return frozenset(reasons), note
                break
    return frozenset(reasons), note
