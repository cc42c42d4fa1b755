"""Consent: when a therapist looks at it again.

Sources (EVIDENCE.md, not legal advice). COPPA speaks of children under 13 in the United States: there, turning 13
asks by itself. For 16, for 18 and for every other region no source is at hand: the therapist chooses the date, and
is offered the next of 13, 16 and 18 if it comes before a year is over. That a year is a good while is a design choice.

Of a birthday only the month is known. Whoever was born in it is taken to be older from the month's first day on:
asked a few weeks early, never late.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, date

from db.keeping import Consent

AGES = (13, 16, 18)
ASKS_BY_ITSELF: Mapping[str, tuple[int, ...]] = {"US": (13,)}


def time_to_look(consent: Consent, written: date, today: date) -> bool:
    """Is it time to look at this consent, which was written down on ``written``?"""
    if today >= date.fromisoformat(consent.look_again):
        return True
    if consent.born is None:
        return False
    ages = ASKS_BY_ITSELF.get(consent.region, ())
    return any(written < turns(consent.born, age) <= today for age in ages)


def suggested(born: str | None, today: date) -> date:
    """The date that is offered: in a year, or the next of 13, 16 and 18 when that is sooner."""
    birthdays = [turns(born, age) for age in AGES] if born else []
    return min([in_a_year(today), *(day for day in birthdays if day > today)])


def turns(born: str, age: int) -> date:
    """The first day of the month in which somebody born in ``born`` (YYYY-MM) comes to be ``age``."""
    first = date.fromisoformat(f"{born}-01")
    return first.replace(year=first.year + age)


def in_a_year(day: date) -> date:
    """The same day next year; 28 February after a leap day."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def is_day(text: str) -> bool:
    """A day that there is, written as YYYY-MM-DD and in no other way."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_month(text: str) -> bool:
    """A month that somebody can be born in, written as YYYY-MM."""
    return is_day(f"{text}-01") and date.fromisoformat(f"{text}-01").year + max(AGES) <= MAXYEAR
