"""How soon something is seen, and how much memory it takes, against a bare Kivy app in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7


def one(*what: str) -> tuple[float, int]:
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    made = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_frame", *what],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    ms, kilobytes = made.stdout.split()[-2:]
    return float(ms), int(kilobytes)


def test_first_frame_and_memory(tmp_path: Path) -> None:
    one("bare"), one("ours", str(tmp_path))  # byte code and the disk's memory, once
    pairs = [(one("bare"), one("ours", str(tmp_path))) for _ in range(RUNS)]
    frame = statistics.median(ours[0] / bare[0] for bare, ours in pairs)
    memory = statistics.median(ours[1] / bare[1] for bare, ours in pairs)
    bare_ms = statistics.median(bare[0] for bare, _ in pairs)
    ours_ms = statistics.median(ours[0] for _, ours in pairs)
    print(f"\nfirst frame: {ours_ms:.0f} ms, bare Kivy {bare_ms:.0f} ms: {frame:.2f} times (1.25 or less)")
    print(f"memory: {memory:.2f} times bare Kivy (1.5 or less)")
    assert frame <= 1.25
    assert memory <= 1.5
