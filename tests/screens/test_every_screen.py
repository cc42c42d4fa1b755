"""Every screen, at every size and look: nothing cut or covered, all of it in reach of fingers and keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.robot import Robot
    from tests.visit import Visit

SIZES = (320, 568), (390, 844), (1024, 768)
ESCAPE = 27
STAYS = {"first_open", "whos_here", "closed", "locked"}  # nothing lies before these
STEPS_BACK = {
    ("welcome", "next"), ("help", "region"), ("my_pictures", "on"), ("my_passphrase", "on"), ("my_sheet", "on"),
    ("my_copy", "on"), ("home_words", "on"), ("open_caseload", "sheet"),
}  # fmt: skip
"""Back takes one tap back first."""
PLAIN, CONTRAST = ("light", "dark"), ("high_contrast", "high_contrast_dark")


class Room(NamedTuple):
    """A screen on a told story. ``then`` is the part that is tapped first, when a page shows more by a tap.

    ``locks``: the book opens by codes alone.
    """

    screen: str
    story: str
    who: str = "together"
    then: str = ""
    locks: bool = False

    @property
    def args(self) -> dict[str, Any]:
        from app.text import Message

        lost = Message("error.rows_lost", {"n": "3"})
        return {"why": lost if self.story == "lost" else Message("error.damaged")} if self.screen == "closed" else {}

    def __str__(self) -> str:
        who = self.who if self.who != "together" else ""
        return "-".join(filter(None, (self.screen, self.story, who, self.then, "locks" if self.locks else "")))


ROOMS = (
    Room("first_open", "nothing"),
    Room("people", "nothing"),
    Room("welcome", "nothing"),
    Room("welcome", "nothing", then="next"),
    Room("whos_here", "words"),
    Room("comfort", "words"),
    Room("help", "words"),
    Room("help", "nothing", then="region"),
    Room("closed", "words"),
    Room("closed", "copied"),
    Room("closed", "lost"),
    Room("together", "empty"),
    Room("together", "idea"),
    Room("together", "many"),
    Room("together", "week"),
    Room("together", "reached"),
    Room("why", "words", "young_person"),
    Room("why", "agreed"),
    Room("tries", "week"),
    Room("tries", "tried", "young_person"),
    Room("tries", "words", "young_person"),
    Room("path", "reached", "young_person"),
    Room("wrap_up", "empty"),
    Room("wrap_up", "agreed"),
    Room("check_in", "agreed"),
    Room("one_person", "visits", "therapist"),
    Room("one_person", "numbers", "therapist"),
    Room("one_person", "many_shared", "therapist"),
    Room("one_person", "empty", "therapist"),
    Room("check_ins", "visits", "therapist"),
    Room("check_ins", "visits", "young_person"),
    Room("check_ins", "empty", "therapist"),
    Room("keep_note", "words", "young_person"),
    Room("keep_note", "week", "young_person"),
    Room("our_words", "empty"),
    Room("our_words", "idea"),
    Room("our_words", "words", "young_person"),
    Room("our_words", "changed", "therapist"),
    Room("across", "empty"),
    Room("across", "idea"),
    Room("across", "agreed"),
    Room("steps", "words"),
    Room("steps", "steps"),
    Room("steps", "steps", then="open_more"),
    Room("step", "steps"),
    Room("plan", "steps"),
    Room("smaller", "steps"),
    Room("one_higher", "steps"),
    Room("agree", "steps"),
    Room("agree", "answered"),
    Room("agree", "both_yes"),
    Room("seals", "both_yes"),
    Room("take_turns", "both_yes"),
    Room("agreed", "agreed"),
    Room("changed", "changed"),
    Room("not_yet", "not_yet"),
    Room("not_yet", "not_yet", "therapist"),
    Room("history", "agreed"),
    Room("history", "words"),
    Room("at_first", "agreed"),
    Room("goal", "words"),
    Room("goal", "agreed"),
    Room("goal", "changed"),
    Room("goal", "on_hold"),
    Room("goals", "empty", "young_person"),
    Room("goals", "many"),
    Room("path", "empty", "young_person"),
    Room("path", "agreed"),
    Room("path", "agreed", "young_person"),
    Room("path", "many", "young_person"),
    Room("path", "cheered", "young_person"),
    Room("cheers", "cheered", "young_person"),
    Room("cheers", "empty", "young_person"),
    Room("reminders", "words", "young_person"),
    Room("reminders", "words", "young_person", then="on"),
    Room("tools", "words", "young_person"),
    Room("prepare", "agreed", "therapist"),
    Room("goal", "agreed", "therapist"),
    Room("tools", "tried", "young_person"),
    Room("tool", "tried", "young_person"),
    Room("add_tool", "words", "young_person"),
    Room("helper", "tried", "young_person"),
    Room("helper", "words", "young_person"),
    Room("breathe", "nothing"),
    Room("help", "tried", "young_person"),
    Room("step", "tried", "young_person"),
    Room("plan", "tried", "young_person"),
    Room("progress", "words", "young_person"),
    Room("path", "tried", "young_person"),
    Room("path", "tried", "young_person", then="not_today"),
    Room("how_did_it_go", "steps", "young_person"),
    Room("how_did_it_go", "steps", "young_person", then="day"),
    Room("progress", "empty", "young_person"),
    Room("progress", "numbers", "young_person"),
    Room("progress", "numbers", "young_person", then="turn"),
    Room("progress", "numbers", "therapist"),
    Room("progress", "numbers"),
    Room("number", "numbers", "young_person"),
    Room("number", "numbers"),
    Room("goal_word", "agreed"),
    Room("goal_word", "one_word", "young_person"),
    Room("goal_word", "one_word"),
    Room("goal_word", "let_go"),
    Room("reached", "reached"),
    Room("reached", "reached", "young_person"),
    Room("goal", "reached", "young_person"),
    Room("goals", "kept_goals", "young_person"),
    Room("our_ending", "agreed"),
    Room("our_ending", "empty", "young_person"),
    Room("our_ending", "ended"),
    Room("our_ending", "ended_alone", "therapist"),
    Room("our_ending", "ended", "young_person"),
    Room("my_copy", "ended", "young_person"),
    Room("my_copy", "ended", "young_person", then="on"),
    Room("pens", "words"),
    Room("our_names", "words"),
    Room("our_names", "words", "young_person"),
    Room("goal", "shared", "young_person"),
    Room("goals", "many_shared", "young_person"),
    Room("our_words", "shared", "young_person"),
    Room("step", "shared", "young_person"),
    Room("steps", "shared", "young_person"),
    Room("one_higher", "shared", "young_person"),
    Room("home_sees", "agreed", "young_person"),
    Room("home_sees", "at_home", "young_person"),
    Room("home_sees", "at_home", "young_person", then="write"),
    Room("home_sees", "at_home", "young_person", then="add"),
    Room("home_sees", "shared"),
    Room("home_sees", "many_shared", "therapist"),
    Room("home_page", "shared", "young_person"),
    Room("home_page", "at_home", "young_person"),
    Room("opened", "kept", "young_person"),
    Room("opened", "kept", "therapist"),
    Room("opened", "empty"),
    Room("consent", "empty", "therapist"),
    Room("consent", "kept", "therapist"),
    Room("consent", "kept", "therapist", then="write"),
    Room("people_here", "kept", "therapist"),
    Room("people_here", "kept", "therapist", then="add"),
    Room("people_here", "handed_over"),
    Room("goals", "kept", "therapist"),
    Room("goals", "handed_over", "therapist"),
    Room("goal", "handed_over"),
    Room("together", "handed_over"),
    Room("my_data", "erased", "young_person"),
    Room("my_data", "erased", "therapist"),
    Room("my_data", "erased"),
    Room("my_data", "own", "young_person"),
    Room("save_copy", "words", "young_person"),
    Room("print_page", "agreed"),
    Room("print_page", "shared", "young_person"),
    Room("our_record", "kept", "therapist"),
    Room("our_record", "words", "young_person"),
    Room("bring_back", "words", "young_person"),
    Room("given", "nothing"),
    Room("take_home", "words"),
    Room("take_home", "shared"),
    Room("take_home", "own", "young_person"),
    Room("home_files", "shared", locks=True),
    Room("whos_here", "own", locks=True),
    Room("locks", "own", locks=True),
    Room("written", "erased"),
    Room("written", "empty", "young_person"),
    Room("erase", "erased", "young_person"),
    Room("erase", "own", "therapist"),
    Room("erase", "empty", "young_person"),
    Room("record", "erased", "therapist"),
    Room("record", "words", "therapist"),
    Room("end_book", "own", "young_person"),
    Room("end_book", "words", "therapist"),
    Room("end_book", "may_end", "therapist"),
    Room("home_sees", "shared", "therapist"),
    Room("home_words", "shared"),
    Room("home_words", "shared", then="on"),
    Room("home_front", "shared", locks=True),
    Room("home_front", "at_home", locks=True),
    Room("home_cheers", "cheered", locks=True),
    Room("home_cheers", "at_home", locks=True),
    Room("home_help", "shared", locks=True),
    Room("home_help", "at_home", locks=True),
    Room("home_settings", "at_home", locks=True),
    Room("privacy", "words"),
    Room("settings", "words", "young_person"),
    Room("locked", "words", locks=True),
    Room("open_mine", "words", locks=True),
    Room("open_caseload", "words", locks=True),
    Room("open_caseload", "words", then="sheet", locks=True),
    Room("open_home", "words", locks=True),
    Room("caseload", "words", locks=True),
    Room("caseload", "week", locks=True),
    Room("whos_here", "words", locks=True),
    Room("locks", "words"),
    Room("locks", "words", locks=True),
    Room("my_pictures", "words"),
    Room("my_pictures", "words", then="on"),
    Room("my_passphrase", "words"),
    Room("my_passphrase", "words", then="on"),
    Room("my_sheet", "words"),
    Room("my_sheet", "words", then="on"),
)


LONG = ("Maximiliane-Charlotte", "Konstantina-Aleksandrowna")
ODD = " [b]sleep[/b] \U0001f9e1 \u4e00\u8d77 Donaudampfschifffahrtsgesellschaft and so on, and on,"


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_whole_and_in_reach(visit: Visit, room: Room) -> None:
    page = come_in(visit, room)
    found = [f"{how}: {fault}" for how in dressings(visit.robot) for fault in faults(page)]
    assert not found, "\n".join(found)
    visit.robot.key(ESCAPE)
    escape()
    visit.wait()
    stays = room.screen in STAYS or (room.screen, room.then) in STEPS_BACK
    assert (visit.name == room.screen) == stays, "Escape goes back"


@pytest.mark.parametrize("room", [room for room in ROOMS if room.story not in ("nothing", "empty")], ids=str)
def test_whole_with_long_and_odd_words(visit: Visit, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.door import Door
    from tests import stories

    begin = Door.begin
    monkeypatch.setattr(Door, "begin", lambda door, *names: begin(door, *LONG))
    monkeypatch.setattr(stories, "MIKA", stories.MIKA + ODD * 7)
    monkeypatch.setattr(stories, "STEPS", tuple(text + ODD for text in stories.STEPS))
    page = come_in(visit, room)
    found = [f"{how}: {fault}" for how in dressings(visit.robot, ("light",)) for fault in faults(page)]
    assert not found, "\n".join(found)


def come_in(visit: Visit, room: Room) -> Any:
    page = visit.open(room.screen, room.story, room.who, locks=room.locks, **room.args)
    if room.then:
        visit.robot.tap(page.ids[room.then])
    return page


def faults(page: Any) -> list[str]:
    """Where Tab leads does not hang on the look: asked once for each size."""
    from tests.faults import beyond_tab, faults
    from widgets.theme import theme

    return faults(page) + (beyond_tab(page) if theme.look == "light" and theme.scale > 1 else [])


def dressings(robot: Robot, looks: tuple[str, ...] = (*PLAIN, *CONTRAST)) -> Iterator[str]:
    """Put on every look, size and text size, one after the other, without drawing. Colours move nothing: a look that
    only has others is put on at one size, and high contrast, which has outlines too, with big text alone."""
    from kivy.core.window import Window

    from widgets.theme import theme

    for look in looks:
        for size in SIZES if look == "light" else SIZES[1:2]:
            for text in (1.0, 1.5) if look in PLAIN else (1.5,):
                theme.look, theme.scale, Window.size = look, text, size
                robot.undrawn()
                yield f"{look} {size[0]}x{size[1]} {text:.0%}"


def escape() -> None:
    from kivy.core.window import Window

    Window.dispatch("on_keyboard", ESCAPE, 0, None, [])
