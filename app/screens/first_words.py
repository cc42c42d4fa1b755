"""What was first written is one tap away from the words."""

from __future__ import annotations

from app.presenter import Go
from db.records import Id


class ShowsGoal:
    """For the mind of a page about one goal."""

    goal: Id
    go: Go

    def first_words(self) -> None:
        self.go.to("history", goal=self.goal)


class ShowsStep:
    """For the mind of a page about one step."""

    goal: Id
    step: Id
    go: Go

    def first_words(self) -> None:
        self.go.to("history", goal=self.goal, step=self.step)
