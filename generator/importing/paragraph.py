"""Paragraph: lines that belong together, and what their look tells."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from generator.importing.line import Line
from generator.records.clause import Table

_BROKEN: Final = re.compile(r"(?<=[A-ZĐ\d][/-])\s*\n\s*(?=[A-ZĐ\d])")
"""A symbol that a line's end cuts in two: `53/2024/` and `QH15`, `QĐ-` and `UBND`."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a file. *lines* are what it was joined from; *label* a number that its program adds by itself.

    *number* is the first line's, *page* its page if the file has pages. *bold*, *italic* and *centred* are True where
    every line is so. *cell* is table, row and column, or None outside tables. *column* is set outside tables too,
    where text stands side by side. *after_gap* tells of an empty line before it. A
    *table* stands for all its cells, without a text.
    """

    text: str
    number: int
    lines: tuple[Line, ...] = ()
    page: int | None = None
    label: str = ""
    bold: bool = False
    italic: bool = False
    centred: bool = False
    cell: tuple[int, int, int] | None = None
    column: int | None = None
    after_gap: bool = field(default=False, compare=False)
    table: Table | None = None


def paragraph(lines: Iterable[Line], after_gap: bool = False) -> Paragraph:
    """The paragraph that *lines* make, words apart by single spaces, symbols whole."""
    parts = tuple(lines)
    first = parts[0]
    return Paragraph(
        text=" ".join(_BROKEN.sub("", "\n".join(line.text for line in parts)).split()),
        number=first.number,
        lines=parts,
        page=first.page,
        label=first.label,
        bold=all(line.bold for line in parts),
        italic=all(line.italic for line in parts),
        centred=all(line.centred for line in parts),
        cell=(first.table, first.row or 0, first.column or 0) if first.table is not None else None,
        column=first.column,
        after_gap=after_gap,
    )
