"""Who may end a book: the young person their own copy; the clinic its own, after the day it set, record saved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.ending import MayEnd, may_end
from db.keeping import CopyKind
from db.records import Role

days = st.dates().map(lambda day: day.isoformat())
ids = st.none() | st.integers(1, 9).map(lambda n: bytes([n]) * 16)
roles, kinds = st.sampled_from(Role), st.sampled_from(CopyKind)


@given(kinds, roles, st.none() | days, days, ids, ids)
def test_nobody_ends_what_is_not_theirs(kind, role, until, today, saved, newest) -> None:  # type: ignore[no-untyped-def]
    if may_end(kind, role, until, today, saved, newest) is MayEnd.YES:
        assert role is (Role.YOUNG_PERSON if kind is CopyKind.OWN else Role.THERAPIST)


@given(st.none() | days, days, ids, ids)
def test_the_young_persons_own_waits_for_nobody(until, today, saved, newest) -> None:  # type: ignore[no-untyped-def]
    assert may_end(CopyKind.OWN, Role.YOUNG_PERSON, until, today, saved, newest) is MayEnd.YES


@given(days, days, ids, ids)
def test_the_clinics_waits_for_its_day_and_its_record(until, today, saved, newest) -> None:  # type: ignore[no-untyped-def]
    said = may_end(CopyKind.CLINIC, Role.THERAPIST, until, today, saved, newest)
    if today < until:
        assert said is MayEnd.NOT_YET
    elif saved is None or (newest and newest > saved):
        assert said is MayEnd.RECORD_FIRST, "what was written since is not in the record"
    assert may_end(CopyKind.CLINIC, Role.THERAPIST, None, today, saved, newest) is MayEnd.DAY_FIRST
