"""What changed, in the order it happened, and never more than fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.changes import MOST, ChangeKind, changes
from app.rules.goal_words import Settled
from db.outcomes import GoalSaid, WordsChanged
from db.records import Agreement, Held, Version

VERSION = Version(b"v", b"goal", (), (), "{}")


def agreement(n: int, back: bool) -> Agreement:
    seals = (bytes([n]), bytes([n + 1]))
    gone = (b"mika", n + 2, bytes([n + 2])) if back else (None, None, None)
    return Agreement(VERSION, b"mika", b"dana", *seals, n + 1, Held.TOGETHER, *gone)


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans())), st.sets(st.integers(0, 60)), st.booleans())
def test_the_newest_in_the_order_they_came(made: list[tuple[int, bool]], words: set[int], rests: bool) -> None:
    became = Settled(GoalSaid.REST, b"mika", b"dana", 999, b"\xff") if rests else None
    found = changes(
        [agreement(3 * n, back) for n, back in made], [WordsChanged(bytes([3 * n]), n, b"mika") for n in words], became
    )
    assert list(found) == sorted(found, key=lambda change: change.id)
    assert len(found) == min(MOST, len(made) + sum(back for _, back in made) + len(words) + rests)
    assert not rests or found[-1].kind is ChangeKind.REST
