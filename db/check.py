"""Look at a whole book, page by page and version by version. Takes longer the longer the book is:
for before a copy is given away, not for every opening."""

from __future__ import annotations

from db.book import Book
from db.errors import BookDamaged
from db.reading.versions import version_from


def check_whole(book: Book) -> None:
    """Raises BookDamaged when a page, an index, a link or a version is not as it was written."""
    with book.reading() as connection:
        if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first():
            raise BookDamaged("pages are not as they were written")
        if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
            raise BookDamaged("rows are not as they were written")
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise BookDamaged("a row rests on nothing")
        for row in connection.exec_driver_sql("SELECT id, goal, body FROM version"):
            version_from(*row)
