"""Pictures painted by small fragment shaders.

A `Program` is one shader, compiled the first time it paints and then shared by everything that uses it:
Kivy would otherwise link a new program for each render context. A picture is painted into a frame buffer
and shown as a plain rectangle, so an unchanged picture costs nothing, follows its parent's opacity, and
turns with the far side of a table.

All shaders are OpenGL ES 2: high precision (Kivy's header), loops of a fixed count, textures without
smaller copies, `ramp` where smoothstep would run downhill. `at` runs from 0, 0 at the bottom left to 1, 1
at the top right. Sizes inside shaders are in dp; `pixel` is the size of one device pixel in dp, for smooth edges.

Blending is off while painting: colours are stored with plain (not multiplied) transparency, which is what
a rectangle expects. Where a shader does not compile, a flat gradient takes its place.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kivy.event import EventDispatcher
from kivy.graphics import BindTexture, Callback, ClearBuffers, ClearColor, Color, Ellipse, Fbo, Rectangle, RenderContext
from kivy.graphics.context import get_context
from kivy.graphics.opengl import GL_BLEND, glDisable, glEnable
from kivy.graphics.texture import Texture
from kivy.logger import Logger
from kivy.metrics import dp
from kivy.properties import NumericProperty

Input = float | Sequence[float]
Size = tuple[int, int]  # device pixels

_HEAD = """$HEADER$
#define at tex_coord0
uniform float pixel;
uniform vec2 span;
float ramp(float from, float to, float x) {          // smoothstep, but also well defined downhill
  float share = clamp((x - from) / (to - from), 0.0, 1.0);
  return share * share * (3.0 - 2.0 * share);
}
"""
_UPRIGHT = (0, 0, 1, 0, 1, 1, 0, 1)  # texture places of a quad whose origin is at the bottom left


@dataclass(frozen=True)
class Plain:
    """What stands in for a picture without its shader: colours from bottom to top, in a box or a disc."""

    colours: tuple[tuple[float, ...], ...]
    round: bool = False


class Graphics(EventDispatcher):
    """Counts how often the graphics context had to be made anew; pictures painted before that are gone."""

    times_lost = NumericProperty(0)


graphics = Graphics()


def has_pixels() -> bool:
    """False where Kivy runs without real graphics (logic tests): nothing can be painted there."""
    return os.environ.get("KIVY_GL_BACKEND") != "mock"


def pixels(*sizes: float) -> Size:
    """A width and height in Kivy units as whole device pixels, at least one each."""
    width, height = sizes
    return max(1, round(width)), max(1, round(height))


class Program:
    """One fragment shader. `paint` fills a canvas with it; `runs` counts how often that happened."""

    every: weakref.WeakSet[Program] = weakref.WeakSet()

    def __init__(self, name: str, source: str, plain: Callable[[Mapping[str, Any]], Plain]) -> None:
        """`plain` gets the same inputs as the shader and says what to draw if it cannot be compiled."""
        self.name, self.runs, self.compiled = name, 0, 0
        self._source, self._plain = source, plain
        self._context: RenderContext | None = None
        self._sent: dict[str, Input] = {}
        Program.every.add(self)

    @property
    def works(self) -> bool:
        """Whether the shader compiled. Compiles it if that has not been tried."""
        return bool(self._ready().shader.success)

    def _ready(self) -> RenderContext:
        if self._context is None:
            self._context = self._compile()
        return self._context

    def _compile(self) -> RenderContext:
        self.compiled += 1
        context = RenderContext(use_parent_projection=True, use_parent_modelview=True)
        context.shader.fs = _HEAD + self._source
        if not context.shader.success:
            Logger.warning(f"Scene: the {self.name} shader does not run here, a plain picture takes its place")
        with context:
            self._extra = BindTexture(index=1)
            Color(1, 1, 1, 1)
            self._quad = Rectangle(tex_coords=_UPRIGHT)
        return context

    def _send(self, inputs: Mapping[str, Input]) -> None:
        context = self._ready()
        for name, value in inputs.items():
            if self._sent.get(name) != value:
                self._sent[name] = value
                context[name] = _floats(value)

    def paint(self, canvas: Fbo, inputs: Mapping[str, Input], picture: Texture | None = None) -> None:
        """Fill `canvas`. `picture` can be read in the shader as the sampler `picture`."""
        self.runs += 1
        context = self._ready()
        if not context.shader.success:
            _paint_plain(canvas, self._plain(inputs))
            return
        self._quad.size = canvas.size
        if picture is not None:
            self._extra.texture = picture
            context["picture"] = 1
        span = (canvas.size[0] / dp(1), canvas.size[1] / dp(1))
        self._send({"pixel": 1 / dp(1), "span": span, **inputs})
        _draw(canvas, context)


def _floats(value: Input) -> float | list[float]:
    # Kivy sends whole numbers as integers, which a float uniform does not take.
    return [float(part) for part in value] if isinstance(value, Sequence) else float(value)


def _draw(canvas: Fbo, *instructions: object) -> None:
    canvas.clear()
    canvas.add(ClearColor(0, 0, 0, 0))
    canvas.add(ClearBuffers())
    canvas.add(Callback(lambda _: glDisable(GL_BLEND)))
    for instruction in instructions:
        canvas.add(instruction)
    canvas.add(Callback(lambda _: glEnable(GL_BLEND)))
    canvas.ask_update()
    canvas.draw()
    canvas.clear()  # a shared program must not stay inside one canvas


def _paint_plain(canvas: Fbo, plain: Plain) -> None:
    shape = Ellipse if plain.round else Rectangle
    _draw(canvas, Color(1, 1, 1, 1), shape(size=canvas.size, texture=gradient(plain.colours), tex_coords=_UPRIGHT))


def gradient(colours: tuple[tuple[float, ...], ...]) -> Texture:
    """A picture one pixel wide that runs through these colours, from its lower end up."""
    texture = Texture.create(size=(1, len(colours)), colorfmt="rgba")
    signs = bytes(round(255 * part) for c in colours for part in (*c[:3], c[3] if len(c) > 3 else 1.0))
    texture.blit_buffer(signs, colorfmt="rgba", bufferfmt="ubyte")
    return texture


class Board:
    """A frame buffer that keeps its size until asked for another, and is painted again and again.

    ``painted`` counts how often."""

    def __init__(self) -> None:
        self._canvas: Fbo | None = None
        self.painted = 0

    @property
    def texture(self) -> Texture | None:
        """The picture, or None before the first painting."""
        return self._canvas.texture if self._canvas else None

    def paint(self, program: Program, size: Size, inputs: Mapping[str, Input], picture: Texture | None = None) -> None:
        """Paint at `size` device pixels. Does nothing where there are no pixels."""
        if not has_pixels():
            return
        if self._canvas is None or tuple(self._canvas.size) != size:
            self._canvas = Fbo(size=size)
        self.painted += 1
        program.paint(self._canvas, inputs, picture)

    def drop(self) -> None:
        """Let the picture go."""
        self._canvas = None


MOST_KEPT = 200  # pictures; the one painted longest ago goes first, what shows it keeps it
_baked: dict[tuple[object, ...], Board] = {}


def baked(program: Program, size: Size, inputs: Mapping[str, Input]) -> Texture | None:
    """The picture for these inputs, painted once and kept; None where there are no pixels."""
    key = (
        program.name,
        size,
        dp(1),
        *sorted((k, tuple(v) if isinstance(v, Sequence) else v) for k, v in inputs.items()),
    )
    if key not in _baked:
        if len(_baked) >= MOST_KEPT:
            _baked.pop(next(iter(_baked)))
        _baked[key] = Board()
        _baked[key].paint(program, size, inputs)
    return _baked[key].texture


def forget() -> None:
    """Drop every kept picture: they are painted again when next asked for."""
    _baked.clear()


def _lost(_context: object) -> None:
    forget()
    graphics.times_lost += 1


get_context().add_reload_observer(_lost)
