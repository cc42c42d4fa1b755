"""Boxes that settle in one go: a column hands its width down, its children answer with their height.

Kivy's BoxLayout would need several rounds for text that grows as it wraps. Children of a ``Column``
take its width; children of a ``Row`` share it. Both are as high as what they hold.
"""

from __future__ import annotations

from typing import Any

from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget


def settle(widget: Widget) -> None:
    """Let a child that measures itself do it now, not on the next tick."""
    refresh = getattr(widget, "refresh", None)
    if refresh is not None:
        refresh()


def waits_for_width(kwargs: dict[str, Any]) -> None:
    """Let a new widget start 0 wide, not 100 as Kivy has it: nothing is set out before it has a width."""
    if "size" not in kwargs:
        kwargs.setdefault("width", 0)


def starts_empty(kwargs: dict[str, Any]) -> None:
    """The same for something that will know its height once it has a width."""
    waits_for_width(kwargs)
    if "size" not in kwargs:
        kwargs.setdefault("height", 0)


class Stack(BoxLayout):
    """Shared by columns and rows: as high as its content, laid out at once when its width changes."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        waits_for_width(kwargs)
        self._busy = False
        self._laid_out_width = -1.0
        super().__init__(**kwargs)
        self.fbind("width", self._width_changed)

    def _width_changed(self, *_: object) -> None:
        if self.parent is not None or self._laid_out_width >= 0:
            self.do_layout()

    def refresh(self) -> None:
        """Lay out now if something is waiting for the next tick."""
        if self._trigger_layout.is_triggered:
            self.do_layout()

    def do_layout(self, *args: Any) -> None:
        if self._busy or (self.width < 2 and self.size_hint_x is not None):
            return
        self._busy = True
        try:
            for _ in range(3):  # once, and again if a height changed on the way
                self._trigger_layout.cancel()
                self._spread()
                super().do_layout(*args)
                if self._fit():
                    break
            self._laid_out_width = self.width
            self._trigger_layout.cancel()
        finally:
            self._busy = False

    def _spread(self) -> None:
        """Give the children their widths before their heights are read."""
        raise NotImplementedError

    def _fit(self) -> bool:
        """Take the height of the content. True when the layout stands."""
        if self.size_hint_y is None and self.height != self.minimum_height:
            self.height = self.minimum_height
            return False
        return not self._trigger_layout.is_triggered


class Column(Stack):
    """One under the other, each as wide as the column."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["orientation"] = "vertical"
        super().__init__(**kwargs)

    def _spread(self) -> None:
        room = self.width - self.padding[0] - self.padding[2]
        for child in self.children:
            if child.size_hint_x is not None:
                child.width = room * child.size_hint_x
            settle(child)


class Row(Stack):
    """Side by side. A child with a size_hint_x shares what is left; others keep their width."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["orientation"] = "horizontal"
        self._squeezed: Any = None  # the child that gave up room when there was too little
        super().__init__(**kwargs)

    def _spread(self) -> None:
        self._let_go()
        fixed = [c for c in self.children if c.size_hint_x is None]
        shared = [c for c in self.children if c.size_hint_x is not None]
        for child in fixed:
            settle(child)
        gaps = self.padding[0] + self.padding[2] + self.spacing * max(0, len(self.children) - 1)
        room = self.width - gaps - sum(c.width for c in fixed)
        if room < 0 and self.size_hint_x is not None:
            room += self._squeeze(fixed, -room)
        total = sum(c.size_hint_x for c in shared) or 1.0
        for child in shared:
            child.width = int(max(0.0, room) * child.size_hint_x / total)
            settle(child)

    def _let_go(self) -> None:
        """There may be more room by now."""
        if self._squeezed is not None:
            self._squeezed.max_width, self._squeezed = 0, None

    def _squeeze(self, children: list[Any], over: float) -> float:
        """Let the widest child that can wrap its words do so. How many px that gave."""
        able = [c for c in children if getattr(c, "max_width", None) is not None]
        if not able:
            return 0.0
        widest = max(able, key=lambda c: c.width)
        before = widest.width
        widest.max_width, self._squeezed = max(1, before - over), widest
        settle(widest)
        return float(before - widest.width)


def middle(widget: Widget) -> tuple[float, float]:
    """The centre of a widget, right also while its place is changing (Kivy's ``center`` lags behind then)."""
    return widget.x + widget.width / 2, widget.y + widget.height / 2
