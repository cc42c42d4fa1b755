"""What can go wrong with a book, each kind said once. None of them carries any text from the book."""

from __future__ import annotations


class BookError(Exception):
    """Something about the book itself. The file is as it was before."""


class NotABook(BookError):
    """The file is empty, is something else, or the key does not fit."""


class AnotherBook(NotABook):
    """It is a whole book, and not the one that is open."""


class BookDamaged(BookError):
    """Pages or rows are not as they were written."""


class RowsLost(BookDamaged):
    """Rows that were kept are not there any more: an older file was put back, or one beside the book is gone.

    ``since``: the time (ms, UTC) of the newest row that is left; None when the missing rows had been
    carried in from another copy, and could be of any time. ``acts``: how many acts are missing at the least.
    """

    def __init__(self, since: int | None, acts: int = 0) -> None:
        super().__init__("rows that were kept are missing")
        self.since = since
        self.acts = acts


class PageApart(BookError):
    """An adult at home opens their page here by their own words, and this copy of the book has not its key."""


class BookTooNew(BookError):
    """A newer Two Pens wrote this book."""


class BookInUse(BookError):
    """Another running copy of the app has this book open."""


class BookReadOnly(BookError):
    """The folder or file cannot be written."""


class NoRoom(BookError):
    """The disk is full. Nothing half-written stays; reading goes on."""


class Refused(BookError):
    """The schema refused a row; the message names the table and the rule, never the words."""


class NotAParcel(BookError):
    """The file is empty, or neither a copy that was taken out of a book nor one that lies beside it."""


class ParcelDamaged(BookError):
    """A copy that was taken out of a book is cut short, or not as it was written."""


class SlotsDamaged(BookError):
    """What opens a book (its slots, the pointer beside it, a file of this device) is gone or not as it was written."""


class WrongCode(BookError):
    """The code, or the key, opens none of the slots it was tried on."""


class MustWait(BookError):
    """Wrong codes came before, so the next one is not tried yet. ``seconds``: how long still, from 1 up."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} seconds to wait")
        self.seconds = seconds


class CodeTooWeak(BookError):
    """An own passphrase is too short, or the same few signs again and again."""


class WordUnknown(BookError):
    """A word of a recovery sheet is not on the list. ``position`` counts from 1; the word itself is not told."""

    def __init__(self, position: int) -> None:
        super().__init__(f"word {position} is not on the list")
        self.position = position


class WordsDoNotFit(BookError):
    """Each word is on the list, but they are not twelve, or one is mistaken or out of order."""


class SecretGone(BookError):
    """This device's secret is no longer where it was kept. A recovery sheet still opens."""


class NoWayIn(BookError):
    """Nobody had a code for this book, and this device's secret, which opened it, is gone. No sheet can help."""


class SecretLocked(BookError):
    """What holds this device's secret (a keyring that is locked) does not give it out now. It may later."""


class NotOffered(BookError):
    """This device cannot do that."""


class Mishap(BookError):
    """Something broke beside the window that nobody expected."""
