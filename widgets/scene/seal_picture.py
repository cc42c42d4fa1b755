"""Paints the two seals at any moment of being held: used by the live pair and by the joined mark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from widgets.scene.shade import Input, Plain, Program
from widgets.scene.shaders.seals import SEALS
from widgets.theme import theme

RADIUS, APART, REACH = 68.0, 92.0, 15.0  # dp: a disc, from its middle to the middle of both, out to the ring
WIDE, TALL = 2 * (APART + RADIUS + REACH + 5), 272.0  # dp of the whole, unscaled


@dataclass(frozen=True)
class Moment:
    """`scale` 1 is full size. `single` is "" for both seals, else the one person whose seal is shown."""

    scale: float = 1.0
    hold: float = 0.0
    flow: float = 0.0
    joined: float = 0.0
    pressed_a: float = 0.0
    pressed_b: float = 0.0
    single: str = ""
    seconds: float = 0.0

    @property
    def apart(self) -> float:
        """dp from the middle of each disc to the middle of both."""
        near = APART + (0.80 * RADIUS - APART) * self.flow**2
        return self.scale * (near + (0.62 * RADIUS - near) * self.joined)

    @property
    def letters_apart(self) -> float:
        """dp from each letter's middle to the middle of both."""
        return self.apart * (1 + 0.1 * self.joined)


def _plain(inputs: Mapping[str, Any]) -> Plain:
    return Plain((tuple(inputs["pen_a"]), tuple(inputs["pen_b"])), round=True)


program = Program("seals", SEALS, _plain)


def inputs(moment: Moment) -> dict[str, Input]:
    """What the shader needs for this moment in the colours of now."""
    return {
        "hold": moment.hold,
        "flow": moment.flow,
        "pressed_a": moment.pressed_a,
        "pressed_b": moment.pressed_b,
        "joined": moment.joined,
        "alone": float(("", "A", "B").index(moment.single)),
        "radius": RADIUS * moment.scale,
        "apart": moment.apart,
        "time": 1.2 + 2.0 * moment.seconds,
        "outlined": float(theme.outlined),
        "pen_a": tuple(theme.penA[:3]),
        "pen_b": tuple(theme.penB[:3]),
        "paper": tuple(theme.on_pen[:3]),
        "sun": tuple(theme.sun[:3]),
        "track": tuple(theme.line[:3] if not theme.outlined else theme.bg[:3]),
        "shadow": tuple(theme.shadow[:3]),
        "edge": tuple(theme.edge[:3]),
        "shade": 0.0 if theme.outlined else 0.17,
    }
