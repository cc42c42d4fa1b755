"""The screen map for each role: what they should see can be reached and shows, and all else is out of reach."""

from __future__ import annotations

import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.pages import BOTH, HOME, NOBODY, PAGES, THERAPIST, YOUNG, Seat
from tests.screens.the_map import BEHIND_A_CODE, BESIDE, FRONTS, MAP, WAYS, WITH_PENS, Way

if TYPE_CHECKING:
    from tests.visit import Visit

WHO = {YOUNG: "young_person", THERAPIST: "therapist", BOTH: "together", HOME: "together", NOBODY: "together"}
PHONE, TABLET = (390, 844), (1024, 768)
NAMES = {YOUNG: "young person", THERAPIST: "therapist", BOTH: "both", HOME: "home", NOBODY: "nobody"}
SEATS = pytest.mark.parametrize("seat", NAMES, ids=NAMES.get)


def rooms(seat: Seat) -> set[str]:
    """The app's screens for what this seat should see of the map."""
    return {room for spot in MAP if seat in spot.seats for room in spot.rooms.split()}


def test_every_screen_of_the_map_has_its_place_and_every_screen_of_the_app_is_known() -> None:
    assert [number for number in range(1, 54) if number not in {spot.number for spot in MAP}] == []
    laid = {room for spot in MAP for room in spot.rooms.split()}
    assert laid | set(BESIDE.split()) == set(PAGES) and not laid & set(BESIDE.split())


def test_each_screen_is_shown_to_whom_the_map_says_and_to_nobody_else() -> None:
    for spot in MAP:
        for room in spot.rooms.split():
            told = {other.seats for other in MAP if room in other.rooms.split()}
            assert PAGES[room] in told and len(told) == 1, (spot.number, room)


BEYOND_A_TOUCH: dict[Seat, str] = {
    YOUNG: "",
    THERAPIST: "",
    BOTH: "whos_here welcome people my_sheet how_did_it_go smaller one_higher tools tool add_tool helper",
    HOME: "home_words",
    NOBODY: "caseload my_sheet",
}
"""What lies behind a code or a file that somebody brings, before anybody is in, or is the young person's to open."""


@SEATS
def test_the_ways_reach_all_of_it_from_the_front(seat: Seat) -> None:
    ways = (*WAYS[BOTH], *WITH_PENS) if seat == BOTH else WAYS[seat]
    reached = set(FRONTS[seat].split())
    for _ in ways:
        reached |= {way.to for way in ways if way.start in reached}
    in_already = set() if seat == NOBODY else set(BEHIND_A_CODE.split())
    assert rooms(seat) - reached - in_already == set(BEYOND_A_TOUCH[seat].split())


@SEATS
def test_each_way_is_a_touch_that_leads_there(visit: Visit, seat: Seat) -> None:
    told: defaultdict[tuple[str, bool], list[Way]] = defaultdict(list)
    for way in WAYS[seat]:
        told[way.story, way.locks].append(way)
    lost = []
    for (story, locks), ways in told.items():
        visit.open(ways[0].start, story, WHO[seat], locks=locks)
        lost += [f"{way.start} to {way.to}: {at}" for way in ways if (at := went(visit, seat, way)) != way.to]
        visit.close()
        visit.home = visit.home.with_name(f"{visit.home.name}+")
    assert lost == []


def went(visit: Visit, seat: Seat, way: Way) -> str:
    """Where the touch led, undrawn."""
    assert visit.stage is not None
    sit(visit, seat)
    visit.robot.size(*(TABLET if way.wide else PHONE))
    visit.stage.app.house.navigator.to(way.start, **visit.stage.arguments(way.start))
    come_to_rest(visit)
    if visit.name != way.start:
        return f"{visit.name} at the start"
    tap(visit, target(visit, way.tap))
    come_to_rest(visit)
    return visit.name


def come_to_rest(visit: Visit) -> None:
    """Also what is worked on beside the window."""
    assert visit.stage is not None
    visit.robot.undrawn(3)
    while visit.stage.app.house.aside.busy:
        time.sleep(0.002)
        visit.robot.undrawn(1)


def sit(visit: Visit, seat: Seat) -> None:
    """Whoever it is sits there, also when the way before led out."""
    door = visit.stage.app.house.door
    if door.desk is not None and not door.guarded and door.seat != seat and seat not in (NOBODY, HOME):
        door.come_in(*seat)


def target(visit: Visit, words: str) -> Any:
    from widgets import walk

    if not words.startswith("#"):
        return visit.robot.button(words, visit.screen)
    return walk.targets(visit.screen.ids[words[1:]])[0].widget


def tap(visit: Visit, widget: Any) -> None:
    from widgets import keys

    keys.into_sight(widget)
    visit.robot.undrawn(2)
    finger = visit.robot.touch(widget)
    visit.robot.undrawn(1)
    finger.up()


@SEATS
def test_every_other_screen_is_out_of_reach(visit: Visit, seat: Seat) -> None:
    front = {HOME: "home_front", NOBODY: "locked"}.get(seat, "goals")
    visit.open(front, "shared", WHO[seat], locks=seat in (HOME, NOBODY))
    house = visit.stage.app.house
    for page in sorted(PAGES):
        if seat in PAGES[page]:
            continue
        sit(visit, seat)
        house.navigator.to(page)
        assert page not in house.navigator.made and visit.name != page, page
    visit.robot.undrawn()
    assert visit.name in {"whos_here", "home_front", "locked"}
    if seat == NOBODY:
        assert not visit.sees("Mika") and not visit.sees("sleep")


def test_back_leads_past_a_page_that_is_not_for_who_is_here_now(visit: Visit) -> None:
    visit.open("one_person", "words", "therapist")
    house = visit.stage.app.house
    house.navigator.to("comfort")
    house.door.come_in(*BOTH)
    house.navigator.back()
    assert visit.name == "whos_here" and house.door.seat == NOBODY
