"""The wheel, in an environment of its own: it brings its fonts, and its tour passes."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOUR_SECONDS = 420


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands. The libraries are borrowed from here; the app itself is installed."""
    place = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(place, symlinks=True)
    paths = {"base": str(place), "platbase": str(place)}
    packages = Path(sysconfig.get_path("purelib", "venv", paths))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    python = Path(sysconfig.get_path("scripts", "venv", paths)) / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    return python.parent


def alone(tmp_path: Path) -> dict[str, str]:
    """No checkout on the path, no screen, nobody's own folders."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KIVY", "SDL", "XDG"))}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    return kept | {"HOME": str(tmp_path / "me")}


def test_wheel_holds_what_the_app_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in ("app/__main__.py", "assets/text/en.json", "assets/built/Phosphor.ttf"):
        assert needed in names
    given = {name.split("/data/")[1] for name in names if ".data/data/" in name}
    assert given == {"share/applications/two-pens.desktop", "share/mime/packages/two-pens.xml"}
    kv = {str(p.relative_to(ROOT)) for room in ("app", "widgets") for p in (ROOT / room).rglob("*.kv")}
    assert kv <= names
    assert {"Nunito-OFL.txt", "Phosphor-MIT.txt"} <= {Path(n).name for n in names}
    assert not [n for n in names if n.startswith("tests/") or n == "assets/build_assets.py"]


def test_help_needs_nothing(installed: Path, tmp_path: Path) -> None:
    said = subprocess.run(
        [installed / "two-pens", "--help"], cwd=tmp_path, env=alone(tmp_path), capture_output=True, text=True
    )
    assert said.returncode == 0
    for option in ("--home", "--tour", "--size", "--theme", "--text-size"):
        assert option in said.stdout


def test_tour_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "me").mkdir()
    tour = subprocess.run(
        [installed / "two-pens", "--tour", "pictures"],
        cwd=tmp_path, env=alone(tmp_path), capture_output=True, text=True, timeout=TOUR_SECONDS,
    )  # fmt: skip
    assert tour.returncode == 0, tour.stdout[-3000:] + tour.stderr[-3000:]
    last = tour.stdout.splitlines()[-1]
    moments, _, wrong = last.partition(", ")
    assert wrong == "0 not as they should be" and f"in {moments} of" in (ROOT / "README.md").read_text()
    assert list((tmp_path / "pictures").glob("*.png"))
    assert list((tmp_path / "me").iterdir()) == [], "a tour leaves nothing in anybody's own folders"
