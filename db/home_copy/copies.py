"""The home copies of one open book on this device: ``<family>/<adult id>/copy.db``.

The key of each lies in the book as a setting, so that only whoever can open the book can make or read one. It goes
along when the book does (see own_copy): what an adult sends can then come back to either copy.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from db import mutable
from db.book import Book
from db.cipher import KEY_BYTES
from db.errors import BookDamaged, BookError, NotABook, PageApart
from db.files import cannot_write
from db.home_copy.collect import collect
from db.home_copy.page import Reached, nowhere
from db.home_copy.reading import read_page
from db.home_copy.rebuild import being_made, discard, is_current, rebuild
from db.home_copy.records import HomePage
from db.home_copy.words import check_not_apart, rekey_words, words_of
from db.own_copy import HOME_KEY, HOME_KEY_OLDER
from db.reading.people import gone, people_now
from db.records import Id, Role


class HomeCopies:
    """``family`` is the folder that holds them; it is made when the first copy is. ``reached`` as in ``page_for``."""

    def __init__(self, book: Book, family: Path, reached: Reached = nowhere) -> None:
        self._book = book
        self._reached = reached
        self._family = family

    def path(self, adult: Id) -> Path:
        return self._family / adult.hex() / "copy.db"

    def has_words(self, adult: Id) -> bool:
        """Can this adult open their copy by words of their own?"""
        return words_of(self._family, adult).exists()

    def key(self, adult: Id) -> bytes:
        """This adult's 32 bytes, made when first asked for (not inside an act)."""
        name = _name(adult)
        kept = self._book.setting(name)
        if kept is None:
            kept = secrets.token_bytes(KEY_BYTES).hex()
            self._book.set_setting(name, kept)
        return bytes.fromhex(kept)

    def renew_key(self, adult: Id) -> None:
        """Whoever kept this adult's key reads nothing that is written from now on. What the adult sent comes in
        first, and their words open the new one. Not inside an act; killed in between, ``collect`` ends it. A page that
        is the adult's by another key than ours stays as it is.

        Raises SlotsDamaged when their words are not as they were written, and as ``rebuild`` and ``collect``.
        """
        new = secrets.token_bytes(KEY_BYTES)
        try:
            self.collect(adult)
        except PageApart:
            self._book.set_setting(_name(adult), new.hex())
            return
        old = self.key(adult)
        with self._book.writing() as connection:
            mutable.set_setting(connection, _older(adult), old.hex())
            mutable.set_setting(connection, _name(adult), new.hex())
        self._end_renewing(adult)

    def _end_renewing(self, adult: Id) -> None:
        kept = self._book.setting(_older(adult))
        if kept is None:
            return
        older = bytes.fromhex(kept)
        self._check_not_apart(adult, older)
        try:
            collect(self._book, adult, self.path(adult), older)
        except (NotABook, BookDamaged):
            pass  # it is under the new key already, or gives way as in ``rebuild``
        rebuild(self._book, adult, self.path(adult), self.key(adult), self._reached)
        rekey_words(self._family, adult, older, self.key(adult))
        with self._book.writing() as connection:
            mutable.drop_setting(connection, _older(adult))

    def adults(self) -> tuple[Id, ...]:
        """Those who are still there, in the order they came."""
        with self._book.reading() as connection:
            return tuple(person.id for person in people_now(connection) if person.role is Role.FAMILY)

    def page(self, adult: Id) -> HomePage:
        """What stands in the real file. Raises what ``read_page`` raises."""
        return read_page(self.path(adult), self.key(adult))

    def rebuild(self, adult: Id) -> None:
        """See ``rebuild``. Inside an act the key must have been asked for before. Raises PageApart as well."""
        self._check_not_apart(adult)
        rebuild(self._book, adult, self.path(adult), self.key(adult), self._reached)

    def freshen(self, adult: Id) -> None:
        """Write the copy anew if it is not there, not whole, or not what is shared now. Raises PageApart when it is
        the adult's by another key: then it is left as it is."""
        self._check_not_apart(adult)
        path, key = self.path(adult), self.key(adult)
        discard(being_made(path))
        if not is_current(self._book, adult, path, key, self._reached):
            rebuild(self._book, adult, path, key, self._reached)

    def collect(self, adult: Id) -> int:
        """See ``collect``; 0 while there is no copy yet. Raises PageApart as well."""
        self._end_renewing(adult)
        self._check_not_apart(adult)
        path = self.path(adult)
        return collect(self._book, adult, path, self.key(adult)) if path.exists() else 0

    def _check_not_apart(self, adult: Id, *older: bytes) -> None:
        check_not_apart(self._family, adult, self.path(adult), self.key(adult), *older)

    def take_away(self, adult: Id) -> None:
        """Whoever was taken out of the book has nothing of it on this device any more; what they sent is in the book.
        Raises BookReadOnly when the files stay."""
        try:
            self.collect(adult)
        except (NotABook, BookDamaged, PageApart):
            pass  # what this book cannot read does not stay because of it
        try:
            if self.path(adult).parent.exists():
                shutil.rmtree(self.path(adult).parent)
        except OSError as error:
            raise cannot_write(error) from None

    def _gone(self) -> frozenset[Id]:
        with self._book.reading() as connection:
            return gone(connection)

    def tend(self) -> tuple[BookError, ...]:
        """Collect from every adult and freshen their copy; take away the copies of those who were taken out. One that
        cannot be tended does not keep the others, or the book, from being used: what went wrong is given back."""
        try:
            adults, out = self.adults(), self._gone()
        except BookError as error:
            return (error,)
        troubles: list[BookError] = []
        todo = (self.collect, adults), (self.freshen, adults), (self.take_away, out)
        for do, adult in ((do, adult) for do, whose in todo for adult in whose):
            try:
                do(adult)
            except BookError as error:
                troubles.append(error)
        return tuple(troubles)


def _name(adult: Id) -> str:
    return f"{HOME_KEY}{adult.hex()}"


def _older(adult: Id) -> str:
    """The key that this adult's words still hold, while it is being renewed."""
    return f"{HOME_KEY_OLDER}{adult.hex()}"
