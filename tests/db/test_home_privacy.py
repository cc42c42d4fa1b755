"""Nobody at home can find what was not shared with them, whatever they do to their file and with whatever key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import cipher
from db.book import Book, create_book
from db.home_copy import sending
from db.records import Id, IdeaSaid, LineKind, Role, Said, Share, Shared
from db.tables import CARRIED
from tests.db.conftest import KEY
from tests.db.homes import Home, move_in, plain_bytes
from tests.db.seed import NOW, TODAY, Seed, plant, typed

SECRETS = 200


@pytest.fixture
def home(book: Book, seed: Seed, tmp_path: Path) -> Home:
    return move_in(book, seed, tmp_path / "family")


class Telling:
    """Puts marked words into places that Mum may not see, one after the other."""

    def __init__(self, home: Home, goal: Id) -> None:
        self.home, self.book, self.mika, self.dana = home, home.book, home.seed.mika, home.seed.dana
        self.goal = goal
        with self.book.act("begin", by=self.mika, now=NOW) as w:
            self.line = w.line(goal, LineKind.WHY)
            self.was = w.wording(self.line, "because", typed("because"))

    def places(self) -> Iterator[Callable[[str], None]]:
        while True:
            yield from (
                self.older_words, self.idea, self.kept_out, self.reason, self.typed_for, self.plan, self.unshared_step,
                self.note_of_a_try, self.answer, self.draft, self.setting, self.name, self.other_goal,
                self.dads_share, self.dads_words, self.undone, self.erased, self.taken_back_step,
            )  # fmt: skip

    def write(self, line: Id, text: str, by: Id = b"", **more: object) -> Id:
        with self.book.act("write", by=by or self.mika, now=NOW) as w:
            return w.wording(line, text, typed(text), **more)  # type: ignore[arg-type]

    def step(self, goal: Id, text: str, on_path: bool) -> Id:
        with self.book.act("add_step", by=self.mika, now=NOW) as w:
            step = w.step(goal)
            w.wording(w.line(goal, LineKind.STEP, step=step), text, typed(text))
            if on_path:
                w.step_order(goal, [step])
        return step

    def older_words(self, text: str) -> None:
        """They stood on the shared goal for a while; home read them then, and does not now."""
        old = self.write(self.home.seed.line, text)
        self.home.copies.freshen(self.home.mum)
        self.write(self.home.seed.line, "SHARED0 words of now", parent=old)

    def idea(self, text: str) -> None:
        self.write(self.home.seed.line, text, by=self.dana, idea=True)

    def kept_out(self, text: str) -> None:
        idea = self.write(self.home.seed.line, text, by=self.dana, idea=True)
        with self.book.act("idea_keep", by=self.mika, now=NOW) as w:
            w.answer_idea(idea, IdeaSaid.KEEP)

    def reason(self, text: str) -> None:
        self.write(self.home.seed.line, "an idea", by=self.dana, idea=True, reason=text)

    def typed_for(self, text: str) -> None:
        with self.book.act("write_for", by=self.mika, now=NOW, typed_by=self.dana) as w:
            w.wording(self.home.seed.line, text, typed(text))

    def plan(self, text: str) -> None:
        with self.book.act("write_plan", by=self.mika, now=NOW) as w:
            w.wording(w.line(self.home.seed.goal, LineKind.PLAN_IF, self.home.seed.step), text, typed(text))

    def unshared_step(self, text: str) -> None:
        self.step(self.home.seed.other_goal, text, on_path=True)

    def taken_back_step(self, text: str) -> None:
        """Shared with Mum, in her file, and then taken off the path."""
        kept = [self.home.seed.step]
        with self.book.act("add_step", by=self.mika, now=NOW) as w:
            step = w.step(self.home.seed.goal)
            w.wording(w.line(self.home.seed.goal, LineKind.STEP, step=step), text, typed(text))
            w.step_order(self.home.seed.goal, [*kept, step])
        self.home.copies.freshen(self.home.mum)
        assert text.encode() in plain_bytes(*self.home.place(self.home.mum)), "it was there before"
        with self.book.act("take_off", by=self.mika, now=NOW) as w:
            w.step_order(self.home.seed.goal, kept)

    def note_of_a_try(self, text: str) -> None:
        with self.book.act("try", by=self.mika, now=NOW) as w:
            w.try_(self.home.seed.step, "some", TODAY, text)

    def answer(self, text: str) -> None:
        with self.book.act("say_not_yet", by=self.dana, now=NOW) as w:
            w.answer(self.home.seed.open_version.id, Said.NOT_YET, note=text, offer=f"{text} offer")

    def draft(self, text: str) -> None:
        self.book.keep_draft(self.mika, f"line:{text}", text, NOW)

    def setting(self, text: str) -> None:
        self.book.set_setting(text, text)

    def name(self, text: str) -> None:
        """Of an adult that Mum does not know of, and of a therapist whose words are not shared."""
        with self.book.act("add_adult", by=self.dana, now=NOW) as w:
            w.person(Role.FAMILY, text)
            w.person(Role.THERAPIST, f"{text} too")

    def other_goal(self, text: str) -> None:
        with self.book.act("write_goal", by=self.mika, now=NOW) as w:
            w.wording(w.line(w.goal(), LineKind.GOAL), text, typed(text))

    def dads_share(self, text: str) -> None:
        """Another goal, shared with Dad."""
        with self.book.act("write_goal", by=self.mika, now=NOW) as w:
            goal = w.goal()
            w.wording(w.line(goal, LineKind.GOAL), text, typed(text))
            w.share(Share(goal, Shared.WORDS, self.home.dad), True)

    def dads_words(self, text: str) -> None:
        sending.send_cheer(*self.home.place(self.home.dad), text, NOW)
        sending.send_hope(*self.home.place(self.home.dad), f"{text} hope", NOW)

    def undone(self, text: str) -> None:
        taken_back = self.write(self.home.seed.line, text)
        with self.book.act("undo", by=self.mika, now=NOW) as w:
            w.undo([taken_back])

    def erased(self, text: str) -> None:
        """A cheer of Mum's own, erased in the book since."""
        path, key = self.home.place(self.home.mum)
        cheer = sending.send_cheer(path, key, text, NOW)
        self.home.copies.collect(self.home.mum)
        with self.book.act("erase", by=self.home.mum, now=NOW) as w:
            w.redaction(cheer)


