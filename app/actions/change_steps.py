"""Add a step, make one smaller, move one, take one off the path."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from app.actions.gesture import Add, change
from app.actions.hand import Hand, NotAllowed
from app.actions.write_words import check_new, keep_change
from app.rules import steps as rule
from db.book import Book
from db.reading import steps
from db.records import Id, LineKind
from db.writing.writer import Writer

Reorder: TypeAlias = Callable[[tuple[Id, ...]], Sequence[Id]]


def add_step(book: Book, hand: Hand, goal: Id, text: str) -> Id | None:
    """A new last step. From a therapist's hand its words are an idea, and it joins the path once used."""
    with hand.act(book, "add_step") as writer:
        order = steps.order(writer.connection, goal)
        check_room(order, 1)
        step = write_step(writer, hand, goal, text, None)
        if step is not None and hand.young:
            writer.step_order(goal, (*order, step))
        return step


def make_smaller(book: Book, hand: Hand, goal: Id, step: Id, texts: Sequence[str]) -> tuple[Id, ...]:
    """Small steps before a big one. An agreement on the big one stands."""
    with hand.act(book, "make_smaller") as writer:
        order = steps.order(writer.connection, goal)
        written = (write_step(writer, hand, goal, text, step) for text in texts)
        pieces = tuple(piece for piece in written if piece is not None)
        check_room(order, len(pieces))
        if hand.young and pieces:
            writer.step_order(goal, rule.insert_before(order, pieces, step))
        return pieces


def move_step(book: Book, hand: Hand, goal: Id, step: Id, by: int) -> None:
    """One place earlier (-1) or later (+1)."""
    move = rule.move_up if by < 0 else rule.move_down
    reorder(book, hand, goal, "move_step", lambda order: move(order, step))


def take_off(book: Book, hand: Hand, goal: Id, step: Id) -> None:
    """Take a step off the path. Its words stay in the history."""
    reorder(book, hand, goal, "take_off", lambda order: rule.remove(order, step))


def reorder(book: Book, hand: Hand, goal: Id, kind: str, change_order: Reorder) -> None:
    """Only the young person moves stones. Raises NotAllowed for anyone else."""
    with hand.act(book, kind) as writer:
        order = steps.order(writer.connection, goal)
        new = tuple(change_order(order))
        if new != order:
            writer.step_order(goal, new)


def write_step(writer: Writer, hand: Hand, goal: Id, text: str, split_from: Id | None) -> Id | None:
    made = change(Add(text), None)
    if made is None:
        return None
    check_new(writer, hand, LineKind.STEP, made, goal)
    step = writer.step(goal, split_from=split_from)
    keep_change(writer, hand, writer.line(goal, LineKind.STEP, step=step), made, None)
    return step


def check_room(order: Sequence[Id], more: int) -> None:
    """Eight steps are a long path: a limit of ours, not of the book's."""
    if len(order) + more > rule.MAX_STEPS:
        raise NotAllowed("steps.long_path")
