"""My data by touch: from Goals to a saved copy and back, erasing, the end; and today's copy that nobody waits for."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.text import say
from db import copies
from db.keeping import COPY_KIND, CopyKind
from tests.visit import Visit

QUIET = 2.5  # seconds: a little longer than the daily copy waits


def of_book(visit: Visit) -> tuple[copies.Copy, ...]:
    return copies.copies(visit.desk.book.path.parent)


def test_a_copy_is_saved_and_the_page_says_where(visit: Visit, tmp_path: Path) -> None:
    visit.open("goals", "words", "young_person")
    visit.tap(say("my_data.title"))
    visit.tap(say("my_data.save") + ". " + say("my_data.save_sub"))
    visit.tap(say("place.documents"))
    (file,) = (tmp_path / "person" / "Documents").iterdir()
    assert visit.sees(say("save_copy.saved", words=str(file))) and file.name.endswith(".twopens")
    visit.tap(say("app.back"))
    visit.tap(say("my_data.bring") + ". " + say("my_data.bring_sub"))
    row = next(row for row in visit.screen.ids.found.children if row.title == file.name)
    visit.robot.tap(row)
    visit.wait()
    assert visit.sees(say("bring_back.nothing"))


def test_mikas_own_copy_is_taken_to_dana(visit: Visit) -> None:
    visit.open("my_data", "own", "young_person")
    visit.tap(say("my_data.take", name="Dana") + ". " + say("my_data.take_sub"))
    assert visit.name == "take_home" and visit.sees(say("take_home.back", name="Dana"))


def test_who_comes_in_to_their_own_copy_is_told_what_to_bring(visit: Visit) -> None:
    visit.open("whos_here", "own", locks=True)
    assert visit.sees("Bring yours: My data, then Take it to Dana.")


def test_with_somebody_at_home_the_own_copy_has_a_page_for_them_too(visit: Visit) -> None:
    visit.open("goals", "at_home", "young_person")
    visit.desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    visit.tap(say("my_data.title"))
    visit.tap(say("my_data.take", name="Dana") + ". " + say("my_data.take_sub_home"))
    assert visit.sees(say("take_home.back", name="Dana")) and visit.sees(say("take_home.page", name="Mum"))


def test_on_the_clinics_copy_it_is_taken_home(visit: Visit) -> None:
    visit.open("my_data", "words", "young_person")
    visit.tap(say("take_home.title") + ". " + say("take_home.row"))
    assert visit.sees(say("take_home.book", name="Mika"))


def test_erase_and_keep_weigh_the_same(visit: Visit) -> None:
    visit.open("erase", "erased", "young_person")
    visit.robot.tap(visit.screen.ids.rows.children[0])
    visit.wait()
    assert visit.sees(say("erase.ask")) and visit.sees(say("erase.clinic"))
    do, keep = (visit.screen.ids.both.children[n] for n in (1, 0))
    assert (do.width, do.height, do.fill) == (keep.width, keep.height, keep.fill)
    visit.tap(say("app.back"))
    assert visit.name == "erase" and not visit.sees(say("erase.ask")), "Back keeps it"
    visit.robot.tap(visit.screen.ids.rows.children[0])
    visit.tap(say("erase.do"))
    assert visit.sees(say("erase.gone")) and not visit.sees("I want to try at Gran's first")


def test_the_book_never_ends_by_one_tap(visit: Visit) -> None:
    visit.open("end_book", "own", "young_person")
    visit.tap(say("end.do"))
    assert visit.name == "end_book" and visit.sees(say("end.type_first"))
    visit.robot.type(visit.screen.ids.words, say("end.word"))
    visit.tap(say("end.do"))
    assert visit.name == "first_open" and visit.sees(say("end.done"))
    assert not list((visit.home / "books").iterdir())


def test_pages_of_the_book_that_ended_are_not_shown_again(visit: Visit) -> None:
    visit.open("goals", "own", "young_person")
    visit.stage.app.house.navigator.to("end_book")
    visit.wait()
    visit.robot.type(visit.screen.ids.words, say("end.word"))
    visit.tap(say("end.do"))
    made = visit.stage.app.house.navigator.made
    assert "goals" not in made and "end_book" not in made
    assert "goals" not in visit.stage.app.manager.screen_names


def test_a_therapist_reads_the_record_and_it_leaves_no_trace_on_the_page(visit: Visit) -> None:
    visit.open("my_data", "erased", "therapist")
    visit.tap(say("my_data.record") + ". " + say("my_data.record_sub", a="Mika"))
    assert visit.sees("call home just once") and visit.sees(say("record.sub", a="Mika"))
    page = visit.screen
    visit.tap(say("app.back"))
    assert visit.name == "my_data" and not page.ids.rows.children


@pytest.mark.parametrize("touched", [False, True], ids=["quiet", "touched"])
def test_todays_copy_is_made_when_nobody_touches_anything(visit: Visit, touched: bool) -> None:
    visit.open("whos_here", "words", "young_person")
    assert of_book(visit) == ()
    visit.tap("Mika")
    for _ in range(4):
        visit.wait(QUIET / 4)
        if touched:
            visit.robot.tap_at(5, 5)
    assert len(of_book(visit)) == (0 if touched else 1)
    visit.wait(QUIET)
    visit.stage.app.house.navigator.to("goals")
    visit.wait(QUIET)
    assert len(of_book(visit)) == 1, "one a day"
    assert of_book(visit)[0].slots == visit.desk.slots()


def test_where_there_is_no_room_it_is_said_once(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desk import Desk
    from db.errors import NoRoom

    def full(_desk: Desk) -> None:
        raise NoRoom("the disk is full")

    monkeypatch.setattr(Desk, "keep_daily", full)
    visit.open("goals", "words", "young_person")
    visit.wait(QUIET)
    assert visit.sees(say("daily.not_made"))
    visit.stage.app.house.navigator.to("my_data")
    visit.wait(QUIET)
    assert not visit.sees(say("daily.not_made"))


def test_a_torn_page_leads_to_what_can_be_done(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.desk import Desk
    from db.errors import BookDamaged

    visit.open("goals", "words", "young_person")
    visit.wait(QUIET)

    def torn(_desk: Desk) -> None:
        raise BookDamaged("pages are not as they were written")

    monkeypatch.setattr(Desk, "keep_daily", torn)
    visit.stage.app.house.daily.done = None
    visit.stage.app.house.navigator.to("my_data")
    visit.wait(QUIET)
    visit.tap(say("closed.look"))
    assert visit.name == "closed" and visit.sees(say("error.damaged"))
    visit.tap(say("closed.use_copy"))
    assert visit.name == "whos_here" and visit.sees(say("closed.copy_used"))
