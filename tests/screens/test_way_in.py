"""The way in, told by touches: set the locks, lock, come back, one after the other and together."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.codes import PICTURES
from app.text import say
from db.records import Role
from tests.codes import Codes
from tests.visit import Visit

NAMES = ("Mika", "Dana", "Sam")


def big_pictures(visit: Visit) -> list[str]:
    """The four that are dealt, as a person reads them."""
    return [word for _, word in visit.screen.ids.dealt.pictures]


def tap_pictures(visit: Visit, words: list[str]) -> None:
    from app.screens.pictures import pages

    for word in words:
        title = next(page.title for page in pages() if word in [picture.word for picture in page.pictures])
        visit.robot.tap_text(title, visit.screen)
        visit.robot.tap_text(word, visit.screen.ids.pad)
    visit.wait()


def type_code(visit: Visit, text: str) -> None:
    visit.robot.type(visit.screen.ids.code.field.line, text)
    visit.robot.key(13)
    visit.wait()


def set_by_touch(visit: Visit) -> Codes:
    """From the page of locks, nothing set, until they are on."""
    visit.tap(say("locks.next"))
    pictures = big_pictures(visit)
    visit.tap(say("my_pictures.on"))
    tap_pictures(visit, pictures)
    assert visit.name == "locks" and visit.sees(say("my_pictures.kept"))
    visit.tap(say("locks.next"))
    passphrase = " ".join(visit.screen.ids.words.words)
    visit.tap(say("my_passphrase.dealt_on"))
    type_code(visit, passphrase)
    assert visit.name == "locks" and visit.sees(say("my_passphrase.kept"))
    visit.tap(say("locks.next"))
    sheet = " ".join(word[:4] for word in visit.screen.ids.words.words)
    visit.tap(say("my_sheet.written"))
    type_code(visit, sheet)
    assert visit.name == "locks" and visit.sees(say("locks.on_now"))
    taps = tuple(PICTURES.index(word.lower()) for word in pictures)
    return Codes(taps, passphrase, sheet)


@pytest.fixture
def codes(visit: Visit) -> Codes:
    """Mika and Dana have worked, each has a code, and their book is locked."""
    visit.open("locked", "words", locks=True)
    return visit.stage.codes


def names_seen(visit: Visit) -> list[str]:
    return [said for said in visit.robot.words() if any(name in said for name in NAMES)]


def test_the_end_of_a_first_visit_offers_locks(visit: Visit) -> None:
    visit.open("together", "words")
    visit.tap(say("together.wrap_up"))
    visit.tap(say("together.finish"))
    assert visit.name == "locks"
    assert visit.desk.here.present == frozenset()
    visit.tap(say("locks.not_today"))
    assert visit.name == "whos_here"


def test_codes_set_by_touch_open_what_is_ones_own(visit: Visit) -> None:
    visit.open("locks", "words")
    codes = set_by_touch(visit)
    visit.tap(say("locks.lock_now"))
    assert visit.name == "locked"
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    assert visit.name == "path"
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    visit.tap("Dana")
    type_code(visit, codes.passphrase)
    assert visit.name == "goals"


def test_locked_shows_no_name_and_holds_no_book(visit: Visit, codes: Codes) -> None:
    door = visit.stage.app.house.door
    assert visit.name == "locked"
    assert names_seen(visit) == []
    assert door.desk is None and door.caseload is None and door.shown == frozenset()


def test_no_page_of_the_book_is_left_behind_the_lock(visit: Visit, codes: Codes) -> None:
    app = visit.stage.app
    assert {screen.name for screen in app.manager.screens} <= {"opening", "locked"}
    assert set(app.house.navigator.made) <= {"locked", "help", "comfort"}


def test_mika_opens_with_the_four_pictures(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    assert names_seen(visit) == []
    tap_pictures(visit, codes.pictures)
    assert visit.name == "path"
    assert visit.desk.here.present == {Role.YOUNG_PERSON}


def test_a_wrong_code_waits_five_seconds_and_says_so(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures[::-1])
    assert visit.name == "open_mine"
    ids = visit.screen.ids
    assert ids.prompt.filled == 0 and ids.pad.disabled and ids.prompt.waiting
    assert visit.sees("Try again in")
    visit.robot.advance(7, 200)
    assert not ids.prompt.waiting and not ids.pad.disabled
    assert visit.sees(say("open_mine.prompt"))


def test_while_it_waits_a_tap_is_no_code_and_leaving_ends_no_wait(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures[::-1])
    visit.robot.tap(visit.screen.ids.pad.tiles[0])
    assert visit.screen.ids.prompt.filled == 0
    visit.tap(say("app.back"))
    visit.tap(say("locked.mine"))
    assert visit.screen.ids.prompt.waiting


def test_four_right_pictures_in_another_order_are_wrong_and_dots_hold_meanwhile(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    screen = visit.screen
    one, two, three, four = codes.pictures
    tap_pictures(visit, [one, two, three])
    assert screen.ids.prompt.filled == 3
    visit.robot.tap_text(say("open_mine.take_back"), screen)
    assert screen.ids.prompt.filled == 2
    tap_pictures(visit, [four, three])
    assert visit.name == "open_mine" and screen.ids.prompt.waiting


def test_the_therapist_opens_and_with_one_book_goes_straight_to_whos_here(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, codes.passphrase.upper())
    assert visit.name == "whos_here"
    visit.tap("Dana")
    assert visit.name == "goals"
    assert visit.desk.here.present == {Role.THERAPIST}


def test_a_passphrase_is_hidden_until_its_owner_wants_to_see_it(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    line = visit.screen.ids.code.field.line
    assert line.password
    visit.tap(say("code.show"))
    assert not line.password
    visit.tap(say("code.hide"))
    assert line.password


def test_a_wrong_passphrase_is_gone_and_waits(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, "not this one")
    assert visit.screen.ids.prompt.waiting
    assert visit.screen.ids.code.text == "" and visit.screen.ids.code.field.line.text == ""


def test_together_asks_who_has_not_shown_a_code_and_then_both_are_seated(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, codes.passphrase)
    visit.tap("Mika and Dana, together")
    assert visit.name == "open_mine" and visit.sees(say("open_mine.prompt_of", name="Mika"))
    assert visit.desk.here.present == frozenset()
    tap_pictures(visit, codes.pictures)
    assert visit.name == "together"
    assert visit.desk.here.together and visit.desk.here.visit is not None


def test_mika_first_then_dana_comes_too(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    visit.tap("Mika and Dana, together")
    assert visit.name == "open_caseload"
    type_code(visit, codes.passphrase)
    assert visit.name == "together" and visit.desk.here.together


def test_handing_over_puts_the_caseload_away_and_asks_for_pictures(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, codes.passphrase)
    door = visit.stage.app.house.door
    caseload = door.caseload
    visit.tap("Mika")
    assert visit.name == "open_mine"
    assert door.caseload is None and door.desk is None
    from db.errors import WrongCode

    with pytest.raises(WrongCode):
        caseload.books()
    tap_pictures(visit, codes.pictures)
    assert visit.name == "path"
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    visit.tap("Dana")
    assert visit.name == "open_caseload", "coming back asks the passphrase"


def test_half_typed_words_survive_a_lock(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    house = visit.stage.app.house
    house.navigator.to("our_words", goal=visit.goal)
    visit.wait()
    field = next(visit.robot.all(lambda w: type(w).__name__ == "PenField", visit.screen))
    visit.robot.type(field, "maybe with my own pil")
    house.lock()
    visit.wait()
    assert visit.name == "locked"
    assert not any(b"maybe with" in path.read_bytes() for path in visit.home.rglob("*") if path.is_file())
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    house.navigator.to("our_words", goal=visit.goal)
    visit.wait()
    field = next(visit.robot.all(lambda w: type(w).__name__ == "PenField", visit.screen))
    assert field.text == "maybe with my own pil"


def test_help_works_while_locked_and_a_lock_leaves_it_open(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    visit.robot.tap_text(say("app.help"), visit.screen)
    visit.wait()
    assert visit.name == "help"
    visit.stage.app.house.lock()
    visit.wait()
    assert visit.name == "help" and visit.stage.app.house.door.desk is None
    visit.tap(say("app.back"))
    assert visit.name == "locked"
    visit.tap(say("app.help"))
    assert visit.name == "help"


def test_a_tap_on_ones_seal_hides_and_locks(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    visit.tap(say("locks.hide"))
    assert visit.name == "locked" and visit.stage.app.house.door.desk is None
    assert names_seen(visit) == []


def test_finishing_for_today_locks(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, codes.passphrase)
    visit.tap("Mika and Dana, together")
    tap_pictures(visit, codes.pictures)
    visit.tap(say("together.wrap_up"))
    visit.tap(say("together.finish"))
    assert visit.name == "locked" and visit.stage.app.house.door.caseload is None


def test_the_sheet_brings_a_therapist_back_to_a_new_passphrase(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    visit.tap(say("open_caseload.use_sheet"))
    type_code(visit, codes.sheet)
    assert visit.name == "my_passphrase" and visit.sees(say("my_passphrase.forgotten_sub"))
    fresh = " ".join(visit.screen.ids.words.words)
    visit.tap(say("my_passphrase.dealt_on"))
    type_code(visit, fresh)
    assert visit.name in {"caseload", "whos_here"}
    visit.stage.app.house.lock()
    visit.wait()
    visit.tap(say("locked.therapist"))
    type_code(visit, fresh)
    assert visit.name == "whos_here"


def test_new_pictures_in_person_and_mika_is_told_once(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.therapist"))
    type_code(visit, codes.passphrase)
    visit.tap(say("locks.title"))
    visit.tap(say("locks.pictures", name="Mika"))
    fresh = big_pictures(visit)
    visit.tap(say("my_pictures.on"))
    tap_pictures(visit, fresh)
    assert visit.name == "locks"
    for told in (True, False):
        visit.stage.app.house.lock()
        visit.wait()
        visit.tap(say("locked.mine"))
        tap_pictures(visit, fresh)
        assert visit.name == "path"
        assert visit.sees("Dana gave you these new pictures") == told


def test_pictures_that_were_not_the_dealt_ones_do_not_count(visit: Visit) -> None:
    visit.open("my_pictures", "words")
    dealt = big_pictures(visit)
    visit.tap(say("my_pictures.on"))
    tap_pictures(visit, dealt[::-1])
    assert visit.name == "my_pictures" and visit.sees(say("my_pictures.look_again"))
    assert big_pictures(visit) == dealt
    visit.tap(say("my_pictures.deal"))
    assert big_pictures(visit) != dealt


def test_an_adult_gets_three_words(visit: Visit) -> None:
    visit.open("home_sees", "shared")
    visit.tap(say("home_words.give", name="Mum"))
    words = " ".join(visit.screen.ids.words.words)
    visit.tap(say("home_words.on"))
    type_code(visit, words)
    assert visit.name == "home_sees" and visit.sees(say("home_words.again", name="Mum"))
    visit.stage.app.house.navigator.to("whos_here")
    visit.wait()
    visit.tap(say("whos_here.home"))
    assert visit.name == "open_home" and visit.stage.app.house.door.desk is None
    type_code(visit, words)
    assert visit.name == "home_front" and visit.sees(say("home_front.title", name="Mika"))


def test_an_adult_opens_their_own_page_and_no_book(visit: Visit) -> None:
    visit.open("locked", "shared", locks=True)
    visit.tap(say("locked.home"))
    type_code(visit, visit.stage.codes.home)
    assert visit.name == "home_front" and visit.sees("I'm practising a sleepover")
    assert visit.stage.app.house.door.desk is None
    visit.tap(say("locks.hide"))
    assert visit.name == "locked" and names_seen(visit) == []


def test_a_page_left_while_a_code_is_tried_opens_nothing(visit: Visit, codes: Codes) -> None:
    visit.tap(say("locked.mine"))
    mind: Any = visit.screen.presenter
    held: list[Any] = []
    door = visit.stage.app.house.door
    aside = door.aside
    door.aside = type("Held", (), {"run": lambda _self, *work: held.append(work)})()
    tap_pictures(visit, codes.pictures)
    door.aside = aside
    assert mind.busy and visit.screen.ids.prompt.filled == 4, "dots hold"
    visit.tap(say("app.back"))
    aside.run(*held[0])
    visit.wait()
    assert visit.name == "locked" and door.desk is None
    visit.tap(say("locked.mine"))
    tap_pictures(visit, codes.pictures)
    assert visit.name == "path", "the book was let go of"
