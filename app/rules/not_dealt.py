"""Words of the list that are never dealt as a code."""

UNKIND = frozenset(
    """
    abandon abuse accident accuse addict afraid alcohol alone anger angry anxiety arrest assault attack awful betray
    bitter blade blame bleak blood bomb bone broken bullet burden burst casino cigar crash crazy crime cruel crush cry
    damage danger demise denial deny despair destroy disease dismiss disorder divorce drastic dumb enemy evil exile
    fat fatal fault fever fragile frown fury gasp ghost grief guilt gun harsh hazard horror hospital hungry hurt ill
    illegal illness inflict inject injury inmate insane jealous junk just kick knife lawsuit liar lonely mad misery
    miss naive nasty negative neglect obscure only orphan panic patient pill pistol poverty prison punch razor reject
    rifle risk rude sad sadness scare shove sick skull slim stomach struggle suffer sword target tobacco tragic trap
    trash trouble ugly unable unfair unhappy useless vanish warfare weapon weird whip wine worry wreck wrong
    """.split()
)
"""Nobody should have to carry these about."""

SPELT_OTHERWISE = frozenset(
    """
    armor catalog color defense enroll favorite fiber flavor harbor humor inquiry labor license math mom odor program
    vapor
    """.split()
)
"""The list spells them as in America: typed as people here write, they would not match."""

NOT_DEALT = UNKIND | SPELT_OTHERWISE
