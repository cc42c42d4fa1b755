"""The same exact version: a goal's words, ordered steps and plans at one moment, named by content.

Its id is the SHA-256 of one canonical JSON text, so two devices make the same row, and words
restored exactly are the same version again. When and by whom is not part of it; pens are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from app.rules.pens import pens
from db.records import CurrentWords, Id, LineKind, Step, Version, VersionLine

_OF_GOAL = (LineKind.GOAL, LineKind.WHY)
_OF_STEP = (LineKind.STEP, LineKind.PLAN_IF, LineKind.PLAN_THEN)


def build(goal: Id, current: Sequence[CurrentWords], order: Sequence[Id]) -> Version:
    """What would be agreed now: ``current`` words of every line of the goal, steps in ``order``.

    Steps that have no words of their own (yet), steps that are not on the path, and the line
    for home are not part of it. Raises KeyError for words whose author is not known.
    """
    written = [each for each in current if each.wording.text]
    worded = {each.line.step for each in written if each.line.kind is LineKind.STEP}
    path = [step for step in dict.fromkeys(order) if step in worded]
    shown = {None, *path}
    return _named(goal, [_version_line(each) for each in written if each.line.step in shown], path)


def read(body: str, expected: Id | None = None) -> Version:
    """The version that ``body`` spells. Raises ValueError when it is not exactly the text that this
    version is written as, or not the one ``expected``."""
    try:
        version = _read(json.loads(body))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a version") from error
    if version.body != body:
        raise ValueError("not written the one way a version is written")
    if expected is not None and version.id != expected:
        raise ValueError("not the version it is said to be")
    return version


def same_but_smaller(agreed: Version, now: Version, steps: Sequence[Step]) -> bool:
    """Is ``now`` what was agreed, but for smaller pieces added under its steps?"""
    return without_pieces(agreed, now, steps).id == agreed.id


def without_pieces(agreed: Version, now: Version, steps: Sequence[Step]) -> Version:
    """``now`` without the steps that came from making one of the agreed steps smaller."""
    came_from = {step.id: step.split_from for step in steps}
    pieces = {step for step in now.steps if _is_piece(step, came_from, frozenset(agreed.steps))}
    if not pieces:
        return now
    left = [line for line in now.lines if line.step not in pieces]
    return _named(now.goal, left, [step for step in now.steps if step not in pieces])


def _is_piece(step: Id, came_from: dict[Id, Id | None], agreed: frozenset[Id]) -> bool:
    """Does its chain of "made smaller from" lead to an agreed step, without being one?"""
    seen: set[Id] = set()
    at: Id | None = step
    while at is not None and at not in agreed and at not in seen:
        seen.add(at)
        at = came_from.get(at)
    return step not in agreed and at in agreed


def _named(goal: Id, lines: Iterable[VersionLine], steps: Sequence[Id]) -> Version:
    ordered = _in_order(lines, steps)
    body = _body(goal, ordered, steps)
    return Version(hashlib.sha256(body.encode()).digest(), goal, ordered, tuple(steps), body)


def _in_order(lines: Iterable[VersionLine], steps: Sequence[Id]) -> tuple[VersionLine, ...]:
    places: list[tuple[Id | None, LineKind]] = [(None, kind) for kind in _OF_GOAL]
    places += [(step, kind) for step in steps for kind in _OF_STEP]
    rank = {place: number for number, place in enumerate(places)}
    kept = [line for line in lines if (line.step, line.kind) in rank]
    return tuple(sorted(kept, key=lambda line: (rank[line.step, line.kind], line.line)))


def _body(goal: Id, lines: Sequence[VersionLine], steps: Sequence[Id]) -> str:
    said = {"goal": goal.hex(), "lines": [_said(line) for line in lines], "steps": [s.hex() for s in steps]}
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _said(line: VersionLine) -> dict[str, object]:
    return {
        "kind": line.kind.value,
        "line": line.line.hex(),
        "pens": [[by.hex(), count] for by, count in line.pens],
        "step": line.step.hex() if line.step else None,
        "text": line.text,
    }


def _version_line(each: CurrentWords) -> VersionLine:
    inked = pens(each.wording, each.authors)
    return VersionLine(each.line.id, each.line.kind, each.line.step, each.wording.text or "", inked)


def _read(said: Any) -> Version:
    lines = [_read_line(line) for line in said["lines"]]
    return _named(bytes.fromhex(said["goal"]), lines, [bytes.fromhex(step) for step in said["steps"]])


def _read_line(said: Any) -> VersionLine:
    inked = [(bytes.fromhex(by), count) for by, count in said["pens"]]
    if not isinstance(said["text"], str) or not said["text"]:
        raise ValueError("a line of a version has words")
    if not inked or any(type(count) is not int or count < 1 for _, count in inked):
        raise ValueError("pens count words")
    if len(list(groupby(inked, key=lambda run: run[0]))) != len(inked):
        raise ValueError("neighbouring words of one person are one run")
    step = bytes.fromhex(said["step"]) if said["step"] is not None else None
    return VersionLine(bytes.fromhex(said["line"]), LineKind(said["kind"]), step, said["text"], tuple(inked))
