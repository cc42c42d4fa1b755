"""Who's here: a person, or both."""

from __future__ import annotations

import pytest

from app.text import say
from db.records import PenPair, Role
from tests.visit import Visit


@pytest.mark.parametrize(
    ("card", "page", "present"),
    [
        ("Mika", "path", {Role.YOUNG_PERSON}),
        ("Dana", "goals", {Role.THERAPIST}),
        ("Mika and Dana, together", "together", {Role.YOUNG_PERSON, Role.THERAPIST}),
    ],
)
def test_a_tap_on_who_it_is_opens_the_book_for_them(visit: Visit, card: str, page: str, present: set[Role]) -> None:
    visit.open("whos_here", "words")
    visit.tap(card)
    assert visit.name == page
    assert visit.desk.here.present == present


def test_only_both_together_make_a_visit(visit: Visit) -> None:
    from db.reading.visits import open_visit

    visit.open("whos_here", "words")
    with visit.desk.book.reading() as c:
        before = open_visit(c)
    visit.tap("Mika")
    with visit.desk.book.reading() as c:
        assert open_visit(c) == before


def test_home_without_words_is_told_who_gives_them(visit: Visit) -> None:
    visit.open("whos_here", "words")
    visit.tap(say("whos_here.home"))
    assert visit.name == "whos_here" and visit.sees(say("whos_here.home_none", name="Dana"))


def test_the_seals_wear_the_colours_that_were_chosen(visit: Visit) -> None:
    from app.actions.choose_pens import choose_pens
    from widgets.theme import theme

    visit.open("pens", "words")
    desk = visit.desk
    choose_pens(desk.book, desk.hand(desk.here.young_person), PenPair.PLUM_PINE, False)
    visit.stage.app.house.navigator.to("whos_here")
    assert (theme.pair, theme.young_person_first) == ("plum_pine", False)


def test_text_and_look_is_here_and_comes_back_here(visit: Visit) -> None:
    visit.open("whos_here", "words")
    visit.tap(say("whos_here.comfort"))
    assert visit.name == "comfort"
    visit.tap(say("comfort.done"))
    assert visit.name == "whos_here"
