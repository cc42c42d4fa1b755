"""Big equal choices and rows that lead somewhere, and the small round pictures in front of them."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.icon import Icon
from widgets.press import TARGET, Pressable
from widgets.say import Say
from widgets.stack import Column, Row, middle
from widgets.surfaces import Surface
from widgets.theme import theme

LEAST_WORDS = 72  # dp, at 100 % text: about six letters


class Disc(Surface):
    """A round wash with an icon or a letter in it."""

    icon = StringProperty("")
    letter = StringProperty("")
    tone = StringProperty("ink")
    fill = StringProperty("sunken")
    size_dp = NumericProperty(52)
    icon_dp = NumericProperty(26)
    corner = NumericProperty(-1)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._icon, self._say = Icon(), Say(hug=True, style="bodyB")
        super().__init__(**kwargs)
        self.add_widget(self._icon)
        self.add_widget(self._say)
        for name in ("icon", "letter", "tone", "size_dp", "icon_dp"):
            self.fbind(name, self._dress)
        self.fbind("pos", self._place)
        self._say.fbind("size", self._place)
        self._dress()

    def _dress(self, *_: object) -> None:
        self.size = dp(self.size_dp), dp(self.size_dp)
        self._icon.name, self._icon.tone, self._icon.size_dp = self.icon, self.tone, self.icon_dp
        self._say.text, self._say.tone = self.letter, self.tone
        self._place()

    def _place(self, *_: object) -> None:
        self._icon.center = self._say.center = middle(self)


class Tick(Disc):
    """The mark of a chosen card."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(icon="check-bold", size_dp=22, icon_dp=14, fill="ink", tone="card", **kwargs)


class PickCard(Pressable, Surface):
    """One of some equal cards: ``icon`` or ``lead`` (a widget), ``title``, ``sub``.

    ``chosen``: a 2.5 dp ink border and a tick. ``align`` 'center' sets everything in the middle.
    """

    icon = StringProperty("")
    icon_tone = StringProperty("ink")
    lead = ObjectProperty(None, allownone=True)
    title = StringProperty("")
    sub = StringProperty("")
    title_tone = StringProperty("ink")
    chosen = BooleanProperty(False)
    align = OptionProperty("left", options=["left", "center"])
    corner = NumericProperty(24)
    ring_corner = NumericProperty(24)
    border_width = NumericProperty(2.5)

    def __init__(self, **kwargs: Any) -> None:
        self._inner = Column(padding=[dp(16), dp(13), dp(14), dp(12)], spacing=dp(4))
        self._icon, self._tick = Icon(), Tick(opacity=0)
        self._title, self._sub = Say(style="smallB"), Say(style="micro", tone="ink2")
        super().__init__(size_hint_y=None, **kwargs)
        self.add_widget(self._inner)
        self.add_widget(self._tick)
        for name in ("icon", "icon_tone", "lead", "title", "sub", "title_tone", "chosen", "align"):
            self.fbind(name, self._dress)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self._inner.fbind("height", self._grow)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._icon.name, self._icon.tone = self.icon, self.icon_tone
        self._title.text, self._sub.text = self.title, self.sub
        self._title.tone, self._title.align, self._sub.align = self.title_tone, self.align, self.align
        self.border, self.depth = ("ink", 0) if self.chosen else ("", 1)
        self._tick.opacity = 1 if self.chosen else 0
        self.spoken = ". ".join(filter(None, (self.title, self.sub)))
        lead = self.lead or (self._icon if self.icon else None)
        if lead is not None:
            lead.size_hint_x = None
            lead.pos_hint = {"center_x": 0.5} if self.align == "center" else {"x": 0}
        words = [w for w in (self._title, self._sub) if w.text]
        _fill(self._inner, [*([lead] if lead is not None else []), *words])

    def refresh(self) -> None:
        """Take the height that the words need."""
        self._inner.width = self.width
        self._inner.do_layout()
        self._grow()

    def _grow(self, *_: object) -> None:
        self.height = max(dp(TARGET), self._inner.height)

    def _place(self, *_: object) -> None:
        self._inner.width = self.width
        spare = self.height - self._inner.height
        self._inner.pos = round(self.x), round(self.y + (spare / 2 if self.align == "center" else spare))
        self._tick.pos = round(self.x + self.width - dp(30)), round(self.y + self.height - dp(30))


