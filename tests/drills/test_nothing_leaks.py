"""No key and no text of a book leaves the encrypted files: not to logs, tracebacks, temporary files, the clipboard or
the arguments of a process; neither in the whole tour nor when something breaks in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.text import say
from db.shelf import Shelf
from tests.db.locks.stores import NoKeyring

pytestmark = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks at processes in /proc")
ROOT = Path(__file__).resolve().parents[2]
TYPED = ("sleep over at Leo's house", "one night this term", "Pack my bag", "Gran's till 8 pm", "tummy feels jumpy",
         "4 slow breaths")  # fmt: skip
NAMES = ("Mika", "Dana")
TOLD = "agreed, letter for letter"
"""From here on the tour tells what it typed, which is its own and invented."""
SECONDS = 120
TOUR = """
import sys
from app.__main__ import main

status = main(sys.argv[2:])
from kivy.core.clipboard import Clipboard

left = Clipboard.paste()
Clipboard.copy("a copied word")
open(sys.argv[1], "w").write(f"{left}, then {Clipboard.paste()}")
sys.exit(status)
"""
BROKEN = """
import sys
from pathlib import Path
from app.options import Options
from app.phone.window_settings import settle

settle((320, 568), True)
from kivy.clock import Clock
from app.main import TwoPens, run
from app.screens.our_words import presenter
from db.records import Role

def write_goal(book, hand, text):
    raise RuntimeError(f"{text!r} by {hand!r} with {book.key!r} or {book.key.hex()}")

def write(_):
    app = TwoPens.get_running_app()
    if app.house is None:
        Clock.schedule_once(write, 0.1)
        return
    app.house.door.begin("Mika", "Dana")
    app.house.door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    app.house.navigator.to("our_words")
    presenter.write_goal = write_goal
    Clock.schedule_once(look, 0.5)
    Clock.schedule_once(lambda _: app.stop(), 30)
    app.manager.current_screen.presenter.add(sys.argv[2])

def look(_):
    app = TwoPens.get_running_app()
    Path(sys.argv[1]).write_text(app.manager.current_screen.note.text)
    app.stop()

Clock.schedule_once(write)
sys.exit(run(Options(home=Path("../books"))))
"""


@dataclass
class Child:
    """A child of ours: its folders, which were empty, and what was seen of it and its own children."""

    folder: Path
    status: int = 0
    out: bytes = b""
    err: bytes = b""
    seen: bytes = b""

    @property
    def home(self) -> Path:
        return self.folder / "books"

    def run(self, code: str, *arguments: str) -> None:
        (self.folder / "books").mkdir()
        for place in ("me", "tmp", "work"):
            (self.folder / place).mkdir()
        with (self.folder / "out").open("wb") as out, (self.folder / "err").open("wb") as err:
            child = subprocess.Popen(
                [sys.executable, "-c", code, *arguments], cwd=self.folder / "work", env=self._alone(), stdout=out,
                stderr=err,
            )  # fmt: skip
            self.status = self._watch(child)
        self.out, self.err = (self.folder / "out").read_bytes(), (self.folder / "err").read_bytes()

    def _alone(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KIVY", "KCFG", "XDG", "DISPLAY"))}
        own = {"HOME": str(self.folder / "me"), "TMPDIR": str(self.folder / "tmp"), "PYTHONPATH": str(ROOT)}
        return kept | own | {"SDL_VIDEODRIVER": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}

    def _watch(self, child: subprocess.Popen[bytes]) -> int:
        seen, end = set[bytes](), time.monotonic() + SECONDS
        while child.poll() is None and time.monotonic() < end:
            seen |= set(arguments_of(child.pid)) | set(self._passing())
            time.sleep(0.05)
        child.kill()
        self.seen = b"\n".join(seen)
        return child.wait()

    def _passing(self) -> Iterator[bytes]:
        """What lies in the temporary folders this moment."""
        for place in ("me", "tmp", "work"):
            for file in (self.folder / place).rglob("*"):
                if file.is_file():
                    yield file.read_bytes()

    def everywhere(self) -> dict[str, bytes]:
        files = {
            str(file.relative_to(self.folder)): file.read_bytes() for file in self.folder.rglob("*") if file.is_file()
        }
        return files | {"seen": self.seen}


def arguments_of(process: int) -> Iterator[bytes]:
    """The command lines of a process and of all below it."""
    folder = Path(f"/proc/{process}")
    try:
        yield (folder / "cmdline").read_bytes()
        below = [line for thread in folder.glob("task/*/children") for line in thread.read_text().split()]
    except OSError:
        return  # it has ended
    for each in below:
        yield from arguments_of(int(each))


def keys_in(home: Path) -> dict[str, bytes]:
    """The book's key and this device's secret."""
    shelf = Shelf(home, NoKeyring())
    book = shelf.open(shelf.books()[-1])
    book.close()
    return {"key": book.key, "secret": shelf.device().secret}


def found(child: Child, wanted: dict[str, bytes]) -> list[str]:
    places = child.everywhere()
    return [f"{name} in {place}" for name, sign in wanted.items() for place, data in places.items() if sign in data]


def texts(*words: str) -> dict[str, bytes]:
    return {f"{word} ({code})": word.encode(code) for word in words for code in ("utf-8", "utf-16-le")}


@pytest.fixture
def child(tmp_path: Path) -> Child:
    return Child(tmp_path)


def test_the_whole_tour(child: Child) -> None:
    child.run(TOUR, "../clipboard", "--tour", "../pictures", "--home", "../books", "--size", "320x568")
    assert child.status == 0, child.out.decode() + child.err.decode()
    before, told, after = child.out.decode().partition(TOLD)
    assert told and all(words in after for words in TYPED), "it was typed"
    (child.folder / "out").write_text(before.replace("Mika", "").replace("Dana", ""))  # titles of its moments
    assert (child.folder / "clipboard").read_text() == ", then a copied word"
    assert found(child, texts(*TYPED, *NAMES)) == []
    keys = keys_in(child.home)
    assert found(child, {f"{name}, raw": key for name, key in keys.items()}) == ["secret, raw in books/device.secret"]
    assert found(child, texts(*(form for key in keys.values() for form in (key.hex(), key.hex().upper())))) == []
    for place in ("me", "tmp", "work"):
        assert list((child.folder / place).iterdir()) == [], "and nothing else is left either"


def test_something_breaks_while_words_are_kept(child: Child) -> None:
    """An action raises an error that nobody expected, and it quotes all it had."""
    child.run(BROKEN, "../note", TYPED[0])
    assert child.status == 0, child.err.decode()
    assert (child.folder / "note").read_text() == say("error.mishap")
    assert b"a mishap: RuntimeError at" in child.err and b"Traceback" not in child.err
    child.seen = child.seen.replace(BROKEN.encode(), b"").replace(TYPED[0].encode(), b"")  # given by this test
    keys = keys_in(child.home)
    assert found(child, texts(*TYPED, *NAMES, *(key.hex() for key in keys.values()))) == []
    assert found(child, {"key": keys["key"], "quoted key": repr(keys["key"]).encode()}) == []
