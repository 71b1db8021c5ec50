"""Paragraphs in the cells of a grid -> tables; what stands in a column of people's names is dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from generator.importing.labels import label_of
from generator.importing.paragraph import Paragraph
from generator.importing.words import fold
from generator.records.clause import Table

_NAMES: Final = re.compile(r"ho va ten|ho ten|ho ten.*")
"""The head of a column of people, folded."""
_ENDED: Final = re.compile(r"[.;:]$")
_COUNTS: Final = re.compile(r"\(?\d{1,2}\)?")


def gridded(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs with each grid as one of them, and those that named people."""
    whole: list[Paragraph] = []
    people: list[Paragraph] = []
    for number, group in groupby(paragraphs, lambda one: one.cell and one.cell[0]):
        cells = list(group)
        if number is None or not _is_grid(cells):
            whole += cells
            continue
        kept, dropped = _without_names(cells)
        people += dropped
        whole.append(replace(cells[0], text="", lines=(), cell=None, table=_table(kept)))
    return list(_joined(whole)), people


def _is_grid(cells: list[Paragraph]) -> bool:
    """At least two rows with text in two columns; all else is a page laid out with a table."""
    columns: dict[int, set[int]] = {}
    for row, column in map(_place, cells):
        columns.setdefault(row, set()).add(column)
    return sum(len(filled) > 1 for filled in columns.values()) > 1


def _place(cell: Paragraph) -> tuple[int, int]:
    return (cell.cell[1], cell.cell[2]) if cell.cell else (0, 0)


def _table(cells: list[Paragraph]) -> Table:
    columns = sorted({_place(cell)[1] for cell in cells})
    rows: dict[int, dict[int, list[str]]] = {}
    for cell in cells:
        row, column = _place(cell)
        rows.setdefault(row, {}).setdefault(column, []).append(f"{cell.label} {cell.text}".strip())
    listed = [[_cell(row.get(column, [])) for column in columns] for _, row in sorted(rows.items())]
    return Table(head=listed[0], rows=listed[1:])


def _cell(parts: list[str]) -> str:
    """The paragraphs of a cell; a sentence that a narrow column breaks is one."""
    text = ""
    for part in parts:
        broken = text and not _ENDED.search(text) and not label_of(part) and not part[:1].isupper()
        text = f"{text}{' ' if broken else chr(10)}{part}" if text else part
    return text


def _without_names(cells: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    first = min(_place(cell)[0] for cell in cells)
    named = {_place(cell)[1] for cell in cells if _place(cell)[0] == first and _NAMES.fullmatch(fold(cell.text))}
    people = [cell for cell in cells if _place(cell)[1] in named and _place(cell)[0] > first and _is_name(cell)]
    return [cell for cell in cells if cell not in people], people


def _is_name(cell: Paragraph) -> bool:
    return not _COUNTS.fullmatch(cell.text)


def _joined(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """A table that a page's end cut in two is one; the head that the second page repeats is said once."""
    waiting: Paragraph | None = None
    for one in paragraphs:
        if waiting and waiting.table and one.table and len(waiting.table.head) == len(one.table.head):
            more = one.table.rows if one.table.head == waiting.table.head else [one.table.head, *one.table.rows]
            waiting = replace(waiting, table=Table(head=waiting.table.head, rows=[*waiting.table.rows, *more]))
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting
