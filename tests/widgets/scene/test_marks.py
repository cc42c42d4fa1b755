"""Seal marks: every size, kept pictures, and the colours of the pens."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("pen", ["A", "B"])
@pytest.mark.parametrize("size", [116, 76, 52, 48, 40, 36, 30])
def test_one_painting_for_each_pen_and_size(person, pen, size):
    from widgets.scene.seal_mark import SealMark, program

    first = SealMark(pen=pen, letter="M", size_dp=size)
    before = program.runs
    second = SealMark(pen=pen, letter="K", size_dp=size)
    assert program.runs == before
    assert first._picture.texture is second._picture.texture and tuple(first.size) == (size, size)


def test_the_ring_is_hidden_when_small(person):
    from widgets.scene.seal_mark import SealMark

    assert SealMark(size_dp=30)._inputs()["ring"] == 0 and SealMark(size_dp=36)._inputs()["ring"] == 1
    assert SealMark(size_dp=76, ring=False)._inputs()["ring"] == 0


def test_another_pair_repaints_it(person, theme):
    from widgets.scene.seal_mark import SealMark

    mark = SealMark(letter="M", size_dp=48)
    before = mark._picture.texture
    theme.pair = "plum_pine"
    assert mark._picture.texture is not before


def test_joined_seals_are_as_high_as_asked(person):
    from widgets.scene.seals import JoinedSeals

    assert tuple(JoinedSeals("M", "D", 100).size) == (162, 100)


def test_kept_pictures_do_not_grow_without_end(person):
    from widgets.scene import shade
    from widgets.scene.seal_mark import SealMark

    for size in range(30, 30 + 2 * shade.MOST_KEPT // 10):
        SealMark(size_dp=size)
    assert len(shade._baked) <= shade.MOST_KEPT
