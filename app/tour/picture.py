"""A picture of the window, and whether anything is on it."""

from __future__ import annotations

from pathlib import Path

from kivy.core.image import Image
from kivy.core.window import Window
from kivy.graphics.opengl import GL_PACK_ALIGNMENT, GL_RGBA, GL_UNSIGNED_BYTE, glPixelStorei, glReadPixels
from kivy.graphics.texture import Texture

Pixels = tuple[int, int, bytes]


def pixels() -> Pixels:
    """Width, height and RGBA of the newest frame, bottom row first."""
    width, height = (int(n) for n in Window.system_size)
    Window.dispatch("on_draw")
    glPixelStorei(GL_PACK_ALIGNMENT, 1)
    return width, height, glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE)


def save(path: Path) -> Pixels:
    """Write the window to a PNG."""
    width, height, data = pixels()
    row = width * 4
    upright = b"".join(data[y * row : (y + 1) * row] for y in range(height - 1, -1, -1))
    opaque = bytearray(upright)
    opaque[3::4] = b"\xff" * (width * height)
    texture = Texture.create(size=(width, height))
    texture.blit_buffer(bytes(opaque), colorfmt="rgba", bufferfmt="ubyte")
    Image(texture).save(str(path), flipped=False)
    return width, height, data


def is_blank(picture: Pixels) -> bool:
    """True when nearly all of it is one colour: nothing was drawn."""
    _, _, data = picture
    found: dict[bytes, int] = {}
    for at in range(0, len(data), 4 * 97):
        colour = data[at : at + 3]
        found[colour] = found.get(colour, 0) + 1
    return max(found.values()) > 0.985 * sum(found.values())
