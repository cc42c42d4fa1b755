"""A page to print: for whom, made beside the window, saved, printed, and forgotten when one leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.desk import Desk
from app.door import Door
from app.paper.drawing import to_pdf
from app.paper.sheet import Block, Plan, Said, Seals, Sheet, Title, Words
from app.ports import Place
from app.screens.our_record.presenter import OurRecord
from app.screens.print_page.foot import foot
from app.screens.print_page.for_home import for_home
from app.screens.print_page.for_us import for_us
from app.screens.print_page.presenter import US, PrintPage
from app.text import message, say
from db.errors import BookError
from tests.paper.reading import squeezed, text
from tests.stories import MIKA, Story

Watch = Callable[[Any], Any]


@dataclass
class Folders:
    places: tuple[Place, ...]

    def all(self) -> tuple[Place, ...]:
        return self.places

    def find(self, end: str) -> tuple[tuple[Place, Path, int], ...]:
        return ()

    def show(self, file: Path) -> bool:
        return file.exists()


@dataclass
class Printer:
    """``name``: '' for none. ``rows``: how many copies the book told of when the page came."""

    name: str = "desk"
    desk: Desk | None = None
    pages: list[bytes] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def find(self) -> str:
        return self.name

    def send(self, printer: str, page: bytes) -> bool:
        self.pages.append(page)
        self.rows.append(len(taken(self.desk)))
        return True

    def open(self, file: Path) -> bool:
        self.shown.append(file)
        return False


class Later:
    """Work beside the window that is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BookError], None]) -> None:
        self.waiting.append((work, done))

    def go_on(self) -> None:
        work, done = self.waiting.pop(0)
        done(work())


def taken(desk: Desk | None) -> list[str]:
    assert desk is not None
    with desk.book.reading() as c:
        return list(c.exec_driver_sql("SELECT what FROM copy_taken ORDER BY id").scalars())


@pytest.fixture
def stick(tmp_path: Path) -> Folders:
    (tmp_path / "stick").mkdir()
    return Folders((Place("drive", tmp_path / "stick", "Blue stick"),))


@pytest.fixture
def told(desk: Desk) -> Story:
    return Story(desk)


def page_on(door: Door, stick: Folders, printer: Printer, way: Any) -> PrintPage:
    printer.desk = door.desk
    return PrintPage(door, stick, printer, to_pdf, "GB", way)


def said(sheet: Sheet | None) -> str:
    assert sheet is not None
    return squeezed(text(to_pdf((sheet,))))


def of_kind(sheet: Sheet, kind: type) -> list[Any]:
    return [block for block in sheet.blocks if isinstance(block, kind)]


def words(block: Block) -> str:
    assert isinstance(block, Title | Words | Plan)
    return "".join(ink.text for ink in block.words)


# -- what stands on it


def test_what_was_agreed_stands_over_both_seals(desk: Desk, told: Story) -> None:
    told.agreed()
    sheet = for_us(desk, told.goal, foot("GB"))
    assert sheet.head == "Agreed on 31 March 2026"
    (title,), (seals,) = of_kind(sheet, Title), of_kind(sheet, Seals)
    assert [(ink.pen, ink.text) for ink in title.words if ink.pen][:2] == [
        ("A", "I want to sleep over at Leo's house"), ("B", "one night this term"),
    ]  # fmt: skip
    assert [(seal.pen, seal.letter, seal.said) for seal in seals.seals] == [
        ("A", "M", "Mika said yes"), ("B", "D", "Dana said yes"),
    ]  # fmt: skip
    assert [words(plan) for plan in of_kind(sheet, Plan)] == ["If my tummy feels jumpy, then I do 4 slow breaths"]
    first = [block for block in of_kind(sheet, Words) if block.label == "Mika first wrote"]
    assert [words(block) for block in first] == [MIKA]


def test_what_came_since_stands_below_the_seals_and_the_agreed_words_stay(desk: Desk, told: Story) -> None:
    told.changed()
    sheet = for_us(desk, told.goal, foot("GB"))
    (title,), (seals,) = of_kind(sheet, Title), of_kind(sheet, Seals)
    since = [block for block in sheet.blocks[sheet.blocks.index(seals) :] if isinstance(block, Words)]
    assert "one night" in words(title) and "two nights" not in words(title)
    assert since[0].label == "The goal" and "two nights" in words(since[0])


@pytest.mark.parametrize(("story", "head"), [("idea", "Not agreed yet"), ("on_hold", "On hold since 31 March 2026")])
def test_the_page_says_where_the_goal_stands(desk: Desk, told: Story, story: str, head: str) -> None:
    getattr(told, story)()
    sheet = for_us(desk, told.goal, foot("GB"))
    assert sheet.head == head and len(of_kind(sheet, Seals)) == (story == "on_hold")
    assert any("stepped back" in block.text for block in of_kind(sheet, Said)) == (story == "on_hold")


def test_steps_that_were_done_have_a_tick(desk: Desk, told: Story) -> None:
    told.add_steps()
    with desk.book.act("write", by=desk.here.young_person.id, now=desk.clock.now()) as w:
        w.try_(told.steps[0], "did", "2026-03-31")
        w.try_(told.steps[1], "not_this_time", "2026-03-31")
    steps = [block for block in of_kind(for_us(desk, told.goal, ""), Words) if block.stone is not None]
    assert [block.stone for block in steps] == [True, False, False, False, False]


