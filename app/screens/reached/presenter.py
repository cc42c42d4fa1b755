"""You reached it: the goal's words under both seals on a bright lake. It stays to read for ever."""

from __future__ import annotations

from app.desk import Desk
from app.presenter import Go
from app.screens.goal_word.presenter import GoalWordPage
from db.records import Id


class Reached(GoalWordPage):
    def __init__(self, desk: Desk, go: Go) -> None:
        super().__init__(desk, go)

    def enter(self, goal: Id) -> None:
        """When one of them took their word back it is open again."""
        self.goal = goal
        if self.is_reached():
            self.refresh()
        else:
            self.go.to("goal_word", goal=goal)

    def take_back(self, pen: str) -> None:
        super().take_back(pen)
        if not self.is_reached():
            self.go.to("goal", goal=self.goal)

    def progress(self) -> None:
        self.go.to("progress", goal=self.goal)
