"""Everything behind the first picture: the door, the desk, the screens and the ways between them."""

from __future__ import annotations

from pathlib import Path

from kivy.uix.screenmanager import ScreenManager

from app.ahead import Ahead
from app.comfort import Comfort
from app.daily import Daily
from app.desk import Desk
from app.door import Door
from app.phone.caller import DeviceCaller
from app.phone.clock import DeviceClock
from app.phone.places import DevicePlaces
from app.phone.region import region_here
from app.phone.speaker import DeviceSpeaker
from app.presenter import calm
from app.routes import Navigator
from app.screens.base import AppScreen
from app.screens.factories import Factories
from app.text import Message
from db.errors import BookError
from db.reading.people import pens_choice
from db.shelf import Shelf
from widgets.letters import undrawable
from widgets.motion import page_change
from widgets.theme import theme

LEFT = "left"  # the name of a page whose book is gone


class House:
    """Made once, after the first frame."""

    def __init__(self, home: Path, comfort: Comfort, manager: ScreenManager) -> None:
        self.manager = manager
        self.door = Door(Shelf(home), DeviceClock(), lambda text: not undrawable(text))
        self.speaker = DeviceSpeaker()
        self.navigator = Navigator({}, self.put)
        factories = Factories(
            self.door, comfort, self.speaker, DeviceCaller(), self.navigator, region_here(), DevicePlaces()
        )
        self.navigator.factories = factories
        self.ahead = Ahead(factories, factories.get_ready)
        self.daily = Daily(lambda: self.door.desk, self.tell)
        self.door.left = self.forget_pages

    def move_in(self) -> None:
        """To *Who's here* when a book is on this device, else to the one first question."""
        try:
            self.door.shelf.finish_endings()
            if not self.door.has_book:
                self.navigator.to("first_open")
                return
            self.put_on_pens(self.door.open())
        except BookError as error:
            self.navigator.to("closed", why=calm(error))
        else:
            self.navigator.to("whos_here")
        finally:
            self.ahead.start()

    def put_on_pens(self, desk: Desk) -> None:
        """The two colours that the young person chose."""
        with desk.book.reading() as connection:
            chosen = pens_choice(connection)
        theme.pair, theme.young_person_first = chosen.pair, chosen.young_person_first

    def put(self, page: AppScreen, forward: bool) -> None:
        if page.manager is None:
            self.manager.add_widget(page)
        self.manager.transition = page_change(forward)
        self.manager.current = page.name
        self.daily.page_shown()

    def forget_pages(self) -> None:
        """Another book, or none: pages are made anew. The one in front goes when the next one has come."""
        self.navigator.forget()
        for page in self.manager.screens[:]:
            if page is self.manager.current_screen:
                page.name = LEFT
            else:
                self.manager.remove_widget(page)

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
        """The app goes to the background: what is half typed is kept as a draft."""
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.leave()

    def close(self) -> None:
        self.ahead.stop()
        self.daily.stop()
        self.rest()
        self.speaker.hush()
        self.door.close()
