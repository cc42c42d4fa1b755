"""Choosing a number by dragging, tapping, buttons and keys."""

from __future__ import annotations

import pytest


@pytest.fixture
def dial(person):
    from kivy.uix.floatlayout import FloatLayout

    from widgets.scene.dial import Dial

    words = {"low_text": "Not at all sure", "high_text": "Very sure", "of_text": "out of 10", "empty_text": "Slide"}
    dial = Dial(size_hint_x=None, width=350, pos=(20, 300), less_spoken="Less", more_spoken="More", **words)
    dial.chosen, dial.ticks = [], []
    dial.bind(on_chosen=lambda _, n: dial.chosen.append(n), on_tick=lambda _, n: dial.ticks.append(n))
    room = FloatLayout()
    room.add_widget(dial)
    person.put(room)
    return dial


def at(dial, value):
    from widgets.scene import arc

    x, y = arc.point(value, dial.radius_px)
    return dial.middle[0] + x, dial.middle[1] + y


def test_before_any_number_there_is_a_calm_hint(person, dial):
    assert dial.value is None and "Slide" in person.words(dial) and "out of 10" not in person.words(dial)


def test_a_tap_on_the_arc_chooses(person, dial):
    person.tap_at(*at(dial, 3.2))
    assert dial.value == 3 and dial.chosen == [3]
    assert {"3", "out of 10"} <= set(person.words(dial)) and "Slide" not in person.words(dial)
    person.advance(0.3)
    assert dial.shown == 3


def test_a_drag_follows_the_finger_and_counts_when_let_go(person, dial):
    from tests.robot import Touch

    finger = Touch(*at(dial, 2)).down()
    for value in (3.1, 4.4, 5.6):
        finger.to(*at(dial, value))
    assert dial.shown == pytest.approx(5.6, abs=0.05) and dial.chosen == [] and dial.value is None
    assert dial.ticks == [2, 3, 4, 6]
    finger.up()
    person.advance(0.4)
    assert (dial.value, dial.chosen, dial.shown) == (6, [6], 6)


def test_below_the_feet_it_stays_at_its_end(person, dial):
    from tests.robot import Touch

    finger = Touch(*at(dial, 9)).down()
    finger.to(dial.middle[0] + 60, dial.middle[1] - 200)
    finger.up()
    assert dial.value == 10


def test_inside_and_outside_the_arc_nothing_happens(person, dial):
    person.tap_at(*dial.middle)
    person.tap_at(dial.middle[0], dial.middle[1] + 200)
    assert dial.value is None


def test_minus_and_plus(person, dial):
    person.tap(dial.more)
    assert dial.chosen == [5]
    person.tap(dial.more)
    person.tap(dial.less)
    person.tap(dial.less)
    assert dial.chosen == [5, 6, 5, 4]
    assert person.button("Less") is dial.less and dial.less.width >= 48


def test_the_ends_are_ends(person, dial):
    dial.value = 10
    person.tap(dial.more)
    assert dial.value == 10 and dial.chosen == []


def test_arrow_keys(person, dial):
    dial.focus = True
    for key in (275, 273, 276, 275):  # right, up, left, right
        person.key(key)
    assert dial.chosen == [5, 6, 5, 6]


def test_enter_starts_in_the_middle_and_then_changes_nothing(person, dial):
    dial.focus = True
    person.key(13)
    person.key(13)
    assert dial.chosen == [5]


def test_a_value_from_outside_is_not_a_choice(person, dial):
    dial.value = 7
    assert dial.shown == 7 and dial.chosen == []
    dial.value = None
    assert "Slide" in person.words(dial)


@pytest.mark.parametrize("width", [200, 280, 320, 350, 520])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_fits(person, dial, theme, width, scale):
    from widgets.walk import clipped

    person.size(max(390, width + 40), 844)
    theme.scale, dial.width, dial.value = scale, width, 10
    person.frames(3)
    assert clipped(dial) == []
    assert dial.less.x >= dial.x and dial.more.right <= dial.right and dial.less.right < dial.more.x
    for end in dial._ends:
        assert end.y >= dial.y - 1 and end.top <= dial.top
        assert not any(end.collide_widget(button) for button in (dial.less, dial.more))


def test_at_rest_nothing_is_painted(person, dial):
    from widgets.scene.dial import program

    person.advance(1)
    before = program.runs
    person.advance(3, steps=12)
    assert program.runs == before
