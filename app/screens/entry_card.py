"""Entries on screen: plain cards, used again for the next page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kivy.metrics import dp

from app.screens.entries import Entry
from widgets.picks import ListRow
from widgets.say import Say
from widgets.stack import Column
from widgets.surfaces import Card


class EntryCard(Card):
    """What it was, the words, by whom and when, and what became of it."""

    def __init__(self) -> None:
        super().__init__(corner=24, spacing=dp(4), padding=[dp(18), dp(12)])
        self.what, self.text = Say(style="smallB", tone="ink2"), Say()
        self.by, self.fate = Say(style="small", tone="ink2"), Say(style="smallB", tone="ink2")

    def put(self, entry: Entry) -> None:
        self.what.text, self.by.text = str(entry.what), str(entry.by)
        self.text.text = "\n".join(entry.texts)
        self.fate.text = str(entry.fate or "")
        parts = [part for part in (self.what, self.text, self.by, self.fate) if part.text]
        if list(reversed(self.children)) != parts:
            self.clear_widgets()
            for part in parts:
                self.add_widget(part)


class EntryRow(ListRow):
    """One that can be picked."""

    def __init__(self) -> None:
        super().__init__(fill="card", depth=1, tall=64)
        self.entry: Entry | None = None

    def put(self, entry: Entry) -> None:
        self.entry = entry
        self.title = " · ".join(entry.texts)
        self.sub = f"{entry.what}. {entry.by}"


def fill_rows(column: Column, entries: Sequence[Entry], make: Callable[[], Any]) -> None:
    """As many rows as there are entries; those that stand there are filled anew, and none is thrown away
    but what is too many."""
    rows = list(reversed(column.children))
    for spare in rows[len(entries) :]:
        column.remove_widget(spare)
    for place, entry in enumerate(entries):
        if place >= len(rows):
            rows.append(make())
            column.add_widget(rows[place])
        rows[place].put(entry)
