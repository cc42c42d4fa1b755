"""Our words: the goal's words card, ideas, and the composer."""

from __future__ import annotations

from typing import Any

from app.screens.across.room import has_room
from app.screens.eyes import Eye
from app.screens.line_view import LineScreen
from app.screens.our_words.presenter import State
from app.screens.our_words.status import show_status
from app.text import say
from widgets import kv
from widgets.buttons import MainButton

kv.load(__file__)

FIRST = ("words.start_1", "words.start_2", "words.start_3")
MORE = ("words.more_1", "words.more_2", "words.more_3")


class OurWordsScreen(LineScreen):
    state: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.next = MainButton(text=say("app.next"))
        super().__init__(*args, **kwargs)
        self.next.bind(on_release=lambda *_: self.presenter.next(), on_not_ready=lambda *_: self.presenter.next())
        self.fbind("size", self.room_changed)

    def show(self, state: State) -> None:
        ids, line = self.ids, state.line
        self.state = state
        show_status(ids.status, state.status)
        ids.eye.text, ids.eye.icon = state.eye.text, state.eye.icon
        ids.alone.text = who_reads(state.eye)
        self.show_line(line, state.names)
        written = bool(line.words)
        self.only(ids.slot, (ids.question, not written), (ids.words, written))
        quiet = not (line.idea or line.said or line.chosen)
        self.only(
            ids.tail,
            (ids.starters, line.pen == "A" and quiet),
            (ids.why, line.pen == "B"),
            (ids.extras, True),
            (ids.alone, not line.two_here),
        )
        ids.keep_note.text = say("keep_note.title", name=state.names.b)
        self.show_starters(written)
        self.show_extras(state)
        self.show_next(state)

    def show_starters(self, more: bool) -> None:
        for chip, key in zip(reversed(self.ids.chips.children), MORE if more else FIRST, strict=True):
            chip.text = say(key)

    def start_with(self, text: str) -> None:
        """A starter goes into the field, with a space and the caret after it."""
        self.ids.composer.text = f"{text} "
        self.ids.composer.field.focus = True

    def room_changed(self, *_: object) -> None:
        if self.state is not None:
            self.show_extras(self.state)

    def show_extras(self, state: State) -> None:
        ids, line = self.ids, state.line
        alone = line.pen == "A" and not line.two_here
        self.only(
            ids.extras,
            (ids.undo, line.can_undo),
            (ids.across, line.two_here and has_room(*self.size)),
            (ids.typed_for, line.two_here and line.pen == "A"),
            (ids.keep_note, alone),
        )
        ids.typed_for.text = say("words.stop_typing" if line.typing_for else "words.typed_for", b=state.names.b)

    def reason(self) -> str:
        return str(self.ids.why.text).strip() if self.ids.why.parent else ""

    def show_next(self, state: State) -> None:
        """On the right of the pen switch: what is open, or the way on."""
        count, composer = state.line.open_ideas, self.ids.composer
        composer.right_text = say("words.to_answer_1") if count == 1 else say("words.to_answer", n=str(count))
        composer.beside(None if count else self.next)
        self.next.ready = bool(state.line.words)


def who_reads(eye: Eye) -> str:
    """Under words written alone: nobody is promised a reader, and no reader is hidden."""
    return say("words.may_look", name=eye.readers) if eye.readers else say("words.nobody_reads")
