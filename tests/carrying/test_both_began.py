"""Both copies began to write at the same place of a goal before they met: no words of Mika's are gone."""

from __future__ import annotations

from typing import Any

import pytest

from app.actions.answer_idea import answer_idea
from app.actions.gesture import Add
from app.actions.hand import Hand, NotAllowed
from app.actions.place import Place
from app.actions.undo import undo
from app.actions.words_for_home import use_exact_words
from app.actions.write_for import confirm_words, write_for
from app.actions.write_words import write_words
from app.desk import Desk
from app.rules.ideas import open_ideas
from app.screens.at_first.presenter import AtFirst
from app.screens.history.presenter import History
from app.screens.home_sees.presenter import HomeSees
from app.screens.marks import text_of
from app.screens.one_higher.presenter import OneHigher
from app.screens.plan.presenter import Plan
from app.screens.together.presenter import Together
from db.reading import ideas, lines
from db.records import CurrentWords, Idea, IdeaSaid, LineKind, Role
from tests.carrying.sides import DAY, Sides, mika
from tests.presenters.conftest import Recorder, Way
from tests.stories import Story

WHYS = LEO, BRAVE = "Because Leo is my best friend.", "I want to be brave."


@pytest.fixture
def whys(sides: Sides, own: Desk, story: Story) -> Desk:
    """At home and at the clinic Mika wrote why, each for the first time; then the file from home came in."""
    clinic = sides.clinic.open()
    begin(own, story, LEO)
    clinic.clock.at = own.clock.now() + DAY  # type: ignore[attr-defined]
    begin(clinic, story, BRAVE)
    assert sides.bring(sides.clinic, sides.take(sides.phone)[0])[1] == ("met.two_heads",)
    return clinic


def begin(desk: Desk, story: Story, text: str, hand: Hand | None = None) -> None:
    write_words(desk.book, hand or mika(desk), Place(story.goal, LineKind.WHY), Add(text), None)


def the_why(desk: Desk, story: Story) -> CurrentWords:
    with desk.book.reading() as c:
        return next(words for words in lines.current(c, story.goal) if words.line.kind is LineKind.WHY)


def waiting(desk: Desk, story: Story) -> list[Idea]:
    line = the_why(desk, story).line.id
    with desk.book.reading() as c:
        every = [ideas.ideas(c, story.goal), ideas.ideas_in(c, [story.goal]), ideas.everywhere(c)]
        on_why = [[i for i in found if i.line.kind is LineKind.WHY] for found in every]
        assert on_why == [list(ideas.ideas_on(c, line))] * 3, "wherever one asks"
    return list(open_ideas(on_why[0]))


def test_a_line_that_both_copies_began_has_the_other_words_as_an_idea(whys: Desk, story: Story) -> None:
    assert the_why(whys, story).wording.text == BRAVE
    (head,) = waiting(whys, story)
    assert (head.wording.text, head.wording.idea, head.base) == (LEO, False, None)
    with whys.book.reading() as c:
        assert head in ideas.other_heads(c, story.goal)
    card = next(card for card in Together(whys, Way()).state().ideas if card.own)
    assert (card.struck, card.fresh) == ("", LEO)


@pytest.mark.parametrize(("said", "stands"), [(IdeaSaid.USE, f"{BRAVE} {LEO}"), (IdeaSaid.KEEP, BRAVE)])
def test_the_young_person_answers_it_and_it_is_settled(
    sides: Sides, whys: Desk, story: Story, said: IdeaSaid, stands: str
) -> None:
    answer_idea(whys.book, mika(whys), waiting(whys, story)[0], said)
    sides.bring(sides.phone, sides.take(sides.clinic)[0])
    for desk in (whys, sides.phone.open()):
        now = the_why(desk, story)
        assert now.wording.text == stands and waiting(desk, story) == []
        assert {now.authors[run.wording] for run in now.wording.made_of} == {whys.here.young_person.id}


def test_its_history_tells_both_beginnings(whys: Desk, story: Story) -> None:
    for line in (the_why(whys, story).line.id, waiting(whys, story)[0].line.id):
        with whys.book.reading() as c:
            assert [w.text for w in lines.history(c, line)] == list(WHYS)
            first, now = lines.first_own(c, line), lines.current_of(c, line)
            (of_goal,) = [w for w in lines.firsts(c, story.goal) if w.line.kind is LineKind.WHY]
        assert first and now and (first.text, now.wording.text, of_goal.wording.text) == (LEO, BRAVE, LEO)
        history = History(whys, Way())
        history.view = Recorder()
        history.enter(story.goal, line)
        history.put_back()
        assert the_why(whys, story).wording.text == LEO
        undo(whys.book, mika(whys))
    at_first = AtFirst(whys, Way())
    at_first.goal = story.goal
    assert [(text_of(part.words), part.same) for part in at_first.state().lines][1] == (LEO, False)


