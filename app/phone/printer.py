"""Printing and opening a page with what the device has. Every failure is an honest '' or False.

The page goes through a pipe, so that it lies in no temp folder.
"""

from __future__ import annotations

from pathlib import Path
from shutil import which

from app.phone.programs import open_here, run


class DevicePrinter:
    """CUPS, which Linux and macOS have. Elsewhere there is no printer to find: a saved page can be printed there."""

    def find(self) -> str:
        """The default printer, or any; '' when there is none."""
        default = _said("lpstat", "-d").partition(": ")[2].strip()
        return default or next(iter(_said("lpstat", "-e").split()), "")

    def send(self, printer: str, page: bytes) -> bool:
        return run(["lp", "-s", "-d", printer, "-t", "Two Pens"], page) is not None

    def open(self, file: Path) -> bool:
        """With whatever shows such files here."""
        return open_here(file)


def _said(*command: str) -> str:
    """What a program answers, '' when it is not there or has nothing to say."""
    found = run(list(command)) if which(command[0]) else None
    return (found or b"").decode(errors="replace")
