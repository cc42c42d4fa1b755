"""What the app asks of the device. The real ones live in app/phone; tests bring their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from db.errors import BookError
from db.locks.secret_stores import DeviceSecret as SecretStore

__all__ = ["Aside", "Caller", "Clock", "Files", "Haptics", "Place", "Places", "SecretStore", "Speaker"]

T = TypeVar("T")


class Aside(Protocol):
    """Where slow work is done, so that nobody waits for it."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BookError], None]) -> None:
        """``done`` or ``failed`` is told later, on the thread that asked."""
        ...


class Files(Protocol):
    def save(self, name: str, text: str) -> Path | None:
        """A new file for the person who asked. Where it lies now, or None when that did not work."""
        ...


class Clock(Protocol):
    def now(self) -> int:
        """Milliseconds since 1970, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A folder where people find their files. ``kind``: documents, downloads, home, drive or synced; the last two have
    a name."""

    kind: str
    path: Path
    name: str = ""


class Places(Protocol):
    def all(self) -> tuple[Place, ...]:
        """Those that are there now and can be written to."""
        ...

    def find(self, end: str) -> tuple[tuple[Place, Path, int], ...]:
        """Files in them whose names end so, newest first: where, which, and when it was last written (ms, UTC)."""
        ...


class Speaker(Protocol):
    def say(self, text: str) -> bool:
        """Read aloud in the background. False when this device has no voice."""
        ...

    def hush(self) -> None: ...


class Haptics(Protocol):
    def tick(self) -> None: ...

    def thump(self) -> None: ...


class Caller(Protocol):
    def call(self, number: str) -> bool:
        """Open the phone with this number. False when this device cannot call."""
        ...
