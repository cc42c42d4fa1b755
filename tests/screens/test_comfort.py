"""Text and look: each tap is seen at once, and kept for next time."""

from __future__ import annotations

from app.comfort import Choices, Comfort
from app.text import say
from tests.visit import Visit


def kept(visit: Visit) -> Choices:
    return Comfort(visit.home / "comfort.json").choices


def test_each_choice_is_put_on_at_once_and_kept(visit: Visit) -> None:
    from widgets.theme import theme

    visit.open("comfort", "words")
    visit.tap(say("comfort.percent", n="130"))
    visit.tap(say("comfort.dark"))
    assert (theme.scale, theme.look) == (1.3, "dark")
    quiet = theme.quiet
    visit.tap(say("comfort.motion") + ". " + say("comfort.motion_sub"))
    assert theme.quiet is not quiet
    assert kept(visit) == Choices(130, "dark", not quiet)


def test_the_switch_itself_answers_to_a_finger(visit: Visit) -> None:
    from widgets.theme import theme

    page = visit.open("comfort", "words")
    quiet = theme.quiet
    visit.robot.tap(page.ids.motion.switch)
    visit.wait()
    assert theme.quiet is not quiet


def test_what_is_chosen_is_marked_and_nothing_else(visit: Visit) -> None:
    page = visit.open("comfort", "words")
    visit.tap(say("comfort.percent", n="115"))
    visit.tap(say("comfort.high_contrast"))
    assert [size for size, card in page.sizes.items() if card.chosen] == [115]
    assert [look for look, card in page.looks.items() if card.chosen] == ["high_contrast"]


def test_the_sentences_grow_with_the_text(visit: Visit) -> None:
    page = visit.open("comfort", "words")
    before = page.ids.preview.height
    visit.tap(say("comfort.percent", n="150"))
    assert page.ids.preview.height > before


def test_a_folder_that_takes_nothing_is_said_calmly(visit: Visit) -> None:
    from widgets.theme import theme

    page = visit.open("comfort", "words")
    page.presenter.comfort.path = visit.home / "comfort.json" / "no" / "folder.json"
    visit.tap(say("comfort.dark"))
    assert theme.look == "dark"
    assert visit.sees(say("comfort.not_kept"))


def test_who_sees_what_can_be_read_before_any_code(visit: Visit) -> None:
    visit.open("locked", "words", locks=True)
    visit.stage.app.house.navigator.to("comfort")
    visit.wait()
    visit.tap(say("privacy.title"))
    assert visit.name == "privacy" and visit.desk is None
    visit.tap(say("app.back"))
    assert visit.name == "comfort"
