"""The first picture. Its first frame is the sky's own colours, which costs nearly nothing; the lake and
the name come with the next one. It goes on by itself."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.graphics.texture import Texture
from kivy.uix.screenmanager import Screen

from widgets.theme import theme

STAGE = 0.12  # of the sky: the first light


class OpeningScreen(Screen):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        with self.canvas.before:
            Color(1, 1, 1, 1)
            self.sky = Rectangle(texture=sky_colours(), size=self.size, pos=self.pos)
        self.bind(size=self.fit, pos=self.fit)

    def fit(self, *_: object) -> None:
        self.sky.pos, self.sky.size = self.pos, self.size

    def fill(self, *_: object) -> None:
        """Everything that is seen: imported only now, after something was."""
        from widgets.bars import WordMark
        from widgets.scene.crops import CROPS
        from widgets.scene.lake import Lake

        self.add_widget(Lake(stage=STAGE, **CROPS["opening"]))
        self.add_widget(WordMark(pos_hint={"center_x": 0.5, "center_y": 0.78}))

    def on_leave(self, *_: object) -> None:
        """It is seen once; its lake has no more to do."""
        self.clear_widgets()


def sky_colours() -> Texture:
    """A column of the sky, from the water up."""
    from widgets.scene.skies import sky

    now = sky(STAGE, theme.dark)
    found = [now.water, now.water, now.low, now.middle, now.top]
    texture = Texture.create(size=(1, len(found)), colorfmt="rgb")
    texture.blit_buffer(bytes(round(255 * c) for colour in found for c in colour[:3]), colorfmt="rgb")
    return texture
