"""Buttons side by side, when there is room; one above the other when there is not."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from widgets.stack import Row, settle
from widgets.theme import theme


class ButtonRow(Row):
    """Buttons side by side, in equal shares or by their size_hint_x; one above the other when tight.

    They stack at text size 1.3 and up, with easy-read spacing, or when one's words would wrap.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(10))
        super().__init__(**kwargs)
        theme.bind(resized=self._again)

    def _again(self, *_: object) -> None:
        self._trigger_layout()

    def _room(self) -> float:
        return float(self.width - self.padding[0] - self.padding[2])

    def _shares(self) -> list[float] | None:
        """Each child's width when they fit side by side, else None."""
        room = self._room() - self.spacing * (len(self.children) - 1)
        needs = [getattr(c, "natural", 0.0) for c in self.children]
        if len(needs) > 1 and (theme.big or sum(needs) > room):
            return None
        total = sum(c.share for c in self.children) or 1.0
        wished = [room * c.share / total for c in self.children]
        if all(need <= wish for need, wish in zip(needs, wished, strict=True)):
            return [float(int(wish)) for wish in wished]
        spare = (room - sum(needs)) / len(needs)
        return [float(int(need + spare)) for need in needs]

    def _spread(self) -> None:
        for child in self.children:
            if child.size_hint_x is not None:
                child.share, child.size_hint_x = child.size_hint_x, None
        widths = self._shares()
        self.orientation = "horizontal" if widths else "vertical"
        for child, width in zip(self.children, widths or [self._room()] * len(self.children), strict=True):
            child.width = width
            settle(child)
        if widths:
            tallest = max((c.height for c in self.children), default=0)
            for child in self.children:
                child.height = tallest


class ButtonPair(ButtonRow):
    """Two buttons."""
