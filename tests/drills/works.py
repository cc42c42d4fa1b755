"""What can be going on when the plug is pulled, the disk is full or the folder may not be written to.

Each work is done to the lived-in home with its book open, again and again (``n`` counts), and gives the ids of the
rows that are kept when it has returned.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from db import copies, daily, own_copy
from db.book import Book, open_book
from db.bring import bring
from db.carry import merge
from db.entry import ShelfEntry
from db.given import look_at
from db.home_copy.copies import HomeCopies
from db.home_copy.sending import keep_draft, send_cheer
from db.parcel import END, look_through, save
from db.records import Held, Id, Said, Share, Shared
from db.take_home import taking_book, words_for
from db.trying import Helper, HelperWords, HowOften, Rhythm, ToolKind
from tests.db.gestures import play
from tests.db.seed import NOW, TODAY, plant, typed
from tests.db.told import DANAS, MIKAS, SAM, Told
from tests.drills.lived_in import DAY, elsewhere

Ids: TypeAlias = list[Id]
Work: TypeAlias = Callable[[Told, Book, int], Ids]
GESTURES = 12
FIVE = b"five dealt words"


def write(told: Told, book: Book, n: int) -> Ids:
    seed, text = told.seed, f"Try {n} " * (1 + n % 40)
    book.keep_draft(seed.mika, "line:1", text, NOW + n)
    with book.act("write_words", by=seed.mika, now=NOW + n) as w:
        return [w.wording(seed.line, text, typed(text), parent=seed.words)]


def seal(told: Told, book: Book, n: int) -> Ids:
    """Both answer and both seal, in one act."""
    seed = told.seed
    with book.act("press_seals", by=seed.mika, now=NOW + n) as w:
        mine, hers = w.answer(seed.version.id, Said.YES), w.as_person(seed.dana).answer(seed.version.id, Said.YES)
        return [mine, hers, w.seal(mine, Held.TOGETHER), w.as_person(seed.dana).seal(hers, Held.TOGETHER)]


def try_and_tend(told: Told, book: Book, n: int) -> Ids:
    """A go, how often the step comes, a tool and somebody who helps; their number is shown openly, or hidden again."""
    seed, numbers = told.seed, told.shelf.numbers
    with book.act("try_step", by=seed.mika, now=NOW + n) as w:
        helper = w.helper(HelperWords("Gran", "", f"07700 {n}"))
        kept = [w.try_(seed.step, "did", TODAY), w.rhythm(seed.step, Rhythm(HowOften.EACH_DAY)), helper]
        kept.append(w.tool(ToolKind.OWN, f"Sing {n}"))
    numbers.show(book, Helper(helper, HelperWords("Gran", "", f"07700 {n}")))
    if n % 2:
        numbers.forget(book.path.parent.name)
    return kept


def change_key(told: Told, book: Book, n: int) -> Ids:
    """Sam comes and goes."""
    kept = write(told, book, n)
    slots = told.shelf.slots(book)
    if told.sam not in {person for _, person in slots.openers()}:
        slots.admit(told.shelf.open_caseload(SAM, NOW), told.sam)
    slots.remove(told.sam)
    return kept


def give_codes(told: Told, book: Book, n: int) -> Ids:
    """Mika gets other pictures, Dana another passphrase."""
    told.caseload().set_passphrase(DANAS[n % 2])
    told.shelf.slots(book).give_pictures(told.seed.mika, MIKAS[n % 2])
    return []


def begin_and_end_book(told: Told, book: Book, n: int) -> Ids:
    """Another one, for Dana and somebody else, until it opens by codes alone; then it is ended for good."""
    shelf = told.shelf
    shelf.finish_endings()
    new = shelf.create(NOW + n)
    try:
        there, slots = plant(new), shelf.slots(new)
        slots.admit(told.caseload(), there.dana)
        slots.give_pictures(there.mika, b"pictures %d of %s" % (n, new.id.hex().encode()))
        slots.drop_device()
    finally:
        new.close()
    shelf.end(ShelfEntry(new.path.parent), ())
    return []


def keep_copy(told: Told, book: Book, n: int) -> Ids:
    """The next day's, and now and then one in the place of all."""
    kept, slots = write(told, book, n), told.shelf.slots(book).data()
    newest = max((copy.at for copy in copies.copies(book.path.parent)), default=NOW)
    keep = daily.renew if n % 4 == 3 else daily.keep_daily
    keep(book, newest + DAY, slots)
    return kept


