"""A book with two adults at home, and their copies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from db.book import Book
from db.home_copy.copies import HomeCopies
from db.records import Id, Role, Share, Shared
from tests.db.seed import NOW, Seed

PAGE, RESERVED, SALT = 4096, 80, 16


@dataclass(frozen=True)
class Home:
    book: Book
    seed: Seed
    copies: HomeCopies
    mum: Id
    dad: Id

    def choose(self, adult: Id, *what: Shared, shown: bool = True, goal: Id = b"") -> None:
        """Mika's choice, and then the copy anew."""
        with self.book.act("share_item", by=self.seed.mika, now=NOW) as w:
            for one in what:
                w.share(Share(goal or self.seed.goal, one, adult), shown)
        self.copies.rebuild(adult)

    def place(self, adult: Id) -> tuple[Path, bytes]:
        return self.copies.path(adult), self.copies.key(adult)

    def files(self, adult: Id) -> list[str]:
        return sorted(path.name for path in self.copies.path(adult).parent.iterdir())


def move_in(book: Book, seed: Seed, family: Path) -> Home:
    with book.act("add_adult", by=seed.dana, now=NOW) as w:
        mum, dad = w.person(Role.FAMILY, "Mum"), w.person(Role.FAMILY, "Dad")
    home = Home(book, seed, HomeCopies(book, family), mum, dad)
    home.copies.tend()
    return home


def plain_bytes(path: Path, key: bytes) -> bytes:
    """Every page of an encrypted file, decrypted here by hand: what is free or forgotten shows as well.

    SQLCipher 4: pages of 4096 bytes, AES-256-CBC, the last 80 hold the page's IV and its HMAC, and the
    file begins with 16 bytes of salt.
    """
    stored = path.read_bytes()
    pages = [stored[at : at + PAGE] for at in range(0, len(stored), PAGE)]
    return b"".join(_decrypted(page, key, SALT if n == 0 else 0) for n, page in enumerate(pages))


def _decrypted(page: bytes, key: bytes, skip: int) -> bytes:
    iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(page[skip : PAGE - RESERVED]) + decryptor.finalize()
