"""What breaks unexpectedly is told calmly, and no one's words reach a log."""

from __future__ import annotations

import logging

import pytest

from db.errors import BookDamaged


def broken(words: str) -> None:
    raise BookDamaged(words)


def test_the_page_is_told_and_the_log_knows_no_words(robot: object, caplog: pytest.LogCaptureFixture) -> None:
    from kivy.base import ExceptionManager

    import tests.robot  # noqa: F401
    from app.mishap import KeepCalm

    told: list[BaseException] = []
    calm = KeepCalm(told.append)
    with pytest.raises(BookDamaged) as caught, caplog.at_level(logging.ERROR):
        broken("I want to sleep over")
    assert calm.handle_exception(caught.value) == ExceptionManager.PASS
    assert told == [caught.value]
    assert "BookDamaged at test_mishap.py" in caplog.text and "sleep" not in caplog.text
