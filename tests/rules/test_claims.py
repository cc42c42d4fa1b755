"""Nobody can say that somebody else wrote what they did not write."""

from dataclasses import replace as altered

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.wording import Change, add, first, fits, replace
from db.records import Run
from tests.rules.telling import DANA, MIKA, Book


def write() -> Book:
    book = Book()
    one = book.keep(first("I want to go to Leo"))
    two = book.keep(add(one, "some day soon"), DANA, one)
    book.keep(replace(two, 2, 4, ""), MIKA, two)
    return book


W1, W2, W3 = (number.to_bytes(16, "big") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("text", "made_of"),
    [
        ("I hate it", (Run(W1, 0, 3),)),  # other words
        ("some day", (Run(W1, 6, 2),)),  # past the end of the source
        ("some day", (Run(W2, 0, 2),)),  # where Dana did not write
        ("I want", (Run(W2, 0, 2),)),  # words the source holds, but not born there
        ("go to Leo", (Run(W3, 2, 3),)),
        ("I want", (Run(b"?" * 16, 0, 2),)),  # a wording nobody has
        ("I I", (Run(W1, 0, 1), Run(W1, 0, 1))),  # one word used twice
        ("I want to", (Run(W1, 0, 2),)),  # fewer words than there are
        ("I", (Run(W1, 0, 2),)),  # more
        ("I want", (Run(W1, 0, 1), Run(W1, 1, 1))),  # not the shortest way
        ("I want", (Run(W1, 0, 2), Run(W1, 2, 0))),
        ("want", (Run(W1, 0, 2), Run(W1, 1, -1))),
        ("I", (Run(W1, -6, 1),)),
        ("x want", (Run(b"", 1, 1), Run(W1, 1, 1))),  # typed here, but as another word
        ("x", (Run(b"", 7, 1),)),
        ("x", (Run(b"", 1, 1),)),
        ("x", (Run(b"", -1, 1),)),
        ("I", (Run(W1, 0, 10**12),)),
        ("I", ()),
        ("", ()),
        (" ", (Run(b"", 0, 1),)),
    ],
)
def test_a_forged_claim_is_refused(text: str, made_of: tuple[Run, ...]) -> None:
    assert not fits(Change(text, made_of), write().find)


def test_a_damaged_source_lends_nothing_it_does_not_hold() -> None:
    book = write()
    book.kept[W1] = altered(book.kept[W1], made_of=(Run(W1, 0, 9),))
    for place in (6, 7):
        assert not fits(Change("more", (Run(W1, place, 1),)), book.find)


def test_an_honest_claim_is_not() -> None:
    book = write()
    assert fits(Change("Some day I want!", (Run(W2, 6, 2), Run(W1, 0, 2))), book.find)
    assert fits(Change("oh I", (Run(b"", 0, 1), Run(W1, 0, 1))), book.find)


def test_a_wording_types_under_its_own_name() -> None:
    book = write()
    whole = book.kept[W1]
    assert fits(whole, book.find)
    assert not fits(altered(whole, made_of=(Run(b"", 0, 6),)), book.find)
    assert not fits(altered(whole, text=None), book.find)


def test_erased_words_stay_where_they_stand_but_cannot_be_claimed() -> None:
    book = Book()
    one = book.keep(first("I want to go"))
    idea = book.keep(add(one, "with Gran"), DANA, one, idea=True)
    used = book.keep(Change(idea.text or "", idea.made_of), MIKA, one)
    book.kept[idea.id] = altered(idea, text=None)
    more = add(used, "soon")
    assert fits(more, book.find, on=used)
    assert fits(altered(used, id=b"9" * 16, parent=used.id), book.find)
    assert not fits(more, book.find)
    assert not fits(Change("with Leo", (Run(idea.id, 4, 2),)), book.find, on=used)


@given(st.data())
def test_no_other_story_about_the_words_fits(data: st.DataObject) -> None:
    """Every word is typed once here, so there is one true ``made_of``; any other is refused."""
    book = Book()
    wording = book.keep(first("w0 w1 w2 w3"))
    count = 4
    for _ in range(data.draw(st.integers(0, 5))):
        length = sum(run.count for run in wording.made_of)
        start = data.draw(st.integers(0, length))
        end = data.draw(st.integers(start, min(length, start + 2)))
        typed = " ".join(f"w{count + n}" for n in range(data.draw(st.integers(1, 3))))
        count += 3
        wording = book.keep(replace(wording, start, end, typed), data.draw(st.sampled_from([MIKA, DANA])), wording)
    lie = list(wording.made_of)
    at = data.draw(st.integers(0, len(lie) - 1))
    run = lie[at]
    own = (run.wording, wording.id)  # "I typed it again" is a thing anybody may do, and takes nobody's word
    lie[at] = data.draw(
        st.sampled_from(
            [
                run._replace(first=run.first + 1),
                run._replace(first=run.first - 1),
                run._replace(count=run.count + 1),
                run._replace(count=run.count - 1),
                *(run._replace(wording=other) for other in book.kept if other not in own),
            ]
        )
    )
    assert not fits(altered(wording, made_of=tuple(lie)), book.find)
    assert fits(wording, book.find)
    backwards = tuple(reversed(wording.made_of))
    assert fits(altered(wording, made_of=backwards), book.find) is (backwards == wording.made_of)
