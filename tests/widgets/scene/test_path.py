"""The path: stones and names can be tapped, nothing overlaps, and the pin hops."""

from __future__ import annotations

import pytest

from widgets.scene.places import Box

NAMES = (
    "Pack my bag",
    "Till 8 pm",
    "Till 10 pm",
    "All night",
    "Leo's house",
    "Two nights",
    "School trip",
    "A week at camp",
)


def items(count, now=2):
    kinds = ["reached"] * now + ["now"] + ["ahead"] * 8
    return list(zip(kinds, NAMES[:count], strict=False))


@pytest.fixture
def path(person):
    from kivy.uix.floatlayout import FloatLayout

    from widgets.scene.stones import StonePath

    path = StonePath(items=items(5), letter="M", size_hint=(None, None), size=(390, 260), pos=(0, 400))
    path.tapped = []
    path.bind(on_stone=lambda _, index: path.tapped.append(index))
    room = FloatLayout()
    room.add_widget(path)
    person.put(room)
    return path


def boxes(path):
    return [Box(tag.x, tag.y, tag.width, tag.height) for tag in path._tags.values()]


def test_each_stone_can_be_tapped(person, path):
    from widgets.walk import targets

    spots = targets(path)
    assert len(spots) == 5 and all(min(spot.width, spot.height) >= 48 for spot in spots)
    for name in NAMES[:5]:
        person.tap(person.button(name, path))
    assert path.tapped == [0, 1, 2, 3, 4]


def test_names_are_taller_for_a_finger_than_for_the_eye(person, path):
    tag = path._tags[0]
    person.tap_at(tag.right - 3, tag.center_y)
    person.tap_at(tag.right - 3, tag.center_y - 22)
    assert path.tapped == [0, 0] and tag.height >= 28


def test_sliding_off_a_name_does_nothing(person, path):
    tag = path._tags[0]
    person.drag(tag.center, (tag.center_x, tag.center_y + 150), hold=0.05)
    assert path.tapped == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [320, 390, 700])
@pytest.mark.parametrize("count", [1, 3, 5, 8])
def test_names_keep_clear_of_each_other_and_stay_inside(person, path, theme, scale, width, count):
    from widgets.walk import clipped

    theme.scale = scale
    person.size(width, 844)
    path.width, path.items = width, items(count, now=0)
    person.frames(3)
    tags = boxes(path)
    inside = Box(path.x, path.y, path.width, path.height)
    assert all(tag.within(inside) for tag in tags)
    assert not [1 for i, tag in enumerate(tags) for other in tags[:i] if tag.meets(other)]
    assert clipped(path) == []
    assert path.named == sorted(path._tags)


def test_five_names_show_on_a_phone(path):
    assert path.named == [0, 1, 2, 3, 4]


def test_the_pin_stands_on_the_stone_of_now(path):
    place = path.places[2]
    assert path.current == 2
    assert path.pin.tip_x == pytest.approx(place.x, abs=1)


def test_the_pin_hops_to_the_next_stone(person, path):
    before = path.pin.tip_x, path.pin.tip_y
    path.items = items(5, now=3)
    person.frames(1)
    person.advance(0.3, steps=10)
    place = path.places[3]
    middle = (before[1] + path.y + place.y) / 2
    assert path.pin.tip_y > middle and 0 < path.pin.hop < 1
    person.advance(0.6, steps=10)
    assert path.pin.tip_x == pytest.approx(place.x, abs=1)
    person.advance(1, steps=10)
    assert path.pin.ripple == 1


def test_with_reduced_motion_the_pin_is_just_there(person, path, theme):
    theme.quiet = True
    path.items = items(5, now=3)
    person.frames(2)
    assert path.pin.tip_x == pytest.approx(path.places[3].x, abs=1) and path.pin.hop == 1


def test_stones_stay_below_the_horizon_and_above_what_covers_the_water(person, path):
    path.horizon, path.under, path.height = 0.7, 40, 400
    person.frames(2)
    spots = [child for child in path.children if hasattr(child, "index")]
    assert min(spot.y for spot in spots) >= path.y + 39
    assert max(spot.top for spot in spots) <= path.y + 0.7 * 400 + 1


def test_without_a_letter_there_is_no_pin_and_no_stones_no_path(person, path):
    path.letter = ""
    person.frames(2)
    assert path.pin.parent is None
    path.items = []
    person.frames(2)
    assert path.children == [] and path.places == ()


def test_pictures_of_stones_are_painted_once(person, path):
    from widgets.scene.stone import program

    before = program.runs
    path.items = items(5, now=2)[:4]
    path.items = items(5, now=2)
    person.frames(3)
    assert program.runs == before
