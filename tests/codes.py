"""A book with all its locks on, set without a screen: the codes of whoever opens it."""

from __future__ import annotations

from dataclasses import dataclass

from app import locks
from app.caseload import open_from_caseload
from app.door import Door
from app.rules.codes import HOME_WORDS, PASSPHRASE_WORDS, PICTURES, deal_pictures, deal_sheet, deal_words
from app.ways_in import try_passphrase, try_pictures
from db.records import Role


@dataclass(frozen=True)
class Codes:
    """``taps`` by number, the rest as words to type. ``home``: those of the first adult there is."""

    taps: tuple[int, ...]
    passphrase: str
    sheet: str
    home: str = ""

    @property
    def pictures(self) -> list[str]:
        """As they are called on the pad."""
        return [PICTURES[number].title() for number in self.taps]


def set_locks(door: Door) -> Codes:
    """Everybody at the open book gets a code; from then on it opens by nothing else."""
    words = deal_words(PASSPHRASE_WORDS), deal_sheet(), deal_words(HOME_WORDS)
    codes = Codes(deal_pictures(), *(" ".join(each) for each in words))
    locks.give_pictures(door, codes.taps)
    locks.give_passphrase(door, codes.passphrase)
    locks.give_sheet(door, codes.sheet)
    for adult in door.open().copies.adults()[:1]:
        locks.give_words(door, adult, door.open().copies.key(adult), codes.home)
    assert locks.put_on(door)
    return codes


def open_for_therapist(door: Door, codes: Codes) -> None:
    """The passphrase is shown, and their one book is open."""
    door.take(try_passphrase(door, codes.passphrase))
    assert door.caseload is not None
    (entry,) = door.caseload.books()
    open_from_caseload(door, entry)


def open_for_young_person(door: Door, codes: Codes) -> None:
    """The pictures are shown, and Mika sits at the book alone."""
    door.take(try_pictures(door, codes.taps))
    door.come_in(Role.YOUNG_PERSON)
