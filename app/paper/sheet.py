"""What a printed page says, block by block, in words that are ready. Drawing it is another matter (``drawing.py``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from app.desk import CanDraw, Ink, draws_all
from db.records import PensChoice

Inks: TypeAlias = tuple[Ink, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The goal's words, large, under a small ``label``; ``pens``: whose wave and whose dots (pen, text)."""

    label: str
    words: Inks
    pens: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line that somebody wrote, under a small ``label`` if there is one. ``stone``: beside a stone, as steps are,
    that is full (True) or still ahead (False)."""

    words: Inks
    label: str = ""
    stone: bool | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """``step``: the number of the step it is for, '' when there is one step."""

    words: Inks
    step: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the page's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Seal:
    pen: str
    letter: str
    said: str
    when: str


@dataclass(frozen=True, slots=True)
class Seals:
    seals: tuple[Seal, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line: what follows is another matter."""


Block: TypeAlias = Title | Heading | Words | Plan | Said | Seals | Rule


@dataclass(frozen=True, slots=True)
class Sheet:
    """``head`` stands at the top right, ``foot`` at the bottom of every page; ``at`` is when it was made (ms, UTC);
    ``pens``: whose wave and whose dots, said again on every further page."""

    head: str
    foot: str
    blocks: tuple[Block, ...]
    colours: PensChoice
    at: int
    pens: tuple[tuple[str, str], ...] = ()


def all_drawn(blocks: tuple[Block, ...], can_draw: CanDraw = draws_all) -> bool:
    """Has every letter that people wrote a picture?"""
    return all(can_draw("".join(ink.text for ink in inks)) for inks in _written(blocks))


def _written(blocks: tuple[Block, ...]) -> list[Inks]:
    return [block.words for block in blocks if isinstance(block, Title | Words | Plan)]


ToPdf: TypeAlias = Callable[[tuple[Sheet, ...]], bytes]
