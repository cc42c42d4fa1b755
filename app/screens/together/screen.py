"""Together: what to read first, what is new, ideas to answer, the goals with what waits, and one way on."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp

from app.screens.base import FIRST_WORDS, AppScreen
from app.screens.marks import text_of
from app.screens.sealed_card import Runs, runs
from app.screens.together.fresh_cards import ReadFirstCard, fresh_rows
from app.screens.together.presenter import State, WaitingGoal, WaitingIdea
from app.text import say
from widgets import kv
from widgets.buttons import RoundButton, TextButton
from widgets.icon import Icon
from widgets.pen_words import PenWords
from widgets.press import Pressable
from widgets.say import Say
from widgets.scene.seal_mark import SealMark
from widgets.stack import Column, Row
from widgets.surfaces import Card
from widgets.theme import theme

kv.load(__file__)

HEAD, TITLE = 244, 130  # dp: margins, seals and buttons of the title row; its words
FIRST_IDEAS = 5
SCENE, FIRST_SCENE = 210, 380  # dp: a first visit has little to show yet but the place


class TogetherScreen(AppScreen):
    shown: State | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.crop(self.ids.lake, "visit")
        self.both: Row | None = None
        self.bind(width=self.fit_head)
        theme.bind(resized=self.fit_head)

    def show(self, state: State) -> None:
        ids = self.ids
        if self.shown != state:
            self.both = both(state)
            self.fit_head()
            ids.pen_a.text, ids.pen_b.text = state.names.pen_a, state.names.pen_b
            fill(ids.read_first, [ReadFirstCard(one, self) for one in state.first])
            fill(ids.fresh_rows, fresh_rows(state, self))
            self.show_ideas(state, FIRST_IDEAS)
            fill(ids.goal_tiles, [GoalTile(goal, self) for goal in state.goals])
        self.shown = state
        ids.on.text = say("together.write") if state.first_visit else say("together.carry_on")
        ids.scene.height_dp = FIRST_SCENE if state.first_visit else SCENE
        later = not state.first_visit
        self.only(
            ids.also,
            (ids.all_goals, later),
            (ids.pens, True),
            (ids.back, True),
            (ids.write, state.room_for_more and later),
        )
        self.only(
            self.page.body,
            (ids.first, state.first_visit),
            (ids.read_first, bool(state.first)),
            (ids.fresh, bool(state.fresh)),
            (ids.ideas, bool(state.ideas)),
            (ids.none_open, state.none_open),
            (ids.goals, bool(state.goals)),
            (ids.also, True),
        )

    def show_ideas(self, state: State, most: int) -> None:
        """The first to answer; a pile of them is one tap more, and *Carry on* goes through all of it."""
        tiles: list[Any] = [IdeaTile(idea, state, self) for idea in state.ideas[:most]]
        if more := len(state.ideas) - len(tiles):
            way = TextButton(text=say("together.more_ideas", n=str(more)))
            way.bind(on_release=lambda *_: self.show_ideas(state, len(state.ideas)))
            tiles.append(way)
        fill(self.ids.idea_tiles, tiles)

    def fit_head(self, *_: object) -> None:
        """Both seals beside the title, where it keeps its line: below it would lie on the hills."""
        room = self.width - dp(HEAD)
        self.page.head.lead = self.both if room >= theme.roomy(TITLE) else None


def fill(column: Column, tiles: list[Any]) -> None:
    column.clear_widgets()
    for tile in tiles:
        column.add_widget(tile)


def both(state: State) -> Row:
    row = Row(size_hint_x=None, width=dp(80), spacing=dp(-10))
    for pen, letter in (("A", state.names.letter_a), ("B", state.names.letter_b)):
        row.add_widget(SealMark(pen=pen, letter=letter, size_dp=48))
    return row


class GoalTile(Pressable, Card):
    """A goal and what comes next for it."""

    def __init__(self, goal: WaitingGoal, screen: TogetherScreen) -> None:
        super().__init__(corner=24, spacing=dp(8))
        self.spoken = f"{text_of(goal.words) or goal.instead}. {goal.what}"
        if goal.words:
            self.add_widget(PenWords(runs=runs(goal.words), style="wordsM"))
        else:
            self.add_widget(Say(text=str(goal.instead), style="bodyB"))
        row = Row(spacing=dp(8))
        tone = "agreed" if goal.icon.endswith("fill") else "ink2"
        row.add_widget(Icon(name=goal.icon, tone=tone, size_dp=20, pos_hint={"center_y": 0.5}))
        row.add_widget(Say(text=str(goal.what), style="small", tone="ink2", pos_hint={"center_y": 0.5}))
        if goal.words:
            first = RoundButton(icon=FIRST_WORDS, fill="", depth=0, spoken=say("words.first_wrote"))
            first.bind(on_release=lambda *_: screen.presenter.first_words_of(goal.goal))
            row.add_widget(first)
        self.add_widget(row)
        self.bind(on_release=lambda *_: screen.presenter.open_goal(goal.goal))


class IdeaTile(Pressable, Card):
    """An idea that waits for an answer: its new words, or those it would take out."""

    def __init__(self, idea: WaitingIdea, state: State, screen: TogetherScreen) -> None:
        super().__init__(fill=f"pen{idea.pen}wash", depth=0, corner=24)
        title = say("idea.other_copy" if idea.own else "together.idea_by", name=idea.who)
        self.spoken = f"{title}. {idea.fresh or idea.struck}"
        row = Row(spacing=dp(12))
        row.add_widget(SealMark(pen=idea.pen, letter=idea.letter, size_dp=48, pos_hint={"center_y": 0.5}))
        words = Column(pos_hint={"center_y": 0.5})
        words.add_widget(Say(text=title, style="smallB", tone=f"pen{idea.pen}"))
        words.add_widget(PenWords(runs=in_short(idea), style="wordsM"))
        row.add_widget(words)
        row.add_widget(Icon(name="caret-right-bold", tone="ink2", size_dp=20, pos_hint={"center_y": 0.5}))
        self.add_widget(row)
        self.bind(on_release=lambda *_: screen.presenter.open_idea(idea.idea))


def in_short(idea: WaitingIdea) -> Runs:
    if idea.fresh:
        return [(idea.pen, idea.fresh, frozenset())]
    return [("A" if idea.pen == "B" else "B", idea.struck, frozenset({"struck"}))]
