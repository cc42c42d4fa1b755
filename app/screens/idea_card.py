"""Panels that stand under the words: an idea to answer, words to confirm, words to change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from kivy.metrics import dp

from app.screens.line_cards import IdeaCard, SaidCard
from app.screens.line_editor import LineEditor
from app.screens.names import Names
from app.text import say
from db.records import IdeaSaid
from widgets.buttons import ButtonRow, PageButton, TextButton
from widgets.pen_words import PenWords
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.surfaces import Card

Action: TypeAlias = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class HasIdea(Protocol):
    """Who shows an idea."""

    def say_to_idea(self, said: IdeaSaid) -> None: ...


class Changes(Protocol):
    """Who has words in hand to be written anew."""

    def let_words_be(self) -> None: ...

    def take_out(self) -> None: ...


class Panel(Card):
    """Washed in the colour of whoever it comes from. ``shown`` is what it was made for."""

    def __init__(self, pen: str, shown: Any) -> None:
        super().__init__(fill=f"pen{pen}wash", depth=0, corner=28, spacing=dp(8))
        self.pen = pen
        self.shown = shown

    def heading(self, text: str, letter: str) -> None:
        self.add_widget(heading(self.pen, text, letter))

    def buttons(self, *actions: Action) -> None:
        self.add_widget(buttons(*actions))


def heading(pen: str, text: str, letter: str) -> Row:
    """Whose it is, beside their seal."""
    row = Row(spacing=dp(10))
    row.add_widget(SealMark(pen=pen, letter=letter, size_dp=30, ring=False, pos_hint={"center_y": 0.5}))
    row.add_widget(Say(text=text, style="smallB", tone=f"pen{pen}", pos_hint={"center_y": 0.5}))
    return row


def buttons(*actions: Action) -> ButtonRow:
    """Equal in size, order and weight."""
    row = ButtonRow(spacing=dp(8))
    for text, do in actions:
        button = PageButton(text=text, tall=52, corner=20, side=6)
        button.bind(on_release=lambda *_, do=do: do())
        row.add_widget(button)
    return row


def title(idea: IdeaCard) -> str:
    if idea.mine:
        return say("idea.mine")
    return say("idea.other_copy" if idea.own else "idea.has", name=idea.who)


def to_answer(mind: HasIdea) -> tuple[Action, ...]:
    """What the young person can say to an idea."""
    return (
        (say("idea.use"), lambda: mind.say_to_idea(IdeaSaid.USE)),
        (say("idea.keep"), lambda: mind.say_to_idea(IdeaSaid.KEEP)),
        (say("idea.talk"), lambda: mind.say_to_idea(IdeaSaid.TALK)),
    )


def to_take_back(mind: HasIdea) -> Action:
    return say("idea.take_back"), lambda: mind.say_to_idea(IdeaSaid.TAKE_BACK)


def to_confirm(mind: LineEditor[Any]) -> tuple[Action, ...]:
    return (say("words.thats_it"), mind.thats_what_i_said), (say("words.not_quite"), mind.not_what_i_said)


def to_change(mind: Changes) -> tuple[Action, ...]:
    return (say("words.let_be"), mind.let_words_be), (say("words.take_out"), mind.take_out)


class IdeaPanel(Panel):
    def __init__(self, mind: HasIdea, shown: tuple[IdeaCard, Names]) -> None:
        idea, names = shown
        super().__init__(idea.pen, shown)
        other = names.a if idea.pen == "B" else names.b
        self.heading(title(idea), idea.letter)
        self.add_widget(PenWords(runs=idea_runs(idea), style="wordsS"))
        if idea.reason:
            self.add_widget(Say(text=idea.reason, style="small", tone="ink2"))
        if idea.talking:
            self.add_widget(Say(text=say("idea.talking"), style="small", tone="ink"))
        if idea.mine:
            self.add_widget(Say(text=say("idea.waiting", name=other), style="small", tone="ink2"))
            self.buttons(to_take_back(mind))
            return
        self.buttons(*to_answer(mind))


def put_idea(column: Any, mind: HasIdea, idea: IdeaCard | None, names: Names) -> None:
    """The open idea where it belongs, or nothing; a panel that says the same stays."""
    wanted = (idea, names) if idea else None
    if wanted == next((panel.shown for panel in column.children), None):
        return
    column.clear_widgets()
    if wanted is not None:
        column.add_widget(IdeaPanel(mind, wanted))


def idea_runs(idea: IdeaCard) -> list[tuple[str, str, frozenset[str]]]:
    """Old words struck through, new ones beside them."""
    other = "A" if idea.pen == "B" else "B"
    runs = []
    if idea.struck:
        runs.append((other, idea.struck, frozenset({"struck"})))
    if idea.struck and idea.fresh:
        runs.append(("", "   ", frozenset()))
    if idea.fresh:
        runs.append((idea.pen, idea.fresh, frozenset()))
    return runs


class SaidPanel(Panel):
    """Dana typed this for Mika; it waits for Mika."""

    def __init__(self, mind: LineEditor[Any], shown: tuple[SaidCard, Names]) -> None:
        said, names = shown
        super().__init__("A", shown)
        self.heading(say("words.typed_title", a=names.a, b=said.typist or names.b), names.letter_a)
        self.add_widget(PenWords(runs=[("A", said.text, frozenset({"mute"}))], style="wordsS"))
        self.buttons(*to_confirm(mind))


class TappedPanel(Card):
    """The tapped words, while they are being written anew."""

    def __init__(self, mind: LineEditor[Any], shown: str) -> None:
        super().__init__(fill="sunwash", depth=0, corner=24, spacing=dp(4))
        self.shown = shown
        self.add_widget(Say(text=say("words.changing", words=shown), style="small"))
        row = Row(spacing=dp(16))
        for text, do in to_change(mind):
            button = TextButton(text=text, tone="ink", style="smallB")
            button.bind(on_release=lambda *_, do=do: do())
            row.add_widget(button)
        self.add_widget(row)
