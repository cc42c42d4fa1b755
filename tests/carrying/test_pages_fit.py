"""The pages of carrying as they are in the middle of it: nothing cut or covered, at every size and look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.actions.bring_back import Brought
from app.rules.meeting import Met
from app.text import say
from tests.screens.test_every_screen import dressings, faults
from tests.visit import Visit, folders_of_their_own


@pytest.fixture
def visit(robot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    folders_of_their_own(tmp_path, monkeypatch)
    visit = Visit(robot, tmp_path / "home")
    yield visit
    visit.close()


def taken(visit: Visit) -> None:
    visit.open("take_home", "shared")
    visit.tap(say("take_home.page", name="Mum"))
    visit.tap(say("place.documents"))
    assert visit.sees("Saved.")


def asked_for_words(visit: Visit) -> None:
    taken(visit)
    visit.stage.app.house.navigator.to("given", page=True)
    visit.wait()
    (row,) = visit.screen.ids.found.children
    visit.robot.tap(row)
    visit.wait()
    assert visit.sees(say("given.prompt"))


def came_back(visit: Visit) -> None:
    visit.open("bring_back", "shared")
    visit.screen.presenter.brought = Brought({"try": 3, "rating": 1}, 2, tuple(Met), 0)
    visit.screen.presenter.refresh()
    assert visit.sees(say("met.kept_twice"))


@pytest.mark.parametrize("come_in", [taken, asked_for_words, came_back], ids=lambda page: page.__name__)
def test_whole_and_in_reach(visit: Visit, come_in: Any) -> None:
    come_in(visit)
    found = [f"{how}: {fault}" for how in dressings(visit.robot) for fault in faults(visit.screen)]
    assert not found, "\n".join(found)


def test_back_leads_from_a_file_to_whose_it_is(visit: Visit) -> None:
    visit.open("take_home", "shared")
    visit.tap(say("take_home.book", name="Mika"))
    assert visit.screen.ids.words.words
    visit.tap(say("app.back"))
    assert visit.name == "take_home" and visit.sees(say("take_home.who"))


def test_back_leads_from_the_words_to_the_files(visit: Visit) -> None:
    asked_for_words(visit)
    visit.tap(say("app.back"))
    assert visit.name == "given" and visit.sees(say("given.sub"))


@pytest.mark.parametrize(("size", "text"), [((390, 844), 100), ((320, 568), 150)])
def test_whoever_comes_or_chooses_reads_from_the_top(visit: Visit, size: tuple[int, int], text: int) -> None:
    from kivy.core.window import Window

    Window.size = size
    visit.open("take_home", "shared", text_size=text)
    for tap in ("", say("take_home.book", name="Mika")):
        if tap:
            visit.tap(tap)
        body = visit.screen.page.scroll
        assert visit.screen.ids.sub.to_window(0, visit.screen.ids.sub.top)[1] >= body.to_window(0, body.top)[1] - 40
