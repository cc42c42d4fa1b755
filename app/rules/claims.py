"""Is every word that a wording claims really where it says it was first written?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from app.rules.origins import HERE, Change, Laid, Origin, lay_out, origins, pack
from app.rules.words import keys
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
    spelled, births = keys(wording.text), origins(wording.made_of)
    if not births or len(spelled) != len(births) or len(set(births)) != len(births):
        return False
    if pack(births) != tuple(wording.made_of):
        return False
    here = HERE
    if isinstance(wording, Wording):
        here = wording.id
        on = on or (find(wording.parent) if wording.parent else None)
    return _all_stand(dict(zip(births, spelled, strict=True)), here, find, lay_out(on))


def _all_stand(claims: Mapping[Origin, str], here: Id, find: Find, on: Laid) -> bool:
    for source, group in groupby(sorted(claims), key=lambda birth: birth.wording):
        born = set(group)
        if source == here:
            stand = all(place == birth.place for place, birth in enumerate(claims) if birth in born)
        else:
            told = _told(find(source), on)
            stand = all(told.get(birth) == claims[birth] for birth in born)
        if not stand:
            return False
    return True


def _told(source: Wording | None, on: Laid) -> dict[Origin, str]:
    """The words that were born in ``source``, by birth place."""
    if source is None:
        return {}
    if source.text is None:
        return _spelled(on)
    spelled = _spelled(lay_out(source))
    return {birth: spelled[birth] for birth in _own(source) if birth in spelled}


def _own(source: Wording) -> list[Origin]:
    births = enumerate(origins(source.made_of))
    return [birth for place, birth in births if birth == (source.id, place)]


def _spelled(laid: Laid) -> dict[Origin, str]:
    return dict(zip(laid.births, laid.keys(), strict=True))
