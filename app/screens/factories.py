"""Which screen a name stands for. Each is imported and made on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from app.comfort import Comfort
from app.door import Door
from app.ports import Caller, Files, Places, Speaker
from app.presenter import Go, Presenter
from app.screens.base import AppScreen

# screen name -> (presenter class, screen class); the module is the name
AT_THE_DESK = {
    "agree": ("Agree", "AgreeScreen"),
    "agreed": ("Agreed", "AgreedScreen"),
    "at_first": ("AtFirst", "AtFirstScreen"),
    "changed": ("Changed", "ChangedScreen"),
    "erase": ("Erase", "EraseScreen"),
    "goal": ("GoalPage", "GoalScreen"),
    "goals": ("Goals", "GoalsScreen"),
    "history": ("History", "HistoryScreen"),
    "home_page": ("AsHomeSees", "HomePageScreen"),
    "home_sees": ("HomeSees", "HomeSeesScreen"),
    "my_data": ("MyData", "MyDataScreen"),
    "not_yet": ("NotYet", "NotYetScreen"),
    "one_higher": ("OneHigher", "OneHigherScreen"),
    "our_names": ("OurNames", "OurNamesScreen"),
    "our_words": ("OurWords", "OurWordsScreen"),
    "path": ("Path", "PathScreen"),
    "pens": ("Pens", "PensScreen"),
    "plan": ("Plan", "PlanScreen"),
    "progress": ("Progress", "ProgressScreen"),
    "record": ("Record", "RecordScreen"),
    "seals": ("Seals", "SealsScreen"),
    "smaller": ("Smaller", "SmallerScreen"),
    "step": ("StepPage", "StepScreen"),
    "steps": ("MySteps", "StepsScreen"),
    "take_turns": ("TakeTurns", "TakeTurnsScreen"),
    "together": ("Together", "TogetherScreen"),
    "tools": ("Tools", "ToolsScreen"),
    "written": ("AllWritten", "WrittenScreen"),
}
AT_THE_DOOR = {
    "caseload": ("Caseload", "CaseloadScreen"),
    "closed": ("Closed", "ClosedScreen"),
    "end_book": ("EndBook", "EndBookScreen"),
    "home_front": ("HomeFront", "HomeFrontScreen"),
    "home_words": ("HomeWords", "HomeWordsScreen"),
    "locked": ("Locked", "LockedScreen"),
    "my_passphrase": ("MyPassphrase", "MyPassphraseScreen"),
    "my_pictures": ("MyPictures", "MyPicturesScreen"),
    "open_caseload": ("OpenCaseload", "OpenCaseloadScreen"),
    "open_home": ("OpenHome", "OpenHomeScreen"),
    "open_mine": ("OpenMine", "OpenMineScreen"),
    "opened": ("Opened", "OpenedScreen"),
    "people": ("People", "PeopleScreen"),
    "people_here": ("PeopleHere", "PeopleHereScreen"),
    "welcome": ("Welcome", "WelcomeScreen"),
    "whos_here": ("WhosHere", "WhosHereScreen"),
}
BESIDE_FILES = {
    "bring_back": ("BringBack", "BringBackScreen"),
    "given": ("GivenFile", "GivenScreen"),
    "home_files": ("HomeFiles", "HomeFilesScreen"),
    "save_copy": ("SaveCopy", "SaveCopyScreen"),
    "take_home": ("TakeHome", "TakeHomeScreen"),
}
ON_THE_MAT = {
    "comfort": ("ComfortPage", "ComfortScreen"),
    "first_open": ("FirstOpen", "FirstOpenScreen"),
}
Factory = Callable[[], AppScreen]


@dataclass(frozen=True, slots=True)
class Device:
    """What pages use of this device. ``region``: whose numbers come first."""

    speaker: Speaker
    caller: Caller
    files: Files
    places: Places
    region: str


class Factories(dict[str, Factory]):
    """Makes screens for whoever sits at the door's desk at that moment."""

    def __init__(self, door: Door, comfort: Comfort, device: Device, go: Go) -> None:
        super().__init__()
        self.speaker = device.speaker
        for name, classes in AT_THE_DESK.items():
            self[name] = self.factory(name, classes, lambda make: make(door.desk, go))
        for name, classes in AT_THE_DOOR.items():
            self[name] = self.factory(name, classes, lambda make: make(door, go))
        for name, classes in BESIDE_FILES.items():
            self[name] = self.factory(name, classes, lambda make: make(door, device.places, go))
        for name, classes in ON_THE_MAT.items():
            self[name] = self.factory(name, classes, lambda make: make(comfort, go))
        alone: dict[str, tuple[tuple[str, str], Callable[[Any], Presenter[Any]]]] = {
            "consent": (("ConsentPage", "ConsentScreen"), lambda make: make(door.desk, go, device.region)),
            "help": (("HelpNow", "HelpScreen"), lambda make: make(device.caller, go, device.region)),
            "locks": (("LocksPage", "LocksScreen"), lambda make: make(door, comfort, go)),
            "my_sheet": (("MySheet", "MySheetScreen"), lambda make: make(door, device.files, go)),
        }
        for name, (classes, fill) in alone.items():
            self[name] = self.factory(name, classes, fill)

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
