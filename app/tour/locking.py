"""The end of the first visit: who gets a code, and how each is tried once before it counts."""

from __future__ import annotations

from app.rules.codes import SHORT
from app.text import say
from app.tour.codes import Codes
from app.tour.first_visit import STEP
from app.tour.hands import Hands
from app.tour.teller import Teller


def share_with_mum(tell: Teller, hands: Hands, codes: Codes) -> None:
    """From the page of a changed goal: Mika lets Mum see the goal and the steps, and Dana gives her three words."""
    hands.tap(hands.spoken(say("app.back")))
    hands.tap(say("home.cant_see_this"))
    tell.moment("home_sees", "Home sees nothing at first", say("home.nobody"))
    hands.type(hands.fields()[0], "Mum")
    hands.tap(say("home.add_now"))
    hands.tap(say("home.words"))
    hands.tap(say("home.steps"))
    tell.moment("home_sees", "Mum can see two things", "Mum", say("home.can"), say("home.cant"))
    hands.tap(say("home_words.give", name="Mum"))
    codes.mum = " ".join(hands.dealt_words())
    hands.tap(say("home_words.on"))
    tell.moment("home_words", "Mum's three words", say("home_words.type_sub"))
    hands.give_code(codes.mum, say("home_words.keep"))
    tell.moment("home_sees", "Mum has her words", say("home_words.again", name="Mum"))
    hands.tap(say("home.keep"))


def wrap_up(tell: Teller, hands: Hands) -> None:
    hands.tap(hands.spoken(say("app.back")))
    hands.tap(say("together.wrap_up"))
    tell.moment("wrap_up", "Wrap up", STEP, say("wrap_up.take_home"))
    hands.tap(say("together.finish"))


def set_locks(tell: Teller, hands: Hands, codes: Codes) -> None:
    tell.moment("locks", "No locks yet", say("locks.off_sub"))
    hands.tap(say("locks.next"))
    codes.pictures = hands.dealt_pictures()
    hands.tap(say("my_pictures.on"))
    tell.moment("my_pictures", "Mika taps the four pictures", say("my_pictures.prompt"))
    hands.tap_pictures(codes.pictures)
    tell.moment("locks", "The pictures are kept", say("my_pictures.kept"))
    hands.tap(say("locks.next"))
    codes.passphrase = " ".join(hands.dealt_words())
    hands.tap(say("my_passphrase.dealt_on"))
    tell.moment("my_passphrase", "Dana's passphrase", say("my_passphrase.type_sub"))
    hands.give_code(codes.passphrase, say("my_passphrase.type_on"))
    tell.moment("locks", "The passphrase is kept", say("my_passphrase.kept"))
    hands.tap(say("locks.next"))
    codes.sheet = " ".join(word[:SHORT] for word in hands.dealt_words())
    hands.tap(say("my_sheet.written"))
    tell.moment("my_sheet", "The recovery sheet is tried", say("my_sheet.type_sub"))
    hands.give_code(codes.sheet, say("my_sheet.keep"))
    tell.moment("locks", "The locks are on", say("locks.on_now"))
    hands.tap(say("locks.lock_now"))
    tell.moment("locked", "Locked", say("locked.mine"), say("locked.therapist"), say("locked.home"))
