"""Quick reasons and own words go into one short text, and come out of it again."""

import pytest

from app.screens.not_yet.notes import REASONS, joined, parted

SMALLER, OTHER, TIME, HOME = REASONS


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        (set(), ""),
        (set(), "I want a torch"),
        ({SMALLER}, ""),
        ({TIME, SMALLER}, ""),
        ({TIME, OTHER}, "I want a torch. And a map, too"),
        ({HOME}, "Smaller is better"),
        (set(REASONS), "[b] ok"),
    ],
)
def test_what_goes_in_comes_out(reasons: set[str], words: str) -> None:
    assert parted(joined(reasons, words)) == (frozenset(reasons), words)


def test_it_reads_as_somebody_would_say_it() -> None:
    assert joined({TIME, SMALLER}, " I want a torch ") == "Smaller steps, More time. I want a torch"
