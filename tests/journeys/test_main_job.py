"""The main job, counted: from nothing to a kept agreement, and what becomes of it.

A tap is an action; so is a drag, and holding both seals. Typing, with the tap that puts the caret, is not.
"""

from __future__ import annotations

from typing import Any

import pytest

from app.text import say
from tests.visit import Visit
from tests.writing import replace, sure, tap_words

WORDS = "I want to sleep over at Leo's house"
IDEA = "one night this term"
STEP = "Pack my bag"
YES = say("agree.yes")


class Counted:
    """Every action of a person is one more in ``count``."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.count = 0

    def tap(self, words: str) -> None:
        self.count += 1
        self.visit.tap(words)

    def type(self, field: Any, text: str) -> None:
        self.visit.robot.type(field, text)

    def compose(self, text: str) -> None:
        composer = self.visit.screen.ids.composer
        self.type(composer.field, text)
        self.count += 1
        self.visit.robot.tap(composer.plus)
        self.visit.wait()

    def sure(self, number: int) -> None:
        self.count += 1
        sure(self.visit, number)

    def answer(self, pen: str, words: str) -> None:
        self.count += 1
        self.visit.answer(pen, words)

    def seal(self) -> None:
        self.count += 1
        seals = self.visit.screen.seals
        self.visit.hold(seals.disc_a, seals.disc_b)
        self.visit.wait(1.5)


def first_goal(visit: Visit, idea: str = "") -> int:
    """From *Together* with an empty book to *You both agreed*. How many actions it took."""
    visit.open("together", "empty")
    hands = Counted(visit)
    hands.tap(say("together.write"))
    hands.compose(WORDS)
    if idea:
        hands.tap("Dana")
        hands.compose(idea)
        hands.tap(say("idea.use"))
    hands.tap(say("app.next"))
    hands.compose(STEP)
    hands.sure(8)
    hands.tap(say("steps.agree"))
    hands.answer("A", YES)
    hands.answer("B", YES)
    hands.tap(say("agree.to_seals"))
    hands.seal()
    assert visit.name == "agreed"
    return hands.count


@pytest.mark.parametrize(("idea", "most"), [("", 10), (IDEA, 13)], ids=("alone", "one_idea"))
def test_from_a_first_goal_to_an_agreement(visit: Visit, idea: str, most: int) -> None:
    assert first_goal(visit, idea) <= most
    assert lines(visit) == [" ".join(filter(None, (WORDS, idea))), STEP]
    assert visit.sees(say("agreed.title"))


def test_the_first_own_word_within_six_taps_of_first_open(visit: Visit) -> None:
    visit.open("first_open", "nothing")
    hands = Counted(visit)
    hands.tap(say("first_open.therapist"))
    hands.type(visit.screen.ids.therapist, "Dana")
    hands.type(visit.screen.ids.young, "Mika")
    hands.tap(say("app.next"))
    hands.tap(say("app.next"))
    hands.tap(say("welcome.start"))
    hands.compose("Swim")
    assert hands.count <= 6
    assert visit.sees("Swim")


def test_one_word_changed_after_agreeing_then_agreed_again(visit: Visit) -> None:
    first_goal(visit, IDEA)
    first = kept(visit)
    visit.tap(say("agreed.see_path"))
    go(visit, "our_words", goal=goal(visit))
    tap_words(visit, 3)
    replace(visit, "stay")
    assert visit.sees(say("words.changed"))
    go(visit, "goal", goal=goal(visit))
    assert visit.sees(say("goal.changed"))
    assert kept(visit) == first, "the agreed words stay as they were"
    hands = Counted(visit)
    hands.tap(say("goal.do_we_agree"))
    hands.answer("A", YES)
    hands.answer("B", YES)
    hands.tap(say("agree.to_seals"))
    hands.seal()
    assert visit.name == "agreed"
    now = kept(visit)
    assert now[: len(first)] == first and len(now) == 2
    assert lines(visit)[0] == f"{WORDS} {IDEA}".replace("sleep", "stay")


def test_the_app_opened_again_finds_the_agreement_letter_for_letter(visit: Visit) -> None:
    first_goal(visit, IDEA)
    before, words = kept(visit), lines(visit)
    reopen(visit)
    assert visit.name == "whos_here"
    visit.tap(say("whos_here.together", a="Mika", b="Dana"))
    assert kept(visit) == before
    go(visit, "agreed", goal=goal(visit))
    assert lines(visit) == words
    for text in words:
        assert visit.sees(text)


# -- what the book and the page hold


def goal(visit: Visit) -> bytes:
    from db.reading import goals

    with visit.desk.book.reading() as c:
        return goals.goals(c)[0].id


def kept(visit: Visit) -> list[tuple[bytes, str]]:
    """(id, content) of each agreement, oldest first."""
    from db.reading import agreements

    with visit.desk.book.reading() as c:
        return [(one.version.id, repr(one.version)) for one in agreements.agreements(c, goal(visit))]


def lines(visit: Visit) -> list[str]:
    """The newest agreement's lines, letter for letter."""
    from db.reading import agreements

    with visit.desk.book.reading() as c:
        return [line.text for line in agreements.agreements(c, goal(visit))[-1].version.lines]


def go(visit: Visit, screen: str, **args: Any) -> None:
    visit.stage.app.house.navigator.to(screen, **args)
    visit.wait()


def reopen(visit: Visit) -> None:
    """Close the app, and start it again on the same home."""
    from tests.stage import Stage

    visit.close()
    visit.stage = Stage(visit.home)
    visit.stage.start()
    visit.wait()