def carry(told: Told, book: Book, n: int) -> Ids:
    """What was written elsewhere comes in."""
    kept = _written_elsewhere(told, book, n)
    merge(book, elsewhere(told.home), book.key)
    return kept


def bring_back(told: Told, book: Book, n: int) -> Ids:
    """The same, in a parcel."""
    parcel = elsewhere(told.home).with_suffix(END)
    parcel.unlink(missing_ok=True)
    kept = _written_elsewhere(told, book, n, parcel)
    bring(book, parcel)
    return kept


def save_parcel(told: Told, book: Book, n: int) -> Ids:
    """It is whole, or it is not there."""
    kept, place = write(told, book, n), elsewhere(told.home).with_name(f"saved{END}")
    if place.exists():
        look_through(place)
        place.unlink()
    save(book, place, told.shelf.slots(book).data())
    look_through(place)
    return kept


def save_own_copy(told: Told, book: Book, n: int) -> Ids:
    """Mika's own, which opens by words of theirs; whole, or not there."""
    kept, place, device = write(told, book, n), elsewhere(told.home).with_name(f"own{END}"), told.shelf.device()
    if place.exists():
        look_through(place)
        place.unlink()
    with own_copy.saving(book, place, told.seed.mika, own_copy.stretched(b"otter maple drum", device), device):
        pass
    look_through(place)
    return kept


def take_home(told: Told, book: Book, n: int) -> Ids:
    """Mika's own copy, in a file that dealt words open. It is whole, or it is not there."""
    kept, place = write(told, book, n), elsewhere(told.home).with_name(f"taken{END}")
    if place.exists():
        look_at(place)
        place.unlink()
    _take(told, book, place)
    look_at(place)
    return kept


def receive_and_end(told: Told, book: Book, n: int) -> Ids:
    """Such a file moves in, beside the other books, and is ended again. Half a book is never on the shelf."""
    shelf, place = told.shelf, elsewhere(told.home).with_name(f"given{END}")
    shelf.finish_endings()
    place.unlink(missing_ok=True)
    _take(told, book, place)
    given = look_at(place)
    (told.home / "throttle").unlink(missing_ok=True)
    received = shelf.receive(given, shelf.open_given(given, FIVE, NOW), NOW + n)
    received.close()
    shelf.end(ShelfEntry(received.path.parent), ())
    return []


def _take(told: Told, book: Book, place: Path) -> None:
    device = told.shelf.device()
    with taking_book(book, place, device, words_for(told.seed.mika, FIVE, device)):
        pass


def _written_elsewhere(told: Told, book: Book, n: int, parcel: Path | None = None) -> Ids:
    """In the other copy of the book, which is closed again; and saved as a parcel, if one is wanted."""
    other = open_book(elsewhere(told.home), book.key)
    try:
        for gesture in range(GESTURES):
            play(other, told.seed, gesture, n)
        with other.act("write_goal", by=told.seed.mika, now=NOW + n) as w:
            goal = w.goal()
        if parcel:
            save(other, parcel)
    finally:
        other.close()
    return [goal]


def rebuild_home(told: Told, book: Book, n: int) -> Ids:
    """Mika shares and takes back, Gran cheers; then her cheer comes in and her copy is written anew."""
    seed, home = told.seed, HomeCopies(book, told.shelf.family)
    with book.act("share_item", by=seed.mika, now=NOW + n) as w:
        kept = [w.share(Share(seed.goal, Shared.STEPS, seed.gran), bool(n % 2))]
    keep_draft(home.path(seed.gran), home.key(seed.gran), "cheer", f"Well {n}")
    kept.append(send_cheer(home.path(seed.gran), home.key(seed.gran), f"Well done {n}", NOW + n))
    for trouble in home.tend():
        raise trouble
    return kept


WORKS: tuple[Work, ...] = (
    write, seal, try_and_tend, change_key, give_codes, begin_and_end_book, keep_copy, carry, bring_back, save_parcel,
    save_own_copy, rebuild_home, take_home, receive_and_end,
)  # fmt: skip
