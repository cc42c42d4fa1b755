"""Mark some characters of a row of inks, for instance the words that changed."""

from __future__ import annotations

from app.desk import Ink
from app.rules.words import word_spans

Inks = tuple[Ink, ...]
Spans = tuple[tuple[int, int], ...]


def text_of(inks: Inks) -> str:
    return "".join(ink.text for ink in inks)


def mark_words(inks: Inks, words: Spans, name: str = "changed") -> Inks:
    """``inks`` with these word runs (first, last exclusive) marked."""
    spans = word_spans(text_of(inks))
    chars = tuple((spans[first][0], spans[last - 1][1]) for first, last in words)
    return mark(inks, chars, name)


def mark(inks: Inks, spans: Spans, name: str) -> Inks:
    """Split the inks at the edges of ``spans`` (character runs) and mark what lies inside."""
    made: list[Ink] = []
    at = 0
    for ink in inks:
        made.extend(_pieces(ink, at, spans, name))
        at += len(ink.text)
    return tuple(made)


def _pieces(ink: Ink, at: int, spans: Spans, name: str) -> list[Ink]:
    """``ink`` starts at character ``at``; cut it where a span begins or ends."""
    end = at + len(ink.text)
    edges = sorted({at, end, *(e for span in spans for e in span if at < e < end)})
    return [
        Ink(ink.pen, ink.text[a - at : b - at], ink.marks | {name} if _inside(a, spans) else ink.marks)
        for a, b in zip(edges, edges[1:], strict=False)
    ]


def _inside(at: int, spans: Spans) -> bool:
    return any(first <= at < last for first, last in spans)
