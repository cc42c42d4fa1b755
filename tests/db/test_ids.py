"""Whatever the clock does, a later row has a higher id."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from db.ids import Ids, stamp

TIMES = st.lists(st.integers(0, 2**47 - 1), min_size=2, max_size=50)


@given(TIMES)
def test_ids_only_rise(times: list[int]) -> None:
    ids = Ids()
    made = [ids.new(time) for time in times]
    assert made == sorted(made) and len(set(map(stamp, made))) == len(made)


@given(st.integers(0, 2**47 - 1))
def test_an_id_is_a_uuid_of_its_time(now: int) -> None:
    id = UUID(bytes=Ids().new(now))
    assert id.version == 7 and id.int >> 80 == now


def test_above_what_was_seen() -> None:
    ahead = Ids().new(5_000_000)
    ids = Ids()
    ids.saw(ahead)
    ids.saw(None)
    assert ids.new(1) > ahead
    assert Ids(ahead).new(1) > ahead


def test_more_in_one_millisecond_than_the_sequence_holds() -> None:
    ids = Ids()
    made = [ids.new(1000) for _ in range(5000)]
    assert made == sorted(made)
