"""What the app asks of the device. The real ones live in app/phone; tests bring their own."""

from __future__ import annotations

from typing import Protocol

from db.locks.secret_stores import DeviceSecret as SecretStore

__all__ = ["Caller", "Clock", "Haptics", "SecretStore", "Speaker"]


class Clock(Protocol):
    def now(self) -> int:
        """Milliseconds since 1970, UTC."""
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
