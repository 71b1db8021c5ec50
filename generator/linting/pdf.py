"""A PDF -> Sheet: letters, rules and paper as they are drawn.

A PDF has lines and no paragraphs: whether a single line is justified, how it was numbered, and what a margin is where
nothing was written up to it, cannot be seen. Turned letters and pictures are not looked at.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import pdfplumber

from generator.linting.pdf_paragraphs import Area, Block, area_of, blocks_of, paragraph_of
from generator.linting.pdf_rows import Row, letters_of, pieces_of, row_of, rows_of
from generator.linting.pdf_strokes import Bar, bars_of, strokes_of, tables_of
from generator.linting.pdf_zones import apart
from generator.linting.sheet import MM, Align, Page, PageNumber, Paragraph, Sheet, Side

_NUMBER: Final = re.compile(r"\W*(?:Trang|trang|Page)?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\W*")
_MARGIN: Final = 25.0 / MM


def read_pdf(data: bytes) -> Sheet:
    """Measure a PDF. What pdfplumber raises on a bad file is raised."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        read = [_page(page, number) for number, page in enumerate(pdf.pages, 1)]
    sizes = [size for size, _, _, _ in read]
    rows = [row for _, found, _, _ in read for row in found]
    bars = [bar for _, _, found, _ in read for bar in found]
    numbers = tuple(number for _, _, _, found in read for number in found)
    area = area_of(rows, sizes[0].width / MM) if rows and sizes else Area(0, 0, 16)
    paragraphs = tuple(_paragraphs(rows, area, bars))
    pages = tuple(_with_margins(size, rows, area) for size in sizes)
    return Sheet(False, pages, paragraphs, tuple(strokes_of(paragraphs, bars)), numbers, len(pages))


def _page(page: Any, number: int) -> tuple[Page, list[Row], list[Bar], list[PageNumber]]:
    size = Page(number, float(page.width) * MM, float(page.height) * MM, seen=True)
    rows = rows_of(letters_of(page))
    columns = apart([row_of(row, number) for row in rows], number == 1, float(page.width))
    found = [piece for row, wide in zip(rows, columns, strict=True) for piece in pieces_of(row, number, wide)]
    numbers = [row for row in found if _is_number(row, size, found)]
    bars = bars_of(page, number)
    page.close()
    return size, [row for row in found if row not in numbers], bars, [_number(row, size) for row in numbers]


def _is_number(row: Row, size: Page, rows: Sequence[Row]) -> bool:
    """Digits alone, above or below all else, outside or at the edge of the text."""
    if not _NUMBER.fullmatch(row.text):
        return False
    high = row.bottom < _MARGIN and all(row.base <= other.base for other in rows)
    low = row.base > size.height / MM - _MARGIN and all(row.base >= other.base for other in rows)
    return high or low


def _number(row: Row, size: Page) -> PageNumber:
    bold, italic = row.look
    words = re.sub(r"\d+", "", row.text, count=1).strip()
    above = row.base < size.height / MM / 2
    return PageNumber(row.page, row.page == 1, above, _across(row, size), row.size, bold, italic, words, row.page > 1)


def _across(row: Row, size: Page) -> Align:
    """The middle of the text is 5 mm right of the paper's, or 7.5: either counts as centred."""
    middle = row.centre * MM - size.width / 2
    return Align.CENTRE if -3 < middle < 12 else Align.LEFT if middle < 0 else Align.RIGHT


def _paragraphs(rows: Sequence[Row], area: Area, bars: Sequence[Bar]) -> Iterator[Paragraph]:
    """Head and end piece by piece, the text between in paragraphs."""
    blocks: list[Block] = []
    running: list[Row] = []
    tables = tables_of(bars)
    for row in rows:
        side = _side(row, area)
        table = next((at for at, table in enumerate(tables, 1) if table.holds(row)), None)
        if side is None and table is None:
            running.append(row)
            continue
        blocks += [*blocks_of(running, area), Block([row], side, table)]
        running = []
    blocks += blocks_of(running, area)
    before: Row | None = None
    for number, block in enumerate(blocks, 1):
        yield paragraph_of(block, number, area, before)
        before = block.rows[-1]


def _side(row: Row, area: Area) -> Side | None:
    """Left or right of the middle, for rows of the head and the end."""
    if not row.apart:
        return None
    return Side.LEFT if row.centre < area.centre - 10 else Side.RIGHT


def _with_margins(page: Page, rows: Sequence[Row], area: Area) -> Page:
    """The margins that letters leave free; left and right are those of most lines."""
    own = [row for row in rows if row.page == page.number]
    if not own:
        return page
    top, bottom = min(row.top for row in own) * MM, page.height - max(row.bottom for row in own) * MM
    right = page.width - max(area.right, max(row.x1 for row in own)) * MM
    return replace(page, top=top, bottom=bottom, left=min(area.left, min(row.x0 for row in own)) * MM, right=right)
