"""The next visit: what was kept is read first, what is new is looked at, and the changed words are agreed anew."""

from __future__ import annotations

from app.text import say
from app.tour.at_home import LINE
from app.tour.codes import Codes
from app.tour.first_visit import OTHER_WORD, SECOND, STEP
from app.tour.hands import Hands
from app.tour.teller import Teller


def next_visit(tell: Teller, hands: Hands, codes: Codes) -> None:
    come_together(tell, hands, codes)
    look_at_the_week(tell, hands)
    agree_anew(tell, hands)
    finish(tell, hands)


def come_together(tell: Teller, hands: Hands, codes: Codes) -> None:
    """Each shows their own code."""
    tell.moment("locked", "A week later", say("locked.therapist"))
    hands.tap(say("locked.therapist"))
    hands.give_code(codes.passphrase, say("open_caseload.open"))
    tell.moment("whos_here", "Who is here", "Mika", "Dana")
    hands.tap(say("whos_here.together", a="Mika", b="Dana"))
    tell.moment("open_mine", "Mika's pictures, too", say("open_mine.prompt_of", name="Mika"))
    hands.tap_pictures(codes.pictures)


def look_at_the_week(tell: Teller, hands: Hands) -> None:
    tell.moment("together", "Read this first", say("together.read_first"), LINE)
    hands.tap(say("together.we_read_it"))
    tell.moment("together", "Since last time", say("together.tries_1"), say("together.numbers_1"))
    hands.tap(say("together.carry_on"))
    tell.moment("tries", "The try as Mika told it", STEP, say("went.did"))
    hands.tap(hands.spoken(say("app.back")))
    hands.tap(say("together.carry_on"))
    tell.moment("progress", "Each gives a number first", say("progress.hidden_both"))
    hands.tap(say("progress.add"))
    hands.sure(6)
    tell.moment("number", "Mika's number", say("number.whose", name="Mika"))
    hands.tap(say("number.save"))
    hands.sure(5)
    tell.moment("number", "Dana's number", say("number.whose", name="Dana"))
    hands.tap(say("number.save"))
    tell.moment("progress", "Two lines of numbers", say("progress.started", name="Mika", n="4"))
    hands.tap(hands.spoken(say("app.back")))


def agree_anew(tell: Teller, hands: Hands) -> None:
    hands.tap(say("together.carry_on"))
    tell.moment("goal", "The goal, changed since", say("goal.changed"))
    hands.tap(say("goal.do_we_agree"))
    hands.answer("A", say("agree.yes"))
    hands.answer("B", say("agree.yes"))
    tell.moment("agree", "Two yeses", say("agree.said_yes", name="Mika"), say("agree.said_yes", name="Dana"))
    hands.tap(say("agree.to_seals"))
    hands.hold_both()
    tell.moment("agreed", "Agreed anew", say("agreed.title"), OTHER_WORD, STEP)
    hands.tap(say("agreed.see_path"))
    hands.tap(hands.spoken(say("app.back")))


def finish(tell: Teller, hands: Hands) -> None:
    hands.tap(say("together.wrap_up"))
    tell.moment("wrap_up", "The next small step", SECOND)
    hands.tap(say("together.finish"))
    tell.moment("locked", "Locked again", say("locked.sub"))
