"""When coming back is another opening, and which device is new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.openings import SAME, device_names, from_new_devices, is_another
from db.keeping import Opening

TIMES = st.integers(0, 2**41)
DEVICES = st.lists(st.sampled_from([b"a" * 16, b"b" * 16, b"c" * 16]), max_size=8)


def told(devices: list[bytes]) -> list[Opening]:
    """One person's openings, oldest first, each under another name."""
    return [Opening(bytes([n]), n, b"mika", device, f"name {n}") for n, device in enumerate(devices)]


@given(TIMES, TIMES)
def test_ten_minutes_apart_either_way(last: int, now: int) -> None:
    """Also when somebody turned the clock back: a year back must not hide a year of openings."""
    opening = Opening(b"", last, b"mika", b"a" * 16, "")
    assert is_another(opening, now) == (not -SAME < now - last < SAME)


def test_the_first_is_one() -> None:
    assert is_another(None, 0)


@given(DEVICES)
def test_each_device_but_the_first_is_new_once(devices: list[bytes]) -> None:
    openings = told(devices)
    fresh = [one for one in openings if one.id in from_new_devices(openings)]
    assert [one.device for one in fresh] == list(dict.fromkeys(devices))[1:]
    assert all(one.device not in devices[: one.at] for one in fresh), "it is its first opening that is marked"


@given(DEVICES)
def test_the_order_they_are_read_in_is_all_the_same(devices: list[bytes]) -> None:
    openings = told(devices)
    assert from_new_devices(openings[::-1]) == from_new_devices(openings)
    assert device_names(openings[::-1]) == device_names(openings)


@given(DEVICES)
def test_a_device_goes_by_its_last_name(devices: list[bytes]) -> None:
    last = {device: f"name {n}" for n, device in enumerate(devices)}
    assert device_names(told(devices)) == last
