"""Dana hands over to Sam, told by touches: Sam gets a way in of their own, and Dana keeps hers until she goes."""

from __future__ import annotations

import pytest

from app.text import say
from tests.codes import Codes
from tests.screens.test_way_in import type_code
from tests.visit import Visit

SAMS = "a plain phrase that Sam made"


@pytest.fixture
def codes(visit: Visit) -> Codes:
    """Mika and Dana agreed, the locks are on, and Dana looks at who opens the book."""
    visit.open("whos_here", "agreed", locks=True)
    visit.tap("Dana")
    visit.tap(say("goals.people"))
    assert visit.name == "people_here"
    return visit.stage.codes


def hand_over(visit: Visit) -> None:
    visit.tap(say("people_here.hand_over"))
    visit.robot.type(visit.screen.ids.name, "Sam")
    visit.tap(say("people_here.add_now"))


def set_passphrase(visit: Visit) -> str:
    passphrase = " ".join(visit.screen.ids.words.words)
    visit.tap(say("my_passphrase.dealt_on"))
    type_code(visit, passphrase)
    return passphrase


def set_sheet(visit: Visit) -> str:
    assert visit.name == "my_sheet"
    sheet = " ".join(visit.screen.ids.words.words)
    visit.tap(say("my_sheet.written"))
    type_code(visit, sheet)
    return sheet


def come_back(visit: Visit, passphrase: str) -> None:
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.therapist"))
    type_code(visit, passphrase)


def faults_on(visit: Visit) -> list[str]:
    """What is cut or out of reach on this page, at any size."""
    from tests.screens.test_every_screen import dressings, faults

    return [f"{how}: {fault}" for how in dressings(visit.robot, ("light",)) for fault in faults(visit.screen)]


@pytest.fixture
def sams(visit: Visit, codes: Codes) -> str:
    """Sam's new passphrase."""
    hand_over(visit)
    assert visit.name == "my_passphrase" and visit.sees(say("my_passphrase.newcomer_sub", name="Sam"))
    passphrase = set_passphrase(visit)
    set_sheet(visit)
    assert visit.name == "people_here" and visit.sees(say("newcomer.done", name="Sam"))
    return passphrase


def test_sam_opens_mikas_book_as_sam(visit: Visit, sams: str) -> None:
    come_back(visit, sams)
    assert visit.name == "whos_here" and visit.sees("Mika") and visit.sees("Sam")
    visit.tap("Sam")
    assert visit.desk.here.therapist.name == "Sam" and [one.name for one in visit.desk.here.sitting] == ["Sam"]
    assert visit.sees(say("goals.not_with", name="Sam"))


def test_sams_key_is_put_away_and_dana_goes_on(visit: Visit, codes: Codes, sams: str) -> None:
    door = visit.stage.app.house.door
    assert door.newcomer is None and visit.desk.here.therapist.name == "Dana"
    come_back(visit, codes.passphrase)
    assert visit.name == "whos_here" and visit.desk.here.therapist.name == "Dana"


def test_once_dana_is_removed_her_passphrase_opens_it_no_more(visit: Visit, codes: Codes, sams: str) -> None:
    come_back(visit, sams)
    visit.tap("Sam")
    visit.tap(say("goals.people"))
    visit.tap("Dana. " + say("people_here.remove"))
    visit.tap(say("people_here.remove_now", name="Dana"))
    come_back(visit, codes.passphrase)
    assert visit.name == "caseload" and not visit.sees("Mika")
    come_back(visit, sams)
    assert visit.name == "whos_here" and visit.sees("Mika")


def test_sam_who_has_books_here_already_shows_their_own_passphrase(visit: Visit, codes: Codes) -> None:
    from app.rules.codes import words_code

    door = visit.stage.app.house.door
    door.shelf.begin_caseload(words_code(SAMS)).forget()
    hand_over(visit)
    assert visit.name == "open_caseload" and visit.sees(say("open_caseload.prompt_of", name="Sam"))
    type_code(visit, codes.passphrase)
    assert visit.sees(say("newcomer.not_theirs")) and door.newcomer is None, "that was Dana's"
    type_code(visit, SAMS)
    set_sheet(visit)
    assert visit.name == "people_here" and door.shelf.caseloads() == 2
    come_back(visit, SAMS)
    assert visit.desk.here.therapist.name == "Sam"


def test_a_way_in_that_was_put_off_is_offered_on_sams_card(visit: Visit, codes: Codes) -> None:
    hand_over(visit)
    visit.tap(say("app.back"))
    assert visit.name == "people_here"
    assert not faults_on(visit)
    visit.tap(say("newcomer.give", name="Sam"))
    set_passphrase(visit)
    visit.tap(say("app.back"))
    assert visit.name == "people_here", "the passphrase is kept by now"
    assert not visit.sees(say("newcomer.give", name="Sam")) and visit.stage.app.house.door.newcomer is None


def test_before_there_are_codes_the_locks_come_first(visit: Visit) -> None:
    visit.open("people_here", "agreed", "therapist")
    hand_over(visit)
    assert visit.name == "people_here" and visit.sees(say("newcomer.locks_first"))


def test_sam_without_a_sheet_is_asked_for_one_on_the_page_of_locks(visit: Visit, codes: Codes) -> None:
    hand_over(visit)
    passphrase = set_passphrase(visit)
    come_back(visit, passphrase)
    visit.tap(say("locks.title"))
    assert visit.sees(say("locks.not_set"))
    visit.tap(say("locks.next"))
    set_sheet(visit)
    assert visit.name == "locks" and visit.sees(say("my_sheet.kept"))
