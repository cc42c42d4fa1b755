"""The home copies of one open book on this device: ``<family>/<adult id>/copy.db``.

The key of each lies in the book as a setting: a local row that is never carried, because each device
has its own files; and inside the book, so that only whoever can open the book can make or read one.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from db.book import Book
from db.cipher import KEY_BYTES
from db.errors import BookError
from db.home_copy.collect import collect
from db.home_copy.reading import read_page
from db.home_copy.rebuild import being_made, discard, is_current, rebuild
from db.home_copy.records import HomePage
from db.home_copy.words import has_words
from db.reading.people import people
from db.records import Id, Role


class HomeCopies:
    """``family`` is the folder that holds them; it is made when the first copy is."""

    def __init__(self, book: Book, family: Path) -> None:
        self._book = book
        self._family = family

    def path(self, adult: Id) -> Path:
        return self._family / adult.hex() / "copy.db"

    def has_words(self, adult: Id) -> bool:
        """Can this adult open their copy by words of their own?"""
        return has_words(self._family, adult)

    def key(self, adult: Id) -> bytes:
        """This adult's 32 bytes, made when first asked for (not inside an act)."""
        name = _name(adult)
        kept = self._book.setting(name)
        if kept is None:
            kept = secrets.token_bytes(KEY_BYTES).hex()
            self._book.set_setting(name, kept)
        return bytes.fromhex(kept)

    def renew_key(self, adult: Id) -> None:
        """Who had this adult's key can no longer read what is written from now on. What they sent comes in first."""
        self.collect(adult)
        discard(self.path(adult))
        self._book.set_setting(_name(adult), secrets.token_bytes(KEY_BYTES).hex())
        self.rebuild(adult)

    def adults(self) -> tuple[Id, ...]:
        with self._book.reading() as connection:
            return tuple(person.id for person in people(connection) if person.role is Role.FAMILY)

    def page(self, adult: Id) -> HomePage:
        """What stands in the real file. Raises what ``read_page`` raises."""
        return read_page(self.path(adult), self.key(adult))

    def rebuild(self, adult: Id) -> None:
        """See ``rebuild``. Inside an act the key must have been asked for before."""
        rebuild(self._book, adult, self.path(adult), self.key(adult))

    def freshen(self, adult: Id) -> None:
        """Write the copy anew if it is not there, not whole, or not what is shared now."""
        path, key = self.path(adult), self.key(adult)
        discard(being_made(path))
        if not is_current(self._book, adult, path, key):
            rebuild(self._book, adult, path, key)

    def collect(self, adult: Id) -> int:
        """See ``collect``; 0 while there is no copy yet."""
        path = self.path(adult)
        return collect(self._book, adult, path, self.key(adult)) if path.exists() else 0

    def tend(self) -> tuple[BookError, ...]:
        """Collect from every adult and freshen their copy. One that cannot be tended does not keep the
        others, or the book, from being used: what went wrong is given back."""
        try:
            adults = self.adults()
        except BookError as error:
            return (error,)
        troubles: list[BookError] = []
        for adult, do in ((adult, do) for do in (self.collect, self.freshen) for adult in adults):
            try:
                do(adult)
            except BookError as error:
                troubles.append(error)
        return tuple(troubles)


def _name(adult: Id) -> str:
    return f"home_key:{adult.hex()}"
