"""What is washed as changed since: never more than changed, never less."""

from hypothesis import given
from hypothesis import strategies as st

from app.rules.matching import LEAST, ends, kept
from app.rules.wording import Changes, add, changes, first, replace, retype
from app.rules.words import words
from db.records import LineKind, VersionLine
from tests.rules.telling import DANA, LINE, MIKA, Book


def line(text: str, *pens: tuple[bytes, int]) -> VersionLine:
    return VersionLine(LINE, LineKind.GOAL, None, text, pens)


def test_two_wordings() -> None:
    book = Book()
    one = book.keep(first("go to Leo and stay"))
    two = book.keep(replace(one, 2, 3, "Gran's house"), DANA, one)
    assert changes(one, two) == Changes(((2, 4),), ((2, 3),))
    assert changes(one, one) == Changes((), ())
    assert changes(None, one) == Changes(((0, 5),), ())
    assert changes(two, None) == Changes((), ((0, 6),))
    comma = book.keep(replace(one, 2, 3, "Leo,"), DANA, one)
    assert changes(one, comma) == Changes(((2, 3),), ((2, 3),))


def test_a_word_typed_over_itself_by_another_hand_is_changed() -> None:
    now = line("go home", (MIKA, 1), (DANA, 1))
    assert changes(line("go home", (MIKA, 2)), now) == Changes(((1, 2),), ((1, 2),))
    assert changes(None, now).fresh == ((0, 2),)


def test_a_sealed_line_beside_a_wording_compares_letters() -> None:
    book = Book()
    one = book.keep(add(book.keep(first("go home")), "once"), DANA)
    assert changes(line("go home", (MIKA, 2)), one) == Changes(((2, 3),), ())


def test_three_phrases_moved_about_are_all_kept() -> None:
    one, two, three = ["a", "b", "c"], ["d", "e", "f", "g"], ["h", "i", "j"]
    found = kept(["p", *one, *two, *three, "q"], ["x", *three, *two, *one, "y"])
    assert sorted(found) == [(1, 8, 3), (4, 4, 4), (8, 1, 3)]


def test_a_phrase_that_stood_twice_is_kept_once() -> None:
    assert kept("p a b c x a b c q".split(), "y a b c z".split()) == [(1, 1, 3)]


small = st.lists(st.sampled_from(["i", "to", "and", "go"]), max_size=14)


@given(small, small)
def test_kept_runs_are_true_and_used_once(old: list[str], new: list[str]) -> None:
    found = kept(old, new)
    start, end = ends(old, new)
    for run in found:
        assert old[run.old : run.old + run.size] == new[run.new : run.new + run.size]
        at_an_end = run.new == 0 or run.new + run.size == len(new)
        assert run.size >= LEAST or at_an_end
    for side in ([(run.old, run.size) for run in found], [(run.new, run.size) for run in found]):
        used = [place for first_word, size in side for place in range(first_word, first_word + size)]
        assert len(set(used)) == len(used)
    assert sum(run.size for run in found) >= start + end
    assert sum(run.size for run in kept(old, old)) == len(old)


@given(small.filter(bool), small.filter(bool))
def test_what_is_not_washed_is_the_same_in_both(old: list[str], new: list[str]) -> None:
    book = Book()
    one = book.keep(first(" ".join(old)))
    two = book.keep(retype(one, " ".join(new)), DANA, one)
    found = changes(one, two)
    assert _left(words(one.text or ""), found.gone) == _left(words(two.text or ""), found.fresh)


def _left(told: list[str], spans: tuple[tuple[int, int], ...]) -> list[str]:
    away = {place for start, end in spans for place in range(start, end)}
    return [word for place, word in enumerate(told) if place not in away]
