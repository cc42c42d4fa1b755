"""Fonts and icons as they were built."""

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "assets/built"

sys.path.insert(0, str(ROOT / "assets"))
import build_assets  # noqa: E402


def sources() -> list[Path]:
    return [p for room in ("app", "widgets") for p in (ROOT / room).rglob("*") if p.suffix in (".py", ".kv")]


def icons() -> dict[str, str]:
    return dict(json.loads((BUILT / "phosphor.json").read_text(encoding="utf-8")))


def test_every_icon_named_is_there() -> None:
    assert build_assets.icon_names(ROOT) - icons().keys() == set()


def test_only_icons_named_are_there() -> None:
    assert icons().keys() <= build_assets.icon_names(ROOT)


def test_icon_names_are_written_out() -> None:
    """A name put together at run time would be missing from the font."""
    pieced = re.compile(r"""[}"'] ?\+? ?["']?-(?:bold|fill)["']""")
    assert [str(p) for p in sources() if pieced.search(p.read_text(encoding="utf-8"))] == []


def test_icon_font_holds_just_those() -> None:
    drawn = set(TTFont(BUILT / "Phosphor.ttf").getBestCmap())
    assert drawn == {ord(sign) for sign in icons().values()}


@pytest.mark.parametrize("weight", build_assets.WEIGHTS)
def test_wide_letters_are_wider_and_marks_are_not(weight: str) -> None:
    plain = TTFont(BUILT / f"Nunito-{weight}.ttf")
    wide = TTFont(BUILT / f"NunitoWide-{weight}.ttf")
    em = plain["head"].unitsPerEm
    names = plain.getBestCmap()
    grown = {c: wide["hmtx"][names[ord(c)]][0] - plain["hmtx"][names[ord(c)]][0] for c in "a é\u0301"}
    assert grown["a"] == grown["é"] == round(em * 0.12)
    assert grown[" "] == round(em * 0.40)
    assert grown["\u0301"] == 0
    assert plain["name"].getDebugName(1) != wide["name"].getDebugName(1)


def test_coverage_is_what_the_fonts_hold() -> None:
    """DejaVuSans comes with Kivy; its ranges are kept so that a wheel can be built without Kivy."""
    coverage = json.loads((BUILT / "coverage.json").read_text())
    kivy = Path(importlib.util.find_spec("kivy").origin).parent  # type: ignore[union-attr, arg-type]
    fonts = {"Nunito": BUILT / "Nunito-Regular.ttf", "DejaVuSans": kivy / "data/fonts/DejaVuSans.ttf"}
    for family, path in fonts.items():
        assert coverage[family] == list(build_assets.ranges(TTFont(path).getBestCmap()))


def test_licences_go_along() -> None:
    assert "SIL OPEN FONT LICENSE" in (BUILT / "Nunito-OFL.txt").read_text()
    assert "MIT License" in (BUILT / "Phosphor-MIT.txt").read_text()


def test_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("built again")

    monkeypatch.setattr(build_assets, "build", fail)
    assert build_assets.main(BUILT) is False


def test_ranges() -> None:
    assert list(build_assets.ranges([7, 1, 2, 3, 9])) == [[1, 3], [7, 7], [9, 9]]
    assert list(build_assets.ranges([])) == []
    assert list(build_assets.ranges([0])) == [[0, 0]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("icon: 'flag-fill'", {"flag-fill"}),
        ('x = ("eye-slash-bold", "heart")', {"eye-slash-bold"}),
        ("flag-fill", set()),
        ("'Semi-Bold'", set()),
    ],
)
def test_icon_names_are_found(tmp_path: Path, text: str, found: set[str]) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/one.kv").write_text(text)
    assert build_assets.icon_names(tmp_path) == found
