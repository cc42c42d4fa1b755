"""Wrap up: the next step, what goes along, and an end that waits for nothing."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def check_ins(visit: Visit) -> list[tuple[int | None, ...]]:
    with visit.desk.book.reading() as c:
        return [tuple(row) for row in c.exec_driver_sql("SELECT heard, topics, way, overall FROM check_in")]


def test_the_next_step_is_there_and_can_be_changed(visit: Visit) -> None:
    visit.open("wrap_up", "agreed")
    assert visit.sees("Pack my bag")
    visit.tap(say("wrap_up.change"))
    assert visit.name == "steps"


def test_without_a_step_one_can_be_picked_or_not(visit: Visit) -> None:
    page = visit.open("wrap_up", "words")
    assert visit.sees(say("wrap_up.no_step")) and page.ids.print.parent is not None
    visit.tap(say("wrap_up.pick"))
    assert visit.name == "steps"


def test_finish_waits_for_nothing(visit: Visit) -> None:
    visit.open("wrap_up", "agreed")
    visit.tap(say("together.finish"))
    assert visit.name == "locks" and visit.desk.here.visit is None


def test_answer_now_and_not_today_are_the_same_size(visit: Visit) -> None:
    page = visit.open("wrap_up", "agreed")
    now, later = (visit.robot.button(say(f"check_in.{word}"), page) for word in ("now", "not_today"))
    assert now.size == later.size
    visit.tap(say("check_in.not_today"))
    assert not visit.sees(say("check_in.title")) and check_ins(visit) == []


def test_how_it_was_is_kept_in_four_taps_and_each_can_be_skipped(visit: Visit) -> None:
    visit.open("wrap_up", "agreed")
    visit.tap(say("check_in.now"))
    visit.tap(say("check_in.a_lot"))
    visit.tap(say("check_in.next"))
    visit.tap(say("check_in.skip"))
    visit.tap(say("check_in.not_really"))
    visit.tap(say("check_in.next"))
    visit.tap(say("check_in.mostly"))
    visit.tap("Keep for Dana")
    assert visit.name == "wrap_up" and visit.sees(say("check_in.kept", name="Dana"))
    assert check_ins(visit) == [(3, None, 0, 2)]
    assert not visit.sees(say("check_in.title")), "nobody asks twice"


def test_nothing_answered_keeps_nothing(visit: Visit) -> None:
    visit.open("check_in", "agreed")
    for _ in range(3):
        visit.tap(say("check_in.skip"))
    visit.tap("Keep for Dana")
    assert visit.name == "wrap_up" and check_ins(visit) == []
