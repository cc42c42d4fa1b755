"""A person at the app, in a test: real touches, real keys, and a clock under the test's hand.

Kivy starts when this module is first imported, so only fixtures import it: tests of rules and of the
book run without any Kivy. Everything is off-screen; ``SDL_VIDEODRIVER=offscreen`` still draws real pixels.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("SDL_VIDEODRIVER", "offscreen")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.update(
    KIVY_NO_ARGS="1", KIVY_NO_FILELOG="1", KIVY_NO_CONFIG="1", KIVY_LOG_MODE="PYTHON", KIVY_CLIPBOARD="dummy"
)

from kivy.config import Config  # noqa: E402

# Off-screen, what is drawn never gets larger than the first window was.
for _name, _value in dict(width="1024", height="1200", maxfps="0", vsync="0", multisamples="0").items():
    Config.set("graphics", _name, _value)
for _option in list(Config.options("input")):
    Config.remove_option("input", _option)  # no mouse, no device: the robot's touches only

from kivy.base import EventLoop  # noqa: E402
from kivy.clock import Clock  # noqa: E402
from kivy.core.window import Window  # noqa: E402
from kivy.graphics.opengl import GL_RGBA, GL_UNSIGNED_BYTE, glReadPixels  # noqa: E402
from kivy.input.motionevent import MotionEvent  # noqa: E402
from kivy.lang import Builder  # noqa: E402

from tests.png import save_png  # noqa: E402
from widgets import walk  # noqa: E402

# Something may have imported Kivy's clock before the settings above: it would wait for frames of a frozen clock.
Clock._max_fps = 0

SIZES = ((320, 568), (390, 844), (1024, 768))
FRAME = 1 / 60
RELEASE = 0.06  # Kivy keeps a button down at least 35 ms

_now = [Clock.time()]
Clock.time = lambda: _now[0]  # so that a slow machine changes nothing


class Touch(MotionEvent):
    """One finger. ``x``, ``y`` are window px."""

    count = 0

    def __init__(self, x: float, y: float) -> None:
        Touch.count += 1
        super().__init__("robot", Touch.count, self._place(x, y), is_touch=True, type_id="touch")
        self.profile = ["pos"]

    @staticmethod
    def _place(x: float, y: float) -> dict[str, float]:
        return {"x": x / (Window.width - 1.0), "y": y / (Window.height - 1.0)}

    def depack(self, args: dict[str, float]) -> None:
        self.sx, self.sy = args["x"], args["y"]
        super().depack(args)

    def down(self) -> Touch:
        EventLoop.post_dispatch_input("begin", self)
        return self

    def to(self, x: float, y: float) -> Touch:
        self.move(self._place(x, y))
        EventLoop.post_dispatch_input("update", self)
        return self

    def up(self) -> None:
        EventLoop.post_dispatch_input("end", self)


class Robot:
    """Touches, types, waits and looks. Time moves only when it is told to."""

    # -- time

    def frames(self, count: int = 2) -> None:
        for _ in range(count):
            self._frame(FRAME)

    def advance(self, seconds: float, steps: int = 4) -> None:
        """Let time pass, a few frames along the way."""
        for _ in range(steps):
            self._frame(seconds / steps)

    def _frame(self, seconds: float) -> None:
        _now[0] += seconds
        EventLoop.idle()

    def undrawn(self, count: int = 4) -> None:
        """Frames that set out all there is and paint nothing: for looking at places, not at pictures."""
        with unpainted():
            for _ in range(count):
                _now[0] += 0.1
                Clock.tick()
                Builder.sync()
                Clock.tick_draw()
                Builder.sync()

    def settle(self) -> None:
        """Let whatever moves come to rest."""
        for _ in range(3):
            self.advance(1.0)

    # -- looking

    @property
    def root(self) -> Any:
        return Window

    def all(self, wanted: Callable[[Any], bool], root: Any = None) -> Iterator[Any]:
        return (w for w in walk.shown(root or self.root) if wanted(w))

    def text(self, words: str, root: Any = None) -> Any:
        """The widget that shows exactly these words. Raises AssertionError and says what is there instead."""
        found = next(self.all(lambda w: getattr(w, "text", None) == words, root), None)
        assert found is not None, f"nothing says {words!r}; there is: {self.words(root)}"
        return found

    def button(self, words: str, root: Any = None) -> Any:
        """The thing to touch that shows these words or is spoken as them."""
        hit = [w for w in self.all(lambda w: getattr(w, "is_target", False), root) if self._is_called(w, words)]
        assert hit, f"no button {words!r}; there is: {[self._name(s.widget) for s in walk.targets(root or self.root)]}"
        return hit[0]

    def _is_called(self, widget: Any, words: str) -> bool:
        return words in (getattr(widget, "text", None), getattr(widget, "spoken", None), getattr(widget, "title", None))

    def _name(self, widget: Any) -> str:
        return str(next(filter(None, (getattr(widget, k, "") for k in ("text", "spoken", "title"))), widget))

    def words(self, root: Any = None) -> list[str]:
        """All that can be read, in reading order."""
        return [seen.widget.text for seen in walk.texts(root or self.root)]

    # -- fingers

    def at(self, widget: Any) -> tuple[float, float]:
        left, bottom, right, top = walk.box(widget)
        return (left + right) / 2, (bottom + top) / 2

    def touch(self, widget: Any) -> Touch:
        return Touch(*self.at(widget)).down()

    def tap(self, widget: Any) -> None:
        """A short touch in the middle of ``widget``, scrolled into sight first."""
        self.bring(widget)
        finger = self.touch(widget)
        self.frames(1)
        finger.up()
        self.advance(RELEASE)

    def tap_text(self, words: str, root: Any = None) -> None:
        self.tap(self.button(words, root))

    def tap_at(self, x: float, y: float) -> None:
        finger = Touch(x, y).down()
        self.frames(1)
        finger.up()
        self.advance(RELEASE)

    def drag(self, start: tuple[float, float], end: tuple[float, float], hold: float = 0.2, steps: int = 6) -> None:
        finger = Touch(*start).down()
        self.advance(hold)
        for step in range(1, steps + 1):
            share = step / steps
            finger.to(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            self.frames(1)
        finger.up()
        self.advance(RELEASE)

    def bring(self, widget: Any) -> None:
        from widgets import keys

        keys.into_sight(widget)
        self.frames(2)

    # -- keys

    def type(self, field: Any, text: str) -> None:
        """Tap a field and type. A line break in ``text`` is pasted with it."""
        if not field.focus:
            self.tap(field)
        self.write(text)

    def write(self, text: str) -> None:
        """Type into whatever has the focus."""
        for letter in text:
            Window.dispatch("on_textinput", letter)
        self.frames(1)

    def key(self, code: int, *held: str) -> None:
        """Press and let go one key, by Kivy's number; ``held`` as "shift"."""
        Window.dispatch("on_key_down", code, 0, None, list(held))
        Window.dispatch("on_key_up", code, 0)
        self.frames(1)

    def tab(self, back: bool = False) -> Any:
        from widgets import keys

        self.key(keys.TAB, *(["shift"] if back else []))
        return keys.current()

    # -- the window

    def size(self, width: int, height: int) -> None:
        Window.size = (width, height)
        self.frames(4)

    def put(self, widget: Any) -> Any:
        """Show ``widget`` alone in the window."""
        self.clear()
        Window.add_widget(widget)
        self.frames(4)
        return widget

    def clear(self) -> None:
        for child in Window.children[:]:
            Window.remove_widget(child)
        Window.release_all_keyboards()
        EventLoop.touches.clear()

    def picture(self, to: Path | None = None) -> tuple[int, int, bytes]:
        """What is on the window now: width, height and RGBA rows from the bottom. Saved as PNG if asked."""
        Window.canvas.ask_update()
        EventLoop.idle()
        Window.dispatch("on_draw")
        width, height = Window.system_size
        pixels = glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE)
        if to is not None:
            save_png(to, width, height, pixels)
        return width, height, pixels


def start() -> None:
    """Kivy's loop, without an app. Fails plainly where there is no graphics."""
    assert Window is not None, "no window: is libGL and libEGL there?"
    EventLoop.ensure_window()
    if EventLoop.status != "started":
        EventLoop.start()
        Window.size = (390, 844)


@contextmanager
def unpainted() -> Iterator[None]:
    """Lake and stones leave their pictures empty: without a graphics card, painting is most of a frame."""
    from widgets.scene import shade

    draw, shade._draw = shade._draw, lambda *_: None
    try:
        yield
    finally:
        shade._draw = draw


def waiting() -> set[Any]:
    """Every Clock event now scheduled."""
    return set(Clock.get_events())


def name_of(event: Any) -> str:
    """A Clock event's callback, for people."""
    callback = event.get_callback()
    return getattr(callback, "__qualname__", None) or repr(callback)


__all__ = ["FRAME", "SIZES", "Robot", "Touch", "name_of", "save_png", "start", "waiting"]
