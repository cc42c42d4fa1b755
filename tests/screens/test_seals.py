"""Agree together: two fingers, or two keys, at the same time; and one after the other."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit

F, J = 102, 106


def keys_down(visit: Visit, *keys: int) -> None:
    from kivy.core.window import Window

    for key in keys:
        Window.dispatch("on_key_down", key, 0, None, [])
    visit.robot.frames()


def keys_up(visit: Visit, *keys: int) -> None:
    from kivy.core.window import Window

    for key in keys:
        Window.dispatch("on_key_up", key, 0)
    visit.robot.frames()


def test_two_fingers_make_an_agreement(visit: Visit) -> None:
    page = visit.open("seals", "both_yes")
    assert visit.sees(say("seals.hold"))
    visit.hold(page.seals.disc_a, page.seals.disc_b)
    assert len(visit.agreements()) == 1, "kept at once, not when the page turns"
    visit.wait(1.2)
    assert visit.name == "agreed"


def test_all_that_is_sealed_is_above_the_seals_which_stay_in_reach(visit: Visit) -> None:
    page = visit.open("seals", "both_yes")
    for words in ("I want to sleep over", "Sleep over at Leo's house", "do 4 slow breaths"):
        assert visit.sees(words)
    before = visit.robot.at(page.seals.disc_a)
    page.page.scroll.scroll_y = 0
    visit.wait()
    assert visit.robot.at(page.seals.disc_a) == before


def test_one_finger_says_who_is_ready(visit: Visit) -> None:
    page = visit.open("seals", "both_yes")
    finger = visit.robot.touch(page.seals.disc_b)
    visit.wait(3.0)
    assert visit.sees(say("seals.one_down", name="Dana"))
    assert visit.agreements() == ()
    finger.up()


def test_letting_go_early_loses_nothing_and_nothing_moves(visit: Visit) -> None:
    page = visit.open("seals", "both_yes")
    place = visit.robot.at(page.seals.disc_a)
    first, second = visit.robot.touch(page.seals.disc_a), visit.robot.touch(page.seals.disc_b)
    visit.wait(1.0)
    assert visit.sees(say("seals.going"))
    second.up()
    visit.wait()
    assert visit.sees(say("seals.let_go"))
    first.up()
    visit.wait()
    assert visit.robot.at(page.seals.disc_a) == place
    assert visit.agreements() == ()
    visit.hold(page.seals.disc_a, page.seals.disc_b)
    assert len(visit.agreements()) == 1


def test_the_keyboard_can_hold_both(visit: Visit) -> None:
    visit.open("seals", "both_yes")
    keys_down(visit, F, J)
    visit.robot.advance(2.3, 30)
    keys_up(visit, F, J)
    visit.wait(1.2)
    assert visit.name == "agreed"


def test_with_a_mouse_alone_take_turns_is_the_button(visit: Visit, monkeypatch) -> None:
    monkeypatch.setattr("app.screens.seals.screen.only_a_mouse", lambda: True)
    page = visit.open("seals", "both_yes")
    assert page.turns.parent is None and page.turns_main.parent is not None
    assert visit.sees(say("seals.keys"))
    visit.tap(say("seals.take_turns"))
    assert visit.name == "take_turns"


def test_i_want_to_change_something(visit: Visit) -> None:
    visit.open("seals", "both_yes")
    visit.tap(say("seals.change"))
    assert visit.name == "our_words"


def test_leaving_with_a_finger_down_seals_nothing(visit: Visit) -> None:
    page = visit.open("seals", "both_yes")
    visit.robot.touch(page.seals.disc_a)
    visit.robot.touch(page.seals.disc_b)
    visit.wait(1.0)
    page.go_back()
    visit.wait(3.0)
    assert visit.agreements() == ()
    assert page.seals.state == "waiting"


def test_what_could_not_be_kept_can_be_held_again(visit: Visit, monkeypatch) -> None:
    from db.errors import NoRoom

    def full(*_: object) -> None:
        raise NoRoom("full")

    page = visit.open("seals", "both_yes")
    with monkeypatch.context() as device:
        device.setattr("app.screens.seals.presenter.press_both", full)
        visit.hold(page.seals.disc_a, page.seals.disc_b)
    visit.wait()
    assert visit.sees(say("error.no_room"))
    assert visit.name == "seals" and visit.agreements() == ()
    visit.hold(page.seals.disc_a, page.seals.disc_b)
    visit.wait(1.2)
    assert visit.name == "agreed"


def test_take_turns_one_finger_after_the_other(visit: Visit) -> None:
    page = visit.open("take_turns", "both_yes")
    assert visit.sees(say("take_turns.hold_a", name="Mika"))
    visit.hold(page.seals.disc_a)
    assert visit.agreements() == ()
    visit.wait(1.2)
    assert visit.sees(say("take_turns.sealed", name="Mika"))
    assert visit.sees(say("take_turns.hold_a", name="Dana"))
    visit.hold(page.seals.disc_b)
    visit.wait(1.2)
    assert visit.name == "agreed"
    assert [one.held for one in visit.agreements()] == ["in_turns"]


def test_dana_may_go_first(visit: Visit) -> None:
    page = visit.open("take_turns", "both_yes")
    visit.tap("Dana")
    visit.hold(page.seals.disc_b)
    visit.wait(1.2)
    assert visit.sees(say("take_turns.sealed", name="Dana"))
    assert visit.sees(say("take_turns.hold_a", name="Mika"))


def test_letting_go_early_in_turns(visit: Visit) -> None:
    page = visit.open("take_turns", "both_yes")
    visit.hold(page.seals.disc_a, seconds=1.0)
    visit.wait()
    assert visit.sees(say("seals.let_go_one"))
    assert visit.sees(say("take_turns.hold_a", name="Mika"))


def test_a_seal_waits_for_somebody_who_is_not_here(visit: Visit) -> None:
    page = visit.open("take_turns", "both_yes", who="young_person")
    visit.hold(page.seals.disc_a)
    visit.wait(1.2)
    assert visit.sees(say("take_turns.waits", name="Dana"))
    visit.tap(say("agreed.back_goal"))
    assert visit.name == "goal"


def test_the_keyboard_takes_turns(visit: Visit) -> None:
    visit.open("take_turns", "both_yes")
    keys_down(visit, F)
    visit.robot.advance(2.3, 30)
    keys_up(visit, F)
    visit.wait(1.2)
    assert visit.sees(say("take_turns.hold_a", name="Dana"))
