"""What is missing is named at once, in one sentence, with what to do."""

import ctypes
from pathlib import Path

import pytest

from app.phone import graphics_check
from app.phone.graphics_check import DRIVER, EGL, GL, missing, sentence


def no_library(name: str) -> None:
    return None


def any_library(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(None)


def test_a_screen_needs_only_gl() -> None:
    assert list(missing(needs_egl=False, needs_driver=False, load=no_library)) == [GL]


def test_all_missing_parts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphics_check, "has_driver_file", lambda: False)
    assert list(missing(needs_egl=True, needs_driver=True, load=no_library)) == [GL, EGL, DRIVER]


def test_libraries_without_a_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphics_check, "can_draw", lambda egl: False)
    assert list(missing(needs_egl=True, needs_driver=True, load=any_library)) == [DRIVER]


def test_nothing_missing_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphics_check, "can_draw", lambda egl: True)
    assert list(missing(needs_egl=True, needs_driver=True, load=any_library)) == []
    assert sentence((), "debian") == ""


@pytest.mark.parametrize(
    ("system", "advice"),
    [
        ("ubuntu debian", "Please run: sudo apt install libgl1 libegl1 libgl1-mesa-dri"),
        ("fedora", "Please run: sudo dnf install libglvnd-glx libglvnd-egl mesa-dri-drivers"),
        ("arch", "Please install OpenGL (Mesa) with your system's package manager."),
    ],
)
def test_advice_fits_the_system(system: str, advice: str) -> None:
    said = sentence((GL, EGL, DRIVER), system)
    assert said.endswith(advice)
    assert "\n" not in said
    assert all(part.name in said for part in (GL, EGL, DRIVER))


def test_distribution_is_read(tmp_path: Path) -> None:
    told = tmp_path / "os-release"
    told.write_text('NAME="Some Linux"\nID=mint\nID_LIKE="ubuntu debian"\n')
    assert graphics_check.distribution(told) == "mint ubuntu debian"
    assert graphics_check.distribution(tmp_path / "none") == ""


def test_other_systems_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert graphics_check.graphics_problem(offscreen=True) == ""
    assert graphics_check.has_screen()
