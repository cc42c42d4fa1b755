"""Small files are written whole or not at all, and leave nothing behind when they are not."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import NoRoom, Refused
from db.files import new_folder, replace_file
from tests.db.apart import in_child, outcome, said


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_what_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    """A limit on the length of files is one more way in which there is no room."""
    place = tmp_path / "slots.1.json"
    replace_file(place, b"as it was")
    assert limited(lambda: replace_file(place, b"x" * 200)) == NoRoom.__name__
    assert place.read_bytes() == b"as it was" and list(tmp_path.iterdir()) == [place]


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_folder_that_could_not_be_filled_is_not_there(tmp_path: Path) -> None:
    def fill() -> None:
        with new_folder(tmp_path / "record") as folder:
            (folder / "one").write_bytes(b"x")
            (folder / "two").write_bytes(b"x" * 200)

    assert limited(fill) == NoRoom.__name__ and list(tmp_path.iterdir()) == []
    fill()
    with pytest.raises(Refused):
        fill()
    assert sorted(file.name for file in (tmp_path / "record").iterdir()) == ["one", "two"]


def limited(work: Callable[[], None]) -> str:
    """What comes of it where no file may be longer than 100 bytes."""

    def child(pipe: int) -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        os.write(pipe, outcome(work))

    return said(*in_child(child))
