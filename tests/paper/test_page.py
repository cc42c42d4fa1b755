"""The printed page: an archive file, whole, large enough, the same two pens in black and white."""

from __future__ import annotations

import re
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.desk import Ink
from app.paper import measures
from app.paper.drawing import to_pdf
from app.paper.sheet import Heading, Plan, Rule, Said, Seal, Seals, Sheet, Title, Words
from db.records import PensChoice
from tests.paper.reading import fonts, letters, lines, opened, squeezed, text

FOOT = "If you are in danger or feel very unsafe, call 999 now."
PENS = (("A", "Mika's pen"), ("B", "Dana's pen"))


def a(words: str) -> tuple[Ink, ...]:
    return (Ink("A", words),)


def b(words: str) -> tuple[Ink, ...]:
    return (Ink("B", words),)


def sheet(*blocks: object) -> Sheet:
    return Sheet("Agreed on 31 March 2026", FOOT, blocks, PensChoice(), 1_774_975_200_000, PENS)  # type: ignore[arg-type]


WHOLE = sheet(
    Title("What we are working on", (*a("I want to sleep over"), Ink("", " "), *b("one night this term")), PENS),
    Rule(),
    Heading("My small steps"),
    Words(a("Pack my bag"), stone=True),
    Words(b("Stay at Gran's"), stone=False),
    Plan(a("If my tummy feels jumpy, then I do 4 slow breaths"), "2"),
    Seals((Seal("A", "M", "Mika said yes", "31 March, 4:40 pm"), Seal("B", "D", "Dana said yes", "31 March, 4:41 pm"))),
    Words(a("I want to sleep over and not call home"), "Mika first wrote"),
    Said("The steps stand in another order now."),
)


@pytest.fixture(scope="module")
def page() -> bytes:
    return to_pdf((WHOLE,))


def test_it_says_that_it_is_an_archive_file(page: bytes) -> None:
    found = opened(page)
    with found.open_metadata() as said:
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "U")
        assert said["dc:title"] == "Two Pens" and said["xmp:CreateDate"].startswith("2026-03-31T16:40")
    assert found.pdf_version == "1.7" and not found.is_encrypted and found.trailer.ID
    assert str(found.Root.Lang) == "en-GB"


def test_its_colours_mean_the_same_everywhere(page: bytes) -> None:
    found = opened(page)
    (intent,) = found.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp", "an ICC profile"


def test_its_fonts_go_along_as_far_as_they_are_used(page: bytes) -> None:
    found = opened(page)
    for font in fonts(found).values():
        (inner,) = font.DescendantFonts
        assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont)) and "/FontFile2" in inner.FontDescriptor
        assert str(inner.CIDToGIDMap) == "/Identity" or isinstance(inner.CIDToGIDMap, pikepdf.Stream)
        known = letters(font)
        assert known and not {"\0", "\ufeff", "\ufffe"} & set("".join(known.values()))


def test_nothing_in_it_runs_or_reaches_out(page: bytes) -> None:
    found = opened(page)
    assert not {"/AA", "/AcroForm", "/Names"} & set(found.Root.keys())
    assert isinstance(found.Root.OpenAction, pikepdf.Array), "a place on the page, not an action"
    assert not any("/Annots" in each for each in found.pages)


def test_every_word_can_be_read_again(page: bytes) -> None:
    said = squeezed(text(page))
    wanted = ["I want to sleep over", "one night this term", "Pack my bag", "Mika said yes", "31 March, 4:41 pm"]
    wanted += ["do 4 slow breaths", "Mika first wrote", "and not call home", "Agreed on 31 March 2026", FOOT]
    assert [words for words in wanted if squeezed(words) not in said] == []


def test_nothing_is_smaller_than_twelve_points(page: bytes) -> None:
    assert min(line.size for line in lines(page)) >= 12


def drawn_under(block: object) -> tuple[int, int]:
    """(curves, dotted lines) that a block adds to an empty page."""

    def count(pdf: bytes) -> tuple[int, int]:
        found = opened(pdf)
        page = found.pages[0]
        done = [(str(op), operands) for operands, op in pikepdf.parse_content_stream(page)]
        dotted = [1 for op, given in done if op == "gs" and "/D" in page.resources.ExtGState[given[0]]]
        return sum(op == "c" for op, _ in done), len(dotted)

    full, empty = count(to_pdf((sheet(block),))), count(to_pdf((sheet(),)))
    return full[0] - empty[0], full[1] - empty[1]


