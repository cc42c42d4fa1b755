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
    return _patch(corner + MARGIN, lambda x, y: corner - hypot(x, y) + 0.5, float(corner + MARGIN), float(MARGIN))


@lru_cache(maxsize=64)
def ring(corner: int, thick: float) -> Patch:
    """An outline ``thick`` px wide, its outer edge with round corners of ``corner`` px."""

    def inside(x: float, y: float) -> float:
        out = hypot(x, y)
        return min(corner - out + 0.5, out - (corner - thick) + 0.5)

    return _patch(corner + MARGIN, inside, float(corner + MARGIN), float(MARGIN))


@lru_cache(maxsize=64)
def glow(corner: int, blur: float) -> Patch:
    """A shadow under a shape with round corners: full up to near its edge, gone 1.5 ``blur`` px out."""
    grain = min(1.0, SHADOW_GRAIN / max(blur, 1.0))
    reach = 1.5 * blur
    texels = ceil((corner + reach) * grain) + 1

    def inside(x: float, y: float) -> float:
        return 2.0 / (1.0 + exp(min(60.0, (hypot(x, y) / grain - corner + TUCKED) * 4.0 / max(blur, 1.0))))

    return _patch(texels, inside, texels / grain, reach + (texels / grain - corner - reach))


def _patch(texels: int, inside: Callable[[float, float], float], px: float, reach: float) -> Patch:
    """``inside`` tells how much of the pixel at (x, y) from a corner's centre is covered."""
    quarter = [
        bytes(_alpha(inside(x + 0.5, y + 0.5)) for x in range(texels - 1, -1, -1)) for y in range(texels - 1, -1, -1)
    ]
    rows = [row + row[::-1] for row in quarter]
    side = 2 * texels
    pixels = b"".join(b"\xff\xff\xff" + bytes((a,)) for row in rows + rows[::-1] for a in row)
    texture = Texture.create(size=(side, side), colorfmt="rgba")
    texture.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte")
    texture.add_reload_observer(lambda t: t.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte"))
    return Patch(texture, texels, px, reach)


def _alpha(share: float) -> int:
    return round(255 * min(1.0, max(0.0, share)))
