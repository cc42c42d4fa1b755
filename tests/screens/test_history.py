"""Our words so far: any older wording beside now, and a way to put its words back."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest

from app.actions.gesture import Replace
from app.actions.place import Place
from app.actions.write_goal import write_goal
from app.actions.write_words import write_words
from app.text import say
from db.reading import lines
from db.records import LineKind, Role
from tests.visit import Visit

FIRST = "I want to sleep over at Leo's house and not call home,"


def stops(visit: Visit) -> list[Any]:
    """The seals on the line of time that exist now, oldest first."""
    from app.screens.history.timeline import StopView

    found = [w for w in visit.screen.ids.timeline.walk() if isinstance(w, StopView)]
    return sorted(found, key=lambda stop: stop.index)


def choose(visit: Visit, index: int) -> None:
    visit.robot.tap(next(stop for stop in stops(visit) if stop.index == index))
    visit.wait()


def inked(part: Any) -> list[tuple[str, str]]:
    """(pen, words), as they stand there."""
    return [(pen, "".join(text for _, text, _ in same).strip()) for pen, same in groupby(part.runs, key=first)]


def first(run: tuple[str, str, frozenset[str]]) -> str:
    return run[0]


def washed(part: Any) -> list[str]:
    return [text.strip() for _, text, marks in part.runs if "changed" in marks]


def words_now(visit: Visit) -> Any:
    with visit.desk.book.reading() as c:
        return lines.titles(c, [visit.goal])[visit.goal]


def change(visit: Visit, first: int, last: int, text: str) -> None:
    """Mika changes some words, on another page."""
    desk, now = visit.desk, words_now(visit)
    place = Place(visit.goal, LineKind.GOAL, line=now.line.id)
    write_words(desk.book, desk.hand(desk.here.young_person), place, Replace(first, last, text), now.wording)


def look_again(visit: Visit) -> None:
    visit.screen.presenter.refresh()
    visit.wait()


def test_it_opens_on_the_first_words_beside_now(visit: Visit) -> None:
    page = visit.open("history", "agreed")
    assert inked(page.ids.then) == [("A", FIRST)]
    assert visit.sees(say("history.first")) and visit.sees(say("history.wrote", name="Mika"))
    assert visit.sees(say("history.agreed_on", date="31 March")) and visit.sees(say("history.kept"))
    assert "one night this term" in washed(page.ids.now) and washed(page.ids.then) == ["not call home,"]


def test_every_wording_is_a_seal_and_shows_its_words(visit: Visit) -> None:
    page = visit.open("history", "agreed")
    assert [stop.pen for stop in stops(visit)] == ["A", "B", "B", "B"]
    choose(visit, 1)
    assert ("B", "one night this term") in inked(page.ids.then)
    assert visit.sees(say("history.used", b="Dana", a="Mika"))


def test_put_back_words_count_again_each_in_its_own_pen(visit: Visit) -> None:
    visit.open("history", "agreed")
    visit.tap(say("history.put_back"))
    assert visit.name == "our_words"
    assert words_now(visit).wording.text == FIRST
    visit.tap(say("app.back"))
    choose(visit, 4)
    assert visit.sees(say("history.put_it_back", name="Mika"))


def test_words_taken_out_are_the_hand_of_whoever_took_them_out(visit: Visit) -> None:
    visit.open("history", "agreed")
    change(visit, 0, 3, "")
    look_again(visit)
    assert [stop.pen for stop in stops(visit)] == ["A", "B", "B", "B", "A"]


def test_now_beside_now_says_why_there_is_nothing_to_put_back(visit: Visit) -> None:
    visit.open("history", "agreed")
    choose(visit, 3)
    assert visit.sees(say("history.same"))
    visit.tap(say("history.put_back"))
    assert visit.name == "history"


def test_from_a_therapist_it_is_an_idea_and_says_so(visit: Visit) -> None:
    visit.open("history", "agreed", "therapist")
    before = words_now(visit).wording.text
    visit.tap(say("history.put_back_idea"))
    assert visit.name == "our_words" and visit.sees(say("history.kept_as_idea", name="Mika"))
    assert words_now(visit).wording.text == before


def test_the_pen_in_use_decides_when_two_are_here(visit: Visit) -> None:
    visit.open("history", "agreed")
    visit.desk.seat(writing=Role.THERAPIST)
    look_again(visit)
    assert visit.sees(say("history.put_back_idea")) and not visit.sees(say("history.put_back"))


def test_one_wording_has_no_history_yet(visit: Visit) -> None:
    visit.open("goals", "empty", "young_person")
    goal = write_goal(visit.desk.book, visit.desk.hand(), "I want to sleep at Leo's") or b""
    with visit.desk.book.reading() as c:
        line = lines.titles(c, [goal])[goal].line.id
    visit.stage.app.house.navigator.to("history", goal=goal, line=line)
    visit.wait()
    assert visit.sees(say("history.none")) and visit.sees("I want to sleep at Leo's")


def test_several_hundred_wordings_scroll_and_few_of_them_exist(visit: Visit) -> None:
    page = visit.open("history", "agreed")
    for night in range(300):
        change(visit, 8, 10 if night == 0 else 9, f"{night}")
    look_again(visit)
    assert len(page.ids.timeline.data) == 304 and len(stops(visit)) < 12
    line = page.ids.timeline
    line.scroll_x = 1
    visit.wait()
    assert stops(visit)[-1].day == say("history.now")
    choose(visit, 302)
    assert any("298" in text for pen, text in inked(page.ids.then) if pen == "A")
    left, right = (line.to_window(line.x + line.width * share, line.center_y) for share in (0.1, 0.9))
    visit.robot.drag(left, right, hold=0.02)
    assert stops(visit)[0].index < 299, "a finger moves the line of time"


@pytest.mark.parametrize(("size", "columns"), [((390, 844), 1), ((840, 768), 2), ((1024, 768), 2)])
def test_two_columns_where_there_is_room(visit: Visit, size: tuple[int, int], columns: int) -> None:
    visit.robot.size(*size)
    page = visit.open("history", "agreed")
    assert len({round(card.x) for card in page.ids.cards.children}) == columns
    assert len({round(card.top) for card in page.ids.cards.children}) == 3 - columns


def test_the_columns_follow_the_window(visit: Visit) -> None:
    page = visit.open("history", "agreed")
    for width, columns in ((1024, 2), (600, 1), (900, 2)):
        visit.robot.size(width, 768)
        visit.wait()
        assert len({round(card.x) for card in page.ids.cards.children}) == columns
