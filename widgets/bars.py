"""What stands at the top of a screen: the title row, or the name of the app."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.buttons import RoundButton
from widgets.help_buttons import HelpPill, HelpRound
from widgets.legend import PenMark
from widgets.say import Say
from widgets.stack import Row, settle
from widgets.surfaces import Surface
from widgets.theme import theme


class TopBar(Widget):
    """Back, a title, and on the right read aloud and help. The title is never cut: when it does not
    fit on one line beside the buttons it moves below them.

    ``help_text``, when set, makes help a pill with words (home, lock). ``extra_icon`` adds one more
    button left of read aloud; ``lead`` is a widget between back and title (a seal).
    Events: on_back, on_read_aloud, on_help, on_extra.
    """

    __events__ = ("on_back", "on_read_aloud", "on_help", "on_extra")
    title = StringProperty("")
    title_style = StringProperty("heading")
    title_tone = StringProperty("ink")
    title_color = ObjectProperty(None, allownone=True)
    on_panel = BooleanProperty(False)  # the title lies on a picture: in high contrast it gets a panel
    back = BooleanProperty(True)
    read_aloud = BooleanProperty(True)
    help = BooleanProperty(True)
    help_text = StringProperty("")
    extra_icon = StringProperty("")
    spoken_back = StringProperty("")
    spoken_read_aloud = StringProperty("")
    spoken_help = StringProperty("")
    spoken_extra = StringProperty("")
    lead = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint_y", None)
        kwargs.setdefault("height", dp(48))
        self._placing = False
        self._panel = Surface(fill="", corner=24)
        self._say = Say(hug=True)
        self._back = RoundButton(icon="arrow-left-bold")
        self._extra = RoundButton()
        self._speaker = RoundButton(icon="speaker-high-bold")
        self._round, self._pill = HelpRound(), HelpPill()
        super().__init__(**kwargs)
        buttons = ("on_back", self._back), ("on_read_aloud", self._speaker), ("on_extra", self._extra)
        for event, button in (*buttons, ("on_help", self._round), ("on_help", self._pill)):
            button.bind(on_release=lambda *_, event=event: self.dispatch(event))
        names = (
            "title", "title_style", "title_tone", "title_color", "on_panel", "back", "read_aloud", "help", "help_text",
            "extra_icon", "spoken_back", "spoken_read_aloud", "spoken_help", "spoken_extra", "lead",
        )  # fmt: skip
        for name in names:
            self.fbind(name, self._dress)
        for name in ("size", "pos"):
            self.fbind(name, self._place)
        theme.bind(resized=self._dress, repainted=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        say = self._say
        say.text, say.style, say.tone, say.color = self.title, self.title_style, self.title_tone, self.title_color
        self._back.spoken, self._speaker.spoken = self.spoken_back, self.spoken_read_aloud
        self._extra.icon, self._extra.spoken = self.extra_icon, self.spoken_extra
        self._pill.text, self._round.spoken = self.help_text, self.spoken_help or self.help_text
        panel = self.on_panel and theme.outlined and bool(self.title)
        self._panel.fill = "card" if panel else ""
        self._fill()
        self._place()

    def _fill(self) -> None:
        help_button = self._pill if self.help_text else self._round
        wanted = [
            *([self._back] if self.back else []), self._panel, *([self.lead] if self.lead else []), self._say,
            *([self._extra] if self.extra_icon else []), *([self._speaker] if self.read_aloud else []),
            *([help_button] if self.help else []),
        ]  # fmt: skip
        if list(reversed(self.children)) != wanted:
            self.clear_widgets()
            for child in wanted:
                self.add_widget(child)

    def on_lead(self, _bar: Any, lead: Widget | None) -> None:
        """It may grow with the text after all of this was placed."""
        if lead is not None:
            lead.fbind("size", self._place)

    def refresh(self) -> None:
        self._place()

    def _right_buttons(self) -> list[Any]:
        order = (self._pill, self._round, self._speaker, self._extra)
        return [b for b in order if b.parent is self]

    def _place(self, *_: object) -> None:
        """Placing can change the height, and then all of it stands elsewhere: at most three rounds."""
        if self.width < 2 or self._placing:
            return
        self._placing = True
        try:
            for _ in range(3):
                before = self.height
                self._place_all()
                if self.height == before:
                    break
        finally:
            self._placing = False

    def _place_all(self) -> None:
        self._say.max_width = 0  # measured on one line, whatever it was before
        settle(self._say)
        self._pill.small = self._pill_tight()
        left, right = self.x, (self.x + self.width)
        middle = self.y + self.height - dp(24)
        if self.back:
            self._back.pos = round(left), round(middle - dp(24))
            left = self._back.right + dp(14)
        for button in self._right_buttons():
            button.pos = round(right - button.width), round(middle - button.height / 2)
            right = button.x - dp(8)
        if self.lead is not None:
            self.lead.pos = round(left), round(middle - self.lead.height / 2)
            left = self.lead.right + dp(12)
        self._place_title(left if self.back or self.lead else left + dp(4), right, middle)

    def _pill_tight(self) -> bool:
        lead = self.lead.width + dp(12) if self.lead else 0
        say = self._say.natural_width if self.title else 0
        needs = lead + say + (dp(62) if self.back else 0) + (dp(56) if self.read_aloud else 0)
        return bool(self.help_text) and needs + dp(8) + self._pill.whole > self.width

    def _place_title(self, left: float, right: float, middle: float) -> None:
        say = self._say
        beside = not self.title or say.natural_width <= right - left
        say.max_width = 0 if beside else max(1, self.width - dp(8))
        settle(say)
        self.height = dp(48) if beside else dp(48) + dp(8) + say.height
        if beside:
            say.pos = round(left), round(middle - say.height / 2)
        else:
            say.pos = round(self.x + dp(4)), round(self.y + self.height - dp(56) - say.height)
        self._panel.size = (say.width + dp(24), max(dp(48), say.height)) if self._panel.fill else (0, 0)
        self._panel.pos = say.x - dp(12), round(say.center_y - self._panel.height / 2)

    def on_back(self, *_: object) -> None:
        pass

    def on_read_aloud(self, *_: object) -> None:
        pass

    def on_help(self, *_: object) -> None:
        pass

    def on_extra(self) -> None:
        pass


class WordMark(Row):
    """ "Two" over a wave, "Pens" over dots. The same two lines are the pens' marks everywhere."""

    first = StringProperty("Two")
    second = StringProperty("Pens")
    style = StringProperty("title")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        kwargs.setdefault("spacing", dp(8))
        self._marks = PenMark(pen="A"), PenMark(pen="B")
        self._says = Say(hug=True, size_hint_x=None), Say(hug=True, size_hint_x=None)
        super().__init__(**kwargs)
        for say, mark in zip(self._says, self._marks, strict=True):
            say.add_widget(mark)
            say.bind(pos=self._place, size=self._place)
            self.add_widget(say)
        for name in ("first", "second", "style"):
            self.fbind(name, self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        for say, text in zip(self._says, (self.first, self.second), strict=True):
            say.text, say.style = text, self.style
        self._trigger_layout()

    def _fit(self) -> bool:
        self.width = self.minimum_width
        return super()._fit()

    def _place(self, *_: object) -> None:
        for say, mark in zip(self._says, self._marks, strict=True):
            mark.size = max(dp(11), say.width - dp(6)), dp(8)
            mark.pos = round(say.x + dp(1)), round(say.y - dp(9))
