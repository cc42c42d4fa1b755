"""Two seals that two people hold at the same time, or one that one person holds."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import StringProperty

from widgets.scene.held_seals import HeldSeals
from widgets.scene.joined_seals import JoinedSeals
from widgets.scene.letter import Letter
from widgets.scene.seal_picture import RADIUS, TALL, WIDE, Moment, inputs, program
from widgets.scene.shade import Board, graphics, pixels
from widgets.theme import theme

LEAST = 190  # dp high that the seals need at full size


class Seals(HeldSeals):
    """Two discs. Held together for 2 s the ink meets: `on_joined`, once. Let go before: `on_let_go`.

    With `single` "A" or "B" there is one disc, held by that person: `on_joined(who)`. Fingers, the keys F
    and J (while `keys` is on) and `press`/`release` all count the same. `held_ms` says how long it was held.
    """

    letter_a, letter_b = StringProperty(""), StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        self._board = Board()
        self._paint_soon = Clock.create_trigger(self._paint, -1)
        kwargs.setdefault("size_hint_y", None)
        kwargs.setdefault("height", dp(TALL))
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle(size=(0, 0))
        self._letters = {"A": Letter(), "B": Letter(), "count": Letter()}
        for letter in self._letters.values():
            self.canvas.add(letter)
        shown = ("pos", "size", "letter_a", "letter_b", "single", "hold", "count", "settled", "pressed_a", "pressed_b")
        for name in shown:
            self.fbind(name, self._paint_soon)
        theme.bind(repainted=self._paint_soon, quiet=self._paint_soon)
        graphics.bind(times_lost=self._paint_soon)
        self._paint_soon()

    def moment(self) -> Moment:
        """What is seen just now."""
        flow = 0.0 if theme.quiet and not self._hold.joined else self.hold
        scale = min(1.0, self.width / dp(WIDE), self.height / dp(LEAST))
        pressed = {"pressed_a": self.pressed_a, "pressed_b": self.pressed_b}
        joined = 0.0 if self.single else self.settled
        flow = 0.0 if self.single else flow
        return Moment(scale, self.hold, flow, joined, **pressed, single=self.single, seconds=self._hold.seconds)

    def _paint(self, *_: object) -> None:
        if min(self.size) < 2:
            return
        now = self.moment()
        self._place_discs(now)
        size = pixels(min(self.width, dp(WIDE + 40)), self.height)
        self._board.paint(program, size, inputs(now))
        self._picture.texture, self._picture.size = self._board.texture, size
        self._picture.pos = (round(self.center_x - size[0] / 2), round(self.center_y - size[1] / 2))
        self._draw_letters(now)
        self.canvas.ask_update()

    def _place_discs(self, now: Moment) -> None:
        rest = 0.0 if self.single else dp(Moment(now.scale).apart)
        for disc, side in ((self.disc_a, -1), (self.disc_b, 1)):
            disc.size = (2 * dp(RADIUS * now.scale),) * 2
            disc.center = (self.center_x + side * rest, self.center_y)

    def _draw_letters(self, now: Moment) -> None:
        apart = 0.0 if self.single else dp(now.letters_apart)
        size = dp(50 * now.scale)
        for who, letter, side in (("A", self.letter_a, -1), ("B", self.letter_b, 1)):
            shown = letter if who in (self.single or "AB") else ""
            self._letters[who].draw(shown, size, list(theme.on_pen), (self.center_x + side * apart, self.center_y))
        middle = (self.center_x, self.center_y + (dp(RADIUS * now.scale + 34) if self.single else 0))
        self._letters["count"].draw(str(self.count or ""), dp(28), list(theme.ink), middle)


__all__ = ["JoinedSeals", "Seals"]
