"""What must lie nowhere in plain sight: keys in every spelling, and codes however their parts are parted."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.rules.codes import PICTURES, sheet_code, words_code
from db.home_copy.copies import HomeCopies
from db.shelf import Shelf
from tests.db.conftest import rows_of
from tests.db.locks.stores import NoKeyring

NOW = 4_000_000_000_000  # ms: after everything that waits


@dataclass(frozen=True)
class Kept:
    """``keys``: of all that the passphrase leads to. ``rows``: the whole book as one text."""

    keys: dict[str, bytes]
    rows: str


def opened(home: Path, passphrase: str) -> Kept:
    """The one book of a therapist, by their passphrase."""
    shelf = Shelf(home, NoKeyring())
    caseload = shelf.open_caseload(words_code(passphrase), NOW)
    book, _ = caseload.open(caseload.books()[0])
    copies = HomeCopies(book, shelf.family)
    pages = {f"page {number}": copies.key(adult) for number, adult in enumerate(copies.adults())}
    keys = {"book": book.key, "shelf": caseload._held(), "secret": shelf.device().secret, **pages}
    kept = Kept(keys, repr(rows_of(book)))
    book.close()
    return kept


def spellings(keys: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """As bytes, as digits, as base64, and as Python would quote them."""
    for name, key in keys.items():
        yield f"{name}, raw", key
        yield f"{name}, quoted", repr(key)[2:-1].encode()
        yield f"{name}, hex", key.hex().encode()
        yield f"{name}, HEX", key.hex().upper().encode()
        yield f"{name}, base64", base64.b64encode(key).rstrip(b"=")


def texts(*words: str) -> Iterator[tuple[str, bytes]]:
    for word in words:
        for code in ("utf-8", "utf-16-le"):
            yield f"{word} ({code})", word.encode(code)


def code_signs(*codes: Sequence[str]) -> list[re.Pattern[bytes]]:
    """Any two parts of a code that follow each other."""
    pairs = {pair for code in codes for pair in pairwise(code)}
    signs = [rf"\b{one}[a-z]*\W{{0,4}}{two}" for one, two in sorted(pairs)]
    return [re.compile(sign.encode(), re.IGNORECASE) for sign in signs]


def numbers_sign(pictures: Sequence[str]) -> re.Pattern[bytes]:
    """The four pictures by number, in their order."""
    numbers = [str(PICTURES.index(name.lower())) for name in pictures]
    return re.compile((r"\b" + r"\W{1,3}".join(numbers) + r"\b").encode())


def sheet_signs(sheet: str) -> Iterator[tuple[str, bytes]]:
    """The 128 bits that its words stand for."""
    return spellings({"sheet": sheet_code(sheet)})


def with_signs(places: Mapping[str, bytes], wanted: Iterable[tuple[str, bytes]]) -> list[str]:
    """Where any of these bytes stand."""
    return [f"{name} in {place}" for name, sign in wanted for place, data in places.items() if sign in data]


def with_codes(places: Mapping[str, bytes], signs: Iterable[re.Pattern[bytes]]) -> list[str]:
    """Where parts of a code stand, in one byte a letter or in two. What the code is is not said again."""
    narrow = {place: data.replace(b"\0", b"") for place, data in places.items()}
    return [f"a code in {place}" for sign in signs for place, data in narrow.items() if sign.search(data)]
