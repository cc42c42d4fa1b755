"""Whose words, kept by hand: each wording's words with the person who first typed them.

The app works pens out with runs and birth places. Here a wording is a plain list of (word, person),
and each gesture says which lists could follow from which.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from app.actions.gesture import Add, Gesture, Replace
from app.rules.words import key, words

Inked = list[tuple[str, bytes]]
"""Each word as it is spelled, and whose it is."""
Row = dict[str, Any]
"""A bare row of a table, column by column."""


def typed(text: str, by: bytes) -> Inked:
    return [(word, by) for word in words(text)]


def spelled(inked: Inked) -> list[str]:
    return [word for word, _ in inked]


def keyed(inked: Inked) -> Counter[tuple[str, bytes]]:
    return Counter((key(word), by) for word, by in inked)


def check_typed(gesture: Gesture, old: Inked, new: Inked, by: bytes) -> None:
    """The words that were not touched are the same in the same pens; what was typed is the typist's
    person's own, but for words that stood in the replaced part before."""
    if isinstance(gesture, Add):
        assert new == old + typed(gesture.text, by)
        return
    first, last = (gesture.first, gesture.last) if isinstance(gesture, Replace) else (0, len(old))
    after = len(old) - last
    assert new[:first] == old[:first], "words before the change"
    assert new[len(new) - after :] == old[last:], "words after the change"
    check_retyped(old[first:last], new[first : len(new) - after], gesture.text, by)


def check_retyped(old: Inked, new: Inked, text: str, by: bytes) -> None:
    assert spelled(new) == words(text)
    before, after = same_ends([key(word) for word in spelled(old)], [key(word) for word in spelled(new)])
    assert pens(new[:before]) == pens(old[:before]), "words at the start were not touched"
    assert pens(new[len(new) - after :]) == pens(old[len(old) - after :]), "nor at the end"
    known = {key(word) for word in spelled(old)}
    for word, pen in new:
        assert pen == by or key(word) in known, "nobody else gets words that were typed now"
    others = keyed([(word, pen) for word, pen in new if pen != by])
    assert others <= keyed(old), "nobody's word is there more often than before"


def check_used(base: Inked, idea: Inked, head: Inked, new: Inked) -> None:
    """What the idea took out is out, what it brought in is in, and all else stands as it stood."""
    gone, fresh = keyed(base) - keyed(idea), keyed(idea) - keyed(base)
    assert gone <= keyed(head), "it takes out only what still stands"
    assert keyed(new) == keyed(head) - gone + fresh


def pens(inked: Inked) -> list[bytes]:
    return [by for _, by in inked]


def same_ends(old: list[str], new: list[str]) -> tuple[int, int]:
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    end = next((n for n in range(most - start) if old[-1 - n] != new[-1 - n]), most - start)
    return start, end


def gist(base: Inked, idea: Inked) -> tuple[list[str], list[str]]:
    """The words an idea takes out and brings in, whatever their case and punctuation."""
    start, end = same_ends([repr(one) for one in base], [repr(one) for one in idea])
    gone = [key(word) for word in spelled(base[start : len(base) - end])]
    came = [key(word) for word in spelled(idea[start : len(idea) - end])]
    start, end = same_ends(gone, came)
    return gone[start : len(gone) - end], came[start : len(came) - end]
