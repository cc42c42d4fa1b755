"""Printing and opening a page with what the device has. Every failure is an honest '' or False.

Arguments go as a list, never through a shell; the page itself goes through a pipe, so that it lies in no temp folder.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from shutil import which

log = logging.getLogger(__name__)
PATIENCE = 20  # seconds


class DevicePrinter:
    """CUPS, which Linux and macOS have. Elsewhere there is no printer to find: a saved page can be printed there."""

    def find(self) -> str:
        """The default printer, or any; '' when there is none."""
        default = _said("lpstat", "-d").partition(": ")[2].strip()
        return default or next(iter(_said("lpstat", "-e").split()), "")

    def send(self, printer: str, page: bytes) -> bool:
        return _run(["lp", "-s", "-d", printer, "-t", "Two Pens"], page) is not None

    def open(self, file: Path) -> bool:
        """With whatever shows such files here."""
        if sys.platform == "win32":
            return _started(file)
        program = which("open" if sys.platform == "darwin" else "xdg-open")
        return program is not None and _run([program, str(file)]) is not None


def _said(*command: str) -> str:
    """What a program answers, '' when it is not there or has nothing to say."""
    found = _run(list(command)) if which(command[0]) else None
    return (found or b"").decode(errors="replace")


def _run(command: list[str], stdin: bytes = b"") -> bytes | None:
    """What it printed; None when that did not work."""
    plain = {**os.environ, "LC_ALL": "C"}
    try:
        made = subprocess.run(command, input=stdin, capture_output=True, timeout=PATIENCE, env=plain, check=True)
    except (OSError, subprocess.SubprocessError):
        log.warning("%s did not work on this device", Path(command[0]).name)
        return None
    return made.stdout


def _started(file: Path) -> bool:
    try:
        os.startfile(file)  # type: ignore[attr-defined]
    except OSError:
        log.warning("this device could not open a file")
        return False
    return True