def test_a_letter_that_cannot_be_drawn_is_said_once(desk: Desk, told: Story) -> None:
    told.idea()
    desk.can_draw = lambda text: "Leo" not in text
    assert [block.text for block in of_kind(for_us(desk, told.goal, ""), Said)] == [say("print.cannot_draw")]


def test_who_to_call_is_that_of_the_place() -> None:
    assert (
        foot("GB")
        == "If you are in danger or feel very unsafe, call 999 now. You can also call Childline on 0800\xa01111."
    )
    assert foot("nowhere") == "If you are in danger or feel very unsafe, call 112 now."


def test_home_gets_what_its_own_file_has_and_nothing_else(desk: Desk, told: Story) -> None:
    told.shared()
    page = said(for_home(desk, told.mum, foot("GB")))
    assert all(
        squeezed(one) in page for one in ("For Mum", "I'm practising a sleepover", "Pack my bag", "drop me at 6")
    )
    assert not [
        one
        for one in ("one night this term", "tummy", "said yes", "Agreed", "Dad", "not call home")
        if squeezed(one) in page
    ]
    assert for_home(desk, told.dad, "") is None


# -- what is done with it


def test_a_page_is_saved_where_one_picks_and_the_book_tells_of_it(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders
) -> None:
    told.agreed()
    page = page_on(door, stick, Printer(), way)
    view = watch(page)
    page.enter(told.goal)
    assert view.states[-1].whom is None and not view.states[-1].ready
    page.make(US)
    assert view.states[-1].ready and taken(door.desk) == []
    for name in ("two-pens-page-2026-03-31.pdf", "two-pens-page-2026-03-31-2.pdf"):
        page.save(stick.places[0])
        assert view.states[-1].saved == str(stick.places[0].path / name)
    assert taken(door.desk) == ["print", "print"]
    assert {file.read_bytes()[:5] for file in stick.places[0].path.iterdir()} == {b"%PDF-"}
    page.open()
    assert view.note == message("print.cannot_open")


def test_the_row_is_kept_before_the_page_is_printed(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders
) -> None:
    told.agreed()
    printer = Printer()
    page = page_on(door, stick, printer, way)
    view = watch(page)
    page.enter(told.goal, US)
    page.print_out()
    assert [page[:5] for page in printer.pages] == [b"%PDF-"] and printer.rows == [1]
    assert view.note == message("print.sent") and not view.states[-1].busy


def test_without_a_printer_it_says_so_and_tells_of_no_copy(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders
) -> None:
    told.agreed()
    page = page_on(door, stick, Printer(name=""), way)
    view = watch(page)
    page.enter(told.goal, US)
    page.print_out()
    assert view.note == message("print.no_printer") and taken(door.desk) == []
    assert str(view.note) == "We can't find a printer. You can save the page and print it later."


def test_where_nothing_is_shared_there_is_no_page(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders
) -> None:
    told.shared()
    page = page_on(door, stick, Printer(), way)
    view = watch(page)
    page.enter(told.goal, told.dad)
    assert view.note == message("print.nothing", name="Dad") and not view.states[-1].ready


def test_a_full_place_says_so_and_the_page_is_still_there(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders, tmp_path: Path
) -> None:
    told.agreed()
    page = page_on(door, stick, Printer(), way)
    view = watch(page)
    page.enter(told.goal, US)
    page.save(Place("drive", tmp_path / "pulled out"))
    assert view.note == message("save_copy.not_there") and view.states[-1].ready and taken(door.desk) == []


def test_a_page_that_nobody_waits_for_any_more_is_forgotten(
    door: Door, told: Story, way: Any, watch: Watch, stick: Folders
) -> None:
    told.agreed()
    door.aside = later = Later()  # type: ignore[assignment]
    page = page_on(door, stick, Printer(), way)
    view = watch(page)
    page.enter(told.goal, US)
    assert view.states[-1].busy
    page.leave()
    later.go_on()
    assert page.pdf == b"" and not page.state().ready


def test_a_record_is_one_folder_with_all_goals(door: Door, told: Story, way: Any, watch: Watch, stick: Folders) -> None:
    told.many()
    page = OurRecord(door, stick, to_pdf, "GB", way)
    view = watch(page)
    page.enter()
    page.save(stick.places[0])
    folder = stick.places[0].path / "two-pens-record-2026-03-31"
    assert view.states[-1].saved == str(folder) and taken(door.desk) == ["record"]
    pages = squeezed(text((folder / "page.pdf").read_bytes()))
    assert all(squeezed(one) in pages for one in ("call home just once", "put my hand up in maths", "Sit with people"))
    assert "whose_words: " in (folder / "readme.txt").read_text("utf-8-sig")


def test_a_book_without_words_has_a_record_without_pages(
    door: Door, desk: Desk, way: Any, watch: Watch, stick: Folders
) -> None:
    page = OurRecord(door, stick, to_pdf, "GB", way)
    watch(page)
    page.enter()
    page.save(stick.places[0])
    (folder,) = stick.places[0].path.iterdir()
    assert sorted(file.name for file in folder.iterdir()) == ["everything.csv", "readme.txt"]
