"""Notes wait to be closed; screens fade through; with less motion nothing travels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot


def note(robot: Robot, **more: Any) -> Any:
    from widgets.notes import Note
    from widgets.page import Page

    made = Note(text="We could not save that yet. Your words are safe on this screen.", **more)
    page = Page()
    page.add_widget(made)
    robot.put(page)
    return made


def test_a_note_has_one_action_and_can_be_closed(robot: Robot) -> None:
    made = note(robot, action_text="Try again", closable=True, close_spoken="Close")
    done: list[str] = []
    made.bind(on_action=lambda *_: done.append("again"), on_close=lambda *_: done.append("closed"))
    robot.tap_text("Try again")
    robot.tap_text("Close")
    assert done == ["again", "closed"]


def test_a_note_stays(robot: Robot) -> None:
    made = note(robot)
    robot.advance(60.0)
    assert made.opacity == 1
    assert made.text in robot.words()


def test_without_an_action_there_is_nothing_to_touch(robot: Robot) -> None:
    from widgets import walk

    assert not walk.targets(note(robot))


def screens(robot: Robot) -> Any:
    from kivy.uix.screenmanager import Screen, ScreenManager

    from widgets.motion import page_change

    manager = ScreenManager(transition=page_change())
    for name in ("a", "b"):
        manager.add_widget(Screen(name=name))
    return robot.put(manager)


def test_a_screen_fades_through(robot: Robot) -> None:
    manager = screens(robot)
    manager.current = "b"
    robot.advance(0.1, 2)
    a, b = manager.screens
    assert a.opacity < 1
    assert b.opacity == 0
    assert b.y != 0
    robot.advance(0.4)
    assert (b.opacity, b.y, manager.children) == (1, 0, [b])


def test_with_less_motion_it_fades_in_place_and_sooner(robot: Robot) -> None:
    from widgets.theme import theme

    theme.quiet = True
    manager = screens(robot)
    manager.current = "b"
    robot.advance(0.1, 2)
    assert all(screen.y == 0 for screen in manager.screens)
    robot.advance(0.1)
    assert manager.screens[1].opacity == 1


@pytest.mark.parametrize("quiet", [False, True])
def test_a_glide_ends_where_it_should(robot: Robot, quiet: bool) -> None:
    from kivy.uix.widget import Widget

    from widgets import motion
    from widgets.theme import theme

    theme.quiet = quiet
    widget, done = Widget(), []
    motion.glide(widget, 0.2, done=lambda: done.append(1), x=40.0)
    assert widget.x == (40 if quiet else 0)
    robot.advance(0.3)
    assert widget.x == 40
    assert done == [1]


def test_a_still_page_draws_no_frames(robot: Robot) -> None:
    from kivy.core.window import Window

    from tests.widgets.showcase_pages import pages

    robot.put(next(iter(pages()))[2]())
    robot.settle()
    drawn: list[int] = []
    Window.bind(on_draw=lambda *_: drawn.append(1))
    robot.advance(5.0, 20)
    assert not drawn


def test_a_theme_forgets_widgets_that_are_gone(robot: Robot) -> None:
    import gc
    import weakref

    from tests.widgets.showcase_pages import pages
    from widgets.theme import theme

    build = next(build for name, _, build in pages() if name == "page_agree")  # Kivy never lets a TextInput go
    page = robot.put(build())
    gone = weakref.ref(page)
    robot.clear()
    del page
    robot.settle()
    gc.collect()
    theme.look = "dark"
    assert gone() is None
