"""Folders where people look for their files: documents, downloads, what is plugged in, folders that a service keeps
alike on several devices, and the home folder.

A list of our own, because the file pickers at hand need parts that Python no longer has.
"""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from platformdirs import user_documents_path, user_downloads_path

from app.phone.programs import open_here
from app.ports import Place

SYNCED = ("Nextcloud", "ownCloud", "Seafile", "Sync", "Syncthing", "Dropbox", "OneDrive", "Google Drive", "iCloudDrive")
"""What such folders are called where their programs make them."""


class DevicePlaces:
    """Asked anew each time: a drive may be plugged in meanwhile."""

    def __init__(self) -> None:
        self.received: list[Path] = []

    def receive(self, file: Path) -> None:
        """The device gave it to the app: it was opened with it, or dropped on it. It is found from now on, wherever
        it lies."""
        self.received = [file, *(one for one in self.received if one != file)]

    def all(self) -> tuple[Place, ...]:
        named = [
            Place("documents", user_documents_path()),
            Place("downloads", user_downloads_path()),
            *(Place("drive", drive, drive.name or str(drive)) for drive in drives()),
            *(Place("synced", Path.home() / name, name) for name in SYNCED),
            Place("home", Path.home()),
        ]
        seen: dict[Path, Place] = {}
        for place in named:
            if place.path.is_dir() and os.access(place.path, os.W_OK):
                seen.setdefault(place.path, place)
        return tuple(seen.values())

    def find(self, end: str) -> tuple[tuple[Place, Path, int], ...]:
        received = [(Place("received", file.parent), file) for file in self.received if is_there(file, end)]
        lying = [(place, file) for place in self.all() for file in files_in(place.path, end)]
        known = {file for _, file in received}
        return (*map(dated, received), *newest_first(dated(each) for each in lying if each[1] not in known))

    def show(self, file: Path) -> bool:
        return open_here(file.parent)


Found: TypeAlias = tuple[Place, Path, int]


def dated(found: tuple[Place, Path]) -> Found:
    place, file = found
    return place, file, file.stat().st_mtime_ns // 1_000_000


def newest_first(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda each: each[2], reverse=True)


def is_there(file: Path, end: str) -> bool:
    return file.name.endswith(end) and file.is_file()


def files_in(folder: Path, end: str) -> list[Path]:
    """None where the folder does not let us look."""
    try:
        return [file for file in folder.iterdir() if is_there(file, end)]
    except OSError:
        return []


def drives() -> Iterator[Path]:
    """What is plugged in now."""
    if sys.platform == "win32":
        letters = (Path(f"{letter}:\\") for letter in string.ascii_uppercase[3:])
        yield from (drive for drive in letters if drive.exists())
        return
    user = Path.home().name
    for mounts in (Path("/run/media") / user, Path("/media") / user, Path("/Volumes")):
        if mounts.is_dir():
            yield from sorted(drive for drive in mounts.iterdir() if os.path.ismount(drive))
