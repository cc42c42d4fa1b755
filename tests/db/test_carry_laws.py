"""The laws of carrying, played with many stories: it does not matter who carries to whom, how often, in which order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import open_book
from db.carry import merge
from db.reading import agreements
from tests.db.conftest import KEY, rows_of
from tests.db.gestures import GESTURES, play
from tests.db.seed import Seed

STORY = st.lists(st.tuples(st.integers(0, len(GESTURES) - 1), st.integers(0, 50)), min_size=1, max_size=6)


def told(folder: Path, name: str, planted: Path, seed: Seed, story: list[tuple[int, int]]) -> Path:
    """A copy of the planted book in which a story was played."""
    path = folder / f"{name}.db"
    shutil.copyfile(planted, path)
    book = open_book(path, KEY)
    for gesture, n in story:
        play(book, seed, gesture, n)
    book.close()
    return path


def met(folder: Path, first: Path, *others: Path) -> dict[str, list[object]]:
    """The rows of a copy of ``first`` after the others were carried in, one after the other."""
    path = folder / f"{first.stem}-{'-'.join(o.stem for o in others)}.db"
    shutil.copyfile(first, path)
    book = open_book(path, KEY)
    for other in others:
        merge(book, other, KEY)
    with book.reading() as c:
        assert c.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert c.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'redaction_unused'").all()
    found = rows_of(book)
    book.close()
    return found


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(a=STORY, b=STORY, c=STORY)
def test_the_laws_of_meeting(
    planted: tuple[Path, Seed], tmp_path_factory: pytest.TempPathFactory, a: object, b: object, c: object
) -> None:
    folder = tmp_path_factory.mktemp("met")
    base, seed = planted
    stories = {"a": a, "b": b, "c": c}
    x, y, z = (told(folder, name, base, seed, story) for name, story in stories.items())  # type: ignore[arg-type]
    both = met(folder, x, y)
    assert both == met(folder, y, x), "it does not matter who carries to whom"
    assert both == met(folder, x, y, y, x), "carrying again adds nothing"
    assert met(folder, x, y, z) == met(folder, z, y, x), "nor in which order three meet"
    shutil.rmtree(folder)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(a=STORY, b=STORY)
def test_an_agreement_made_apart_is_still_one_together(
    planted: tuple[Path, Seed], tmp_path_factory: pytest.TempPathFactory, a: object, b: object
) -> None:
    folder = tmp_path_factory.mktemp("agreed")
    base, seed = planted
    paths = [told(folder, name, base, seed, story) for name, story in (("a", a), ("b", b))]  # type: ignore[arg-type]
    sealed = []
    for path in paths:
        book = open_book(path, KEY)
        with book.reading() as c:
            sealed += [(m.version.id, m.at) for m in agreements.agreements(c, seed.goal)]
        book.close()
    book = open_book(paths[0], KEY)
    merge(book, paths[1], KEY)
    with book.reading() as c:
        versions = {m.version.id for m in agreements.agreements(c, seed.goal)}
    book.close()
    assert {version for version, _ in sealed} == versions
    shutil.rmtree(folder)
