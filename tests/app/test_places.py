"""Folders where people look for files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.phone.places import DevicePlaces
from tests.visit import folders_of_their_own


def test_documents_downloads_and_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    monkeypatch.setattr("app.phone.places.drives", lambda: iter(()))
    assert [place.kind for place in DevicePlaces().all()] == ["documents", "downloads", "home"]
    (tmp_path / "person" / "Downloads").rmdir()
    assert [place.kind for place in DevicePlaces().all()] == ["documents", "home"]


def test_a_drive_goes_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    (tmp_path / "Blue stick").mkdir()
    monkeypatch.setattr("app.phone.places.drives", lambda: iter((tmp_path / "Blue stick", tmp_path / "gone")))
    assert [place.name for place in DevicePlaces().all() if place.kind == "drive"] == ["Blue stick"]


def test_a_folder_that_is_kept_alike_on_several_devices_goes_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    monkeypatch.setattr("app.phone.places.drives", lambda: iter(()))
    (tmp_path / "person" / "Nextcloud").mkdir()
    (tmp_path / "person" / "Nextcloud" / "a.twopens").write_bytes(b"")
    assert [place.name for place in DevicePlaces().all() if place.kind == "synced"] == ["Nextcloud"]
    assert [place.kind for place, _, _ in DevicePlaces().find(".twopens")] == ["synced"]


def test_the_newest_file_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    monkeypatch.setattr("app.phone.places.drives", lambda: iter(()))
    person = tmp_path / "person"
    for n, file in enumerate((person / "Downloads" / "b.twopens", person / "Documents" / "a.twopens")):
        file.write_bytes(b"")
        os.utime(file, (n, n))
    (person / "Documents" / "letter.txt").write_bytes(b"")
    (person / "Documents" / "folder.twopens").mkdir()
    found = [(file.name, at) for _, file, at in DevicePlaces().find(".twopens")]
    assert found == [("a.twopens", 1000), ("b.twopens", 0)]


def test_what_the_device_gave_to_the_app_comes_first_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    monkeypatch.setattr("app.phone.places.drives", lambda: iter(()))
    there, elsewhere = tmp_path / "person" / "Documents" / "a.twopens", tmp_path / "mail" / "b.twopens"
    elsewhere.parent.mkdir()
    for file in (there, elsewhere):
        file.write_bytes(b"")
    places = DevicePlaces()
    for file in (there, elsewhere, there):
        places.receive(file)
    assert [(place.kind, file) for place, file, _ in places.find(".twopens")] == [
        ("received", there), ("received", elsewhere)
    ]  # fmt: skip
    there.unlink()
    assert [file for _, file, _ in places.find(".twopens")] == [elsewhere]


@pytest.mark.skipif(sys.platform == "win32", reason="other permissions")
def test_what_cannot_be_written_to_is_not_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders_of_their_own(tmp_path, monkeypatch)
    monkeypatch.setattr("app.phone.places.os.access", lambda path, _mode: path.name != "Documents")
    assert "documents" not in [place.kind for place in DevicePlaces().all()]
