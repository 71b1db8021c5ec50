"""The PDF of an official document as a file: its words in order, tags, bookmarks, PDF/A-2a and PDF/UA-1, fonts."""

from itertools import pairwise

import pytest

from generator.records.clause import Clause
from generator.records.decree30 import MOTTO, NATION
from generator.records.document import Document
from generator.render import official
from tests.render.paper import OfficialPaper, paper_of
from tests.render.typical import NAMES, signer_of, written, written_anew
from tests.render.word import words_in, words_of_document

HEADINGS = {"section", "heading", "subheading", "article", "part"}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def paper(name: str) -> OfficialPaper:
    return paper_of(name)


def words_of_clauses(clauses: list[Clause]) -> list[str]:
    """Those of a record with its tables, which stand after a clause's own text."""
    words: list[str] = []
    for clause in clauses:
        words += words_in(" ".join([clause.label or "", clause.heading or "", *clause.text]))
        for cells in [clause.table.head, *clause.table.rows] if clause.table else []:
            words += words_in(" ".join(cells))
        words += words_of_clauses(clause.children)
    return words


def words_meant(document: Document, signer: str | None) -> list[str]:
    """Every word that a reader should meet, from the record alone."""
    plain = document.model_copy(update={"body": [], "closing": [], "recipients": [], "annexes": []})
    head = words_of_document(plain)
    head = head[: len(head) - len(_end(plain, None))]
    if document.urgency and official.is_letter(document):
        at = len(head) - len(head[head.index("ngày") - 2 :])
        head[at:at] = words_in(document.urgency.words)
    elif document.urgency:
        at = head.index("ngày") - len(words_in(document.place))
        head[at:at] = words_in(document.urgency.words)
    if document.decided_by:
        at = len(head) - len(words_in(" ".join([*(one.text for one in document.legal_bases), *document.opening])))
        head[at:at] = words_in(document.decided_by)
    body = words_of_clauses(document.body) + words_in(" ".join(document.closing))
    return [*head, *body, *_end(document, signer), *_annexes(document)]


def _end(document: Document, signer: str | None) -> list[str]:
    sent = words_in(" ".join(["Nơi nhận", *document.recipients]))
    signed = words_in(" ".join([*document.signature.authority, document.signature.post, signer or ""]))
    return [*signed, *sent] if official.flows_on(document) else [*sent, *signed]


def _annexes(document: Document) -> list[str]:
    words: list[str] = []
    for annex, shown in zip(document.annexes, official.annexes(document), strict=True):
        words += words_in(" ".join([shown.label, annex.heading, shown.note])) + words_of_clauses(annex.body)
    return words


def test_every_word_of_the_document_stands_on_paper_once_and_in_order(name: str, paper: OfficialPaper) -> None:
    printed = " ".join(part.text for part in paper.parts if part.role != "head-again")
    assert words_in(printed) == words_meant(paper.document, signer_of(name))


def test_nothing_is_printed_that_readers_do_not_hear_but_numbers_and_marks(paper: OfficialPaper) -> None:
    silent = [word.text for word in paper.untagged]
    assert sorted(silent) == sorted([word.text for word in paper.numbers.values()] + ["DỰ", "THẢO"] * len(paper.marks))


def test_the_file_names_its_language_and_title_and_is_tagged(paper: OfficialPaper) -> None:
    root = paper.file.Root
    assert str(root.Lang) == paper.document.language
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(paper.file.docinfo["/Title"]) == official.full_title(paper.document)


def test_each_heading_is_a_heading_to_readers_and_cells_are_cells(paper: OfficialPaper) -> None:
    tags = {"type": {"H1"}, "subject": {"H1"}, "annex-label": {"H2"}, "table-head": {"TH"}, "cell": {"TD"}}
    for part in paper.parts:
        heads = {"H2", "H3", "H4"} if part.role in HEADINGS else {"TH"} if part.role == "head-again" else {"P"}
        assert part.tag in tags.get(part.role, heads), part.text


def test_every_table_has_a_row_of_heads_above_its_cells(paper: OfficialPaper) -> None:
    types = [tag.type for tag in paper.tags if tag.type in {"Table", "THead", "TBody", "TH", "TD"}]
    assert all(below == "THead" for above, below in pairwise(types) if above == "Table")
    assert ("TD" in types) == bool(paper.of("cell"))


def test_bookmarks_lead_to_every_heading_in_order(paper: OfficialPaper) -> None:
    with paper.file.open_outline() as outline:
        found = [item for root in outline.root for item in _walk(root)]
    assert [words_in(item) for item in found] == [words_in(text) for _, text in paper.headings]


def _walk(item: object) -> list[str]:
    return [str(item.title), *(title for child in item.children for title in _walk(child))]  # type: ignore[attr-defined]


def test_the_file_says_that_it_is_pdf_a_2a_and_pdf_ua_1(paper: OfficialPaper) -> None:
    with paper.file.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert metadata["dc:title"] == official.full_title(paper.document)
    (intent,) = paper.file.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFA1"
    assert len(intent.DestOutputProfile.read_bytes()) > 100


def test_every_font_is_in_the_file_and_is_the_one_that_is_as_wide_as_times(paper: OfficialPaper) -> None:
    assert set(paper.fonts.values()) == {True}
    assert {font.split("-")[0].strip("/") for font in paper.fonts} == {"Times"}


def test_the_same_document_gives_the_same_bytes_twice(name: str) -> None:
    assert written(name) == written_anew(name)


def test_nation_and_motto_are_letter_for_letter_those_of_the_decree(paper: OfficialPaper) -> None:
    assert [part.text for part in paper.of("nation", "motto")] == [NATION, MOTTO]
