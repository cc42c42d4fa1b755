"""The dial's geometry: what lies under a finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.scene import arc


@given(st.floats(0, 10), st.floats(20, 200))
def test_a_point_of_the_arc_is_its_own_value(value, radius):
    assert arc.value_at(*arc.point(value, radius)) == pytest.approx(value, abs=1e-6)


def test_the_middle_is_on_top_and_the_feet_below():
    assert arc.point(5, 100) == pytest.approx((0, 100), abs=1e-6)
    assert arc.point(0, 100)[1] == pytest.approx(arc.point(10, 100)[1]) and arc.point(0, 100)[1] < 0


@pytest.mark.parametrize(("x", "y", "value"), [(-10, -90, 0), (10, -90, 10), (-90, -60, 0), (90, -60, 10)])
def test_below_the_feet_the_nearer_one_counts(x, y, value):
    assert arc.value_at(x, y) == value


def test_only_the_arc_is_touched():
    assert arc.on_arc(0, 90, 94, 36) and arc.on_arc(*arc.point(10, 94), 94, 36)
    assert not arc.on_arc(0, 20, 94, 36) and not arc.on_arc(0, -94, 94, 36)


def test_the_first_step_is_the_middle():
    assert [arc.stepped(None, -1), arc.stepped(None, 1)] == [5, 5]
    assert [arc.stepped(0, -1), arc.stepped(3, 1), arc.stepped(10, 1)] == [0, 4, 10]
