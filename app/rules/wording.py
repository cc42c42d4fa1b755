"""Whose words: what each writing gesture makes of a line.

*Words you type are yours; words you did not touch keep their pen, also when moved or put back.*
Each function gives a ``Change``; an action keeps it as a new wording, which then never changes.
Texts come already cleaned (``clean.py``) and are kept to the byte.
"""

from __future__ import annotations

from app.rules.claims import fits
from app.rules.differences import Changes, Difference, changes, difference
from app.rules.joining import Stretch, join, whole
from app.rules.matching import kept
from app.rules.origins import HERE, Change, Laid, Origin, lay_out, lay_out_typed, pack
from app.rules.pens import pen_runs, pens, runs_of
from app.rules.using import use_idea
from app.rules.words import word_spans
from db.records import Wording

__all__ = [
    "HERE",
    "Change",
    "Changes",
    "Difference",
    "add",
    "changes",
    "difference",
    "first",
    "fits",
    "pen_runs",
    "pens",
    "put_back",
    "replace",
    "retype",
    "runs_of",
    "use_idea",
    "word_spans",
]


def first(text: str) -> Change:
    """The first words on an empty line. Raises ValueError when there are none."""
    laid = lay_out_typed(text)
    if not laid.words:
        raise ValueError("a line keeps at least one word")
    return Change(text, pack(laid.births))


def add(old: Wording | None, typed: str) -> Change:
    """Words added at the end. Raises ValueError when nothing was typed."""
    if not typed.strip():
        raise ValueError("nothing was typed")
    if old is None:
        return first(typed)
    end = len(lay_out(old).words)
    return replace(old, end, end, typed)


def replace(old: Wording, first: int, last: int, typed: str) -> Change:
    """The words tapped, ``first`` to ``last`` (not included), come back from the composer as ``typed``.

    Inside them the words that came back as they were, at both ends or three in a row, were not
    touched and keep their pen. ``first == last`` adds there; an empty ``typed`` takes the words out.
    Raises ValueError for places the line does not have, and when no word would be left.
    """
    laid = lay_out(old)
    if not 0 <= first <= last <= len(laid.words):
        raise ValueError("no such words in this line")
    new = lay_out_typed(typed)
    before = Laid(laid.text, laid.words[first:last], laid.births[first:last])
    added = first == last and bool(new.words)
    return join(
        (
            Stretch(laid, 0, first),
            whole(Laid(typed, new.words, _births(before, new))),
            Stretch(laid, last, len(laid.words), loose=added),
        )
    )


def retype(old: Wording | None, text: str) -> Change:
    """The whole line edited in a field; ``text`` is kept as it is. Raises ValueError when it has no word."""
    if old is None:
        return first(text)
    new = lay_out_typed(text)
    if not new.words:
        raise ValueError("a line keeps at least one word")
    return Change(text, pack(_births(lay_out(old), new)))


def put_back(then: Wording) -> Change:
    """An older wording once more, letter for letter, every word with its first pen.
    Raises ValueError when its text was taken out."""
    if then.text is None:
        raise ValueError("these words are gone")
    return Change(then.text, then.made_of)


def _births(old: Laid, new: Laid) -> tuple[Origin, ...]:
    births = list(new.births)
    for run in kept(old.keys(), new.keys()):
        births[run.new : run.new + run.size] = old.births[run.old : run.old + run.size]
    return tuple(births)
