"""The young person lets one adult at home see one thing, or takes that back.

The order keeps what home reads within what is shared, whatever fails or dies between two lines: what goes
away leaves the adult's copy before the choice is kept, in the same transaction; what comes in
enters the copy after.
"""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from db.book import Book
from db.errors import BookError, PageApart
from db.home_copy.copies import HomeCopies
from db.reading.people import gone
from db.records import Id, Share


def share_item(book: Book, copies: HomeCopies, hand: Hand, share: Share, shown: bool) -> bool:
    """Keep the choice. False when it is kept but cannot be in the adult's copy yet (a full disk): it gets
    there when the copies are tended next. Also where that is another copy's to write (PageApart).

    Raises NotAllowed unless it is the young person's own tap, and for an adult who was taken out. Taking back raises
    db.errors when the copy cannot be written anew; then nothing changed at all.
    """
    kind = "share_item" if shown else "stop_sharing"
    check_who(book, hand, kind)
    check_still_there(book, share.adult)
    copies.key(share.adult)
    with hand.act(book, kind) as writer:
        writer.share(share, shown)
        gone_there = shown or leaves_home(copies, share.adult)
    return reaches_home(copies, share.adult) if shown else gone_there


def check_who(book: Book, hand: Hand, kind: str) -> None:
    """Nobody shares for the young person, and nobody types it for them."""
    hand.check(book, kind)
    if hand.typed_for:
        raise NotAllowed("note.young_person_shares")


def check_still_there(book: Book, adult: Id) -> None:
    """Whoever was taken out has no copy here, and gets none."""
    with book.reading() as connection:
        if adult in gone(connection):
            raise NotAllowed("note.not_here")


def leaves_home(copies: HomeCopies, *adults: Id) -> bool:
    """Write these adults' copies anew, inside an act. False when one is another copy's to write, like one that lies on
    another device. Raises db.errors when one of ours cannot be written."""
    ours = True
    for adult in adults:
        try:
            copies.rebuild(adult)
        except PageApart:
            ours = False
    return ours


def reaches_home(copies: HomeCopies, *adults: Id) -> bool:
    """Bring these adults' copies up to date; False when one could not be."""
    try:
        for adult in adults:
            copies.freshen(adult)
    except BookError:
        return False
    return True
