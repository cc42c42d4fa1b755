"""Keys of our own: what each types, and that a finger hits it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.robot import Robot

SAYS = ("space", "Done", "Shift", "Rub out", "abc", "123", "é")


@pytest.fixture
def keys(robot: Robot) -> Any:
    from kivy.uix.floatlayout import FloatLayout

    from widgets.key_rows import KeyRows

    robot.size(1024, 768)
    keys = KeyRows(SAYS, size_hint=(None, None), size=(534, 212), pos=(20, 20))
    keys.typed = []
    keys.bind(
        on_letter=lambda _, letter: keys.typed.append(letter),
        on_delete=lambda *_: keys.typed.pop(),
        on_done=lambda *_: keys.typed.append("done"),
    )
    room = FloatLayout()
    room.add_widget(keys)
    robot.put(room)
    return keys


def press(robot: Robot, keys: Any, *names: str) -> None:
    for name in names:
        robot.tap_text(name, keys)


def test_letters_space_rubbing_out_and_done(robot: Robot, keys: Any) -> None:
    press(robot, keys, "h", "i", "space", "x", "Rub out", "Done")
    assert keys.typed == ["h", "i", " ", "done"]


def test_shift_is_for_one_letter(robot: Robot, keys: Any) -> None:
    press(robot, keys, "Shift", "M", "i")
    assert keys.typed == ["M", "i"]


def test_signs_and_accents_lie_on_pages_of_their_own(robot: Robot, keys: Any) -> None:
    press(robot, keys, "123", "7", "é", "ñ", "abc", "a")
    assert keys.typed == ["7", "ñ", "a"]


@pytest.mark.parametrize("page", ["letters", "signs", "accents"])
def test_every_key_is_a_finger_wide_and_none_lies_on_another(robot: Robot, keys: Any, page: str) -> None:
    from tests.faults import faults

    keys.page = page
    robot.frames(2)
    found = [fault for fault in faults(keys) if "scroll" not in fault]
    assert found == []
