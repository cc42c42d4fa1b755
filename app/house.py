"""Everything behind the first picture: the door, the desk, the screens and the ways between them."""

from __future__ import annotations

from pathlib import Path

from kivy.uix.screenmanager import ScreenManager

from app.ahead import Ahead
from app.comfort import Comfort
from app.desk import Desk
from app.door import Door
from app.phone.caller import DeviceCaller
from app.phone.clock import DeviceClock
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


class House:
    """Made once, after the first frame."""

    def __init__(self, home: Path, comfort: Comfort, manager: ScreenManager) -> None:
        self.manager = manager
        self.door = Door(Shelf(home), DeviceClock(), lambda text: not undrawable(text))
        self.speaker = DeviceSpeaker()
        self.navigator = Navigator({}, self.put)
        factories = Factories(self.door, comfort, self.speaker, DeviceCaller(), self.navigator, region_here())
        self.navigator.factories = factories
        self.ahead = Ahead(factories, factories.get_ready)

    def move_in(self) -> None:
        """To *Who's here* when a book is on this device, else to the one first question."""
        try:
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

    def back(self) -> None:
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.go_back()

    def tell_mishap(self, error: BaseException) -> None:
        """Something broke that nobody expected: the page stays, and says so calmly."""
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.tell(calm(error) if isinstance(error, BookError) else Message("error.mishap"))

    def rest(self) -> None:
        """The app goes to the background: what is half typed is kept as a draft."""
        screen = self.manager.current_screen
        if isinstance(screen, AppScreen):
            screen.leave()

    def close(self) -> None:
        self.ahead.stop()
        self.rest()
        self.speaker.hush()
        self.door.close()