def test_the_pens_are_told_apart_without_colour() -> None:
    curves, dots = drawn_under(Words(a("Pack my bag")))
    assert curves > 10 and dots == 0, "a wave"
    assert drawn_under(Words(b("Pack my bag"))) == (0, 1), "dots"
    assert drawn_under(Words((Ink("", "Pack my bag"),))) == (0, 0)


def test_a_long_goal_goes_on_over_the_next_pages() -> None:
    steps = [Words(a(f"Step number {n} " + "and so on " * 40), stone=False) for n in range(30)]
    pdf = to_pdf((sheet(Title("What we are working on", a("A long way"), PENS), *steps, Plan(a("If so " * 900))),))
    found = lines(pdf)
    pages = {line.page for line in found}
    assert len(pages) > 4
    body = squeezed(" ".join(line.text for line in found if 70 < line.y < measures.TALL - 75))
    assert body.count("andsoon") == 30 * 40 and body.count("Ifso") == 900
    assert min(line.y for line in found) >= measures.BOTTOM - 1, "nothing runs off the page"
    for number in sorted(pages)[1:]:
        here = squeezed(" ".join(line.text for line in found if line.page == number))
        assert squeezed(FOOT) in here and squeezed(f"Page {number + 1}") in here and squeezed("Mika's pen") in here


def test_each_goal_of_a_record_begins_a_page() -> None:
    assert len(opened(to_pdf((WHOLE, replace(WHOLE, head="Not agreed yet")))).pages) == 2


def test_other_scripts_are_drawn_as_on_the_screen() -> None:
    """Arabic joins up, Hebrew runs to the left, and a sign that no font has is one small ring."""
    pdf = to_pdf((sheet(Words(a("hi مرحبا שלום привет 一起"))),))
    said = text(pdf)
    assert "привет" in said and said.count("○") == 2
    assert "שלום"[::-1] in squeezed(said) and "مرحبا"[::-1] in squeezed(said), "drawn from the left, they end first"
    joined, apart = to_pdf((sheet(Words(a("ححح"))),)), to_pdf((sheet(Words(a("ح ح ح"))),))
    assert len(shapes_of("ح", joined)) == 3 and len(shapes_of("ح", apart)) == 1, "each place in a word has its shape"


def shapes_of(letter: str, pdf: bytes) -> list[int]:
    found = opened(pdf)
    return [code for font in fonts(found).values() for code, said in letters(font).items() if said == letter]


@pytest.mark.parametrize(("letter", "drawn"), [("Ж", "Ж"), ("م", "م"), ("M2", "M2"), ("", ""), ("一", "○")])
def test_a_seal_takes_any_letter_of_a_name(letter: str, drawn: str) -> None:
    assert drawn in said(to_pdf((sheet(Seals((Seal("A", letter, "Mika said yes", "31 March"),))),)))


def test_long_names_are_whole_and_beside_nothing_else() -> None:
    long = "Maximiliane-Charlotte Konstantina-Aleksandrowna von und zu " * 2
    pens = (("A", f"{long}'s pen"), ("B", f"{long}'s pen"))
    blocks = (Title("", a("x"), pens), Seals((Seal("A", "M", f"{long} said yes", "31 March"),) * 2))
    steps = tuple(Words(a("Pack my bag"), stone=False) for _ in range(20))
    pdf = to_pdf((replace(sheet(*blocks, *steps), head=f"For {long}", pens=pens),))
    assert len(opened(pdf).pages) == 2 and said(pdf).count(squeezed(long)) == 7
    assert min(line.y for line in lines(pdf)) >= measures.BOTTOM - 1


def said(pdf: bytes) -> str:
    return squeezed(text(pdf))


def test_no_letter_of_it_goes_into_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(0):
        to_pdf((sheet(Words(a("Pack my bag \ue123 一 \U0001f9d1\u200d\U0001f680"))),))
    assert caplog.records == []


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
@example("\u202e[b]&amp;\u0301 \U0001f9d1\u200d\U0001f680\n\t")
def test_whatever_was_written_there_is_a_page(words: str) -> None:
    assert len(opened(to_pdf((sheet(Words(a(words), "Mika first wrote")),))).pages) >= 1
