"""``Foot``: what stays at the bottom of a page, above the keyboard."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty
from kivy.uix.widget import Widget

from widgets.stack import Column, settle


class Foot(Column):
    """Buttons keep the page's margins; a child with ``flush`` (tabs, composer) reaches the edges.

    ``loose``: there is little room, so the buttons and what has ``may_scroll`` move into the
    scrolling content, below the body, until there is room again.
    """

    margin = NumericProperty(0)
    bottom_gap = NumericProperty(0)
    loose = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        self._buttons = Column(spacing=dp(10))
        self._away: list[Widget] = []  # those of ours that are in the scrolling content now, from top to bottom
        super().__init__(**kwargs)
        for name in ("margin", "bottom_gap"):
            self.fbind(name, self._pad)

    def add_widget(self, widget: Widget, index: int = 0, canvas: Any = None) -> None:
        if getattr(widget, "flush", False):
            super().add_widget(widget, 0)
        else:
            self._buttons.add_widget(widget, index)
            if self._buttons.parent is None:
                super().add_widget(self._buttons, len(self.children))
        self._pad()

    def remove_widget(self, widget: Widget) -> None:
        if widget.parent is self:
            super().remove_widget(widget)
        elif widget.parent is not None:
            widget.parent.remove_widget(widget)
            self._away = [each for each in self._away if each is not widget]
        self._pad()

    def clear_widgets(self, children: Any = None) -> None:
        for widget in (*self._buttons.children, *self._away, *self.children):
            if widget is not self._buttons:
                self.remove_widget(widget)

    def _pad(self, *_: object) -> None:
        flush = any(c is not self._buttons for c in self.children)
        wanted = bool(self._buttons.children)
        below = dp(14) if flush and not self.loose else self.bottom_gap
        self._buttons.padding = [self.margin, dp(8), self.margin, below] if wanted else [0, 0, 0, 0]

    @property
    def total(self) -> float:
        """Px high with all that is its own, wherever that is now."""
        for widget in self._away:
            widget.width = self.width
            settle(widget)
        return float(sum(c.height for c in (*self.children, *self._away)))

    def settle_into(self, content: Column) -> None:
        """Put everything where it belongs: into ``content`` when loose, else back here."""
        movers = [c for c in reversed(self.children) if c is self._buttons or getattr(c, "may_scroll", False)]
        if self.loose:
            for widget in movers:
                super().remove_widget(widget)
                content.add_widget(widget)
            self._away += movers
        elif self._away:
            for place, widget in enumerate(self._away):
                content.remove_widget(widget)
                super().add_widget(widget, len(self.children) - place)
            self._away = []
        self._pad()
