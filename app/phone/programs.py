"""Other programs of this device. Arguments go as a list, never through a shell. Every failure is an honest None or
False, and what was to be shown stands nowhere in the log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from shutil import which

log = logging.getLogger(__name__)
PATIENCE = 20  # seconds


def run(command: list[str], stdin: bytes = b"") -> bytes | None:
    """What it printed; None when that did not work. Takes its time."""
    plain = {**os.environ, "LC_ALL": "C"}
    try:
        made = subprocess.run(command, input=stdin, capture_output=True, timeout=PATIENCE, env=plain, check=True)
    except (OSError, subprocess.SubprocessError):
        log.warning("%s did not work on this device", Path(command[0]).name)
        return None
    return made.stdout


def open_here(place: Path) -> bool:
    """A file with whatever shows such files on this device, a folder with what shows folders."""
    if sys.platform == "win32":
        return _started(place)
    program = which("open" if sys.platform == "darwin" else "xdg-open")
    return program is not None and run([program, str(place)]) is not None


def _started(place: Path) -> bool:
    try:
        os.startfile(place)  # type: ignore[attr-defined]
    except OSError:
        log.warning("this device could not open a file")
        return False
    return True
