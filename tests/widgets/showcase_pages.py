"""Whole pages made of the components, for the gallery and for tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.metrics import dp

from tests.widgets.showcase import NONE, Shown
from widgets.answers import AnswerCovered, AnswerPanel
from widgets.bars import TopBar
from widgets.button_row import ButtonRow
from widgets.buttons import MainButton, PageButton
from widgets.chips import Chip, ChoiceChip, Flow
from widgets.code_prompt import CodePrompt
from widgets.composer import Composer
from widgets.dealt import DealtPictures, DealtWords
from widgets.legend import Legend
from widgets.page import Page
from widgets.page_parts import Foot, SceneSlot
from widgets.pen_words import PenWords
from widgets.picks import Disc, ListRow
from widgets.picture_pad import Picture, PicturePad, PicturePage
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Row
from widgets.stonelet import Stonelet
from widgets.surfaces import Card, Rule
from widgets.tabs import TabBar

GOAL = [
    ("A", "I want to sleep over at Leo's house", NONE), ("", " ", NONE), ("B", "one night this term", NONE),
    ("", " ", NONE), ("A", "and", NONE), ("", " ", NONE), ("A", "not call home,", frozenset({"washB"})),
    ("", " ", NONE), ("B", "even if my tummy feels jumpy.", NONE),
]  # fmt: skip
SIGNS = ("flag-fill", "pen-nib-fill", "wind-fill", "path-fill")
PICTURES = [
    PicturePage(title, tuple(Picture(SIGNS[n % 4], f"{title} {n}") for n in range(1, 13)))
    for title in ("Outside", "Shapes", "Things")
]
TABS = [("path", "Path"), ("pen-nib", "Goals"), ("wind", "Tools"), ("chart-line-up", "Progress")]


def pages() -> Iterator[Shown]:
    yield "page_words", (390, 844), _words_page
    yield "page_words_small", (320, 568), _words_page
    yield "page_words_wide", (1024, 768), _words_page
    yield "page_agree", (390, 844), _agree_page
    yield "page_scene", (390, 844), _scene_page
    yield "page_scene_small", (320, 568), _scene_page
    yield "page_pictures", (390, 844), _pictures_page
    yield "page_dealt", (390, 844), _dealt_page


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
    words = [("A", "not call home", frozenset({"struck"})), ("", "   ", NONE), ("B", "call home just once", NONE)]
    idea.add_widget(PenWords(style="wordsS", runs=words))
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


def _pictures_page() -> Any:
    page = Page()
    page.add_widget(_bar("Open my book"))
    page.add_widget(CodePrompt(text="Tap your four pictures", dots=4, filled=2))
    page.add_widget(PicturePad(pages=PICTURES))
    waits = CodePrompt(waiting_text="That code didn't match. Try again in 5 seconds.", dots=4)
    page.add_widget(waits)
    waits.wait(5)
    return page


def _dealt_page() -> Any:
    page = Page()
    page.add_widget(_bar("My pictures"))
    page.add_widget(DealtPictures(pictures=PICTURES[0].pictures[:4]))
    page.add_widget(DealtWords(words=["garden", "rocket", "velvet"]))
    return page
