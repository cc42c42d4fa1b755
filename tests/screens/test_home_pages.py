"""An adult's own pages at home, by touches: out of their own file alone, whatever became of the book."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from app.dates import full_day
from app.screens.privacy.presenter import TABLE
from app.text import say
from db.home_copy import reading
from tests.visit import Visit

OWN = "You hung in there today"


@pytest.fixture
def mum(visit: Visit) -> Visit:
    """Mum's page is open, by her three words; her file and its key are in ``place``."""
    visit.open("home_front", "shared", locks=True)
    return visit


def place(visit: Visit) -> Any:
    home = visit.stage.app.house.door.home
    return home.path, home.key


def sent(visit: Visit) -> list[str]:
    return [one.text for one in reading.cheers(*place(visit))]


def chips(visit: Visit) -> list[Any]:
    return visit.screen.chips


def test_mum_sees_what_mika_chose_and_the_steps_as_stones(mum: Visit) -> None:
    assert mum.sees(say("home_front.chose", name="Mika")) and mum.sees("I'm practising a sleepover")
    assert [name for _, name in mum.screen.ids.stones.items][0] == "Pack my bag"
    assert len(mum.screen.ids.stones.items) == 5


def test_a_young_person_without_a_name_is_not_called_you(mum: Visit) -> None:
    from app.screens.home_front.presenter import HomeFront
    from db.home_copy.records import HomePage
    from db.records import PensChoice

    mind: HomeFront = mum.screen.presenter
    mind.page = HomePage("Mum", "", PensChoice())
    mind.refresh()
    assert mum.sees("Send to the young person")


def test_steps_that_are_not_shared_give_no_stone_count(visit: Visit) -> None:
    visit.open("home_front", "at_home", locks=True)
    assert visit.screen.ids.stones.items == []
    assert visit.sees(say("home_front.nothing", name="Mika")) and visit.sees(say("home_front.send", name="Mika"))
    assert not any(word.isdigit() for said in visit.robot.words(visit.screen) for word in said.split())


def test_own_words_come_first_and_no_line_is_chosen_beforehand(mum: Visit) -> None:
    field, offered = mum.screen.ids.field, mum.screen.ids.offered
    assert field.text == "" and not any(chip.chosen for chip in chips(mum))
    assert mum.robot.at(field)[1] > mum.robot.at(offered)[1], "the field stands above the offered lines"


def test_a_cheer_in_own_words(mum: Visit) -> None:
    mum.robot.type(mum.screen.ids.field, OWN)
    mum.wait()
    mum.tap(say("home_front.send", name="Mika"))
    assert sent(mum) == [OWN] and mum.sees(say("send.sent", name="Mika"))
    assert mum.screen.ids.field.text == ""
    mum.tap(say("tabs.home_cheers"))
    assert mum.name == "home_cheers" and mum.sees(OWN)
    assert not any("read" in said and OWN in said for said in mum.robot.words(mum.screen))


def test_an_offered_line_can_be_sent_or_changed_first(mum: Visit) -> None:
    mum.tap(say("offered.1"))
    assert [chip.text for chip in chips(mum) if chip.chosen] == [say("offered.1")]
    mum.tap(say("home_front.send", name="Mika"))
    assert sent(mum) == [say("offered.1")] and not any(chip.chosen for chip in chips(mum))


def test_nothing_written_sends_nothing(mum: Visit) -> None:
    mum.tap(say("home_front.send", name="Mika"))
    assert sent(mum) == [] and mum.sees(say("send.empty"))


def test_eighty_letters_fit_and_more_stay_in_the_field(mum: Visit) -> None:
    mum.robot.type(mum.screen.ids.field, "a" * 83)
    mum.wait()
    assert mum.sees(say("send.shorter", n="3"))
    mum.tap(say("home_front.send", name="Mika"))
    assert sent(mum) == [] and mum.sees(say("send.too_long", n="80"))
    assert len(mum.screen.ids.field.text) == 83


def test_while_the_file_is_written_the_words_are_kept_to_be_tried_again(mum: Visit) -> None:
    from db.lock import BookLock

    mum.tap(say("offered.3"))
    with BookLock(place(mum)[0]).held():
        mum.tap(say("home_front.send", name="Mika"))
        assert mum.sees(say("send.again")) and mum.screen.ids.field.text == say("offered.3")
    mum.tap(say("home_front.send", name="Mika"))
    assert sent(mum) == [say("offered.3")]


def test_half_a_cheer_is_there_after_a_lock(mum: Visit) -> None:
    from app.ways_in import try_home

    mum.robot.type(mum.screen.ids.field, "You hung")
    mum.tap(say("locks.hide"))
    house = mum.stage.app.house
    assert mum.name == "locked" and house.door.home is None
    house.door.take(try_home(house.door, mum.stage.codes.home))
    house.navigator.to("home_front")
    mum.wait()
    assert mum.screen.ids.field.text == "You hung"


