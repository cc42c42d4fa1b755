"""What can be erased, and by whom: truth 12.

Its author can erase what stands by itself. Words that became part of a line or of an agreement, and words that
others built on, go only with the whole book.
"""

from __future__ import annotations

from db.records import Id
from db.telling import Written, WrittenKind

STANDS_ALONE = frozenset(WrittenKind) - {WrittenKind.WORDING}


def may_erase(written: Written, who: Id) -> bool:
    """Can ``who`` erase this?"""
    gone = written.erased or (written.text is None and written.more is None)
    return written.by == who and written.kind in STANDS_ALONE and not written.used and not gone
