"""The contrast table of DESIGN 3.2, worked out anew from the tokens, for every look and pair of pens."""

from __future__ import annotations

import pytest

from tests.widgets.colours import SEEN_AS, apart, ciede2000, contrast
from widgets import tokens

NEEDS = [
    *(("ink", ground, 7.0) for ground in ("bg", "card", "sunken", "sunwash", "penAwash", "penBwash", "agreedwash")),
    ("ink2", "bg", 7.0), ("ink2", "card", 7.0), ("ink2", "sunken", 4.5), ("ink2", "sunwash", 4.5),
    ("ink2", "penAwash", 4.5), ("ink2", "penBwash", 4.5),
    ("ink3", "card", 4.5), ("ink3", "bg", 4.5),
    *((pen, ground, 7.0) for pen in ("penA", "penB") for ground in ("card", "bg")),
    *((pen, ground, 4.5) for pen in ("penA", "penB") for ground in ("penAwash", "penBwash", "sunwash")),
    ("on_action", "action", 7.0), ("on_action2", "action2", 7.0), ("on_sun", "sun", 7.0),
    ("on_pen", "penA", 4.5), ("on_pen", "penB", 4.5),
    ("agreed", "card", 4.5), ("agreed", "agreedwash", 4.5), ("help", "card", 4.5),
    ("edge", "card", 3.0), ("edge", "bg", 3.0),
]  # fmt: skip
LOOKS = [(name, pair, first) for name in tokens.LOOKS for pair in tokens.PAIRS for first in (True, False)]
APART = 20.0


@pytest.mark.parametrize(("name", "pair", "first"), LOOKS)
def test_everything_can_be_read(name: str, pair: str, first: bool) -> None:
    look = tokens.look(name, pair, first)
    low = {
        f"{mark} on {ground}": round(found, 2)
        for mark, ground, need in NEEDS
        if (found := contrast(getattr(look, mark), getattr(look, ground))) < need
    }
    assert not low


@pytest.mark.parametrize("eye", SEEN_AS)
@pytest.mark.parametrize("pair", tokens.PAIRS)
@pytest.mark.parametrize("name", tokens.LOOKS)
def test_two_pens_never_look_alike(name: str, pair: str, eye: str) -> None:
    look = tokens.look(name, pair)
    assert apart(look.penA, look.penB, eye) >= APART


def test_colour_distance_agrees_with_its_paper() -> None:
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


def test_contrast_agrees_with_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_high_contrast_keeps_its_own_pens() -> None:
    for name in ("high_contrast", "high_contrast_dark"):
        assert tokens.look(name, "plum_pine") == tokens.look(name, "ember_tide") == tokens.LOOKS[name]


def test_the_other_pen_may_be_the_young_persons() -> None:
    usual, other = tokens.look("light", "plum_pine"), tokens.look("light", "plum_pine", young_person_first=False)
    assert (usual.penA, usual.penAwash) == (other.penB, other.penBwash)
    assert (usual.penB, usual.penBwash) == (other.penA, other.penAwash)


def test_no_red_anywhere() -> None:
    """Errors are amber: no token is a pure warning red."""
    for look in tokens.LOOKS.values():
        for name in ("sunwash", "sun", "help"):
            colour = getattr(look, name)
            red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
            assert not (red > 180 and green < 60 and blue < 60)
