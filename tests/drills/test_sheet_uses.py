"""Pull the plug while a sheet opens a caseload and its books are told: no use is lost, and none is told twice."""

from __future__ import annotations

import random
import sys
from itertools import count

import pytest

from app.sheet_uses import tell_sheet_uses
from db.caseload import Caseload
from db.locks.slots import Kind
from db.reading.keeping import secret_resets
from db.records import Id
from tests.db.seed import NOW
from tests.db.told import Told
from tests.drills.conftest import Size
from tests.drills.killing import Teller, killed_again_and_again

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
CLINICS = b"the clinic's twelve words"


def by_passphrase(told: Told) -> Caseload:
    (told.home / "throttle").unlink(missing_ok=True)  # a guess that a kill cut short is waited for
    return told.caseload()


def tell_all(caseload: Caseload) -> None:
    for entry in caseload.books():
        book, dana = caseload.open(entry)
        tell_sheet_uses(caseload, entry, book, dana)
        book.close()


def check(told: Told, used: set[Id]) -> None:
    caseload = by_passphrase(told)
    for entry in caseload.books():
        book, dana = caseload.open(entry)
        with book.reading() as c:
            rows = [one.at for one in secret_resets(c, dana)]
        book.close()
        waiting = {use.at for use in caseload.sheet_uses(entry)}
        assert {int.from_bytes(at) for at in used} <= waiting | set(rows)
        assert len(rows) == len(set(rows))


def test_no_use_of_a_sheet_is_lost(told: Told, size: Size, chance: random.Random) -> None:
    by_passphrase(told).set_sheet(Kind.CLINIC, CLINICS)

    def on_and_on(teller: Teller) -> None:
        caseload = by_passphrase(told)
        for n in count(chance.randrange(1, 10**9), 1000):
            with teller.doing() as used:
                tell_all(caseload)
                caseload = told.shelf.open_with_sheet(CLINICS, NOW + n)
                used.append((NOW + n).to_bytes(16))

    for tally in killed_again_and_again(on_and_on, size.kills, chance):
        check(told, tally.kept)
    print(tally)