def test_200_marked_strings_are_nowhere_in_mums_file(home: Home, tmp_path: Path) -> None:
    seed = home.seed
    home.choose(home.mum, *Shared)
    telling = Telling(home, seed.goal)
    for n, place in zip(range(SECRETS), telling.places(), strict=False):
        place(f"zq{n:03}secret")
    another_book(tmp_path)
    share_for_the_last_time(home, telling)

    home.copies.tend()
    found = plain_bytes(*home.place(home.mum))
    assert [n for n in range(SECRETS) if f"zq{n:03}secret".encode() in found] == []
    for words in ("SHARED0 words of now", "SHARED1 step", "SHARED2 help", "SHARED3 cheer", "Mum", "Mika"):
        assert words.encode() in found
    for name in ("Dad", "Gran", "Dana", "Ines", "another mum's"):
        assert name.encode() not in found
    assert home.files(home.mum) == ["copy.db", "copy.db.lock"], "no log, no journal, no half-made copy"


def share_for_the_last_time(home: Home, telling: Telling) -> None:
    """What Mum may see in the end, and what she may not see any more."""
    seed = home.seed
    telling.write(seed.line, "SHARED0 words of now")
    step = telling.step(seed.goal, "SHARED1 step", on_path=True)
    with home.book.act("write", by=seed.mika, now=NOW) as w:
        w.wording(w.line(seed.goal, LineKind.HOME, step), "SHARED2 help", typed("SHARED2 help"))
    sending.send_cheer(*home.place(home.mum), "SHARED3 cheer", NOW)
    home.choose(home.mum, Shared.NUMBERS, shown=False)
    home.choose(home.dad, Shared.NUMBERS)


def another_book(folder: Path) -> None:
    """Another young person's, with a Mum of their own, in the same family folder."""
    other = create_book(folder / "another.db", KEY, NOW)
    there = move_in(other, plant(other), folder / "family")
    Telling(there, there.seed.goal).write(there.seed.line, "another mum's")
    there.choose(there.mum, *Shared)
    other.close()


def test_everything_taken_back_leaves_nothing_but_names(home: Home) -> None:
    step_words = [f"zq{n:03}secret and more words so that there are many pages " * 9 for n in range(60)]
    with home.book.act("add_step", by=home.seed.mika, now=NOW) as w:
        path = []
        for text in step_words:
            path.append(w.step(home.seed.goal))
            w.wording(w.line(home.seed.goal, LineKind.STEP, step=path[-1]), text, typed(text))
        w.step_order(home.seed.goal, path)
    home.choose(home.mum, *Shared)
    full = plain_bytes(*home.place(home.mum))
    assert all(text.encode() in full for text in ("zq000secret", "zq059secret"))
    home.choose(home.mum, *Shared, shown=False)
    left = plain_bytes(*home.place(home.mum))
    assert b"secret" not in left and b"sleep" not in left and b"Dana" not in left
    assert len(left) < len(full), "not even its size tells"
    page = home.copies.page(home.mum)
    assert (page.adult, page.young_person, page.writers, page.goals) == ("Mum", "Mika", (), ())


def test_mums_file_is_the_same_whatever_dad_and_gran_may_see(home: Home) -> None:
    home.choose(home.mum, Shared.WORDS)
    before = home.copies.page(home.mum)
    home.choose(home.dad, *Shared)
    home.choose(home.seed.gran, *Shared)
    home.copies.rebuild(home.mum)
    assert home.copies.page(home.mum) == before


def test_no_id_of_the_book_is_in_a_copy(home: Home) -> None:
    """An id holds the millisecond in which its row was written: when the app was opened."""
    home.choose(home.mum, *Shared)
    found = plain_bytes(*home.place(home.mum))
    with home.book.reading() as c:
        every = {table.name: c.exec_driver_sql(f'SELECT id FROM "{table.name}"').scalars().all() for table in CARRIED}
    inside = {id for ids in every.values() for id in ids if id in found or id.hex().encode() in found}
    assert inside == {home.mum}
    assert str(NOW).encode() not in found


def test_free_pages_would_be_found(tmp_path: Path) -> None:
    """The looking itself works: words deleted from a file that does not wipe its pages are seen."""
    path = tmp_path / "careless.db"
    path.touch()
    careless = cipher.connect(path, KEY)
    careless.execute("PRAGMA secure_delete = OFF").fetchall()
    careless.execute("CREATE TABLE page (body TEXT)")
    careless.execute("INSERT INTO page VALUES (?)", ("zqsecret " * 900,))
    careless.execute("DELETE FROM page")
    careless.close()
    assert b"zqsecret" in plain_bytes(path, KEY)
