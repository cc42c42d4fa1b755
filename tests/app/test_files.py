"""A file that somebody asked for: theirs alone, found again, never over another."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from app.phone import files
from app.phone.files import DeviceFiles


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "user_documents_path", lambda: tmp_path / "Documents")
    return tmp_path / "Documents"


def test_it_lies_among_the_documents_for_its_owner_alone(documents: Path) -> None:
    place = DeviceFiles().save("sheet.txt", "tiger lemon")
    assert place == documents / "sheet.txt" and place.read_text() == "tiger lemon"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_another_one_of_its_name_stays(documents: Path) -> None:
    first = DeviceFiles().save("sheet.txt", "one")
    second = DeviceFiles().save("sheet.txt", "two")
    assert first and second and first != second
    assert (first.read_text(), second.read_text()) == ("one", "two")


def test_where_it_cannot_be_written_there_is_no_place(documents: Path) -> None:
    documents.write_text("not a folder")
    assert DeviceFiles().save("sheet.txt", "one") is None
