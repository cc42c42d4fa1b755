"""Two fingers at once, letting go, sliding off, keys, counting, and one person alone."""

from __future__ import annotations

import pytest


@pytest.fixture
def seals(person):
    from widgets.scene.seals import Seals

    seals = Seals(letter_a="M", letter_b="D", size_hint=(1, None), pos_hint={"y": 0.3})
    seals.said = []
    seals.bind(on_joined=lambda _, *who: seals.said.append(("joined", *who)))
    seals.bind(on_let_go=lambda _: seals.said.append(("let go",)))
    person.put(seals)
    return seals


def hold(person, seals):
    return person.touch(seals.disc_a), person.touch(seals.disc_b)


def test_both_held_for_two_seconds_join_once(person, seals):
    hold(person, seals)
    assert seals.state == "both" and seals.down_a and seals.down_b
    person.advance(1.6, steps=6)
    assert 0.75 < seals.hold < 1 and seals.said == []
    person.advance(0.6, steps=8)
    assert seals.said == [("joined",)] and seals.state == "joined" and seals.hold == 1
    person.advance(1, steps=20)
    assert seals.settled == 1 and seals.said == [("joined",)] and seals.held_ms >= 2000


def test_one_alone_does_nothing(person, seals):
    person.touch(seals.disc_a)
    assert seals.state == "one" and seals.down_a and not seals.down_b
    person.advance(4, steps=20)
    assert seals.hold == 0 and seals.said == []


def test_let_go_early_and_the_ink_runs_back(person, seals):
    _, dana = hold(person, seals)
    person.advance(1.0, steps=10)
    dana.up()
    assert seals.said == [("let go",)] and seals.state == "one"
    person.advance(0.15, steps=5)
    assert 0 < seals.hold < 0.5
    person.advance(0.4, steps=8)
    assert seals.hold == 0


def test_trying_again_takes_the_whole_time_again(person, seals):
    _, dana = hold(person, seals)
    person.advance(1.6, steps=6)
    dana.up()
    person.touch(seals.disc_b)
    person.advance(1.2, steps=8)
    assert ("joined",) not in seals.said
    person.advance(1.0, steps=10)
    assert seals.said == [("let go",), ("joined",)]


def test_a_finger_that_slides_off_has_let_go(person, seals):
    mika, _ = hold(person, seals)
    x, y = person.at(seals.disc_a)
    edge = seals.disc_a.height / 2
    mika.to(x, y + edge + 20)
    assert seals.state == "both"
    mika.to(x, y + edge + 28)
    assert seals.state == "one" and seals.said == [("let go",)]


def test_beside_the_seals_nothing_is_held(person, seals):
    from tests.robot import Touch

    Touch(*seals.center).down()
    assert seals.state == "waiting"


def test_fingers_stay_good_while_the_seals_flow_together(person, seals):
    mika, dana = hold(person, seals)
    person.advance(1.5, steps=5)
    for finger in (mika, dana):
        finger.to(finger.x, finger.y + 3)
    assert seals.state == "both"


def test_keys_count_as_hands(person, seals):
    from kivy.core.window import Window

    seals.keys = True
    for key in (102, 106):
        Window.dispatch("on_key_down", key, 0, None, [])
    person.advance(1, steps=10)
    assert seals.state == "both"
    Window.dispatch("on_key_up", 106, 0)
    assert seals.said == [("let go",)]
    Window.dispatch("on_key_down", 106, 0, None, [])
    person.advance(2.2, steps=22)
    assert seals.said[-1] == ("joined",)
    seals.keys = False


def test_with_reduced_motion_it_counts_and_nothing_flows(person, seals, theme):
    theme.quiet = True
    hold(person, seals)
    seen = []
    for _ in range(7):
        person.advance(0.25, steps=1)
        seen.append((seals.count, seals.hold))
        assert seals.moment().flow == 0
    assert {hold for _, hold in seen} <= {0.25, 0.5, 0.75, 1.0}
    assert sorted({count for count, _ in seen}) == [1, 2, 3, 4]
    person.advance(0.5, steps=4)
    assert seals.said == [("joined",)] and seals.count == 0


@pytest.mark.parametrize("who", ["A", "B"])
def test_taking_turns_needs_one(person, seals, who):
    seals.single = who
    person.frames()
    mine = seals.disc_a if who == "A" else seals.disc_b
    assert person.at(mine)[0] == pytest.approx(seals.center_x, abs=1)
    person.touch(mine)
    person.advance(2.2, steps=22)
    assert seals.said == [("joined", who)]


def test_leaving_the_screen_lets_go(person, seals):
    hold(person, seals)
    person.advance(1, steps=5)
    person.clear()
    assert seals.state == "waiting" and seals.said == [("let go",)]


@pytest.mark.parametrize("width", [280, 320, 390, 600])
def test_both_seals_fit_and_can_be_touched(person, seals, width):
    seals.size_hint_x, seals.width = None, width
    person.frames()
    left, right = seals.disc_a, seals.disc_b
    assert left.x >= seals.x and right.right <= seals.right and left.right < right.x
    assert min(left.width, right.width) >= 48


def test_at_rest_nothing_is_painted(person, seals):
    from widgets.scene.seal_picture import program

    person.advance(1, steps=4)
    before = program.runs
    person.advance(5, steps=20)
    assert program.runs == before
