"""All text of a file as it stands, heads, feet and notes too: nothing left out, nothing interpreted."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pdfplumber

from generator.importing.clean import clean
from generator.importing.line import Line
from generator.importing.package import Package, refused_as
from generator.importing.pdf import DAMAGED, SAVE_AGAIN, pictures_only
from generator.importing.pdf_bomb import refuse_bombs
from generator.importing.pdf_bounded import prepare
from generator.importing.plain import no_text
from generator.importing.word import NOT_WORD, SAVE_AS_WORD, main_part
from generator.importing.word_styles import W

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_IN_WORD = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_APART = {f"{W}p", f"{W}txbxContent", f"{W}pPr", _FALLBACK}


def _numbered(text: str) -> Iterator[Line]:
    plain = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
    for number, line in enumerate(plain.removesuffix("\n").split("\n"), 1):
        yield Line(number, line)


def text_lines(data: bytes) -> list[Line]:
    """The lines of a text in UTF-8. Raises Unreadable."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise no_text()
    return list(_numbered(text))


def pdf_lines(data: bytes) -> list[Line]:
    """The lines of a PDF, each with its page as its number. Raises Unreadable."""
    with refused_as(DAMAGED, SAVE_AGAIN):
        refuse_bombs(data)
        pages: list[str] = []
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for page in pdf.pages:
                prepare(page)
                pages.append(page.extract_text() or "")
                page.close()
    if not "".join(pages).strip():
        raise pictures_only()
    return [Line(number, line.text) for number, text in enumerate(pages, 1) for line in _numbered(text)]


def word_lines(data: bytes) -> list[Line]:
    """Headers, body, notes, footers of a .docx: each part once, even where sections share it. Raises Unreadable."""
    with refused_as(NOT_WORD, SAVE_AS_WORD):
        package = Package(data)
        main = main_part(package)
        names = [*_related(package, main, "header"), main]
        names += [name for kind in ("footnotes", "endnotes", "footer") for name in _related(package, main, kind)]
        texts = [text for name in names for text in _paragraphs(package.xml(name))]
        return list(_numbered("\n".join(texts)))


def _related(package: Package, main: str, kind: str) -> list[str]:
    return sorted(package.related(main, kind), key=_natural)


def _natural(name: str) -> list[str]:
    return [piece.zfill(6) if piece.isdigit() else piece for piece in re.split(r"(\d+)", name)]


def _paragraphs(root: Any) -> Iterator[str]:
    """The text of each paragraph below *root*: in tables, text boxes and content controls too, none twice."""
    for paragraph in root.iter(f"{W}p"):
        if not any(True for _ in paragraph.iterancestors(_FALLBACK)):
            yield "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    """Text below *element* as a reader sees it: insertions yes, deletions no, boxes left to themselves."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _IN_WORD:
            yield _IN_WORD[child.tag]
        elif child.tag not in _APART:
            yield from _pieces(child)