def test_a_hope_is_sent_from_the_cheers_page(mum: Visit) -> None:
    mum.tap(say("tabs.home_cheers"))
    assert mum.sees(say("sent.none"))
    mum.robot.type(mum.screen.ids.field, "I hope we can have a picnic")
    mum.wait()
    mum.tap(say("home_front.send", name="Mika"))
    assert [one.text for one in reading.hopes(*place(mum))] == ["I hope we can have a picnic"]
    assert mum.sees("I hope we can have a picnic") and mum.sees("A hope, sent")


def test_how_to_help_is_what_mika_wrote_then_the_tips(mum: Visit) -> None:
    mum.tap(say("tabs.home_settings"))
    mum.tap(say("home_help.title"))
    assert mum.sees("drop me at 6") and mum.sees(say("home_tip.0"))
    mum.tap(say("home_help.done"))
    assert mum.name == "home_settings"


def test_settings_lead_to_the_look_to_who_sees_what_and_to_the_lock(mum: Visit) -> None:
    mum.tap(say("tabs.home_settings"))
    for row, page in ((say("comfort.title"), "comfort"), (say("privacy.title"), "privacy")):
        mum.tap(row)
        assert mum.name == page
        mum.tap(say("app.back"))
        assert mum.name == "home_settings"
    mum.tap(say("home_settings.lock") + ". " + say("home_settings.lock_sub"))
    assert mum.name == "locked" and mum.stage.app.house.door.home is None


def test_the_pages_open_without_any_book(mum: Visit) -> None:
    """The book is gone from this device: nothing on these pages misses it."""
    house = mum.stage.app.house
    assert house.door.desk is None and house.door.has_book
    shutil.rmtree(mum.home / "books")
    for page in ("home_front", "home_cheers", "home_help", "home_settings"):
        house.navigator.to(page)
        mum.wait()
        assert mum.name == page and mum.screen.note is None
    house.navigator.to("home_front")
    mum.wait()
    mum.tap(say("offered.0"))
    mum.tap(say("home_front.keep", name="Mika"))
    assert sent(mum) == [say("offered.0")] and house.door.desk is None


def test_where_no_book_lies_a_line_is_kept_and_the_way_to_take_it_along_is_there(mum: Visit) -> None:
    assert not mum.sees(say("home_files.title")), "the book lies here: it takes the line in by itself"
    shutil.rmtree(mum.home / "books")
    mum.stage.app.house.navigator.to("home_front")
    mum.wait()
    mum.tap(say("offered.0"))
    mum.tap(say("home_front.keep", name="Mika"))
    assert mum.sees(say("send.kept", name="Mika")) and not mum.sees(say("send.sent", name="Mika"))
    mum.tap(say("tabs.home_cheers"))
    day = full_day(mum.stage.app.house.door.clock.now())
    assert mum.sees(say("sent.cheer_kept", date=day)) and not mum.sees(say("sent.title"))
    assert mum.sees(say("home_front.keep", name="Mika"))
    mum.tap(say("home_files.title"))
    assert mum.name == "home_files"


# -- while it is open


def write_anew(visit: Visit, words: str) -> None:
    """As the young person's app does on the same device: the file is written anew over the old one."""
    from db.home_copy import file
    from db.home_copy.bodies import rows_of
    from db.home_copy.records import HomeGoal, HomePage, HomeWords, HomeWriter
    from db.records import PensChoice, Role

    path, key = place(visit)
    goal = HomeGoal(words=HomeWords(words, ((b"\0", len(words.split())),)))
    page = HomePage("Mum", "Mika", PensChoice(), (HomeWriter(b"\0", Role.YOUNG_PERSON, "Mika"),), (goal,))
    adult = visit.stage.app.house.door.home.adult
    file.make(path.with_name("next"), key, adult, rows_of(page), {})
    path.with_name("next").replace(path)


def test_what_is_shared_meanwhile_comes_up_while_the_page_is_open(mum: Visit) -> None:
    write_anew(mum, "Ride the bus")
    assert not mum.sees("Ride the bus")
    mum.wait(3.2)
    assert mum.sees("Ride the bus") and not mum.sees("Pack my bag")
    assert mum.screen.ids.stones.items == []


def test_nothing_is_asked_while_the_window_is_hidden_or_another_page_is_in_front(mum: Visit) -> None:
    from kivy.core.window import Window

    page = mum.screen
    assert page.looks.is_triggered
    Window.dispatch("on_hide")
    assert not page.looks.is_triggered
    write_anew(mum, "Ride the bus")
    Window.dispatch("on_show")
    assert mum.sees("Ride the bus") and page.looks.is_triggered
    mum.tap(say("tabs.home_settings"))
    assert not page.looks.is_triggered


def test_a_page_that_did_not_change_is_not_read_again(mum: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    monkeypatch.setattr(mum.screen.presenter, "read", lambda: read.append(1))
    mum.wait(7)
    assert read == []


def test_who_sees_what_is_one_table(visit: Visit) -> None:
    visit.open("privacy", "words")
    assert visit.sees(say("privacy.what_read")) and visit.sees(say("privacy.if_shared"))
    assert visit.robot.words(visit.screen).count(say("privacy.home")) == len(TABLE)
