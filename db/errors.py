"""What can go wrong with a book, each kind said once. None of them carries any text from the book."""

from __future__ import annotations


class BookError(Exception):
    """Something about the book itself. The file is as it was before."""


class NotABook(BookError):
    """The file is empty, is something else, or the key does not fit."""


class BookDamaged(BookError):
    """Pages or rows are not as they were written."""


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
