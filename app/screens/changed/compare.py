"""Two versions of one goal side by side: every word that the other one does not have is marked."""

from __future__ import annotations

from collections.abc import Collection

from app.desk import Desk
from app.rules.wording import changes
from app.screens.marks import Inks, mark_words
from app.screens.sealed import SealedPage, SealedStep, line_inks, plan_inks
from db.records import Id, LineKind, Version, VersionLine


def line_of(version: Version | None, kind: LineKind, step: Id | None = None) -> VersionLine | None:
    lines = version.lines if version else ()
    return next((line for line in lines if line.kind is kind and line.step == step), None)


def beside(shown: Version, other: Version | None, desk: Desk, plain: Collection[Id] = ()) -> SealedPage:
    """All of ``shown``, with the words marked that ``other`` does not have. Steps in ``plain`` get no marks:
    the small stones that were laid before an agreed one change nothing."""

    def inks(kind: LineKind, step: Id | None = None) -> Inks:
        line = line_of(shown, kind, step)
        drawn = line_inks(line, desk)
        return drawn if step in plain else mark_words(drawn, changes(line_of(other, kind, step), line).fresh)

    steps = tuple(
        SealedStep(
            number,
            inks(LineKind.STEP, step),
            plan_inks(inks(LineKind.PLAN_IF, step), inks(LineKind.PLAN_THEN, step)),
        )
        for number, step in enumerate(shown.steps, start=1)
    )
    return SealedPage(inks(LineKind.GOAL), inks(LineKind.WHY), steps)


def words_apart(one: Version | None, other: Version | None) -> int:
    """How many words of the goal are not the same."""
    found = changes(line_of(one, LineKind.GOAL), line_of(other, LineKind.GOAL))
    return max(_count(found.fresh), _count(found.gone))


def apart_from_words(one: Version, other: Version) -> bool:
    """Is anything else not the same: why, steps, their order, plans?"""
    return one.steps != other.steps or _without_words(one) != _without_words(other)


def _without_words(version: Version) -> list[VersionLine]:
    return [line for line in version.lines if line.kind is not LineKind.GOAL]


def _count(spans: tuple[tuple[int, int], ...]) -> int:
    return sum(last - first for first, last in spans)
