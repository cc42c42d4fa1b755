"""Use it, keep mine, let's talk; take it back; open it again."""

from __future__ import annotations

from app.actions.hand import Hand, NotAllowed
from app.actions.write_words import check_sources
from app.rules.wording import use_idea as placed
from db.book import Book
from db.reading import lines, steps
from db.records import Idea, IdeaSaid, LineKind
from db.writing.writer import Writer


def answer_idea(book: Book, hand: Hand, idea: Idea, said: IdeaSaid) -> None:
    """Keep what was said to an idea. Using it writes the words in too.

    Raises NotAllowed when it is not theirs to answer, or when the idea's place is gone.
    """
    hand.check(book, f"idea_{said}")
    check_who(hand, idea, said)
    with hand.act(book, f"idea_{said}") as writer:
        if said is IdeaSaid.USE:
            use(writer, idea)
        writer.answer_idea(idea.wording.id, said)


def check_who(hand: Hand, idea: Idea, said: IdeaSaid) -> None:
    """Words of the young person's own, after two copies met, are theirs to answer as well."""
    own = idea.wording.by == hand.by and idea.wording.idea
    if said is IdeaSaid.TAKE_BACK and not own:
        raise NotAllowed("note.not_yours")
    if said is not IdeaSaid.TAKE_BACK and own:
        raise NotAllowed("note.young_person_answers")


def use(writer: Writer, idea: Idea) -> None:
    """Put the idea's words on what stands there now; they keep their author's pen."""
    head = lines.current_of(writer.connection, idea.line.id)
    now = head.wording if head else None
    made = placed(idea.wording, idea.base, now)
    if made is None:
        raise NotAllowed("idea.place_gone")
    check_sources(writer, made)
    on = now or idea.wording
    writer.wording(on.line, made.text, made.made_of, parent=on.id)
    if idea.line.kind is LineKind.STEP:
        join_path(writer, idea)


def join_path(writer: Writer, idea: Idea) -> None:
    """A step that began as an idea stands on the path once its words are used."""
    step, goal = idea.line.step, idea.line.goal
    order = steps.order(writer.connection, goal)
    if step is not None and step not in order:
        writer.step_order(goal, (*order, step))
