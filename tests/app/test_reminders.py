"""The settings file of reminders: open, without a word of anybody's, and never in the way."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from app.reminders import Kept, ReminderFile
from app.rules.reminders import Reminders, Shown
from db.errors import BookError
from db.lock import BookLock

CHOSEN = Reminders(True, frozenset({1, 3}), time(16), 1)
TUESDAY = round(datetime(2026, 3, 31, 16, 5, tzinfo=UTC).timestamp() * 1000)
DAY = 86_400_000


def test_they_are_off_at_first(tmp_path: Path) -> None:
    assert ReminderFile(tmp_path).read() == Kept(Reminders(on=False), Shown(None, 0))
    assert ReminderFile(tmp_path).claim(TUESDAY, UTC) is None
    assert not list(tmp_path.iterdir())


def test_what_was_chosen_is_there_next_time_and_nothing_else_is(tmp_path: Path) -> None:
    ReminderFile(tmp_path).choose(CHOSEN)
    assert ReminderFile(tmp_path).read().chosen == CHOSEN
    said = json.loads((tmp_path / "reminders.json").read_text())
    assert said == {"on": True, "days": [1, 3], "at": "16:00", "line": 1, "last": None, "unanswered": 0}


def test_one_is_given_out_once(tmp_path: Path) -> None:
    file = ReminderFile(tmp_path)
    file.choose(CHOSEN)
    assert file.claim(TUESDAY, UTC) == 1
    assert ReminderFile(tmp_path).claim(TUESDAY + 1000, UTC) is None
    assert file.read().shown == Shown(TUESDAY, 1)


def test_opening_the_app_answers(tmp_path: Path) -> None:
    file = ReminderFile(tmp_path)
    file.choose(CHOSEN)
    for week in range(4):
        file.claim(TUESDAY + 7 * week * DAY, UTC)
    assert file.read().shown == Shown(TUESDAY + 14 * DAY, 3), "the fourth did not come"
    file.answer(TUESDAY + 22 * DAY)
    assert file.read().shown == Shown(TUESDAY + 14 * DAY, 0)
    assert file.claim(TUESDAY + 28 * DAY, UTC) == 1


def test_answering_nothing_writes_nothing(tmp_path: Path) -> None:
    ReminderFile(tmp_path).answer(TUESDAY)
    assert not list(tmp_path.iterdir())


def test_while_somebody_else_writes_it_nobody_shows_any(tmp_path: Path) -> None:
    file = ReminderFile(tmp_path)
    file.choose(CHOSEN)
    with BookLock(file.path).held():
        assert file.claim(TUESDAY, UTC) is None
        with pytest.raises(BookError):
            file.choose(Reminders())
    assert file.claim(TUESDAY, UTC) == 1


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "7", '{"on": 1}', "\x00", json.dumps({"on": True, "days": [9], "at": "16:00", "line": 0}),
     json.dumps({"on": True, "days": [1], "at": "25:00", "line": 0, "last": None, "unanswered": 0}),
     json.dumps({"on": True, "days": [1], "at": "16:00", "line": 7, "last": None, "unanswered": 0}),
     json.dumps({"on": True, "days": [None], "at": "16:00", "line": 0, "last": "x", "unanswered": 0})],
)  # fmt: skip
def test_a_broken_file_means_off(tmp_path: Path, broken: str) -> None:
    (tmp_path / "reminders.json").write_text(broken)
    assert ReminderFile(tmp_path).read() == Kept()
    assert ReminderFile(tmp_path).claim(TUESDAY, UTC) is None
