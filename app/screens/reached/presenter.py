"""You reached it: the goal's words under both seals on a bright lake. It stays to read for ever."""

from __future__ import annotations

from app.screens.goal_word.presenter import GoalWordPage
from db.records import Id


class Reached(GoalWordPage):
    """The same mind as the page that asks, on a goal that both say is reached."""

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
