"""A goal rests, is reached or is let go when both say so, and no longer than both do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.endings import ended
from app.rules.goal_words import newest_of_each, settled, unanswered
from db.outcomes import Ending, GoalSaid, GoalWord
from db.records import Role

ROLES = {b"mika": Role.YOUNG_PERSON, b"dana": Role.THERAPIST, b"sam": Role.THERAPIST}


@st.composite
def told(draw: st.DrawFn) -> list[GoalWord]:
    said = draw(st.lists(st.tuples(st.sampled_from(sorted(ROLES)), st.sampled_from(GoalSaid)), max_size=6))
    return [GoalWord(bytes([n]), n, by, b"goal", what, ROLES[by]) for n, (by, what) in enumerate(said)]


@given(told())
def test_it_counts_exactly_when_the_young_person_and_a_therapist_say_the_same(words: list[GoalWord]) -> None:
    now = {word.by: word.said for word in newest_of_each(words)}
    same = b"mika" in now and any(now.get(who) is now[b"mika"] for who in (b"dana", b"sam"))
    became = settled(words)
    assert (became is not None) == same
    if became:
        assert became.said is now[became.young_person] is now[became.therapist]


@given(told(), st.sampled_from(sorted(ROLES)))
def test_taking_ones_word_back_opens_what_it_closed(words: list[GoalWord], who: bytes) -> None:
    became = settled(words)
    after = settled([word for word in words if word.by != who])
    if became and who == b"mika":
        assert after is None
    if became and who not in (became.young_person, became.therapist):
        assert after == became


@given(told(), st.randoms())
def test_the_order_in_which_copies_meet_changes_nothing(words: list[GoalWord], chance) -> None:  # type: ignore[no-untyped-def]
    mixed = list(words)
    chance.shuffle(mixed)
    assert settled(mixed) == settled(words)


@given(told())
def test_who_waits_is_said_as_long_as_it_is_open(words: list[GoalWord]) -> None:
    waiting = unanswered(words)
    assert bool(waiting) == (bool(words) and settled(words) is None)
    assert len({word.by for word in waiting}) == len(waiting)


@given(st.lists(st.sampled_from(sorted(ROLES)), max_size=5))
def test_an_ending_is_ones_own_to_choose_and_together_when_both_did(by: list[bytes]) -> None:
    found = ended([Ending(bytes([n]), n, who) for n, who in enumerate(by)], ROLES)
    assert (found is None) == (not by)
    if found:
        assert found.together == ({ROLES[who] for who in by} == {Role.YOUNG_PERSON, Role.THERAPIST})
        assert (found.at, found.by[0]) == (0, by[0])
