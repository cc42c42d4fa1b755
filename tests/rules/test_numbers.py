"""Today's number: nobody sees what another gave before they gave their own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.numbers import DAY, Moment, is_asked_for, may_be_seen
from app.rules.numbers import given as gave_now
from db.outcomes import Often, Rating

PEOPLE = st.sets(st.sampled_from([b"mika", b"dana", b"sam"]))
TODAY = 1_774_915_200_000


def number(at: int, visit: bytes | None = None) -> Rating:
    return Rating(b"n", at, b"mika", b"goal", 4, visit)


@given(PEOPLE, PEOPLE, PEOPLE)
def test_nobody_looks_at_anothers_number_before_giving_their_own(raters: set, sitting: set, gave: set) -> None:
    for rater in may_be_seen(raters, sitting, gave):
        assert all(who == rater or who in gave for who in sitting)


@given(PEOPLE, PEOPLE, PEOPLE)
def test_once_all_who_look_gave_theirs_nothing_is_hidden(raters: set, sitting: set, gave: set) -> None:
    assert may_be_seen(raters, sitting, gave | sitting) == raters


@given(PEOPLE, st.sampled_from([b"mika", b"dana"]), PEOPLE)
def test_ones_own_line_is_never_hidden_from_oneself(raters: set, who: bytes, gave: set) -> None:
    assert (who in may_be_seen(raters, [who], gave)) == (who in raters)


@given(PEOPLE, PEOPLE, PEOPLE, PEOPLE)
def test_giving_a_number_hides_nothing(raters: set, sitting: set, gave: set, more: set) -> None:
    assert may_be_seen(raters, sitting, gave) <= may_be_seen(raters, sitting, gave | more)


def test_a_number_is_given_now_at_this_visit_or_on_this_day() -> None:
    yesterday, now = number(TODAY - 1), number(TODAY)
    assert gave_now(now, Moment(TODAY)) and not gave_now(yesterday, Moment(TODAY)) and not gave_now(None, Moment(TODAY))
    over_midnight = number(TODAY - 1, b"visit")
    assert gave_now(over_midnight, Moment(TODAY, b"visit")) and not gave_now(over_midnight, Moment(TODAY, b"other"))


@given(st.sampled_from(Often), st.integers(0, 30 * DAY), st.booleans())
def test_who_gave_a_number_is_not_asked_again(often: Often, ago: int, visit: bool) -> None:
    moment = Moment(TODAY, b"visit" if visit else None)
    last = number(TODAY - ago)
    assert not (gave_now(last, moment) and is_asked_for(often, last, moment))


@given(st.integers(1, 30 * DAY))
def test_oftener_asks_oftener(ago: int) -> None:
    at_home, last = Moment(TODAY), number(TODAY - ago)
    assert not is_asked_for(Often.EACH_VISIT, last, at_home)
    assert is_asked_for(Often.EACH_WEEK, last, at_home) == (ago > 6 * DAY)
    assert is_asked_for(Often.EACH_DAY, last, at_home)
    assert all(is_asked_for(often, None, Moment(TODAY, b"visit")) for often in Often)
