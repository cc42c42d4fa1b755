"""Words come as people write them: nothing crashes, nothing is cut, and what is lost on the way is said."""

from __future__ import annotations

import pytest

from app.actions.say_answer import say_answer
from app.actions.the_version import version_now
from app.door import Door
from app.rules.clean import clean
from app.rules.words import words
from app.screens.agreed.presenter import Agreed
from app.screens.goals.presenter import Goals
from app.screens.history.presenter import History
from app.screens.marks import text_of
from app.screens.not_yet.presenter import NotYet
from app.screens.one_higher.presenter import OneHigher
from app.screens.our_words.presenter import OurWords
from app.screens.path.presenter import Path
from app.screens.plan.presenter import Plan
from app.screens.smaller.presenter import Smaller
from app.screens.step.presenter import StepPage
from app.screens.steps.presenter import MySteps
from app.screens.together.presenter import Together
from db.records import IdeaSaid, LineKind, Said
from tests.stories import Story
from tests.truths.told import agree
from widgets.letters import undrawable

HIDDEN, BREAKS, BROKEN = "note.hidden_marks", "note.line_breaks", "note.broken_letters"
CANNOT, MIRRORED = "note.cannot_draw", "note.right_to_left"

# what is typed -> the one calm line that follows, if any
ODD: dict[str, str | None] = {
    "Zoë déjà vu, Łukasz à l'école": None,
    "Ze\u0301phyr": None,
    "أريد أن أنام عند صديقي": MIRRORED,
    "אני רוצה לישון אצל חבר": MIRRORED,
    "मैं दोस्त के घर सोना चाहता हूँ": CANNOT,
    "ฉันอยากไปนอนบ้านเพื่อน": CANNOT,
    "我想在朋友家过夜": CANNOT,
    "友だちの家に泊まりたい": CANNOT,
    "I want 👩‍👩‍👧‍👦 and 🏳️‍🌈 and 🇬🇧 👍🏽": CANNOT,
    "[b]x[/b] &bl;x&br; {name} %s <b> \\n": None,
    "a" * 600: None,
    "one\r\ntwo\n\nthree\tfour": BREAKS,
    "  padded\u2028and broken  ": BREAKS,
    "zero\u200bwidth \ufeffmarks": HIDDEN,
    "\u202eflipped\u202c \u2066isolated\u2069": HIDDEN,
    "nul\x00 and bell\x07": HIDDEN,
    "half \ud83d letter": BROKEN,
    "halves \ud83d\ude00 of one": None,
    "...": None,
    "?!": None,
    "—": None,
    "می\u200cخواهم": MIRRORED,
}
NOTHING = ["", "   ", "\u200b", "\x00", "\ud800", "\n\n", "\u2800", "\u202e\u202c"]


def ids(texts) -> list[str]:
    return [ascii(text)[:24] for text in texts]


odd = pytest.mark.parametrize("text", ODD, ids=ids(ODD))
nothing = pytest.mark.parametrize("text", NOTHING, ids=ids(NOTHING))


@pytest.fixture
def desk(desk):
    desk.can_draw = lambda text: not undrawable(text)
    return desk


@pytest.fixture
def page(desk, way, watch):
    """Our words, entered, with its recording view."""
    page = OurWords(desk, way)
    watch(page)
    page.enter()
    return page


def expected(text: str) -> str | None:
    """Halves of one letter are one letter, which may have no picture here."""
    note = ODD[text]
    return CANNOT if note is None and undrawable(clean(text).text) else note


def told(note) -> str | None:
    return note.key if note else None


@odd
def test_first_words(page, text: str) -> None:
    page.keep_draft(text)
    page.refresh()
    assert page.add(text)
    state = page.view.states[-1]
    kept = clean(text).text
    assert text_of(state.line.words) == kept
    assert {ink.pen for ink in state.line.words if ink.text.strip()} == {"A"}
    assert [kept[a:b] for a, b in state.line.spans] == words(kept)
    assert told(page.view.note) == expected(text)
    assert state.line.draft == ""


@odd
def test_added_changed_suggested_and_put_back(page, desk, way, watch, text: str) -> None:
    page.add("I want to sleep")
    assert page.add(text)
    assert told(page.view.note) == expected(text)
    page.choose(1, 3)
    assert page.add(text)
    page.switch_pen("B")
    assert page.add(text, reason=text)
    idea = page.view.states[-1].line.idea
    assert idea.fresh and clean(idea.reason).text == idea.reason
    page.say_to_idea(IdeaSaid.USE)
    page.switch_pen("A")
    page.type_for(True)
    page.add(text)
    page.thats_what_i_said()
    page.undo()
    history = History(desk, way)
    view = watch(history)
    history.enter(goal=page.goal, line=page.line.id)
    for index in range(len(view.states[-1].stops)):
        history.choose(index)
    history.choose(0)
    history.put_back()
    page.refresh()
    assert text_of(page.view.states[-1].line.words) == "I want to sleep"


