"""Erasing, drafts, settings, and acts that add nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.book import Book
from db.reading import acts, lines
from tests.db.conftest import KEY
from tests.db.seed import NOW, Seed, typed

LATER = NOW + 1000


def test_erasing_an_idea_nobody_used(book: Book, seed: Seed) -> None:
    with book.act("erase", by=seed.dana, now=LATER) as w:
        w.redaction(seed.spare)
    with book.act("erase", by=seed.gran, now=LATER) as w:
        w.redaction(seed.cheer)
    with book.reading() as c:
        gone = lines.wording(c, seed.spare)
        assert gone and gone.text is None and gone.reason is None and gone.by == seed.dana
        assert c.exec_driver_sql("SELECT text FROM cheer").scalars().all() == [None]


def test_erased_text_is_in_no_page_any_more(book: Book, seed: Seed) -> None:
    """Not in the tables, nor in what a page keeps of rows that were there."""
    book.set_setting("copy_kind", "own")
    with book.act("erase", by=seed.dana, now=LATER) as w:
        w.redaction(seed.spare)
    book.close()
    stored = deciphered(book.path)
    assert b"Sleep well" not in stored and b"Sleep alone" in stored


def deciphered(path: Path) -> bytes:
    """Every page as it stands in the file: AES-CBC under the raw key, its IV 64 bytes before the page's end."""
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    stored, pages = path.read_bytes(), []
    for start in range(0, len(stored), 4096):
        page = stored[start : start + 4096]
        secret = page[16 if start == 0 else 0 : 4016]  # the first page begins with the file's salt
        pages.append(Cipher(AES(KEY), CBC(page[4016:4032])).decryptor().update(secret))
    return b"".join(pages)


def test_an_empty_act_leaves_nothing(book: Book, seed: Seed) -> None:
    with book.reading() as c:
        before = acts.last(c, seed.mika, 1)
    with book.act("nothing", by=seed.mika, now=LATER):
        pass
    with book.reading() as c:
        assert acts.last(c, seed.mika, 1) == before


def test_reading_inside_an_act_sees_its_rows(book: Book, seed: Seed) -> None:
    with book.act("write_words", by=seed.mika, now=LATER) as w:
        w.wording(seed.line, "Stay over", typed("Stay over"), parent=seed.words)
        with book.reading() as c:
            assert lines.history(c, seed.line)[-1].text == "Stay over"
    with book.reading() as c, pytest.raises(RuntimeError), book.act("late", by=seed.mika, now=LATER):
        lines.lines(c, seed.goal)


def test_drafts_and_settings(book: Book, seed: Seed) -> None:
    assert book.draft(seed.mika, "new_goal") is None and book.setting("look") is None
    book.keep_draft(seed.mika, "new_goal", "I wa", NOW)
    book.keep_draft(seed.mika, "new_goal", "I want", NOW + 1)
    book.keep_draft(seed.dana, "new_goal", "What if", NOW)
    draft = book.draft(seed.mika, "new_goal")
    assert draft and (draft.text, draft.at) == ("I want", NOW + 1)
    with book.act("write_goal", by=seed.mika, now=NOW) as w:
        w.goal()
        w.drop_draft(seed.mika, "new_goal")
    assert book.draft(seed.mika, "new_goal") is None
    book.drop_draft(seed.dana, "new_goal")
    assert book.draft(seed.dana, "new_goal") is None
    book.set_setting("look", "light")
    book.set_setting("look", "dark")
    assert book.setting("look") == "dark"
