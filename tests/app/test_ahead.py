"""Pages get ready in quiet moments, one at a time, and never under a finger."""

from __future__ import annotations

from tests.robot import Robot


def test_one_page_in_each_quiet_moment_and_then_no_more(robot: Robot) -> None:
    from app.ahead import QUIET, Ahead

    ready: list[str] = []
    ahead = Ahead(["path", "goal"], ready.append)
    ahead.start()
    robot.advance(QUIET * 1.1)
    assert ready == ["path"]
    robot.advance(QUIET * 1.1)
    robot.advance(QUIET * 5)
    assert ready == ["path", "goal"] and not ahead.next_one.is_triggered


def test_a_touch_comes_first(robot: Robot) -> None:
    from app.ahead import QUIET, Ahead

    ready: list[str] = []
    ahead = Ahead(["path"], ready.append)
    ahead.start()
    for _ in range(4):
        robot.advance(QUIET * 0.8)
        robot.tap_at(5, 5)
    assert ready == []
    robot.advance(QUIET * 1.1)
    assert ready == ["path"]


def test_stopped_it_does_nothing(robot: Robot) -> None:
    from app.ahead import QUIET, Ahead

    ready: list[str] = []
    ahead = Ahead(["path"], ready.append)
    ahead.start()
    ahead.stop()
    robot.tap_at(5, 5)
    robot.advance(QUIET * 3)
    assert ready == []
