"""Save our record: read back by whoever has the folder and not the app."""

from __future__ import annotations

import csv
import shutil
import sys
from pathlib import Path

import pytest

from app.actions.add_adult import add_adult
from app.actions.consent_record import record_consent
from app.actions.end_book import how_it_stands, set_keep_until
from app.actions.erase import erase
from app.actions.gesture import Add
from app.actions.hand import Hand, NotAllowed
from app.actions.keep_note import keep_note
from app.actions.our_record import COLUMNS, save_our_record
from app.actions.rate import rate
from app.actions.read_note import read_note
from app.actions.say_answer import say_answer
from app.actions.share_item import share_item
from app.actions.the_version import version_now
from app.actions.try_step import try_step
from app.actions.visit import begin_visit, finish_visit
from app.desk import Desk
from app.rules.cells import as_written
from app.rules.ending import MayEnd
from db.errors import BookError, Refused
from db.keeping import COPY_KIND, Consent, CopyKind
from db.reading.facts import ARMS, FOR_THERAPISTS, LEFT_OUT
from db.reading.written import written
from db.records import Role, Said, Share, Shared
from db.tables import GUARDED
from db.trying import Went
from tests.db.dying import killed_at_each_step
from tests.stories import Story

Row = dict[str, str]
CONSENT = Consent("Dad", "father", "What Mika says stays with Dana.", "GB", None, "2027-02-28")


def saved(desk: Desk, hand: Hand, place: Path) -> list[Row]:
    save_our_record(desk.book, hand, place, b"%PDF", "read me")
    return read(place / "everything.csv")


def read(table: Path) -> list[Row]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return [{name: as_written(cell) for name, cell in row.items()} for row in csv.DictReader(file)]


def kinds(rows: list[Row]) -> set[str]:
    return {row["kind"] for row in rows}


