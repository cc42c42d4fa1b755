"""What a sheet opened, until each book has been told: ``<home>/shelves/<id>.uses``, sealed with the shelf key.

It is kept before the sheet opens anything, so no kill in between hides it. A book stands in it by a mark that only the
shelf key can make: nobody reads from it which books are one therapist's.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from db.entry import ShelfEntry
from db.errors import SlotsDamaged
from db.files import replace_file
from db.locks.checked import pack, read_file, reading, unpack
from db.locks.slots import Kind

FORMAT = 1
MARK_BYTES = 8
Waiting: TypeAlias = dict[str, dict[str, int]]
"""A book's mark -> kind of sheet -> when it was first used since the book was last told."""


@dataclass(frozen=True, slots=True)
class SheetUse:
    """A sheet of this ``kind`` opened the shelf ``at`` this time (ms, UTC)."""

    kind: Kind
    at: int


class SheetUses:
    """Those of one shelf, whose file is ``shelf`` and whose key is ``key``."""

    def __init__(self, shelf: Path, key: bytes) -> None:
        self._path = shelf.with_suffix(".uses")
        self._key = hmac.digest(key, b"two pens uses of a sheet", "sha256")

    def add(self, use: SheetUse, entries: Iterable[ShelfEntry]) -> None:
        """All ``entries`` are to be told. One that waits for the same already is told of the first time alone.
        Raises NoRoom, BookReadOnly."""
        waiting = self._waiting()
        for entry in entries:
            waiting.setdefault(self._mark(entry), {}).setdefault(use.kind, use.at)
        self._keep(waiting)

    def of(self, entry: ShelfEntry) -> tuple[SheetUse, ...]:
        """What this book has not been told yet."""
        return tuple(SheetUse(Kind(kind), at) for kind, at in self._waiting().get(self._mark(entry), {}).items())

    def told(self, entry: ShelfEntry) -> None:
        """Raises NoRoom, BookReadOnly."""
        waiting = self._waiting()
        if waiting.pop(self._mark(entry), None):
            self._keep(waiting)

    def _mark(self, entry: ShelfEntry) -> str:
        return hmac.digest(self._key, entry.folder.name.encode(), "sha256")[:MARK_BYTES].hex()

    def _waiting(self) -> Waiting:
        """A file that is not whole counts as none: whoever can write to it could take it away as well."""
        try:
            fields: dict[str, Any] = unpack(read_file(self._path), FORMAT, self._key)
            with reading():
                return {mark: dict(kinds) for mark, kinds in fields["waiting"].items()}
        except SlotsDamaged:
            return {}

    def _keep(self, waiting: Waiting) -> None:
        replace_file(self._path, pack({"v": FORMAT, "waiting": waiting}, self._key))
