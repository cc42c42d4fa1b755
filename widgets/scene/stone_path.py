"""The path of stones over the water, with their names, and the pin on the stone of now."""

from __future__ import annotations

from typing import Any, NamedTuple

from kivy.clock import Clock
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from widgets.press import Pressable
from widgets.scene.pin import TALL as PIN_TALL
from widgets.scene.pin import WIDE as PIN_WIDE
from widgets.scene.pin import Pin
from widgets.scene.places import Box, Place, stone_places
from widgets.scene.stone import Stone
from widgets.scene.tag import StoneTag, looks
from widgets.scene.tags import tag_places
from widgets.theme import theme

MOST_NAME = 0.46  # of the path's width, for one name
PIN_REACH = 24.0  # dp around a tag that is touched instead of it: 48 in all


class StoneSpot(Pressable, Widget):
    """What a finger or the keyboard reaches: one stone, never less than 48 dp each way."""

    def __init__(self, index: int, **kwargs: Any) -> None:
        super().__init__(size_hint=(None, None), **kwargs)
        self.index = index


class _Set(NamedTuple):
    stone: Stone
    spot: StoneSpot
    tag: StoneTag


class StonePath(Widget):
    """Lays out `items`, pairs of (kind, short name), from the nearest stone to the farthest.

    Stones lie in the widget's box, below `horizon` (share of its height, as the lake's) and above `under`
    (px at the bottom that something covers). Names that find no room are left out here: show them in a
    list. `on_stone(index)` when a stone or its name is tapped.
    """

    items = ListProperty()
    letter = StringProperty("")  # on the pin; no pin without a stone of now
    show_names = BooleanProperty(True)
    nearest_dp = NumericProperty(132)
    horizon = NumericProperty(1.0)
    under = NumericProperty(0)
    touchable = BooleanProperty(True)
    current = NumericProperty(-1)  # the stone of now; read only
    named = ListProperty()  # numbers of the stones whose names are shown; read only

    __events__ = ("on_stone",)

    def __init__(self, items: Any = (), **kwargs: Any) -> None:
        self._lay_soon = Clock.create_trigger(self._lay, -1)
        self._places: tuple[Place, ...] = ()
        self._tags: dict[int, StoneTag] = {}
        self._sets: list[_Set] = []
        self._laid: tuple[float, ...] = ()
        self._as_laid: tuple[object, ...] | None = None  # what the stones were last laid by
        self.pin = Pin()
        super().__init__(items=list(items), **kwargs)
        for name in ("items", "letter", "show_names", "nearest_dp", "horizon", "under", "touchable", "pos", "size"):
            self.fbind(name, self._lay_soon)
        theme.bind(resized=self._lay_soon)
        self._lay()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the stones lie, in dp from the left end of the water's lower side."""
        return self._places

    @property
    def taken(self) -> tuple[Box, ...]:
        """What the stones and the pin take of the water, in dp from the left end of its lower side."""
        pin = [self._pin_box()] if self.current >= 0 and self.letter else []
        return (*(place.target for place in self._places), *pin)

    def refresh(self) -> None:
        """Lay the stones now, if anything changed."""
        if self._lay_soon.is_triggered:
            self._lay_soon.cancel()
            self._lay()

    def on_stone(self, index: int) -> None:
        """A stone was tapped."""

    def _lay(self, *_: object) -> None:
        if tuple(self.size) == (100, 100):  # Kivy's first size: the page has not placed it yet
            return
        how = (
            tuple(self.items), self.letter, self.show_names, self.nearest_dp, self.horizon, self.under,
            self.touchable, *self.pos, *self.size, theme.resized,
        )  # fmt: skip
        if how == self._as_laid:
            return
        self._as_laid = how
        kinds = [kind for kind, _ in self.items]
        self.current = kinds.index("now") if "now" in kinds else -1
        box = Box(0, 0, self.width / dp(1), max(0.0, self.height * self.horizon - self.under) / dp(1))
        self._places = stone_places(len(self.items), box.width, box.height, self.nearest_dp)
        self.clear_widgets()
        self._tags = {}
        for index in reversed(range(len(self.items))):
            self._add_stone(index)
        if self.show_names:
            self._add_names(box)
        self.named = sorted(self._tags)
        self._stand_pin()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return round(self.x + dp(x)), round(self.y + self.under + dp(y))

    def _set(self, index: int) -> _Set:
        """What belongs to one stone, made once and used again."""
        while len(self._sets) <= index:
            spot = StoneSpot(len(self._sets))
            spot.bind(on_release=lambda spot: self.dispatch("on_stone", spot.index))
            self._sets.append(_Set(Stone(seed=len(self._sets)), spot, StoneTag()))
        return self._sets[index]

    def _add_stone(self, index: int) -> None:
        kind, name = self.items[index]
        place, (stone, spot, _) = self._places[index], self._set(index)
        stone.kind, stone.width_dp = kind, place.width
        x, y = self._at(place.x, place.y)
        stone.pos = x - stone.width / 2, y - stone.height / 2
        self.add_widget(stone)
        if self.touchable:
            target = place.target
            spot.spoken, spot.size = name, (dp(target.width), dp(target.height))
            spot.pos = self._at(target.x, target.y)
            self.add_widget(spot)

    def _pin_box(self) -> Box:
        place, share = self._places[self.current], self._pin_share()
        x, y = self._tip(place)
        return Box(x - PIN_WIDE * share / 2, y, PIN_WIDE * share, PIN_TALL * share)

    def _pin_share(self) -> float:
        return float(min(1.0, max(0.85, self._places[self.current].width / 92)))

    def _tip(self, place: Place) -> tuple[float, float]:
        return place.x, place.y + 0.055 * place.width

    def _add_names(self, box: Box) -> None:
        ways = [looks(name, box.width * MOST_NAME) for _, name in self.items]
        sizes = [[look.size for look in choice] for choice in ways]
        others = [self._pin_box()] if self.current >= 0 and self.letter else []
        for index, place in enumerate(tag_places(self._places, sizes, _inner(box), self.current, others)):
            if place is not None:
                look = next(look for look in ways[index] if look.size == (place.width, place.height))
                tag, name = self._set(index).tag, self.items[index][1]
                tag.lie(name, index == self.current, look, place, self.x, self.y + self.under)
                self.add_widget(tag)
                self._tags[index] = tag

    def _stand_pin(self) -> None:
        if self.current < 0 or not self.letter:
            return
        self.pin.letter, self.pin.size_share = self.letter, self._pin_share()
        tip = self._at(*self._tip(self._places[self.current]))
        now = (*self.pos, *self.size, self.horizon, self.under, len(self.items))
        if self._laid == now:
            self.pin.hop_to(*tip)
        else:
            self.pin.stand(*tip)
        self._laid = now
        self.add_widget(self.pin)

    def on_touch_down(self, touch: Any) -> bool:
        if super().on_touch_down(touch):
            return True
        index = None if touch.is_mouse_scrolling else self._name_at(*touch.pos)
        if index is not None:
            touch.grab(self)
            touch.ud[self] = index
        return index is not None

    def on_touch_up(self, touch: Any) -> bool:
        if touch.grab_current is not self:
            return bool(super().on_touch_up(touch))
        touch.ungrab(self)
        if self._name_at(*touch.pos) == touch.ud[self]:
            self.dispatch("on_stone", touch.ud[self])
        return True

    def _name_at(self, x: float, y: float) -> int | None:
        """The name nearest to a point, if it is within its 48 dp."""
        reach, found = dp(PIN_REACH), None
        for index, tag in self._tags.items():
            away = abs(y - tag.center_y)
            if self.touchable and tag.x <= x <= tag.right and away <= max(reach, tag.height / 2):
                found = (away, index) if found is None else min(found, (away, index))
        return found[1] if found else None


def _inner(box: Box) -> Box:
    return Box(box.x + 4, box.y + 2, box.width - 8, box.height - 4)
