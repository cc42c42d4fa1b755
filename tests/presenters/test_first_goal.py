"""From the first words to a kept agreement, told to the presenters."""

from app.rules.agreement import Page, Status
from app.screens.agree.presenter import Agree
from app.screens.agreed.presenter import Agreed
from app.screens.changed.presenter import Changed
from app.screens.goal.presenter import GoalPage
from app.screens.goals.presenter import Goals
from app.screens.history.presenter import History
from app.screens.marks import text_of
from app.screens.not_yet.presenter import NotYet
from app.screens.one_higher.presenter import OneHigher
from app.screens.our_words.presenter import OurWords
from app.screens.path.presenter import Path
from app.screens.plan.presenter import Plan
from app.screens.seals.presenter import Seals
from app.screens.smaller.presenter import Smaller
from app.screens.steps.presenter import MySteps
from app.screens.take_turns.presenter import TakeTurns
from app.screens.together.presenter import Together
from db.records import IdeaSaid, LineKind, Said

WORDS = "I want to sleep over at Leo's house and not call home"


def write_first_words(desk, way, watch) -> tuple[OurWords, object]:
    page = OurWords(desk, way)
    view = watch(page)
    page.enter()
    assert page.add(WORDS)
    return page, view


def agree(desk, way, watch, goal) -> None:
    page = Agree(desk, way)
    view = watch(page)
    page.enter(goal=goal)
    page.say("A", Said.YES)
    assert view.states[-1].young.answered and view.states[-1].young.said is None
    page.say("B", Said.YES)
    assert view.states[-1].go_on is Page.SEAL
    page.go_on()
    seals = Seals(desk, way)
    watch(seals)
    seals.enter(goal=goal)
    assert seals.joined()


def test_first_goal_to_agreement_and_on(desk, way, watch) -> None:
    page, view = write_first_words(desk, way, watch)
    state = view.states[-1]
    assert text_of(state.line.words) == WORDS
    assert {ink.pen for ink in state.line.words} == {"A"}

    page.switch_pen("B")
    page.add("one night this term", reason="A first go")
    idea = view.states[-1].line.idea
    assert (idea.fresh, idea.pen, idea.who) == ("one night this term", "B", "Dana")
    assert text_of(view.states[-1].line.words) == WORDS, "an idea is not in the line yet"
    page.say_to_idea(IdeaSaid.USE)
    assert [ink.pen for ink in view.states[-1].line.words if ink.text.strip()] == ["A", "B"]

    page.switch_pen("A")
    page.next()
    assert way.last == "steps"

    steps = MySteps(desk, way)
    steps_view = watch(steps)
    steps.enter(goal=page.goal)
    assert steps.add("Pack my bag")
    assert steps.add("Stay at Gran's till 8 pm")
    steps.sure(5)
    assert steps_view.states[-1].offer_smaller
    steps.sure(8)
    assert not steps_view.states[-1].offer_smaller

    plan = Plan(desk, way)
    plan_view = watch(plan)
    plan.enter(goal=page.goal, step=steps.chosen)
    plan.done("my tummy feels jumpy", "")
    assert plan_view.note.key == "plan.add_then"
    plan.done("my tummy feels jumpy", "do 4 slow breaths")
    assert way.last == "steps"

    agree(desk, way, watch, page.goal)
    assert way.last == "agreed"
    kept = Agreed(desk, way)
    kept_view = watch(kept)
    kept.enter(goal=page.goal)
    sealed = kept_view.states[-1].page
    assert text_of(sealed.words) == WORDS + " one night this term"
    assert [text_of(s.words) for s in sealed.steps] == ["Pack my bag", "Stay at Gran's till 8 pm"]
    assert text_of(sealed.steps[1].plan) == "If my tummy feels jumpy, then I do 4 slow breaths"

    smaller = Smaller(desk, way)
    watch(smaller)
    smaller.enter(goal=page.goal, step=steps.chosen)
    smaller.piece(0, "Stay till 7 pm")
    smaller.use()
    goal = GoalPage(desk, way)
    goal_view = watch(goal)
    goal.enter(goal=page.goal)
    assert goal_view.states[-1].status is Status.AGREED, "a smaller piece reopens nothing"
    assert len(goal_view.states[-1].page.steps) == 3

    page.refresh()
    first, last = 8, 10
    page.choose(first, last)
    page.add("two nights at")
    goal.refresh()
    assert goal_view.states[-1].status is Status.CHANGED
    changed = Changed(desk, way)
    changed_view = watch(changed)
    changed.enter(goal=page.goal)
    assert changed_view.states[-1].words_changed > 0
    assert text_of(changed_view.states[-1].agreed.words) == WORDS + " one night this term"
    changed.put_old_back()
    goal.refresh()
    assert goal_view.states[-1].status is Status.AGREED, "put back exactly, it is the same version"

    goal.dont_agree_any_more()
    assert goal_view.states[-1].status is Status.ON_HOLD
    assert goal_view.states[-1].stepped_back_by == "Mika"
    agree(desk, way, watch, page.goal)
    goal.refresh()
    assert goal_view.states[-1].status is Status.AGREED


