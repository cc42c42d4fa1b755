"""``PenWords``: pen words that can also be chosen, by a tap, by dragging over them, or with the arrow keys."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from kivy.graphics import InstructionGroup
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty

from widgets.ink_words import InkWords, add_outline
from widgets.press import TARGET, Reachable
from widgets.theme import theme


class PenWords(Reachable, InkWords):
    """With ``selectable`` words answer to a touch. ``spans`` are the words' places in ``text``.

    ``chosen`` is the first and last chosen word, or None. A tap chooses one word and fires
    ``on_word(index)``; a drag, or Shift with the arrows, chooses several and fires ``on_words(first, last)``.
    """

    __events__ = ("on_word", "on_words")
    selectable = BooleanProperty(False)
    spans = ListProperty()
    chosen = ObjectProperty(None, allownone=True)
    is_target = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        self._marker = InstructionGroup()
        kwargs.setdefault("ring_corner", 14)
        super().__init__(**kwargs)
        self.canvas.before.add(self._marker)
        self._from: int | None = None
        for name in ("chosen", "pos", "size", "spans"):
            self.fbind(name, self._mark)
        self.fbind("selectable", self._set_selectable)
        theme.bind(repainted=self._mark)
        self._set_selectable()

    def _set_selectable(self, *_: object) -> None:
        self.is_focusable = self.is_target = self.selectable
        self._changed()

    # -- what is chosen

    def _mark(self, *_: object) -> None:
        self._marker.clear()
        if self.chosen is None or not self.spans:
            return
        first, last = self.chosen
        if not 0 <= first <= last < len(self.spans):
            return
        for left, bottom, right, top in self.boxes(self.spans[first][0], self.spans[last][1]):
            roof = min(self.y + self.height, top + dp(4))
            add_outline(self._marker, left - dp(3), bottom + dp(1), right + dp(3), roof)

    def refresh(self) -> None:
        super().refresh()
        if self.selectable and self.height < dp(TARGET):
            self.height = dp(TARGET)  # a single line is still a finger high
        self._mark()

    def word_at(self, x: float, y: float) -> int | None:
        """The word under a point in the widget's own px, or the nearest one on that line. None off all lines."""
        nearest: tuple[float, int] | None = None
        if self._paragraph is not None:
            y = max(y, self.y + self.height - self._paragraph.height + 1)  # the room below one line is its own
        for index, (start, end) in enumerate(self.spans):
            for left, bottom, right, top in self.boxes(start, end):
                if bottom <= y < top:
                    away = max(left - x, x - right, 0.0)
                    nearest = min(nearest or (away, index), (away, index))
        return nearest[1] if nearest and nearest[0] <= dp(24) else None

    def word_of_letter(self, at: int) -> int:
        """The word that letter ``at`` of the text is in."""
        return max(0, bisect_right([start for start, _ in self.spans], at) - 1)

    # -- by touch

    def on_touch_down(self, touch: Any) -> bool:
        if not self.selectable or not self.collide_point(*touch.pos) or "scroll" in str(getattr(touch, "button", "")):
            return bool(super().on_touch_down(touch))
        self._from = self.word_at(*touch.opos)  # by the time a page that scrolls hands it on, it may have moved
        self._dragged = False
        touch.grab(self)
        self._drag_to(touch)
        return True

    def on_touch_move(self, touch: Any) -> bool:
        if touch.grab_current is not self or self._from is None:
            return bool(super().on_touch_move(touch))
        self._drag_to(touch)
        return True

    def _drag_to(self, touch: Any) -> None:
        over = self.word_at(*touch.pos)
        if self._from is not None and over is not None and (self._dragged or over != self._from):
            self._dragged = True
            self.chosen = min(self._from, over), max(self._from, over)

    def on_touch_up(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        if self._from is not None and self._dragged:
            self.dispatch("on_words", *self.chosen)
        elif self._from is not None and self.collide_point(*touch.pos):
            self._choose(self._from)
        self._from = None
        return True

    def _choose(self, word: int) -> None:
        self.chosen = word, word
        self.dispatch("on_word", word)

    # -- by keys

    def activate(self) -> None:
        """Enter: the chosen word, or the first, is tapped."""
        if not self.spans:
            return
        first, last = self.chosen or (0, 0)
        if first != last:
            self.dispatch("on_words", first, last)
        else:
            self._choose(first)

    def arrow(self, way: str, more: bool) -> bool:
        """Left and right move to the next word; with Shift the end of what is chosen moves."""
        if not self.spans or way not in ("left", "right"):
            return False
        step = 1 if way == "right" else -1
        first, last = self.chosen or ((-1, -1) if step > 0 else (len(self.spans), len(self.spans)))
        word = min(len(self.spans) - 1, max(0, last + step))
        self.chosen = (min(first, word), max(first, word)) if more and first >= 0 else (word, word)
        return True

    def on_word(self, index: int) -> None:
        pass

    def on_words(self, first: int, last: int) -> None:
        pass