class PickRow(Row):
    """Pick cards in equal shares and heights; one above the other when large text leaves no room."""

    least_dp = NumericProperty(96)  # narrower than this (times the text size) they stack

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("spacing", dp(8))
        super().__init__(**kwargs)
        theme.bind(resized=self._again)

    def _again(self, *_: object) -> None:
        self._trigger_layout()

    def _spread(self) -> None:
        count = max(1, len(self.children))
        room = (self.width - self.padding[0] - self.padding[2] - self.spacing * (count - 1)) / count
        stacked = room < dp(self.least_dp) * theme.scale * (1.2 if theme.wide else 1.0)
        self.orientation = "vertical" if stacked else "horizontal"
        for child in self.children:
            child.width = self.width - self.padding[0] - self.padding[2] if stacked else room
            child.refresh()
        if not stacked:
            tallest = max((c.height for c in self.children), default=0)
            for child in self.children:
                child.height = tallest


class ListRow(Pressable, Surface, Row):
    """A row to tap: ``lead`` or ``icon``, ``title`` over ``sub``, something at the ``end`` and a caret.

    Where the end would leave the words no room to be read it stands under them.
    """

    icon = StringProperty("")
    icon_tone = StringProperty("ink2")
    lead = ObjectProperty(None, allownone=True)
    title = StringProperty("")
    title_style = StringProperty("smallB")
    sub = StringProperty("")
    end = ObjectProperty(None, allownone=True)
    caret = BooleanProperty(True)
    tall = NumericProperty(56)
    fill = StringProperty("")
    corner = NumericProperty(24)
    ring_corner = NumericProperty(16)

    def __init__(self, **kwargs: Any) -> None:
        self._icon, self._caret = Icon(), Icon(name="caret-right-bold", tone="ink2", size_dp=20)
        self._title, self._sub = Say(), Say(style="small", tone="ink2")
        self._words = Column(pos_hint={"center_y": 0.5})
        super().__init__(**kwargs)
        self.spacing = dp(14)
        names = ("icon", "icon_tone", "lead", "title", "title_style", "sub", "end", "caret", "tall")
        for name in names:
            self.fbind(name, self._dress)
        self.fbind("width", self._set_out)
        self._dress()

    def _dress(self, *_: object) -> None:
        self._icon.name, self._icon.tone = self.icon, self.icon_tone
        self._title.text, self._title.style, self._sub.text = self.title, self.title_style, self.sub
        self.spoken = ". ".join(filter(None, (self.title, self.sub)))
        self._set_out()

    def _set_out(self, *_: object) -> None:
        lead: Widget | None = self.lead or (self._icon if self.icon else None)
        caret = self._caret if self.caret else None
        under = self._leaves_no_room(lead, caret)
        words = [w for w in (self._title, self._sub) if w.text]
        parts = [w for w in (lead, self._words, None if under else self.end, caret) if w is not None]
        for part in parts:
            part.pos_hint = {"center_y": 0.5}
        if under:  # it leaves one box before it enters the other
            _fill(self, parts)
            _fill(self._words, [*words, self.end])
        else:
            _fill(self._words, words)
            _fill(self, parts)

    def _leaves_no_room(self, lead: Widget | None, caret: Widget | None) -> bool:
        if self.end is None or self.width < 2:
            return False
        others = [part.width for part in (lead, self.end, caret) if part is not None]
        room = self.width - sum(others) - self.spacing * len(others) - 2 * self.padding[0]
        return bool(room < dp(LEAST_WORDS) * theme.scale)

    def _fit(self) -> bool:
        inner = max((c.height for c in self.children), default=0)
        around = max(dp(14 if self.fill else 8), (dp(self.tall) - inner) / 2)
        if self.padding[1] != around:
            side = dp(16) if self.fill else self.padding[0]
            self.padding = [side, around, side, around]
        return super()._fit()


def _fill(box: Any, wanted: list[Any]) -> None:
    if list(reversed(box.children)) != wanted:
        box.clear_widgets()
        for child in wanted:
            box.add_widget(child)
