"""Tables with rules: a head that repeats on every page, rows that no page's end cuts."""

from typing import Final

from docx.document import Document as Word
from docx.shared import Length
from docx.table import Table as Grid
from docx.table import _Cell, _Row

from generator.records.clause import Table
from generator.render.docx.page import add
from generator.render.docx.styles import RED
from generator.render.docx.xml import child, made

_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_EIGHTHS: Final = 4
"""How thick a rule is, in eighths of a point."""


def add_table(word: Word, table: Table, room: Length) -> None:
    """*table* as wide as *room*."""
    grid = word.add_table(1 + len(table.rows), len(table.head))
    grid.autofit = False
    _frame(grid, _EIGHTHS, "000000")
    for column, share in zip(grid.columns, table.shares, strict=True):
        column.width = Length(room * share // 100)
    for row, texts in zip(grid.rows, (table.head, *table.rows), strict=True):
        _fill(row, texts, [Length(room * share // 100) for share in table.shares], is_head=texts is table.head)


def red_frame(grid: Grid) -> None:
    """A single red line around every cell."""
    _frame(grid, 2 * _EIGHTHS, RED)


def _frame(grid: Grid, eighths: int, color: str) -> None:
    borders = made("w:tblBorders")
    for side in _SIDES:
        child(borders, f"w:{side}", val="single", sz=eighths, space=0, color=color)
    grid._tbl.tblPr.find(made("w:tblLook").tag).addprevious(borders)


def _fill(row: _Row, texts: list[str], widths: list[Length], *, is_head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    child(properties, "w:cantSplit")
    if is_head:
        child(properties, "w:tblHeader")
    cells: list[_Cell] = list(row.cells)
    for cell, text, width in zip(cells, texts, widths, strict=True):
        cell.width = width
        add(cell, text, "Đầu bảng" if is_head else "Ô bảng")
