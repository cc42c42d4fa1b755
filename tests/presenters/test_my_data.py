"""My data, told by its pages: each sees what is theirs, copies go out and come back, what is erased is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.actions.change_steps import add_step
from app.actions.keep_note import keep_note
from app.actions.read_note import read_note
from app.actions.try_step import try_step
from app.actions.undo import undo
from app.actions.visit import finish_visit
from app.desk import Desk
from app.door import Door
from app.ports import Place
from app.presenter import Presenter
from app.screens.bring_back.presenter import BringBack
from app.screens.end_book.presenter import EndBook
from app.screens.erase.presenter import Erase
from app.screens.my_data.presenter import MyData
from app.screens.record.presenter import Record
from app.screens.save_copy.presenter import SaveCopy
from app.screens.written.presenter import AllWritten
from app.text import message, say
from db.keeping import COPY_KIND, CopyKind
from db.reading.unread import unread_notes
from db.records import Role, Said
from db.trying import Went
from db.waiting import Note
from tests.presenters.conftest import Recorder, Way
from tests.stories import Story

Watch = Callable[[Presenter[Any]], Recorder]


@dataclass
class Folders:
    """The folders of a device, as a test made them."""

    places: tuple[Place, ...]

    def all(self) -> tuple[Place, ...]:
        return self.places

    def find(self, end: str) -> tuple[tuple[Place, Path, int], ...]:
        return tuple((place, file, 0) for place in self.places for file in sorted(place.path.glob(f"*{end}")))

    def show(self, file: Path) -> bool:
        return file.exists()


@pytest.fixture
def stick(tmp_path: Path) -> Folders:
    (tmp_path / "stick").mkdir()
    return Folders((Place("drive", tmp_path / "stick", "Blue stick"),))


@pytest.fixture
def story(desk: Desk) -> Story:
    story = Story(desk)
    story.erased()
    return story


def sits(door: Door, *roles: Role) -> Desk:
    door.come_in(*roles)
    return door.open()


def rows(page: Any, desk: Desk, way: Way, watch: Watch) -> set[str]:
    view = watch(made := page(desk, way))
    made.enter()
    state = view.states[-1]
    return {name for name in ("alone", "record", "end", "clinics") if getattr(state, name)}


def test_each_sees_the_rows_that_are_theirs(door: Door, desk: Desk, way: Way, watch: Watch) -> None:
    young, therapist = (Role.YOUNG_PERSON,), (Role.THERAPIST,)
    told = {who: rows(MyData, sits(door, *who), way, watch) for who in (young, therapist, young + therapist)}
    assert told[young] == {"alone", "clinics"}
    assert told[therapist] == {"alone", "record", "end", "clinics"}
    assert told[young + therapist] == {"clinics"}
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    assert rows(MyData, sits(door, *young), way, watch) == {"alone", "end"}
    assert rows(MyData, sits(door, *therapist), way, watch) == {"alone"}


def test_a_copy_goes_out_and_what_is_new_in_it_comes_back(
    door: Door, desk: Desk, story: Story, way: Way, watch: Watch, stick: Folders
) -> None:
    page = SaveCopy(door, stick, way)
    view = watch(page)
    page.enter()
    for name in ("two-pens-2026-03-31.twopens", "two-pens-2026-03-31-2.twopens"):
        page.save(stick.places[0])
        assert view.states[-1].saved == str(stick.places[0].path / name)
    back = BringBack(door, stick, way)
    view = watch(back)
    back.enter()
    assert [str(found.where) for found in view.states[-1].found] == ["Blue stick, 1 January 1970"] * 2
    back.bring(view.states[-1].found[0].file)
    assert view.states[-1].came == message("bring_back.nothing")


def test_a_place_that_is_full_or_gone_says_so(
    door: Door, desk: Desk, way: Way, watch: Watch, stick: Folders, tmp_path: Path
) -> None:
    page = SaveCopy(door, stick, way)
    view = watch(page)
    page.enter()
    page.save(Place("drive", tmp_path / "pulled out"))
    assert view.note == message("save_copy.not_there") and view.states[-1].saved == ""


@pytest.mark.parametrize(("bytes_", "key"), [(b"", "error.not_a_parcel"), (b"TwoPens\n\0", "error.parcel_damaged")])
def test_a_file_that_is_no_copy(
    door: Door, desk: Desk, way: Way, watch: Watch, stick: Folders, bytes_: bytes, key: str
) -> None:
    file = stick.places[0].path / "old.twopens"
    file.write_bytes(bytes_)
    page = BringBack(door, stick, way)
    view = watch(page)
    page.enter()
    page.bring(file)
    assert view.note and view.note.key == key and file.read_bytes() == bytes_


def test_a_copy_from_before_the_locks_went_on_still_comes_back(
    door: Door, desk: Desk, way: Way, watch: Watch, stick: Folders
) -> None:
    """The book has another key since; this device's own secret opens the copy."""
    saving = SaveCopy(door, stick, way)
    view = watch(saving)
    saving.enter()
    assert view.states[-1].opens == message("save_copy.opens_here", b="Dana")
    saving.save(stick.places[0])
    slots = door.slots
    slots.give_pictures(desk.here.young_person.id, b"four pictures")
    slots.drop_device()
    back = BringBack(door, stick, way)
    view = watch(back)
    back.enter()
    back.bring(view.states[-1].found[0].file)
    assert view.states[-1].came == message("bring_back.nothing") and view.note is None


