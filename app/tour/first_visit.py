"""The main job as Mika and Dana would do it: from an empty home to a kept agreement, and what a change does to it."""

from __future__ import annotations

from app.dates import day
from app.text import say
from app.tour.clock import StoryClock
from app.tour.hands import Hands
from app.tour.teller import Teller

FIRST = "I want to sleep over at Leo's house and not call home"
IDEA = "one night this term"
STEP = "Pack my bag"
SECOND = "Stay at Gran's till 8 pm"
IF = "my tummy feels jumpy"
THEN = "do 4 slow breaths"
OTHER_WORD = "stay"


def first_visit(tell: Teller, hands: Hands, clock: StoryClock) -> None:
    open_first(tell, hands)
    write_words(tell, hands)
    lay_stones(tell, hands)
    answer(tell, hands)
    seal(tell, hands)
    change_a_word(tell, hands, clock)


def open_first(tell: Teller, hands: Hands) -> None:
    tell.moment("first_open", "First open", say("first_open.title"), say("first_open.family"))
    hands.tap(say("first_open.therapist"))
    names = hands.fields()
    hands.type(names[0], "Dana")
    hands.type(names[1], "Mika")
    tell.moment("people", "The two names", say("people.title"))
    hands.tap(say("app.next"))
    tell.moment("welcome", "Welcome", say("welcome.title_0"))
    hands.tap(say("app.next"))
    tell.moment("welcome", "What stays between us", say("welcome.must_tell", b="Dana"))
    hands.tap(say("welcome.start"))


def write_words(tell: Teller, hands: Hands) -> None:
    tell.moment("our_words", "An empty page", say("words.question"))
    hands.compose(FIRST)
    tell.moment("our_words", "Mika's words", FIRST)
    hands.tap("Dana")
    hands.compose(IDEA)
    tell.moment("our_words", "Dana's idea", say("idea.has", name="Dana"), IDEA)
    hands.tap(say("idea.use"))
    tell.moment("our_words", "The idea is used", f"{FIRST} {IDEA}")
    hands.tap("Mika")
    hands.tap(say("app.next"))


def lay_stones(tell: Teller, hands: Hands) -> None:
    tell.moment("steps", "The first step", say("steps.first"))
    hands.compose(STEP)
    hands.sure(8)
    tell.moment("steps", "A stone, and how sure", STEP, say("steps.about_right", n="8"))
    hands.tap(hands.spoken(say("steps.another")))
    hands.compose(SECOND)
    hands.tap(say("step.done"))
    hands.tap(say("steps.plan"))
    hands.type(hands.fields()[0], IF)
    hands.type(hands.fields()[1], THEN)
    tell.moment("plan", "If and then", say("plan.title"))
    hands.tap(say("plan.keep"))
    tell.moment("steps", "Two stones", SECOND)


def answer(tell: Teller, hands: Hands) -> None:
    hands.tap(say("steps.agree"))
    tell.moment("agree", "Do we agree", say("agree.ask", name="Mika"), f"{FIRST} {IDEA}", STEP, SECOND)
    hands.answer("A", say("agree.not_yet"))
    tell.moment("agree", "Mika's answer is covered", say("agree.has_answered", name="Mika"))
    hands.answer("B", say("agree.yes"))
    tell.moment("agree", "Both open", say("agree.said_not_yet", name="Mika"), say("agree.said_yes", name="Dana"))
    hands.tap(say("agree.to_not_yet"))
    tell.moment("not_yet", "Not yet is a real answer", say("not_yet.real"))
    hands.tap(say("not_yet.done"))
    tell.moment("goal", "The goal waits", say("goal.not_agreed"))
    hands.tap(say("goal.do_we_agree"))
    hands.answer("A", say("agree.yes"))
    tell.moment("agree", "Mika switched to yes", say("agree.switched"))
    hands.tap(say("agree.to_seals"))


def seal(tell: Teller, hands: Hands) -> None:
    tell.moment("seals", "Agree together", say("seals.title"))
    hands.hold_both(halfway=lambda: tell.moment("seals", "The ink is meeting", say("seals.title")))
    tell.moment("agreed", "You both agreed", say("agreed.title"), f"{FIRST} {IDEA}", STEP)
    hands.tap(say("agreed.see_path"))
    tell.moment("path", "Our path", FIRST[:12])


def change_a_word(tell: Teller, hands: Hands, clock: StoryClock) -> None:
    """One word changed after agreeing: the page says so, and the agreed words stay readable."""
    hands.tap(hands.spoken(say("app.back")))
    hands.tap(hands.containing(FIRST))
    tell.moment("goal", "The goal, agreed", say("goal.agreed"))
    hands.tap(say("goal.edit"))
    hands.tap_word(3)
    hands.compose(OTHER_WORD, replacing=True)
    tell.moment("our_words", "One word changed", say("words.changed"))
    hands.tap(hands.spoken(say("app.back")))
    tell.moment("goal", "Changed since we agreed", say("goal.changed"))
    hands.tap(say("goal.changed"))
    tell.moment("changed", "What was agreed is safe", say("changed.safe"))
    hands.tap(day(clock.now()))
    tell.moment("changed", "The agreed words", f"{FIRST} {IDEA}")
