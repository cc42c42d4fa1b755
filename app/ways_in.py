"""The ways in by a code. Each takes one Argon2id, so it is run beside the window; ``Door.take`` lets in whom it names.

All raise WrongCode, MustWait and what opening raises.
"""

from __future__ import annotations

from app.door import Door
from app.forgotten import own_copies, page_before
from app.opened import Opened
from app.rules.codes import pictures_code, sheet_code, words_code
from app.without_codes import without_codes
from db.caseload import Caseload
from db.errors import BookError
from db.given import Given, lay_page
from db.records import Role


def try_pictures(door: Door, taps: tuple[int, ...]) -> Opened:
    """Opens the book of whoever's these are, or, when one is open, tells that its young person is here."""
    code, now = pictures_code(taps), door.clock.now()
    if door.desk is not None:
        return Opened(Role.YOUNG_PERSON, door.shelf.whose(door.desk.book, code, now))
    book, person = door.shelf.open_mine(code, now)
    return Opened(Role.YOUNG_PERSON, person, book)


def try_passphrase(door: Door, text: str) -> Opened:
    return _opened(door, door.shelf.open_caseload(words_code(text), door.clock.now()))


def try_sheet(door: Door, text: str) -> Opened:
    """Raises WordUnknown and WordsDoNotFit before anything is counted."""
    return _opened(door, door.shelf.open_with_sheet(sheet_code(text), door.clock.now()))


def try_home(door: Door, text: str) -> Opened:
    return Opened(Role.FAMILY, home=door.shelf.open_home(words_code(text), door.clock.now()))


def try_given(door: Door, given: Given, text: str) -> Opened:
    """The dealt words of a file: what is in it moves in. An adult who has their page open keeps what they sent; of the
    book that is open the file is another copy, to be brought in. One that moved in before and has no codes yet opens
    as it is. An own copy whose pictures were forgotten gives way."""
    now = door.clock.now()
    key = door.shelf.open_given(given, words_code(text), now)
    if door.desk is not None and door.desk.book.id == given.of:
        return Opened(Role.YOUNG_PERSON, key=key)
    if not given.is_page:
        here, before = without_codes(door.shelf).get(given.of), own_copies(door.shelf, given)
        book = door.shelf.open(here) if here else door.shelf.receive(given, key, now)
        for entry in before:  # the new one is whole by now
            door.shelf.end(entry, ())
        return Opened(Role.YOUNG_PERSON, book=book)
    open_page = door.home if door.home is not None and door.home.adult == given.of else None
    older = open_page or page_before(door.shelf, given, key)
    return Opened(Role.FAMILY, given.of, home=lay_page(given, door.shelf.family, key, older))


def _opened(door: Door, caseload: Caseload) -> Opened:
    """Of an open book, the therapist whose caseload it is: nobody else's passphrase counts here."""
    if door.desk is None:
        return Opened(Role.THERAPIST, caseload=caseload)
    try:
        return Opened(Role.THERAPIST, caseload.person_in(door.entry), caseload=caseload)
    except BookError:
        caseload.forget()
        raise
