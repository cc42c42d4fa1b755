"""The keyboard on every screen: Tab and Shift-Tab move, Enter and Space press. Fields keep their own keys.

Kivy's focus asks the system for a keyboard, which on a phone would pop up under each button. So only
fields take Kivy's keyboard; everything else is reached from here.
"""

from __future__ import annotations

import weakref
from typing import Any

from kivy.base import EventLoop
from kivy.uix.behaviors import FocusBehavior
from kivy.uix.scrollview import ScrollView
from kivy.uix.widget import Widget

from widgets import walk

TAB, ENTER, KEYPAD_ENTER, SPACE = 9, 13, 271, 32
ARROWS = {273: "up", 274: "down", 275: "right", 276: "left"}
_state: dict[str, Any] = {"window": None, "at": None}


def listen() -> None:
    """Hear the window's keys. Called by the first widget that can be reached."""
    window = EventLoop.window
    if window is not None and _state["window"] is not window:
        window.bind(on_key_down=_key_down, on_touch_down=_touched)
        _state["window"] = window


def current() -> Any | None:
    """The widget that the keyboard is on, or None."""
    at = _state["at"]
    widget = at() if at is not None else None
    return widget if widget is not None and widget.focus and widget.get_root_window() is not None else None


def arrived(widget: Any) -> None:
    """``widget`` took the focus: whoever had it lets go, and it scrolls into sight."""
    before = current()
    _state["at"] = weakref.ref(widget)
    if before is not None and before is not widget:
        before.focus = False
    into_sight(widget)


def into_sight(widget: Widget) -> None:
    parent = widget.parent
    while isinstance(parent, Widget):
        if isinstance(parent, ScrollView) and parent.children:
            parent.scroll_to(widget, padding=20, animate=False)
        parent = parent.parent


def move(step: int, start: Any = None) -> bool:
    """Focus the next (1) or the last (-1) one that can be reached, from ``start`` or where the keyboard is.

    False when there is none.
    """
    window = EventLoop.window
    top = next(iter(window.children), None) if window is not None else None
    order = [w for w in walk.shown(top) if _reachable(w)] if top is not None else []
    if not order:
        return False
    now = start if start is not None else current()
    at = order.index(now) if now in order else (-1 if step > 0 else 0)
    order[(at + step) % len(order)].focus = True
    return True


def _reachable(widget: Any) -> bool:
    return isinstance(widget, FocusBehavior) and widget.is_focusable and not widget.disabled and widget.width > 0


def _key_down(_window: Any, key: int, _scan: int, _letter: str | None, modifiers: list[str]) -> bool:
    widget = current()
    if widget is not None and getattr(widget, "takes_keys", False):
        return False  # a field is being typed into
    if key == TAB and not {"ctrl", "alt", "meta"} & set(modifiers):
        return move(-1 if "shift" in modifiers else 1)
    if widget is None:
        return False
    if key in (ENTER, KEYPAD_ENTER, SPACE):
        widget.activate()
        return True
    if key in ARROWS and hasattr(widget, "arrow"):
        return bool(widget.arrow(ARROWS[key], "shift" in modifiers))
    return False


def _touched(_window: Any, _touch: Any) -> bool:
    widget = current()
    if widget is not None and not getattr(widget, "takes_keys", False):
        widget.focus = False  # the ring is for those who came by keyboard
    return False
