"""A therapist whom another one brought in gets a way of their own into the open book; the other one keeps theirs.

What begins with ``try``, ``begin`` or ``give`` takes one Argon2id and touches files alone, so it may run beside the
window.
"""

from __future__ import annotations

from functools import partial

from app.actions.hand import NotAllowed
from app.actions.let_in import let_in
from app.door import Door
from app.locks import check_may_give, held
from app.opened import Opened
from app.rules.codes import sheet_code, words_code
from db.caseload import Caseload
from db.locks.slots import Kind
from db.records import Id, Person, Role


def without_way_in(door: Door) -> frozenset[Id]:
    """Therapists of a book with codes who cannot open it yet. Raises db.errors."""
    if not door.guarded:
        return frozenset()
    here, can = door.open().here, {person for kind, person in door.slots.openers() if kind is Kind.SHELF}
    return frozenset(one.id for one in here.others if one.role is Role.THERAPIST) - can


def newcomer(door: Door, id: Id) -> Person:
    """Raises NotAllowed for somebody whom this book does not know."""
    found = door.open().here.person(id)
    if found is None:
        raise NotAllowed("newcomer.not_here")
    return found


def try_own_passphrase(door: Door, text: str) -> Opened:
    """Of a shelf that they have on this device already. Raises WrongCode, MustWait and db.errors."""
    return Opened(Role.THERAPIST, caseload=door.shelf.open_caseload(words_code(text), door.clock.now()))


def begin_own_caseload(door: Door, text: str) -> None:
    """A shelf of their own, which this passphrase opens. Raises NotAllowed, NoRoom, BookReadOnly."""
    check_may_give(door, Role.THERAPIST)
    door.let_newcomer_go()
    before, caseload = held(door), door.shelf.begin_caseload(words_code(text))
    if held(door) == before:
        door.newcomer = caseload
    else:  # the book was shut meanwhile
        caseload.forget()


def let_newcomer_in(door: Door, person: Id) -> None:
    """``door.newcomer`` opens this book from here on. Raises NotAllowed, also for the caseload of somebody who opens
    it already, and db.errors; then it is put away."""
    try:
        _let_in(door, person, door.newcomer)
    except BaseException:
        door.let_newcomer_go()
        raise


def _let_in(door: Door, person: Id, caseload: Caseload | None) -> None:
    check_may_give(door, Role.THERAPIST)
    if caseload is None or door.entry in caseload.books():
        raise NotAllowed("newcomer.not_theirs")
    desk = door.open()
    let_in(desk.book, desk.hand(desk.here.therapist), person, partial(door.slots.admit, caseload))


def give_newcomers_sheet(door: Door, text: str) -> None:
    """Raises NotAllowed without their caseload, WordUnknown, WordsDoNotFit, NoRoom, BookReadOnly."""
    if door.newcomer is None:
        raise NotAllowed("note.not_here")
    door.newcomer.set_sheet(Kind.RECOVERY, sheet_code(text))
