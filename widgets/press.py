"""What every button shares: it acts when let go, sliding off cancels, keys reach it, a ring shows where they are."""

from __future__ import annotations

from typing import Any

from kivy.graphics import BorderImage, Color
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.behaviors import ButtonBehavior, FocusBehavior

from widgets import keys, motion, patches
from widgets.theme import theme

RING, GAP = 3, 3  # dp
TARGET = 48  # dp, the least that a finger is asked to hit


class Reachable(FocusBehavior):
    """Tab stops here. Mix in before a Widget. ``spoken`` is what read aloud calls it ('' for its text)."""

    spoken = StringProperty("")
    ring_corner = NumericProperty(-1)  # dp; -1 for half the height

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("keyboard_mode", "managed")
        self._ring: BorderImage | None = None
        super().__init__(**kwargs)
        keys.listen()
        self.fbind("focus", self._focused)
        self.fbind("pos", self._place_ring)
        self.fbind("size", self._place_ring)

    def on_touch_down(self, touch: Any) -> bool:
        return bool(super(FocusBehavior, self).on_touch_down(touch))  # a touch shows no ring

    def activate(self) -> None:
        """What Enter and Space do."""

    def _focused(self, _widget: Any, focus: bool) -> None:
        if focus:
            keys.arrived(self)
            self._show_ring()
        else:
            self._hide_ring()

    def _corner(self) -> int:
        half = min(self.width, self.height) / 2
        return round((half if self.ring_corner < 0 else min(half, dp(self.ring_corner))) + dp(RING + GAP))

    def _hide_ring(self) -> None:
        if self._ring is not None:
            self.canvas.after.remove(self._ring_colour)
            self.canvas.after.remove(self._ring)
            self._ring = None

    def _show_ring(self) -> None:
        if self._ring is None:
            self._ring_colour, self._ring = Color(*theme.ink), BorderImage()
            self.canvas.after.add(self._ring_colour)
            self.canvas.after.add(self._ring)
        patch = patches.ring(self._corner(), float(dp(RING)))
        self._ring.texture = patch.texture
        self._ring.border, self._ring.display_border = [patch.texels] * 4, [patch.px] * 4
        out = round(dp(RING + GAP)) + patches.MARGIN
        left, bottom = round(self.x), round(self.y)
        self._ring.pos = left - out, bottom - out
        wide, tall = round(self.x + self.width) - left, round(self.y + self.height) - bottom
        self._ring.size = wide + 2 * out, tall + 2 * out

    def _place_ring(self, *_: object) -> None:
        if self._ring is not None:
            self._show_ring()


class Pressable(ButtonBehavior, Reachable):
    """A button. ``on_release`` fires when a finger is let go on it, or on Enter and Space."""

    is_target = BooleanProperty(True)
    pressed = NumericProperty(0.0)  # 0-1, how far its surface has gone down

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.fbind("state", self._moved)

    def activate(self) -> None:
        if not self.disabled:
            self.trigger_action(0)

    def on_touch_move(self, touch: Any) -> bool:
        if touch.grab_current is self:
            self.state = "down" if self.collide_point(*touch.pos) else "normal"
        return bool(super().on_touch_move(touch))

    def _moved(self, _widget: Any, state: str) -> None:
        down = state == "down"
        motion.glide(self, motion.PRESS_IN if down else motion.PRESS_OUT, pressed=1.0 if down else 0.0)
