"""What every kind must hold, asked of each of its examples, in each language and format."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby, pairwise
from pathlib import Path

import docx
import pytest
import yaml
from lxml import html

from generator.records import decree30
from generator.records.decree30 import MARGIN_MM, MOTTO, NATION, SIZE_PT
from generator.records.document import Document
from generator.records.format import Format
from generator.records.kind import Reach, Shows
from generator.records.paper import BLEED_MM, Edition, size_mm
from generator.render import official, write
from tests.contract.paper import MM, Meant, Paper, Word, headings_meant, meant
from tests.contract.preflight import departures
from tests.contract.samples import (
    KINDS,
    PORTALS,
    PRESS,
    PRINTS,
    SAMPLES,
    SOURCES,
    THEME,
    Sample,
    paper,
    warnings_of,
    written,
)
from tests.render.word import paragraphs_of, words_in, words_of_document

HOUSE_EDGE_MM = 4
"""What an office printer leaves blank along the edges of a sheet."""
PANELS_MM = {
    "panel--flap": (1, 0, 97),
    "panel--back": (1, 97, 197),
    "panel--cover": (1, 197, 297),
    "panel--first": (2, 0, 100),
    "panel--second": (2, 100, 200),
    "panel--third": (2, 200, 297),
}
"""The leaflet's panels: side, left and right edge. The outer side is 97 + 100 + 100 mm, the inner 100 + 100 + 97."""
LEAST_RIGHT_MARGIN_MM = 15
"""What the decree allows; a justified line may stand a hair wider than its column."""
SCREEN_PRINT_BYTES = 150 * 1024
COUNTER = re.compile(r"\d+\.?|–")
BEGINS = {
    Format.DOCX: b"PK",
    Format.PDF: b"%PDF-",
    Format.LIGHT: b"<!doctype html>",
    Format.IMAGE: b"\x89PNG",
    Format.TEXT: b"\xef\xbb\xbf",
    Format.ICS: b"BEGIN:VCALENDAR\r\n",
}
DOCUMENTS = {entry.record.id: entry.record for entry in SOURCES.documents.values()}
OFFICIAL = [sample for sample in PRINTS if sample.kind.name == "official-plan"]
FOLDED = [sample for sample in PRINTS if sample.kind.name == "leaflet"]

PUBLISHED = [sample for sample in SAMPLES if not sample.local and sample.format != Format.PAGES]
LIMITED = [sample for sample in SAMPLES if sample.kind.most_bytes or sample in PRINTS]
LAMPS = [sample for sample in PRINTS if sample.kind.shows == Shows.PRODUCT and sample.edition == Edition.SCREEN]
AGAIN = {(sample.kind.name, sample.format): sample for sample in SAMPLES if sample.format != Format.PAGES}.values()
"""One of each kind in each format; of a print, the last edition."""

every_again = pytest.mark.parametrize("sample", AGAIN, ids=lambda sample: sample.id)
every_published = pytest.mark.parametrize("sample", PUBLISHED, ids=lambda sample: sample.id)
every_limited = pytest.mark.parametrize("sample", LIMITED, ids=lambda sample: sample.id)
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
every_pdf = pytest.mark.parametrize("sample", [*PRINTS, *PRESS], ids=lambda sample: sample.id)
every_lamp = pytest.mark.parametrize("sample", LAMPS, ids=lambda sample: sample.id)
every_press = pytest.mark.parametrize("sample", PRESS, ids=lambda sample: sample.id)
every_print = pytest.mark.parametrize("sample", PRINTS, ids=lambda sample: sample.id)
every_official = pytest.mark.parametrize("sample", OFFICIAL, ids=lambda sample: sample.id)
every_folded = pytest.mark.parametrize("sample", FOLDED, ids=lambda sample: sample.id)
every_document = pytest.mark.parametrize("id", DOCUMENTS)


def test_every_kind_has_a_sample_in_each_language_and_format_that_it_is_made_in() -> None:
    have = {(sample.kind.name, sample.language, sample.format) for sample in SAMPLES}
    own = {document.language for document in DOCUMENTS.values()}
    wanted = {
        (name, code, format)
        for name, kind in KINDS.items()
        for code in (PORTALS if kind.languages == Reach.EACH else own)
        for format in kind.formats
    }
    assert wanted <= have


@every_sample
def test_every_sample_is_what_its_format_says(sample: Sample, site: Path) -> None:
    sheet = sample.sheet
    if sample.format == Format.PAGES:
        page = html.parse(site / sheet.path)
        assert page.find(".//main/*") is not None
        assert page.findtext(".//h1")
    elif sample.format == Format.JSON:
        assert json.loads(written(sample))
    elif sample.format == Format.YAML:
        assert yaml.safe_load(written(sample))["id"] == sheet.record
    else:
        assert written(sample).startswith(BEGINS[sample.format])


