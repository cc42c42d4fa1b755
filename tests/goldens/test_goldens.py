"""Key pages as pictures. They may differ by what another machine's OpenGL rounds otherwise, and by no word.

``TWO_PENS_GOLDENS=1 python -m pytest tests/goldens`` draws them anew; look at each before you commit it.
What differs lies in ``build/goldens`` afterwards.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.goldens.pictures import apart, read

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOUND = ROOT / "build" / "goldens"
ANEW = bool(os.environ.get("TWO_PENS_GOLDENS"))
WORST, MEAN = 14.0, 1.5  # of 255: most for one block, most for the whole picture
NAMES = (
    "our_words_light", "our_words_dark", "agree_light", "path_light", "path_dark", "steps_light", "seals_light",
    "agreed_light", "goal_changed_light", "first_open_light",
)  # fmt: skip


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of them as they look now."""
    folder = tmp_path_factory.mktemp("goldens")
    env = {**os.environ, "TZ": "UTC", "SDL_VIDEODRIVER": "offscreen"}
    command = [sys.executable, "-m", "tests.goldens.draw", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(drawn: Path, name: str) -> None:
    now, golden = drawn / f"{name}.png", HERE / f"{name}.png"
    if ANEW:
        shutil.copy(now, golden)
    one, other = read(now), read(golden)
    assert (one.width, len(one.rows)) == (other.width, len(other.rows))
    blocks = [block for row in apart(one, other) for block in row]
    mean, worst = sum(blocks) / len(blocks), max(blocks)
    if mean > MEAN or worst > WORST:
        FOUND.mkdir(parents=True, exist_ok=True)
        shutil.copy(now, FOUND / now.name)
    assert mean <= MEAN and worst <= WORST, f"mean {mean:.1f}, worst {worst:.1f}: see {FOUND / now.name}"
