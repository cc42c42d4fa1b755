"""What waits is counted, and an answer waits while it stands alone to the words of now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.since import waiting_answers, waits
from db.waiting import Fresh, Note, Unread, Waits

ids = st.binary(min_size=1, max_size=1)
fresh = st.lists(st.builds(Fresh, ids, st.integers(1, 9), ids, ids), max_size=5).map(tuple)
notes = st.lists(st.builds(Note, ids, st.integers(1, 9), ids, st.none(), st.none(), st.text()), max_size=3).map(tuple)


@given(st.builds(Unread, notes, fresh, fresh, fresh, st.just(()), fresh), st.frozensets(ids))
def test_each_kind_is_counted_and_the_newest_note_says_when(found: Unread, answered: frozenset[bytes]) -> None:
    said = waits(found, answered)
    assert said[:5] == (
        len(found.notes), len(found.tries), len(found.numbers), len({w.about for w in found.words}), len(answered),
    )  # fmt: skip
    assert not found.notes or said.at == max(note.at for note in found.notes)


def test_nothing_new_is_nothing_that_waits() -> None:
    assert waits(Unread()) == Waits()


@given(st.lists(st.tuples(ids, ids), max_size=5), fresh)
def test_an_answer_waits_only_while_nobody_else_has_spoken(standing: list[tuple[bytes, bytes]], rows) -> None:  # type: ignore[no-untyped-def]
    for row in waiting_answers(rows, standing):
        said = dict(standing)
        assert row.id in said and set(said.values()) == {row.by}
