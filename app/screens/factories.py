"""Which screen a name stands for. Each is imported and made on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from app.comfort import Comfort
from app.door import Door
from app.paper.sheet import Sheet
from app.ports import Caller, Files, Places, Printer, RemindersHere, Speaker
from app.presenter import Go, Presenter
from app.screens.base import AppScreen

# screen name -> (presenter class, screen class); the module is the name
AT_THE_DESK = {
    "across": ("Across", "AcrossScreen"),
    "add_tool": ("AddTool", "AddToolScreen"),
    "agree": ("Agree", "AgreeScreen"),
    "agreed": ("Agreed", "AgreedScreen"),
    "at_first": ("AtFirst", "AtFirstScreen"),
    "changed": ("Changed", "ChangedScreen"),
    "cheers": ("Cheers", "CheersScreen"),
    "erase": ("Erase", "EraseScreen"),
    "check_in": ("HowWasIt", "CheckInScreen"),
    "check_ins": ("CheckIns", "CheckInsScreen"),
    "goal": ("GoalPage", "GoalScreen"),
    "goal_word": ("GoalWordPage", "GoalWordScreen"),
    "goals": ("Goals", "GoalsScreen"),
    "helper": ("HelperPage", "HelperScreen"),
    "history": ("History", "HistoryScreen"),
    "home_page": ("AsHomeSees", "HomePageScreen"),
    "home_sees": ("HomeSees", "HomeSeesScreen"),
    "keep_note": ("KeepNote", "KeepNoteScreen"),
    "how_did_it_go": ("HowDidItGo", "HowDidItGoScreen"),
    "my_data": ("MyData", "MyDataScreen"),
    "not_yet": ("NotYet", "NotYetScreen"),
    "number": ("TodaysNumber", "NumberScreen"),
    "one_higher": ("OneHigher", "OneHigherScreen"),
    "our_ending": ("OurEnding", "OurEndingScreen"),
    "our_names": ("OurNames", "OurNamesScreen"),
    "our_words": ("OurWords", "OurWordsScreen"),
    "path": ("Path", "PathScreen"),
    "pens": ("Pens", "PensScreen"),
    "plan": ("Plan", "PlanScreen"),
    "prepare": ("Prepare", "PrepareScreen"),
    "progress": ("Progress", "ProgressScreen"),
    "reached": ("Reached", "ReachedScreen"),
    "record": ("Record", "RecordScreen"),
    "seals": ("Seals", "SealsScreen"),
    "smaller": ("Smaller", "SmallerScreen"),
    "step": ("StepPage", "StepScreen"),
    "steps": ("MySteps", "StepsScreen"),
    "take_turns": ("TakeTurns", "TakeTurnsScreen"),
    "together": ("Together", "TogetherScreen"),
    "tries": ("Tries", "TriesScreen"),
    "tool": ("UseTool", "ToolScreen"),
    "tools": ("Tools", "ToolsScreen"),
    "why": ("Why", "WhyScreen"),
    "wrap_up": ("WrapUp", "WrapUpScreen"),
    "written": ("AllWritten", "WrittenScreen"),
}
AT_THE_DOOR = {
    "caseload": ("Caseload", "CaseloadScreen"),
    "closed": ("Closed", "ClosedScreen"),
    "end_book": ("EndBook", "EndBookScreen"),
    "home_cheers": ("HomeCheers", "HomeCheersScreen"),
    "home_front": ("HomeFront", "HomeFrontScreen"),
    "home_help": ("HomeHelp", "HomeHelpScreen"),
    "home_settings": ("HomeSettings", "HomeSettingsScreen"),
    "home_words": ("HomeWords", "HomeWordsScreen"),
    "locked": ("Locked", "LockedScreen"),
    "my_passphrase": ("MyPassphrase", "MyPassphraseScreen"),
    "my_pictures": ("MyPictures", "MyPicturesScreen"),
    "one_person": ("OnePerson", "OnePersonScreen"),
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
    "my_copy": ("MyCopy", "MyCopyScreen"),
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
    printer: Printer
    reminders: RemindersHere
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
            "breathe": (("Breathe", "BreatheScreen"), lambda make: make(go)),
            "consent": (("ConsentPage", "ConsentScreen"), lambda make: make(door.desk, go, device.region)),
            "help": (("HelpNow", "HelpScreen"), lambda make: make(door, device.caller, go, device.region)),
            "locks": (("LocksPage", "LocksScreen"), lambda make: make(door, comfort, go)),
            "our_record": (
                ("OurRecord", "OurRecordScreen"),
                lambda make: make(door, device.places, to_pdf, device.region, go),
            ),
            "print_page": (
                ("PrintPage", "PrintPageScreen"),
                lambda make: make(door, device.places, device.printer, to_pdf, device.region, go),
            ),
            "privacy": (("Privacy", "PrivacyScreen"), lambda make: make(go)),
            "reminders": (("RemindersPage", "RemindersScreen"), lambda make: make(go, device.reminders)),
            "settings": (("Settings", "SettingsScreen"), lambda make: make(go)),
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


def to_pdf(sheets: tuple[Sheet, ...]) -> bytes:
    """Draws pages to print. What does it is imported when somebody asks: that takes longer than the app to start."""
    from app.paper import drawing

    return drawing.to_pdf(sheets)
