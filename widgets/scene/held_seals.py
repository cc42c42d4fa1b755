"""Who holds a seal down: fingers, keys or anybody who says so. What it looks like is in seals.py."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets import motion
from widgets.scene.hold import STEPS, Hold
from widgets.theme import theme

SLIDE = 24  # dp off its seal, and a finger counts as let go
KEYS = {102: "A", 106: "B"}  # F and J: both hands, a key each


class SealDisc(Widget):
    """The place of one seal, for fingers."""

    is_target = BooleanProperty(True)
    spoken = StringProperty("")


class HeldSeals(Widget):
    """Two people, or with `single` one, hold `disc_a` and `disc_b` down."""

    single = OptionProperty("", options=("", "A", "B"))
    state = OptionProperty("waiting", options=("waiting", "one", "both", "joined"))  # read only
    down_a, down_b = BooleanProperty(False), BooleanProperty(False)  # read only
    hold = NumericProperty(0.0)  # how far the ink has run, 0 to 1; read only
    held_ms = NumericProperty(0)  # read only
    count = NumericProperty(0)  # 1 to 4 while counting instead of flowing; read only
    keys = BooleanProperty(False)
    disc_a, disc_b = ObjectProperty(), ObjectProperty()
    left_over = NumericProperty(0.0)  # ink that is still running back
    settled = NumericProperty(0.0)  # 0 to 1 once joined
    pressed_a, pressed_b = NumericProperty(0.0), NumericProperty(0.0)

    __events__ = ("on_joined", "on_let_go")

    def __init__(self, **kwargs: Any) -> None:
        self._clock: Any = None
        self._hold = Hold("AB")
        super().__init__(disc_a=SealDisc(), disc_b=SealDisc(), **kwargs)
        for disc in (self.disc_a, self.disc_b):
            self.add_widget(disc)
        self.fbind("single", self.start_again)
        self.fbind("keys", self._listen)
        self.fbind("left_over", lambda seals, _: seals._look())
        self.fbind("parent", lambda seals, parent: parent or seals.let_go())
        self.start_again()
        self._listen()

    def press(self, who: str, finger: object = "hand") -> None:
        """Somebody ("A" or "B") holds their seal down."""
        self._hold.press(who, (finger, who))
        self._look()

    def release(self, who: str, finger: object = "hand") -> None:
        """They let go of it."""
        shown = self.hold
        if self._hold.release((finger, who)):
            self.left_over = shown
            motion.glide(self, motion.LET_GO, left_over=0.0)
            self.dispatch("on_let_go")
        self._look()

    def let_go(self) -> None:
        """Everybody lets go: the screen was left, or the window lost the keyboard."""
        for finger, who in list(self._hold.fingers):
            self.release(who, finger)

    def start_again(self, *_: object) -> None:
        """As at the beginning."""
        self._hold = Hold(self.single or "AB")
        self.held_ms, self.left_over, self.settled = 0, 0.0, 0.0
        self.disc_a.disabled, self.disc_b.disabled = self.single == "B", self.single == "A"
        self._look()

    def on_joined(self, *who: str) -> None:
        """The ink met. With `single`, `who` held it."""

    def on_let_go(self) -> None:
        """Somebody let go before the ink met. Nothing is lost."""

    def on_down_a(self, _seals: Any, down: bool) -> None:
        motion.glide(self, motion.PRESS_IN if down else motion.PRESS_OUT, pressed_a=float(down))

    def on_down_b(self, _seals: Any, down: bool) -> None:
        motion.glide(self, motion.PRESS_IN if down else motion.PRESS_OUT, pressed_b=float(down))

    def _look(self) -> None:
        """Bring everything that can be seen into line with who is holding."""
        now = self._hold
        self.down_a, self.down_b = "A" in now.down, "B" in now.down
        self.state = "joined" if now.joined else "both" if now.running else "one" if now.down else "waiting"
        self.count = now.step if theme.quiet and not now.joined else 0
        self.hold = max(now.step / STEPS if theme.quiet else now.share, self.left_over)
        if now.running and self._clock is None:
            self._clock = Clock.schedule_interval(self._pass, 0)
        elif not now.running and self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _pass(self, seconds: float) -> None:
        done = self._hold.advance(seconds)
        self.held_ms = round(self._hold.seconds * 1000)
        self._look()
        if done:
            motion.glide(self, motion.SETTLE, "out_back", settled=1.0)
            self.dispatch("on_joined", *self.single)

    # -- fingers and keys

    def on_touch_down(self, touch: Any) -> bool:
        who = self._who(*touch.pos)
        if who is None or self.disabled or self.state == "joined" or touch.is_mouse_scrolling:
            return bool(super().on_touch_down(touch))
        touch.grab(self)
        touch.ud[self] = who
        self.press(who, touch.uid)
        return True

    def on_touch_move(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_move(touch))
        if self._away(touch.ud[self], *touch.pos) > dp(SLIDE):
            self.release(touch.ud[self], touch.uid)
        return True

    def on_touch_up(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        self.release(touch.ud[self], touch.uid)
        return True

    def _who(self, x: float, y: float) -> str | None:
        return next((who for who in (self.single or "AB") if self._away(who, x, y) <= 0), None)

    def _away(self, who: str, x: float, y: float) -> float:
        """px from the edge of somebody's seal, as it stands at rest."""
        disc = self.disc_a if who == "A" else self.disc_b
        return float(((x - disc.center_x) ** 2 + (y - disc.center_y) ** 2) ** 0.5 - disc.width / 2)

    def _listen(self, *_: object) -> None:
        if Window is None:
            return
        listen = Window.bind if self.keys else Window.unbind
        listen(on_key_down=self._key_down, on_key_up=self._key_up, focus=self._window_focus)

    def _key_down(self, _window: Any, key: int, *_: object) -> bool:
        if key not in KEYS or self.get_root_window() is None:
            return False
        self.press(KEYS[key], "key")
        return True

    def _key_up(self, _window: Any, key: int, *_: object) -> bool:
        if key in KEYS:
            self.release(KEYS[key], "key")
        return key in KEYS

    def _window_focus(self, _window: Any, focus: bool) -> None:
        if not focus:
            self.let_go()
