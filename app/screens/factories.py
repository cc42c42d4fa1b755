"""Which screen a name stands for. Each is imported and made on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from app.comfort import Comfort
from app.door import Door
from app.ports import Caller, Speaker
from app.presenter import Go, Presenter
from app.screens.base import AppScreen

# screen name -> (presenter class, screen class); the module is the name
AT_THE_DESK = {
    "agree": ("Agree", "AgreeScreen"),
    "agreed": ("Agreed", "AgreedScreen"),
    "at_first": ("AtFirst", "AtFirstScreen"),
    "changed": ("Changed", "ChangedScreen"),
    "goal": ("GoalPage", "GoalScreen"),
    "goals": ("Goals", "GoalsScreen"),
    "history": ("History", "HistoryScreen"),
    "home_page": ("AsHomeSees", "HomePageScreen"),
    "home_sees": ("HomeSees", "HomeSeesScreen"),
    "not_yet": ("NotYet", "NotYetScreen"),
    "one_higher": ("OneHigher", "OneHigherScreen"),
    "our_names": ("OurNames", "OurNamesScreen"),
    "our_words": ("OurWords", "OurWordsScreen"),
    "path": ("Path", "PathScreen"),
    "pens": ("Pens", "PensScreen"),
    "plan": ("Plan", "PlanScreen"),
    "progress": ("Progress", "ProgressScreen"),
    "seals": ("Seals", "SealsScreen"),
    "smaller": ("Smaller", "SmallerScreen"),
    "step": ("StepPage", "StepScreen"),
    "steps": ("MySteps", "StepsScreen"),
    "take_turns": ("TakeTurns", "TakeTurnsScreen"),
    "together": ("Together", "TogetherScreen"),
    "tools": ("Tools", "ToolsScreen"),
}
AT_THE_DOOR = {
    "closed": ("Closed", "ClosedScreen"),
    "opened": ("Opened", "OpenedScreen"),
    "people": ("People", "PeopleScreen"),
    "people_here": ("PeopleHere", "PeopleHereScreen"),
    "welcome": ("Welcome", "WelcomeScreen"),
    "whos_here": ("WhosHere", "WhosHereScreen"),
}
ON_THE_MAT = {
    "comfort": ("ComfortPage", "ComfortScreen"),
    "first_open": ("FirstOpen", "FirstOpenScreen"),
}
Factory = Callable[[], AppScreen]


class Factories(dict[str, Factory]):
    """Makes screens for whoever sits at the door's desk at that moment."""

    def __init__(self, door: Door, comfort: Comfort, speaker: Speaker, caller: Caller, go: Go, region: str) -> None:
        super().__init__()
        self.speaker = speaker
        for name, classes in AT_THE_DESK.items():
            self[name] = self.factory(name, classes, lambda make: make(door.desk, go))
        for name, classes in AT_THE_DOOR.items():
            self[name] = self.factory(name, classes, lambda make: make(door, go))
        for name, classes in ON_THE_MAT.items():
            self[name] = self.factory(name, classes, lambda make: make(comfort, go))
        consent = ("ConsentPage", "ConsentScreen")
        self["consent"] = self.factory("consent", consent, lambda make: make(door.desk, go, region))
        self["help"] = self.factory("help", ("HelpNow", "HelpScreen"), lambda make: make(caller, go, region))

    def get_ready(self, name: str) -> None:
        """Read a page's code now, so that its first visit need not."""
        for part in ("presenter", "screen"):
            import_module(f"app.screens.{name}.{part}")

    def factory(self, name: str, classes: tuple[str, str], fill: Callable[[Any], Presenter[Any]]) -> Factory:
        def make() -> AppScreen:
            presenter = getattr(import_module(f"app.screens.{name}.presenter"), classes[0])
            screen = getattr(import_module(f"app.screens.{name}.screen"), classes[1])
            made: AppScreen = screen(fill(presenter), self.speaker, name=name)
            return made

        return make
