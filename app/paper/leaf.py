"""The leaf that is written on: an archive PDF (PDF/A-2U), its fonts, and where the next line goes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from fpdf import FPDF
from fpdf.drawing import PaintedPath
from kivy import kivy_data_dir

BUILT = Path(__file__).resolve().parents[2] / "assets" / "built"
FALLBACK = "DejaVuSans"  # for letters Nunito lacks; comes with Kivy
PLAIN = {"liga": False, "clig": False}  # each letter stays one: it can be found and copied again


for _name in ("fpdf", "fontTools"):  # they would tell which letters a page has
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


class Font(NamedTuple):
    """``script``: '' runs left to right, else right to left."""

    name: str
    size: float
    script: str = ""


class Leaf:
    """Points, from the top left. What a width costs to find out is kept for as long as the leaf is there."""

    def __init__(self, at: int, title: str) -> None:
        self.pdf = FPDF(unit="pt", format="A4", enforce_compliance="PDF/A-2U")
        self.pdf.creation_date = datetime.fromtimestamp(at / 1000, UTC)
        self.pdf.set_title(title)
        self.pdf.set_lang("en-GB")
        self.pdf.set_auto_page_break(False)
        self.pdf.set_display_mode("default")  # it opens as whoever reads it likes
        self.pdf.c_margin = 0
        self.widths: dict[tuple[Font, str], float] = {}

    def width(self, text: str, font: Font) -> float:
        """Of letters on one line. Found out word by word: the same ones come again and again."""
        words = [text] if font.script else text.split(" ")
        return sum(self._width(word, font) for word in words) + (len(words) - 1) * self._width(" ", font)

    def _width(self, word: str, font: Font) -> float:
        if (font, word) not in self.widths:
            self._take(font)
            self.widths[font, word] = self.pdf.get_string_width(word) if word else 0.0
        return self.widths[font, word]

    def write(self, text: str, font: Font, x: float, baseline: float, colour: str) -> None:
        self._take(font)
        self.pdf.set_text_color(*rgb(colour))
        self.pdf.set_xy(x, baseline - 0.8 * font.size)  # where fpdf2 puts the baseline of a line of that height
        self.pdf.cell(self.width(text, font), font.size, text)

    def _take(self, font: Font) -> None:
        family = font.name.lower()
        if family not in self.pdf.fonts:
            folder = Path(kivy_data_dir) / "fonts" if font.name == FALLBACK else BUILT
            self.pdf.add_font(font.name, fname=folder / f"{font.name}.ttf")
        self.pdf.set_font(font.name, size=font.size)
        self.pdf.set_text_shaping(True, PLAIN, "rtl" if font.script else "ltr")

    @contextmanager
    def path(
        self, fill: str | None = None, line: str | None = None, thick: float = 0.0, dots: tuple[float, ...] = ()
    ) -> Iterator[PaintedPath]:
        """A shape in vectors. ``dots``: lengths of line and gap; its ends and corners are round."""
        path = PaintedPath()
        style = path.style
        style.auto_close = False
        style.fill_color, style.stroke_color = fill, line
        style.stroke_width, style.stroke_dash_pattern = thick, dots or None
        style.stroke_cap_style = style.stroke_join_style = "round"
        yield path
        with self.pdf.drawing_context() as drawing:
            drawing.add_item(path, clone=False)  # to copy it takes longer than to draw it


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
