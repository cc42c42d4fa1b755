"""Pick our pens: tried on live, kept by one button."""

from __future__ import annotations

from app.text import say
from db.reading.people import pens_choice
from db.records import PenPair, PensChoice
from tests.visit import Visit


def kept(visit: Visit) -> PensChoice:
    with visit.desk.book.reading() as c:
        return pens_choice(c)


def open_pens(visit: Visit) -> None:
    visit.open("together", "words")
    visit.stage.app.house.navigator.to("pens")
    visit.wait()


def test_the_page_re_inks_at_once_and_the_choice_is_kept(visit: Visit) -> None:
    from widgets.theme import theme

    open_pens(visit)
    before = list(theme.penA)
    visit.tap(say("pens.amber_lagoon"))
    assert list(theme.penA) != before
    assert kept(visit).pair is PenPair.EMBER_TIDE, "not kept before the button says so"
    visit.tap(say("pens.lagoon"))
    visit.tap(say("pens.use"))
    assert visit.name == "together"
    assert kept(visit) == PensChoice(PenPair.AMBER_LAGOON, False)


def test_back_puts_the_old_colours_back(visit: Visit) -> None:
    from widgets.theme import theme

    open_pens(visit)
    before = list(theme.penA)
    visit.tap(say("pens.plum_pine"))
    visit.tap(say("app.back"))
    assert list(theme.penA) == before
    assert kept(visit).pair is PenPair.EMBER_TIDE


def test_exactly_one_of_each_is_chosen_and_ticked(visit: Visit) -> None:
    open_pens(visit)
    visit.tap(say("pens.plum_pine"))
    visit.tap(say("pens.pine"))
    page = visit.screen
    assert [pair for pair, card in page.pairs.items() if card.chosen] == [PenPair.PLUM_PINE]
    assert [first for first, card in page.mine.items() if card.chosen] == [False]


def test_both_colours_are_shown_with_the_young_persons_wave(visit: Visit) -> None:
    """The line belongs to the person; only its colour is chosen."""
    from widgets.legend import PenMark

    open_pens(visit)
    marks = [w for card in visit.screen.mine.values() for w in card.walk(restrict=True) if isinstance(w, PenMark)]
    assert [mark.pen for mark in marks] == ["A", "A"]
    assert [mark.tone for mark in marks] == ["penA", "penB"]
