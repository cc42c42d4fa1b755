"""When a reminder comes: a pure function of what was chosen, what was shown, the time and the zone.

Off at first; in waking hours alone; at most one a day; after three that nobody answered they stop until somebody
opens the app (DESIGN 12). Times are milliseconds since 1970, UTC; days and hours are those of the zone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

QUIET_FROM, QUIET_TO = time(20), time(8)
EVERY_DAY = frozenset(range(7))
LINES = 2
"""How many safe lines there are to choose from."""
MOST_UNANSWERED = 3
LATE = timedelta(minutes=30)
"""A device that slept through the time chosen reminds this much later, and no more."""
LOOK_AHEAD = 15  # days: two weeks hold each day of the week twice, should a zone leave one out


@dataclass(frozen=True, slots=True)
class Reminders:
    """``days``: 0 is Monday. ``at``: the time of day there. ``line``: which of the safe lines."""

    on: bool = False
    days: frozenset[int] = EVERY_DAY
    at: time = time(16)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """``last``: when one was shown last. ``unanswered``: how many since somebody opened the app."""

    last: int | None = None
    unanswered: int = 0


def is_awake(at: time) -> bool:
    """Outside the quiet hours, 20:00 to 8:00."""
    return QUIET_TO <= at < QUIET_FROM


def is_due(chosen: Reminders, shown: Shown, now: int, zone: tzinfo) -> bool:
    """Is it time for a reminder? A clock that was set back brings none a second time."""
    local = _local(now, zone)
    late = timedelta(milliseconds=now - _planned(chosen, local.date(), zone))
    return (
        chosen.on
        and shown.unanswered < MOST_UNANSWERED
        and local.weekday() in chosen.days
        and is_awake(local.time())
        and timedelta() <= late < LATE
        and (shown.last is None or local.date() > _local(shown.last, zone).date())
    )


def next_after(chosen: Reminders, shown: Shown, now: int, zone: tzinfo) -> int | None:
    """The next moment after ``now`` at which one is due; None when none will be as things stand."""
    today = _local(now, zone).date()
    planned = (_planned(chosen, today + timedelta(days=n), zone) for n in range(LOOK_AHEAD))
    return next((at for at in planned if at > now and is_due(chosen, shown, at, zone)), None)


def after_showing(shown: Shown, now: int) -> Shown:
    return Shown(now, shown.unanswered + 1)


def after_opening(shown: Shown, now: int) -> Shown:
    """Somebody opened the app: that answers all. A last one in the future was shown by a clock that was ahead."""
    last = None if shown.last is None else min(shown.last, now)
    return replace(shown, last=last, unanswered=0)


def _local(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at / 1000, zone)


def _planned(chosen: Reminders, day: date, zone: tzinfo) -> int:
    """The time chosen on that day. One that the clocks leap over comes as much later; of two, the first counts."""
    return round(datetime.combine(day, chosen.at, zone).timestamp() * 1000)
