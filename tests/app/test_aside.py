"""Slow work happens beside the window; what comes of it is told on the window's own thread."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from db.errors import BookError, Mishap, WrongCode

if TYPE_CHECKING:
    from tests.robot import Robot


def run(robot: Robot, work: Any) -> list[Any]:
    from app.phone.aside import DeviceAside

    told: list[Any] = []
    aside = DeviceAside()
    here = threading.get_ident()

    def tell(what: Any) -> None:
        assert threading.get_ident() == here
        told.append(what)

    aside.run(work, tell, tell)
    assert told == [], "nobody is told before the next frame"
    while aside.busy:
        time.sleep(0.001)
        robot.frames(1)
    return told


def test_what_it_gives_is_told_here_and_was_made_elsewhere(robot: Robot) -> None:
    (made_by,) = run(robot, threading.get_ident)
    assert made_by != threading.get_ident()


def test_a_calm_error_is_told(robot: Robot) -> None:
    def work() -> None:
        raise WrongCode("no")

    (told,) = run(robot, work)
    assert isinstance(told, BookError)


def test_a_mishap_comes_out_where_mishaps_are_looked_after(robot: Robot) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(robot, work)


def test_after_a_mishap_whoever_waits_goes_on(robot: Robot) -> None:
    from app.phone.aside import DeviceAside

    def work() -> None:
        raise ZeroDivisionError

    told: list[BookError] = []
    aside = DeviceAside()
    aside.run(work, told.append, told.append)
    with pytest.raises(ZeroDivisionError):
        while aside.busy:
            time.sleep(0.001)
            robot.frames(1)
    assert [type(error) for error in told] == [Mishap]
