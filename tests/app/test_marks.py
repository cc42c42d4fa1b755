"""Changed words are marked whole, and marking never loses or adds a letter."""

from hypothesis import given
from hypothesis import strategies as st

from app.desk import Ink
from app.screens.marks import mark, mark_words, text_of


def test_two_changed_words_are_marked() -> None:
    now = (Ink("A", "I want to sleep over at Leo's house two nights"), Ink("", " "), Ink("B", "this term"))
    marked = mark_words(now, ((8, 10),))
    assert [ink.text for ink in marked if "changed" in ink.marks] == ["two nights"]
    assert text_of(marked) == text_of(now)


@given(st.lists(st.tuples(st.sampled_from("AB"), st.text(max_size=12)), max_size=6), st.data())
def test_marking_keeps_every_letter_and_every_pen(runs: list[tuple[str, str]], data: st.DataObject) -> None:
    inks = tuple(Ink(pen, text) for pen, text in runs)
    size = len(text_of(inks))
    edges = sorted(data.draw(st.lists(st.integers(0, size), min_size=2, max_size=2)))
    marked = mark(inks, ((edges[0], edges[1]),), "changed")
    assert text_of(marked) == text_of(inks)
    letters = [ink.pen for ink in marked for _ in ink.text]
    assert letters == [ink.pen for ink in inks for _ in ink.text]
    assert sum(len(i.text) for i in marked if "changed" in i.marks) == edges[1] - edges[0]
