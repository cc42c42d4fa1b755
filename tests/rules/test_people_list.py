"""The therapist's list: who comes first, whom a search finds, who is told apart by a shape."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.people_list import finds, listed, shapes, something_waits
from db.waiting import PersonRow, Waits

names = st.sampled_from(["Mika", "mika", "Sam", "Ava Lee", "Zuri", ""])
counts = st.builds(Waits, *(st.integers(0, 2) for _ in range(5)), st.just(0))
rows = st.lists(
    st.builds(PersonRow, st.uuids().map(str), st.just((0, 0)), names, st.just("M"), counts),
    unique_by=lambda row: row.book,
    max_size=12,
)


@given(rows)
def test_everybody_is_on_the_list_once(people: list[PersonRow]) -> None:
    waiting, settled = listed(people)
    assert sorted((*waiting, *settled), key=lambda row: row.book) == sorted(people, key=lambda row: row.book)
    assert all(map(something_waits, waiting)) and not any(map(something_waits, settled))


@given(rows)
def test_what_is_to_be_read_first_is_on_top_and_the_rest_by_first_name(people: list[PersonRow]) -> None:
    waiting, settled = listed(people)
    first = [bool(row.waits.notes) for row in waiting]
    assert first == sorted(first, reverse=True)
    for part in (
        [row for row in waiting if row.waits.notes],
        [row for row in waiting if not row.waits.notes],
        list(settled),
    ):
        said = [row.name.casefold() for row in part if row.name]
        assert said == sorted(said) and all(not row.name for row in part[len(said) :])


@given(rows, names, st.integers(0, 7))
def test_the_beginning_of_a_name_finds_it(people: list[PersonRow], name: str, letters: int) -> None:
    found = [row for part in listed(people, name[:letters]) for row in part]
    assert {row.book for row in people if row.name == name} <= {row.book for row in found}
    assert all(finds(name[:letters].casefold(), row) for row in found)


def test_a_search_finds_each_word_of_a_name_whatever_its_case() -> None:
    row = PersonRow("1", (0, 0), "Ava Lee", "A")
    found = [bool(listed([row], search)[1]) for search in ("le", " AVA ", "ava l", "va")]
    assert found == [True, True, True, False]


@given(rows)
def test_people_of_one_name_have_shapes_that_differ_and_nobody_else_has_one(people: list[PersonRow]) -> None:
    found = shapes(people, 12)
    for row in people:
        same = [one.book for one in people if one.name.casefold() == row.name.casefold()]
        if row.name and len(same) > 1:
            assert len({found[book] for book in same}) == len(same)
        else:
            assert row.book not in found


@given(rows)
def test_a_shape_stays_when_somebody_of_that_name_comes_later(people: list[PersonRow]) -> None:
    newest = PersonRow("g", (0, 0), "Mika", "M")  # after every uuid
    before, after = shapes(people, 12), shapes([*people, newest], 12)
    assert before.items() <= after.items()
