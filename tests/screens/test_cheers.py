"""Cheers as lanterns on Mika's lake, and as a list, by touches."""

from __future__ import annotations

from typing import Any

import pytest

from app.text import say
from tests.visit import Visit

NEWEST = ["No rush", "More picnics", "I saw you try", "That took guts"]


def lanterns(visit: Visit) -> list[Any]:
    """The newest first."""
    return list(reversed(visit.screen.ids.lanterns.children))


def lit(visit: Visit) -> list[bool]:
    return [lantern.lit for lantern in lanterns(visit)]


def cards(visit: Visit) -> list[str]:
    return [tile.text.text for tile in reversed(visit.screen.ids.cards.children)]


def test_each_cheer_floats_and_glows_until_it_is_read(visit: Visit) -> None:
    visit.open("path", "cheered", "young_person")
    assert lit(visit) == [True] * 4
    visit.robot.tap(lanterns(visit)[2])
    visit.wait()
    assert visit.sees("Mum: I saw you try"), "its words come up"
    assert lit(visit) == [True, True, False, True]
    assert lanterns(visit)[2].spoken == say("path.cheer", name="Mum")


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1024, 768)])
def test_lanterns_keep_clear_of_the_stones_and_of_each_other(visit: Visit, size: tuple[int, int]) -> None:
    visit.open("path", "cheered", "young_person")
    visit.robot.size(*size)
    visit.wait()
    stones = visit.screen.ids.stones
    spots = [w for w in stones.walk(restrict=True) if getattr(w, "is_target", False)]
    afloat = lanterns(visit)
    assert len(afloat) == 4 or not stones.touchable or size[0] == 320
    for n, lantern in enumerate(afloat):
        assert not [other for other in (*spots, *afloat[:n]) if lantern.collide_widget(other)]


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1024, 768)])
def test_each_lantern_that_floats_can_be_tapped(visit: Visit, size: tuple[int, int]) -> None:
    """Also where the goal's words found no room in the sky and stand on the card."""
    visit.open("path", "cheered", "young_person")
    visit.robot.size(*size)
    visit.wait()
    for lantern in lanterns(visit):
        visit.robot.tap(lantern)
        visit.wait()
    assert lanterns(visit) and not any(lit(visit))


def test_no_lantern_floats_while_two_look(visit: Visit) -> None:
    visit.open("path", "cheered", "together")
    assert lanterns(visit) == []


def test_the_list_shows_all_and_then_none_glows(visit: Visit) -> None:
    visit.open("goals", "cheered", "young_person")
    visit.tap(say("cheers.title"))
    assert visit.name == "cheers" and cards(visit) == NEWEST
    assert visit.sees("A hope from Mum")
    visit.tap(say("app.back"))
    visit.tap(say("tabs.path"))
    assert lit(visit) == [False] * 4


def test_any_can_be_hidden_and_shown_again(visit: Visit) -> None:
    visit.open("cheers", "cheered", "young_person")
    tile = next(t for t in visit.screen.ids.cards.children if t.text.text == "That took guts")
    visit.robot.tap(tile.button)
    visit.wait()
    assert cards(visit) == NEWEST[:3]
    visit.tap(say("cheers.hidden"))
    assert cards(visit) == ["That took guts"]
    visit.tap(say("cheers.show"))
    visit.tap(say("cheers.in_sight"))
    assert cards(visit) == NEWEST
    visit.stage.app.house.navigator.to("path")
    visit.wait()
    assert len(lanterns(visit)) == 4


def test_hidden_means_off_the_lake(visit: Visit) -> None:
    visit.open("cheers", "cheered", "young_person")
    for _ in range(4):
        visit.tap(say("cheers.hide"))
    assert cards(visit) == [] and not visit.sees(say("cheers.none"))
    visit.stage.app.house.navigator.to("path")
    visit.wait()
    assert lanterns(visit) == []


def test_none_yet_says_so(visit: Visit) -> None:
    visit.open("cheers", "shared", "young_person")
    assert visit.sees(say("cheers.none"))


def test_mum_learns_nothing_of_it(visit: Visit) -> None:
    """Her file is the same, letter for letter, whatever is read or hidden."""
    from db.home_copy.reading import cheers, hopes, read_page

    visit.open("cheers", "cheered", "young_person")
    copies, mum = visit.desk.copies, visit.stage.story.mum
    place = copies.path(mum), copies.key(mum)
    before = read_page(*place), cheers(*place), hopes(*place)
    visit.tap(say("cheers.hide"))
    visit.desk.tend_home()
    copies.rebuild(mum)
    assert (read_page(*place), cheers(*place), hopes(*place)) == before