def test_everything_written_page_by_page(desk: Desk, story: Story, way: Way, watch: Watch) -> None:
    step = add_step(desk.book, story.mika, story.goal, "Pack my bag") or b""
    for n in range(45):
        with desk.book.act("write", by=desk.here.young_person.id, now=desk.clock.now()) as w:
            w.try_(step, "did", "2026-03-31", f"note {n}")
    page = AllWritten(desk, way)
    view = watch(page)
    page.enter()
    texts = [entry.texts for entry in view.states[-1].entries]
    assert len(texts) == 20 and texts[0] == ("note 44",)
    seen = [entry.id for entry in view.states[-1].entries]
    while view.states[-1].older:
        page.older()
        seen += [entry.id for entry in view.states[-1].entries]
    assert len(set(seen)) == len(seen) > 45
    while view.states[-1].newer:
        page.newer()
    assert [entry.texts for entry in view.states[-1].entries] == texts


def test_what_each_entry_says(door: Door, desk: Desk, story: Story, way: Way, watch: Watch) -> None:
    page = AllWritten(sits(door, Role.YOUNG_PERSON), way)
    view = watch(page)
    page.enter()
    entries = view.states[-1].entries
    said = {str(entry.what) for entry in entries}
    assert {"An answer", "An idea: the goal", "Words: the goal"} <= said
    gone = next(entry for entry in entries if entry.fate)
    assert gone.texts == () and str(gone.fate) == "Erased by Dana" and str(gone.by) == "Dana, 31 March 2026"


def test_an_answer_stays_covered_until_both_are_given(door: Door, desk: Desk, way: Way, watch: Watch) -> None:
    told = Story(desk)
    told.add_steps()
    told.say(told.mika, Said.NOT_YET, "I want to try at Gran's first")

    def reads(*who: Role) -> bool:
        view = watch(page := AllWritten(sits(door, *who), way))
        page.enter()
        return any("Gran's first" in text for entry in view.states[-1].entries for text in entry.texts)

    assert reads(Role.YOUNG_PERSON)
    assert not reads(Role.THERAPIST) and not reads(Role.YOUNG_PERSON, Role.THERAPIST)
    told.say(told.dana, Said.YES)
    assert reads(Role.THERAPIST) and reads(Role.YOUNG_PERSON, Role.THERAPIST)


def test_nobody_alone_reads_a_line_before_the_visit_it_is_for(door: Door, desk: Desk, way: Way, watch: Watch) -> None:
    told = Story(desk)
    told.week()
    kept = keep_note(desk.book, told.mika, "Too dark at Gran's")
    try_step(desk.book, told.mika, told.steps[2], Went.SOME, "2026-03-31", "I sang")
    lines = {"Too dark at Gran's", "I sang"}
    both = (Role.YOUNG_PERSON, Role.THERAPIST)

    def shown(*who: Role) -> tuple[set[str], bool]:
        view = watch(page := AllWritten(sits(door, *who), way))
        page.enter()
        while view.states[-1].older:
            page.older()
        return lines & {text for state in view.states for entry in state.entries for text in entry.texts}, state_of(
            view
        )

    def state_of(view: Recorder) -> bool:
        return bool(view.states[-1].later)

    assert shown(Role.YOUNG_PERSON) == (lines, False)
    assert shown(Role.THERAPIST) == (set(), True)
    assert shown(*both) == (lines, False)
    finish_visit(desk.book, desk.here.visit or b"", told.dana.by, told.dana.now)
    desk.seat(visit=None)
    assert shown(Role.THERAPIST) == ({"I sang"}, True), "a visit went by; the line was not read in it"
    sits(door, *both)
    for note in (kept, *(n.id for n in unread_in(desk))):
        read_note(desk.book, desk.hand(desk.here.young_person), note or b"")
    assert shown(Role.THERAPIST) == (lines, False)


