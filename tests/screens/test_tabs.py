"""The way from tab to tab."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def test_from_tab_to_tab(visit: Visit) -> None:
    visit.open("tools", "words", "young_person")
    visit.tap(say("tabs.progress"))
    assert visit.name == "progress"
    visit.tap(say("tabs.tools"))
    assert visit.name == "tools"
    visit.tap(say("tabs.goals"))
    assert visit.name == "goals"
    visit.tap(say("tabs.path"))
    assert visit.name == "path"
