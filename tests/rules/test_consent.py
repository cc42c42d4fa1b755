"""When consent is looked at again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.consent import AGES, in_a_year, is_day, is_month, suggested, time_to_look, turns
from db.keeping import Consent

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
MONTHS = st.builds(lambda day: f"{day:%Y-%m}", DAYS)
REGIONS = st.sampled_from(("GB", "US", "EU", "CA", "AU", ""))
DAY = timedelta(days=1)


def consent(look_again: date, born: str | None = None, region: str = "GB") -> Consent:
    return Consent("Mum", "mother", "told together", region, born, look_again.isoformat())


@given(DAYS, DAYS, DAYS, st.none() | MONTHS, REGIONS)
def test_from_the_chosen_day_on_it_always_asks(
    written: date, chosen: date, today: date, born: str | None, region: str
) -> None:
    if today >= chosen:
        assert time_to_look(consent(chosen, born, region), written, today)


@given(DAYS, DAYS, DAYS, st.none() | MONTHS, REGIONS.filter(lambda code: code != "US"))
def test_where_no_source_is_at_hand_the_chosen_day_alone_asks(
    written: date, chosen: date, today: date, born: str | None, region: str
) -> None:
    assert time_to_look(consent(chosen, born, region), written, today) == (today >= chosen)


@given(DAYS, MONTHS)
def test_in_the_united_states_turning_thirteen_asks_by_itself(written: date, born: str) -> None:
    """COPPA, see EVIDENCE.md. Asked once: what is written down after the birthday rests until its own day."""
    birthday = turns(born, 13)
    given = consent(date(2200, 1, 1), born, "US")
    assert time_to_look(given, written, birthday) == (written < birthday)
    assert not time_to_look(given, written, birthday - DAY)
    assert not time_to_look(given, birthday, birthday + 400 * DAY)


@given(DAYS, st.none() | MONTHS)
def test_the_day_that_is_offered_is_within_a_year_and_no_later_than_the_next_birthday(
    today: date, born: str | None
) -> None:
    day = suggested(born, today)
    assert today < day <= today + 366 * DAY
    birthdays = [turns(born, age) for age in AGES] if born else []
    assert all(not today < birthday < day for birthday in birthdays)
    assert day in (in_a_year(today), *birthdays)


@given(MONTHS, st.sampled_from(AGES))
def test_a_birthday_of_which_the_month_is_known_is_never_late(born: str, age: int) -> None:
    first = turns(born, age)
    assert first.day == 1 and f"{first:%m}" == born[5:] and first.year - int(born[:4]) == age


@given(DAYS)
def test_a_year_on_is_the_same_day(day: date) -> None:
    later = in_a_year(day)
    assert later.year == day.year + 1 and later.month == day.month
    assert later.day == day.day or (day.month, day.day, later.day) == (2, 29, 28)


def test_a_leap_day_can_be_chosen_and_comes() -> None:
    assert is_day("2028-02-29") and not is_day("2027-02-29")
    given = consent(date(2028, 2, 29))
    assert not time_to_look(given, date(2027, 1, 1), date(2028, 2, 28))
    assert time_to_look(given, date(2027, 1, 1), date(2028, 2, 29))


@pytest.mark.parametrize("text", ["", "soon", "2027", "2027-3-1", "20270301", "2027-W01-1", "2027-13-01", "2027-02-30"])
def test_what_is_no_day(text: str) -> None:
    assert not is_day(text)


@given(DAYS)
def test_every_day_and_month_there_is(day: date) -> None:
    assert is_day(day.isoformat()) and is_month(f"{day:%Y-%m}")


@pytest.mark.parametrize("text", ["", "2015", "2015-6", "2015-00", "2015-13", "2015-06-01", "9999-01", "٢٠١٥-٠٦"])
def test_what_is_no_month(text: str) -> None:
    assert not is_month(text)
