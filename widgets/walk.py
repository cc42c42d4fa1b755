"""Walks what is really on the screen: for keyboards, read aloud, tests and tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kivy.uix.screenmanager import ScreenManager
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget


class Seen(NamedTuple):
    """A widget and its box in the window (px): left, bottom, right, top."""

    widget: Any
    box: tuple[float, float, float, float]

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


def shown(root: Any) -> Iterator[Any]:
    """Every widget under ``root`` that is not hidden, in reading order (the order it was added)."""
    if not isinstance(root, Widget):
        for child in reversed(root.children):
            yield from shown(child)
        return
    if root.opacity <= 0 or getattr(root, "hidden", False):
        return
    yield root
    if isinstance(root, ScreenManager):
        if root.current_screen is not None:
            yield from shown(root.current_screen)
        return
    for child in reversed(root.children):
        yield from shown(child)


def box(widget: Widget) -> tuple[float, float, float, float]:
    """The window box of a widget, also inside scrolling or turned parents."""
    x1, y1 = widget.to_window(widget.x, widget.y)
    x2, y2 = widget.to_window(widget.right, widget.top)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def targets(root: Any) -> list[Seen]:
    """What can be touched: everything with an ``activate`` that is not disabled, and fields."""
    return [Seen(w, box(w)) for w in shown(root) if getattr(w, "is_target", False) and not w.disabled]


def texts(root: Any) -> list[Seen]:
    """What can be read: widgets with a non-empty ``text`` of their own drawing."""
    return [Seen(w, box(w)) for w in shown(root) if getattr(w, "natural_width", None) is not None and w.text]


def clipped(root: Any) -> list[str]:
    """One line for each text that is wider than its box, hangs out of its page, or is cut by a parent.

    What scrolls may lie above or below its window; nothing may lie beside it, but in a line that scrolls sideways.
    """
    return [f"{why}: {seen.widget.text!r}" for seen in texts(root) if (why := _cut(seen))]


def _cut(seen: Seen) -> str:
    widget = seen.widget
    needs = getattr(widget, "drawn_size", None)
    if needs is not None and (needs[0] > widget.width + 1 or needs[1] > widget.height + 1):
        return "larger than its box"
    parent = widget.parent
    while isinstance(parent, Widget):
        left, bottom, right, top = box(parent)
        if isinstance(parent, ScrollView) and parent.do_scroll_x:
            return ""
        if seen.box[0] < left - 1 or seen.box[2] > right + 1:
            return f"beside its {type(parent).__name__}"
        if isinstance(parent, ScrollView):
            return ""
        if seen.box[1] < bottom - 1 or seen.box[3] > top + 1:
            return f"out of its {type(parent).__name__}"
        parent = parent.parent
    return ""
