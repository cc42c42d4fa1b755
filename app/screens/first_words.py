"""What was first written is one tap away on every page that shows a line."""

from __future__ import annotations

from app.presenter import Go
from db.records import Id


class ShowsGoal:
    """For the mind of a page about one goal."""

    goal: Id | None
    go: Go

    def first_words(self) -> None:
        if self.goal:
            self.go.to("history", goal=self.goal)


class ShowsStep:
    """For the mind of a page about one step."""

    goal: Id
    step: Id
    go: Go

    def first_words(self) -> None:
        self.go.to("history", goal=self.goal, step=self.step)
