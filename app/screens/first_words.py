"""What was first written is one tap away from the words."""

from __future__ import annotations

from app.presenter import Go
from db.records import Id

FIRST_WORDS = "clock-counter-clockwise-bold"
"""The picture for it, the same on every page."""


class ShowsGoal:
    """For the mind of a page about one goal."""

    goal: Id
    go: Go

    def first_words(self) -> None:
        self.go.to("history", goal=self.goal)


class ShowsParts:
    """For the mind of a page about a goal with all its parts: its words, steps and plans."""

    goal: Id | None
    go: Go

    def first_words(self) -> None:
        if self.goal:
            self.go.to("at_first", goal=self.goal)


class ShowsStep:
    """For the mind of a page about one step."""

    goal: Id
    step: Id
    go: Go

    def first_words(self) -> None:
        self.go.to("history", goal=self.goal, step=self.step)
