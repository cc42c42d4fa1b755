"""The pages of agreeing stay whole in every size: nothing cut, nothing too small to touch."""

from __future__ import annotations

import pytest

from tests.visit import Visit

PAGES = (
    ("agree", "steps"), ("agree", "answered"), ("agree", "not_yet"), ("not_yet", "not_yet"), ("seals", "both_yes"),
    ("take_turns", "both_yes"), ("agreed", "agreed"), ("agreed", "on_hold"), ("changed", "changed"),
)  # fmt: skip
LEAST = 47.5  # dp


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1024, 768)], ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize(("screen", "story"), PAGES)
def test_whole(visit: Visit, screen: str, story: str, size: tuple[int, int], text_size: int) -> None:
    from widgets import walk

    visit.robot.size(*size)
    page = visit.open(screen, story, text_size=text_size)
    assert tuple(page.size) == size
    assert walk.clipped(page) == []
    assert [seen for seen in walk.targets(page) if min(seen.width, seen.height) < LEAST] == []
    assert page.page.scroll.height >= 0.2 * size[1], "the words have room"


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
