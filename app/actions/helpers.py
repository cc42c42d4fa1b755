"""People who help the young person. Who is shown while locked lies openly on this device; see db.open_numbers.py."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.clean import clean
from db.book import Book
from db.open_numbers import OpenNumbers
from db.reading.tools import helpers
from db.records import Id
from db.trying import Helper, HelperWords


def keep_helper(book: Book, hand: Hand, words: HelperWords, instead: Id | None = None) -> Id:
    """``instead``: the row whose place it takes, when something about them is changed.

    Raises NotAllowed without a name, and unless it is the young person's.
    """
    words = HelperWords(clean(words.name).text, clean(words.how).text, clean(words.number).text)
    if not words.name:
        raise NotAllowed("helper.name_first")
    with hand.act(book, "keep_helper") as writer:
        if instead is not None:
            writer.undo([instead])
        return writer.helper(words)


def take_helper_away(book: Book, numbers: OpenNumbers, hand: Hand, helper: Id) -> None:
    """First from what lies openly, then from the book. Raises NotAllowed, NoRoom, BookReadOnly."""
    with hand.act(book, "take_helper_away") as writer:
        writer.undo([helper])
        numbers.hide(book, helper)


def show_when_locked(book: Book, numbers: OpenNumbers, hand: Hand, helper: Helper, shown: bool) -> None:
    """Their name and number, for whoever holds this device. Raises NotAllowed, NoRoom, BookReadOnly."""
    hand.check(book, "show_when_locked")
    if shown:
        numbers.show(book, helper)
    else:
        numbers.hide(book, helper.id)


def tend_numbers(book: Book, numbers: OpenNumbers) -> None:
    """What is not in the book any more lies nowhere openly. Raises NoRoom, BookReadOnly."""
    with book.reading() as connection:
        here = {helper.id for helper in helpers(connection)}
    for id in numbers.shown(book) - here:
        numbers.hide(book, id)