@every_published
def test_the_site_holds_the_sample_byte_for_byte(sample: Sample, site: Path) -> None:
    assert (site / sample.sheet.path).read_bytes() == written(sample)


@every_again
def test_a_sample_made_again_has_the_same_bytes(sample: Sample) -> None:
    assert write(sample.sheet, THEME) == written(sample)


@every_limited
def test_no_file_is_heavier_than_its_kind_or_150_kb_for_a_print(sample: Sample) -> None:
    assert len(written(sample)) <= (sample.kind.most_bytes or SCREEN_PRINT_BYTES)


@every_pdf
def test_a_print_has_no_more_pages_than_its_kind_allows(sample: Sample) -> None:
    most = sample.kind.most_pages
    assert 1 <= len(paper(sample).file.pages) <= (most or 100)
    if sample.kind.shows == Shows.PRODUCT:
        assert most, "a printed piece says how many pages it may take"


@every_print
def test_a_print_is_exactly_as_large_as_its_paper(sample: Sample) -> None:
    wanted = sample.print.size_mm if sample.print else size_mm(str(sample.kind.paper))
    for page in paper(sample).file.pages:
        left, bottom, right, top = map(float, page.mediabox)
        assert (left, bottom) == (0, 0)
        assert (right / MM, top / MM) == pytest.approx(wanted, abs=0.05)


@every_print
def test_a_print_tells_screen_readers_its_title_and_language(sample: Sample) -> None:
    root = paper(sample).file.Root
    page = html.document_fromstring(sample.sheet.text)
    assert str(root.Lang) == page.get("lang") == sample.language
    assert str(paper(sample).file.docinfo["/Title"]) == page.findtext(".//title") != ""
    assert bool(root.ViewerPreferences.DisplayDocTitle)


