"""The consent record: who agreed to the work, and when to look again. Therapists alone write and read it.

Nothing in it is overwritten: what changed is written down anew, and what was agreed before stays below.
"""

from __future__ import annotations

from dataclasses import replace

from app.actions.hand import Hand, NotAllowed
from app.dates import date_of
from app.rules.clean import clean, is_blank
from app.rules.consent import is_day, is_month, time_to_look
from db.book import Book
from db.keeping import Consent, ConsentGiven
from db.reading.keeping import consents
from db.records import Id


def record_consent(book: Book, hand: Hand, given: Consent) -> Id:
    """Keep it as typed. Raises NotAllowed for anyone but a therapist, without a name, and for a date there is not."""
    hand.check(book, "record_consent")
    tidy = _tidy(given)
    _check(tidy)
    with hand.act(book, "record_consent") as writer:
        return writer.consent(tidy)


def read_consent(book: Book, hand: Hand) -> tuple[ConsentGiven, ...]:
    """All that was written down, newest first. Raises NotAllowed for anyone but a therapist."""
    hand.check(book, "read_consent")
    with book.reading() as connection:
        return consents(connection)


def time_to_look_again(found: tuple[ConsentGiven, ...], now: int) -> bool:
    """Is the newest of them due at ``now`` (ms, UTC)? False while nothing was written down."""
    return any(time_to_look(one.consent, date_of(one.at), date_of(now)) for one in found[:1])


def _tidy(given: Consent) -> Consent:
    who, relation, terms, look_again = (
        clean(text).text.strip() for text in (given.who, given.relation, given.terms, given.look_again)
    )
    born = (given.born or "").strip() or None
    return replace(given, who=who, relation=relation, terms=terms, look_again=look_again, born=born)


def _check(given: Consent) -> None:
    if is_blank(given.who):
        raise NotAllowed("consent.who_first")
    if given.born is not None and not is_month(given.born):
        raise NotAllowed("consent.odd_month")
    if not is_day(given.look_again):
        raise NotAllowed("consent.odd_day")
