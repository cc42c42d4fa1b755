"""What the app asks of the device. The real ones live in app/phone; tests bring their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from app.rules.reminders import Reminders
from db.errors import BookError
from db.locks.secret_stores import DeviceSecret as SecretStore

__all__ = [
    "Aside", "Caller", "Clock", "Files", "Haptics", "Notifier", "Place", "Places", "Printer", "RemindersHere",
    "SecretStore", "Speaker", "WhileClosed",
]  # fmt: skip

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
    a name. A found file's can also be received: the device gave that one to the app."""

    kind: str
    path: Path
    name: str = ""


class Places(Protocol):
    def all(self) -> tuple[Place, ...]:
        """Those that are there now and can be written to."""
        ...

    def find(self, end: str) -> tuple[tuple[Place, Path, int], ...]:
        """Files in them whose names end so, newest first: where, which, and when it was last written (ms, UTC).
        What the device gave to the app itself comes before them."""
        ...

    def show(self, file: Path) -> bool:
        """The folder it lies in, with what shows folders here. False when that did not work."""
        ...


class Printer(Protocol):
    def find(self) -> str:
        """A printer that can be sent to now, by the name it has here; '' when there is none. Takes its time."""
        ...

    def send(self, printer: str, page: bytes) -> bool:
        """Print a PDF. False when that did not work. Takes its time."""
        ...

    def open(self, file: Path) -> bool:
        """Show a saved file with what the device shows such files with. False when it cannot."""
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


class Notifier(Protocol):
    def notify(self, text: str) -> bool:
        """Show one line where this device shows such lines. False when it did not."""
        ...


class WhileClosed(Protocol):
    """What the system does while the app is closed. ``possible`` is False where it can do nothing for us."""

    possible: bool

    def follow(self, chosen: Reminders) -> bool:
        """Remind as chosen from now on. False when that did not work."""
        ...


class RemindersHere(Protocol):
    """The reminders of this device. ``while_closed``: can they come while the app is closed?"""

    while_closed: bool

    def read(self) -> Reminders: ...

    def choose(self, chosen: Reminders) -> bool:
        """False when they come while the app is open alone. Raises NoRoom, BookReadOnly, BookInUse."""
        ...

    def show_one(self, line: int) -> bool:
        """Show this line now, to see whether the device lets us. False when it does not."""
        ...
