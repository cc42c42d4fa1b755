"""What counts as one word, and when two words are the same.

``made_of`` counts words, so this is part of how books are stored: a changed rule would
count old wordings differently. It changes only together with a migration that recounts
them; tests/rules/test_words.py pins it.

* White space ends a word. Punctuation belongs to the word it touches.
* In scripts without spaces each sign is a word; so is an emoji.
* Punctuation standing alone ("home - once") belongs to the word before it, or, at the start,
  to the word after it. A text of punctuation alone ("...") is one word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from app.rules.signs import ZWJ, has_no_spaces, is_core, is_emoji, is_tag, signs

_CHUNK = re.compile(r"\S+")
_ASCII_CORE = re.compile(r"[A-Za-z0-9$+<=>^`|~]")
_ASCII_REST = re.compile(r"[^A-Za-z0-9$+<=>^`|~]+")
_OPENING = ("Ps", "Pi")
_MAKES_EMOJI = ("\ufe0f", "\u20e3")


class Word(NamedTuple):
    """A word's characters ``start`` to ``end``; ``core`` is where its first letter stands."""

    start: int
    end: int
    core: int


def cut(text: str) -> list[Word]:
    """The words of ``text`` in order. Every text that is not white space has at least one."""
    found: list[Word] = []
    waiting: int | None = None
    for piece in _pieces(text):
        if piece.core >= 0:
            start = piece.start if waiting is None else waiting
            found.append(Word(start, piece.end, piece.core))
            waiting = None
        elif found:
            found[-1] = found[-1]._replace(end=piece.end)
        elif waiting is None:
            waiting = piece.start
    if waiting is not None:
        found.append(Word(waiting, len(text.rstrip()), waiting))
    return found


def word_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) in characters of each word: what a tap finds and a pen line runs under."""
    return [(word.start, word.end) for word in cut(text)]


def words(text: str) -> list[str]:
    """Each word with its punctuation, exactly as written."""
    if text.isascii():
        parts = text.split()
        if all(map(_ASCII_CORE.search, parts)):  # by far the most lines: nothing to stick together
            return parts
    return [text[word.start : word.end] for word in cut(text)]


def key(word: str) -> str:
    """What makes it the same word: 'Home,' and 'home.' share a key. Never empty for a word."""
    plain = word.casefold()
    if plain.isascii():
        return _ASCII_REST.sub("", plain) or "".join(plain.split())
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())
    core = "".join(char for char, after in zip(plain, plain[1:] + " ", strict=True) if _tells(char, after))
    return core if any(map(is_core, core)) else "".join(plain.split())


def _tells(char: str, after: str) -> bool:
    """Does it tell one word from another? Punctuation does only as part of an emoji."""
    return is_core(char) or char == ZWJ or is_tag(char) or after in _MAKES_EMOJI


def keys(text: str) -> list[str]:
    """The key of each word of ``text``."""
    return [key(word) for word in words(text)]


def _pieces(text: str) -> Iterator[Word]:
    """Parts of ``text`` between spaces, cut at signs that are words alone.
    ``core`` is -1 for a part that is punctuation only."""
    for chunk in _CHUNK.finditer(text):
        if chunk[0].isascii():
            core = _ASCII_CORE.search(text, *chunk.span())
            yield Word(chunk.start(), chunk.end(), core.start() if core else -1)
        else:
            yield from _pieces_of_chunk(chunk[0], chunk.start())


def _pieces_of_chunk(chunk: str, offset: int) -> Iterator[Word]:
    piece: Word | None = None  # the word being gathered
    alone = False  # is it a sign that is a word alone?
    waiting: int | None = None  # opening marks that belong to the word after them
    for start, end in signs(chunk):
        first = chunk[start]
        single = has_no_spaces(first) or is_emoji(chunk[start:end])
        if single or is_core(first):
            if piece is None or single or alone:
                if piece is not None:
                    yield piece
                piece = Word(offset + (start if waiting is None else waiting), offset + end, offset + start)
            else:
                piece = piece._replace(end=offset + end)
            alone, waiting = single, None
        elif waiting is None and (piece is None or unicodedata.category(first) in _OPENING):
            waiting = start
        elif waiting is None and piece is not None:
            piece = piece._replace(end=offset + end)
    if piece is None:
        yield Word(offset, offset + len(chunk), -1)
    else:
        yield piece if waiting is None else piece._replace(end=offset + len(chunk))
