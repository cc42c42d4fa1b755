"""How each kind of tool looks, and the words of the six ideas."""

from __future__ import annotations

from app.text import say
from db.trying import ToolKind

ICONS = {
    ToolKind.OWN: "star-bold",
    ToolKind.BREATHS: "wind-bold",
    ToolKind.FIVE_THINGS: "eye-bold",
    ToolKind.MUSIC: "music-notes-bold",
    ToolKind.SQUEEZE: "hand-fist-bold",
    ToolKind.WATER: "drop-bold",
    ToolKind.MESSAGE: "chat-circle-bold",
}
IDEAS = tuple(kind for kind in ToolKind if kind is not ToolKind.OWN)


def idea_name(kind: ToolKind) -> str:
    return say(f"idea_tool.{kind}")


def idea_how(kind: ToolKind) -> str:
    return say(f"idea_tool.{kind}_how")
