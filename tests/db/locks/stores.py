"""Keyrings as a test needs them: none, one that works, and ones that do not."""

from __future__ import annotations

from db.errors import NotOffered


class NoKeyring:
    """A device without one."""

    def read(self) -> bytes | None:
        raise NotOffered("no keyring here")

    def write(self, secret: bytes) -> None:
        raise NotOffered("no keyring here")


class Backend:
    """What the library ``keyring`` calls a backend: passwords by service and name."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, name: str) -> str | None:
        self._look()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self._look()
        self.kept[service, name] = password

    def _look(self) -> None:
        if self.locked:
            raise RuntimeError("org.freedesktop.Secret.Error.IsLocked")


class Forgetful(Backend):
    """Takes everything and keeps nothing, as keyring's ``null`` does."""

    def set_password(self, service: str, name: str, password: str) -> None:
        self._look()
