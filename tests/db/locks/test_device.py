"""The device's secret: kept where it was first put, missed when it is gone, never quietly made anew."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend

from db.errors import NotOffered, Refused, SecretGone, SecretLocked, SlotsDamaged
from db.locks.device import open_device, renew_device
from db.locks.secret_stores import AndroidKeystore, KeyringSecret, Where, system_keyring
from db.locks.stretch import COST
from tests.db.locks.stores import Backend, Forgetful, NoKeyring
from tests.shelves import CHEAP


def test_the_keyring_comes_first(home: Path) -> None:
    backend = Backend()
    made = open_device(home, KeyringSecret(backend), CHEAP)
    assert made.where is Where.KEYRING and list(backend.kept.values()) == [made.secret.hex()]
    assert open_device(home, KeyringSecret(backend)) == made
    assert made.secret not in b"".join(file.read_bytes() for file in home.iterdir())


@pytest.mark.parametrize("backend", [Forgetful(), Backend()], ids=["forgetful", "locked"])
def test_a_keyring_that_does_not_keep_is_none(home: Path, backend: Backend) -> None:
    backend.locked = not isinstance(backend, Forgetful)
    made = open_device(home, KeyringSecret(backend), CHEAP)
    assert made.where is Where.FILE
    backend.locked = False
    assert open_device(home, KeyringSecret(Backend())) == made, "a keyring that comes later changes nothing"


@pytest.mark.skipif(sys.platform == "win32", reason="other permissions")
def test_its_files_are_its_owners(home: Path) -> None:
    made = open_device(home, NoKeyring(), CHEAP)
    assert {file.name for file in home.iterdir()} == {"device", "device.secret"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in home.iterdir()} == {0o600}
    assert made.cost == CHEAP and open_device(home, NoKeyring(), COST).cost == CHEAP


def test_a_secret_that_is_gone_is_missed(home: Path) -> None:
    backend = Backend()
    made = open_device(home, KeyringSecret(backend), CHEAP)
    backend.locked = True
    with pytest.raises(SecretLocked):
        open_device(home, KeyringSecret(backend))
    with pytest.raises(SecretLocked):
        renew_device(home, KeyringSecret(backend), CHEAP)
    backend.locked = False
    with pytest.raises(Refused):
        renew_device(home, KeyringSecret(backend), CHEAP)
    backend.kept.clear()
    with pytest.raises(SecretGone):
        open_device(home, KeyringSecret(backend))
    again = renew_device(home, KeyringSecret(backend), CHEAP)
    assert again.secret != made.secret and open_device(home, KeyringSecret(backend)) == again


def test_a_home_carried_to_a_device_without_a_keyring(home: Path) -> None:
    open_device(home, KeyringSecret(Backend()), CHEAP)
    with pytest.raises(SecretGone):
        open_device(home, NoKeyring())
    assert not (home / "device.secret").exists()
    assert renew_device(home, NoKeyring(), CHEAP).where is Where.FILE


@pytest.mark.parametrize("left", [b"", b"short"])
def test_a_secret_that_was_cut(home: Path, left: bytes) -> None:
    open_device(home, NoKeyring(), CHEAP)
    (home / "device.secret").write_bytes(left)
    with pytest.raises(SecretGone):
        open_device(home, NoKeyring())
    assert (home / "device.secret").read_bytes() == left
    assert renew_device(home, NoKeyring(), CHEAP) == open_device(home, NoKeyring())


def test_a_keyring_entry_that_is_something_else(home: Path) -> None:
    backend = Backend()
    open_device(home, KeyringSecret(backend), CHEAP)
    backend.kept = {at: "not hex" for at in backend.kept}
    with pytest.raises(SecretGone):
        open_device(home, KeyringSecret(backend))


def test_a_damaged_memory_of_it_keeps_the_secret(home: Path) -> None:
    made = open_device(home, NoKeyring(), CHEAP)
    (home / "device").write_bytes(b"")
    with pytest.raises(SlotsDamaged):
        open_device(home, NoKeyring())
    assert renew_device(home, NoKeyring(), CHEAP).secret == made.secret


def test_what_guards_nothing_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    class PlainText(Backend, KeyringBackend):
        priority = 9

    for backend in (keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), PlainText()):
        monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
        assert system_keyring() is None
        with pytest.raises(NotOffered):
            KeyringSecret().read()


def test_android_says_no_honestly() -> None:
    with pytest.raises(NotOffered):
        AndroidKeystore().read()
    with pytest.raises(NotOffered):
        AndroidKeystore().write(bytes(32))


def test_secrets_do_not_show(home: Path) -> None:
    made = open_device(home, NoKeyring(), CHEAP)
    assert made.secret.hex() not in repr(made) and repr(made.secret) not in repr(made)
