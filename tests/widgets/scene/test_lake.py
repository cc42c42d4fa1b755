"""The lake is painted when something changed, drifts while somebody is there, and else stands still."""

from __future__ import annotations

import pytest


@pytest.fixture
def lake(person):
    from widgets.scene.crops import CROPS
    from widgets.scene.lake import Lake

    lake = Lake(stage=0.4, size_hint=(None, None), size=(390, 770), **CROPS["home"])
    person.put(lake)
    return lake


@pytest.fixture
def runs(lake):
    """How often its land and the whole of it were painted since the last look."""

    def count():
        now = lake._land.painted, lake._view.painted
        new = tuple(a - b for a, b in zip(now, count.last, strict=True))
        count.last = now
        return new

    count.last = 0, 0
    count()
    return count


@pytest.fixture
def drawn(person):
    """How many frames have been drawn since the last look."""
    from kivy.core.window import Window

    seen = []

    def count_frame(*_):
        seen.append(1)

    Window.bind(on_flip=count_frame)
    yield lambda: len([seen.pop() for _ in list(seen)])
    Window.unbind(on_flip=count_frame)


def still(person):
    person.advance(21, steps=60)
    person.frames(3)


def test_both_shaders_work_here_and_are_compiled_once(person, lake):
    from widgets.scene.lake import Lake, lake_program, land_program

    person.put(Lake(size_hint=(None, None), size=(300, 300)))
    assert land_program.works and lake_program.works
    assert (land_program.compiled, lake_program.compiled) == (1, 1)


def test_an_idle_lake_draws_no_frames(person, lake, runs, drawn):
    still(person)
    runs(), drawn()
    person.advance(30, steps=60)
    assert runs() == (0, 0) and drawn() == 0


def test_it_drifts_about_eight_times_a_second_and_hills_stand_still(person, lake, runs):
    person.tap_at(5, 5)
    runs()
    person.advance(2.0, steps=120)
    land, water = runs()
    assert land == 0 and 10 <= water <= 18


def test_a_touch_wakes_it(person, lake, runs):
    still(person)
    runs()
    person.tap_at(5, 5)
    person.advance(1.0, steps=30)
    assert runs()[1] >= 4


def test_with_reduced_motion_it_never_drifts(person, lake, runs, theme):
    theme.quiet = True
    person.tap_at(5, 5)
    person.frames(2)
    runs()
    person.advance(3, steps=60)
    assert runs() == (0, 0)


def test_covered_it_neither_drifts_nor_paints(person, lake, runs):
    lake.alive = False
    runs()
    lake.stage = 0.9
    person.advance(2, steps=40)
    assert runs() == (0, 0)
    lake.alive = True
    person.frames(2)
    assert runs()[0] == 1


def test_out_of_the_window_the_clock_stops(person, lake):
    from widgets.scene.drift import drift

    person.tap_at(5, 5)
    person.clear()
    person.advance(1, steps=10)
    assert not drift.running


@pytest.mark.parametrize("change", [{"stage": 0.7}, {"size": (390, 500)}, {"horizon": 0.5}, {"hill_scale": 0.6}])
def test_one_painting_for_each_change(person, lake, runs, change):
    still(person)
    runs()
    for name, value in change.items():
        setattr(lake, name, value)
    person.frames(4)
    assert runs() == (1, 1)


def test_another_look_is_one_painting(person, lake, runs, theme):
    still(person)
    runs()
    theme.look = "dark"
    person.frames(4)
    assert runs() == (1, 1)


def test_moving_it_paints_nothing(person, lake, runs):
    still(person)
    runs()
    lake.pos = (0, 40)
    person.frames(3)
    assert runs() == (0, 0)


def test_the_sky_moves_on_in_1200_ms(person, lake):
    lake.go_to(0.8)
    person.advance(0.5, steps=2)
    assert 0.42 < lake.stage < 0.75
    person.advance(1.0, steps=4)
    assert lake.stage == pytest.approx(0.8)


def test_with_reduced_motion_the_sky_fades_over(person, lake, theme):
    theme.quiet = True
    lake.go_to(0.8)
    assert lake.stage == 0.8
    person.frames(2)
    assert lake._old_colour.a > 0
    person.advance(0.5, steps=10)
    assert lake._old_colour.a == 0


def test_letters_on_it_know_their_colour(person, lake, theme):
    assert list(lake.ink_rgba)[:3] == pytest.approx([0x15 / 255, 0x30 / 255, 0x3A / 255])
    lake.stage = 0
    assert lake.ink_rgba[0] == 1
    theme.look = "high_contrast"
    assert list(lake.ink_rgba) == list(theme.ink)


def test_without_its_shader_a_plain_gradient_is_shown(person, monkeypatch):
    from kivy.core.window import Window

    from widgets.scene.shade import Board, Plain, Program

    broken = Program("broken", "void main(void) { nonsense }", lambda _: Plain(((1, 0, 0), (0, 0, 1))))
    board = Board()
    board.paint(broken, (8, 8), {"anything": 1.0})
    assert not broken.works and Window is not None
    pixels = board.texture.pixels
    assert board.texture.size == (8, 8) and len({pixels[i : i + 4] for i in range(0, len(pixels), 4)}) > 1
