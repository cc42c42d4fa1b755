"""Which time zone the device is in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import TZPATH

import pytest

from app.phone import zone
from app.phone.zone import zone_here

SUMMER, WINTER = datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("name", ["Europe/London", ":Europe/London"])
def test_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("TZ", name)
    assert SUMMER.astimezone(zone_here()).utcoffset() == timedelta(hours=1)
    assert WINTER.astimezone(zone_here()).utcoffset() == timedelta()


def test_the_one_that_the_system_is_set_to(monkeypatch: pytest.MonkeyPatch) -> None:
    there = next((path for folder in TZPATH if (path := Path(folder) / "Pacific/Auckland").exists()), None)
    if there is None:
        pytest.skip("this system has no time zones of its own")
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(zone, "LOCALTIME", there)
    assert WINTER.astimezone(zone_here()).utcoffset() == timedelta(hours=13)


@pytest.mark.parametrize("name", ["", "No/Such", "../etc/passwd", "MEZ-1MESZ,M3.5.0,M10.5.0"])
def test_where_nothing_names_it_the_clock_of_now_counts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setenv("TZ", name)
    monkeypatch.setattr(zone, "LOCALTIME", tmp_path / "localtime")
    assert datetime.now(zone_here()).utcoffset() == datetime.now().astimezone().utcoffset()
