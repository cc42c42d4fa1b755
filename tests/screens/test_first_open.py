"""First open: one question, three equal answers."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit

ESCAPE = 27


def test_a_therapist_goes_on_to_the_two_names(visit: Visit) -> None:
    visit.open("first_open", "nothing")
    visit.tap(say("first_open.therapist"))
    assert visit.name == "people"


def test_the_other_two_are_asked_for_the_file_they_were_given(visit: Visit) -> None:
    visit.open("first_open", "nothing")
    for card, title in (("book", "title"), ("family", "title_page")):
        visit.tap(say(f"first_open.{card}"))
        assert visit.name == "given"
        assert visit.sees(say(f"given.{title}")) and visit.sees(say("given.none"))
        visit.tap(say("app.back"))
        assert visit.name == "first_open"


def test_three_equal_cards_and_no_dark_button(visit: Visit) -> None:
    from widgets.buttons import MainButton

    page = visit.open("first_open", "nothing")
    cards = [visit.robot.button(say(f"first_open.{name}"), page) for name in ("therapist", "book", "family")]
    assert len({(card.width, card.height, card.fill) for card in cards}) == 1
    assert not [w for w in visit.robot.all(lambda w: isinstance(w, MainButton), page)]


def test_bigger_text_is_here_and_comes_round_again(visit: Visit) -> None:
    from widgets.theme import theme

    visit.open("first_open", "nothing")
    seen = []
    for _ in range(4):
        visit.tap(say("first_open.bigger"))
        seen.append(theme.scale)
    assert seen == [1.15, 1.3, 1.5, 1.0]


def test_help_is_one_tap_away_and_back_again(visit: Visit) -> None:
    visit.open("first_open", "nothing")
    visit.tap(say("app.help"))
    assert visit.name == "help"
    visit.tap(say("app.back"))
    assert visit.name == "first_open"


def test_the_stones_leave_when_there_is_no_water_for_them(visit: Visit) -> None:
    from app.screens.first_open.screen import FarStone

    page = visit.open("first_open", "nothing")
    stones = [w for w in page.walk(restrict=True) if isinstance(w, FarStone)]
    assert [stone.opacity for stone in stones] == [1, 1, 1]
    visit.robot.size(320, 568)
    assert [stone.opacity for stone in stones] == [0, 0, 0]
