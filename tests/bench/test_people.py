"""Three hundred young people open like sixty, within the figure for any page, and their list scrolls frame by frame.

One book's page has a single row to lay out, so its figure is printed beside the others and not held against them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.bench.test_start import one
from tests.bench.test_taps import BARE, FIRST

ROOT = Path(__file__).resolve().parents[2]
GROWTH, NOISE = 1.3, 4.0  # times a list of sixty; ms
FRAME = 1000 / 30  # ms: while a finger moves, ten rows a step are far more than it moves in one frame


def measured(count: int, home: Path, slower: float) -> dict[str, float]:
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"SDL_VIDEODRIVER": "offscreen"}
    made = subprocess.run(
        [sys.executable, "-m", "tests.bench.people", str(count), str(home)],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    found = dict(json.loads(made.stdout.splitlines()[-1]))
    return found | {kind: found[kind] / slower for kind in ("open", "scroll")}


def test_three_hundred_books_open_and_scroll_like_few(tmp_path: Path) -> None:
    slower = statistics.median(one("bare")[0] for _ in range(3)) / BARE
    found = {count: measured(count, tmp_path / str(count), slower) for count in (1, 60, 300)}
    for count, times in found.items():
        print(f"\n{count:3} books: open {times['open']:.1f} ms, a step down {times['scroll']:.1f} ms", end="")
    assert [int(times["rows"]) for times in found.values()] == [1, 60, 300]
    assert found[300]["open"] <= max(GROWTH * found[60]["open"], found[60]["open"] + NOISE)
    assert found[300]["open"] <= FIRST
    assert found[300]["scroll"] <= FRAME
