"""``Turned``: for whoever sits at the other side of the table."""

from __future__ import annotations

from typing import Any

from kivy.graphics import PopMatrix, PushMatrix, Rotate
from kivy.uix.widget import Widget


class Turned(Widget):
    """Draws its only child upside down in its own box, and turns touches with it."""

    def __init__(self, child: Widget, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.child = child
        self._turn = Rotate(angle=180, axis=(0, 0, 1))
        self.canvas.before.add(PushMatrix())
        self.canvas.before.add(self._turn)
        self.canvas.after.add(PopMatrix())
        self.add_widget(child)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self._place()

    def _place(self, *_: object) -> None:
        self._turn.origin = self.x + self.width / 2, self.y + self.height / 2
        self.child.pos, self.child.size = self.pos, self.size

    # -- places: half a turn is its own way back

    def to_local(self, x: float, y: float, relative: bool = False) -> tuple[float, float]:
        return 2 * self.x + self.width - x, 2 * self.y + self.height - y

    def to_parent(self, x: float, y: float, relative: bool = False) -> tuple[float, float]:
        return self.to_local(x, y)

    # -- touches

    def on_touch_down(self, touch: Any) -> bool:
        return self._hand_on(super().on_touch_down, touch)

    def on_touch_move(self, touch: Any) -> bool:
        return self._hand_on(super().on_touch_move, touch)

    def on_touch_up(self, touch: Any) -> bool:
        return self._hand_on(super().on_touch_up, touch)

    def _hand_on(self, give: Any, touch: Any) -> bool:
        touch.push()
        touch.apply_transform_2d(self.to_local)
        taken = bool(give(touch))
        touch.pop()
        return taken
