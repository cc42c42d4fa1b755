"""The tabs at the bottom of a screen. Each has a sign and its name; the active one lies on ink."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from widgets.icon import Icon
from widgets.press import Pressable
from widgets.say import Say
from widgets.stack import Column, Row, middle
from widgets.surfaces import Surface
from widgets.theme import theme

MOST = 520  # dp that the tabs spread over


# at rest and chosen, written out: only icons that are named whole are built into the font
SIGNS = {
    "path": ("path-bold", "path-fill"),
    "pen-nib": ("pen-nib-bold", "pen-nib-fill"),
    "wind": ("wind-bold", "wind-fill"),
    "heart": ("heart-bold", "heart-fill"),
    "gear-six": ("gear-six-bold", "gear-six-fill"),
    "chart-line-up": ("chart-line-up-bold", "chart-line-up-fill"),
}


class Tab(Pressable, Column):
    """One tab: a sign in a pill, and its name."""

    icon = StringProperty("")
    text = StringProperty("")
    active = BooleanProperty(False)
    ring_corner = NumericProperty(18)
    lit = NumericProperty(0.0)

    def __init__(self, **kwargs: Any) -> None:
        self._pill = Surface(fill="action", corner=17, size_hint=(None, None), size=(dp(62), dp(34)))
        self._icon = Icon()
        self._say = Say(style="micro", align="center", shrink=True)
        super().__init__(**kwargs)
        self.padding, self.spacing = [0, dp(10), 0, dp(4)], dp(4)
        self._pill.pos_hint = {"center_x": 0.5}
        self._pill.add_widget(self._icon)
        self._pill.bind(pos=self._centre, size=self._centre)
        self.add_widget(self._pill)
        self.add_widget(self._say)
        for name in ("icon", "text", "active"):
            self.fbind(name, self._dress)
        self._dress()

    def _centre(self, *_: object) -> None:
        self._icon.center = middle(self._pill)

    def _dress(self, *_: object) -> None:
        if self.icon:
            self._icon.name = SIGNS[self.icon][self.active]
        self._icon.tone = "on_action" if self.active else "ink2"
        self._pill.fill = "action" if self.active else ""
        self._say.text, self._say.tone = self.text, "ink" if self.active else "ink2"
        self.spoken = self.text


class TabBar(Surface, Row):
    """``items``: (one of SIGNS, text, name). ``active`` is a name. Event: ``on_tab(name)``."""

    __events__ = ("on_tab",)
    flush = True  # the foot of a page lets it reach the edges
    items = ListProperty()
    active = StringProperty("")
    corner = NumericProperty(1)
    depth = NumericProperty(3)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("items", "active", "width"):
            self.fbind(name, self._dress)
        theme.bind(safe_bottom=self._dress)
        self._dress()

    def _dress(self, *_: object) -> None:
        side = max(dp(8), (self.width - dp(MOST)) / 2)
        self.padding = [side, 0, side, max(dp(10), theme.safe_bottom)]
        if [(t.icon, t.text) for t in reversed(self.children)] != [tuple(i[:2]) for i in self.items]:
            self.clear_widgets()
            for icon, text, *name in self.items:
                tab = Tab(icon=icon, text=text)
                tab.tab_name = name[0] if name else icon
                tab.bind(on_release=lambda t: self.dispatch("on_tab", t.tab_name))
                self.add_widget(tab)
        for tab in self.children:
            tab.active = tab.tab_name == self.active

    def on_tab(self, name: str) -> None:
        pass
