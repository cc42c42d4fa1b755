"""What the command line becomes, and what happens before Kivy is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as start
from app.options import Options

ROOT = Path(__file__).parents[2]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "ANDROID_ARGUMENT"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_asked() -> None:
    assert start.read([]) == Options()


def test_everything_asked() -> None:
    said = "--home h --tour t --size 320x568 --theme high_contrast_dark --text-size 150".split()
    assert start.read(said) == Options(Path("h"), Path("t"), (320, 568), "high_contrast_dark", 150)


@pytest.mark.parametrize("wrong", [["--size", "wide"], ["--size", "0x9"], ["--theme", "pink"], ["--text-size", "140"]])
def test_nonsense_ends_with_two(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        start.read(wrong)
    assert ended.value.code == 2
    assert capsys.readouterr().err


def test_with_a_screen_there_is_no_tour(screen: None) -> None:
    assert start.with_tour(Options()) == Options()


def test_without_a_screen_the_tour_runs(no_screen: None) -> None:
    toured = start.with_tour(Options())
    assert toured.tour == start.SCREENLESS_TOUR


def test_a_tour_stays_out_of_real_books(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "books" / "1").mkdir(parents=True)
    assert start.main(["--tour", str(tmp_path / "pictures"), "--home", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{start.HAS_BOOKS}\n" and not (tmp_path / "pictures").exists()


@pytest.mark.parametrize("made", [None, "", "books"])
def test_a_home_without_books_can_have_a_tour(tmp_path: Path, made: str | None) -> None:
    home = None if made is None else tmp_path / "home"
    if home is not None:
        (home / str(made)).mkdir(parents=True)
    assert not start.has_books(home)


def test_no_opengl_is_one_calm_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(start, "graphics_problem", lambda offscreen: "No OpenGL here.")
    assert start.main(["--tour", "t"]) == start.NO_GRAPHICS
    assert capsys.readouterr().err == "No OpenGL here.\n"


def test_reading_the_command_line_costs_no_kivy() -> None:
    code = "import app.__main__, sys; sys.exit(any(n.split('.')[0] in sys.argv for n in sys.modules))"
    heavy = ["kivy", "sqlalchemy", "sqlcipher3", "plyer", "cryptography", "platformdirs"]
    assert subprocess.run([sys.executable, "-c", code, *heavy], cwd=ROOT).returncode == 0
