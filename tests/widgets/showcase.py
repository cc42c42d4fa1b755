"""What the gallery shows: all components on one sheet, and two or three pages made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from kivy.metrics import dp

from widgets.answers import AnswerCovered, AnswerPanel
from widgets.bars import TabBar, TopBar, WordMark
from widgets.buttons import (
    ButtonRow,
    HelpPill,
    HelpRound,
    MainButton,
    PageButton,
    RoundButton,
    SecondButton,
    TextButton,
)
from widgets.chips import Chip, ChoiceChip, Flow
from widgets.composer import Composer, PenSwitch
from widgets.fields import PenField
from widgets.help_buttons import HelpPill, HelpRound
from widgets.legend import Legend
from widgets.notes import Note
from widgets.page import Page
from widgets.page_parts import Foot, SceneSlot
from widgets.pen_words import PenWords
from widgets.picks import Disc, ListRow, PickCard, PickRow
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.stonelet import Stonelet, StoneRow
from widgets.surfaces import Card, Rule
from widgets.switch import OnOff
from widgets.tabs import TabBar

Shown = tuple[str, tuple[int, int], Callable[[], Any]]
NONE: frozenset[str] = frozenset()
GOAL = [
    ("A", "I want to sleep over at Leo's house", NONE), ("", " ", NONE), ("B", "one night this term", NONE),
    ("", " ", NONE), ("A", "and", NONE), ("", " ", NONE), ("A", "not call home,", frozenset({"washB"})),
    ("", " ", NONE), ("B", "even if my tummy feels jumpy.", NONE),
]  # fmt: skip
TABS = [("path", "Path"), ("pen-nib", "Goals"), ("wind", "Tools"), ("chart-line-up", "Progress")]


def components() -> Iterator[Shown]:
    yield "components_1", (800, 1200), _first
    yield "components_2", (800, 1200), _second


def pages() -> Iterator[Shown]:
    yield "page_words", (390, 844), _words_page
    yield "page_words_small", (320, 568), _words_page
    yield "page_words_wide", (1024, 768), _words_page
    yield "page_agree", (390, 844), _agree_page
    yield "page_scene", (390, 844), _scene_page
    yield "page_scene_small", (320, 568), _scene_page


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
        Chip(text="Home can see this", icon="eye-bold", icon_tone="ink2"),
    ):
        chips.add_widget(chip)
    choices = Flow()
    for choice in (
        ChoiceChip(text="so that...", tone="penA"), ChoiceChip(text="even when...", tone="penA"),
        ChoiceChip(text="Friday", chosen=True), ChoiceChip(text="Pick a day", icon="calendar-blank-bold"),
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
                  Note(icon="lock-simple-bold", fill="agreedwash", icon_tone="agreed", title="Your agreed words are safe",
                       text="They stay in your history. They count until you both say yes again.", closable=True,
                       action_text="Read them"), types)  # fmt: skip


def _bar(title: str, **more: Any) -> TopBar:
    return TopBar(title=title, spoken_back="Back", spoken_read_aloud="Read aloud", spoken_help="Get help now", **more)


def _words_page() -> Any:
    page = Page()
    page.add_widget(_bar("Our words"))
    chips = Flow()
    chips.add_widget(Chip(text="Not agreed yet", icon="circle-dashed-bold", icon_tone="ink2"))
    chips.add_widget(Chip(text="Home can't see this", icon="eye-slash-bold", icon_tone="ink2"))
    page.add_widget(chips)
    card = Card(depth=2, padding=[dp(22), dp(20), dp(22), dp(16)])
    card.add_widget(PenWords(runs=GOAL))
    card.add_widget(Rule())
    card.add_widget(Legend(text_a="Mika's pen", text_b="Dana's pen"))
    page.add_widget(card)
    page.add_widget(_idea())
    page.add_widget(Say(text="Stuck? Start with one of these", style="smallB", tone="ink2"))
    starters = Flow()
    for text in ("so that...", "even when...", "with help..."):
        starters.add_widget(ChoiceChip(text=text, tone="penA"))
    page.add_widget(starters)
    foot = Foot()
    foot.add_widget(
        Composer(names=["Mika", "Dana"], hint="Add words in your pen", right_text="1 idea to answer", marks=False)
    )
    page.add_widget(foot)
    return page


def _idea() -> Card:
    idea = Card(fill="penBwash", depth=0, padding=[dp(16), dp(14), dp(16), dp(16)], spacing=dp(8))
    who = Row(spacing=dp(12))
    who.add_widget(SealMark(pen="B", letter="D", size_dp=30, ring=False, pos_hint={"center_y": 0.5}))
    who.add_widget(Say(text="Dana has an idea", style="smallB", tone="penB", pos_hint={"center_y": 0.5}))
    idea.add_widget(who)
    idea.add_widget(PenWords(style="wordsS", runs=[
        ("A", "not call home", frozenset({"struck"})), ("", "   ", NONE), ("B", "call home just once", NONE)]))  # fmt: skip
    idea.add_widget(Say(text="One short call can help you settle in.", style="small", tone="ink2"))
    row = ButtonRow(spacing=dp(8))
    for text in ("Use it", "Keep mine", "Let's talk"):
        row.add_widget(PageButton(text=text, corner=20, tall=52))
    idea.add_widget(row)
    return idea


def _agree_page() -> Any:
    page = Page()
    page.add_widget(_bar("Do we agree?"))
    card = Card(depth=2, spacing=dp(8))
    card.add_widget(PenWords(runs=GOAL, style="wordsS"))
    card.add_widget(Rule())
    for number, words in enumerate(("Pack my bag", "Stay at Gran's till 8 pm", "Sleep over at Leo's house"), start=1):
        row = Row(spacing=dp(10))
        row.add_widget(Stonelet(number=number, pos_hint={"top": 1}))
        row.add_widget(PenWords(runs=[("A", words, NONE)], style="wordsM"))
        card.add_widget(row)
    card.add_widget(Legend(text_a="Mika's pen", text_b="Dana's pen"))
    page.add_widget(card)
    page.add_widget(AnswerCovered(pen="A", title="Mika has answered", sub="Both open together",
                                  lead=SealMark(pen="A", letter="M", size_dp=40)))  # fmt: skip
    page.add_widget(AnswerPanel(pen="B", title="Dana, what do you say?", labels=["Yes", "Not yet", "Change something"],
                                lead=SealMark(pen="B", letter="D", size_dp=40)))  # fmt: skip
    return page


def _scene_page() -> Any:
    page = Page()
    slot = SceneSlot(height_dp=290)
    slot.add_widget(Card(fill="sun", corner=1, size_hint_y=1))
    page.add_widget(slot)
    page.add_widget(_bar("Which one is you?", back=False, title_style="title"))
    page.add_widget(Say(text="Two people write. Each has a pen.", tone="ink2"))
    for title, sub in (("I'm a therapist", "Start a book with a young person"), ("I'm family", "See what was shared")):
        card = Card(padding=[dp(16), dp(4)])
        card.add_widget(ListRow(lead=Disc(icon="pen-nib-bold"), title=title, title_style="label", sub=sub, tall=76))
        page.add_widget(card)
    foot = Foot()
    pair = ButtonRow()
    pair.add_widget(PageButton(text="I'll think at home"))
    pair.add_widget(MainButton(text="Done"))
    foot.add_widget(pair)
    foot.add_widget(TabBar(items=TABS, active="pen-nib"))
    page.add_widget(foot)
    return page
