"""One PDF page -> its lines in reading order, tables with rules cell by cell."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.importing.pdf_bounded import drawn, prepare
from generator.importing.pdf_columns import Placed, in_order
from generator.importing.pdf_letters import Letter, letters_of
from generator.importing.pdf_words import joined, pieces_of, rows_of

_MOST_RULES = 5_000
_MOST_CROSSINGS = 20_000
_MOST_CELLS = 2_000
_Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class PageLines:
    """What stands on page *number* (from 1); *garbage*: the share of its letters that have no meaning.

    *pictures*: there are some; *from_old*: letters of old fonts were turned into Unicode.
    """

    number: int
    height: float
    lines: list[Placed]
    garbage: float = 0.0
    pictures: bool = False
    from_old: bool = False

    @property
    def letters(self) -> int:
        return sum(len(line.piece.text) for line in self.lines)


def page_lines(page: Any, number: int) -> PageLines:
    """All lines of a page of pdfplumber. Raises Unreadable where it draws without end."""
    prepare(page)
    found = drawn(page)
    upright, turned = letters_of(found.chars, float(page.width), float(page.height))
    garbage = sum(_means_nothing(letter.text) for letter in upright) / len(upright) if upright else 0.0
    tables, rest = _tables(page, upright) if _may_hold_tables(found.rules) else ([], upright)
    lines = list(_around(tables, rest, number == 1))
    lines += _flow(turned, number == 1)
    from_old = any(letter.old for letter in upright)
    return PageLines(number, float(page.height), lines, garbage, found.pictures, from_old)


def recognised_lines(letters: list[Letter], number: int, height: float) -> PageLines:
    """The lines of a page whose words were recognised in a picture."""
    return PageLines(number, height, list(_flow(letters, number == 1)))


def _means_nothing(text: str) -> bool:
    return text.startswith("(cid:") or any("\ue000" <= letter <= "\uf8ff" or letter == "\ufffd" for letter in text)


def _flow(letters: list[Letter], first_page: bool) -> Iterator[Placed]:
    pieces = [piece for row in rows_of(letters) for piece in pieces_of(row)]
    for block in in_order(pieces, first_page):
        yield from block


def _around(tables: list[list[Placed]], rest: list[Letter], first_page: bool) -> Iterator[Placed]:
    """Text above a table, the table, text below it."""
    count = 0
    for lines in tables:
        top = min(line.piece.top for line in lines)
        for line in _flow([letter for letter in rest if letter.bottom <= top], first_page):
            count += line.row == 1 and line.column == 1 and line.table is not None
            yield replace(line, table=count) if line.table else line
        rest = [letter for letter in rest if letter.bottom > top]
        count += 1
        yield from (replace(line, table=count) for line in lines)
    for line in _flow(rest, first_page):
        count += line.row == 1 and line.column == 1 and line.table is not None
        yield replace(line, table=max(count, 1)) if line.table else line


def _tables(page: Any, letters: list[Letter]) -> tuple[list[list[Placed]], list[Letter]]:
    """The tables with rules from top to bottom, and the letters outside them."""
    found = sorted(page.find_tables(), key=lambda table: table.bbox[1])
    tables: list[list[Placed]] = []
    for table in found:
        cells = [
            (row, column, box)
            for row, cells in enumerate(table.rows, 1)
            for column, box in enumerate(cells.cells, 1)
            if box is not None
        ]
        if len(cells) > _MOST_CELLS:
            continue
        inside, outside = _sorted_into(cells, letters)
        if len({column for _, column in inside}) > 1:
            tables.append([line for place in sorted(inside) for line in _cell(inside[place], *place)])
            letters = outside
    return tables, letters


def _may_hold_tables(rules: list[dict[str, float]]) -> bool:
    """A drawing of thousands of strokes is none, and would take minutes to search for one."""
    if not 4 <= len(rules) <= _MOST_RULES:
        return False
    across = {round(rule[side]) for rule in rules for side in ("x0", "x1")}
    down = {round(rule[side]) for rule in rules for side in ("top", "bottom")}
    return len(across) * len(down) <= _MOST_CROSSINGS


def _sorted_into(
    cells: list[tuple[int, int, _Box]], letters: list[Letter]
) -> tuple[dict[tuple[int, int], list[Letter]], list[Letter]]:
    inside: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    outside: list[Letter] = []
    for letter in letters:
        x, y = (letter.x0 + letter.x1) / 2, letter.bottom - 0.4 * letter.size
        place = next(((row, column) for row, column, box in cells if _holds(box, x, y)), None)
        if place is None:
            outside.append(letter)
        elif letter.text.strip():
            inside[place].append(letter)
        else:
            inside.get(place, outside).append(letter)
    return inside, outside


def _holds(box: _Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _cell(letters: list[Letter], row: int, column: int) -> Iterator[Placed]:
    for line in rows_of(letters):
        if pieces := pieces_of(line):
            yield Placed(joined(pieces), column, row, 1)
