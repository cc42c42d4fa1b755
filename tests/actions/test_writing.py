"""Writing over words that are not the ones that stand, and saying yes to words typed a while ago."""

from __future__ import annotations

import pytest

from app.actions.gesture import Add, Replace
from app.actions.hand import NotAllowed
from app.actions.put_back import put_back
from app.actions.undo import undo
from app.actions.write_for import confirm_words, write_for
from app.actions.write_words import write_words
from app.desk import Desk
from db.reading import lines
from db.records import Id
from tests.stories import Story


def text(story: Story) -> str:
    return story.words_now().wording.text or ""


def typed_for(story: Story, gesture: Add | Replace) -> Id:
    desk: Desk = story.desk
    hand = desk.hand(desk.here.young_person, typed_by=desk.here.therapist)
    return write_for(desk.book, hand, story.place(), gesture, story.words_now().wording) or b""


def test_no_word_is_dropped_that_came_in_between(story: Story) -> None:
    book, place, old = story.desk.book, story.place(), story.words_now().wording
    write_words(book, story.mika, place, Add("all night"), old)
    for act in (
        lambda: write_words(book, story.mika, place, Add("well"), old),
        lambda: write_words(book, story.mika, place, Add("well"), None),
        lambda: put_back(book, story.mika, old, old),
    ):
        with pytest.raises(NotAllowed, match="note.words_moved"):
            act()
    write_words(book, story.dana, place, Add("well"), old)  # an idea finds its place when it is used
    assert text(story) == "I want to sleep at Leo's all night"


@pytest.mark.parametrize(
    ("gesture", "after"),
    [
        (Add("all night"), "I want to sleep in a tent at Leo's all night"),
        (Replace(1, 2, "really want"), "I really want to sleep in a tent at Leo's"),
        (Replace(4, 6, "at Gran's"), "I want to sleep in a tent at Gran's"),
    ],
)
def test_words_typed_for_mika_come_in_where_they_were_said(story: Story, gesture: Add | Replace, after: str) -> None:
    """Mika went on writing before saying "that's what I said": both are there."""
    book = story.desk.book
    waiting = typed_for(story, gesture)
    write_words(book, story.mika, story.place(), Replace(4, 4, "in a tent"), story.words_now().wording)
    confirm_words(book, story.mika, waiting)
    assert text(story) == after
    with book.reading() as c:
        assert lines.unconfirmed(c, story.goal) == ()
    undo(book, story.mika)
    assert text(story) == "I want to sleep in a tent at Leo's"
    with book.reading() as c:
        assert [w.id for w in lines.unconfirmed(c, story.goal)] == [waiting]


def test_two_lots_of_words_typed_for_mika(story: Story) -> None:
    waiting = [typed_for(story, Add("all night")), typed_for(story, Replace(0, 1, "Mika and Leo"))]
    for wording in waiting:
        confirm_words(story.desk.book, story.mika, wording)
    assert text(story) == "Mika and Leo want to sleep at Leo's all night"


def test_words_typed_for_mika_whose_place_is_gone(story: Story) -> None:
    """They were Mika's own choice, made last: they stand, and the others stay in the history."""
    book = story.desk.book
    waiting = typed_for(story, Replace(3, 4, "stay"))
    write_words(book, story.mika, story.place(), Replace(3, 6, "ride the bus"), story.words_now().wording)
    confirm_words(book, story.mika, waiting)
    assert text(story) == "I want to stay at Leo's"
    with book.reading() as c:
        history = [w.text for w in lines.history(c, story.place().line or b"")]
    assert "I want to ride the bus" in history
