"""Which device this is, for the rows that say who opened a book: chance bytes and a name that its people give it.

It lies beside the books, and says nothing about anyone.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from db.errors import BookError
from db.files import replace_file

DEVICE_BYTES = 16


@dataclass(frozen=True, slots=True)
class ThisDevice:
    """``name`` is "" until somebody gives it one."""

    id: bytes
    name: str = ""


class DeviceName:
    """Keeps it in ``<home>/device_name``; ``home`` is there.

    A file that is missing or broken makes this a new device: at worst it is marked as new to somebody who knows it.
    """

    def __init__(self, home: Path) -> None:
        self.path = home / "device_name"
        self.made = ThisDevice(secrets.token_bytes(DEVICE_BYTES))

    def read(self) -> ThisDevice:
        """This device; kept when first asked for. Where nothing can be kept it is another one at each start."""
        found = self.found()
        if found is None:
            self.keep(self.made)
        return found or self.made

    def rename(self, name: str) -> bool:
        """False when the name could not be kept."""
        return self.keep(ThisDevice(self.read().id, name))

    def found(self) -> ThisDevice | None:
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            device = ThisDevice(bytes.fromhex(kept["id"]), str(kept["name"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return device if len(device.id) == DEVICE_BYTES else None

    def keep(self, device: ThisDevice) -> bool:
        kept = json.dumps({"id": device.id.hex(), "name": device.name})
        try:
            replace_file(self.path, kept.encode())
        except BookError:
            return False
        self.made = device
        return True
