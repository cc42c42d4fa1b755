"""The locks of the open book: who has what code, and who may give one. They go on when all three are there.

What begins with ``give`` takes one Argon2id and touches files alone, so it may run beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.actions.hand import Hand, NotAllowed
from app.actions.note_reset import note_reset, reset_was_told, untold_reset
from app.desk import Desk
from app.door import Door
from app.rules.codes import pictures_code, sheet_code, words_code
from db.caseload import Caseload
from db.home_copy.words import HomeFile, lay_words
from db.keeping import ResetHow
from db.locks.slots import Kind
from db.records import Id, Role

Held: TypeAlias = tuple[Desk | None, HomeFile | None]


@dataclass(frozen=True, slots=True)
class LocksSet:
    """``sheet``: a recovery sheet was tried; while the caseload is not open to look, what ``on`` says. ``on``: it takes
    a code to open this book. ``old_pictures``: there are some that do not open it on this device any more.
    ``clinic``: a clinic has a second sheet, as far as can be looked. ``own``: it is the young person's own copy, which
    opens by their pictures alone."""

    pictures: bool
    passphrase: bool
    sheet: bool
    on: bool
    old_pictures: bool = False
    clinic: bool = False
    own: bool = False

    @property
    def all(self) -> bool:
        return self.pictures and (self.own or self.passphrase and self.sheet)


def locks_set(door: Door) -> LocksSet:
    """Raises db.errors."""
    kinds, lost = {kind for kind, _ in door.slots.openers()}, door.shelf.lost_codes(door.entry)
    on, caseload = door.shelf.has_codes(door.entry), door.caseload
    return LocksSet(
        pictures=Kind.PICTURES in kinds - lost,
        passphrase=Kind.SHELF in kinds,
        sheet=caseload.has(Kind.RECOVERY) if caseload else on,
        on=on,
        old_pictures=Kind.PICTURES in lost,
        clinic=caseload is not None and caseload.has(Kind.CLINIC),
        own=door.open().own,
    )


def check_may_give(door: Door, *roles: Role) -> None:
    """One of ``roles`` has to be here by their code, once there are codes. Raises NotAllowed."""
    if door.guarded and not set(roles) & door.shown:
        raise NotAllowed("note.not_here")


def give_pictures(door: Door, taps: tuple[int, ...]) -> None:
    """The young person's own, or new ones from the therapist, in person. Raises NotAllowed."""
    check_may_give(door, Role.YOUNG_PERSON, Role.THERAPIST)
    door.slots.give_pictures(door.open().here.young_person.id, pictures_code(taps))


def give_passphrase(door: Door, text: str) -> None:
    """Raises NotAllowed."""
    check_may_give(door, Role.THERAPIST)
    before, desk, known = held(door), door.desk, door.caseload
    slots = door.slots if desk is not None else None
    if known is not None:
        known.set_passphrase(words_code(text))
    caseload = known or door.shelf.begin_caseload(words_code(text))
    if slots is not None and desk is not None:
        slots.admit(caseload, desk.here.therapist.id)
    if known is None:
        keep_caseload(door, before, caseload)


def held(door: Door) -> Held:
    """What is open now, to be told from what is open later."""
    return door.desk, door.home


def keep_caseload(door: Door, before: Held, caseload: Caseload) -> None:
    """It is the open one from here on, unless the door was locked or another book opened meanwhile."""
    if held(door) == before:
        door.caseload = caseload
    else:
        caseload.forget()


def give_sheet(door: Door, text: str, kind: Kind = Kind.RECOVERY) -> None:
    """Raises NotAllowed without an open caseload, WordUnknown and WordsDoNotFit."""
    if door.caseload is None:
        raise NotAllowed("note.not_here")
    door.caseload.set_sheet(kind, sheet_code(text))


def give_words(door: Door, adult: Id, key: bytes, text: str) -> None:
    """An adult's way to their home copy, whose key is ``key``. Raises NotAllowed."""
    check_may_give(door, Role.THERAPIST)
    lay_words(door.shelf.family, adult, key, words_code(text), door.shelf.device())


def pictures_given(door: Door, before: bool) -> None:
    """``before``: there were pictures already. Their owner is told if somebody else gave new ones."""
    if before and door.guarded and Role.YOUNG_PERSON not in door.shown:
        here, now = door.open().here, door.clock.now()
        hand = Hand(here.therapist.id, here.therapist.role, now)
        note_reset(door.open().book, hand, here.young_person.id, ResetHow.IN_PERSON)


def put_on(door: Door) -> bool:
    """The book opens by codes alone from here on, if all of them are there. True when it did not before.
    Raises db.errors.

    Only the therapist has shown a code by then: theirs opened the caseload that this takes. In the young person's
    own copy it is they who tapped their pictures.
    """
    found = locks_set(door)
    if found.all and not found.on:
        door.slots.drop_device()
        door.open().guarded = True
        door.shown = frozenset({Role.YOUNG_PERSON if found.own else Role.THERAPIST})
    return found.all and not found.on


def reset_at(door: Door) -> int | None:
    """When the young person got new pictures; told once."""
    desk = door.open()
    reset = untold_reset(desk.book, desk.here.young_person.id)
    if reset is None:
        return None
    reset_was_told(desk.book, reset)
    return reset.at
