"""Versions that are not what stands in the book: the planted agreement with one thing wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tests.db.good_rows import NOBODY, Row, good_lines
from tests.db.seed import Seed, canonical, line_of


def wrong_versions(s: Seed) -> Iterator[tuple[str, str, Row]]:
    """Table, name and row of each."""
    step_line, goal_line = good_lines(s)
    good: Row = {"goal": s.goal.hex(), "lines": [goal_line, step_line], "steps": [s.step.hex()]}
    mika, dana = s.mika.hex(), s.dana.hex()
    song = line_of(s.other_line, "Sing out loud", [(s.mika, 3)])
    for name, goal_lines in {
        "words nobody wrote": [goal_line | {"text": "I want to win"}],
        "an idea nobody used": [line_of(s.line, "Sleep well", [(s.dana, 2)])],
        "words nobody confirmed": [line_of(s.line, "I said this", [(s.mika, 3)])],
        "all in one pen": [goal_line | {"pens": [[mika, 7]]}],
        "pens that moved": [goal_line | {"pens": [[mika, 4], [dana, 3]]}],
        "pens in pieces": [goal_line | {"pens": [[mika, 2], [mika, 3], [dana, 2]]}],
        "no pens": [goal_line | {"pens": []}],
        "a line twice": [goal_line, goal_line],
        "a line of another kind": [goal_line | {"kind": "why"}],
        "a line with small print": [goal_line | {"note": "and do as told"}],
        "another goal's words": [goal_line, song],
    }.items():
        yield _version(s.goal, name, canonical(good | {"lines": [*goal_lines, step_line]}))
    for name, wrong in {
        "no words": {"lines": []},
        "lines that are none": {"lines": {}},
        "a line of no step": {"lines": [goal_line, step_line | {"step": None}]},
        "a line of another step": {"lines": [goal_line, step_line | {"step": s.other_step.hex()}]},
        "small print": {"note": "and do as told"},
        "another goal's name": {"goal": s.other_goal.hex()},
        "another goal's step": {"steps": [s.step.hex(), s.other_step.hex()]},
        "a step that is none": {"steps": [s.step.hex(), NOBODY.hex()]},
        "a step twice": {"steps": [s.step.hex(), s.step.hex()]},
        "a step twice in capitals": {"steps": [s.step.hex(), s.step.hex().upper()]},
        "steps that are none": {"steps": {}},
        "a step left out": {"steps": []},
    }.items():
        yield _version(s.goal, name, canonical(good | wrong))
    text = canonical(good)
    yield _version(s.goal, "spaces", text.replace(":", ": "))
    yield _version(s.goal, "two goals", text.replace('{"goal"', f'{{"goal":"{s.goal.hex()}","goal"', 1))
    yield _version(s.goal, "no JSON", "{")
    yield _version(s.other_goal, "filed under another goal", text)


def _version(goal: bytes, name: str, body: str) -> tuple[str, str, Row]:
    row = {"id": hashlib.sha256(body.encode()).digest(), "goal": goal, "body": body}
    return "version", f"with {name}", row
