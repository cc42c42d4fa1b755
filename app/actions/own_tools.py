"""The young person's own ways to get through a hard moment."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.rules.clean import clean
from db.book import Book
from db.records import Id
from db.trying import ToolKind


def add_tool(book: Book, hand: Hand, name: str, how: str = "", kind: ToolKind = ToolKind.OWN) -> Id:
    """``how``: one line on how it is done. Raises NotAllowed without a name, and unless it is the young person's."""
    words = clean(name).text
    if not words:
        raise NotAllowed("tools.name_first")
    with hand.act(book, "add_tool") as writer:
        return writer.tool(kind, words, clean(how).text)


def take_tool_away(book: Book, hand: Hand, tool: Id) -> None:
    """It is among the tools no more. Raises NotAllowed unless it is the young person's."""
    with hand.act(book, "take_tool_away") as writer:
        writer.undo([tool])
