"""Hands for the tour: fingers that touch the window and type, as a person would.

They enter where a real touch enters (the event loop's input), so whatever lies in
between, a scroll, an overlay, a disabled button, is met as a person meets it.
"""

from __future__ import annotations

from typing import Any

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.input.motionevent import MotionEvent
from kivy.uix.scrollview import ScrollView

from widgets.walk import box, shown

HELD = 0.06  # seconds a tap lasts


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


class NotThere(AssertionError):
    """What should be on the screen is not."""


class Hands:
    """``root`` gives what is in front now."""

    def __init__(self, root: Any) -> None:
        self.root = root

    def frames(self, count: int = 1) -> None:
        for _ in range(count):
            EventLoop.idle()

    def wait(self, seconds: float) -> None:
        """Let the app live for that long."""
        until = Clock.time() + seconds
        while Clock.time() < until:
            EventLoop.idle()

    # -- finding -------------------------------------------------------------

    def find(self, words: str, kind: type | None = None) -> Any:
        """The control or text that shows exactly these words. Raises NotThere."""
        for widget in shown(self.root()):
            said = getattr(widget, "text", None) or getattr(widget, "spoken", None)
            if said == words and (kind is None or isinstance(widget, kind)):
                return self.target(widget)
        raise NotThere(words)

    def target(self, widget: Any) -> Any:
        """A label inside a button stands for the button."""
        here = widget
        while here is not None and here is not here.parent:
            if getattr(here, "is_target", False):
                return here
            here = here.parent if hasattr(here, "parent") else None
            if here is Window:
                break
        return widget

    def has(self, words: str) -> bool:
        try:
            self.find(words)
        except NotThere:
            return False
        return True

    def says(self, words: str) -> bool:
        """Does anything in front contain these words?"""
        return any(words in str(getattr(w, "text", "")) for w in shown(self.root()))

    # -- doing ---------------------------------------------------------------

    def bring(self, widget: Any) -> None:
        """Scroll until it can be touched."""
        parent = widget.parent
        while parent is not None and parent is not Window:
            if isinstance(parent, ScrollView):
                left, low, right, high = box(widget)
                frame = box(parent)
                if low < frame[1] or high > frame[3]:
                    parent.scroll_to(widget, animate=False)
                    self.frames(2)
            parent = parent.parent if parent.parent is not parent else None

    def press(self, widget: Any) -> Finger:
        left, low, right, high = box(widget)
        return Finger((left + right) / 2, (low + high) / 2).down()

    def tap(self, words_or_widget: Any) -> None:
        widget = self.find(words_or_widget) if isinstance(words_or_widget, str) else words_or_widget
        self.bring(widget)
        finger = self.press(widget)
        self.frames(1)
        finger.up()
        self.wait(HELD)

    def type(self, field: Any, text: str) -> None:
        """Tap into a field and type."""
        self.tap(field)
        for letter in text:
            Window.dispatch("on_textinput", letter)
        self.frames(2)
