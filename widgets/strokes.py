"""The two pens' lines: a wave for the young person, round dots for the therapist.

One period repeats along a small texture that is worked out for the screen's density, so a line is a
single rectangle with its texture repeated a whole number of times: its ends are always clean.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from kivy.graphics.texture import Texture
from kivy.metrics import Metrics, dp

from widgets.patches import painted

PERIOD = {"A": 11.0, "B": 6.6}  # dp
WAVE_HIGH, THICK, THIN = 1.75, 0.95, 0.70  # dp: height of the wave, half its thickness, the same when wide
FINE = 2  # texels along the line for each px, so that stretching it a little stays sharp
DOT = 1.65  # dp, radius


class Stroke(NamedTuple):
    """``periods`` fit once along the texture, which is ``height`` px high, its line in the middle."""

    texture: Texture
    periods: int
    height: int


def stroke(pen: str, wide: bool) -> Stroke:
    """The line of pen 'A' (wave) or 'B' (dots); ``wide`` is thinner, for easy-read spacing."""
    return _baked(pen, wide, float(Metrics.density))


@lru_cache(maxsize=16)
def _baked(pen: str, wide: bool, density: float) -> Stroke:
    period = PERIOD[pen] * density
    across = 1 << max(6, round(FINE * 6 * period - 1).bit_length())  # a power of two, or it would not repeat
    periods = round(across / period)
    height = 1 << max(3, round(9 * density - 1).bit_length())
    step = period * periods / across  # px of the screen that one texel stands for
    thin = THIN / THICK if wide else 1.0
    cover = _wave if pen == "A" else _dots
    alphas = bytes(
        round(255 * min(1.0, max(0.0, 0.5 - cover((column + 0.5) * step, row + 0.5 - height / 2, density, thin))))
        for row in range(height)
        for column in range(across)
    )
    pixels = bytearray(b"\xff" * (4 * len(alphas)))
    pixels[3::4] = alphas
    texture = painted(across, height, bytes(pixels))
    texture.wrap = "repeat"
    return Stroke(texture, periods, height)


def _wave(x: float, y: float, density: float, thin: float) -> float:
    """Px from the edge of the wave; below 0 inside."""
    high, turn = WAVE_HIGH * density, 2 * pi / (PERIOD["A"] * density)
    slope = high * turn * cos(turn * x)
    return abs(y - high * sin(turn * x)) / sqrt(1 + slope * slope) - THICK * thin * density


def _dots(x: float, y: float, density: float, thin: float) -> float:
    period = PERIOD["B"] * density
    return hypot(x % period - period / 2, y) - DOT * (1 + thin) / 2 * density


def repeats(pen: str, width: float) -> float:
    """How many periods to fit in ``width`` px: whole dots, whole or half waves, never none."""
    share = width / dp(PERIOD[pen])
    return max(1.0, float(round(share))) if pen == "B" else max(0.5, round(share * 2) / 2)
