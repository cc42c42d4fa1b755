"""One person's place on *Do we agree?*: three tiles, a covered row, or what was said once both are in."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import NumericProperty, OptionProperty, StringProperty

from app.screens.agree.presenter import Panel
from app.text import say
from db.records import Said
from widgets.answers import AnswerCovered, AnswerPanel
from widgets.icon import Icon
from widgets.motion import appear
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row, middle
from widgets.surfaces import Surface
from widgets.theme import theme

SAID = {Said.YES: "agree.said_yes", Said.NOT_YET: "agree.said_not_yet", Said.CHANGE: "agree.said_change"}
SIGNS = {  # at rest, and chosen
    Said.YES: ("check-circle-bold", "check-circle-fill"),
    Said.NOT_YET: ("clock-bold", "clock-fill"),
    Said.CHANGE: ("pencil-simple-bold", "pencil-simple-fill"),
}
SEAL = 40  # dp


class FaceUp(Surface, Row):
    """The three small tiles turned over: the one that was chosen in its person's full colour."""

    pen = OptionProperty("A", options=["A", "B"])
    said = StringProperty("yes")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fill="", size_hint=(None, None), size=(dp(112), dp(46)), spacing=dp(5), **kwargs)
        for what, signs in SIGNS.items():
            chosen = what == self.said
            self.add_widget(SmallTile(self.pen, signs[chosen], chosen))

    def _fit(self) -> bool:
        return True


class SmallTile(Surface):
    def __init__(self, pen: str, icon: str, chosen: bool) -> None:
        self._icon = Icon(name=icon, size_dp=20, tone="on_pen" if chosen else f"pen{pen}")
        super().__init__(
            fill=f"pen{pen}" if chosen else "card", depth=0 if chosen else 1, corner=12,
            size_hint=(None, None), size=(dp(34), dp(46)),
        )  # fmt: skip
        self.add_widget(self._icon)
        self.bind(pos=self._place, size=self._place)

    def _place(self, *_: object) -> None:
        self._icon.center = middle(self)


class AnswerOpened(AnswerCovered):
    """As high and as wide as a covered one, so that nothing jumps when both open. A tap deals tiles again."""

    said = StringProperty("")

    def _dress(self, *_: object) -> None:
        if self.said and not isinstance(self._tiles, FaceUp):
            self._tiles = FaceUp(pen=self.pen, said=self.said, pos_hint={"center_y": 0.5})
        super()._dress()


class Waiting(Surface, Row):
    """Somebody who is not here and has not answered."""

    corner = NumericProperty(24)

    def __init__(self, panel: Panel) -> None:
        wash, edge = f"pen{panel.pen}wash", f"pen{panel.pen}" if theme.outlined else ""
        super().__init__(fill=wash, border=edge, padding=[dp(16), dp(15)], spacing=dp(12))
        self.add_widget(seal(panel))
        words = say("take_turns.waits", name=panel.name)
        self.add_widget(Say(text=words, style="bodyB", tone=f"pen{panel.pen}", pos_hint={"center_y": 0.5}))


class AnswerSpot(Column):
    """Shows one face at a time. Fires ``on_say(what)`` for an answer and ``on_again`` for a row that was tapped."""

    __events__ = ("on_say", "on_again")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shown: tuple[Any, ...] | None = None

    def show(self, panel: Panel, dealt: bool) -> None:
        """``dealt``: tiles lie there although an answer was given; blank while that one is covered."""
        if self.shown == (panel, dealt):
            return
        first = self.shown is None
        self.shown = (panel, dealt)
        self.clear_widgets()
        face = self.face(panel, dealt)
        self.add_widget(face)
        if not first:
            appear(face)

    def face(self, panel: Panel, dealt: bool) -> Any:
        if panel.here and (dealt or not panel.answered):
            return self.tiles(panel)
        if not panel.answered:
            return Waiting(panel)
        return self.row(panel)

    def tiles(self, panel: Panel) -> AnswerPanel:
        labels = [say("agree.yes"), say("agree.not_yet"), say("agree.change")]
        tiles = AnswerPanel(
            pen=panel.pen, title=say("agree.ask", name=panel.name), labels=labels, lead=seal(panel),
            chosen=panel.said or "",
        )  # fmt: skip
        tiles.bind(on_say=lambda _, what: self.dispatch("on_say", what))
        return tiles

    def row(self, panel: Panel) -> AnswerCovered:
        if panel.said is None:
            title, sub, kind, said = say("agree.has_answered", name=panel.name), say("agree.opens"), AnswerCovered, {}
        else:
            title, kind, said = say(SAID[panel.said], name=panel.name), AnswerOpened, {"said": str(panel.said)}
            sub = say("agree.switched" if panel.switched else "agree.switch") if panel.here or panel.switched else ""
        row = kind(pen=panel.pen, title=title, sub=sub, lead=seal(panel), disabled=not panel.here, **said)
        row.padding, row.spacing = [dp(16), dp(12)], dp(10)  # 70 dp high, and a little room for longer names
        row.bind(on_release=lambda *_: self.dispatch("on_again"))
        return row

    def on_say(self, what: str) -> None:
        pass

    def on_again(self) -> None:
        pass


def seal(panel: Panel) -> SealMark:
    return SealMark(pen=panel.pen, letter=panel.letter, size_dp=SEAL)
