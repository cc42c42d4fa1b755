"""``Page``: what every screen stands on. Head, scrolling body, foot, and maybe a picture behind the head.

From top to bottom: ``TopBar`` (head), the body, which scrolls in one direction only, and ``Foot``.
With a ``SceneSlot`` the body lies on a sheet that covers the lower part of the picture (or, with
``over_scene: 'float'``, floats at its bottom); when room is short the picture gives way first. When
head and foot leave the body less than 40 % of the height, the foot's buttons scroll along. The column
is at most 520 dp wide. On a phone held sideways the picture stands left and the rest right of it.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, OptionProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from widgets import keys
from widgets.bars import TopBar
from widgets.page_parts import Crest, Foot, PageScroll, SceneSlot
from widgets.stack import Column, middle, settle
from widgets.surfaces import Surface
from widgets.theme import theme

SIDE = 16  # dp, to the edge of the screen
COLUMN = 520  # dp, the widest that cards get
BODY_LEAST = 0.4  # of the height
SHEET_OVER = 36  # dp of the picture that the sheet covers
ROUNDS = 3  # at most, while a height still changes the place of something else
UNSET = [100, 100]  # what Kivy gives a widget before its parent has set it out
LOW = 500  # dp; a wide window lower than this is a phone held sideways


class Page(FloatLayout):
    """Add a TopBar, a SceneSlot, a Crest and a Foot; anything else goes into the body.

    ``fill`` is the ground's token, ``sheet_fill`` the sheet's. ``keyboard_height`` (px) follows the window.
    """

    fill = StringProperty("bg")
    sheet_fill = StringProperty("bg")
    over_scene = OptionProperty("sheet", options=["sheet", "float"])
    body_spacing = NumericProperty(14)  # dp
    keyboard_height = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        self._plan = Clock.create_trigger(self._arrange, -1)
        self._arranging = False
        super().__init__(**kwargs)
        with self.canvas.before:
            self._colour = Color(*theme.colour(self.fill))
            self._ground = Rectangle()
        self.scene: SceneSlot | None = None
        self.head: Any = None
        self.crest: Crest | None = None
        self.sheet = Surface(fill="", corner=30, depth=3, open_end=True, size_hint=(None, None))
        self.body = Column(padding=[0, 0, 0, 0], spacing=dp(self.body_spacing))
        self._content = Column()
        self._content.add_widget(self.body)
        self.scroll = PageScroll(size_hint=(None, None), size=(1, 1))
        self.scroll.add_widget(self._content)
        self.foot = Foot(size_hint=(None, None))
        for part in (self.scroll, self.foot):
            super().add_widget(part)
        self._bind()

    def _bind(self) -> None:
        for name in ("size", "pos", "fill", "sheet_fill", "over_scene", "body_spacing", "keyboard_height"):
            self.fbind(name, self._plan)
        self._content.fbind("height", self._plan)
        self.foot.fbind("height", self._plan)
        theme.bind(repainted=self._plan, resized=self._plan, safe_top=self._plan, safe_bottom=self._plan)
        if Window is not None:
            Window.bind(keyboard_height=self._keyboard)

    def _keyboard(self, _window: Any, height: float) -> None:
        self.keyboard_height = height

    # -- what goes where

    def add_widget(self, widget: Widget, index: int = 0, canvas: Any = None) -> None:
        if isinstance(widget, SceneSlot):
            self.scene = widget
            super().add_widget(widget, len(self.children))
            super().add_widget(self.sheet, len(self.children) - 1)
        elif isinstance(widget, TopBar):
            self.head = widget
            widget.size_hint_x = None
            super().add_widget(widget, len(self.children) - (2 if self.scene else 0))
            widget.fbind("height", self._plan)
        elif isinstance(widget, Crest):
            self.crest = widget
            super().add_widget(widget)
        elif isinstance(widget, Foot):
            self._adopt(widget)
        else:
            self.body.add_widget(widget)
        self._plan()

    def _adopt(self, foot: Foot) -> None:
        super().remove_widget(self.foot)
        self.foot = foot
        foot.size_hint = (None, None)
        super().add_widget(foot)
        foot.fbind("height", self._plan)

    def over(self, widget: Widget) -> None:
        """Put something above everything else on the page, where its own pos and size say."""
        super().add_widget(widget)

    def remove_widget(self, widget: Widget) -> None:
        if widget.parent is self:
            super().remove_widget(widget)
        else:
            self.body.remove_widget(widget)

    # -- where it stands

    def _arrange(self, *_: object) -> None:
        if self.size == UNSET or self.width < 2 or self.height < 2 or self._arranging:
            return
        self._arranging = True
        self._colour.rgba = theme.colour(self.fill)
        self._ground.pos, self._ground.size = self.pos, self.size
        self.body.spacing = dp(self.body_spacing)
        for _ in range(ROUNDS):
            self._plan.cancel()
            self._set_out(*self._sides())
            if not self._plan.is_triggered:
                break
        self._plan.cancel()
        self._arranging = False
        field = keys.current()
        if self.keyboard_height and field is not None:
            keys.into_sight(field)

    def _sides(self) -> tuple[float, float]:
        """Left and right of everything but the picture."""
        if self.sideways:
            return self.x + round(self.width * 0.42), (self.x + self.width)
        return self.x, (self.x + self.width)

    @property
    def _floats(self) -> bool:
        return self.scene is not None and self.over_scene == "float" and not self.sideways

    @property
    def sideways(self) -> bool:
        return self.scene is not None and self.height < dp(LOW) and self.width > 1.2 * self.height

    def _top_gap(self) -> float:
        return max(theme.safe_top, dp(36 if self.height >= dp(700) else 14))

    def _bottom_gap(self) -> float:
        if self.keyboard_height:
            return float(dp(8))
        return max(theme.safe_bottom, dp(24 if self.height >= dp(700) else 12))

    def _set_out(self, left: float, right: float) -> None:
        wide = right - left
        column = min(wide - 2 * dp(SIDE), dp(COLUMN))
        margin = (wide - column) / 2
        floor = self.y + self.keyboard_height
        roof = self._set_head(left + margin, column)
        foot = self._set_foot(left, wide, margin, roof - floor)
        ceiling = self._set_scene(left, right, roof, floor + foot)
        self._set_body(left, wide, margin, ceiling, floor + foot)

    def _set_head(self, left: float, column: float) -> float:
        top = self.y + self.height - self._top_gap()
        if self.head is None:
            return top
        self.head.width = column
        settle(self.head)
        self.head.pos = left, top - self.head.height
        return float(self.head.y)

    def _set_foot(self, left: float, wide: float, margin: float, room: float) -> float:
        """Place the foot and say how much of the bottom it takes. Its buttons scroll when it is too tall."""
        foot = self.foot
        foot.bottom_gap, foot.margin = self._bottom_gap(), margin
        foot.width = wide
        settle(foot)
        tall = foot.total
        whole = self.height - self.keyboard_height
        foot.loose = room - tall < BODY_LEAST * whole and not self.keyboard_height
        foot.settle_into(self._content)
        settle(foot)
        foot.pos = left, self.y + self.keyboard_height
        return float(foot.height)

    def _set_scene(self, left: float, right: float, roof: float, floor: float) -> float:
        """Place the picture and the sheet; the top of what the body may take."""
        if self.scene is None:
            return roof
        if self.sideways:
            self.scene.pos, self.scene.size = self.pos, (left - self.x, self.height)
            self.sheet.fill = ""
            if self.crest is not None:
                self.crest.center = middle(self.scene)
            return roof
        content = self._content_height(left, right) + self._crest_room()
        if self.over_scene == "float":
            self.scene.pos, self.scene.size = (self.x, floor), (self.width, self.y + self.height - floor)
            self.sheet.fill = ""
            return min(roof - dp(self.scene.least_dp), floor + content)
        least = self.y + self.height - roof + dp(max(self.scene.least_dp, SHEET_OVER + 6))  # clear of the head
        wanted = max(least, min(dp(self.scene.height_dp), self.height * 0.6))
        above = max(least, min(wanted, self.y + self.height - floor - content + dp(SHEET_OVER)))
        self.scene.size = self.width, round(above)
        self.scene.pos = self.x, self.y + self.height - self.scene.height
        top = self.scene.y + dp(SHEET_OVER)
        self.sheet.fill = self.sheet_fill
        self.sheet.pos, self.sheet.size = (left - 2, self.y), (right - left + 4, top - self.y)
        if self.crest is not None:
            self.crest.center = (left + right) / 2, top
        return top - self._crest_room()

    def _crest_room(self) -> float:
        return self.crest.height / 2 if self.crest is not None else 0.0

    def _content_height(self, left: float, right: float) -> float:
        self._content.width = right - left
        settle(self._content)
        return float(self._content.height)

    def _set_body(self, left: float, wide: float, margin: float, ceiling: float, floor: float) -> None:
        gap = dp(22) if self.scene is not None and self.sheet.fill and self.crest is None else dp(12)
        self.body.padding = [margin, gap, margin, dp(16)]
        self.scroll.ground = self.sheet.fill or ("" if self._floats else self.fill)
        self.scroll.size = wide, max(1, ceiling - floor)
        self.scroll.pos = left, floor
        self._content.width = wide
        settle(self._content)