def test_writing_goes_on_where_the_words_stand(whys: Desk, story: Story) -> None:
    stands, other = the_why(whys, story), waiting(whys, story)[0]
    for line in (None, stands.line.id, other.line.id):
        on = the_why(whys, story).wording
        write_words(whys.book, mika(whys), Place(story.goal, LineKind.WHY, line=line), Add("Really."), on)
        assert the_why(whys, story).line == stands.line
    assert [idea.wording.text for idea in waiting(whys, story)] == [LEO]


def test_an_idea_for_words_that_do_not_stand_has_no_place_until_they_do(sides: Sides, own: Desk, story: Story) -> None:
    """Dana's idea was about what Mika wrote at home."""
    clinic = sides.clinic.open()
    begin(own, story, LEO)
    own.seat(present=frozenset({Role.YOUNG_PERSON, Role.THERAPIST}))
    dana, on = own.hand(own.here.therapist), the_why(own, story)
    write_words(own.book, dana, Place(story.goal, LineKind.WHY, line=on.line.id), Add("Since last year."), on.wording)
    clinic.clock.at = own.clock.now() + DAY  # type: ignore[attr-defined]
    begin(clinic, story, BRAVE)
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    mine, danas = waiting(clinic, story)
    with pytest.raises(NotAllowed, match="idea.place_gone"):
        answer_idea(clinic.book, mika(clinic), danas, IdeaSaid.USE)
    answer_idea(clinic.book, mika(clinic), mine, IdeaSaid.USE)
    answer_idea(clinic.book, mika(clinic), danas, IdeaSaid.USE)
    assert the_why(clinic, story).wording.text == f"{BRAVE} {LEO} Since last year."


def test_an_idea_that_began_the_line_comes_to_the_words_that_stand(sides: Sides, own: Desk, story: Story) -> None:
    clinic = sides.clinic.open()
    begin(clinic, story, "To see Leo.", clinic.hand(clinic.here.therapist))
    begin(own, story, BRAVE)
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    (idea,) = waiting(clinic, story)
    answer_idea(clinic.book, mika(clinic), idea, IdeaSaid.USE)
    assert the_why(clinic, story).wording.text == f"{BRAVE} To see Leo." and waiting(clinic, story) == []


def test_words_typed_for_mika_elsewhere_come_to_the_words_that_stand(sides: Sides, own: Desk, story: Story) -> None:
    clinic = sides.clinic.open()
    typed = own.hand(own.here.young_person, own.here.therapist)
    said = write_for(own.book, typed, Place(story.goal, LineKind.WHY), Add(LEO), None) or b""
    begin(clinic, story, BRAVE)
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    confirm_words(clinic.book, mika(clinic), said)
    assert the_why(clinic, story).wording.text == f"{BRAVE} {LEO}"


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (LineKind.HOME, OneHigher),
        (LineKind.WORDS_FOR_HOME, HomeSees),
        (LineKind.PLAN_IF, Plan),
        (LineKind.PLAN_THEN, Plan),
    ],
)
def test_every_part_has_a_page_on_which_the_other_words_are_answered(
    sides: Sides, own: Desk, story: Story, kind: LineKind, page: Any
) -> None:
    clinic = sides.clinic.open()
    step = story.steps[0] if kind is not LineKind.WORDS_FOR_HOME else None
    for desk, text in ((own, LEO), (clinic, BRAVE)):
        desk.clock.at += DAY  # type: ignore[attr-defined]
        use_exact_words(desk.book, desk.copies, mika(desk), story.goal)  # what was there for home
        write_words(desk.book, mika(desk), Place(story.goal, kind, step), Add(text), None)
    clinic.clock.at = max(clinic.clock.now(), own.clock.now()) + DAY  # type: ignore[attr-defined]
    sides.bring(sides.clinic, sides.take(sides.phone)[0])
    together = Together(clinic, sides.way)
    head = next(card for card in together.state().ideas if card.own)
    together.open_idea(head.idea)
    where, args = sides.way.went[-1]
    made = page(clinic, sides.way)
    made.view = Recorder()
    made.enter(**args)
    assert page.__module__ == f"app.screens.{where}.presenter" and made.view.states[-1].idea.fresh == head.fresh
    made.say_to_idea(IdeaSaid.USE)
    assert made.view.states[-1].idea is None
    with clinic.book.reading() as c:
        (now,) = (w for w in lines.current(c, story.goal) if (w.line.kind, w.line.step) == (kind, step))
    assert now.wording.text in (f"{BRAVE} {LEO}", f"{LEO} {BRAVE}")
