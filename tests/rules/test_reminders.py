"""When a reminder comes: in every zone, across changes of the clock, and never more than one a day."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.rules.reminders import (
    LATE,
    MOST_UNANSWERED,
    Reminders,
    Shown,
    after_opening,
    after_showing,
    is_awake,
    is_due,
    next_after,
)

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
LONDON, AUCKLAND, ANGELES = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Los_Angeles")
APIA = ZoneInfo("Pacific/Apia")  # had no 30 December 2011
NEVER = Shown()

moments = st.datetimes(datetime(2005, 1, 1), datetime(2037, 12, 1)).map(lambda d: round(d.timestamp()) * 1000)
zones = st.timezones() | st.sampled_from((LONDON, AUCKLAND, ANGELES, APIA))
times = st.times().map(lambda t: t.replace(second=0, microsecond=0))
choices = st.builds(Reminders, st.just(True), st.frozensets(st.integers(0, 6), min_size=1), times, st.integers(0, 1))
waking = choices.filter(lambda chosen: is_awake(chosen.at))


def at(*when: int, zone: tzinfo = LONDON) -> int:
    return round(datetime(*when, tzinfo=zone).timestamp() * 1000)  # type: ignore[misc,arg-type]


def local(now: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(now / 1000, zone)


def lived(chosen: Reminders, clock: list[tuple[int, tzinfo]]) -> list[tuple[int, tzinfo]]:
    """What is shown while the clock says these times one after the other, and nobody opens the app."""
    shown, found = NEVER, []
    for now, zone in clock:
        if is_due(chosen, shown, now, zone):
            shown = after_showing(shown, now)
            found.append((now, zone))
    return found


@given(st.builds(Reminders, on=st.just(False), at=times), moments, zones)
def test_off_is_off(chosen: Reminders, now: int, zone: tzinfo) -> None:
    assert not Reminders().on
    assert not is_due(chosen, NEVER, now, zone) and next_after(chosen, NEVER, now, zone) is None


@given(choices, moments, zones)
def test_never_in_quiet_hours_on_another_day_or_long_after(chosen: Reminders, now: int, zone: tzinfo) -> None:
    due = next_after(chosen, NEVER, now, zone)
    for late in (0, 10 * MINUTE, 29 * MINUTE, 30 * MINUTE, HOUR):
        if due is not None and is_due(chosen, NEVER, due + late, zone):
            when = local(due + late, zone)
            assert time(8) <= when.time() < time(20) and when.weekday() in chosen.days
            assert timedelta(milliseconds=late) < LATE


@given(waking, moments, zones)
def test_the_next_one_is_there_within_two_weeks_and_none_lies_before_it(
    chosen: Reminders, now: int, zone: tzinfo
) -> None:
    due = next_after(chosen, NEVER, now, zone)
    assert due is not None and now < due <= now + 15 * DAY
    assert is_due(chosen, NEVER, due, zone)
    for between in range(now + 1, due, max(1, (due - now) // 20)):
        assert not is_due(chosen, NEVER, between, zone) or is_due(chosen, NEVER, now, zone)


@given(waking, moments, zones)
def test_it_comes_at_the_time_that_was_chosen(chosen: Reminders, now: int, zone: tzinfo) -> None:
    due = next_after(chosen, NEVER, now, zone)
    assert due is not None
    meant = datetime.combine(local(due, zone).date(), chosen.at, zone)
    exists = meant.astimezone(ZoneInfo("UTC")).astimezone(zone).time() == chosen.at
    assert local(due, zone).time() == chosen.at or not exists


@given(choices, moments, st.lists(st.tuples(st.integers(-3 * DAY, 3 * DAY), zones), min_size=2, max_size=60))
def test_however_the_clock_and_the_place_change_no_day_brings_two(
    chosen: Reminders, start: int, jumps: list[tuple[int, tzinfo]]
) -> None:
    """The clock is set back and forth and the device travels: by the day of where it is then, one at most."""
    now, clock = start, []
    for jump, zone in jumps:
        now += jump
        clock.append((next_after(chosen, NEVER, now, zone) or now, zone))
    found = lived(chosen, clock)
    for (before, _), (after, zone) in zip(found, found[1:], strict=False):
        assert local(before, zone).date() < local(after, zone).date()
        assert after - before > 6 * HOUR, "a night lies between them"


@given(waking, moments, zones, st.integers(0, 3 * DAY))
def test_a_clock_set_back_brings_none_again(chosen: Reminders, start: int, zone: tzinfo, back: int) -> None:
    due = next_after(chosen, NEVER, start, zone)
    assert due is not None
    shown = after_showing(NEVER, due)
    assert not is_due(chosen, shown, due - back, zone)
    following = next_after(chosen, shown, due - back, zone)
    assert following is not None and local(following, zone).date() > local(due, zone).date()


@given(waking, moments, zones)
def test_three_unanswered_and_they_stop_until_the_app_is_opened(chosen: Reminders, now: int, zone: tzinfo) -> None:
    shown, came = NEVER, 0
    while (due := next_after(chosen, shown, now, zone)) is not None:
        shown, now, came = after_showing(shown, due), due, came + 1
    assert came == MOST_UNANSWERED
    assert next_after(chosen, after_opening(shown, now), now, zone) is not None


@given(waking, moments, zones, st.integers(0, 20 * 365 * DAY))
def test_opening_the_app_heals_a_clock_that_was_ahead(chosen: Reminders, now: int, zone: tzinfo, ahead: int) -> None:
    shown = after_opening(Shown(now + ahead, 1), now)
    due = next_after(chosen, shown, now, zone)
    assert due is not None and due <= now + 15 * DAY
    assert local(due, zone).date() > local(now, zone).date(), "not a second one today"


@given(waking, moments, zones)
def test_opening_brings_no_second_one_on_the_same_day(chosen: Reminders, start: int, zone: tzinfo) -> None:
    due = next_after(chosen, NEVER, start, zone)
    assert due is not None
    assert not is_due(chosen, after_opening(after_showing(NEVER, due), due + MINUTE), due + MINUTE, zone)


def test_four_o_clock_stays_four_o_clock_when_summer_begins_and_ends() -> None:
    chosen = Reminders(True, at=time(16))
    for saturday, sunday in (((2026, 3, 28), (2026, 3, 29)), ((2026, 10, 24), (2026, 10, 25))):
        first, second = at(*saturday, 16), at(*sunday, 16)
        assert second - first in (23 * HOUR, 25 * HOUR)
        assert next_after(chosen, after_showing(NEVER, first), first, LONDON) == second


def test_a_day_that_a_place_left_out_brings_none() -> None:
    chosen = Reminders(True, at=time(9))
    thursday = at(2011, 12, 29, 9, zone=APIA)
    due = next_after(chosen, after_showing(NEVER, thursday), thursday, APIA)
    assert due is not None and local(due, APIA).date().isoformat() == "2011-12-31"


def test_the_edges_of_the_quiet_hours() -> None:
    assert is_due(Reminders(True, at=time(8)), NEVER, at(2026, 3, 31, 8), LONDON)
    assert not is_due(Reminders(True, at=time(7, 59)), NEVER, at(2026, 3, 31, 7, 59), LONDON)
    assert not is_due(Reminders(True, at=time(20)), NEVER, at(2026, 3, 31, 20), LONDON)
    late = Reminders(True, at=time(19, 45))
    assert is_due(late, NEVER, at(2026, 3, 31, 19, 59), LONDON)
    assert not is_due(late, NEVER, at(2026, 3, 31, 20, 0), LONDON), "late, and it is night by now"
