"""Printing by real programs that stand in for the device's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.phone.places import DevicePlaces
from app.phone.printer import DevicePrinter

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the programs of Linux")
PAGE = b"%PDF-1.7 our words"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only programs on this device; what they were told lies beside them."""
    place = tmp_path / "bin"
    place.mkdir()
    monkeypatch.setenv("PATH", str(place))
    return place


def program(place: Path, name: str, script: str) -> None:
    file = place / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def test_without_a_printer_there_is_none(programs: Path) -> None:
    assert DevicePrinter().find() == ""
    program(programs, "lpstat", 'test "$1" = -d && echo "no system default destination"')
    assert DevicePrinter().find() == ""
    assert not DevicePrinter().send("desk", PAGE) and not DevicePrinter().open(programs / "page.pdf")


def test_the_default_printer_comes_first_then_any(programs: Path) -> None:
    program(programs, "lpstat", 'test "$1" = -d && echo "system default destination: desk" || echo hall')
    assert DevicePrinter().find() == "desk"
    program(programs, "lpstat", 'test "$1" = -d && echo "no system default destination" || echo "hall\nattic"')
    assert DevicePrinter().find() == "hall"


def test_the_page_goes_through_a_pipe_and_never_as_an_argument(programs: Path) -> None:
    told = programs / "told"
    program(programs, "lp", f'echo "$@" > "{told}"; /bin/cat > "{told}.pdf"')
    assert DevicePrinter().send("desk", PAGE)
    assert told.read_text() == "-s -d desk -t Two Pens\n" and Path(f"{told}.pdf").read_bytes() == PAGE


def test_a_printer_that_says_no(programs: Path) -> None:
    program(programs, "lp", "exit 1")
    assert not DevicePrinter().send("desk", PAGE)


def test_a_file_is_opened_with_what_the_device_has(programs: Path) -> None:
    file = programs / "a page; rm -rf $HOME.pdf"
    program(programs, "xdg-open", f'echo "$1" > "{programs}/told"')
    assert DevicePrinter().open(file)
    assert (programs / "told").read_text() == f"{file}\n"
    assert DevicePlaces().show(file)
    assert (programs / "told").read_text() == f"{programs}\n", "its folder, from where it can be passed on"
