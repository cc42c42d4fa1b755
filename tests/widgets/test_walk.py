"""The walker sees what a person sees: it finds cut texts and small targets, and looks past hidden things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.robot import Robot


def column(*parts: Any, **more: Any) -> Any:
    from widgets.stack import Column

    made = Column(**more)
    for part in parts:
        made.add_widget(part)
    return made


def test_it_reads_in_the_order_things_were_added(robot: Robot) -> None:
    from widgets.say import Say

    robot.put(column(Say(text="one"), Say(text="two"), Say(text=""), Say(text="three")))
    assert robot.words() == ["one", "two", "three"]


def test_hidden_things_are_not_there(robot: Robot) -> None:
    from widgets.buttons import PageButton
    from widgets.say import Say

    button = PageButton(text="two")
    parts = Say(text="one"), button
    root = robot.put(column(*parts))
    parts[0].opacity = 0
    button.disabled = True
    from widgets import walk

    assert [seen.widget.text for seen in walk.texts(root)] == ["two"]
    assert not walk.targets(root)


def test_only_the_current_screen_is_seen(robot: Robot) -> None:
    from kivy.uix.screenmanager import Screen, ScreenManager

    from widgets.say import Say

    manager = ScreenManager()
    for name in ("a", "b"):
        screen = Screen(name=name)
        screen.add_widget(Say(text=name))
        manager.add_widget(screen)
    robot.put(manager)
    assert robot.words() == ["a"]


def test_it_finds_what_is_cut(robot: Robot) -> None:
    from kivy.uix.floatlayout import FloatLayout

    from widgets import walk
    from widgets.say import Say, SayLine

    box = FloatLayout(size_hint=(None, None), size=(100, 40))
    box.add_widget(SayLine(text="far too long for a hundred pixels"))
    root = robot.put(box)
    assert walk.clipped(root) == ["beside its FloatLayout: 'far too long for a hundred pixels'"]
    box.clear_widgets()
    tall = Say(text="so many words that they need more lines than there are", width=100, size_hint=(None, None))
    box.add_widget(tall)
    robot.frames(3)
    assert walk.clipped(root)[0].startswith("out of its FloatLayout")


def test_what_scrolls_may_be_out_of_sight(robot: Robot) -> None:
    from widgets import walk
    from widgets.page import Page
    from widgets.say import Say

    page = Page()
    for number in range(60):
        page.add_widget(Say(text=f"line {number}"))
    robot.put(page)
    assert not walk.clipped(page)


def test_boxes_are_the_windows_even_inside_a_turned_half(robot: Robot) -> None:
    from kivy.uix.scatter import Scatter
    from kivy.uix.widget import Widget

    from widgets import walk

    half = Scatter(size=(200, 100), size_hint=(None, None), rotation=180, do_rotation=False)
    corner = Widget(size=(48, 48), size_hint=(None, None), pos=(0, 0))
    half.add_widget(corner)
    half.center = (195, 400)
    robot.put(half)
    left, bottom, right, top = (round(v) for v in walk.box(corner))
    assert (left, bottom, right, top) == (247, 402, 295, 450)
