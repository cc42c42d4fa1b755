"""An adult at home sends a cheer or a hope. It goes into their own file; the book takes it in when it is next open."""

from __future__ import annotations

from app.actions.hand import NotAllowed
from app.rules.cheers import LETTERS, too_many
from app.rules.clean import clean, is_blank
from db.home_copy.sending import send_cheer, send_hope
from db.home_copy.words import HomeFile
from db.records import Id
from db.telling import WrittenKind


def send_home(home: HomeFile, kind: WrittenKind, text: str, now: int) -> Id:
    """``kind``: CHEER or HOPE; ``now`` in ms, UTC. Raises NotAllowed for a line that says nothing or is too long, and
    db.errors when it cannot be kept: then nothing is lost."""
    said = clean(text).text
    if is_blank(said):
        raise NotAllowed("send.empty")
    if too_many(kind, said):
        raise NotAllowed("send.too_long", n=str(LETTERS[kind]))
    send = send_cheer if kind is WrittenKind.CHEER else send_hope
    return send(home.path, home.key, said, now)
