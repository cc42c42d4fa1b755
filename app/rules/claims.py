"""Is every word that a wording claims really where it says it was first written?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from app.rules.origins import HERE, Change, Origin, lay_out, origins, pack
from app.rules.words import key, keys, words
from db.records import Id, Wording

Find = Callable[[Id], Wording | None]


def fits(wording: Wording | Change, find: Find, on: Wording | None = None) -> bool:
    """True when ``made_of`` counts every word once, in the shortest way, and each word stands,
    the same word, at the birth place it names. ``find`` gives a wording by id, or None.

    For a ``Change`` the words typed in it point at ``HERE``; for a ``Wording``, at itself.
    ``on`` is the wording it was made on (a ``Wording`` knows its parent): words whose source was
    redacted since may stay where they stand, but nobody can claim them anew.
    """
    if wording.text is None or any(run.count < 1 or run.first < 0 for run in wording.made_of):
        return False
    spelled = keys(wording.text)
    if not spelled or sum(run.count for run in wording.made_of) != len(spelled):
        return False
    births = origins(wording.made_of, len(spelled))
    if len(set(births)) != len(births) or pack(births) != tuple(wording.made_of):
        return False
    here = HERE
    if isinstance(wording, Wording):
        here = wording.id
        on = on or (find(wording.parent) if wording.parent else None)
    claims = _by_source(births, spelled)
    own = claims.pop(here, {})
    typed = all(place < len(births) and births[place] == (here, place) for place in own)
    return typed and all(_stand(claimed, find(source), on) for source, claimed in claims.items())


def _by_source(births: Sequence[Origin], spelled: Sequence[str]) -> dict[Id, dict[int, str]]:
    """For each wording that is named, the words said to be born in it: place and key."""
    claims: dict[Id, dict[int, str]] = defaultdict(dict)
    for birth, word in zip(births, spelled, strict=True):
        claims[birth.wording][birth.place] = word
    return claims


def _stand(claimed: Mapping[int, str], source: Wording | None, on: Wording | None) -> bool:
    if source is None:
        return False
    if source.text is None:
        return _stood(claimed, source.id, on)
    born, found = _born(source), words(source.text)
    return all(
        place < len(found) and any(place in places for places in born) and key(found[place]) == word
        for place, word in claimed.items()
    )


def _born(source: Wording) -> list[range]:
    """The places of the words that were typed in ``source`` itself."""
    born: list[range] = []
    at = 0
    for run in source.made_of:
        if run.wording == source.id and run.first == at:
            born.append(range(at, at + run.count))
        at += run.count
    return born


def _stood(claimed: Mapping[int, str], source: Id, on: Wording | None) -> bool:
    """Its text was redacted: do these words stand in the wording this one was made on?"""
    laid = lay_out(on)
    told = {birth.place: word for birth, word in zip(laid.births, laid.keys(), strict=True) if birth.wording == source}
    return claimed.items() <= told.items()
