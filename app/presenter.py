"""What every presenter can do: read, show, keep, and say calmly when keeping did not work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.actions.hand import NotAllowed
from app.text import Message
from db import errors

S = TypeVar("S")
T = TypeVar("T")
S_contra = TypeVar("S_contra", contravariant=True)

CALM: tuple[tuple[type[errors.BookError], str], ...] = (
    (errors.NoRoom, "error.no_room"),
    (errors.BookReadOnly, "error.read_only"),
    (errors.BookDamaged, "error.damaged"),
    (errors.PageApart, "error.page_apart"),
    (errors.BookTooNew, "error.too_new"),
    (errors.BookInUse, "error.in_use"),
    (errors.AnotherBook, "error.another_book"),
    (errors.NotABook, "error.not_a_book"),
    (errors.NotAParcel, "error.not_a_parcel"),
    (errors.ParcelDamaged, "error.parcel_damaged"),
    (errors.SlotsDamaged, "error.slots_damaged"),
    (errors.WrongCode, "error.wrong_code"),
    (errors.MustWait, "error.must_wait"),
    (errors.CodeTooWeak, "error.code_too_weak"),
    (errors.WordUnknown, "error.word_unknown"),
    (errors.WordsDoNotFit, "error.words_do_not_fit"),
    (errors.SecretGone, "error.secret_gone"),
    (errors.NoWayIn, "error.no_way_in"),
    (errors.SecretLocked, "error.secret_locked"),
    (errors.NotOffered, "error.not_offered"),
    (errors.Mishap, "error.mishap"),
)


def calm(error: errors.BookError) -> Message:
    """One sentence that says what happened and what to do."""
    if isinstance(error, errors.RowsLost):
        return Message("error.rows_lost", {"n": str(max(1, error.acts))})
    return Message(next((key for kind, key in CALM if isinstance(error, kind)), "error.not_saved"))


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """An act that was kept, and what it gave back."""

    value: T


class Go(Protocol):
    """The way from screen to screen."""

    def to(self, screen: str, note: Message | None = None, **args: object) -> None:
        """``note``: one calm line to tell over there."""

    def back(self) -> None: ...


class View(Protocol[S_contra]):
    """What a presenter needs of its screen: draw a state, and tell one calm line (None clears it)."""

    def show(self, state: S_contra) -> None: ...

    def tell(self, note: Message | None) -> None: ...


class Presenter(Generic[S]):
    """One screen's mind. Subclasses give ``state()`` and one method a gesture."""

    def __init__(self, go: Go) -> None:
        self.go = go
        self.view: View[S] | None = None

    def state(self) -> S:
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again and draw. A book that cannot be read says so and leaves the screen as it is."""
        if self.view is None:
            return
        try:
            state = self.state()
        except errors.BookError as error:
            self.tell(calm(error))
        else:
            self.view.show(state)

    def tell(self, note: Message | None) -> None:
        if self.view is not None:
            self.view.tell(note)

    def keep(self, do: Callable[[], T]) -> Kept[T] | None:
        """Do one act. When it is refused or cannot be kept, say why and give None: nothing typed is lost."""
        try:
            value = do()
        except NotAllowed as no:
            self.tell(Message(no.why, no.names))
        except errors.BookError as error:
            self.tell(calm(error))
        else:
            self.tell(None)
            return Kept(value)
        return None

    def where(self) -> dict[str, object]:
        """What this page is about by now, so that Back returns to the same thing."""
        return {}

    def leave(self) -> None:
        """The screen is about to go. Half-typed words are kept as a draft by then."""
