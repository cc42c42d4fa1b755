"""Everything behind the first picture: the door, the desk, the screens and the ways between them."""

from __future__ import annotations

from pathlib import Path

from kivy.uix.screenmanager import NoTransition, ScreenManager

from app.ahead import Ahead
from app.away import Away
from app.comfort import Comfort
from app.daily import Daily
from app.desk import Desk
from app.door import Door
from app.phone.aside import DeviceAside
from app.phone.caller import DeviceCaller
from app.phone.files import DeviceFiles
from app.phone.notifier import DeviceNotifier
from app.phone.places import DevicePlaces, is_there
from app.phone.printer import DevicePrinter
from app.phone.region import region_here
from app.phone.speaker import DeviceSpeaker
from app.phone.while_closed import DeviceWhileClosed
from app.phone.zone import zone_here
from app.ports import Clock
from app.presenter import calm
from app.reminding import Reminding
from app.routes import Navigator
from app.rules.pages import may_be_shown
from app.screens.base import AppScreen
from app.screens.factories import Device, Factories
from app.text import Message
from db.errors import BookError
from db.parcel import END
from db.reading.people import pens_choice
from db.shelf import Shelf
from widgets.letters import undrawable
from widgets.motion import page_change
from widgets.theme import theme


class House:
    """Made once, after the first frame."""

    def __init__(self, home: Path, clock: Clock, comfort: Comfort, manager: ScreenManager) -> None:
        self.manager = manager
        self.aside = DeviceAside()
        self.door = Door(Shelf(home), clock, lambda text: not undrawable(text), self.aside)
        self.door.before_lock = self.forget_pages
        self.speaker = DeviceSpeaker()
        self.navigator = Navigator({}, self.put, self.may_be_shown, lambda: self.door.front_now)
        system = DeviceWhileClosed(home)
        self.reminding = Reminding(home, self.door.clock, zone_here, DeviceNotifier(), system)
        self.places = DevicePlaces()
        device = Device(self.speaker, DeviceCaller(), DeviceFiles(), self.places, DevicePrinter(), self.reminding,
                        region_here())  # fmt: skip
        factories = Factories(self.door, comfort, device, self.navigator)
        self.navigator.factories = factories
        self.daily = Daily(lambda: self.door.desk, self.tell)
        self.ahead = Ahead(factories, factories.get_ready)
        self.away = Away(self.door.clock, lambda: comfort.choices.lock_after, self.lock)

    def move_in(self) -> None:
        """To *Who's here* when a book is on this device, to the locked page when it has codes, else to the one
        first question."""
        try:
            self.door.shelf.finish_endings()
            self.navigator.to(self.first_page())
        except BookError as error:
            self.navigator.to("closed", why=calm(error))
        finally:
            self.ahead.start()
            self.away.start()
            self.reminding.start()

    def first_page(self) -> str:
        page = self.door.front
        if page == "whos_here":
            self.put_on_pens(self.door.open())
        return page

    def receive(self, file: Path) -> None:
        """The device gave a file to the app: to the page where whoever is here can take it in. Nothing comes in by
        itself."""
        if not is_there(file, END):
            self.tell(Message("error.not_a_parcel"))
            return
        self.places.receive(file.absolute())
        page = next(page for page in ("bring_back", "home_files", "given") if self.may_be_shown(page))
        self.navigator.to(page, **({"file": file.absolute()} if page == "given" else {}))

    def put_on_pens(self, desk: Desk) -> None:
        """The two colours that the young person chose."""
        with desk.book.reading() as connection:
            chosen = pens_choice(connection)
        theme.pair, theme.young_person_first = chosen.pair, chosen.young_person_first

    def may_be_shown(self, page: str) -> bool:
        return may_be_shown(page, self.door.seat)

    def put(self, page: AppScreen, forward: bool) -> None:
        """Pages that were forgotten go at once, and so does what they show: no fading over from them."""
        known = self.navigator.made.values()
        gone = [s for s in self.manager.screens if isinstance(s, AppScreen) and s not in known and s is not page]
        for number, screen in enumerate(gone):
            screen.name = f"gone {number}"  # its name may be needed again at once
        if page.manager is None:
            self.manager.add_widget(page)
        self.manager.transition = NoTransition() if gone else page_change(forward)
        self.manager.current = page.name
        if gone:
            self.manager.clear_widgets(gone)
            self.manager.transition = page_change()  # the last one holds the page that went
        self.daily.page_shown()

    def back(self) -> None:
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.go_back()

    def tell_mishap(self, error: BaseException) -> None:
        """Something broke that nobody expected: the page stays, and says so calmly."""
        self.tell(calm(error) if isinstance(error, BookError) else Message("error.mishap"))

    def tell(self, note: Message) -> None:
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.tell(note)

    def rest(self) -> None:
        """What is half typed is kept as a draft."""
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.leave()

    def lock(self) -> None:
        """Nothing of a book stays on the screen or in reach. Where nobody has a code there is nothing to lock."""
        if self.door.can_lock:
            self.door.lock()
            self.navigator.show_locked()

    def forget_pages(self) -> None:
        self.rest()
        self.speaker.hush()
        self.navigator.forget()

    def close(self) -> None:
        self.ahead.stop()
        self.daily.stop()
        self.away.stop()
        self.reminding.stop()
        self.rest()
        self.speaker.hush()
        self.door.close()
