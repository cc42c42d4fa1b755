"""The book cannot be read any more, in the middle of a page: nothing breaks, and every page says so calmly.

A gesture either tells it by itself or lets the book's own error out, which the app tells (see app/mishap.py).
"""

from __future__ import annotations

import inspect
from contextlib import suppress
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from app.actions.add_adult import add_adult
from app.actions.gesture import Add
from app.screens.factories import AT_THE_DESK
from db.errors import BookDamaged
from db.records import IdeaSaid, LineKind, PenPair, Role, Said, Shared
from db.trying import HelperWords, HowOften, Rhythm, ToolKind, Went
from tests.stories import Story
from tests.truths.told import agree

NO_GESTURES = {"enter", "state", "tell", "keep", "refresh", "where"}
GIVEN: dict[str, Any] = {
    "str": "A", "int": 0, "bool": True, "Said": Said.YES, "IdeaSaid": IdeaSaid.USE, "LineKind": LineKind.PLAN_IF,
    "PenPair": PenPair.PLUM_PINE, "Shared": Shared.WORDS, "Went": Went.DID, "date": date(2026, 3, 30),
    "Rhythm": Rhythm(HowOften.EACH_DAY), "ToolKind": ToolKind.WATER, "HelperWords": HelperWords("Gran"),
}  # fmt: skip


@pytest.fixture
def story(desk) -> Story:
    """A goal with steps, agreed and changed since; both said not yet to the new words."""
    story = Story(desk)
    story.add_steps()
    agree(story)
    story.suggest(Add("and one more night"))
    story.use_idea()
    for hand in (story.mika, story.dana):
        story.say(hand, Said.NOT_YET)
    story.mum = add_adult(desk.book, story.dana, "Mum")
    return story


FOR_ONE = {"prepare": Role.THERAPIST}
"""Pages of somebody who is alone."""


def presenter(name: str, story: Story, way, watch):
    if name in FOR_ONE:
        story.desk.seat(present=frozenset({FOR_ONE[name]}), writing=FOR_ONE[name])
    page = getattr(import_module(f"app.screens.{name}.presenter"), AT_THE_DESK[name][0])(story.desk, way)
    watch(page)
    return page


def enter(page, name: str, story: Story, line: bytes | None = None) -> None:
    wants = inspect.signature(page.enter).parameters
    known = {"goal": story.goal, "step": story.steps[0], "adult": story.mum, "line": line or story.place().line}
    page.enter(**{each: value for each, value in known.items() if each in wants})


def gestures(page) -> list[tuple[str, list[Any]]]:
    """Every method a page can call, with something to give it."""
    found = []
    for name, method in inspect.getmembers(page, inspect.ismethod):
        wants = inspect.signature(method).parameters.values()
        kinds = [each.annotation for each in wants if each.default is inspect.Parameter.empty]
        if not name.startswith("_") and name not in NO_GESTURES and all(kind in (*GIVEN, "Id") for kind in kinds):
            returns = inspect.signature(method).return_annotation
            if returns in ("None", "bool"):
                found.append((name, [getattr(page, "goal", b"") if kind == "Id" else GIVEN[kind] for kind in kinds]))
    return found


def told(page) -> str | None:
    return page.view.note.key if page.view.note else None


def damage(story: Story) -> None:
    """From now on the book refuses, as after damaged pages."""
    story.desk.book.close()
    story.desk.book._closed_for = BookDamaged("pages are not as they were written")


@pytest.mark.parametrize("name", sorted(AT_THE_DESK))
def test_every_gesture(name: str, story: Story, way, watch) -> None:
    page = presenter(name, story, way, watch)
    enter(page, name, story)
    assert page.view.states or way.went
    damage(story)
    for gesture, given in gestures(page):
        with suppress(BookDamaged):
            getattr(page, gesture)(*given)
    drawn = len(page.view.states)
    with suppress(BookDamaged):
        page.refresh()
        assert told(page) == "error.damaged" or len(page.view.states) > drawn, "a page with nothing of the book"


@pytest.mark.parametrize("name", sorted(AT_THE_DESK))
def test_entering(name: str, story: Story, way, watch) -> None:
    page, line = presenter(name, story, way, watch), story.place().line
    damage(story)
    with suppress(BookDamaged):
        enter(page, name, story, line)
        assert told(page) == "error.damaged" or page.view.states, "a page with nothing of the book"
