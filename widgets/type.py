"""The fourteen type styles (DESIGN 3.4). Sizes and lines are sp at text size 1.0. Plain data, no Kivy."""

from __future__ import annotations

from dataclasses import dataclass

WEIGHTS = {600: "SemiBold", 700: "Bold", 800: "ExtraBold", 900: "Black"}


@dataclass(frozen=True, slots=True)
class Style:
    weight: int
    size: float
    line: float
    words: bool = False  # pen words: more room between lines

    def line_in(self, wide: bool) -> float:
        """The line in sp; ``wide`` is easy-read spacing (1.5 of the size, 2 for pen words)."""
        if not wide:
            return self.line
        if self.words:
            return self.size * 2
        return max(self.line, self.size * (1.5 if self.size < 24 else 1.25))


STYLES = {
    "title": Style(800, 25, 31),
    "heading": Style(800, 20, 26),
    "wordsL": Style(700, 26, 44, words=True),
    "words": Style(700, 22, 38, words=True),
    "wordsS": Style(700, 18, 32, words=True),
    "wordsM": Style(700, 17, 29, words=True),
    "body": Style(600, 17, 25),
    "bodyB": Style(700, 17, 25),
    "label": Style(800, 17, 22),
    "small": Style(600, 15, 21),
    "smallB": Style(800, 15, 20),
    "micro": Style(700, 13, 17),
    "number": Style(900, 44, 46),
    "key": Style(700, 28, 32),
}


def font_name(weight: int, wide: bool) -> str:
    """The name under which ``widgets.fonts`` registers a weight."""
    return f"Nunito{'Wide' if wide else ''}-{WEIGHTS[weight]}"
