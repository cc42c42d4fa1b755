"""From tab to tab, and the one that says in a line what will live there."""

from __future__ import annotations

from app.text import say
from tests.visit import Visit


def test_one_line_and_the_tabs(visit: Visit) -> None:
    visit.open("progress", "words", "young_person")
    assert visit.sees(say("progress.title")) and visit.sees(say("progress.soon"))
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
