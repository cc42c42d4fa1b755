"""Where this device's secret may lie: the system's keyring, or a file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from db.errors import NotOffered, SecretGone, SecretLocked
from db.files import cannot_write, replace_file

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SECRET_BYTES = 32
SYSTEM = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
"""The backends of ``keyring`` that a system guards. Its others keep nothing, or plain text."""


class Where(StrEnum):
    KEYRING = "keyring"
    FILE = "file"


class DeviceSecret(Protocol):
    """A place for 32 bytes that stay on this device."""

    def read(self) -> bytes | None:
        """None when none was ever put here. Raises SecretLocked, NotOffered, and SecretGone
        for one that is not whole."""

    def write(self, secret: bytes) -> None:
        """It can be read back when this returns. Raises NotOffered, SecretLocked, NoRoom, BookReadOnly."""


class SecretFile:
    """``<home>/device.secret``, mode 0600. Whoever can read this person's files can read it.

    Raises BookReadOnly when nobody can.
    """

    def __init__(self, home: Path) -> None:
        self._path = home / "device.secret"

    def read(self) -> bytes | None:
        try:
            secret = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise cannot_write(error) from None
        return _whole(secret)

    def write(self, secret: bytes) -> None:
        replace_file(self._path, secret)


class KeyringSecret:
    """One entry in the system's keyring: Secret Service, KWallet, Keychain or Credential Manager.

    It may ask the person to unlock the keyring, and waits meanwhile.
    """

    service, name = "Two Pens", "device secret"

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._backend = backend

    def read(self) -> bytes | None:
        backend = self._found()
        try:
            kept = backend.get_password(self.service, self.name)
        except Exception:  # each backend lets its own library's errors through
            raise SecretLocked("the keyring does not give the device's secret") from None
        if kept is None:
            return None
        try:
            return _whole(bytes.fromhex(kept))
        except ValueError:
            raise SecretGone("the keyring holds something else") from None

    def write(self, secret: bytes) -> None:
        backend = self._found()
        try:
            backend.set_password(self.service, self.name, secret.hex())
        except Exception:
            raise SecretLocked("the keyring does not take the device's secret") from None
        if self.read() != secret:
            raise NotOffered("the keyring does not keep what it is given")

    def _found(self) -> KeyringBackend:
        self._backend = self._backend or system_keyring()
        if self._backend is None:
            raise NotOffered("no keyring here")
        return self._backend


class AndroidKeystore:
    """Not offered yet. Android's Keystore does not hand out keys: a secret has to be encrypted by one inside,
    through Java, and that could not be tried on a device where this was written. plyer's keystore is plain
    preferences and no place for a secret. Until then an Android device uses SecretFile, which lies in the
    app's own storage, where no other app can read.
    """

    def read(self) -> bytes | None:
        raise NotOffered("Android Keystore is not used yet")

    def write(self, secret: bytes) -> None:
        raise NotOffered("Android Keystore is not used yet")


def system_keyring() -> KeyringBackend | None:
    """The keyring that the system guards; None where there is none, or one that guards nothing."""
    try:
        import keyring

        backend = keyring.get_keyring()
        parts = list(getattr(backend, "backends", [backend]))  # the chainer's own parts
    except Exception:  # looking for backends runs code of many libraries
        return None
    return backend if parts and all(_is_guarded(part) for part in parts) else None


def _is_guarded(backend: object) -> bool:
    module = type(backend).__module__
    return module.startswith(tuple(f"keyring.backends.{name}" for name in SYSTEM))


def _whole(secret: bytes) -> bytes:
    if len(secret) != SECRET_BYTES:
        raise SecretGone("the device's secret is not whole")
    return secret
