"""Seven named taps, on a fresh book and after five years of writing, in the same run.

Milliseconds are those of a machine on which bare Kivy shows its first frame after 190 ms; how much slower
this one is just now is measured beside each round.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.test_start import one

ROOT = Path(__file__).resolve().parents[2]
BUILT, FIRST, GROWTH = 16.0, 60.0, 1.3  # ms, ms, times
BARE = 190.0  # ms
ROUNDS = 5


Figures = dict[str, dict[str, float]]


def a_round(places: pytest.TempPathFactory) -> tuple[Figures, Figures]:
    slower = statistics.median(one("bare")[0] for _ in range(3)) / BARE
    fresh, years = measured("fresh", places.mktemp("fresh")), measured("years", places.mktemp("years"))
    print(f"\nthis machine takes {slower:.2f} times as long as the one the figures are for", end="")
    return scaled(fresh, slower), scaled(years, slower)


def scaled(found: Figures, slower: float) -> Figures:
    return {tap: {kind: ms / slower for kind, ms in times.items()} for tap, times in found.items()}


def measured(kind: str, home: Path) -> Figures:
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"SDL_VIDEODRIVER": "offscreen"}
    made = subprocess.run(
        [sys.executable, "-m", "tests.bench.taps", kind, str(home)],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    return dict(json.loads(made.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, float, float, float]]:
    """(tap, first visit on the old book, built on the old book, built on the fresh one)"""
    one("bare")  # byte code and the disk's memory, once
    runs = [a_round(tmp_path_factory) for _ in range(ROUNDS)]
    found = []
    for tap in runs[0][0]:
        first = min(years[tap]["first"] for _, years in runs)
        built = min(years[tap]["built"] for _, years in runs)
        fresh = min(f[tap]["built"] for f, _ in runs)
        found.append((tap, first, built, fresh))
        print(f"\n{tap:13} first visit {first:5.1f} ms, built {built:5.1f} ms, fresh book {fresh:5.1f} ms", end="")
    print()
    return found


def test_taps_on_a_built_screen(figures: list[tuple[str, float, float, float]]) -> None:
    assert [(tap, built) for tap, _, built, _ in figures if built > BUILT] == []


def test_taps_on_a_first_visit(figures: list[tuple[str, float, float, float]]) -> None:
    assert [(tap, first) for tap, first, _, _ in figures if first > FIRST] == []


def test_years_cost_no_more_than_a_day(figures: list[tuple[str, float, float, float]]) -> None:
    grown = [(tap, built / fresh) for tap, _, built, fresh in figures if built > GROWTH * fresh and built - fresh > 1.0]
    assert grown == []
