"""A shortcut for tests: the story goes on to an agreement."""

from __future__ import annotations

from app.actions.press_seal import press_both
from app.actions.the_version import version_now
from db.records import Id, Said
from tests.stories import Story


def agree(story: Story) -> Id:
    """Both yes, both seals on the goal as it stands; which version."""
    book = story.desk.book
    story.say(story.mika, Said.YES)
    story.say(story.dana, Said.YES)
    with book.reading() as c:
        version = version_now(c, story.goal)
    assert version
    press_both(book, story.mika, story.dana, story.goal, version.id)
    return version.id
