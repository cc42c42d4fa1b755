"""What pages on which words are written look like: the words, the composer, ideas, words to confirm.

A page's .kv names its parts: ``words`` (PenWords), ``question`` (Column for the empty page),
``legend``, ``below`` (Column for idea and the like) and ``composer``.
"""

from __future__ import annotations

from typing import Any

from app.screens.base import AppScreen
from app.screens.idea_card import IdeaPanel, SaidPanel, TappedPanel
from app.screens.line_editor import LineState
from app.screens.names import Names
from app.screens.sealed_card import runs
from app.text import say
from widgets.motion import appear
from widgets.pen_words import PenWords


class LineScreen(AppScreen):
    """Copies a LineState into the page. Subclasses add what is theirs around it."""

    line: LineState | None = None
    panels: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.panels = {}
        ids, mind = self.ids, self.presenter
        ids.words.bind(
            on_word=lambda _, index: self.tap(index, index),
            on_words=lambda _, first, last: self.tap(first, last),
        )
        ids.composer.bind(
            on_add=lambda _, text: self.add(text),
            on_typed=lambda _, text: mind.keep_draft(text),
            on_pen=lambda _, pen: self.switch(pen),
        )

    def show_line(self, line: LineState, names: Names) -> None:
        before, self.line = self.line, line
        show_words(self.ids.words, line)
        self.ids.legend.text_a = names.pen_a
        self.ids.legend.text_b = names.pen_b
        self.show_composer(line, names, before)
        self.show_panels(line, names)

    def show_composer(self, line: LineState, names: Names, before: LineState | None) -> None:
        composer = self.ids.composer
        composer.names = [names.a, names.b] if line.two_here else []
        composer.add_spoken = say("app.add")
        composer.pen = "A" if line.typing_for else line.pen
        composer.hint = self.hint(line, names)
        was = (before.pen, before.draft, before.chosen) if before else None
        if line.chosen is None and was != (line.pen, line.draft, None):
            composer.text = line.draft

    def hint(self, line: LineState, names: Names) -> str:
        if line.chosen:
            return say("words.hint_change")
        return say("words.hint_for", name=names.a) if line.typing_for else say("words.hint")

    # -- panels under the words ---------------------------------------------

    def show_panels(self, line: LineState, names: Names) -> None:
        """One thing at a time: words to change, then words to confirm, then an idea to answer."""
        wanted: dict[str, Any] = {}
        if line.chosen:
            wanted["tapped"] = (TappedPanel, chosen_text(line))
        elif line.said:
            wanted["said"] = (SaidPanel, (line.said, names))
        elif line.idea:
            wanted["idea"] = (IdeaPanel, (line.idea, names))
        if {key: value for key, (_, value) in wanted.items()} == {k: p.shown for k, p in self.panels.items()}:
            return
        self.ids.below.clear_widgets()
        self.panels = {}
        for key, (kind, value) in wanted.items():
            panel = kind(self.presenter, value)
            self.panels[key] = panel
            self.ids.below.add_widget(panel)
            appear(panel)

    # -- what a hand does ----------------------------------------------------

    def tap(self, first: int, last: int) -> None:
        self.ids.composer.text = self.presenter.choose(first, last + 1)
        self.ids.composer.field.focus = True

    def add(self, text: str) -> None:
        """The field empties itself only when the words were kept."""
        if self.presenter.add(text, self.reason()):
            self.ids.composer.text = ""
            self.ids.words.draw_in()

    def reason(self) -> str:
        return ""

    def switch(self, pen: str) -> None:
        self.presenter.switch_pen(pen)


def show_words(words: PenWords, line: LineState) -> None:
    words.runs = runs(line.words)
    words.spans = list(line.spans)
    words.selectable = bool(line.words)
    words.chosen = (line.chosen[0], line.chosen[1] - 1) if line.chosen else None


def chosen_text(line: LineState) -> str:
    first, last = line.chosen or (0, 0)
    text = "".join(ink.text for ink in line.words)
    return text[line.spans[first][0] : line.spans[last - 1][1]]
