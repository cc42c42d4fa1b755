"""A clinic's second sheet, and what its use leaves behind, told by touches."""

from __future__ import annotations

import pytest

from app.text import say
from tests.codes import Codes
from tests.screens.test_newcomer import faults_on, set_passphrase, set_sheet
from tests.screens.test_way_in import big_pictures, tap_pictures, type_code
from tests.shelves import shelf_at
from tests.visit import Visit

USED = "The clinic's sheet let someone in as Dana"


@pytest.fixture
def codes(visit: Visit) -> Codes:
    visit.open("locks", "words", locks=True)
    return visit.stage.codes


def by_sheet(visit: Visit, sheet: str) -> str:
    """The new passphrase."""
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.therapist"))
    visit.tap(say("open_caseload.use_sheet"))
    type_code(visit, sheet)
    assert visit.name == "my_passphrase"
    return set_passphrase(visit)


def opened(visit: Visit, *who: str) -> None:
    for name in who:
        visit.tap(name)
    visit.stage.app.house.navigator.to("opened")
    visit.wait()


def test_the_clinics_sheet_is_offered_and_the_locks_are_on_without_it(visit: Visit, codes: Codes) -> None:
    assert visit.sees(say("locks.on_sub")) and visit.sees(say("locks.no_clinic"))
    visit.tap(say("locks.clinic"))
    assert visit.sees(say("my_sheet.clinic_title")) and visit.sees(say("my_sheet.clinic_warn"))
    assert not faults_on(visit)
    set_sheet(visit)
    assert visit.name == "locks" and visit.sees(say("my_sheet.clinic_kept")) and not visit.sees(say("locks.no_clinic"))


def test_mika_is_not_asked_about_it(visit: Visit, codes: Codes) -> None:
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    visit.stage.app.house.navigator.to("locks")
    visit.wait()
    assert not visit.sees(say("locks.clinic"))


def test_both_are_shown_when_the_clinic_used_it(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locks.clinic"))
    by_sheet(visit, set_sheet(visit))
    assert visit.name == "whos_here"
    opened(visit, "Dana")
    assert visit.sees(say("opened.clinic_sheet")) and not visit.sees(USED)
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    opened(visit)
    assert visit.sees(USED)


def test_danas_own_sheet_is_danas_matter(visit: Visit, codes: Codes) -> None:
    by_sheet(visit, codes.sheet)
    opened(visit, "Dana")
    assert visit.sees(say("opened.sheet"))
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    opened(visit)
    assert not visit.sees("sheet")


def test_after_a_lost_secret_dana_is_led_to_new_pictures(visit: Visit, codes: Codes) -> None:
    visit.stage.app.house.lock()
    (visit.home / "device.secret").unlink()
    visit.stage.app.house.door.shelf = shelf_at(visit.home)  # as at the next start
    by_sheet(visit, codes.sheet)
    assert visit.name == "whos_here"
    assert visit.sees(say("caseload.old_pictures", name="Mika"))
    visit.tap(say("locks.title"))
    assert visit.sees(say("locks.old_pictures"))
    visit.tap(say("locks.next"))
    fresh = big_pictures(visit)
    visit.tap(say("my_pictures.on"))
    tap_pictures(visit, fresh)
    assert visit.name == "locks" and not visit.sees(say("locks.old_pictures"))
    visit.tap(say("locks.lock_now"))
    visit.tap(say("locked.mine"))
    tap_pictures(visit, fresh)
    assert visit.name == "path" and visit.sees("Dana gave you")
