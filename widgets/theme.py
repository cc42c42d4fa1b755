"""The one theme: every colour, the text size and the few settings that change how all of it looks.

Widgets bind to it; setting ``look``, ``pair``, ``scale`` ... changes what is on the screen at once.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import fields
from inspect import ismethod

from kivy.event import EventDispatcher
from kivy.metrics import dp, sp
from kivy.properties import BooleanProperty, BoundedNumericProperty, ColorProperty, NumericProperty, OptionProperty

from widgets import tokens
from widgets.type import STYLES, font_name


class Theme(EventDispatcher):
    """``scale`` is the text size, 1.0 to 1.5. ``quiet``: reduced motion. ``wide``: easy-read spacing.

    ``young_person_first`` False swaps the two pens' colours only; a wave stays the young person's.
    ``outlined`` is True in high contrast. ``safe_top``/``safe_bottom`` (px): what the device covers.
    """

    look = OptionProperty("light", options=list(tokens.LOOKS))
    pair = OptionProperty("ember_tide", options=list(tokens.PAIRS))
    young_person_first = BooleanProperty(True)
    scale = BoundedNumericProperty(1.0, min=1.0, max=1.5)
    quiet = BooleanProperty(False)
    wide = BooleanProperty(False)
    safe_top = NumericProperty(0)
    safe_bottom = NumericProperty(0)

    repainted = NumericProperty(0)  # goes up when any colour changed: bind to it to draw again
    resized = NumericProperty(0)  # goes up when text changed its size or spacing: bind to it to measure again

    dark = BooleanProperty(False)
    outlined = BooleanProperty(False)
    shadow_strength = NumericProperty(0.13)

    bg = ColorProperty()
    card = ColorProperty()
    sunken = ColorProperty()
    ink = ColorProperty()
    ink2 = ColorProperty()
    ink3 = ColorProperty()
    line = ColorProperty()
    edge = ColorProperty()
    action = ColorProperty()
    on_action = ColorProperty()
    action2 = ColorProperty()
    on_action2 = ColorProperty()
    sun = ColorProperty()
    on_sun = ColorProperty()
    sunwash = ColorProperty()
    penA = ColorProperty()
    penAwash = ColorProperty()
    penB = ColorProperty()
    penBwash = ColorProperty()
    on_pen = ColorProperty()
    agreed = ColorProperty()
    agreedwash = ColorProperty()
    help = ColorProperty()
    shadow = ColorProperty()
    clear = ColorProperty((0, 0, 0, 0))

    def __init__(self) -> None:
        self._followers: dict[str, Followers] = {}
        super().__init__()
        for name in ("look", "pair", "young_person_first"):
            self.fbind(name, self._recolour)
        for name in ("scale", "wide"):
            self.fbind(name, self._resize)
        self._recolour()

    def bind(self, **wishes: Callable[..., object]) -> None:
        """As Kivy's, for methods, but held weakly and at no cost that grows with those already bound."""
        for name, method in wishes.items():
            if name not in self._followers:
                self._followers[name] = Followers()
                self.fbind(name, self._tell, name)
            self._followers[name].add(method)

    def unbind(self, **wishes: Callable[..., object]) -> None:
        for name, method in wishes.items():
            if name in self._followers:
                self._followers[name].drop(method)

    def _tell(self, name: str, _theme: object, value: object) -> None:
        for method in self._followers[name].alive():
            method(self, value)

    def __dir__(self) -> list[str]:
        """Without the colours called on_...: Kivy would take ``on_action`` for a handler of ``action``."""
        return [name for name in super().__dir__() if not name.startswith("on_")]

    def _recolour(self, *_: object) -> None:
        now = tokens.look(self.look, self.pair, self.young_person_first)
        for field in fields(now):
            setattr(self, field.name, getattr(now, field.name))
        self.on_pen = now.on_pen
        self.repainted += 1

    def _resize(self, *_: object) -> None:
        self.resized += 1

    def colour(self, token: str) -> list[float]:
        """The rgba of a token name. Raises AttributeError for a name that is no token."""
        return list(getattr(self, token))

    def font(self, style: str) -> str:
        return font_name(STYLES[style].weight, self.wide)

    def font_size(self, style: str) -> float:
        """Pixels."""
        return float(sp(STYLES[style].size * self.scale))

    size = font_size

    def line_height(self, style: str) -> int:
        """Pixels from one line to the next."""
        return round(sp(STYLES[style].line_in(self.wide) * self.scale))

    def roomy(self, dps: float) -> float:
        """Pixels for a height of ``dps`` that must grow with the text (a button, a chip)."""
        return float(round(dp(dps * (1 + (self.scale - 1) * 0.6))))

    @property
    def big(self) -> bool:
        """Text is so large, or so wide, that pairs of buttons stand one above the other."""
        return bool(self.scale >= 1.3 or self.wide)


def _weakly(method: Callable[..., object]) -> Callable[[], Callable[..., object] | None]:
    if ismethod(method):
        return weakref.WeakMethod(method)
    if hasattr(method, "get_callback"):  # a Clock trigger, which holds its widget weakly itself
        return lambda: method if method.get_callback() is not None else None
    return lambda: method


class Followers:
    """Methods held weakly. Those that went with their widgets are let go each time the list has grown to twice what
    was alive, so it stays as long as what is on screen, however much came and went."""

    LEAST = 256

    def __init__(self) -> None:
        self._kept: list[Callable[[], Callable[..., object] | None]] = []
        self._room = self.LEAST

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, method: Callable[..., object]) -> None:
        self._kept.append(_weakly(method))
        if len(self._kept) > self._room:
            self._tidy()

    def drop(self, method: Callable[..., object]) -> None:
        self._kept = [kept for kept in self._kept if kept() != method]

    def alive(self) -> list[Callable[..., object]]:
        self._tidy()
        return [method for kept in self._kept if (method := kept()) is not None]

    def _tidy(self) -> None:
        self._kept = [kept for kept in self._kept if kept() is not None]
        self._room = max(self.LEAST, 2 * len(self._kept))


theme = Theme()
