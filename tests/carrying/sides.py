"""The clinic's device, Mika's phone and Mum's tablet, without a window: doors, and one folder between them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.actions.gesture import Replace
from app.actions.hand import Hand
from app.actions.write_words import write_words
from app.desk import Desk
from app.door import Door
from app.rules.ideas import open_ideas
from app.screens.bring_back.presenter import BringBack
from app.screens.given.presenter import GivenFile
from app.screens.my_pictures.presenter import MyPictures
from app.screens.take_home.presenter import TakeHome
from app.text import message
from db.reading import ideas
from db.records import Id
from tests.presenters.conftest import Recorder, Way
from tests.presenters.test_my_data import Folders
from tests.stories import Story

DAY = 86_400_000


@dataclass
class Sides:
    """The clinic's device and others, with one folder between them."""

    clinic: Door
    phone: Door
    tablet: Door
    story: Story
    stick: Folders
    way: Way
    pictures: tuple[int, ...] = ()
    """Those that open Mika's own copy."""

    def page(self, make: Any, door: Door, *between: Any, **args: Any) -> Any:
        """A page and what it shows: ``page.view``."""
        made = make(door, *between, self.way)
        made.view = Recorder()
        made.enter(**args)
        return made

    def take(self, door: Door, adult: Id = b"") -> tuple[Path, str]:
        page = self.page(TakeHome, door, self.stick, adult=adult)
        page.save(self.stick.places[0])
        state = page.view.states[-1]
        assert state.saved, page.view.note
        return Path(state.saved), " ".join(state.words)

    def bring(self, door: Door, file: Path) -> Any:
        """What the page says: (what came, what met), or the calm line."""
        page = self.page(BringBack, door, self.stick)
        page.bring(file)
        if page.view.note is not None:
            return page.view.note
        return page.view.states[-1].came, tuple(one.key for one in page.view.states[-1].met)

    def give(self, door: Door, file: Path, words: str, page: bool = False) -> Any:
        given = self.page(GivenFile, door, self.stick, page=page)
        given.pick(file)
        given.open(words)
        return given

    def move_in(self, file: Path, words: str) -> Desk:
        """Mika's phone, up to the four pictures."""
        self.give(self.phone, file, words)
        assert self.way.last == "my_pictures"
        pictures = self.page(MyPictures, self.phone)
        dealt = self.pictures = pictures.view.states[-1].dealt
        pictures.try_them()
        for number in dealt:
            pictures.tap(number)
        assert self.way.last == "path" and self.way.note == message("given.yours")
        return self.phone.open()


def mika(desk: Desk) -> Hand:
    return desk.hand(desk.here.young_person)


def write(desk: Desk, goal: Id, first: int, text: str) -> None:
    told = Story(desk)
    told.goal = goal
    write_words(desk.book, mika(desk), told.place(), Replace(first, first + 1, text), told.words_now().wording)


def idea_of(desk: Desk) -> Any:
    with desk.book.reading() as c:
        return open_ideas(ideas.everywhere(c))[0]
