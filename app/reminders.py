"""The reminders of this device: an open settings file beside the books, without a name or a word of any book.

``app.remind`` reads it while the app is closed. Standard library alone, but for the lock and the safe way to write.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import time, tzinfo
from pathlib import Path

from app.rules.reminders import LINES, Reminders, Shown, after_opening, after_showing, is_due
from app.text import say
from db.errors import BookError
from db.files import replace_file
from db.lock import BookLock


@dataclass(frozen=True, slots=True)
class Kept:
    chosen: Reminders = Reminders()
    shown: Shown = Shown()


def safe_line(line: int) -> str:
    """One of the lines that may stand on a lock screen: it hints at nothing (DESIGN 10)."""
    return say(f"reminders.line_{line}")


class ReminderFile:
    """``<home>/reminders.json``. A file that is missing or broken means that they are off."""

    def __init__(self, home: Path) -> None:
        self.path = home / "reminders.json"

    def read(self) -> Kept:
        try:
            return _kept(json.loads(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return Kept()

    def choose(self, chosen: Reminders) -> None:
        """Raises NoRoom, BookReadOnly, BookInUse (just now somebody else writes it)."""
        with self._changing() as kept:
            self._keep(replace(kept, chosen=chosen))

    def answer(self, now: int) -> None:
        """Somebody opened the app. Raises as ``choose``."""
        kept = self.read()
        if after_opening(kept.shown, now) != kept.shown:
            with self._changing() as kept:
                self._keep(replace(kept, shown=after_opening(kept.shown, now)))

    def claim(self, now: int, zone: tzinfo) -> int | None:
        """The safe line to show now, if one is due. It counts as shown from here on, so that the app and what the
        system runs never both show one; where that cannot be kept, nobody shows any."""
        if not _due(self.read(), now, zone):
            return None
        try:
            with self._changing() as kept:
                if not _due(kept, now, zone):
                    return None
                self._keep(replace(kept, shown=after_showing(kept.shown, now)))
        except BookError:
            return None
        return kept.chosen.line

    @contextmanager
    def _changing(self) -> Iterator[Kept]:
        with BookLock(self.path).held():
            yield self.read()

    def _keep(self, kept: Kept) -> None:
        chosen, shown = kept.chosen, kept.shown
        said = {
            "on": chosen.on,
            "days": sorted(chosen.days),
            "at": chosen.at.isoformat("minutes"),
            "line": chosen.line,
            "last": shown.last,
            "unanswered": shown.unanswered,
        }
        replace_file(self.path, json.dumps(said).encode())


def _due(kept: Kept, now: int, zone: tzinfo) -> bool:
    return is_due(kept.chosen, kept.shown, now, zone)


def _kept(said: dict[str, object]) -> Kept:
    """Raises ValueError, KeyError or TypeError for what ``ReminderFile`` never wrote."""
    match said:
        case {"on": bool(on), "days": list(days), "at": str(at), "line": int(line), "last": last, "unanswered": int(n)}:
            chosen = Reminders(on, frozenset(int(day) for day in days), time.fromisoformat(at), line)
            if chosen.days <= frozenset(range(7)) and 0 <= line < LINES and (last is None or isinstance(last, int)):
                return Kept(chosen, Shown(last, n))
    raise ValueError("not the reminders of this device")
