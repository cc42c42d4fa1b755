"""Two tabs that say in one line what will live there."""

from __future__ import annotations

import pytest

from app.text import say
from tests.visit import Visit


@pytest.mark.parametrize("screen", ["tools", "progress"])
def test_one_line_and_the_tabs(visit: Visit, screen: str) -> None:
    visit.open(screen, "words", "young_person")
    assert visit.sees(say(f"{screen}.title")) and visit.sees(say(f"{screen}.soon"))
    visit.tap(say("tabs.goals"))
    assert visit.name == "goals"


def test_from_tab_to_tab(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(say("tabs.progress"))
    assert visit.name == "progress"
    visit.tap(say("tabs.tools"))
    assert visit.name == "tools"
    visit.tap(say("tabs.path"))
    assert visit.name == "path"
