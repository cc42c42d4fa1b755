"""Whose words: told stories. M is Mika, D is Dana; every expected pen was written by hand."""

import pytest

from app.rules.wording import Change, add, difference, first, put_back, replace, retype, use_idea
from db.records import Run, Wording
from tests.rules.telling import DANA, MIKA, Book

BASE = "I want to sleep over at Leo's house and not call home"


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def base(book: Book) -> Wording:
    return book.keep(first(BASE))


@pytest.fixture
def shared(book: Book, base: Wording) -> Wording:
    """The picture: Dana's words inside and at the end of Mika's line."""
    inside = book.keep(replace(base, 8, 8, "one night this term"), DANA, base)
    return book.keep(add(inside, ", even if my tummy feels jumpy."), DANA, inside)


def test_first_words_are_all_mine(book: Book, base: Wording) -> None:
    assert book.show(base) == f"M[{BASE}]"
    assert base.text == BASE


def test_added_words(book: Book, base: Wording) -> None:
    now = book.keep(add(base, ", even if my tummy feels jumpy."), DANA, base)
    assert book.show(now) == f"M[{BASE},] D[even if my tummy feels jumpy.]"


def test_the_picture(book: Book, shared: Wording) -> None:
    assert book.show(shared) == (
        "M[I want to sleep over at Leo's house] D[one night this term] M[and not call home,] "
        "D[even if my tummy feels jumpy.]"
    )


def test_tapped_words_come_back_as_others(book: Book, shared: Wording) -> None:
    idea = book.keep(replace(shared, 13, 16, "call home just once,"), DANA, shared, idea=True)
    assert book.show(idea) == (
        "M[I want to sleep over at Leo's house] D[one night this term] M[and] "
        "D[call home just once, even if my tummy feels jumpy.]"
    )
    told = difference(shared, idea)
    assert (told.struck_text, told.fresh_text) == ("not call home,", "call home just once,")
    assert (told.struck, told.fresh) == ((13, 16), (13, 17))


def test_tapping_words_and_changing_nothing_takes_no_pen(book: Book, shared: Wording) -> None:
    again = book.keep(replace(shared, 8, 12, "one night this term"), MIKA, shared)
    assert book.show(again) == book.show(shared)


def test_one_word_fixed_inside_tapped_words(book: Book, shared: Wording) -> None:
    fixed = book.keep(replace(shared, 8, 12, "one night this year"), MIKA, shared)
    assert "D[one night this] M[year and" in book.show(fixed)


def test_words_taken_out(book: Book, shared: Wording) -> None:
    less = book.keep(replace(shared, 8, 12, ""), MIKA, shared)
    assert (
        book.show(less) == "M[I want to sleep over at Leo's house and not call home,] D[even if my tummy feels jumpy.]"
    )


def test_taken_out_and_put_back(book: Book, shared: Wording) -> None:
    less = book.keep(replace(shared, 8, 12, ""), MIKA, shared)
    back = book.keep(put_back(shared), MIKA, less)
    assert back.text == shared.text
    assert book.show(back) == book.show(shared)


def test_put_back_by_the_other_person_takes_nothing(book: Book, base: Wording) -> None:
    other = book.keep(retype(base, "Something else"), DANA, base)
    assert book.show(book.keep(put_back(base), DANA, other)) == f"M[{BASE}]"


@pytest.mark.parametrize(
    "text",
    [
        "At Leo's house I want to sleep over and not call home",  # moved to the front
        "and not call home I want to sleep over at Leo's house",  # two halves swapped
        "I want to sleep over, at leo's house. And not call home!",  # punctuation and case
        "  I want to sleep over\u00a0at Leo's house and not call  home",  # spaces
    ],
)
def test_words_not_touched_keep_their_pen(book: Book, base: Wording, text: str) -> None:
    now = book.keep(retype(base, text), DANA, base)
    assert book.show(now) == f"M[{text.strip()}]"
    assert now.text == text


@pytest.mark.parametrize(
    ("text", "pens"),
    [
        ("Maybe I could try to stay with Gran and come back home when I like", "D" * 15),
        ("I want to sleep over and eat at Leo's house and not call home", "MMMMMDDMMMMMMM"),
        ("I really want to sleep over at Leo's house and not ever call home", "MDMMMMMMMMMDMM"),
        ("I want to sleep over at Leo's house and not call home and play", "M" * 12 + "DD"),
    ],
)
def test_a_line_typed_anew(book: Book, base: Wording, text: str, pens: str) -> None:
    now = book.keep(retype(base, text), DANA, base)
    letters = [book.authors[run.wording] for run in now.made_of for _ in range(run.count)]
    assert "".join("M" if one == MIKA else "D" for one in letters) == pens


def test_one_letter_fixed_is_the_fixers_word(book: Book) -> None:
    old = book.keep(first("I want to sleap over"))
    assert book.show(book.keep(retype(old, "I want to sleep over"), DANA, old)) == "M[I want to] D[sleep] M[over]"


