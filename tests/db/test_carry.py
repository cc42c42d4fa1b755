"""Two copies of a book meet: nothing is lost, nothing is doubled, and the order of meeting is all the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3

from db import cipher
from db.book import Book, create_book
from db.carry import merge
from db.errors import BookTooNew, NotABook, Refused
from db.reading import agreements, ideas, lines
from tests.db.conftest import KEY, rows_of
from tests.db.gestures import play
from tests.db.seed import NOW, Seed, typed

Open = Callable[[Path], Book]


@pytest.fixture
def two(path: Path, tmp_path: Path) -> tuple[Path, Path]:
    other = tmp_path / "other.db"
    shutil.copyfile(path, other)
    return path, other


def test_seals_pressed_apart_meet(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    """Mika's seal on one device, Dana's on another: an agreement once they are carried together."""
    from db.records import Held

    mine, hers = opened(two[0]), opened(two[1])
    with mine.act("press_seal", by=seed.mika, now=NOW) as w:
        w.seal(seed.open_yes, Held.IN_TURNS)
    with hers.act("press_seal", by=seed.dana, now=NOW) as w:
        w.seal(seed.open_dana_yes, Held.IN_TURNS)
    hers.close()
    assert sum(merge(mine, two[1], KEY).values()) == 2
    with mine.reading() as c:
        (made,) = agreements.agreements(c, seed.other_goal)
    assert made.version.id == seed.open_version.id and made.therapist == seed.dana


def test_a_step_back_elsewhere_never_parts_a_later_pair(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    """Here: stepped back, and both sealed again. There, not knowing: stepped back too. The new pair stands."""
    from db.records import Held

    here, there = opened(two[0]), opened(two[1])
    with here.act("step_back", by=seed.mika, now=NOW) as w:
        w.step_back(seed.version.id)
    with here.act("press_seals", by=seed.mika, now=NOW + 5) as w:
        w.seal(seed.yes, Held.TOGETHER)
    with there.act("step_back", by=seed.dana, now=NOW + 6) as w:
        w.step_back(seed.version.id)
    there.close()
    with here.act("press_seals", by=seed.dana, now=NOW + 9) as w:
        w.seal(seed.dana_yes, Held.TOGETHER)
    merge(here, two[1], KEY)
    with here.reading() as c:
        old, new = agreements.agreements(c, seed.goal)
    assert old.stepped_back_by == seed.mika and new.stepped_back_by is None


def test_the_newest_words_stand_and_the_others_are_offered(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    here, there = opened(two[0]), opened(two[1])
    for book, text, now in ((here, "Sleep at home", NOW + 1), (there, "Sleep at school", NOW + 2)):
        with book.act("write_words", by=seed.mika, now=now) as w:
            w.wording(seed.line, text, typed(text), parent=seed.words)
    there.close()
    merge(here, two[1], KEY)
    with here.reading() as c:
        stands = lines.current_of(c, seed.line)
        (head,) = ideas.other_heads(c, seed.goal)
    assert stands and stands.wording.text == "Sleep at school"
    assert head.wording.text == "Sleep at home" and not head.wording.idea


def test_erased_here_and_used_there(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    """The idea's own text is gone in both; the words that became Mika's stay."""
    here, there = opened(two[0]), opened(two[1])
    play(here, seed, 9, 0)
    assert play(there, seed, 10, 0)
    there.close()
    merge(here, two[1], KEY)
    with here.reading() as c:
        idea, stands = lines.wording(c, seed.spare), lines.current_of(c, seed.line)
    assert idea and idea.text is None and idea.reason is None
    assert stands and stands.wording.text == "Sleep well"


def test_rows_from_a_clock_that_runs_ahead(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    """New ids go on above them, though this device's clock is years behind."""
    there = opened(two[1])
    with there.act("write_words", by=seed.mika, now=NOW + 10**12) as w:
        w.wording(seed.line, "From later", typed("From later"), parent=seed.words)
    there.close()
    here = opened(two[0])
    merge(here, two[1], KEY)
    with here.act("write_words", by=seed.mika, now=NOW) as w:
        id = w.wording(seed.line, "After that", typed("After that"), parent=seed.words)
    with here.reading() as c:
        stands = lines.current_of(c, seed.line)
    assert stands and stands.wording.id == id and stands.wording.at == NOW


def test_drafts_and_settings_stay_at_home(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    there = opened(two[1])
    there.keep_draft(seed.mika, "line:1", "half a wo", NOW)
    there.set_setting("look", "dark")
    there.close()
    here = opened(two[0])
    merge(here, two[1], KEY)
    assert here.draft(seed.mika, "line:1") is None and here.setting("look") is None


def test_what_does_not_belong_is_refused_whole(two: tuple[Path, Path], opened: Open, tmp_path: Path) -> None:
    here = opened(two[0])
    before = rows_of(here)
    stranger = tmp_path / "stranger.db"
    create_book(stranger, KEY, NOW).close()
    newer = _with(two[1], tmp_path / "newer.db", "PRAGMA user_version = 99")
    (tmp_path / "empty.db").touch()
    for path, key, error in (
        (stranger, KEY, NotABook),
        (newer, KEY, BookTooNew),
        (tmp_path / "empty.db", KEY, NotABook),
        (tmp_path / "nothing.db", KEY, NotABook),
        (two[1], bytes(32), NotABook),
    ):
        with pytest.raises(error):
            merge(here, path, key)
    assert rows_of(here) == before
    assert sum(merge(here, two[1], KEY).values()) == 0, "and the book is as usable as before"


def test_a_version_named_by_other_words_is_refused(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    """SQL cannot hash; carrying checks it."""
    body = seed.version.body.replace(":[{", ":[{", 1)
    tampered = _without_triggers(two[1])
    tampered.execute("PRAGMA foreign_keys = OFF")
    tampered.execute("INSERT INTO version VALUES (?, ?, ?)", (b"\x07" * 32, seed.goal, body))
    tampered.close()
    with pytest.raises(Refused, match="named"):
        merge(opened(two[0]), two[1], KEY)


def test_a_missing_text_that_nobody_erased_is_refused(two: tuple[Path, Path], seed: Seed, opened: Open) -> None:
    from tests.db.good_rows import good_rows

    tampered = _without_triggers(two[1])
    row = good_rows(seed)["wording"] | {"text": None}
    tampered.execute(
        f"INSERT INTO wording ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
    )
    tampered.close()
    with pytest.raises(Refused, match="erased"):
        merge(opened(two[0]), two[1], KEY)


def test_deleting_in_a_copy_deletes_nothing_here(two: tuple[Path, Path], opened: Open) -> None:
    tampered = _without_triggers(two[1])
    tampered.execute("PRAGMA foreign_keys = OFF")
    tampered.execute("DELETE FROM wording")
    tampered.execute("DELETE FROM seal")
    tampered.close()
    here = opened(two[0])
    before = rows_of(here)
    assert sum(merge(here, two[1], KEY).values()) == 0
    assert rows_of(here) == before


def _without_triggers(path: Path) -> sqlcipher3.Connection:
    connection = cipher.connect(path, KEY)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    return connection


def _with(source: Path, path: Path, sql: str) -> Path:
    shutil.copyfile(source, path)
    connection = cipher.connect(path, KEY)
    connection.execute(sql)
    connection.close()
    return path
