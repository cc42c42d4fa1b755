"""The real app on a stage: a temporary home, a told story, one screen in front. For tests and pictures."""

from __future__ import annotations

import shutil
import tempfile
from copy import copy
from pathlib import Path
from typing import Any

from kivy.animation import Animation
from kivy.app import App
from kivy.base import EventLoop
from kivy.clock import Clock

from app.door import Door
from app.house import House
from app.main import TwoPens
from app.options import Options
from app.ways_in import try_home
from db.records import Role
from tests import stories
from tests.codes import Codes, open_for_therapist, set_locks
from tests.shelves import shelf_at
from tests.stories import Story

WHO = {
    "together": (Role.YOUNG_PERSON, Role.THERAPIST),
    "young_person": (Role.YOUNG_PERSON,),
    "therapist": (Role.THERAPIST,),
}
STORIES = {"steps": "add_steps"}
NEEDS_GOAL = {
    "at_first", "across", "our_words", "goal", "steps", "agree", "seals", "take_turns", "agreed", "changed", "not_yet",
    "path", "home_sees", "prepare", "print_page",
    "number", "goal_word", "reached", "why",
}  # fmt: skip
FOR_THERAPIST = {"caseload", "locks", "whos_here"}  # in a book with codes
AT_HOME = {"home_front", "home_cheers", "home_help", "home_settings", "home_files"}
NEEDS_STEP = {"smaller", "step", "plan", "one_higher", "how_did_it_go"}


class TestClock:
    """Starts on 31 March 2026, 4:40 pm UTC; each look is a second later."""

    __test__ = False

    def __init__(self) -> None:
        self.at = 1_774_975_200_000

    def now(self) -> int:
        self.at += 1000
        return self.at


MOVE_IN = House.move_in
TELLING = tempfile.TemporaryDirectory(prefix="two-pens-told-")
TOLD: dict[tuple[Any, ...], tuple[Path, Story | None, Codes | None]] = {}
"""Each story is told once; whoever wants it gets the folder as it was then."""


def told(name: str, locks: bool) -> tuple[Path, Story | None, Codes | None]:
    place = Path(TELLING.name) / str(len(TOLD)) / "home"
    place.mkdir(parents=True)
    door = Door(shelf_at(place), TestClock())
    story = codes = None
    if name != "nothing":
        story = Story(door.begin("Mika", "Dana"))
        door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
        if name != "empty":
            getattr(story, STORIES.get(name, name))()
        if locks:
            codes = set_locks(door)
    door.close()
    return place, story, codes


class Stage:
    straight = False

    def __init__(
        self, home: Path, look: str = "light", text_size: int = 100, quiet: bool = True, file: Path | None = None
    ) -> None:
        self.home = home
        self.story: Story | None = None
        self.codes: Codes | None = None
        self.app = TwoPens(Options(home=home, theme=look, text_size=text_size, file=file), home)
        self.app.comfort.choose(quiet=quiet)

    def tell(self, story: str, who: str = "together", locks: bool = False) -> None:
        """Write the story into a fresh book, then leave it for the app to open, ``locks``: by codes alone."""
        self.who = who
        key = (story, locks, stories.MIKA, stories.STEPS, Door.begin.__qualname__)  # some tests have other words told
        if key not in TOLD:
            TOLD[key] = told(story, locks)
        place, self.story, self.codes = TOLD[key]
        self.story = copy(self.story)
        shutil.copytree(place, self.home, dirs_exist_ok=True)

    def tell_years(self, **counts: int) -> None:
        """Five years of writing: 20 goals, 300 steps, 2,000 wordings, 20,000 tries and ratings.
        ``counts`` as ``fill`` takes them, for a book of the same shape that is younger."""
        from tests.db.five_years import fill

        self.who = "together"
        book = shelf_at(self.home).create(TestClock().now())
        self.story = Story.__new__(Story)
        filled = fill(book, **counts)
        self.story.goal, self.story.steps = filled.goals[-1], filled.steps[-8:]  # of that goal
        book.close()

    @property
    def goal(self) -> bytes:
        return self.story.goal if self.story else b""

    def start(self) -> None:
        """The app as it starts for a person, or (``straight``) with the book open and no page yet."""
        if self.straight:
            House.move_in = lambda house: house.door.has_book and house.door.opens_by_itself and house.first_page()
        EventLoop.ensure_window()
        if EventLoop.status != "started":
            EventLoop.start()
        self.app._run_prepare()
        for _ in range(4):
            EventLoop.idle()

    def open(self, screen: str, **args: Any) -> Any:
        """Bring one screen in front at once, with whoever is here."""
        self.straight = True
        self.start()
        house = self.app.house
        if self.codes is not None:
            self.show_codes(screen)
        elif house.door.desk is not None:
            house.door.come_in(*WHO[self.who])
        house.navigator.to(screen, **(args or self.arguments(screen)))
        self.settle()
        return self.screen

    def show_codes(self, screen: str) -> None:
        """What has to be open for a page of a locked book."""
        door, codes = self.app.house.door, self.codes
        if screen in FOR_THERAPIST:
            open_for_therapist(door, codes)
        elif screen in AT_HOME:
            door.take(try_home(door, codes.home))

    def arguments(self, screen: str) -> dict[str, Any]:
        story = self.story
        if story is None or not story.goal:
            return {}
        if screen == "history":
            return {"goal": story.goal, "line": self.line()}
        if screen == "home_page":
            return {"goal": story.goal, "adult": story.mum}
        if screen == "home_words":
            return {"adult": story.mum}
        if screen in ("tool", "helper"):
            return {screen: self.first(screen)}
        if screen == "caseload":
            return {"stay": True}
        if screen in NEEDS_STEP:
            return {"goal": story.goal, "step": story.steps[2]}
        if screen == "steps":
            return {"goal": story.goal, "step": story.steps[2] if story.steps else None}
        return {"goal": story.goal} if screen in NEEDS_GOAL else {}

    def first(self, table: str) -> bytes | None:
        with self.app.house.door.desk.book.reading() as c:
            return c.exec_driver_sql(f"SELECT min(id) FROM {table}").scalar()

    def line(self) -> bytes:
        from db.reading import lines

        with self.app.house.door.desk.book.reading() as c:
            return lines.titles(c, [self.story.goal])[self.story.goal].line.id

    @property
    def screen(self) -> Any:
        return self.app.manager.current_screen

    def settle(self, frames: int = 8) -> None:
        for _ in range(frames):
            EventLoop.idle()

    def picture(self, path: Path) -> None:
        """What the window shows, pixel for pixel."""
        from app.tour.picture import save

        self.settle()
        save(path)

    def close(self) -> None:
        from kivy.core.window import Window

        House.move_in = MOVE_IN
        self.app.dispatch("on_stop")
        App._running_app = None  # as when it stops by itself; the app and all its pages can go
        for child in Window.children[:]:
            Window.remove_widget(child)
        for event in Clock.get_events():
            event.cancel()
        Animation._instances.clear()  # without their clock they never end, and hold all they moved for ever