def test_repeated_small_words_each_keep_their_own_pen(book: Book) -> None:
    one = book.keep(first("and and and"))
    two = book.keep(replace(one, 1, 1, "and and"), DANA, one)
    assert book.show(two) == "M[and] D[and and] M[and and]"
    three = book.keep(replace(two, 2, 3, ""), MIKA, two)
    assert book.show(three) == "M[and] D[and] M[and and]"
    assert book.show(book.keep(replace(three, 0, 1, "so"), DANA, three)) == "D[so and] M[and and]"


def test_punctuation_alone_moves_no_pen(book: Book, shared: Wording) -> None:
    louder = book.keep(replace(shared, 15, 16, "home!"), DANA, shared)
    assert book.show(louder) == book.show(shared).replace("home,", "home!")
    told = difference(shared, louder)
    assert (told.struck_text, told.fresh_text) == ("home,", "home!")


def test_a_line_of_dots_can_be_kept_and_written_on(book: Book) -> None:
    dots = book.keep(first("..."))
    assert book.show(dots) == "M[...]"
    assert book.show(book.keep(add(dots, "maybe"), DANA, dots)) == "D[... maybe]"


def test_nothing_left_is_refused(base: Wording) -> None:
    for gone in (
        lambda: replace(base, 0, 12, " "),
        lambda: first("  "),
        lambda: add(base, ""),
        lambda: retype(base, " "),
    ):
        with pytest.raises(ValueError):
            gone()
    for first_word, last_word in ((-1, 2), (3, 2), (0, 13)):
        with pytest.raises(ValueError):
            replace(base, first_word, last_word, "x")


@pytest.mark.parametrize(
    ("old", "at", "typed", "now"),
    [
        ("我想去 Leo 家。", (5, 5), "好吗？", "我想去 Leo 家。好吗？"),
        ("我想去 Leo 家。", (3, 4), "奶奶", "我想去奶奶家。"),
        ("我想去 Leo 家。", (3, 4), "", "我想去家。"),
        ("我想去Leo家。", (3, 4), "Gran", "我想去Gran家。"),
        ("我想去 Leo 家。", (1, 1), "们", "我们想去 Leo 家。"),
        ("你好 世界", (2, 2), "大", "你好 大世界"),
        ("你好 世界", (2, 3), "", "你好 界"),
        ("行きたい", (4, 4), "👍", "行きたい👍"),
        ("I like", (2, 2), "寿司", "I like 寿司"),
        ("ok👍", (1, 2), "🎉", "ok🎉"),
        ("ok👍", (1, 1), "so", "ok so👍"),
        ("ok 👍", (2, 2), "yes", "ok 👍 yes"),
        ("call home", (2, 2), ", ok?", "call home, ok?"),
        ("call home", (2, 2), "...", "call home..."),
        ("call home", (2, 2), ":)", "call home :)"),
        ("call home", (2, 2), "- once", "call home - once"),
        ("(maybe", (1, 1), ") later", "(maybe) later"),
        ("call  home  now", (1, 2), "Gran", "call  Gran  now"),
        ("call  home  now", (1, 2), "", "call  now"),
        ("a b", (1, 1), "x", "a x b"),
        ("a b", (0, 0), "x", "x a b"),
        ("go home now", (1, 2), "!", "go! now"),
        ("🇬", (1, 1), "🇧", "🇬 🇧"),
        ("e", (1, 1), "\u0301", "e \u0301"),
        ("나는 집에", (2, 2), "가요", "나는 집에 가요"),
    ],
)
def test_words_are_joined_as_they_are_written(book: Book, old: str, at: tuple[int, int], typed: str, now: str) -> None:
    kept = book.keep(first(old))
    changed = replace(kept, *at, typed)
    assert changed.text == now
    book.keep(changed, DANA, kept)


