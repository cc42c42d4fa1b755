"""Names as people give them: none at all, the same one twice, very long ones, signs and marks."""

from __future__ import annotations

import pytest

from app.door import Door
from app.rules.clean import clean
from app.screens.names import names
from app.screens.our_words.presenter import OurWords
from app.screens.people.presenter import People
from app.screens.welcome.presenter import Welcome
from db.records import Role

LOST = ("note.hidden_marks", "note.line_breaks", "note.broken_letters")
NAMES = {
    ("", ""): ("you", "your therapist"),
    (" \u200b", "\ud800"): ("you", "your therapist"),
    ("Sam", "Sam"): ("Sam (you)", "Sam (your therapist)"),
    ("م" * 300, "Dr. " + "é" * 296): ("م" * 300, "Dr. " + "é" * 296),
    ("Mi\nka", "\u202eDana"): ("Mi ka", "Dana"),
    ("...", "👩‍👩‍👧"): ("...", "👩‍👩‍👧"),
    ("[b]{a}[/b]", "&bl;%d"): ("[b]{a}[/b]", "&bl;%d"),
}


@pytest.mark.parametrize("typed", NAMES, ids=[ascii(pair)[:30] for pair in NAMES])
def test_names(door: Door, way, watch, typed: tuple[str, str]) -> None:
    people, welcome = People(door, way), Welcome(door, way)
    watch(people)
    view = watch(welcome)
    people.enter()
    people.keep_typed(*typed)
    people.next()
    welcome.enter(**way.went[-1][1])
    state = view.states[-1]
    assert (state.young_person, state.therapist) == tuple(clean(name).text for name in typed)
    welcome.next()
    welcome.next()
    assert way.last == "our_words"
    shown = names(door.open().here)
    assert (shown.a, shown.b) == NAMES[typed]
    lost = {why for name in typed for why in clean(name).left_out}
    assert bool(lost) is (way.note is not None and way.note.key in LOST)
    page = OurWords(door.open(), way)
    seen = watch(page)
    page.enter()
    page.add("I want to sleep")
    page.switch_pen("B")
    page.add("well")
    assert seen.states[-1].line.idea.who == clean(typed[1]).text
    door.close()
    assert names(door.open().here) == shown
    door.come_in(Role.YOUNG_PERSON)
