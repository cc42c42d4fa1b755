"""The colours of the four looks and of the three pen pairs (DESIGN 3.1 and 3.3). Plain data, no Kivy.

Colours are "#RRGGBB". ``shadow_strength`` is 0-1. Every pen fits the looks' other tokens: the
contrast table in tests/widgets/test_contrast.py is worked out from here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Look:
    bg: str
    card: str
    sunken: str
    ink: str
    ink2: str
    ink3: str
    line: str
    edge: str
    action: str
    on_action: str
    action2: str
    on_action2: str
    sun: str
    on_sun: str
    sunwash: str
    penA: str
    penAwash: str
    penB: str
    penBwash: str
    agreed: str
    agreedwash: str
    help: str
    shadow: str
    shadow_strength: float
    dark: bool = False
    outlined: bool = False

    @property
    def on_pen(self) -> str:
        """For a letter or an icon on a pen's full colour."""
        return self.bg if self.dark else self.card


LIGHT = Look(
    bg="#F1F1F6", card="#FFFDFA", sunken="#E9EAF1",
    ink="#15303A", ink2="#3A515C", ink3="#5A6F79", line="#D6D9E2", edge="#7A8A94",
    action="#15303A", on_action="#FFFDFA", action2="#E4E7EE", on_action2="#15303A",
    sun="#FFC24A", on_sun="#15303A", sunwash="#FFF1CF",
    penA="#922B0D", penAwash="#FCE7DD", penB="#2743A6", penBwash="#E5E9FB",
    agreed="#0B5C4C", agreedwash="#DDF0E8", help="#9B1B4F",
    shadow="#15303A", shadow_strength=0.13,
)  # fmt: skip
DARK = Look(
    bg="#0E1B24", card="#1A2C36", sunken="#142430",
    ink="#F1F4F2", ink2="#BECBD0", ink3="#9AACB3", line="#2C414C", edge="#7D919A",
    action="#F1F4F2", on_action="#10222B", action2="#2A404B", on_action2="#F1F4F2",
    sun="#FFCB61", on_sun="#15303A", sunwash="#3A3320",
    penA="#FFB498", penAwash="#43291F", penB="#B0C1FF", penBwash="#25315A",
    agreed="#7FDDBD", agreedwash="#16382F", help="#FF9DC2",
    shadow="#000000", shadow_strength=0.45, dark=True,
)  # fmt: skip
HIGH_CONTRAST = Look(
    bg="#FFFFFF", card="#FFFFFF", sunken="#FFFFFF",
    ink="#000000", ink2="#1A1A1A", ink3="#333333", line="#000000", edge="#000000",
    action="#000000", on_action="#FFFFFF", action2="#FFFFFF", on_action2="#000000",
    sun="#FFD24D", on_sun="#000000", sunwash="#FFF3C4",
    penA="#6E1A00", penAwash="#FFFFFF", penB="#00178A", penBwash="#FFFFFF",
    agreed="#00402F", agreedwash="#FFFFFF", help="#6E0034",
    shadow="#000000", shadow_strength=0.0, outlined=True,
)  # fmt: skip
HIGH_CONTRAST_DARK = Look(
    bg="#000000", card="#000000", sunken="#000000",
    ink="#FFFFFF", ink2="#F0F0F0", ink3="#D9D9D9", line="#FFFFFF", edge="#FFFFFF",
    action="#FFE14D", on_action="#000000", action2="#000000", on_action2="#FFFFFF",
    sun="#FFE14D", on_sun="#000000", sunwash="#000000",
    penA="#FFC3A8", penAwash="#000000", penB="#BCCBFF", penBwash="#000000",
    agreed="#8CF0CC", agreedwash="#000000", help="#FFB3D1",
    shadow="#000000", shadow_strength=0.0, dark=True, outlined=True,
)  # fmt: skip

LOOKS = {
    "light": LIGHT,
    "dark": DARK,
    "high_contrast": HIGH_CONTRAST,
    "high_contrast_dark": HIGH_CONTRAST_DARK,
}


@dataclass(frozen=True, slots=True)
class Pen:
    name: str
    colour: str
    wash: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pens that stay apart for every kind of eye, in light and in dark."""

    light: tuple[Pen, Pen]
    dark: tuple[Pen, Pen]


PAIRS = {
    "ember_tide": Pair(
        (Pen("Ember", LIGHT.penA, LIGHT.penAwash), Pen("Tide", LIGHT.penB, LIGHT.penBwash)),
        (Pen("Ember", DARK.penA, DARK.penAwash), Pen("Tide", DARK.penB, DARK.penBwash)),
    ),
    "amber_lagoon": Pair(
        (Pen("Amber", "#7C4200", "#FBEBD8"), Pen("Lagoon", "#00566B", "#DEF1F5")),
        (Pen("Amber", "#F3BE6B", "#3D2E16"), Pen("Lagoon", "#86D6E8", "#15384A")),
    ),
    "plum_pine": Pair(
        (Pen("Plum", "#7C1F73", "#F8E6F5"), Pen("Pine", "#085A40", "#DEF1E8")),
        (Pen("Plum", "#F2ABE9", "#432542"), Pen("Pine", "#7CDDB2", "#173A2E")),
    ),
}


def look(name: str, pair: str = "ember_tide", young_person_first: bool = True) -> Look:
    """The look with the chosen pens in it. ``penA`` is always the young person's.

    High contrast keeps its own pens, in either order. Raises KeyError for an unknown name or pair.
    """
    base = LOOKS[name]
    pens = (Pen("", base.penA, base.penAwash), Pen("", base.penB, base.penBwash))
    if not base.outlined:
        pens = PAIRS[pair].dark if base.dark else PAIRS[pair].light
    first, second = pens if young_person_first else pens[::-1]
    return replace(base, penA=first.colour, penAwash=first.wash, penB=second.colour, penBwash=second.wash)