@odd
def test_steps_plans_and_what_helps(page, desk, way, watch, text: str) -> None:
    page.add("I want to sleep")
    steps = MySteps(desk, way)
    view = watch(steps)
    steps.enter(goal=page.goal)
    steps.keep_draft(text)
    assert steps.add(text)
    assert told(view.note) == expected(text)
    assert view.states[-1].stones[0].tag == clean(text).text
    step, note = steps.chosen, expected(text) if ODD[text] in (HIDDEN, BREAKS, BROKEN) else None
    where = {"goal": page.goal, "step": step}

    plan = Plan(desk, way)
    watch(plan)
    plan.enter(**where)
    plan.keep_draft(LineKind.PLAN_IF, text)
    plan.done(text, "then " + text)
    assert way.last == "steps" and told(way.note) == note
    higher = OneHigher(desk, way)
    watch(higher)
    higher.enter(**where)
    higher.keep_draft(text)
    higher.done(text)
    assert way.last == "steps" and told(way.note) == note
    smaller = Smaller(desk, way)
    watch(smaller)
    smaller.enter(**where)
    smaller.piece(0, text)
    smaller.own(text)
    smaller.use()
    assert way.last == "steps" and told(way.note) == note
    edit = StepPage(desk, way)
    watch(edit)
    edit.enter(**where)
    assert edit.add(text)
    for reader in (Together(desk, way), Goals(desk, way), Path(desk, way)):
        seen = watch(reader)
        reader.enter()
        assert seen.states and seen.note is None


@odd
def test_sealed_letter_for_letter_and_found_again(page, desk, door: Door, way, watch, text: str) -> None:
    page.add(text)
    story = Story(desk)
    story.goal = page.goal
    with desk.book.reading() as c:
        version = version_now(c, page.goal)
    say_answer(desk.book, story.dana, page.goal, version.id, Said.NOT_YET, text, text)
    agree(story)
    door.close()
    again = Agreed(door.open(), way)
    view = watch(again)
    again.enter(goal=page.goal)
    assert text_of(view.states[-1].page.words) == clean(text).text


@odd
def test_why_not_yet(page, desk, way, watch, text: str) -> None:
    page.add("I want to sleep")
    story = Story(desk)
    story.goal = page.goal
    for hand in (story.mika, story.dana):
        story.say(hand, Said.NOT_YET)
    kept = NotYet(desk, way)
    view = watch(kept)
    kept.enter(goal=page.goal, pen="B")
    kept.keep_draft("note", text)
    kept.done(text, text)
    assert (view.states[-1].note, view.states[-1].offer) == (clean(text).text, clean(text).text)
    assert told(view.note) == expected(text)


@nothing
def test_nothing_that_can_be_seen(page, desk, way, watch, text: str) -> None:
    """It is not kept as words, and takes none away."""
    page.keep_draft(text)
    page.add(text)
    assert not page.goal
    page.add("I want to sleep")
    page.choose(0, 4)
    assert not page.add(text), "the last words of a line stay"
    assert told(page.view.note) == "words.keep_some"
    page.let_words_be()
    page.add(text)
    assert text_of(page.view.states[-1].line.words) == "I want to sleep"
    page.switch_pen("B")
    page.add("well", reason=text)
    assert page.view.states[-1].line.idea.reason == ""
    steps = MySteps(desk, way)
    view = watch(steps)
    steps.enter(goal=page.goal)
    steps.add(text)
    assert view.states[-1].stones == ()


@nothing
def test_a_reason_needs_something_that_can_be_read(page, desk, way, watch, text: str) -> None:
    page.add("I want to sleep")
    story = Story(desk)
    story.goal = page.goal
    for hand in (story.mika, story.dana):
        story.say(hand, Said.NOT_YET)
    kept = NotYet(desk, way)
    view = watch(kept)
    kept.enter(goal=page.goal, pen="B")
    kept.done(text, "I will ask")
    assert told(view.note) == "not_yet.therapist_needs_both"


def test_words_that_are_not_there_any_more(page) -> None:
    page.add("I want to sleep at Leo's")
    page.choose(4, 6)
    page.chosen = (4, 9)
    assert not page.add("at home")
    assert told(page.view.note) == "note.words_moved"
    assert text_of(page.view.states[-1].line.words) == "I want to sleep at Leo's"


def test_how_letters_look_is_said_once(page) -> None:
    page.add("我想")
    assert told(page.view.note) == CANNOT
    page.add("睡")
    assert page.view.note is None
    page.add("and\u200b more")
    assert told(page.view.note) == HIDDEN, "what is left out is said each time"
