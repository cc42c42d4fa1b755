"""What the command line asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOOKS = ("light", "dark", "high_contrast", "high_contrast_dark")
TEXT_SIZES = (100, 115, 130, 150)


@dataclass(frozen=True, slots=True)
class Options:
    """``home``: where books live, None for the platform's data folder. ``tour``: where the tour leaves
    its pictures, None for no tour. ``size``: the window in dp. ``theme``: one of LOOKS. ``text_size``:
    percent, one of TEXT_SIZES. ``theme`` and ``text_size`` are None when the book's own setting counts.
    ``file``: one to start with, as a desktop gives it to the app that opens such files."""

    home: Path | None = None
    tour: Path | None = None
    size: tuple[int, int] = (390, 844)
    theme: str | None = None
    text_size: int | None = None
    file: Path | None = None
