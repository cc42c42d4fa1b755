"""Days and times as people say them, in the time of the place where the device is."""

from __future__ import annotations

from datetime import date, datetime, time

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(at: int) -> str:
    """ "31 March". ``at`` in milliseconds UTC."""
    when = _local(at)
    return f"{when.day} {MONTHS[when.month - 1]}"


def recent_day(at: int, now: int) -> str:
    """ "Sunday" for the last six days, then "31 March". Both in milliseconds UTC."""
    days = (date_of(now) - date_of(at)).days
    return WEEKDAYS[date_of(at).weekday()] if 0 <= days < 7 else day(at)


def full_day(at: int) -> str:
    """ "31 March 2026": in what is kept for years."""
    return f"{day(at)} {_local(at).year}"


def short_day(at: int) -> str:
    """ "31 Mar": under a seal on the line of time."""
    when = _local(at)
    return f"{when.day} {MONTHS[when.month - 1][:3]}"


def time_of_day(at: int) -> str:
    """ "4:40 pm"."""
    return clock_time(_local(at).time())


def clock_time(at: time) -> str:
    """ "4:40 pm"."""
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'am' if at.hour < 12 else 'pm'}"


def day_and_time(at: int) -> str:
    """ "31 March, 4:40 pm"."""
    return f"{day(at)}, {time_of_day(at)}"


def _local(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000)


def date_of(at: int) -> date:
    """The day it was, where the device is. ``at`` in milliseconds UTC."""
    return _local(at).date()


def whole_day(day: date) -> str:
    """ "31 March 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def whole_month(month: str) -> str:
    """ "June 2015". ``month`` as YYYY-MM."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def start_of_day(at: int) -> int:
    """When that day began where the device is: ms, UTC."""
    return round(_local(at).replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)
