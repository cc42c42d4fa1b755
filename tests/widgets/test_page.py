"""A page holds together at every window and text size: nothing cut, targets large, the body keeps its room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot

WINDOWS = [(320, 568), (390, 844), (1024, 768), (844, 390)]


def page(scene: bool = False, foot: int = 1, tabs: bool = False, cards: int = 3) -> Any:
    from kivy.uix.widget import Widget

    from widgets.bars import TopBar
    from widgets.buttons import MainButton
    from widgets.page import Page
    from widgets.page_parts import Foot, SceneSlot
    from widgets.say import Say
    from widgets.surfaces import Card
    from widgets.tabs import TabBar

    made = Page()
    made.add_widget(TopBar(title="What would make it easier?", spoken_back="Back", spoken_help="Get help now"))
    if scene:
        slot = SceneSlot(height_dp=300)
        slot.add_widget(Widget())
        made.add_widget(slot)
    for number in range(cards):
        card = Card()
        card.add_widget(Say(text=f"Card {number}. " + "Some words that wrap on a narrow phone. " * 2))
        made.add_widget(card)
    bottom = Foot()
    for number in range(foot):
        bottom.add_widget(MainButton(text=f"Button {number}"))
    if tabs:
        bottom.add_widget(TabBar(items=[("path", "Path"), ("pen-nib", "Goals"), ("wind", "Tools")], active="path"))
    made.add_widget(bottom)
    return made


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.5])
@pytest.mark.parametrize("size", WINDOWS, ids=str)
@pytest.mark.parametrize("kind", [{}, {"scene": True}, {"foot": 3}, {"tabs": True, "scene": True}], ids=str)
def test_nothing_is_cut_and_all_can_be_hit(robot: Robot, size: tuple[int, int], scale: float, kind: Any) -> None:
    from widgets import walk
    from widgets.theme import theme

    theme.scale = scale
    robot.size(*size)
    root = robot.put(page(**kind))
    assert not walk.clipped(root)
    small = [s for s in walk.targets(root) if s.width < 48 or s.height < 48]
    assert not small
    assert all(s.box[0] >= 0 and s.box[2] <= size[0] for s in walk.targets(root))


@pytest.mark.parametrize("size", WINDOWS[:3], ids=str)
def test_the_body_lies_between_head_and_foot(robot: Robot, size: tuple[int, int]) -> None:
    robot.size(*size)
    root = robot.put(page())
    assert root.scroll.top <= root.head.y
    assert root.scroll.y >= root.foot.top - 1
    assert root.body.width <= size[0]


def test_the_column_is_never_wider_than_520(robot: Robot) -> None:
    robot.size(1024, 768)
    root = robot.put(page())
    card = next(c for c in root.body.children)
    assert card.width == 520
    assert card.x == (1024 - 520) / 2
    assert root.head.width == 520


def test_tall_buttons_scroll_with_the_body_on_a_small_phone(robot: Robot) -> None:
    from widgets.theme import theme

    robot.size(320, 568)
    root = robot.put(page(foot=4))
    theme.scale = 1.5
    robot.frames(4)
    assert root.foot.loose
    assert root.scroll.height > 0.6 * 568
    robot.tap_text("Button 3")
    theme.scale = 1.0
    robot.size(390, 844)
    robot.frames(4)
    assert not root.foot.loose
    assert robot.button("Button 0").y < root.scroll.y


def test_the_picture_gives_way_first(robot: Robot) -> None:
    root = robot.put(page(scene=True, cards=1))
    tall = root.scene.height
    assert tall == 300
    root = robot.put(page(scene=True, cards=9))
    assert root.scene.height < tall
    assert root.scene.top == 844


def test_the_body_scrolls_to_its_end(robot: Robot) -> None:
    robot.size(320, 568)
    root = robot.put(page(cards=9))
    last = root.body.children[0]
    robot.bring(last)
    from widgets import walk

    box = walk.box(last)
    assert box[1] >= root.scroll.y - 1
    assert box[3] <= root.scroll.top + 1


def test_on_a_phone_held_sideways_the_picture_stands_left(robot: Robot) -> None:
    robot.size(844, 390)
    root = robot.put(page(scene=True))
    assert root.scene.right <= root.head.x
    assert root.scene.height == pytest.approx(390, abs=120)


def test_what_the_device_covers_is_kept_free(robot: Robot) -> None:
    from widgets.theme import theme

    root = robot.put(page())
    theme.safe_top, theme.safe_bottom = 60, 50
    robot.frames(3)
    assert root.head.top <= 844 - 60
    assert robot.button("Button 0").y >= 50


def test_the_title_moves_below_the_buttons_rather_than_be_cut(robot: Robot) -> None:
    from widgets.bars import TopBar
    from widgets.page import Page

    root = Page()
    bar = TopBar(title="A title of very many words indeed", spoken_back="Back")
    root.add_widget(bar)
    robot.put(root)
    assert bar.height > 48
    title = robot.text("A title of very many words indeed")
    assert title.top <= bar.top - 48
    bar.title = "Short"
    robot.frames(3)
    assert bar.height == 48


def test_the_help_pill_shrinks_before_it_touches_the_name(robot: Robot) -> None:
    from widgets.bars import TopBar
    from widgets.page import Page

    root = Page()
    bar = TopBar(title="Hi Mika", help_text="Get help now", back=False, read_aloud=False)
    root.add_widget(bar)
    robot.put(root)
    assert robot.button("Get help now").width > 100
    bar.title = "Hi Maximiliane-Charlotte"
    robot.frames(3)
    assert robot.button("Get help now").width == 48


def test_tabs_tell_which_one(robot: Robot) -> None:
    from widgets.tabs import TabBar

    root = page(tabs=True)
    bar = next(w for w in root.walk() if isinstance(w, TabBar))
    went: list[str] = []
    bar.bind(on_tab=lambda _b, name: went.append(name))
    robot.put(root)
    robot.tap_text("Goals")
    assert went == ["pen-nib"]


def test_a_tall_composer_scrolls_too_and_comes_back(robot: Robot) -> None:
    from widgets.buttons import MainButton
    from widgets.composer import Composer
    from widgets.theme import theme

    robot.size(320, 568)
    root = page(foot=0)
    composer = Composer(names=["Mika", "Dana"], hint="Add words in your pen")
    composer.beside(MainButton(text="Next"))
    root.foot.add_widget(composer)
    robot.put(root)
    assert composer.parent is root.foot
    theme.scale = 1.5
    robot.frames(4)
    assert composer.parent is not root.foot
    assert root.scroll.height > 0.6 * 568
    robot.type(composer.field, "words")
    assert composer.text == "words"
    root.foot.remove_widget(composer)
    robot.frames(3)
    assert composer.parent is None
    root.foot.add_widget(composer)
    theme.scale = 1.0
    robot.frames(4)
    assert composer.parent is root.foot
    assert root.foot.height == composer.height
