"""Does whoever sits here have a mouse and one pointer, or fingers?"""

from __future__ import annotations

import sys

from kivy.core.window import Window


def only_a_mouse() -> bool:
    """True on a desktop where a mouse was moved. A mouse can not hold two seals at once; two keys can."""
    phone = sys.platform in ("android", "ios") or hasattr(sys, "getandroidapilevel")
    return not phone and Window is not None and tuple(Window.mouse_pos) != (0, 0)
