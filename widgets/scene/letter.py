"""One letter standing in the middle of a seal or a pin."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.graphics.texture import Texture

from widgets.lettering import Paragraph
from widgets.scene.shade import graphics, has_pixels

FONT = "Nunito-Black"
CAPITALS = 0.705  # height of capital letters, share of the font's size


class Picture(NamedTuple):
    texture: Texture
    width: int  # px of the letter itself
    middle: float  # px from the top of the picture down to the middle of a capital letter


@lru_cache(maxsize=64)
def _picture(letter: str, size: int, _lost: int) -> Picture | None:
    if not letter or not has_pixels():
        return None
    paragraph = Paragraph(letter, FONT, size, round(size * 1.5))
    return Picture(
        paragraph.tiles()[0].texture, paragraph.measure(0, len(letter)), paragraph.ascent - CAPITALS / 2 * size
    )


class Letter(InstructionGroup):
    """A letter drawn around a middle, at whole pixels. `size` is the font's size in px."""

    def __init__(self) -> None:
        super().__init__()
        self._colour, self._shape = Color(1, 1, 1, 1), Rectangle(size=(0, 0))
        self.add(self._colour)
        self.add(self._shape)

    def draw(self, letter: str, size: float, colour: list[float], middle: tuple[float, float]) -> None:
        """Show `letter` (nothing if it is empty) in `colour` around `middle` (px)."""
        self._colour.rgba = colour
        picture = _picture(letter, round(size), graphics.times_lost)
        if picture is None:
            self._shape.size = (0, 0)
            return
        texture, (x, y) = picture.texture, middle
        self._shape.texture, self._shape.size = texture, texture.size
        self._shape.pos = (round(x - picture.width / 2), round(y + picture.middle - texture.height))