def unread_in(desk: Desk) -> tuple[Note, ...]:
    with desk.book.reading() as c:
        return unread_notes(c)


def test_a_line_that_was_taken_back_is_not_waited_for(door: Door, desk: Desk, way: Way, watch: Watch) -> None:
    told = Story(desk)
    told.words()
    keep_note(desk.book, told.mika, "Too dark at Gran's")
    undo(desk.book, told.mika)
    view = watch(page := AllWritten(sits(door, Role.THERAPIST), way))
    page.enter()
    assert "Gran" not in str(view.states[-1].entries) and not view.states[-1].later


def test_erasing_is_asked_once_and_then_it_is_gone(
    door: Door, desk: Desk, story: Story, way: Way, watch: Watch
) -> None:
    sits(door, Role.YOUNG_PERSON)
    page = Erase(desk, way)
    view = watch(page)
    page.enter()
    half, answer = view.states[-1].entries
    assert (half.texts, answer.texts) == (("I want to ride",), ("I want to try at Gran's first",))
    page.pick(answer)
    page.keep_it()
    assert view.states[-1].entries == (half, answer)
    for picked in (answer, half):
        page.pick(picked)
        assert view.states[-1].what_then == message("erase.clinic")
        page.erase_it()
        assert view.note == message("erase.gone")
    assert view.states[-1].entries == () and view.states[-1].picked is None
    assert desk.book.draft(desk.here.young_person.id, "new_goal") is None


def test_an_own_copy_says_that_it_really_goes(door: Door, desk: Desk, story: Story, way: Way, watch: Watch) -> None:
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    sits(door, Role.THERAPIST)
    page = Erase(desk, way)
    view = watch(page)
    page.enter()
    (idea,) = view.states[-1].entries
    page.pick(idea)
    assert view.states[-1].what_then == message("erase.own")


def test_the_record_tells_each_time_that_it_was_read(
    door: Door, desk: Desk, story: Story, way: Way, watch: Watch
) -> None:
    def times() -> object:
        with desk.book.reading() as c:
            return c.exec_driver_sql("SELECT count(*) FROM record_read").scalar()

    sits(door, Role.YOUNG_PERSON)
    page = Record(desk, way)
    view = watch(page)
    page.enter()
    assert view.note and not view.states[-1].opened and view.states[-1].entries == () and times() == 0
    sits(door, Role.THERAPIST)
    for n in (1, 2):
        page.enter()
        assert view.states[-1].opened and "call home just once" in view.states[-1].entries[0].texts[0] and times() == n
    page.leave()
    assert page.found is None


def test_the_clinics_copy_ends_step_by_step(door: Door, desk: Desk, way: Way, watch: Watch, stick: Folders) -> None:
    Story(desk).words()
    sits(door, Role.THERAPIST)
    page = EndBook(door, way)
    view = watch(page)
    page.enter()
    assert view.states[-1].why == message("end.day_first", date="")
    page.keep_day("next year")
    assert view.note == message("end.no_day")
    page.keep_day("2026-03-31")
    assert view.states[-1].record_next
    page.save_record()
    assert way.went[-1] == ("save_copy", {"record": True})
    saving = SaveCopy(door, stick, way)
    saving.enter(record=True)
    saving.save(stick.places[0])
    page.enter()
    assert view.states[-1].why is None and not view.states[-1].ready
    page.end()
    assert view.note == message("end.type_first") and door.has_book
    page.typed(say("end.word").upper() + " ")
    assert view.states[-1].ready
    page.end()
    assert way.last == "first_open" and way.note == message("end.done")
    assert door.desk is None and not door.has_book


def test_a_young_person_ends_their_own_copy(door: Door, desk: Desk, way: Way, watch: Watch) -> None:
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    sits(door, Role.YOUNG_PERSON)
    page = EndBook(door, way)
    watch(page)
    page.enter()
    page.typed(say("end.word"))
    page.end()
    assert not door.has_book
