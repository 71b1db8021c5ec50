"""A PDF -> its lines; pages without text are recognised by Tesseract where it is installed."""

import io
import logging
import time
from collections.abc import Iterable, Iterator
from typing import Any

import pdfplumber
import pypdfium2

from generator.importing import misread, scanned
from generator.importing.letters import mended
from generator.importing.line import Line, Reading, Unreadable
from generator.importing.package import refused_as
from generator.importing.pdf_bomb import refuse_bombs
from generator.importing.pdf_bounded import too_intricate
from generator.importing.pdf_columns import Placed
from generator.importing.pdf_page import PageLines, page_lines
from generator.importing.pdf_running import without_running
from generator.importing.word import DROPPED
from generator.importing.word_runs import TURNED
from generator.records.problem import Said

MOST_PAGES = 500
_MOST_SECONDS = 240.0
_GARBAGE = 0.2
_FEW = 3
"""A page with fewer letters holds no text, perhaps a page number."""

# They say on standard error what they dislike in a file; an editor can do nothing about it.
for library in ("pdfminer", "pdfplumber"):
    logging.getLogger(library).setLevel(logging.CRITICAL)

DAMAGED = Said("Tệp PDF hỏng hoặc có mật khẩu.", "The PDF is damaged or locked.")
SAVE_AGAIN = Said("Mở tệp, bỏ mật khẩu, lưu lại.", "Open it, take the password off, save it again.")


def pdf_reading(data: bytes) -> Reading:
    """All that a PDF says, in reading order. Raises Unreadable."""
    with refused_as(DAMAGED, SAVE_AGAIN):
        _refuse_too_long(data)
        refuse_bombs(data)
        pages = list(_pages(data))
        empty = [page.number for page in pages if _is_empty(page)]
        garbled = [page.number for page in pages if page.garbage > _GARBAGE]
        wanted = [page.number for page in pages if page.number in garbled or (_is_empty(page) and page.pictures)]
        if len(empty) == len(pages):
            wanted = empty
        by_machine = False
        notes: list[Said] = []
        if wanted:
            by_machine, pages, notes = _recognised(data, pages, wanted, bool(garbled))
        return _reading(pages, by_machine, notes)


def _refuse_too_long(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    count = len(document)
    document.close()
    if count > MOST_PAGES:
        raise Unreadable(
            Said(
                f"Tệp PDF có {count} trang; nhiều nhất là {MOST_PAGES}.",
                f"The PDF has {count} pages; {MOST_PAGES} are the most.",
            ),
            Said("Tách riêng phần văn bản cần nhập.", "Split off the document that you need."),
        )


def _pages(data: bytes) -> Iterator[PageLines]:
    started = time.monotonic()
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            # pdfminer may find more pages in a damaged file than the list of pages names.
            if time.monotonic() - started > _MOST_SECONDS or number > MOST_PAGES:
                raise too_intricate()
            yield page_lines(page, number)
            page.close()


def _is_empty(page: PageLines) -> bool:
    return page.letters < _FEW


def _recognised(
    data: bytes, pages: list[PageLines], wanted: list[int], garbled: bool
) -> tuple[bool, list[PageLines], list[Said]]:
    """*pages* with the *wanted* ones read from their picture; some may be done without, but not all."""
    some = [page for page in pages if page.number not in wanted]
    missing = scanned.missing()
    if missing and (garbled or not some):
        raise pictures_only(garbled, missing)
    if missing:
        return False, pages, [_left_out(wanted)]
    found = {page.number: page for page in scanned.recognised(data, wanted)}
    return True, [found.get(page.number, page) for page in pages], [_read_by_machine(wanted)]


def _reading(pages: list[PageLines], by_machine: bool, notes: list[Said]) -> Reading:
    kept, dropped = without_running(pages)
    lines = list(_lines(pages, kept))
    if sum(len(line.text) for line in lines) < (_FEW if by_machine else 1):
        raise pictures_only()
    lines, turned = _mended(lines)
    lines = misread.mended(lines) if by_machine else lines
    turned = turned or any(page.from_old for page in pages)
    return Reading(lines, by_machine, [*notes, *([TURNED] if turned else []), *([DROPPED] if dropped else [])])


def _lines(pages: list[PageLines], kept: list[list[Placed]]) -> Iterator[Line]:
    left, right = _text_area(line for lines in kept for line in lines)
    tables = 0
    for page, lines in zip(pages, kept, strict=True):
        for line in lines:
            yield _line(line, page.number, left, right, tables)
        tables += max((line.table or 0 for line in lines), default=0)


def _text_area(lines: Iterable[Placed]) -> tuple[float, float]:
    """The left and the right edge of the text; a stamp or two beyond them do not count."""
    pieces = [line.piece for line in lines if line.piece.x1 > 0]
    if not pieces:
        return 0.0, 0.0
    least = len(pieces) // 50
    return sorted(piece.x0 for piece in pieces)[least], sorted(piece.x1 for piece in pieces)[-1 - least]


def _line(line: Placed, page: int, left: float, right: float, tables: int) -> Line:
    piece = line.piece
    inset = piece.x0 - left > 15 and right - piece.x1 > 15
    return Line(
        page,
        piece.text,
        page=page,
        x=round(piece.x0 - left, 1),
        width=round(piece.x1 - piece.x0, 1),
        size=round(piece.size, 1),
        bold=piece.bold,
        italic=piece.italic,
        centred=None if line.column else inset and abs(piece.centre - (left + right) / 2) < 6,
        table=None if line.table is None else line.table + tables,
        row=line.row,
        column=line.column,
    )


def _mended(lines: list[Line]) -> tuple[list[Line], bool]:
    """Lines whose letters an old font disguised, if together they only make sense when turned."""
    text, was = mended("\n".join(line.text for line in lines))
    if not was:
        return lines, False
    parts: list[Any] = text.split("\n")
    if len(parts) != len(lines):
        return lines, False
    return [Line(**{**vars(line), "text": part}) for line, part in zip(lines, parts, strict=True)], True


def pictures_only(garbled: bool = False, missing: str | None = None) -> Unreadable:
    """The PDF has no text, or none with a meaning (*garbled*), and *missing* must be installed to read its pictures."""
    message = (
        Said("Chữ trong tệp PDF không đọc được.", "The letters in the PDF cannot be read.")
        if garbled
        else Said("Tệp PDF chỉ có ảnh, không có chữ.", "The PDF holds pictures only, no text.")
    )
    if missing is None:
        return Unreadable(
            message,
            Said("Dùng bản gốc .docx, hoặc quét lại rõ hơn.", "Use the original .docx, or scan it more clearly."),
        )
    return Unreadable(
        message,
        Said(
            f"Dùng bản gốc .docx, hoặc cài {missing} rồi nhập lại.",
            f"Use the original .docx, or install {missing} and import again.",
        ),
    )


def _numbers(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:10]))
    return f"{shown}, …" if len(pages) > 10 else shown


def _left_out(pages: list[int]) -> Said:
    return Said(
        f"Trang chỉ có ảnh, chưa đọc được: {_numbers(pages)}.",
        f"Pages that hold pictures only, not read: {_numbers(pages)}.",
    )


def _read_by_machine(pages: list[int]) -> Said:
    return Said(
        f"Máy nhận dạng chữ trong ảnh, cần soát lại: trang {_numbers(pages)}.",
        f"Letters were recognised in pictures and need a check: pages {_numbers(pages)}.",
    )
