"""How people write at the app in a test: into a composer, by tapping words, on the dial."""

from __future__ import annotations

from typing import Any

from tests.visit import Visit


def compose(visit: Visit, text: str) -> None:
    """Type into the composer and add the words with its round button."""
    composer = visit.screen.ids.composer
    visit.robot.type(composer.field, text)
    visit.robot.tap(composer.plus)
    visit.wait()


def replace(visit: Visit, text: str) -> None:
    """Write over what stands in the composer, as after tapping words."""
    visit.screen.ids.composer.text = ""
    compose(visit, text)


def tap_words(visit: Visit, first: int, last: int | None = None) -> None:
    """Tap one word of the words card, or drag a finger from the first to the last."""
    words = visit.screen.ids.words
    start, end = (_middle(words, index) for index in (first, first if last is None else last))
    if last is None:
        visit.robot.tap_at(*start)
    else:
        visit.robot.drag(start, end, hold=0.05)
    visit.wait()


def _middle(words: Any, index: int) -> tuple[float, float]:
    left, bottom, right, top = words.boxes(*words.spans[index])[0]
    return words.to_window((left + right) / 2, (bottom + top) / 2)


def inks(widget: Any) -> list[tuple[str, str]]:
    """Whose words stand there: (pen, words), neighbours of one pen joined."""
    found: list[tuple[str, str]] = []
    for pen, text, _marks in widget.runs:
        if found and (not pen or found[-1][0] == pen):
            found[-1] = found[-1][0], found[-1][1] + text
        else:
            found.append((pen, text))
    return [(pen, text.strip()) for pen, text in found]


def sure(visit: Visit, number: int) -> None:
    """Tap the dial's arc at a number."""
    from widgets.scene import arc

    dial = visit.screen.ids.dial
    visit.robot.bring(dial)
    x, y = arc.point(number, dial.radius_px)
    visit.robot.tap_at(*dial.to_window(dial.middle[0] + x, dial.middle[1] + y))
    visit.wait()
