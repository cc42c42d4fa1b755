"""The ridge line invents no peaks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from widgets.scene.curve import Curve


@st.composite
def numbers(draw: st.DrawFn) -> list[tuple[float, float]]:
    steps = draw(st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 10)), min_size=1, max_size=40))
    x, points = 0.0, []
    for wide, value in steps:
        x += wide / 1000
        points.append((x, float(value)))
    return points


@given(numbers())
def test_the_line_goes_through_each_number(points: list[tuple[float, float]]) -> None:
    curve = Curve(points)
    assert all(abs(curve.at(x) - y) < 1e-9 for x, y in points)


@given(numbers(), st.floats(0, 1))
def test_between_two_numbers_it_is_never_above_or_below_both(points: list[tuple[float, float]], share: float) -> None:
    curve = Curve(points)
    for (x, y), (next_x, next_y) in pairwise(points):
        assert min(y, next_y) <= curve.at(x + share * (next_x - x)) <= max(y, next_y)


@given(numbers(), st.floats(0, 1), st.floats(0, 1))
def test_on_the_way_up_it_never_dips(points: list[tuple[float, float]], one: float, other: float) -> None:
    """Nor does it rise on the way down."""
    curve, (a, b) = Curve(points), sorted((one, other))
    for (x, y), (next_x, next_y) in pairwise(points):
        rise = curve.at(x + b * (next_x - x)) - curve.at(x + a * (next_x - x))
        assert rise * (next_y - y) >= -1e-9


@given(numbers(), st.floats(-2, 42))
def test_before_and_after_it_is_level(points: list[tuple[float, float]], x: float) -> None:
    curve = Curve(points)
    if x <= points[0][0]:
        assert curve.at(x) == points[0][1]
    if x >= points[-1][0]:
        assert curve.at(x) == points[-1][1]
