"""``Composer``: a field in one's pen, a round + to add the words, and the switch between the two pens."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.behaviors import FocusBehavior

from widgets.buttons import RoundButton
from widgets.fields import PenField
from widgets.legend import PenMark
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row, settle
from widgets.surfaces import Surface
from widgets.theme import theme

BESIDE = 84  # dp that what stands right of the switch gets at the least


class PenSegment(Pressable, Surface, Row):
    """One side of the pen switch: the pen's line and its person's name. ``most``: px it may take, 0 for any."""

    pen = OptionProperty("A", options=["A", "B"])
    text = StringProperty("")
    active = BooleanProperty(False)
    marks = BooleanProperty(True)
    corner = NumericProperty(17)
    fill = StringProperty("")
    most = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self._mark = PenMark(pos_hint={"center_y": 0.5}, size=(dp(22), dp(12)))
        self._say = Say(hug=True, style="smallB", pos_hint={"center_y": 0.5})
        super().__init__(size_hint=(None, None), spacing=dp(7), **kwargs)
        for name in ("pen", "text", "active", "marks", "most"):
            self.fbind(name, self._dress)
        theme.bind(resized=self._dress)
        self._dress()

    @property
    def natural(self) -> float:
        """Px wide with the name on one line."""
        return float(max(dp(64), self._around + self._say.natural_width))

    @property
    def _around(self) -> float:
        return float(dp(28) + (self._mark.width + self.spacing if self.marks else 0))

    def _dress(self, *_: object) -> None:
        self.spoken = self.text
        self._say.max_width = max(1, self.most - self._around) if self.most else 0
        self._mark.pen, self._say.text = self.pen, self.text
        self._say.tone = f"pen{self.pen}" if self.active else "ink2"
        self._mark.tone = "" if self.active else "ink2"
        self.fill, self.depth = ("card", 1) if self.active else ("", 0)
        self.clear_widgets()
        for part in (self._mark, self._say) if self.marks else (self._say,):
            self.add_widget(part)
        self._say.refresh()
        around = max(dp(12), (theme.roomy(48) - self._say.height) / 2)
        self.padding = [dp(14), around]

    def _fit(self) -> bool:
        self.width = max(dp(64), self.minimum_width)
        return super()._fit()


class PenSwitch(Surface, Row):
    """Whose pen writes now. ``names`` (young person, therapist); fires ``on_pen('A' or 'B')``.

    Names too long to stand side by side within ``most`` px stand one above the other.
    """

    __events__ = ("on_pen",)
    names = ListProperty(["", ""])
    active = OptionProperty("A", options=["A", "B"])
    marks = BooleanProperty(True)
    fill = StringProperty("sunken")
    corner = NumericProperty(-1)
    most = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self._segments = PenSegment(pen="A"), PenSegment(pen="B")
        super().__init__(size_hint=(None, None), padding=[dp(3)] * 4, **kwargs)
        for segment in self._segments:
            segment.bind(on_release=self._released)
            self.add_widget(segment)
        for name in ("names", "active", "marks"):
            self.fbind(name, self._dress)
        self.fbind("most", self._trigger_layout)
        self._dress()

    @property
    def natural(self) -> float:
        """Px wide with the names side by side."""
        return float(sum(segment.natural for segment in self._segments) + dp(6))

    def _spread(self) -> None:
        tight = bool(self.most) and self.natural > self.most
        self.orientation, self.corner = ("vertical", 20) if tight else ("horizontal", -1)
        for segment in self._segments:
            segment.most = self.most - dp(6) if tight else 0
            settle(segment)

    def _dress(self, *_: object) -> None:
        for segment, name in zip(self._segments, self.names, strict=False):
            segment.text, segment.active, segment.marks = name, segment.pen == self.active, self.marks

    def _released(self, segment: PenSegment) -> None:
        if segment.pen != self.active:
            self.active = segment.pen
            self.dispatch("on_pen", segment.pen)

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()

    def on_pen(self, pen: str) -> None:
        pass


class Composer(Surface, Column):
    """Stands at the bottom of a page, on its own sheet.

    ``names`` of two people show the pen switch; empty, there is none. ``right_text`` stands beside it;
    ``beside(widget)`` puts something else there (the main button *Next*).
    Events: ``on_add(text)``, ``on_pen(pen)``, ``on_typed(text)``.
    """

    __events__ = ("on_add", "on_pen", "on_typed")
    flush = True
    may_scroll = True
    pen = OptionProperty("A", options=["A", "B"])
    names = ListProperty()
    text = StringProperty("")
    hint = StringProperty("")
    icon = StringProperty("plus-bold")
    right_text = StringProperty("")
    add_spoken = StringProperty("")
    marks = BooleanProperty(True)
    fill = StringProperty("card")
    corner = NumericProperty(28)
    depth = NumericProperty(3)
    open_end = BooleanProperty(True)
    most = NumericProperty(520)  # dp, the widest that its contents get

    def __init__(self, **kwargs: Any) -> None:
        self.field = PenField(inked=True)
        self.plus = RoundButton(size_dp=56, icon_dp=26, depth=0, pos_hint={"center_y": 0.5})
        self.switch = PenSwitch(pos_hint={"center_y": 0.5})
        self._right = Say(style="small", tone="ink2", align="right", pos_hint={"center_y": 0.5})
        self._beside: Any = None
        self._top, self._low = Row(spacing=dp(10)), Row(spacing=dp(12))
        super().__init__(**kwargs)
        self.spacing = dp(10)
        self._top.add_widget(self.field)
        self._top.add_widget(self.plus)
        self.add_widget(self._top)
        self._bind()
        self._dress()

    def _bind(self) -> None:
        self.plus.bind(on_release=self._add, on_press=self._hold_focus)
        self.switch.bind(on_pen=self._switched)
        self.field.bind(on_enter=self._add, text=self._typed)
        self.field.bind(on_typed=lambda _field, text: self.dispatch("on_typed", text))
        for name in ("pen", "names", "text", "hint", "icon", "right_text", "add_spoken", "marks"):
            self.fbind(name, self._dress)
        for name in ("width", "open_end"):
            self.fbind(name, self._pad)
        theme.bind(resized=self._dress, safe_bottom=self._pad)
        self._pad()

    def _pad(self, *_: object) -> None:
        if self.fill:
            side = max(dp(16), (self.width - dp(self.most)) / 2)
            self.padding = [side, dp(16), side, max(dp(10), theme.safe_bottom)]
        self.switch.most = self._room
        self._dress()

    @property
    def _room(self) -> float:
        return float(max(0, self.width - self.padding[0] - self.padding[2]))

    def _dress(self, *_: object) -> None:
        self.field.pen, self.field.hint, self.field.text = self.pen, self.hint, self.text
        self.plus.icon, self.plus.spoken = self.icon, self.add_spoken
        self.plus.fill, self.plus.tone = f"pen{self.pen}", "on_pen"
        self.switch.names, self.switch.active, self.switch.marks = self.names or ["", ""], self.pen, self.marks
        self._right.text = self.right_text
        parts = [self.switch] if self.names else []
        parts += [self._beside] if self._beside is not None else [self._right] if self.right_text else []
        self._set_low(parts)

    def _set_low(self, parts: list[Any]) -> None:
        """The switch and what is beside it: on one row, or one under the other with large text."""
        tight = theme.big or 0 < self._room < self.switch.natural + dp(BESIDE)
        stacked = tight and len(parts) > 1
        box = Column(spacing=dp(8)) if stacked else Row(spacing=dp(12))
        same = isinstance(self._low, Column) == stacked and list(reversed(self._low.children)) == parts
        if same and (self._low.parent is not None) == bool(parts):
            return
        self._low.clear_widgets()
        if self._low.parent is not None:
            self.remove_widget(self._low)
        self._low = box
        self._right.align = "left" if stacked else "right"
        for part in parts:
            box.add_widget(part)
        if parts:
            self.add_widget(box)

    def beside(self, widget: Any | None) -> None:
        """Put ``widget`` right of the pen switch (None: ``right_text`` again)."""
        self._beside = widget
        self._dress()

    def _hold_focus(self, *_: object) -> None:
        """Adding words leaves the caret where it was, for the next ones."""
        touch = self.plus.last_touch
        if touch is not None and self.field.focus:
            FocusBehavior.ignored_touch.append(touch)

    def _typed(self, _field: Any, text: str) -> None:
        self.text = text

    def _switched(self, _switch: Any, pen: str) -> None:
        self.field.tell()
        self.pen = pen
        self.dispatch("on_pen", pen)

    def _add(self, *_: object) -> None:
        self.field.tell()
        self.dispatch("on_add", self.text)

    def on_add(self, text: str) -> None:
        pass

    def on_pen(self, *_: object) -> None:
        pass

    def on_typed(self, text: str) -> None:
        pass


class CardComposer(Composer):
    """The same inside a card: no sheet of its own."""

    flush = False
    fill = StringProperty("")
    depth = NumericProperty(0)
    open_end = BooleanProperty(False)
