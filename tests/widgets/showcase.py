"""What the gallery shows: all components on one sheet, and two or three pages made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kivy.metrics import dp

from widgets.answers import AnswerCovered, AnswerPanel
from widgets.bars import WordMark
from widgets.button_row import ButtonRow
from widgets.buttons import MainButton, PageButton, RoundButton, SecondButton, TextButton
from widgets.chips import Chip, ChoiceChip, Flow
from widgets.composer import PenSwitch
from widgets.fields import PenField
from widgets.help_buttons import HelpPill, HelpRound
from widgets.legend import Legend
from widgets.notes import Note
from widgets.page import Page
from widgets.pen_words import PenWords
from widgets.picks import Disc, ListRow, PickCard, PickRow
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.stonelet import Stonelet, StoneRow
from widgets.surfaces import Card, Rule
from widgets.switch import OnOff

Shown = tuple[str, tuple[int, int], Callable[[], Any]]
NONE: frozenset[str] = frozenset()


def components() -> Iterator[Shown]:
    yield "components_1", (800, 1200), _first
    yield "components_2", (800, 1200), _second


def _sheet(*parts: Any) -> Page:
    page = Page(body_spacing=10)
    for part in parts:
        page.add_widget(part)
    return page


def _head(text: str) -> Say:
    return Say(text=text, style="heading")


def _first() -> Any:
    focused = MainButton(text="Focus")
    row = Row(spacing=dp(12))
    pressed = MainButton(text="Pressed")
    pressed.button.pressed, pressed.button.state = 1.0, "down"
    for button in (MainButton(text="Primary"), SecondButton(text="Second"), PageButton(text="Card"), pressed, focused):
        row.add_widget(button)
    focused.button.focus = True
    off = MainButton(text="Not ready", ready=False, why="Write a few words first.")
    small = Flow()
    for part in (
        RoundButton(icon="arrow-left-bold"), RoundButton(icon="speaker-high-bold"), HelpRound(),
        HelpPill(text="Get help now"), TextButton(text="I don't agree any more"),
    ):  # fmt: skip
        small.add_widget(part)
    three = ButtonRow()
    for text in ("Use it", "Keep mine", "Let's talk"):
        three.add_widget(PageButton(text=text, corner=20, tall=52))
    chips = Flow()
    for chip in (
        Chip(text="Not agreed yet", icon="circle-dashed-bold", icon_tone="ink2"),
        Chip(text="You both agreed", icon="check-circle-fill", fill="agreedwash", icon_tone="agreed"),
        Chip(text="Changed since we agreed", icon="arrows-clockwise-bold", fill="sunwash"),
        Chip(text="Home can't see this", icon="eye-slash-bold", icon_tone="ink2"),
        Chip(text="Home can see this", icon="eye-slash-bold", icon_tone="ink2"),
    ):
        chips.add_widget(chip)
    choices = Flow()
    for choice in (
        ChoiceChip(text="so that...", tone="penA"), ChoiceChip(text="even when...", tone="penA"),
        ChoiceChip(text="Friday", chosen=True), ChoiceChip(text="Pick a day", icon="timer-bold"),
    ):  # fmt: skip
        choices.add_widget(choice)
    writing = PenField(pen="A", text="I want to")
    writing.bind(parent=lambda *_: writing._focused(None, True))
    return _sheet(
        _head("Buttons"), row, off, small, three, _head("Chips and status"), chips, choices, _head("Fields"),
        PenField(hint="Say it your way", icon=""), writing, PenField(text="12 34", wrong=True, icon=""),
        Note(text="That code didn't match. Try again in 5 seconds."), _head("Pens"),
        PenWords(runs=[("A", "Mika keeps a wave", NONE), ("", " ", NONE), ("B", "Dana keeps dots", NONE)]),
        PenWords(
            runs=[
                ("A", "old words", frozenset({"struck"})), ("", "   ", NONE), ("B", "suggested words", NONE),
                ("", "   ", NONE), ("A", "changed words", frozenset({"changed"})), ("", "  ", NONE),
                ("A", "mute words", frozenset({"mute"})),
            ]
        ),
        Legend(text_a="Mika's pen", text_b="Dana's pen"),
    )  # fmt: skip


def _second() -> Any:
    depths = Row(spacing=dp(24))
    for depth in range(4):
        card = Card(depth=depth, fill="card" if depth else "sunken", corner=22)
        card.add_widget(Say(text=f"Depth {depth}", style="small"))
        depths.add_widget(card)
    stones = Flow()
    for number, kind in enumerate(("reached", "reached", "now", "ahead", "ahead"), start=1):
        stones.add_widget(Stonelet(number=number, kind=kind, width_dp=44))
    stones.add_widget(StoneRow(count=5))
    for size in (76, 48, 36, 30):
        stones.add_widget(SealMark(pen="A", letter="M", size_dp=size))
        stones.add_widget(SealMark(pen="B", letter="D", size_dp=size))
    stones.add_widget(OnOff(active=True))
    stones.add_widget(OnOff())
    picks = PickRow()
    for title, chosen in (("Shorter", True), ("Easier place", False), ("With someone", False)):
        picks.add_widget(PickCard(icon="timer-bold", title=title, sub="Till 9 pm", chosen=chosen))
    seals = PickRow()
    for name, pen, chosen in (("Mika", "A", True), ("Dana", "B", False)):
        mark = SealMark(pen=pen, letter=name[0], size_dp=52)
        seals.add_widget(PickCard(lead=mark, title=name, align="center", chosen=chosen))
    rows = Card(padding=[dp(16), dp(4)], spacing=0)
    rows.add_widget(ListRow(lead=Disc(icon="pen-nib-bold", fill="penBwash", tone="penB"), title="I'm a therapist",
                            title_style="label", sub="Start a book with a young person", tall=84))  # fmt: skip
    rows.add_widget(Rule())
    rows.add_widget(ListRow(icon="clock-counter-clockwise-bold", title="Mika first wrote..."))
    covered = AnswerCovered(pen="A", title="Mika has answered", sub="Both open together",
                            lead=SealMark(pen="A", letter="M", size_dp=40))  # fmt: skip
    labels = ["Yes", "Not yet", "Change something"]
    panel = AnswerPanel(pen="B", title="Dana, what do you say?", labels=labels, chosen="not_yet",
                        lead=SealMark(pen="B", letter="D", size_dp=40))  # fmt: skip
    marks = Flow()
    marks.add_widget(WordMark())
    marks.add_widget(PenSwitch(names=["Mika", "Dana"]))
    marks.add_widget(PenSwitch(names=["Mika", "Dana"], marks=False, active="B"))
    styles = (
        "title",
        "heading",
        "wordsL",
        "words",
        "body",
        "bodyB",
        "label",
        "small",
        "smallB",
        "micro",
        "number",
        "key",
    )
    types = Flow()
    for style in styles:
        types.add_widget(Say(text=f"{style} Agj", style=style, hug=True))
    return _sheet(depths, stones, picks, seals, rows, covered, panel, marks,
                  Note(icon="lock-simple-bold", fill="agreedwash", icon_tone="agreed", title="Your words are safe",
                       text="They stay in your history. They count until you both say yes again.", closable=True,
                       action_text="Read them"), types)  # fmt: skip
