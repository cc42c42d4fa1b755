"""No key, no code and no text of a book leaves the encrypted files: not to logs, tracebacks, temporary files, the
clipboard or the arguments of a process; neither in the whole tour nor when something breaks in the middle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.text import say
from tests.drills.secrets_there import (
    code_signs,
    numbers_sign,
    opened,
    sheet_signs,
    spellings,
    texts,
    with_codes,
    with_signs,
)
from tests.drills.watched import Child
from tests.shelves import shelf_at

pytestmark = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks at processes in /proc")
TYPED = ("sleep over at Leo's house", "one night this term", "Pack my bag", "Gran's till 8 pm", "tummy feels jumpy",
         "4 slow breaths", "packed it all by myself", "about the dark hall", "You did that so calmly")  # fmt: skip
NAMES = ("Mika", "Dana")
TOLD = "agreed, letter for letter"
"""From here on the tour tells what it typed, which is its own and invented."""
TOUR = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from app.options import Options
from app.phone.window_settings import settle

settle((320, 568), True)
from app.tour import Codes, tour

codes = Codes()
status = tour(Options(Path("../books"), Path("../pictures"), (320, 568)), codes)
from kivy.core.clipboard import Clipboard

left = Clipboard.paste()
Clipboard.copy("a copied word")
Path("../clipboard").write_text(f"{left}, then {Clipboard.paste()}")
Path("../codes").write_text(json.dumps(asdict(codes)))
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
from app.screens.my_passphrase import presenter as my_passphrase
from app.screens.our_words import presenter as our_words
from db.records import Role

def write_goal(book, hand, text):
    raise RuntimeError(f"{text!r} by {hand!r} with {book.key!r} or {book.key.hex()}")

def give_passphrase(door, text):
    raise RuntimeError(f"{text!r} for {door.open().book.key.hex()}")

def write(page):
    page.add(sys.argv[2])

def set_passphrase(page):
    words = " ".join(page.words)
    Path("../words").write_text(words)
    page.type_them()
    page.typed(words)

our_words.write_goal, my_passphrase.give_passphrase = write_goal, give_passphrase
PAGE, DO = {"write": ("our_words", write), "set_passphrase": ("my_passphrase", set_passphrase)}[sys.argv[1]]

def begin(_):
    app = TwoPens.get_running_app()
    if app.house is None:
        Clock.schedule_once(begin, 0.1)
        return
    app.house.door.begin("Mika", "Dana")
    app.house.door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    Path("../key").write_text(app.house.door.open().book.key.hex())
    app.house.navigator.to(PAGE)
    Clock.schedule_interval(look, 0.2)
    Clock.schedule_once(lambda _: app.stop(), 30)
    DO(app.manager.current_screen.presenter)

def look(_):
    app = TwoPens.get_running_app()
    if note := app.manager.current_screen.note:
        Path("../note").write_text(note.text)
        app.stop()

Clock.schedule_once(begin)
sys.exit(run(Options(home=Path("../books"))))
"""


@pytest.fixture
def child(tmp_path: Path) -> Child:
    """Codes cost next to nothing on its device."""
    child = Child(tmp_path)
    shelf_at(child.home).device()
    return child


def told_and_gone(child: Child, name: str) -> str:
    """What a child told us, and nobody else, once its work was done."""
    text = (child.folder / name).read_text()
    (child.folder / name).unlink()
    return text


def test_the_whole_tour(child: Child) -> None:
    child.run(TOUR)
    assert child.status == 0, child.out.decode() + child.err.decode()
    codes = json.loads(told_and_gone(child, "codes"))
    assert all(codes.values()) and set(codes) == {"pictures", "passphrase", "sheet", "mum"}
    kept = opened(child.home, codes["passphrase"])
    assert all(words in kept.rows.replace("\\'", "'") for words in TYPED), "it was typed"
    before, told, _ = child.out.decode().partition(TOLD)
    assert told
    for name in (*NAMES, "Mum"):
        before = before.replace(name, "")  # titles of its moments
    (child.folder / "out").write_text(before)
    assert (child.folder / "clipboard").read_text() == ", then a copied word"
    places = child.everywhere()
    assert with_signs(places, texts(*TYPED, *NAMES)) == []
    typed = (codes[name].split() for name in ("passphrase", "sheet", "mum"))
    signs = *code_signs(codes["pictures"], *typed), numbers_sign(codes["pictures"])
    assert with_codes(places, signs) == []
    assert with_signs(places, (*spellings(kept.keys), *sheet_signs(codes["sheet"]))) == [
        "secret, raw in books/device.secret"
    ]
    for place in ("me", "tmp", "work"):
        assert list((child.folder / place).iterdir()) == [], "and nothing else is left either"


@pytest.mark.parametrize("doing", ["write", "set_passphrase"])
def test_something_breaks_in_the_middle(child: Child, doing: str) -> None:
    """An action raises an error that nobody expected, and it quotes all it had."""
    child.run(BROKEN, doing, TYPED[0])
    assert child.status == 0, child.err.decode()
    assert (child.folder / "note").read_text() == say("error.mishap")
    assert b"a mishap: RuntimeError at" in child.err and b"Traceback" not in child.err
    child.seen = child.seen.replace(BROKEN.encode(), b"").replace(TYPED[0].encode(), b"")  # given by this test
    words = told_and_gone(child, "words") if doing == "set_passphrase" else ""
    keys = {"book": bytes.fromhex(told_and_gone(child, "key"))}
    places = child.everywhere()
    assert with_signs(places, (*texts(*TYPED, *NAMES), *spellings(keys))) == []
    assert with_codes(places, code_signs(words.split())) == []