def test_a_folder_with_the_page_the_table_and_what_it_means(desk: Desk, story: Story, tmp_path: Path) -> None:
    saved(desk, story.dana, tmp_path / "record")
    assert sorted(file.name for file in (tmp_path / "record").iterdir()) == ["everything.csv", "page.pdf", "readme.txt"]
    assert (tmp_path / "record" / "everything.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "told as UTF-8"


def test_one_row_a_fact_with_who_and_when(desk: Desk, story: Story, tmp_path: Path) -> None:
    story.suggest(Add("=HYPERLINK(1)"), "So that it is not dark.")
    rows = saved(desk, story.dana, tmp_path / "record")
    words = next(row for row in rows if row["kind"] == "wording")
    assert (words["by"], words["role"], words["part"]) == ("Mika", "young_person", "goal")
    assert words["text"] == "I want to sleep at Leo's" and words["whose_words"] == "Mika 6"
    assert words["when"].startswith("2026-03-31T15:40:") and words["when"].endswith("Z")
    idea = next(row for row in rows if row["kind"] == "idea")
    assert idea["by"] == "Dana" and idea["more"] == "So that it is not dark." and idea["about"] == words["row"]
    assert idea["whose_words"] == "Mika 6, Dana 1" and idea["text"].endswith("=HYPERLINK(1)")


def test_what_was_said_yes_to_stands_there_letter_for_letter(desk: Desk, tmp_path: Path) -> None:
    told = Story(desk)
    told.agreed()
    rows = saved(desk, told.dana, tmp_path / "record")
    with desk.book.reading() as c:
        version = version_now(c, told.goal)
    lines = [row for row in rows if row["kind"] == "version" and row["row"] == version.id.hex()]
    assert [row["text"] for row in lines] == [line.text for line in version.lines]
    assert {row["about"] for row in rows if row["kind"] == "seal"} == {version.id.hex()}


def test_the_young_persons_own_has_nothing_that_is_not_theirs(desk: Desk, story: Story, tmp_path: Path) -> None:
    mum = add_adult(desk.book, story.dana, "Mum")
    desk.tend_home()
    share_item(desk.book, desk.copies, story.mika, Share(story.goal, Shared.WORDS, mum), True)
    record_consent(desk.book, story.dana, CONSENT)
    whole, theirs = (saved(desk, hand, tmp_path / hand.role) for hand in (story.dana, story.mika))
    assert {"share", "consent"} <= kinds(whole) and not set(FOR_THERAPISTS) & kinds(theirs)
    assert CONSENT.terms in {row["text"] for row in whole} and "share" not in str(theirs)
    assert not any(CONSENT.terms in cell for row in theirs for cell in row.values())
    desk.book.set_setting(COPY_KIND, CopyKind.OWN)
    assert "consent" not in kinds(saved(desk, story.dana, tmp_path / "from her own copy"))


def test_an_answer_that_is_covered_stays_covered(desk: Desk, story: Story, tmp_path: Path) -> None:
    story.say(story.dana, Said.NOT_YET, "I want to hear more first")
    before = [row for row in saved(desk, story.mika, tmp_path / "before") if row["kind"] == "answer"]
    assert before == []
    story.say(story.mika, Said.YES)
    after = [row["by"] for row in saved(desk, story.mika, tmp_path / "after") if row["kind"] == "answer"]
    assert after == ["Dana", "Mika"]


def test_nobodys_number_leads_anothers(desk: Desk, story: Story, tmp_path: Path) -> None:
    """Numbers since the last visit wait for the reader's own; those from before it are past."""

    def numbers(hand: Hand, name: str) -> list[str]:
        return [row["value"] for row in saved(desk, hand, tmp_path / name) if row["kind"] == "rating"]

    rate(desk.book, story.dana, story.goal, 8)
    assert numbers(story.mika, "before") == [] and numbers(story.dana, "hers") == ["8"]
    rate(desk.book, story.mika, story.goal, 3)
    assert numbers(story.mika, "after") == ["8", "3"]
    assert story.mika.visit is not None
    finish_visit(desk.book, story.mika.visit, story.dana.by, desk.clock.now())
    rate(desk.book, story.mika, story.goal, 4)
    assert numbers(story.dana, "next") == ["8", "3"], "the one from since then is covered"


def test_a_note_for_the_next_visit_is_in_it_once_it_was_read(desk: Desk, story: Story, tmp_path: Path) -> None:
    note = keep_note(desk.book, story.mika, "Too dark at Gran's", story.goal)
    assert note is not None
    assert "Gran" not in str(saved(desk, story.dana, tmp_path / "before"))
    read_note(desk.book, story.mika, note)
    (row,) = (row for row in saved(desk, story.dana, tmp_path / "after") if row["kind"] == "note")
    assert (row["by"], row["text"], row["goal"]) == ("Mika", "Too dark at Gran's", "1")


def test_the_line_at_a_try_is_in_it_once_a_visit_went_by(desk: Desk, tmp_path: Path) -> None:
    told = Story(desk)
    told.week()
    try_step(desk.book, told.mika, told.steps[2], Went.SOME, "2026-03-31", "I sang")

    def lines(hand: Hand, name: str) -> set[str]:
        return {row["text"] for row in saved(desk, hand, tmp_path / name) if row["kind"] == "try"} - {""}

    assert lines(told.dana, "before") == set() and lines(told.mika, "mine") == {"I sang"}
    finish_visit(
        desk.book, begin_visit(desk.book, told.mika.by, told.dana.by, told.dana.now), told.dana.by, told.dana.now
    )
    assert lines(told.dana, "after") == {"I sang"}


def test_what_was_erased_is_not_in_it(desk: Desk, story: Story, tmp_path: Path) -> None:
    with desk.book.reading() as c:
        version = version_now(c, story.goal)
    say_answer(desk.book, story.mika, story.goal, version.id, Said.NOT_YET, "too soon for me")
    with desk.book.reading() as c:
        (note,) = (row for row in written(c, 9, alone=True) if row.text == "too soon for me")
    erase(desk.book, story.mika, note.id)
    rows = saved(desk, story.mika, tmp_path / "record")
    assert [row["state"] for row in rows if row["kind"] == "answer"] == ["erased"]
    assert b"too soon" not in (tmp_path / "record" / "everything.csv").read_bytes()


def test_every_kind_of_row_is_told_or_left_out_for_a_reason() -> None:
    """A new table has to be put into one of the two."""
    assert ARMS.keys() | LEFT_OUT.keys() == {table.name for table in GUARDED}
    assert not ARMS.keys() & LEFT_OUT.keys() and set(FOR_THERAPISTS) <= ARMS.keys()


def test_every_column_is_explained() -> None:
    from app.screens.our_record.readme import readme

    told = readme(1_774_971_600_000).splitlines()
    assert [name for name in COLUMNS if not any(line.startswith(f"{name}: ") for line in told)] == []


def test_nobody_is_told_of_one_that_could_not_be_saved(desk: Desk, story: Story, tmp_path: Path) -> None:
    (tmp_path / "record").mkdir()
    for place, kind in ((tmp_path / "record", Refused), (tmp_path / "not there" / "record", BookError)):
        with pytest.raises(kind):
            saved(desk, story.dana, place)
    with desk.book.reading() as c:
        assert not list(c.exec_driver_sql("SELECT 1 FROM copy_taken"))
    assert not list((tmp_path / "record").iterdir())


def test_home_saves_none(desk: Desk, story: Story, tmp_path: Path) -> None:
    mum = add_adult(desk.book, story.dana, "Mum")
    with pytest.raises(NotAllowed):
        saved(desk, Hand(mum, Role.FAMILY, desk.clock.now()), tmp_path / "record")


def test_the_clinics_book_may_end_after_a_therapists_record_alone(desk: Desk, story: Story, tmp_path: Path) -> None:
    set_keep_until(desk.book, story.dana, "2026-03-31")
    saved(desk, story.mika, tmp_path / "hers")
    assert how_it_stands(desk.book, story.dana) is MayEnd.RECORD_FIRST
    saved(desk, story.dana, tmp_path / "ours")
    assert how_it_stands(desk.book, story.dana) is MayEnd.YES


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_no_folder_is_ever_half_written(desk: Desk, story: Story, tmp_path: Path) -> None:
    """Killed at each thing it asks of the disk: there is a whole folder or none, and the next time tidies up."""
    place = tmp_path / "stick" / "record"
    place.parent.mkdir()
    found = []

    def save() -> None:
        save_our_record(desk.book, story.dana, place, b"%PDF", "read me")

    for _ in killed_at_each_step(place.parent, save, lambda: shutil.rmtree(place, ignore_errors=True)):
        found.append(whole(place))
    assert found.count("none") >= 5 and set(found) <= {"none", "whole"}
    assert whole(place) == "whole" and [file.name for file in place.parent.iterdir()] == ["record"]


def whole(place: Path) -> str:
    if not place.exists():
        return "none"
    there = read(place / "everything.csv")[-1]["kind"] and (place / "page.pdf").read_bytes() == b"%PDF"
    return "whole" if there and (place / "readme.txt").read_text("utf-8-sig") == "read me" else "half"
