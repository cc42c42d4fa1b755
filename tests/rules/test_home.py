"""Who sees what: nobody without a share of their own, and nothing of another goal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.home import MAX_ADULTS, may_add_adult, seen
from db.records import Share, Shared

ids = st.sampled_from([b"1", b"2", b"3"])
shares = st.frozensets(st.builds(Share, ids, st.sampled_from(Shared), ids))


@given(shares, ids, ids, st.sampled_from(Shared))
def test_an_adult_sees_just_what_is_shared_with_them(shared: frozenset[Share], goal: bytes, adult: bytes, what: Shared):
    assert (what in seen(shared, goal).get(adult, ())) == (Share(goal, what, adult) in shared)


@given(shares, ids)
def test_who_sees_nothing_is_not_among_those_who_see(shared: frozenset[Share], goal: bytes) -> None:
    assert all(seen(shared, goal).values())


@given(shares, shares, ids, ids)
def test_what_others_see_changes_nothing(shared, more, goal: bytes, adult: bytes) -> None:  # type: ignore[no-untyped-def]
    others = frozenset(share for share in more if share.adult != adult)
    assert seen(shared | others, goal).get(adult) == seen(shared, goal).get(adult)


@given(st.integers(0, 20))
def test_home_has_room_up_to_its_limit(adults: int) -> None:
    assert may_add_adult(adults) == (adults < MAX_ADULTS)
