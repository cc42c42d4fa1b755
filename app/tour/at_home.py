"""A week at home: Mika tries the step, Mum cheers, and the cheer floats on Mika's lake."""

from __future__ import annotations

from app.text import say
from app.tour.clock import StoryClock
from app.tour.codes import Codes
from app.tour.first_visit import SECOND, STEP
from app.tour.hands import Hands
from app.tour.teller import Teller
from widgets.buttons import MainButton

WENT = "I packed it all by myself"
LINE = "Can we talk about the dark hall"
CHEER = "You did that so calmly"


def week_at_home(tell: Teller, hands: Hands, clock: StoryClock, codes: Codes) -> None:
    clock.pass_days(1)
    mika_opens(hands, codes)
    try_the_step(tell, hands)
    give_a_number(tell, hands)
    use_a_tool(tell, hands)
    keep_a_line(tell, hands)
    clock.pass_days(2)
    mum_cheers(tell, hands, codes)
    clock.pass_days(1)
    see_the_cheer(tell, hands, codes)
    clock.pass_days(3)


def mika_opens(hands: Hands, codes: Codes) -> None:
    hands.tap(say("locked.mine"))
    hands.tap_pictures(codes.pictures)


def try_the_step(tell: Teller, hands: Hands) -> None:
    tell.moment("path", "Today's small step", say("path.hi", name="Mika"), STEP)
    hands.tap(say("path.tried"))
    hands.tap(say("went.did"))
    hands.type(hands.fields()[0], WENT)
    tell.moment("how_did_it_go", "How did it go", say("went.tried"), STEP)
    hands.tap(say("went.done"))
    tell.moment("path", "The next stone", SECOND)


def give_a_number(tell: Teller, hands: Hands) -> None:
    hands.tap(say("tabs.progress"))
    hands.tap(say("progress.add"))
    hands.sure(4)
    tell.moment("number", "Today's number", say("number.ask"))
    hands.tap(say("number.save"))
    tell.moment("progress", "How it is going", say("progress.today"))


def use_a_tool(tell: Teller, hands: Hands) -> None:
    hands.tap(say("tabs.tools"))
    tell.moment("tools", "Tools", say("breathe.title"), say("tools.ideas"))
    hands.tap(say("breathe.start"))
    hands.tap(say("breathe.start"))
    tell.moment("breathe", "Slow breaths", say("breathe.in"))
    hands.tap(hands.spoken(say("app.back")))


def keep_a_line(tell: Teller, hands: Hands) -> None:
    """To be read first at the next visit."""
    hands.tap(say("tabs.path"))
    hands.tap(say("keep_note.title", name="Dana"))
    hands.type(hands.fields()[0], LINE)
    hands.tap(hands.of(MainButton))
    tell.moment("keep_note", "A line for Dana", LINE, say("keep_note.kept", name="Dana"))
    hands.tap(hands.spoken(say("app.back")))
    hide(hands)


def mum_cheers(tell: Teller, hands: Hands, codes: Codes) -> None:
    hands.tap(say("locked.home"))
    hands.give_code(codes.mum, say("open_home.open"))
    tell.moment("home_front", "Mum sees what is shared", say("home_front.title", name="Mika"), STEP, SECOND)
    hands.type(hands.fields()[0], CHEER)
    hands.tap(say("home_front.send", name="Mika"))
    tell.moment("home_front", "A cheer is on its way", say("send.sent", name="Mika"))
    hide(hands)


def see_the_cheer(tell: Teller, hands: Hands, codes: Codes) -> None:
    mika_opens(hands, codes)
    lantern = hands.spoken(say("path.new_cheer", name="Mum"))
    tell.moment("path", "A lantern on the lake", SECOND)
    hands.tap(lantern)
    tell.moment("path", "Mum's cheer", say("path.cheer_says", name="Mum", text=CHEER))
    hide(hands)


def hide(hands: Hands) -> None:
    hands.tap(hands.spoken(say("locks.hide")))
