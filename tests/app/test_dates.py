"""Days and times read the way people say them."""

import time
from datetime import datetime

import pytest

from app.dates import day, day_and_time, short_day


@pytest.fixture(autouse=True)
def in_london(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def ms(*when: int) -> int:
    return int(datetime(*when).timestamp() * 1000)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ((2026, 3, 31, 16, 40), "31 March, 4:40 pm"),
        ((2026, 1, 1, 0, 5), "1 January, 12:05 am"),
        ((2026, 12, 24, 12, 0), "24 December, 12:00 pm"),
    ],
)
def test_day_and_time(when: tuple[int, ...], said: str) -> None:
    assert day_and_time(ms(*when)) == said


def test_days() -> None:
    assert day(ms(2026, 3, 3, 9, 0)) == "3 March"
    assert short_day(ms(2026, 9, 17, 9, 0)) == "17 Sep"
