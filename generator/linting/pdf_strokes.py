"""Straight rules on a page of a PDF, what they stand under, and the tables that they frame."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from generator.linting.pdf_rows import Row
from generator.linting.sheet import MM, Paragraph, Stroke

_THIN: Final = 2.5
_SHORTEST: Final = 12.0
_BELOW: Final = 6.0
"""Millimetres below a line of text in which its rule is looked for."""
_TALL: Final = 9.0


@dataclass(frozen=True)
class Bar:
    """A rule as drawn, across or down, in points; *page* counts from 1."""

    page: int
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def across(self) -> bool:
        return self.bottom - self.top < _THIN and self.x1 - self.x0 >= _SHORTEST

    @property
    def down(self) -> bool:
        return self.x1 - self.x0 < _THIN and self.bottom - self.top >= _TALL


@dataclass(frozen=True)
class Table:
    """The room between the outermost rules down a page."""

    page: int
    top: float
    bottom: float

    def holds(self, row: Row) -> bool:
        """Whether *row* stands in it."""
        return row.page == self.page and self.top - 1 <= row.base <= self.bottom + 1


def bars_of(page: Any, number: int) -> list[Bar]:
    """The rules of a page of pdfplumber, each once."""
    found: dict[tuple[int, ...], Bar] = {}
    things = [
        Bar(number, thing["x0"], thing["x1"], thing["top"], thing["bottom"])
        for thing in (*page.rects, *page.lines, *page.curves)
    ]
    for bar in (*things, *_between(things)):
        if bar.across or bar.down:
            found.setdefault(tuple(round(side / 2) for side in (bar.x0, bar.x1, bar.top, bar.bottom)), bar)
    return list(found.values())


def _between(things: Sequence[Bar]) -> Iterator[Bar]:
    """A border below a box, which some programs fill as the room between two boxes, one a little taller."""
    for one, other in pairwise(things):
        same = all(abs(a - b) < 0.1 for a, b in ((one.x0, other.x0), (one.x1, other.x1), (one.top, other.top)))
        low, high = sorted((one.bottom, other.bottom))
        if same and 0.2 < high - low < _THIN:
            yield Bar(one.page, one.x0, one.x1, low, high)


def tables_of(bars: Sequence[Bar]) -> list[Table]:
    """One for each page with rules down the page."""
    pages = sorted({bar.page for bar in bars if bar.down})
    return [_table(page, [bar for bar in bars if bar.page == page and bar.down]) for page in pages]


def _table(page: int, down: Sequence[Bar]) -> Table:
    return Table(page, min(bar.top for bar in down), max(bar.bottom for bar in down))


def strokes_of(paragraphs: Sequence[Paragraph], bars: Sequence[Bar]) -> Iterator[Stroke]:
    """Each rule across with the paragraph right above it."""
    for bar in bars:
        above = _above(paragraphs, bar) if bar.across else None
        if above:
            yield Stroke(above.number, (bar.x1 - bar.x0) * MM, (bar.x0 + bar.x1) / 2 * MM)


def _above(paragraphs: Sequence[Paragraph], bar: Bar) -> Paragraph | None:
    top = bar.top * MM
    near = [
        one
        for one in paragraphs
        if one.page == bar.page
        and one.bottom is not None
        and one.left is not None
        and -1.5 < top - one.bottom < _BELOW
        and one.left < bar.x1 * MM
        and bar.x0 * MM < one.left + max(one.widths)
    ]
    return max(near, key=lambda one: one.bottom or 0.0, default=None)
