"""Small pictures that stretch: a rounded surface, a rounded ring, a soft shadow.

Each is worked out once for its size in px and then drawn as a nine-patch: its corners stay, its
middle stretches. White, so that one picture serves every colour and every look.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, exp, hypot
from typing import NamedTuple

from kivy.graphics.texture import Texture

MARGIN = 1  # px of nothing around a shape, so that its edge may lie between two pixels
TUCKED = 2.0  # px that a shadow is smaller than what casts it
FINE = 16  # how finely a px of distance is told apart
SHADOW_GRAIN = 8.0  # a blur needs no more texels than this to look smooth


class Patch(NamedTuple):
    """``texels``: size of a corner in the picture. ``px``: how large to draw it. ``reach``: how far
    the picture stands out beyond the widget on each side, in px."""

    texture: Texture
    texels: int
    px: float
    reach: float


@lru_cache(maxsize=64)
def disc(corner: int) -> Patch:
    """A filled shape with round corners of ``corner`` px."""
    return _patch(corner + MARGIN, lambda out: corner - out + 0.5, float(corner + MARGIN), float(MARGIN))


@lru_cache(maxsize=64)
def ring(corner: int, thick: float) -> Patch:
    """An outline ``thick`` px wide, its outer edge with round corners of ``corner`` px."""
    inner = corner - thick
    return _patch(
        corner + MARGIN,
        lambda out: min(corner - out + 0.5, out - inner + 0.5),
        float(corner + MARGIN),
        float(MARGIN),
    )


@lru_cache(maxsize=64)
def glow(corner: int, blur: float) -> Patch:
    """A shadow under a shape with round corners: full up to near its edge, gone 1.5 ``blur`` px out."""
    grain = min(1.0, SHADOW_GRAIN / max(blur, 1.0))
    texels = ceil((corner + 1.5 * blur) * grain) + 1

    def cover(out: float) -> float:
        return 2.0 / (1.0 + exp(min(60.0, (out / grain - corner + TUCKED) * 4.0 / max(blur, 1.0))))

    return _patch(texels, cover, texels / grain, texels / grain - corner)


def _patch(texels: int, cover: Callable[[float], float], px: float, reach: float) -> Patch:
    """``cover`` tells how much of a pixel is covered, by how far it is from a corner's centre."""
    table = [round(255 * min(1.0, max(0.0, cover(step / FINE)))) for step in range(ceil(texels * 1.5 * FINE))]
    places = [place + 0.5 for place in range(texels - 1, -1, -1)]
    quarter = [bytes(table[int(hypot(x, y) * FINE + 0.5)] for x in places) for y in places]
    rows = [row + row[::-1] for row in quarter]
    alphas = b"".join(rows + rows[::-1])
    pixels = bytearray(b"\xff" * (4 * len(alphas)))
    pixels[3::4] = alphas
    return Patch(painted(2 * texels, 2 * texels, bytes(pixels)), texels, px, reach)


def painted(width: int, height: int, pixels: bytes) -> Texture:
    """A texture of these RGBA pixels, painted again when the graphics context is lost."""
    texture = Texture.create(size=(width, height), colorfmt="rgba")

    def paint(_texture: object = None) -> None:
        texture.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte")

    paint()
    texture.add_reload_observer(paint)
    return texture
