"""How the app looks for whoever holds this device (text size, look, motion), and how soon it locks.

It is read before any book is open, so it lies beside the books as a small file and
says nothing about anyone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

SIZES = (100, 115, 130, 150)
LOCK_AFTER = (1, 2, 5)  # minutes away
LOOKS = ("light", "dark", "high_contrast", "high_contrast_dark")


@dataclass(frozen=True, slots=True)
class Choices:
    """``text_size`` in percent, one of SIZES. ``quiet``: less motion. ``lock_after``: one of LOCK_AFTER."""

    text_size: int = 100
    look: str = "light"
    quiet: bool = False
    lock_after: int = 2


class Comfort:
    """Keeps the choices in ``path``; a missing or broken file means the first choices.

    ``apply`` is told each new choice, so that the screen changes at once.
    """

    def __init__(self, path: Path, apply: Callable[[Choices], None] = lambda choices: None) -> None:
        self.path = path
        self.apply = apply
        self.choices = self.read()

    @property
    def text_size(self) -> int:
        return self.choices.text_size

    def read(self) -> Choices:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            choices = Choices(
                int(found["text_size"]), str(found["look"]), bool(found["quiet"]), int(found.get("lock_after", 2))
            )
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return Choices()
        known = choices.text_size in SIZES and choices.look in LOOKS and choices.lock_after in LOCK_AFTER
        return choices if known else Choices()

    def choose(self, **changes: object) -> bool:
        """Take the choices up at once. False when they could not be kept for next time."""
        self.choices = replace(self.choices, **changes)  # type: ignore[arg-type]
        self.apply(self.choices)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.path.with_suffix(".new")
            fresh.write_text(json.dumps(asdict(self.choices)), encoding="utf-8")
            fresh.replace(self.path)
        except OSError:
            return False
        return True

    def next_size(self) -> bool:
        place = (SIZES.index(self.choices.text_size) + 1) % len(SIZES)
        return self.choose(text_size=SIZES[place])
