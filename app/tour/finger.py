"""A finger for the tour.

It enters where a real touch enters (the event loop's input), so whatever lies in between, a scroll, an overlay, a
disabled button, is met as a person meets it.
"""

from __future__ import annotations

from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.input.motionevent import MotionEvent


class Finger(MotionEvent):
    """One finger on the glass, in window pixels."""

    count = 0

    def __init__(self, x: float, y: float) -> None:
        Finger.count += 1
        super().__init__("tour", Finger.count, self.at(x, y), is_touch=True, type_id="touch")
        self.profile = ["pos"]

    def at(self, x: float, y: float) -> dict[str, float]:
        return {"x": x / (Window.width - 1.0), "y": y / (Window.height - 1.0)}

    def depack(self, args: dict[str, float]) -> None:
        self.sx, self.sy = args["x"], args["y"]
        super().depack(args)

    def down(self) -> Finger:
        EventLoop.post_dispatch_input("begin", self)
        return self

    def to(self, x: float, y: float) -> Finger:
        self.move(self.at(x, y))
        EventLoop.post_dispatch_input("update", self)
        return self

    def up(self) -> None:
        EventLoop.post_dispatch_input("end", self)