@every_print
def test_a_print_is_tagged_as_pdf_ua_asks(sample: Sample) -> None:
    file = paper(sample).file
    assert bool(file.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in file.Root
    assert {str(page.get("/Tabs")) for page in file.pages} == {"/S"}
    with file.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"] == str(file.docinfo["/Title"])


@every_print
def test_every_picture_of_a_print_says_what_it_shows(sample: Sample) -> None:
    pictures = html.document_fromstring(sample.sheet.text).iter("img")
    wanted = [picture.get("alt") for picture in pictures]
    assert all(wanted)
    assert paper(sample).alternatives == wanted


@every_print
def test_the_headings_of_a_print_are_those_of_its_template(sample: Sample) -> None:
    wanted = headings_meant(sample.sheet.text)
    headings = paper(sample).headings
    assert [level for level, _ in headings] == [level for level, _ in wanted]
    for (_, heard), (_, meant_text) in zip(headings, wanted, strict=True):
        assert meant_text in {heard, COUNTER.sub("", heard, count=1).strip()}


@every_print
def test_the_headings_of_a_print_begin_at_the_top_and_leave_no_level_out(sample: Sample) -> None:
    levels = [int(level[1]) for level, _ in headings_meant(sample.sheet.text)]
    assert levels.count(1) == (sample.print.copies if sample.print else 1)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_pdf
def test_the_fonts_of_a_print_are_the_house_s_and_inside_the_file(sample: Sample) -> None:
    faces = re.findall(r"@font-face\s*{\s*font-family:\s*\"?([\w ]+)", sample.sheet.text)
    ours = tuple({face.replace(" ", "-") for face in faces})
    fonts = paper(sample).fonts
    assert fonts
    assert [name for name in fonts if not name.lstrip("/").startswith(ours)] == []
    assert all(fonts.values())


@every_pdf
def test_drawing_a_print_raises_no_warning(sample: Sample) -> None:
    assert warnings_of(sample) == []


@every_print
def test_a_screen_reader_hears_every_word_of_the_template_in_order(sample: Sample) -> None:
    wanted = [word.text for word in meant(sample.sheet.text)]
    heard = [_joined(pieces) for _, pieces in groupby(_matched(sample), lambda match: match[2])]
    assert len(wanted) > 10
    assert heard == wanted
    assert all(unicodedata.is_normalized("NFC", word) for word in heard)


@every_print
def test_a_print_holds_nothing_unheard_but_page_numbers(sample: Sample) -> None:
    numbers = [(word.page, word.text) for word in paper(sample).untagged]
    pages = range(2, len(paper(sample).file.pages) + 1) if sample in OFFICIAL else ()
    assert numbers == [(page, str(page)) for page in pages]


@every_print
def test_no_word_of_a_print_lies_in_the_edge_that_printers_leave_blank(sample: Sample) -> None:
    sheets = [page.mediabox for page in paper(sample).file.pages]
    edge = HOUSE_EDGE_MM * MM / (sample.print.scale if sample.print else 1)
    outside = [
        word
        for word in _all(paper(sample))
        if min(word.x0, word.top) < edge
        or word.x1 > float(sheets[word.page - 1][2]) - edge
        or word.base + (0 if word.text.isdigit() else word.size / 4) > float(sheets[word.page - 1][3]) - edge
    ]
    assert outside == []


@every_print
def test_no_word_of_a_print_lies_over_another(sample: Sample) -> None:
    assert [(one.text, other.text) for one, other in combinations(_all(paper(sample)), 2) if one.covers(other)] == []


@every_lamp
def test_only_the_words_of_the_call_stand_in_its_box(sample: Sample) -> None:
    placed = _matched(sample)
    number = next(word for word in PORTALS[sample.language].hotline.number.split())
    boxes = [
        box
        for box in paper(sample).boxes("#FFC533")
        if any(word.text == number and "call" in by.classes and _is_in(word, box) for word, by, _ in placed)
    ]
    assert boxes, "the number stands in a box of the lamp's colour"
    strangers = [word for word, by, _ in placed for box in boxes if "call" not in by.classes and _touches(word, box)]
    lost = [word for word, by, _ in placed if "call" in by.classes and not any(_is_in(word, box) for box in boxes)]
    assert (strangers, lost) == ([], [])


@every_press
def test_a_press_print_has_a_bleed_around_its_trimmed_sheet_and_room_for_crop_marks(sample: Sample) -> None:
    assert sample.print
    for page in Paper(written(sample)).file.pages:
        trim, bleed, media = (list(map(float, page[box])) for box in ("/TrimBox", "/BleedBox", "/MediaBox"))
        size = ((trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM)
        assert size == pytest.approx(sample.print.size_mm, abs=0.02)
        around = [abs(inner - outer) / MM for inner, outer in zip(trim, bleed, strict=True)]
        assert around == pytest.approx([BLEED_MM] * 4, abs=0.02)
        assert all(abs(inner - outer) / MM > BLEED_MM for inner, outer in zip(bleed, media, strict=True))


@every_press
def test_a_press_would_take_it(sample: Sample) -> None:
    assert sample.print
    assert departures(written(sample), *sample.print.size_mm) == []


@every_folded
def test_every_word_of_a_leaflet_stands_on_its_own_panel(sample: Sample) -> None:
    on = {panel: [word for word, by, _ in _matched(sample) if panel in by.classes] for panel in PANELS_MM}
    assert all(on.values())
    for panel, (side, left, right) in PANELS_MM.items():
        elsewhere = [word for word in on[panel] if word.page != side or word.x0 < left * MM or word.x1 > right * MM]
        assert elsewhere == [], panel


@every_folded
def test_a_leaflet_is_read_from_its_cover_over_the_inner_panels(sample: Sample) -> None:
    order = [next(panel for panel in PANELS_MM if panel in by.classes) for _, by, _ in _matched(sample)]
    assert order[0] == "panel--cover"
    assert [panel for panel in dict.fromkeys(order) if PANELS_MM[panel][0] == 2] == [
        "panel--first",
        "panel--second",
        "panel--third",
    ]


@every_official
def test_the_text_of_an_official_document_keeps_the_margins_of_the_decree(sample: Sample) -> None:
    words = paper(sample).words
    width, height = decree30.PAGE_MM
    lines = [
        max(word.x1 for word in line) / MM for _, line in groupby(words, lambda word: (word.page, round(word.base)))
    ]
    assert min(word.x0 for word in words) / MM == pytest.approx(MARGIN_MM["left"], abs=0.5)
    assert Counter(map(round, lines)).most_common(1)[0][0] == width - MARGIN_MM["right"]
    assert max(lines) <= width - LEAST_RIGHT_MARGIN_MM
    assert min(word.top for word in words) / MM >= MARGIN_MM["top"] - 0.5
    assert max(word.bottom for word in words) / MM <= height - MARGIN_MM["bottom"] + 0.5


@every_official
def test_each_part_of_an_official_document_has_the_type_of_the_decree(sample: Sample) -> None:
    document = DOCUMENTS[sample.sheet.record]
    words = paper(sample).words
    for text, size, bold, italic in _looks(document):
        look = {(word.size, word.bold, word.italic) for word in _find(words, text)}
        assert look == {(SIZE_PT[size], bold, italic)}, text


@every_official
def test_the_page_number_stands_in_the_middle_of_the_upper_margin_from_page_two_on(sample: Sample) -> None:
    numbers = paper(sample).untagged
    middle = (MARGIN_MM["left"] + decree30.PAGE_MM[0] - MARGIN_MM["right"]) / 2
    assert len(numbers) == len(paper(sample).file.pages) - 1
    for number in numbers:
        assert (number.x0 + number.x1) / 2 / MM == pytest.approx(middle, abs=0.5)
        assert number.bottom / MM <= MARGIN_MM["top"]
        assert number.size == SIZE_PT["page_number"]


@every_document
def test_the_word_file_holds_every_word_of_the_document_in_order(id: str, site: Path) -> None:
    word = docx.Document(str(site / f"ke-hoach/{id}.docx"))
    printed = " ".join(paragraph.text for paragraph in paragraphs_of(word))
    assert words_in(printed) == words_of_document(DOCUMENTS[id])


@every_document
def test_the_pdf_holds_every_word_of_the_document_in_order(id: str, site: Path) -> None:
    printed = " ".join(word.text for word in Paper((site / f"ke-hoach/{id}.pdf").read_bytes()).words)
    assert words_in(printed) == words_of_document(DOCUMENTS[id])


def _matched(sample: Sample) -> list[tuple[Word, Meant, int]]:
    """Each word of the print, the word that it was made from, and which one that is.

    Counters that a style adds are left out; a long word that is broken at the end of a line is several of the print's.
    """
    wanted = [*meant(sample.sheet.text), Meant("", frozenset())]
    found: list[tuple[Word, Meant, int]] = []
    at, left = 0, wanted[0].text
    for word in paper(sample).words:
        if not left.startswith(word.text) and COUNTER.fullmatch(word.text):
            continue
        found.append((word, wanted[at], at))
        left = left.removeprefix(word.text) if left.startswith(word.text) else ""
        if not left:
            at = min(at + 1, len(wanted) - 1)
            left = wanted[at].text
    return found


def _joined(pieces: Iterable[tuple[Word, Meant, int]]) -> str:
    """The pieces of one word; only a line's end may part them."""
    first, *rest = [word for word, _, _ in pieces]
    return first.text + "".join(f"{' ' if first.base == word.base else ''}{word.text}" for word in rest)


def _all(print: Paper) -> list[Word]:
    return [*print.words, *print.untagged]


def _is_in(word: Word, box: tuple[int, float, float, float, float]) -> bool:
    page, left, top, right, bottom = box
    middle = (word.top + word.bottom) / 2
    return word.page == page and left <= word.x0 and word.x1 <= right and top <= middle <= bottom


def _touches(word: Word, box: tuple[int, float, float, float, float]) -> bool:
    page, left, top, right, bottom = box
    return word.page == page and word.x1 > left and word.x0 < right and word.bottom > top and word.top < bottom


def _find(words: list[Word], text: str) -> list[Word]:
    """The first place where *text* stands, word for word."""
    wanted = text.split()
    for start in range(len(words) - len(wanted) + 1):
        found = words[start : start + len(wanted)]
        if [word.text for word in found] == wanted:
            return found
    raise AssertionError(f"not printed: {text}")


def _looks(document: Document) -> Iterator[tuple[str, str, bool, bool]]:
    """Texts that must be printed, with the name of their size, whether bold and whether italic."""
    yield NATION, "nation", True, False
    yield MOTTO, "motto", True, False
    if document.issuer.superior:
        yield " ".join(official.issuer_lines(document.issuer.superior)), "superior", False, False
    yield " ".join(official.issuer_lines(document.issuer.name)), "issuer", True, False
    yield official.number_line(document), "number", False, False
    yield official.date_line(document), "place", False, True
    if not official.is_letter(document):
        yield official.type_line(document), "type", True, False
        yield document.subject, "subject", True, False
    for basis in official.legal_basis_lines(document):
        yield basis, "body", False, True
    for line in official.running_text(document):
        bold = line.role in {"part", "section", "heading", "subheading", "article"}
        if line.role != "article-text":
            yield line.printed, "body", bold, False
    yield "Nơi nhận:", "recipients_title", True, True
    for recipient in official.recipient_lines(document):
        yield recipient, "recipients", False, False
    yield " ".join(official.signature_lines(document)), "authority", True, False
