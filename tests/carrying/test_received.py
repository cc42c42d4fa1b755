"""A file that comes by the device's own ways: opened with the app, or dropped on its window."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app.door import Door
from app.ports import Place
from app.text import say
from db.records import Role
from tests.carrying.sides import Sides
from tests.carrying.test_home_and_back import cheer, set_up_mika, set_up_mum, take, take_along
from tests.carrying.three_homes import Homes, row
from tests.presenters.conftest import TickingClock, Way
from tests.presenters.test_my_data import Folders
from tests.screens.test_way_in import type_code
from tests.shelves import shelf_at
from tests.stories import Story
from tests.visit import Visit


def drop(visit: Visit, file: Path) -> None:
    """As the window tells it."""
    from kivy.core.window import Window

    Window.dispatch("on_drop_file", os.fsencode(file), 0, 0)
    visit.wait()


def out_of_sight(homes: Homes, name: str) -> Path:
    """Where none of the known folders is, as a mail program keeps what came with a letter."""
    away = homes.path / "mail"
    away.mkdir(exist_ok=True)
    return Path(shutil.move(homes.path / "person" / "Documents" / name, away / name))


def test_a_book_that_is_opened_with_the_app_asks_for_its_words_at_once(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    file, words = take(homes, say("take_home.book", name="Mika"))
    homes.at("phone", out_of_sight(homes, file))
    assert visit.name == "given" and visit.sees(file)
    type_code(visit, words)
    assert visit.name == "my_pictures"


def test_what_is_dropped_on_a_visit_waits_on_top_to_be_brought_back(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    file, words = take(homes, say("take_home.book", name="Mika"))
    set_up_mika(homes, file, words)
    came = out_of_sight(homes, take_along(homes))
    homes.at("clinic")
    visit.tap(say("whos_here.together", a="Mika", b="Dana"))
    drop(visit, came)
    assert visit.name == "bring_back" and visit.sees(say("place.received"))
    assert not visit.sees(say("bring_back.nothing")), "nothing comes in by itself"
    visit.robot.tap(row(visit.screen.ids.found, came.name))
    visit.wait()
    assert visit.sees(say("bring_back.nothing")) or visit.screen.ids.came.text


def zoes_file(folder: Path) -> tuple[Path, str]:
    """From another clinic, and the words that open it."""
    door, between = Door(shelf_at(folder / "other"), TickingClock()), folder / "sent"
    between.mkdir()
    told = Story(door.begin("Zoe", "Dana"))
    door.come_in(Role.YOUNG_PERSON, Role.THERAPIST)
    sent = Sides(door, door, door, told, Folders((Place("drive", between, "Blue"),)), Way()).take(door)
    door.close()
    return sent


def test_no_page_of_the_open_book_outlives_one_that_moves_in(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    set_up_mika(homes, *take(homes, say("take_home.book", name="Mika")))
    navigator = visit.stage.app.house.navigator
    navigator.to("whos_here")
    visit.wait()
    assert "path" in navigator.made
    file, words = zoes_file(homes.path)
    drop(visit, file)
    assert visit.name == "given" and visit.sees(file.name)
    type_code(visit, words)
    assert visit.name == "my_pictures" and visit.desk.here.young_person.name == "Zoe"
    assert not {"path", "whos_here", "given"} & set(navigator.made)


def test_mum_drops_her_new_page_on_her_own(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    file, words = take(homes, say("take_home.page", name="Mum"))
    set_up_mum(homes, file, words)
    cheer(homes)
    drop(visit, out_of_sight(homes, file))
    assert visit.name == "home_files" and visit.sees(say("place.received"))


def test_a_file_of_another_kind_changes_nothing(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    letter = homes.path / "letter.txt"
    letter.write_text("Hello")
    for file in (letter, homes.path / "gone.twopens"):
        drop(visit, file)
        assert visit.name == "together" and visit.sees(say("error.not_a_parcel"))
