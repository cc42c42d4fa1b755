"""The book goes home and comes back: the clinic, Mika's phone and Mum's tablet, through two visits, by touch.

Three homes in one process, one app after the other. The folder for documents stands for the stick that they carry.
"""

from __future__ import annotations

from app.text import say
from db.records import Shared
from tests.carrying.three_homes import Homes, row, words_of
from tests.db.conftest import rows_of
from tests.screens.test_numbers import turn_to
from tests.screens.test_way_in import big_pictures, tap_pictures, type_code
from tests.writing import replace, tap_words


def test_two_visits_and_a_week_between(homes: Homes) -> None:
    visit = homes.visit
    visit.open("together", "shared")
    mikas_file, mikas_words = take(homes, say("take_home.book", name="Mika"))
    mums_file, mums_words = take(homes, say("take_home.page", name="Mum"))

    pictures = set_up_mika(homes, mikas_file, mikas_words)
    try_a_step_and_give_a_number(homes)
    change_things_at_home(homes)
    from_mika = take_along(homes)

    three_words = set_up_mum(homes, mums_file, mums_words)
    from_mum = cheer(homes)

    homes.at("clinic")
    visit.tap(say("whos_here.together", a="Mika", b="Dana"))
    visit.tap(say("together.bring_back"))
    bring(homes, from_mika)
    assert visit.sees("Brought back: 1 try, 1 number, new words on one goal.") and visit.sees(say("met.stepped_back"))
    assert visit.sees(say("met.share_back"))
    bring(homes, from_mika)
    assert visit.sees(say("bring_back.nothing")), "the same file twice"
    bring(homes, from_mum)
    assert visit.sees(say("bring_back.came", words=say("bring_back.cheer_one")))
    visit.tap(say("app.back"))
    second_file, _ = take(homes, say("take_home.book", name="Mika"))
    second_page, _ = take(homes, say("take_home.page", name="Mum"))
    at_the_clinic = rows_of(visit.desk.book)

    homes.at("phone")
    visit.tap(say("locked.mine"))
    tap_pictures(visit, pictures)
    to_my_data(homes)
    visit.tap(say("my_data.bring") + ". " + say("my_data.bring_sub"))
    bring(homes, second_file)
    assert visit.sees(say("bring_back.cheer_one"))
    at_home = rows_of(visit.desk.book)
    for kept in ("opening", "copy_taken", "act"):  # each device goes on writing down who opened it
        at_home.pop(kept), at_the_clinic.pop(kept)
    assert at_home == at_the_clinic

    homes.at("tablet")
    type_code(visit, three_words)
    assert visit.sees("I'm practising a sleepover")
    visit.tap(say("tabs.home_settings"))
    visit.tap(say("home_files.title"))
    visit.robot.tap(row(visit.screen.ids.found, second_page))
    visit.wait()
    assert visit.name == "home_front" and visit.sees(say("home_files.came"))
    assert not visit.sees("I'm practising a sleepover"), "taken back"


# -- what they do


def to_my_data(homes: Homes) -> None:
    homes.visit.stage.app.house.navigator.to("goals")
    homes.visit.wait()
    homes.visit.tap(say("my_data.title"))


def to_take_home(homes: Homes) -> None:
    to_my_data(homes)
    homes.visit.robot.tap(homes.visit.screen.ids.take)
    homes.visit.wait()


def take(homes: Homes, whose: str) -> tuple[str, str]:
    """The file's name, and the words that open it."""
    visit = homes.visit
    to_take_home(homes)
    visit.tap(whose)
    visit.tap(say("place.documents"))
    assert visit.screen.ids.saved.text.startswith("Saved.")
    return homes.newest(), words_of(visit.screen)


def take_along(homes: Homes) -> str:
    to_take_home(homes)
    homes.visit.tap(say("take_home.back", name="Dana"))
    assert not homes.visit.screen.ids.words.words, "the two copies know each other"
    homes.visit.tap(say("place.documents"))
    return homes.newest()


def bring(homes: Homes, name: str) -> None:
    homes.visit.robot.tap(row(homes.visit.screen.ids.found, name))
    homes.visit.wait()


def set_up_mika(homes: Homes, file: str, words: str) -> list[str]:
    visit = homes.visit
    homes.at("phone")
    assert visit.name == "first_open"
    visit.tap(say("first_open.book"))
    bring(homes, file)
    type_code(visit, words)
    assert visit.name == "my_pictures"
    pictures = big_pictures(visit)
    visit.tap(say("my_pictures.on"))
    tap_pictures(visit, pictures)
    assert visit.name == "path" and visit.sees(say("given.yours"))
    homes.at("phone")
    assert visit.name == "locked" and not visit.sees(say("locked.therapist"))
    visit.tap(say("locked.mine"))
    tap_pictures(visit, pictures)
    return pictures


def try_a_step_and_give_a_number(homes: Homes) -> None:
    visit = homes.visit
    visit.tap(say("path.tried"))
    visit.tap(say("went.did"))
    visit.tap(say("went.done"))
    visit.stage.app.house.navigator.to("number", goal=homes.goal)
    visit.wait()
    turn_to(visit, 6)
    visit.tap(say("number.save"))


def change_things_at_home(homes: Homes) -> None:
    """Mika writes two words anew, steps back, and does not share the goal's words any more."""
    visit = homes.visit
    navigator, goal = visit.stage.app.house.navigator, homes.goal
    navigator.to("our_words", goal=goal)
    visit.wait()
    tap_words(visit, 0)
    replace(visit, "We")
    navigator.to("goal", goal=goal)
    visit.wait()
    visit.tap(say("goal.dont_agree"))
    navigator.to("home_sees", goal=goal)
    visit.wait()
    mums = next(card for adult, card in visit.screen.adults.items() if visit.desk.here.person(adult).name == "Mum")
    visit.robot.tap(mums.rows[Shared.WORDS])
    visit.wait()


def set_up_mum(homes: Homes, file: str, words: str) -> str:
    visit = homes.visit
    homes.at("tablet")
    visit.tap(say("first_open.family"))
    bring(homes, file)
    type_code(visit, words)
    assert visit.name == "home_words"
    three = words_of(visit.screen)
    visit.tap(say("home_words.on"))
    type_code(visit, three)
    assert visit.name == "home_front" and visit.sees("I'm practising a sleepover")
    homes.at("tablet")
    assert visit.name == "open_home"
    type_code(visit, three)
    assert visit.name == "home_front" and not list((homes.path / "tablet").glob("books/*"))
    return three


def cheer(homes: Homes) -> str:
    """Mum sends a cheer, and takes it along."""
    homes.visit.tap("I saw you try")
    homes.visit.tap(say("home_front.keep", name="Mika"))
    assert homes.visit.sees(say("send.kept", name="Mika"))
    homes.visit.tap(say("home_files.title"))
    homes.visit.tap(say("place.documents"))
    return homes.newest()
