"""The therapist's list on screen: what waits on top, a search, and a long list that stays light."""

from __future__ import annotations

from app.screens.caseload.lines import PersonLine
from app.screens.caseload.presenter import State
from app.screens.caseload.tiles import PersonTile
from app.text import say
from db.records import Role
from db.waiting import PersonRow, Waits
from tests.visit import Visit

NAMES = ("Ava", "Idris", "Mika", "Sam", "Theo", "Zuri")


def line(number: int) -> PersonLine:
    name = NAMES[number % 6]
    row = PersonRow(str(number), (0, 0), name, name[0], Waits(tries=2))
    return PersonLine(row.book, row, number % 3 or None)


def tiles(visit: Visit) -> list[PersonTile]:
    return [part for part in visit.screen.walk() if isinstance(part, PersonTile)]


def test_what_was_kept_is_on_top_and_the_book_opens_by_a_tap(visit: Visit) -> None:
    visit.open("caseload", "week", locks=True)
    assert visit.sees(say("caseload.waits")) and visit.sees(say("caseload.first")) and visit.sees("Kept on")
    visit.robot.tap(tiles(visit)[0])
    visit.wait()
    assert visit.name == "one_person" and visit.desk.here.present == {Role.THERAPIST}


def test_a_search_that_finds_nobody_says_so(visit: Visit) -> None:
    page = visit.open("caseload", "words", locks=True)
    assert visit.sees("Mika") and visit.sees(say("caseload.settled"))
    visit.robot.type(page.ids.find, "zu")
    visit.wait()
    assert visit.sees(say("caseload.nobody")) and not visit.sees("Mika")


def test_three_hundred_people_are_a_page_full_of_rows_and_all_can_be_reached(visit: Visit) -> None:
    page = visit.open("caseload", "words", locks=True)
    waiting = tuple(line(n) for n in range(100))
    settled = tuple(line(n) for n in range(100, 300))
    page.show(State(waiting, settled, (), False, False))
    visit.wait()
    assert 3 < len(tiles(visit)) < 30
    seen = set()
    for place in range(100, -1, -1):
        page.many.scroll_y = place / 100
        visit.robot.advance(0.1, 2)
        seen |= {tile.line.book for tile in tiles(visit)}
    assert len(seen) == 300
    assert all(tile.height >= 72 for tile in tiles(visit))


def a_long_list(visit: Visit) -> PersonLine:
    """Sixty others and, at the end, the one whose book is there."""
    page = visit.open("caseload", "words", locks=True)
    (real,) = page.shown.rows
    page.show(State((), (*(line(n) for n in range(60)), real), (), False, False))
    visit.wait()
    return real


def test_a_long_list_scrolls_by_a_finger(visit: Visit) -> None:
    a_long_list(visit)
    x, y = visit.screen.many.center
    visit.robot.drag((x, y - 100), (x, y + 200))
    visit.robot.advance(1.0, 20)
    assert visit.screen.many.scroll_y < 1


def test_the_last_row_of_a_long_list_opens_by_a_tap(visit: Visit) -> None:
    real = a_long_list(visit)
    visit.screen.many.scroll_y = 0
    visit.wait()
    last = next(tile for tile in tiles(visit) if tile.line == real)
    visit.robot.tap_at(*last.to_window(*last.center))
    visit.wait()
    assert visit.name == "one_person" and visit.desk.here.present == {Role.THERAPIST}
