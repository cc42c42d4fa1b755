"""One adult's file: what stands in it, what they send, and what happens when it is not whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.book import Book
from db.errors import BookDamaged, BookError, BookTooNew, NotABook, Refused
from db.home_copy import file, reading, sending
from db.home_copy.bodies import page_from, rows_of
from db.home_copy.records import HomeGoal, HomePage, HomeWords, HomeWriter
from db.records import LineKind, PenPair, PensChoice, Role, Shared
from tests.db.conftest import KEY
from tests.db.homes import Home, move_in
from tests.db.seed import NOW, WORDS, Seed, typed


@pytest.fixture
def home(book: Book, seed: Seed, tmp_path: Path) -> Home:
    return move_in(book, seed, tmp_path / "family")


def said(book: Book, table: str) -> list[tuple[object, ...]]:
    with book.reading() as c:
        return [tuple(row) for row in c.exec_driver_sql(f"SELECT id, at, by, text FROM {table} ORDER BY id")]


# -- what stands in it


def test_a_newcomers_page_has_names_and_nothing_else(home: Home) -> None:
    assert home.copies.page(home.dad) == HomePage("Dad", "Mika", PensChoice(PenPair.PLUM_PINE, False))


def test_each_thing_comes_when_it_is_shared_and_goes_when_it_is_not(home: Home) -> None:
    book, seed = home.book, home.seed
    with book.act("write", by=seed.mika, now=NOW) as w:
        w.wording(w.line(seed.goal, LineKind.HOME, seed.step), "Drop me at 6", typed("Drop me at 6"))
    there = {
        Shared.WORDS: lambda goal: goal.words and goal.words.text == WORDS,
        Shared.STEPS: lambda goal: [step.text for step in goal.steps] == ["Pack my bag"],
        Shared.HELP: lambda goal: [line.text for line in goal.help] == ["Drop me at 6"],
        Shared.NUMBERS: lambda goal: goal.numbers == (4,),
    }
    for one, is_there in there.items():
        home.choose(home.mum, one)
        (goal,) = home.copies.page(home.mum).goals
        assert is_there(goal)
        assert [other for other, there_too in there.items() if there_too(goal)] == [one], "nothing else came along"
        home.choose(home.mum, one, shown=False)
        assert home.copies.page(home.mum).goals == ()


def test_words_keep_their_pens(home: Home) -> None:
    home.choose(home.mum, Shared.WORDS)
    page = home.copies.page(home.mum)
    names = {writer.id: (writer.role, writer.name) for writer in page.writers}
    words = page.goals[0].words
    assert words and [(names[who], count) for who, count in words.pens] == [
        ((Role.YOUNG_PERSON, "Mika"), 5),
        ((Role.THERAPIST, "Dana"), 2),
    ]


def test_words_for_home_stand_in_the_goals_place(home: Home) -> None:
    seed = home.seed
    home.choose(home.mum, Shared.WORDS)
    with home.book.act("write", by=seed.mika, now=NOW) as w:
        line = w.line(seed.goal, LineKind.WORDS_FOR_HOME)
        w.wording(line, "I practise a sleepover", typed("I practise a sleepover"))
    home.copies.tend()
    page = home.copies.page(home.mum)
    assert page.goals[0].words and page.goals[0].words.text == "I practise a sleepover"
    assert [writer.name for writer in page.writers] == ["Mika"], "Dana's words are not read, so Dana is not named"


def test_a_goal_whose_words_are_gone_is_not_there(home: Home) -> None:
    with home.book.act("write_goal", by=home.seed.mika, now=NOW) as w:
        goal = w.goal()
        words = w.wording(w.line(goal, LineKind.GOAL), "Fly", typed("Fly"))
    home.choose(home.mum, Shared.WORDS, goal=goal)
    assert len(home.copies.page(home.mum).goals) == 1
    with home.book.act("undo", by=home.seed.mika, now=NOW) as w:
        w.undo([words])
    home.copies.tend()
    assert home.copies.page(home.mum).goals == ()


def test_nobody_but_an_adult_at_home_gets_a_copy(home: Home, tmp_path: Path) -> None:
    for who in (home.seed.mika, home.seed.dana, b"\1" * 16):
        with pytest.raises(NotABook):
            home.copies.rebuild(who)
        assert not home.copies.path(who).exists()


lines = st.builds(
    HomeWords,
    st.text(min_size=1),
    st.lists(st.tuples(st.binary(min_size=1, max_size=1), st.integers(1, 99))).map(tuple),
)
goals = st.builds(
    HomeGoal, st.none() | lines, st.lists(lines).map(tuple), st.lists(lines).map(tuple),
    st.lists(st.integers(0, 10)).map(tuple), st.lists(st.integers(0, 7)).map(tuple),
)  # fmt: skip
writers = st.builds(HomeWriter, st.binary(min_size=1, max_size=1), st.sampled_from(Role), st.text())
pens = st.builds(PensChoice, st.sampled_from(PenPair), st.booleans())


@given(st.builds(HomePage, st.text(), st.text(), pens, st.lists(writers).map(tuple), st.lists(goals).map(tuple)))
def test_a_page_comes_back_from_its_rows_to_the_letter(page: HomePage) -> None:
    assert page_from(rows_of(page)) == page


# -- what they send


def test_cheers_and_hopes_move_into_the_book_once_and_stay_in_the_copy(home: Home) -> None:
    path, key = home.place(home.mum)
    cheer = sending.send_cheer(path, key, "That took guts", NOW + 5)
    hope = sending.send_hope(path, key, "A calm summer", NOW + 6)
    assert [home.copies.collect(home.mum) for _ in range(3)] == [2, 0, 0]
    assert (cheer, NOW + 5, home.mum, "That took guts") in said(home.book, "cheer")
    assert (hope, NOW + 6, home.mum, "A calm summer") in said(home.book, "hope")
    home.choose(home.mum, Shared.STEPS)
    assert [sent.text for sent in reading.cheers(path, key)] == ["That took guts"]
    assert [sent.text for sent in reading.hopes(path, key)] == ["A calm summer"]


def test_a_cheer_has_at_most_80_letters(home: Home) -> None:
    path, key = home.place(home.mum)
    sending.send_cheer(path, key, "x" * 80, NOW)
    with pytest.raises(Refused):
        sending.send_cheer(path, key, "x" * 81, NOW)
    assert len(reading.cheers(path, key)) == 1


def test_a_clock_that_runs_back_keeps_the_order_and_is_taken_by_the_book(home: Home) -> None:
    path, key = home.place(home.mum)
    for n, now in enumerate((NOW + 9, 0, NOW)):
        sending.send_cheer(path, key, f"cheer {n}", now)
    assert home.copies.collect(home.mum) == 3
    assert [sent.text for sent in reading.cheers(path, key)] == ["cheer 0", "cheer 1", "cheer 2"]


def test_new_rows_of_the_book_come_after_what_was_collected(home: Home) -> None:
    later = NOW + 10_000_000
    cheer = sending.send_cheer(*home.place(home.mum), "From tomorrow", later)
    home.copies.collect(home.mum)
    with home.book.act("hope", by=home.mum, now=NOW) as w:
        assert w.hope("after") > cheer


def test_what_was_sent_and_not_collected_yet_outlives_a_rebuild(home: Home) -> None:
    path, key = home.place(home.mum)
    sending.send_cheer(path, key, "I saw you try", NOW)
    home.choose(home.mum, Shared.WORDS)
    assert [sent.text for sent in reading.cheers(path, key)] == ["I saw you try"]
    assert home.copies.collect(home.mum) == 1


def test_what_was_erased_in_the_book_goes_from_the_copy_and_does_not_come_back(home: Home) -> None:
    path, key = home.place(home.mum)
    cheer = sending.send_cheer(path, key, "a slip", NOW)
    home.copies.collect(home.mum)
    with home.book.act("erase", by=home.mum, now=NOW) as w:
        w.redaction(cheer)
    home.copies.tend()
    assert reading.cheers(path, key) == ()
    assert home.copies.collect(home.mum) == 0


def test_another_adults_copy_in_mums_place_is_not_collected(home: Home) -> None:
    sending.send_cheer(*home.place(home.dad), "From Dad", NOW)
    path, key = home.place(home.dad)
    path.replace(home.copies.path(home.mum))
    home.book.set_setting(f"home_key:{home.mum.hex()}", key.hex())
    with pytest.raises(BookDamaged):
        home.copies.collect(home.mum)
    assert "From Dad" not in [row[3] for row in said(home.book, "cheer")]


# -- when it is not whole


def test_a_copy_opens_with_its_own_key_alone(home: Home) -> None:
    assert home.copies.key(home.mum) != home.copies.key(home.dad)
    for key in (home.copies.key(home.dad), KEY):
        with pytest.raises(NotABook):
            reading.read_page(home.copies.path(home.mum), key)


def test_what_is_no_copy_says_so_and_is_left_as_it_is(home: Home, tmp_path: Path) -> None:
    path, key = home.place(home.mum)
    empty, noise, book = tmp_path / "empty", tmp_path / "noise", tmp_path / "book.db"
    empty.touch()
    noise.write_bytes(os.urandom(8192))
    for wrong, its_key in ((empty, key), (noise, key), (tmp_path / "nothing", key), (book, KEY)):
        before = wrong.read_bytes() if wrong.exists() else None
        with pytest.raises(NotABook):
            reading.read_page(wrong, its_key)
        assert (wrong.read_bytes() if wrong.exists() else None) == before


@pytest.mark.parametrize("at", [20, 2000, 4096 * 2 + 100, -200])
def test_a_flipped_byte_is_found_and_the_copy_made_anew(home: Home, at: int) -> None:
    home.choose(home.mum, *Shared)
    path, key = home.place(home.mum)
    stored = bytearray(path.read_bytes())
    stored[at] ^= 1
    path.write_bytes(stored)
    try:
        assert reading.read_page(path, key).goals, "a page that was not read"
    except (NotABook, BookDamaged):
        pass
    assert len(home.copies.tend()) <= 1, "told, and mended in the same go"
    assert home.copies.tend() == ()
    assert home.copies.page(home.mum).goals


def test_a_newer_copy_is_left_alone(home: Home) -> None:
    path, key = home.place(home.mum)
    with file.opened(path, key, writing=True) as copy:
        copy.execute("PRAGMA user_version = 9")
    before = path.read_bytes()
    with pytest.raises(BookTooNew):
        reading.read_page(path, key)
    with pytest.raises(BookTooNew):
        home.copies.rebuild(home.mum)
    assert path.read_bytes() == before


def test_one_copy_that_cannot_be_tended_does_not_keep_the_others(home: Home) -> None:
    in_the_way = home.copies.path(home.mum)
    in_the_way.unlink()
    in_the_way.mkdir()
    home.choose(home.dad, Shared.WORDS)
    sending.send_cheer(*home.place(home.dad), "From Dad", NOW)
    troubles = home.copies.tend()
    assert troubles and all(isinstance(error, BookError) for error in troubles)
    assert "From Dad" in [row[3] for row in said(home.book, "cheer")]
    assert home.copies.page(home.dad).goals


def test_what_a_crash_left_half_made_is_taken_away(home: Home) -> None:
    half = home.copies.path(home.mum).with_name("copy.db.new")
    half.write_bytes(b"half")
    home.copies.tend()
    assert home.files(home.mum) == ["copy.db", "copy.db.lock"]
    half.write_bytes(b"half")
    home.copies.rebuild(home.mum)
    assert home.files(home.mum) == ["copy.db", "copy.db.lock"]


def test_errors_carry_nothing_of_a_page() -> None:
    with pytest.raises(BookDamaged) as told:
        page_from([("people", '{"adult": "secret Mum"}')])
    assert "secret" not in str(told.value) and told.value.__cause__ is None


# -- what is half typed


def test_half_a_cheer_stays_in_the_file_until_it_is_sent(home: Home) -> None:
    place = home.place(home.mum)
    sending.keep_draft(*place, "cheer", "You hung")
    sending.keep_draft(*place, "hope", "More")
    home.copies.rebuild(home.mum)
    assert reading.drafts(*place) == {"cheer": "You hung", "hope": "More"}
    sending.send_cheer(*place, "You hung in there", NOW)
    assert reading.drafts(*place) == {"hope": "More"}
    sending.keep_draft(*place, "hope", "")
    assert reading.drafts(*place) == {}


def test_half_a_cheer_never_reaches_the_book(home: Home) -> None:
    before = said(home.book, "cheer")
    sending.keep_draft(*home.place(home.mum), "cheer", "You hung")
    assert home.copies.collect(home.mum) == 0 and said(home.book, "cheer") == before


def test_the_stamp_is_another_one_once_the_file_changed(home: Home) -> None:
    path, key = home.place(home.mum)
    seen = [reading.stamp(path)]
    sending.send_cheer(path, key, "No rush", NOW)
    seen.append(reading.stamp(path))
    home.copies.rebuild(home.mum)
    seen.append(reading.stamp(path))
    assert len(set(seen)) == 3
    path.unlink()
    assert reading.stamp(path) == ()
