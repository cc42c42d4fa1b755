"""What every screen has: a page, Back, help, read aloud, and one calm line when something is to be said."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.uix.screenmanager import Screen
from kivy.uix.widget import Widget

from app.ports import Speaker
from app.presenter import Go, Presenter, calm
from app.screens.first_words import FIRST_WORDS
from app.text import Message, say
from db.errors import BookError
from widgets import all as _all  # noqa: F401  the names that .kv files use
from widgets.bars import TopBar
from widgets.fields import PenField
from widgets.notes import Note
from widgets.page import Page
from widgets.scene import all as _scene  # noqa: F401
from widgets.scene.crops import CROPS
from widgets.walk import texts

NOT_WHOLE = frozenset({"error.damaged", "error.rows_lost"})
"""What is told of a book for which a copy may be there."""


class AppScreen(Screen):
    """A screen's .kv puts a ``Page`` with the id ``page`` inside. ``show(state)`` copies a state into it.

    ``first_words_on_bar``: a mind that knows the first words is asked from the bar, unless the page has a place.
    """

    first_words_on_bar = True

    def __init__(self, presenter: Presenter[Any], speaker: Speaker, **kwargs: Any) -> None:
        self.presenter = presenter
        self.speaker = speaker
        self.note: Note | None = None
        self.show_note = Clock.create_trigger(self.bring_note)
        super().__init__(**kwargs)
        self.hold_parts()
        presenter.view = self
        self.wire(self.page.head)

    def hold_parts(self) -> None:
        """Kivy's ids are weak: a part taken off the page for a while would be gone for good."""
        for name, part in list(self.ids.items()):
            self.ids[name] = part.__self__

    @property
    def page(self) -> Page:
        return self.ids.page

    @property
    def go(self) -> Go:
        return self.presenter.go

    def wire(self, head: TopBar | None) -> None:
        """Back, help and read aloud are the same on every page."""
        if head is None:
            return
        head.on_panel = self.page.scene is not None
        head.spoken_back, head.spoken_help = say("app.back"), say("app.help")
        head.spoken_read_aloud = say("app.read_aloud")
        head.bind(
            on_back=lambda *_: self.go_back(),
            on_help=lambda *_: self.get_help(),
            on_read_aloud=lambda *_: self.read_aloud(),
        )
        if self.first_words_on_bar and hasattr(self.presenter, "first_words"):
            head.extra_icon, head.spoken_extra = FIRST_WORDS, say("words.first_wrote")
            head.bind(on_extra=lambda *_: self.presenter.first_words())

    # -- what the screen manager asks ----------------------------------------

    def on_pre_enter(self, *_: object) -> None:
        self.light(True)

    def on_leave(self, *_: object) -> None:
        self.light(False)

    def light(self, on: bool) -> None:
        """A lake that nobody sees is not painted, whatever changes."""
        if "lake" in self.ids:
            self.ids.lake.alive = on

    # -- what the navigator asks -------------------------------------------

    def enter(self, **args: object) -> None:
        """A book that cannot be read just now says so on the page that was wanted."""
        self.tell(None)
        try:
            self.presenter.enter(**args)
        except BookError as error:
            self.tell(calm(error))

    def leave(self) -> None:
        """Typing saves itself: fields give up their last letters before the page goes."""
        self.speaker.hush()
        for field in fields(self):
            field.tell()
        self.presenter.leave()

    def where(self) -> dict[str, object]:
        return self.presenter.where()

    # -- what the presenter asks -------------------------------------------

    def show(self, state: Any) -> None:
        raise NotImplementedError

    def tell(self, note: Message | None) -> None:
        """One calm line above the buttons. It stays until closed, or until the next act."""
        if self.note is not None and self.note.parent is not None:
            self.note.parent.remove_widget(self.note)
        self.note = None
        if note is not None:
            self.note = Note(text=str(note), closable=True, close_spoken=say("app.close"))
            self.note.bind(on_close=lambda *_: self.tell(None))
            if note.key in NOT_WHOLE and self.name != "closed":
                self.note.action_text = say("closed.look")
                self.note.bind(on_action=lambda *_: self.go.to("closed", why=note))
            self.page.foot.add_widget(self.note, len(self.page.foot.children) + 20)
            self.show_note()

    def bring_note(self, *_: object) -> None:
        """Where room is short the buttons scroll with the page, and the note with them: into sight."""
        if self.note is not None and self.note.parent is not None and self.page.foot.loose:
            self.page.scroll.scroll_to(self.note, animate=False)

    # -- for subclasses ----------------------------------------------------

    def only(self, parent: Any, *parts: tuple[Any, bool]) -> None:
        """Of these parts of ``parent``, show the wanted ones in this order; no change when they stand so."""
        wanted = [part for part, is_wanted in parts if is_wanted]
        if [part for part, _ in parts if part.parent is not None] == wanted:
            return
        for part, _ in parts:
            if part.parent is not None:
                parent.remove_widget(part)
        for part in wanted:
            parent.add_widget(part)

    def crop(self, lake: Any, name: str) -> None:
        """How much of the lake this page shows."""
        for key, value in CROPS[name].items():
            setattr(lake, key, value)

    # -- what a person does on any page ------------------------------------

    def go_back(self) -> None:
        self.go.back()

    def get_help(self) -> None:
        self.go.to("help")

    def read_aloud(self) -> None:
        """Everything on the page, from top to bottom, in the device's own voice."""
        spoken = ". ".join(seen.widget.text for seen in texts(self))
        if not self.speaker.say(spoken):
            self.tell(Message("app.no_voice"))


def fields(root: Widget) -> list[PenField]:
    """The fields on a page: each can still hold letters that nobody was told of."""
    return [widget for widget in root.walk() if isinstance(widget, PenField)]
