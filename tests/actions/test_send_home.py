"""What an adult at home can send, and what stays with them."""

from __future__ import annotations

import pytest

from app.actions.add_adult import add_adult
from app.actions.hand import NotAllowed
from app.actions.send_home import send_home
from app.desk import Desk
from app.rules.cheers import LETTERS, OFFERED, too_many
from app.text import say, table
from db.home_copy import reading
from db.home_copy.words import HomeFile
from db.telling import WrittenKind
from tests.stories import Story

NOW = 1_774_975_200_000
CHEER, HOPE = WrittenKind.CHEER, WrittenKind.HOPE


@pytest.fixture
def mums(desk: Desk, story: Story) -> HomeFile:
    mum = add_adult(desk.book, story.dana, "Mum")
    desk.tend_home()
    return HomeFile(mum, desk.copies.path(mum), desk.copies.key(mum))


def cheers(home: HomeFile) -> list[str]:
    return [one.text for one in reading.cheers(home.path, home.key)]


def test_it_is_kept_as_it_was_written_without_hidden_marks(mums: HomeFile) -> None:
    send_home(mums, CHEER, "  You hung\u200b in\nthere \U0001f9e1 ", NOW)
    assert cheers(mums) == ["You hung in there \U0001f9e1"]


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u2060", "\n"])
def test_nothing_is_no_cheer(mums: HomeFile, text: str) -> None:
    with pytest.raises(NotAllowed, match="send.empty"):
        send_home(mums, CHEER, text, NOW)
    assert cheers(mums) == []


@pytest.mark.parametrize("kind", [CHEER, HOPE])
def test_as_many_letters_as_fit_and_not_one_more(mums: HomeFile, kind: WrittenKind) -> None:
    send_home(mums, kind, "\U0001f9e1" * LETTERS[kind], NOW)
    with pytest.raises(NotAllowed, match="send.too_long"):
        send_home(mums, kind, "a" * (LETTERS[kind] + 1), NOW)
    assert too_many(kind, "a" * (LETTERS[kind] + 3)) == 3


def test_every_offered_line_fits_and_none_is_left_out() -> None:
    lines = [say(f"offered.{n}") for n in range(OFFERED)]
    assert not any(too_many(CHEER, line) for line in lines)
    assert len(lines) == len([key for key in table() if key.startswith("offered.")])
