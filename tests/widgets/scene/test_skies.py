"""The sky blends in straight lines, and letters on it can be read wherever the path can rest."""

from __future__ import annotations

import pytest

from widgets.scene.skies import DAY, NIGHT, blend, colour, sky, sky_ink

RESTING = sorted({reached / stones for stones in range(1, 9) for reached in range(stones + 1)})


def luminance(rgb):
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("table", "dark"), [(DAY, False), (NIGHT, True)])
def test_the_rows_of_the_table_come_out_as_they_are(table, dark):
    for stage, signs in table:
        assert sky(stage, dark).top == pytest.approx(colour(signs.split()[0]))
        assert sky(stage, dark).water == pytest.approx(colour(signs.split()[-1]))


def test_half_way_between_two_rows_is_half_of_each():
    one, other = colour("#8FA6E0"), colour("#86C3E6")
    assert sky(0.55, False).top == pytest.approx(blend(one, other, 0.5))


def test_stages_outside_the_way_are_its_ends():
    assert sky(-1, False) == sky(0, False) and sky(2, True) == sky(1, True)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("stage", RESTING)
def test_words_on_the_sky_can_be_read_at_every_stage_the_path_can_rest_at(stage, dark):
    ink, now = colour(sky_ink(stage, dark)), sky(stage, dark)
    assert contrast(ink, now.top) >= 4.5
    assert contrast(ink, now.middle) >= 4.5


def test_before_the_first_stone_letters_are_light():
    assert sky_ink(0, False) == "#FFF6EE" and sky_ink(1 / 8, False) == "#15303A" and sky_ink(0.5, True) == "#F1F4F2"
