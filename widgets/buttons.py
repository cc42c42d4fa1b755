"""The buttons of DESIGN 6. One dark button a screen; pens' colours only for what belongs to a person."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.button_row import ButtonPair as ButtonPair
from widgets.button_row import ButtonRow as ButtonRow
from widgets.icon import Icon
from widgets.press import TARGET, Pressable
from widgets.say import Say
from widgets.stack import Column, waits_for_width
from widgets.surfaces import Rule, Surface
from widgets.theme import theme

TIGHT = 10  # dp beside the words at the least


class Labelled(Pressable, Surface):
    """An icon and words, side by side in the middle; long words wrap and the button grows.

    ``tall`` is the least height in dp, ``side`` the room left and right of the words in dp.
    """

    text = StringProperty("")
    icon = StringProperty("")
    icon_end = StringProperty("")  # on the right of the words
    icon_tone = StringProperty("")  # '' for the tone of the words
    icon_dp = NumericProperty(24)
    tone = StringProperty("ink")
    style = StringProperty("label")
    tall = NumericProperty(56)
    side = NumericProperty(16)
    gap = NumericProperty(10)
    align = StringProperty("center")
    hug = BooleanProperty(False)
    max_width = NumericProperty(0)
    share = 1.0  # of a button row

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None) if kwargs.get("hug", self.hug) else (1, None))
        kwargs.setdefault("height", dp(kwargs.get("tall", self.tall)))
        waits_for_width(kwargs)
        self._say: Say | None = None
        self._icon: Icon | None = None
        self._icon_end: Icon | None = None
        super().__init__(**kwargs)
        for name in ("text", "icon", "icon_end", "icon_tone", "icon_dp", "tone", "style", "tall", "side"):
            self.fbind(name, self._dress)
        self.fbind("max_width", self._measure)
        self.fbind("hug", self._set_hug)
        self.fbind("width", self._measure)
        self.fbind("pos", self._place)
        self.fbind("size", self._place)
        theme.bind(resized=self._measure)
        self._dress()

    def _set_hug(self, *_: object) -> None:
        self.size_hint_x = None if self.hug else 1
        self._measure()

    def _dress(self, *_: object) -> None:
        self._icon = self._sign(self._icon, self.icon)
        self._icon_end = self._sign(self._icon_end, self.icon_end)
        if self.text and self._say is None:
            self._say = Say(hug=True, align="center")
            self.add_widget(self._say)
        if self._say is not None:
            self._say.text, self._say.style, self._say.tone = self.text, self.style, self.tone
        self._measure()

    def _sign(self, sign: Icon | None, name: str) -> Icon | None:
        if name and sign is None:
            sign = Icon()
            self.add_widget(sign)
        if sign is not None:
            sign.size_dp, sign.tone, sign.name = self.icon_dp, self.icon_tone or self.tone, name
        return sign

    def _parts(self) -> list[Widget]:
        """What is shown, from left to right."""
        signs = [s if s is not None and s.name else None for s in (self._icon, self._icon_end)]
        say = self._say if self._say is not None and self._say.text else None
        return [w for w in (signs[0], say, signs[1]) if w is not None]

    def _beside_words(self) -> float:
        """Px that icons and the gaps beside them take."""
        parts = self._parts()
        return sum(w.width for w in parts if w is not self._say) + dp(self.gap) * max(0, len(parts) - 1)

    @property
    def natural(self) -> float:
        """Px wide with its words on one line."""
        words = self._say.natural_width if self._say is not None and self._say.text else 0
        return self._beside_words() + 2 * dp(min(self.side, TIGHT)) + words

    def refresh(self) -> None:
        self._measure()

    def _measure(self, *_: object) -> None:
        around = self._beside_words()
        room = self.max_width if self.hug else self.width
        words, tall = 0.0, 0.0
        if self._say is not None:
            self._say.max_width = max(dp(24), room - around - 2 * dp(min(self.side, TIGHT))) if room else 0
            self._say.refresh()
            words, tall = (self._say.width, self._say.height) if self._say.text else (0.0, 0.0)
        if self.hug:
            wanted = around + 2 * dp(self.side) + words
            self.width = max(dp(TARGET), min(wanted, room) if room else wanted)
        self.height = max(theme.roomy(self.tall) if words else dp(self.tall), tall + dp(20))
        self._place()

    def _place(self, *_: object) -> None:
        parts = self._parts()
        total = sum(w.width for w in parts) + dp(self.gap) * (len(parts) - 1)
        x = self.x + (dp(self.side) if self.align == "left" else (self.width - total) / 2)
        for part in parts:
            part.pos = round(x), round(self.y + (self.height - part.height) / 2)
            x += part.width + dp(self.gap)


class _Main(Labelled):
    pass


class MainButton(Column):
    """The one dark button of a screen. Not ``ready`` it is an outline, and ``why`` stands below it.

    While ``busy`` three dots stand after its words and it does nothing.
    Events: ``on_release`` when ready; ``on_not_ready`` when tapped before that.
    """

    share = 1.0  # of a button row
    __events__ = ("on_release", "on_not_ready")
    text = StringProperty("")
    icon = StringProperty("")
    ready = BooleanProperty(True)
    busy = BooleanProperty(False)
    why = StringProperty("")
    spoken = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.spacing = dp(6)
        self.button = _Main(corner=28)
        self.button.bind(on_release=self._released)
        self._why = Say(style="small", tone="ink2", align="center")
        self.add_widget(self.button)
        for name in ("text", "icon", "ready", "busy", "why", "spoken"):
            self.fbind(name, self._dress)
        theme.bind(repainted=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        look = self.button
        look.text, look.icon, look.spoken = self.text, self.icon, self.spoken
        look.text += " ..." if self.busy else ""
        look.fill, look.tone = ("action", "on_action") if self.ready else ("sunken", "ink2")
        look.border, look.depth = "" if self.ready else "edge", 2 if self.ready and not theme.dark else 0
        self._why.text = self.why
        wanted = not self.ready and bool(self.why)
        if wanted and self._why.parent is None:
            self.add_widget(self._why)
        elif not wanted and self._why.parent is not None:
            self.remove_widget(self._why)

    def _released(self, *_: object) -> None:
        if not self.busy:
            self.dispatch("on_release" if self.ready else "on_not_ready")

    @property
    def natural(self) -> float:
        return self.button.natural

    def on_release(self) -> None:
        pass

    def on_not_ready(self) -> None:
        pass


class SecondButton(Labelled):
    """On cards and sheets, beside the main button."""

    fill = StringProperty("action2")
    tone = StringProperty("on_action2")


class PageButton(Labelled):
    """The second button on a page: paper, a little raised."""

    fill = StringProperty("card")
    depth = NumericProperty(1)
    style = StringProperty("smallB")


class RoundButton(Labelled):
    """48 dp across. ``icon`` and ``spoken`` say what it does."""

    depth = NumericProperty(1)
    size_dp = NumericProperty(48)
    icon_dp = NumericProperty(22)
    side = NumericProperty(0)
    hug = BooleanProperty(True)
    corner = NumericProperty(-1)

    def _measure(self, *_: object) -> None:
        self.size = dp(self.size_dp), dp(self.size_dp)
        self._place()


class TextButton(Labelled):
    """Words with a line under them, on nothing."""

    fill = StringProperty("")
    tone = StringProperty("ink2")
    style = StringProperty("small")
    tall = NumericProperty(48)
    side = NumericProperty(4)
    hug = BooleanProperty(True)
    corner = NumericProperty(12)
    ring_corner = NumericProperty(12)

    def __init__(self, **kwargs: Any) -> None:
        self._under = Rule(tone="edge", thick=1.5, size_hint=(None, None))
        super().__init__(**kwargs)
        self.add_widget(self._under)
        self._place()

    def _place(self, *_: object) -> None:
        super()._place()
        if self._say is None:
            self._under.width = 0
            return
        self._under.width = max(0, self._say.width - dp(3))
        self._under.pos = round(self._say.x), round(self._say.y - dp(2))
