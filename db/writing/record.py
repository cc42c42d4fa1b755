"""The *record for the law*: what the clinic's copy keeps of erased rows. There is no other way to read it."""

from __future__ import annotations

import json

from db.keeping import KeptText
from db.writing.writer import Writer

KEPT = "SELECT id, texts FROM kept_text ORDER BY id"


def read_record(writer: Writer) -> tuple[KeptText, ...]:
    """Every text that was erased and is kept here, oldest first. The same act says that it was read,
    where the young person can see it. Raises Refused unless it is a therapist who reads.
    """
    writer.record_read()
    rows = writer.connection.exec_driver_sql(KEPT).all()
    return tuple(KeptText(id, _texts(texts)) for id, texts in rows)


def _texts(stored: str) -> dict[str, str]:
    return {column: text for column, text in json.loads(stored).items() if text is not None}
