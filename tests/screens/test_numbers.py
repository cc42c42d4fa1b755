"""Today's number and Progress by touch: the dial, the picture, the list, and what is read aloud."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.actions.rate import rate
from app.text import say
from tests.visit import Visit
from widgets.scene import arc


def turn_to(visit: Visit, value: int) -> None:
    dial = visit.screen.ids.dial
    visit.robot.bring(dial)
    x, y = arc.point(value, dial.radius_px)
    left, bottom = dial.to_window(dial.middle[0] + x, dial.middle[1] + y)
    visit.robot.tap_at(left, bottom)
    visit.wait()


def heard(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(visit.screen, "speaker", Voice(said))
    visit.tap(say("app.read_aloud"))
    return said


class Voice:
    def __init__(self, said: list[str]) -> None:
        self.said = said

    def say(self, text: str) -> bool:
        self.said.append(text)
        return True

    def hush(self) -> None:
        """It has nothing left to say."""


def test_from_the_tab_to_a_number_and_back_to_the_picture(visit: Visit) -> None:
    visit.open("progress", "words", "young_person")
    assert visit.sees(say("progress.none"))
    visit.tap(say("progress.add"))
    turn_to(visit, 6)
    visit.tap(say("number.save"))
    assert visit.name == "progress" and visit.sees(say("progress.today")) and visit.sees("6")
    visit.tap(say("tabs.path"))
    assert visit.name == "path"


def test_a_number_can_be_skipped(visit: Visit) -> None:
    visit.open("number", "words", "young_person")
    visit.tap(say("number.skip"))
    assert visit.name == "progress" and visit.sees(say("progress.none"))


def test_together_each_has_a_dial_of_their_own(visit: Visit) -> None:
    visit.open("number", "words")
    assert visit.sees(say("number.whose", name="Mika"))
    turn_to(visit, 7)
    visit.tap(say("number.save"))
    dial = visit.screen.ids.dial
    assert visit.sees(say("number.whose", name="Dana")) and dial.value is None and dial.pen == "B"
    assert "7" not in visit.robot.words(visit.screen)
    turn_to(visit, 4)
    visit.tap(say("number.save"))
    assert visit.name == "progress" and len(visit.screen.ids.ridge.lines) == 2


def test_a_number_that_waits_to_be_seen_is_not_called_none(visit: Visit) -> None:
    visit.open("goals", "words")
    desk = visit.desk
    rate(desk.book, desk.hand(), visit.goal, 4)
    visit.stage.app.house.navigator.to("progress", goal=visit.goal)
    visit.wait()
    assert visit.sees(say("progress.hidden_both")) and not visit.sees(say("progress.none"))


def test_how_often_is_one_tap(visit: Visit) -> None:
    visit.open("number", "words", "young_person")
    visit.tap(say("number.each_day"))
    assert visit.screen.ids.often.chosen == 2
    visit.tap(say("number.skip"))
    assert visit.screen.ids.add.parent is not None, "from now on each day asks"


def test_the_same_as_a_list_is_one_tap_away(visit: Visit) -> None:
    visit.open("progress", "numbers", "young_person")
    assert visit.screen.ids.ridge.parent is not None
    visit.tap(say("progress.list"))
    assert visit.sees(say("progress.number", name="Mika", n="6")) and visit.screen.ids.ridge.parent is None
    assert not visit.sees(say("progress.number", name="Dana", n="5"))
    visit.tap(say("progress.picture"))
    assert visit.screen.ids.ridge.parent is not None


def test_read_aloud_says_the_numbers_and_nobody_elses(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    visit.open("progress", "numbers", "young_person")
    (spoken,) = heard(visit, monkeypatch)
    assert say("progress.number", name="Mika", n="6") in spoken and "Dana: " not in spoken
    assert say("progress.change_agreed") in spoken


def test_the_last_dot_stands_on_the_sun_at_the_real_number(visit: Visit) -> None:
    visit.open("progress", "numbers", "young_person")
    ridge = visit.screen.ids.ridge
    ((pen, dots),) = ridge.lines
    assert pen == "A" and [value for _, value in dots] == [2, 3, 3, 5, 4, 6] and (dots[0][0], dots[-1][0]) == (0, 1)
    points = [each for each in ridge._art.children if type(each).__name__ == "Point"]
    x, y = ridge.place(1.0, 6)
    sun = next(each for each in points if each.pointsize > 9)
    assert sun.points == pytest.approx([x, y])


def test_home_sees_numbers_by_the_young_persons_choice_alone(visit: Visit) -> None:
    visit.open("progress", "numbers", "young_person")
    assert visit.sees(say("progress.home_cant"))
    visit.robot.tap(visit.screen.ids.eye)
    visit.wait()
    assert visit.name == "home_sees"


def test_a_goal_of_its_own_next_to_others(visit: Visit) -> None:
    visit.open("progress", "many", "young_person")
    first = visit.screen.ids.words.text
    visit.tap(say("path.next_goal"))
    assert visit.screen.ids.words.text != first


def test_a_full_book_says_so_and_keeps_the_number_on_the_dial(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    from db.book import Book
    from db.errors import NoRoom

    def full(*_: Any, **__: Any) -> Any:
        raise NoRoom("the disk is full")

    visit.open("number", "words", "young_person")
    turn_to(visit, 6)
    with monkeypatch.context() as m:
        m.setattr(Book, "act", full)
        visit.tap(say("number.save"))
    assert visit.name == "number" and visit.sees(say("error.no_room")) and visit.screen.ids.dial.value == 6
    visit.tap(say("number.save"))
    assert visit.name == "progress"


def test_years_of_numbers_draw_no_more_dots_than_fit(visit: Visit) -> None:
    visit.open("progress", "words", "young_person")
    desk, day = visit.desk, 86_400_000
    hand = desk.hand()
    for n in range(60):
        rate(desk.book, replace(hand, now=hand.now + n * day), visit.goal, n % 11)
    visit.screen.presenter.refresh()
    visit.wait()
    assert 20 < len(visit.screen.ids.ridge.lines[0][1]) <= 32
