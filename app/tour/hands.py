"""Hands for the tour: they find what is on the screen, touch it and type, as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.lang import Builder
from kivy.uix.scrollview import ScrollView

from app.tour.clock import STEP, WindowTime
from app.tour.finger import Finger
from widgets.answers import AnswerCovered, AnswerPanel, Tile
from widgets.composer import Composer
from widgets.dealt import DealtPictures, DealtWords
from widgets.fields import PenField
from widgets.pen_words import PenWords
from widgets.picture_pad import PicturePad
from widgets.scene import arc
from widgets.scene.dial import Dial
from widgets.scene.seals import Seals
from widgets.walk import box, shown

HELD = 0.06  # seconds a tap lasts
BREATH = 0.004  # real seconds between two looks, so that what is waited for gets on, and the app's day does not fly by


class NotThere(AssertionError):
    """What should be on the screen is not."""


class Hands:
    """``root`` gives what is in front now. The window's time is theirs, see ``WindowTime``."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.time = WindowTime()

    def frames(self, count: int = 1) -> None:
        """All is set out as for any frame. Nobody looks, so nothing is painted: that would take most of the time."""
        for _ in range(count):
            self.time.step()
            Clock.tick()
            Builder.sync()
            Clock.tick_draw()
            Builder.sync()

    def paint(self, count: int = 1) -> None:
        """Whole frames, as somebody sees them."""
        for _ in range(count):
            self.time.step()
            EventLoop.idle()

    def wait(self, seconds: float) -> None:
        """Let the app live for that long, by its own clock."""
        self.frames(round(seconds / STEP))

    def until(self, happened: Callable[[], bool], seconds: float = 10) -> None:
        """Let the app live until something happened, however slow the machine; at most ``seconds``, and these are real:
        a code takes its time beside the window."""
        end = time.monotonic() + seconds
        while not happened() and time.monotonic() < end:
            self.frames()
            time.sleep(BREATH)

    def at_rest_on(self, page: str) -> bool:
        """Is this the page in front, and has it come to stand still?"""
        front = self.root()
        return bool(front.name == page and front.manager is not None and not front.manager.transition.is_active)

    # -- finding -------------------------------------------------------------

    def find(self, words: str, kind: type | None = None) -> Any:
        """The control or text that shows exactly these words. Raises NotThere."""

        def is_it(widget: Any) -> bool:
            said = getattr(widget, "text", None) or getattr(widget, "spoken", None)
            return bool(said == words and (kind is None or isinstance(widget, kind)))

        return self.target(self.first(is_it, words))

    def target(self, widget: Any) -> Any:
        """A label inside a button stands for the button."""
        here = widget
        while here is not None and here is not here.parent:
            if getattr(here, "is_target", False):
                return here
            here = here.parent if hasattr(here, "parent") else None
            if here is Window:
                break
        return widget

    def says(self, words: str) -> bool:
        """Does anything in front contain these words?"""
        return any(words in str(getattr(w, "text", "")) for w in shown(self.root()))

    def spoken(self, name: str) -> Any:
        """The button without words that a voice would call this. Raises NotThere."""
        return self.first(lambda w: getattr(w, "spoken", "") == name, name)

    def containing(self, words: str) -> Any:
        """The thing to touch around a text that contains these words. Raises NotThere."""
        return self.target(self.first(lambda w: words in str(getattr(w, "text", "")), words))

    def first(self, wanted: Callable[[Any], bool], name: str) -> Any:
        self.until(lambda: any(wanted(w) for w in shown(self.root())))
        found = next((w for w in shown(self.root()) if wanted(w)), None)
        if found is None:
            raise NotThere(name)
        return found

    def of(self, kind: type) -> Any:
        """The one widget of this kind in front. Raises NotThere."""
        return self.first(lambda w: isinstance(w, kind), kind.__name__)

    def fields(self) -> list[Any]:
        """The fields in front, from top to bottom."""
        return [w for w in shown(self.root()) if isinstance(w, PenField)]

    def dealt_words(self) -> list[str]:
        """Those that the app deals on this page, in order."""
        return list(self.of(DealtWords).words)

    def dealt_pictures(self) -> list[str]:
        """By name, in order."""
        return [name for _, name in self.of(DealtPictures).pictures]

    # -- doing ---------------------------------------------------------------

    def bring(self, widget: Any) -> None:
        """Scroll until it can be touched."""
        parent = widget.parent
        while parent is not None and parent is not Window:
            if isinstance(parent, ScrollView):
                left, low, right, high = box(widget)
                frame = box(parent)
                if low < frame[1] or high > frame[3]:
                    parent.scroll_to(widget, animate=False)
                    self.frames(2)
            parent = parent.parent if parent.parent is not parent else None

    def press(self, widget: Any) -> Finger:
        left, low, right, high = box(widget)
        return Finger((left + right) / 2, (low + high) / 2).down()

    def tap(self, words_or_widget: Any) -> None:
        widget = self.find(words_or_widget) if isinstance(words_or_widget, str) else words_or_widget
        self.bring(widget)
        finger = self.press(widget)
        self.frames(1)
        finger.up()
        self.wait(HELD)
        self.frames(2)  # a slow frame may have begun before the button was up
        self.arrive()

    def arrive(self) -> None:
        """Wait until one page has given way to the next."""
        self.until(lambda: not self.root().manager.transition.is_active)
        self.frames(2)

    def type(self, field: Any, text: str) -> None:
        """Tap into a field and type."""
        self.tap(field)
        for letter in text:
            Window.dispatch("on_textinput", letter)
        self.frames(2)

    def tap_pictures(self, names: list[str]) -> None:
        """On the pad, turning to the page that each of them is on."""
        pad = self.of(PicturePad)
        for name in names:
            self.tap(next(page.title for page in pad.pages if name in [one.word for one in page.pictures]))
            self.tap(next(tile for tile in pad.tiles if tile.text_below == name))

    def give_code(self, text: str, button: str) -> None:
        """Type a code and tap the button that takes it."""
        self.type(self.fields()[0], text)
        self.tap(button)

    def compose(self, text: str, replacing: bool = False) -> None:
        """Type into the composer and add the words with its round button."""
        composer = self.of(Composer)
        if replacing:
            composer.text = ""
        self.type(composer.field, text)
        self.tap(composer.plus)
        self.wait(0.2)

    def sure(self, number: int) -> None:
        """Tap the dial's arc at a number."""
        dial = self.of(Dial)
        self.bring(dial)
        x, y = arc.point(number, dial.radius_px)
        finger = Finger(*dial.to_window(dial.middle[0] + x, dial.middle[1] + y)).down()
        self.frames(1)
        finger.up()
        self.wait(0.4)

    def answer(self, pen: str, words: str) -> None:
        """One person's tile; a given answer is turned over first, so that it can be given anew."""
        covered = [w for w in shown(self.root()) if isinstance(w, AnswerCovered) and w.pen == pen]
        if covered:
            self.tap(covered[0])
        panel = self.first(lambda w: isinstance(w, AnswerPanel) and w.pen == pen, f"tiles of pen {pen}")
        tile = next(t for t in shown(panel) if isinstance(t, Tile) and t.text.replace("\n", " ") == words)
        self.tap(tile)
        self.wait(0.3)

    def tap_word(self, index: int) -> None:
        """Tap one word of the words card."""
        words = self.first(lambda w: isinstance(w, PenWords) and w.selectable, "words to tap")
        start, end = words.spans[index]
        left, bottom, right, top = words.boxes(start, end)[0]
        finger = Finger(*words.to_window((left + right) / 2, (bottom + top) / 2)).down()
        self.frames(1)
        finger.up()
        self.wait(HELD)

    def hold_both(self, halfway: Callable[[], None] | None = None) -> None:
        """Two fingers at once, one on each seal, until the ink has met."""
        seals = self.of(Seals)
        self.bring(seals)
        fingers = [Finger(*seals.to_window(*disc.center)).down() for disc in (seals.disc_a, seals.disc_b)]
        self.until(lambda: seals.hold > 0.3)
        if halfway is not None:
            halfway()
        self.until(lambda: seals.state == "joined")
        for finger in fingers:
            finger.up()
        self.frames(2)
