"""A page on paper, by touch: from the goal to a saved file, to a printer, and to a folder for ever."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.text import say
from tests.paper.reading import squeezed, text
from tests.visit import Visit


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only programs on this device: none at first."""
    place = tmp_path / "bin"
    place.mkdir()
    monkeypatch.setenv("PATH", str(place))
    return place


def documents(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "person" / "Documents").iterdir())


def for_us(visit: Visit) -> None:
    visit.tap(say("print.us") + ". " + say("print.us_sub"))


def test_from_the_goal_to_a_saved_page(visit: Visit, tmp_path: Path, programs: Path) -> None:
    visit.open("goal", "agreed")
    visit.tap(say("print.title"))
    assert visit.name == "print_page" and not visit.sees(say("print.pick"))
    for_us(visit)
    visit.tap(say("place.documents"))
    (file,) = documents(tmp_path)
    assert visit.sees(say("save_copy.saved", words=str(file)))
    assert squeezed("Agreed on 31 March 2026") in squeezed(text(file.read_bytes()))
    visit.tap(say("print.open"))
    assert visit.sees(say("print.cannot_open"))
    visit.tap(say("print.print_out"))
    assert visit.sees(say("print.no_printer"))
    visit.tap(say("app.back"))
    assert visit.name == "goal"


@pytest.mark.skipif(sys.platform != "linux", reason="the programs of Linux")
def test_on_the_devices_own_printer(visit: Visit, programs: Path) -> None:
    for name, script in (("lpstat", "echo system default destination: desk"), ("lp", f"/bin/cat > {programs}/out")):
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755)
    visit.open("agreed", "agreed")
    visit.tap(say("print.title"))
    for_us(visit)
    visit.tap(say("print.print_out"))
    assert visit.sees(say("print.sent")) and (programs / "out").read_bytes().startswith(b"%PDF-")


def test_the_page_for_mum_has_what_mum_sees(visit: Visit, tmp_path: Path) -> None:
    visit.open("print_page", "shared", "young_person")
    visit.tap(say("print.for", name="Dad") + ". " + say("print.home_sub", name="Dad"))
    assert visit.sees(say("print.nothing", name="Dad")) and not visit.sees(say("print.pick"))
    visit.tap(say("print.for", name="Mum") + ". " + say("print.home_sub", name="Mum"))
    visit.tap(say("place.documents"))
    said = squeezed(text(documents(tmp_path)[0].read_bytes()))
    assert squeezed("I'm practising a sleepover") in said and squeezed("one night this term") not in said


def test_a_record_that_opens_without_the_app(visit: Visit, tmp_path: Path) -> None:
    visit.open("my_data", "kept", "therapist")
    visit.tap(say("our_record.title") + ". " + say("our_record.row_sub"))
    assert visit.sees(say("our_record.consent"))
    visit.tap(say("place.documents"))
    (folder,) = documents(tmp_path)
    assert visit.sees(say("save_copy.saved", words=str(folder)))
    assert {file.name for file in folder.iterdir()} == {"everything.csv", "page.pdf", "readme.txt"}


def test_together_the_record_waits_for_one(visit: Visit) -> None:
    visit.open("my_data", "kept")
    assert not visit.sees(say("our_record.title"))


def test_nothing_draws_pages_before_somebody_prints(visit: Visit) -> None:
    """fpdf2 takes longer to import than the app takes to start."""
    code = "import app.house, app.screens.print_page.presenter as _, sys; print('fpdf' in sys.modules)"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert made.stdout.split()[-1] == "False"
