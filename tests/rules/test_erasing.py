"""Truth 12: its author erases what stands alone; words of a line stay. The rule and the schema say the same."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.rules.erasing import may_erase
from db.records import LineKind
from db.telling import Written, WrittenKind

MIKA, DANA, GRAN = b"m" * 16, b"d" * 16, b"g" * 16
texts = st.none() | st.text(min_size=1)
rows = st.builds(
    Written, st.binary(min_size=16, max_size=16), st.integers(0), st.sampled_from((MIKA, DANA, GRAN)), st.just(MIKA),
    st.sampled_from(WrittenKind), st.none() | st.sampled_from(LineKind), texts, texts, st.booleans(), st.booleans(),
    st.booleans(),
)  # fmt: skip


@given(rows, st.sampled_from((MIKA, DANA, GRAN)))
def test_nobody_erases_anothers_words(row: Written, who: bytes) -> None:
    assert not may_erase(row, who) or row.by == who


@given(rows)
def test_words_that_count_on_a_line_go_only_with_the_book(row: Written) -> None:
    assert not may_erase(replace(row, kind=WrittenKind.WORDING), row.by)


@given(rows)
def test_words_that_others_built_on_stay(row: Written) -> None:
    assert not may_erase(replace(row, used=True), row.by)


@given(rows)
def test_what_stands_alone_can_go_once(row: Written) -> None:
    there = replace(row, kind=WrittenKind.IDEA, text="Zebra", used=False, erased=False)
    assert may_erase(there, there.by)
    assert not may_erase(replace(there, erased=True), there.by)
    assert not may_erase(replace(there, text=None, more=None), there.by)


@given(rows, st.booleans())
def test_taking_it_back_makes_no_difference(row: Written, undone: bool) -> None:
    assert may_erase(row, row.by) == may_erase(replace(row, undone=undone), row.by)
