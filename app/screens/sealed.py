"""All that is sealed, ready to draw: words, steps in order, plans, each in its pen.

One shape for every page that shows it, so that what is answered, what is sealed
and what is kept can never look different.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.desk import Desk, Ink
from app.rules.wording import runs_of
from db.records import Id, LineKind, Version, VersionLine

Inks = tuple[Ink, ...]


@dataclass(frozen=True, slots=True)
class SealedStep:
    number: int
    words: Inks
    plan: Inks


@dataclass(frozen=True, slots=True)
class SealedPage:
    words: Inks = ()
    why: Inks = ()
    steps: tuple[SealedStep, ...] = ()


def sealed(version: Version, desk: Desk) -> SealedPage:
    """Draws the version's own letters, not today's lines."""
    found = {(line.kind, line.step): line for line in version.lines}

    def inks(kind: LineKind, step: Id | None = None) -> Inks:
        return line_inks(found.get((kind, step)), desk)

    steps = tuple(
        SealedStep(
            n,
            inks(LineKind.STEP, step),
            plan_inks(inks(LineKind.PLAN_IF, step), inks(LineKind.PLAN_THEN, step)),
        )
        for n, step in enumerate(version.steps, start=1)
    )
    return SealedPage(inks(LineKind.GOAL), inks(LineKind.WHY), steps)


def line_inks(line: VersionLine | None, desk: Desk) -> Inks:
    return desk.inks(runs_of(line.text, line.pens)) if line else ()


def plan_inks(if_part: Inks, then_part: Inks) -> Inks:
    """One sentence of the two parts. "If" and "then I" belong to the page, so they have no pen."""
    if not if_part and not then_part:
        return ()
    start = (Ink("", "If "), *if_part) if if_part else ()
    middle = (Ink("", ", then I "),) if if_part and then_part else ((Ink("", "Then I "),) if then_part else ())
    return (*start, *middle, *then_part)