class TestIdeas:
    def test_used_words_keep_danas_pen(self, book: Book, shared: Wording) -> None:
        idea = book.keep(replace(shared, 13, 16, "call home just once,"), DANA, shared, idea=True)
        used = book.keep(_there(use_idea(idea, shared, shared)), MIKA, shared)
        assert (used.text, book.show(used)) == (idea.text, book.show(idea))

    def test_spaces_alone_are_used_as_they_were_written(self, book: Book, base: Wording) -> None:
        idea = book.keep(retype(base, BASE.replace(" ", "  ")), DANA, base, idea=True)
        assert _there(use_idea(idea, base, base)).text == idea.text
        other = book.keep(retype(base, "Another line"), MIKA, base)
        again = book.keep(put_back(base), MIKA, other)
        assert _there(use_idea(idea, base, again)).text == idea.text

    def test_made_on_an_older_wording(self, book: Book, shared: Wording) -> None:
        idea = book.keep(replace(shared, 13, 16, "call home just once,"), DANA, shared, idea=True)
        newer = book.keep(replace(shared, 8, 10, "two nights"), MIKA, shared)
        used = book.keep(_there(use_idea(idea, shared, newer)), MIKA, newer)
        assert book.show(used) == (
            "M[I want to sleep over at Leo's house two nights] D[this term] M[and] "
            "D[call home just once, even if my tummy feels jumpy.]"
        )

    def test_its_place_is_gone(self, book: Book, shared: Wording) -> None:
        idea = book.keep(replace(shared, 13, 16, "call home just once,"), DANA, shared, idea=True)
        newer = book.keep(replace(shared, 13, 15, "never ever call"), MIKA, shared)
        assert use_idea(idea, shared, newer) is None
        parted = book.keep(replace(shared, 14, 14, "ever"), MIKA, shared)
        assert use_idea(idea, shared, parted) is None

    def test_the_same_words_typed_again_are_not_its_place(self, book: Book, base: Wording) -> None:
        """Mika took the words out and typed them anew; Dana's idea was about the old ones."""
        idea = book.keep(replace(base, 10, 11, "ring"), DANA, base, idea=True)
        without = book.keep(replace(base, 10, 11, ""), MIKA, base)
        typed = book.keep(replace(without, 10, 10, "call"), MIKA, without)
        assert typed.text == base.text
        assert use_idea(idea, base, typed) is None

    def test_several_changes_in_one_idea_find_their_places_one_by_one(self, book: Book, base: Wording) -> None:
        idea = book.keep(retype(base, f"Today {BASE.replace('not', 'not ever')}!"), DANA, base, idea=True)
        newer = book.keep(replace(base, 6, 7, "Gran's"), MIKA, base)
        used = book.keep(_there(use_idea(idea, base, newer)), MIKA, newer)
        assert book.show(used) == ("D[Today] M[I want to sleep over at Gran's house and not] D[ever] M[call home!]")

    def test_words_added_to_a_longer_line(self, book: Book, base: Wording) -> None:
        idea = book.keep(add(base, "this term"), DANA, base, idea=True)
        newer = book.keep(add(base, "or Gran"), MIKA, base)
        assert _there(use_idea(idea, base, newer)).text == f"{BASE} this term or Gran"
        ended = book.keep(replace(base, 11, 12, "Mum"), MIKA, base)
        assert (
            _there(use_idea(idea, base, ended)).text == "I want to sleep over at Leo's house and not call Mum this term"
        )
        begun = book.keep(replace(base, 0, 0, "Today"), DANA, base, idea=True)
        other = book.keep(replace(base, 0, 1, "We"), MIKA, base)
        assert _there(use_idea(begun, base, other)).text.startswith("Today We want")

    def test_nobody_uses_it_twice(self, book: Book, base: Wording) -> None:
        idea = book.keep(add(base, "this term"), DANA, base, idea=True)
        used = book.keep(_there(use_idea(idea, base, base)), MIKA, base)
        assert use_idea(idea, base, used) is None

    def test_words_for_an_empty_line(self, book: Book) -> None:
        idea = book.keep(first("Pack a bag with Leo"), DANA, idea=True)
        used = _there(use_idea(idea, None, None))
        assert used == Change("Pack a bag with Leo", (Run(idea.id, 0, 5),))
        meanwhile = book.keep(first("Pick a day."))
        later = book.keep(_there(use_idea(idea, None, meanwhile)), MIKA, meanwhile)
        assert book.show(later) == "M[Pick a day.] D[Pack a bag with Leo]"

    def test_a_line_that_was_emptied_has_no_place(self, book: Book, base: Wording) -> None:
        assert use_idea(book.keep(add(base, "x"), DANA, base, idea=True), base, None) is None

    def test_an_idea_that_takes_all_that_is_left(self, book: Book, base: Wording) -> None:
        idea = book.keep(replace(base, 1, 12, ""), DANA, base, idea=True)
        emptied = book.keep(replace(base, 0, 1, ""), MIKA, base)
        assert use_idea(idea, base, emptied) is None

    def test_put_back_as_an_idea(self, book: Book, base: Wording) -> None:
        now = book.keep(retype(base, "I want to stay at Leo's house"), MIKA, base)
        idea = book.keep(put_back(base), DANA, now, idea=True)
        assert book.show(book.keep(_there(use_idea(idea, now, now)), MIKA, now)) == f"M[{BASE}]"


def test_two_heads_after_a_merge(book: Book, base: Wording) -> None:
    """Mika wrote on two devices: the newer stands; the other comes in where it fits, else whole."""
    older = book.keep(add(base, "for two nights"), MIKA, base)
    newer = book.keep(replace(base, 11, 12, "Gran"), MIKA, base)
    both = book.keep(_there(use_idea(older, base, newer)), MIKA, newer)
    assert both.text == "I want to sleep over at Leo's house and not call Gran for two nights"
    clash = book.keep(replace(base, 10, 12, "ring Mum"), MIKA, base)
    instead = book.keep(_there(use_idea(newer, base, clash)), MIKA, clash)
    assert (instead.text, book.show(instead)) == (newer.text, book.show(newer))


def test_difference_from_nothing(book: Book, base: Wording) -> None:
    told = difference(None, base)
    assert (told.struck_text, told.fresh_text, told.fresh) == ("", BASE, (0, 12))
    assert difference(base, base).fresh_text == difference(base, base).struck_text == ""


def _there(change: Change | None) -> Change:
    assert change is not None
    return change
