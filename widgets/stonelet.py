"""``Stonelet``: a stone small enough for a list. A number ahead or now, a tick when reached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, OptionProperty
from kivy.uix.widget import Widget

from widgets.icon import Icon
from widgets.say import Say
from widgets.scene.shade import Input, Plain, Program, baked, graphics, pixels
from widgets.scene.shaders.shared import EDGE
from widgets.scene.skies import colour
from widgets.scene.stone import KINDS, stone_inputs
from widgets.theme import theme

NUMBER = "#15303A"  # stones are light in every look
_USED = ("seed", "glow", "outlined", "top", "side", "rim", "sun", "edge")
_PAINT = (
    "uniform float seed, glow, outlined;\nuniform vec3 top, side, rim, sun, edge;\n"
    + EDGE
    + """
float stone(vec2 p, vec2 r) {
  float turn = atan(p.y / r.y, p.x / r.x);
  float hand = 1.0 + 0.035 * sin(turn * 2.0 + seed) + 0.022 * sin(turn * 3.0 + seed * 2.3);
  return (length(p / (r * hand)) - 1.0) * min(r.x, r.y);
}
void main(void) {
  vec2 p = (at - 0.5) * span, r = span * 0.5 - vec2(4.0, 5.0);
  vec2 edges = min(at, 1.0 - at);
  vec4 o = vec4(0.0);
  lay(o, sun, 0.9 * glow * exp(-max(stone(p, r), 0.0) / 2.2) * smoothstep(0.0, 0.16, min(edges.x, edges.y)));
  float body = min(min(stone(p + vec2(0.0, 2.6), r), stone(p + vec2(0.0, 1.3), r)), stone(p, r));
  if (outlined > 0.0) lay(o, edge, inside(body - 1.5));
  lay(o, side, inside(body));
  float face = stone(p - vec2(0.0, 1.0), r);
  vec3 tone = mix(top * 0.95, top * 1.03, clamp(0.5 + 0.5 * p.y / r.y, 0.0, 1.0));
  tone = mix(tone, rim, 0.7 * smoothstep(-2.4, -0.6, face) * smoothstep(-0.6, 0.7, p.y / r.y));
  lay(o, tone, inside(face));
  gl_FragColor = o;
}
"""
)


def _plain(inputs: Mapping[str, Input]) -> Plain:
    return Plain(((*inputs["side"], 0.9), (*inputs["top"], 1.0)), round=True)


program = Program("stonelet", _PAINT, _plain)


class Stonelet(Widget):
    """``kind`` is ahead, now or reached. ``number`` 0 shows none. ``width_dp`` across, 0.83 of it high."""

    kind = OptionProperty("ahead", options=KINDS)
    number = NumericProperty(0)
    seed = NumericProperty(-1)  # -1: from the number
    width_dp = NumericProperty(36)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        self._say = Say(hug=True, style="smallB", color=colour(NUMBER))
        self._tick = Icon(color=colour("#7A4A2A"))
        super().__init__(**kwargs)
        with self.canvas:
            Color(1, 1, 1, 1)
            self._picture = Rectangle()
        self.add_widget(self._tick)
        self.add_widget(self._say)
        for name in ("kind", "number", "seed", "width_dp"):
            self.fbind(name, self._draw)
        self._say.fbind("size", self._place)
        self.fbind("pos", self._place)
        theme.bind(repainted=self._draw, resized=self._draw)
        graphics.bind(times_lost=self._draw)
        self._draw()

    def _draw(self, *_: object) -> None:
        wide = self.width_dp * (1 + (theme.scale - 1) * 0.6 if self.number else 1)
        self.size = pixels(dp(wide), dp(wide * 0.83))
        seed = int(self.number if self.seed < 0 else self.seed)
        inputs = {name: value for name, value in stone_inputs(self.kind, seed).items() if name in _USED}
        self._picture.texture = baked(program, pixels(*self.size), inputs)
        reached = self.kind == "reached"
        self._say.text = str(int(self.number)) if self.number and not reached else ""
        self._tick.name = "check-bold" if reached and self.width_dp >= 30 else ""
        self._tick.size_dp = wide * 0.40
        self._tick.color = colour("#22313B" if theme.dark else "#7A4A2A")
        self._place()

    def _place(self, *_: object) -> None:
        self._picture.pos, self._picture.size = (round(self.x), round(self.y)), self.size
        for part in (self._say, self._tick):
            part.center = (self.x + self.width / 2), (self.y + self.height / 2) + dp(1)


class StoneRow(Widget):
    """Some stonelets beside one another, each as wide as ``width_dp`` and overlapping a little."""

    width_dp = NumericProperty(24)
    count = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("size_hint", (None, None))
        super().__init__(**kwargs)
        for name in ("width_dp", "count"):
            self.fbind(name, self._fill)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self._fill()

    def _fill(self, *_: object) -> None:
        self.clear_widgets()
        for seed in range(int(self.count)):
            self.add_widget(Stonelet(seed=seed + 1, width_dp=self.width_dp))
        step = dp(self.width_dp - 2)
        self.size = dp(2) + step * int(self.count), dp(self.width_dp * 0.9)
        self._place()

    def _place(self, *_: object) -> None:
        for index, stone in enumerate(reversed(self.children)):
            stone.pos = self.x + index * dp(self.width_dp - 2), round(self.y + self.height / 2 - stone.height / 2)
