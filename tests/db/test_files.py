"""Small files are written whole or not at all, and leave nothing behind when they are not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from db.errors import NoRoom
from db.files import replace_file
from tests.db.apart import in_child, outcome, said


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_what_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    """A limit on the length of files is one more way in which there is no room."""
    place = tmp_path / "slots.1.json"
    replace_file(place, b"as it was")

    def limited(pipe: int) -> None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        os.write(pipe, outcome(lambda: replace_file(place, b"x" * 200)))

    assert said(*in_child(limited)) == NoRoom.__name__
    assert place.read_bytes() == b"as it was" and list(tmp_path.iterdir()) == [place]
