"""An adult's three words, and the key of their home copy: ``slots.json`` beside the copy. No key of a book is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from db.errors import BookDamaged, NotABook, PageApart
from db.files import cannot_write, replace_file
from db.home_copy.file import opened
from db.home_copy.rebuild import discard
from db.locks.device import Device
from db.locks.slots import Kind, sealed, slots_at
from db.locks.stretch import stretch
from db.locks.wrapping import Opened, rekeyed, wrap
from db.records import Id


@dataclass(frozen=True, slots=True)
class HomeFile:
    """One adult's home copy: where it lies and what opens it."""

    adult: Id
    path: Path
    key: bytes = field(repr=False)


def lay_words(family: Path, adult: Id, key: bytes, code: bytes, device: Device) -> None:
    """The words that open this adult's home copy from here on. Raises NoRoom, BookReadOnly."""
    slot = wrap(adult, Kind.WORDS, key, stretch(code, device.salt, device.cost), device, adult)
    place = words_of(family, adult)
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error) from None
    replace_file(place, sealed(adult, [slot], key).data())


def rekey_words(family: Path, adult: Id, old: bytes, new: bytes) -> None:
    """The same words open the new key, if there are any. Again after a kill is fine.

    Raises SlotsDamaged, BookTooNew, NoRoom, BookReadOnly.
    """
    place = words_of(family, adult)
    if place.exists():
        slots = slots_at(place)
        if not slots.is_sealed_by(new):
            replace_file(place, rekeyed(slots, old, new).data())


def check_not_apart(family: Path, adult: Id, path: Path, *keys: bytes) -> None:
    """Raises PageApart when there is a page that this adult opens by their words, and none of these keys does: only
    they can let it go. SlotsDamaged or BookTooNew when the words cannot be read, and what opening it raises."""
    place = words_of(family, adult)
    if not (place.exists() and path.exists()) or any(_opens(path, key) for key in keys):
        return
    slots = slots_at(place)
    if not any(slots.is_sealed_by(key) for key in keys):
        raise PageApart("under another key")


def _opens(path: Path, key: bytes) -> bool:
    try:
        with opened(path, key):
            return True
    except (NotABook, BookDamaged):
        return False


def drop_words(family: Path, adult: Id) -> None:
    """Raises BookReadOnly."""
    discard(words_of(family, adult))


def words_of(family: Path, adult: Id) -> Path:
    return family / adult.hex() / "slots.json"


def home_file(family: Path, opened: Opened) -> HomeFile:
    return HomeFile(opened.of, family / opened.of.hex() / "copy.db", opened.key)
