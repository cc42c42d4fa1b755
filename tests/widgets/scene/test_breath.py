"""Slow breaths: the rule, and the ring that shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.scene.breath import IN, WHOLE, breath_at

seconds = st.floats(0, 3600, allow_nan=False)


@given(seconds)
def test_in_for_four_and_out_for_six_again_and_again(at: float) -> None:
    now, later = breath_at(at), breath_at(at + WHOLE)
    assert now.phase == ("in" if at % WHOLE < IN else "out")
    assert 1 <= now.count <= (4 if now.phase == "in" else 6)
    assert 0 <= now.full <= 1 and 0 <= now.share < 1
    assert later.full == pytest.approx(now.full, abs=1e-6) or now.share > 0.999 or later.share > 0.999


@given(st.floats(0, WHOLE - 0.05))
def test_it_never_jumps(at: float) -> None:
    assert abs(breath_at(at + 0.03).full - breath_at(at).full) < 0.03


@pytest.fixture
def ring(person):
    from widgets.scene.breath_ring import BreathRing

    return person.put(BreathRing())


def test_it_rests_until_it_is_started_and_then_goes_on(person, ring):
    assert (ring.phase, ring.running) == ("", False) and person.words(ring) == []
    ring.run()
    person.advance(1)
    small = ring._disc.size[0]
    assert ring.phase == "in" and person.words(ring) == ["3"]
    person.advance(2)
    assert ring._disc.size[0] > small
    person.advance(3)
    assert ring.phase == "out"
    ring.stop()
    assert ring.phase == "" and ring._clock is None


def test_with_less_motion_it_is_full_and_still_and_only_the_count_goes_on(person, ring):
    from widgets.theme import theme

    theme.quiet = True
    try:
        ring.run()
        seen = set()
        for _ in range(3):
            person.advance(2)
            seen.add((ring._disc.size, ring.breath.share, ring.breath.full))
        assert len(seen) == 1 and ring.breath.full == ring.breath.share == 1
        assert ring.phase == "out"
    finally:
        ring.stop()
        theme.quiet = False