def test_not_yet_is_a_finished_page_and_yes_stays_open(desk, way, watch) -> None:
    page, _ = write_first_words(desk, way, watch)
    answers = Agree(desk, way)
    view = watch(answers)
    answers.enter(goal=page.goal)
    answers.say("A", Said.NOT_YET)
    answers.say("B", Said.NOT_YET)
    assert view.states[-1].go_on is Page.NOT_YET
    answers.go_on()
    kept = NotYet(desk, way)
    kept_view = watch(kept)
    kept.enter(goal=page.goal)
    assert kept_view.states[-1].young
    kept.done("Smaller steps")
    assert way.went[-1] == ("not_yet", {"goal": page.goal, "pen": "B"})
    kept.enter(goal=page.goal, pen="B")
    kept.done("", "")
    assert kept_view.note.key == "not_yet.therapist_needs_both"
    kept.done("I want to know it is safe", "I will talk to Leo's mum")
    told = kept_view.states[-1]
    assert (told.writing, told.note, told.offer) == (False, "I want to know it is safe", "I will talk to Leo's mum")
    kept.leave_page()
    assert way.last == "goal"
    answers.refresh()
    answers.say("A", Said.YES)
    answers.say("B", Said.YES)
    assert view.states[-1].young.switched and view.states[-1].therapist.switched
    assert view.states[-1].go_on is Page.SEAL


def test_take_turns_seals_one_after_the_other(desk, way, watch) -> None:
    page, _ = write_first_words(desk, way, watch)
    answers = Agree(desk, way)
    watch(answers)
    answers.enter(goal=page.goal)
    answers.say("A", Said.YES)
    answers.say("B", Said.YES)
    turns = TakeTurns(desk, way)
    view = watch(turns)
    turns.enter(goal=page.goal)
    assert turns.held("B")
    assert view.states[-1].therapist_sealed and not view.states[-1].young_sealed
    assert turns.held("A")
    assert way.last == "agreed"


def test_an_idea_kept_out_stays_out_and_undo_brings_it_back(desk, way, watch) -> None:
    page, view = write_first_words(desk, way, watch)
    page.switch_pen("B")
    page.add("for one night")
    page.say_to_idea(IdeaSaid.KEEP)
    assert view.states[-1].line.idea is None
    assert view.note.key == "idea.kept_yours"
    assert not page.add("for one night")
    assert view.note.key == "note.kept_out_this_visit"
    page.switch_pen("A")
    page.undo()
    assert view.states[-1].line.idea is not None


def test_dana_typed_this_for_me(desk, way, watch) -> None:
    page, view = write_first_words(desk, way, watch)
    page.type_for(True)
    page.add("this term")
    assert view.states[-1].line.said.text.endswith("this term")
    assert text_of(view.states[-1].line.words) == WORDS
    page.thats_what_i_said()
    assert text_of(view.states[-1].line.words) == WORDS + " this term"
    assert {ink.pen for ink in view.states[-1].line.words} == {"A"}


def test_history_puts_first_words_back(desk, way, watch) -> None:
    page, _ = write_first_words(desk, way, watch)
    page.choose(0, 3)
    page.add("Maybe I")
    history = History(desk, way)
    view = watch(history)
    history.enter(goal=page.goal, line=page.line.id)
    state = view.states[-1]
    assert text_of(state.then) == WORDS
    assert [ink.text for ink in state.then if "changed" in ink.marks] == ["I want to"]
    history.put_back()
    history.refresh()
    assert text_of(view.states[-1].now) == WORDS


def test_pages_that_only_read(desk, way, watch) -> None:
    for page in (Together(desk, way), Goals(desk, way), Path(desk, way)):
        view = watch(page)
        page.enter()
        assert view.states and view.note is None
    page, _ = write_first_words(desk, way, watch)
    for reader in (Together(desk, way), Goals(desk, way), Path(desk, way)):
        view = watch(reader)
        reader.enter()
        assert WORDS in str(view.states[-1])


def test_one_higher_keeps_what_would_help(desk, way, watch) -> None:
    page, _ = write_first_words(desk, way, watch)
    steps = MySteps(desk, way)
    watch(steps)
    steps.enter(goal=page.goal)
    steps.add("Pack my bag")
    higher = OneHigher(desk, way)
    view = watch(higher)
    higher.enter(goal=page.goal, step=steps.chosen)
    higher.done("Mum packs with me")
    higher.refresh()
    assert view.states[-1].words == "Mum packs with me"


def test_three_goals_are_a_lot(desk, way, watch) -> None:
    for words in ("Sleep over", "Put my hand up", "Sit with people"):
        page = OurWords(desk, way)
        watch(page)
        page.enter()
        assert page.add(words)
    page = OurWords(desk, way)
    view = watch(page)
    page.enter()
    assert not page.add("Ride the bus")
    assert view.note.key == "goals.three_is_a_lot"


def test_drafts_come_back(desk, way, watch) -> None:
    page, view = write_first_words(desk, way, watch)
    page.keep_draft("half a th")
    page.enter(goal=page.goal)
    assert view.states[-1].line.draft == "half a th"
    page.add("half a thought")
    assert view.states[-1].line.draft == ""


def test_plan_keeps_each_part_in_its_pen(desk, way, watch) -> None:
    page, _ = write_first_words(desk, way, watch)
    steps = MySteps(desk, way)
    watch(steps)
    steps.enter(goal=page.goal)
    steps.add("Pack my bag")
    plan = Plan(desk, way)
    view = watch(plan)
    plan.enter(goal=page.goal, step=steps.chosen)
    plan.keep_draft(LineKind.PLAN_IF, "it gets")
    plan.refresh()
    assert view.states[-1].if_part.typed == "it gets"
    plan.done("it gets noisy", "hold something cold")
    plan.refresh()
    assert text_of(view.states[-1].then_part.words) == "hold something cold"
    assert {ink.pen for ink in view.states[-1].then_part.words} == {"A"}
