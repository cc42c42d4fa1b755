"""The pages of agreeing when there is little room, and when the words are long and odd."""

from __future__ import annotations

import pytest

from tests.visit import Visit

PAGES = (("seals", "both_yes"), ("take_turns", "both_yes"), ("not_yet", "not_yet"), ("agreed", "on_hold"))


@pytest.mark.parametrize(("screen", "story"), PAGES)
def test_the_words_keep_some_room_on_the_smallest_screen(visit: Visit, screen: str, story: str) -> None:
    visit.robot.size(320, 568)
    page = visit.open(screen, story, text_size=150)
    assert page.page.scroll.height >= 0.2 * 568


@pytest.mark.parametrize("size", [(320, 568), (390, 844)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_long_and_odd_words_stay_whole(visit: Visit, size: tuple[int, int]) -> None:
    from app.actions.change_steps import add_step
    from widgets import walk

    visit.robot.size(*size)
    visit.open("agree")
    desk, odd = visit.desk, "[b]Brave[/b] \U0001f9e1 \u0645\u0631\u062d\u0628\u0627 " + "Donaudampfschifffahrt" * 3
    add_step(desk.book, desk.hand(desk.here.young_person), visit.goal, odd + " and so on" * 50)
    for screen in ("agree", "seals"):
        visit.stage.app.house.navigator.to(screen, goal=visit.goal)
        visit.wait()
        assert visit.sees("[b]Brave[/b]")
        assert walk.clipped(visit.screen) == []
