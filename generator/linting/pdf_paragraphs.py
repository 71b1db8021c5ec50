"""Rows of a PDF -> paragraphs: a file for paper tells only lines, so blanks, looks and labels part them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from generator.linting.pdf_rows import Row, is_bold, is_italic, share
from generator.linting.sheet import MM, SINGLE, Align, Paragraph, Side
from generator.linting.words import type_of

_LABEL: Final = re.compile(
    r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s|[-+–•]\s|(?:Điều|Chương|Phần|Mục)\s+[IVX\d]+"
)
_EDGE: Final = 1.5 / MM
_CENTRED: Final = 2.0 / MM
_INSET: Final = 15.0
_MORE_GAP: Final = 3.0
_SOME: Final = 0.1
_MANY: Final = 0.2
_USUAL_PITCH: Final = 16.0


@dataclass
class Block:
    """Rows that make one paragraph; *side* where it stands beside another."""

    rows: list[Row] = field(default_factory=list)
    side: Side | None = None
    table: int | None = None


@dataclass(frozen=True)
class Area:
    """The text's left and right edge and the usual distance of its baselines, in points."""

    left: float
    right: float
    pitch: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def area_of(rows: Sequence[Row], width: float) -> Area:
    """The leftmost edge that many rows share, the rightmost of the long ones, the distance of their baselines."""
    running = [row for row in rows if not row.apart]
    long = [row for row in running if row.x1 - row.x0 > 0.5 * width] or list(rows)
    left = min(_often([row.x0 for row in running], _SOME), default=0.0)
    right = max(_often([row.x1 for row in long], _SOME), default=width)
    return Area(left, right, _pitch(running))


def _often(values: Sequence[float], part: float) -> list[float]:
    """Where values lie together that are as many as *part* of the largest such group, the middle of them."""
    counted = Counter(round(value) for value in values)
    enough = part * max(counted.values(), default=0)
    often = [whole for whole, count in counted.items() if count >= enough]
    return [median(value for value in values if round(value) == whole) for whole in often]


def _pitch(rows: Sequence[Row]) -> float:
    """The least distance of baselines that is met often: that of lines within a paragraph, not between two."""
    steps = [below.base - above.base for above, below in pairwise(rows) if 5 < below.base - above.base < 4 * above.size]
    return min(_often(steps, _MANY), default=_USUAL_PITCH)


def blocks_of(rows: Sequence[Row], area: Area) -> Iterator[Block]:
    """The rows of the running text as paragraphs."""
    block = Block()
    for row in rows:
        if block.rows and _begins(block.rows, row, area):
            yield block
            block = Block()
        block.rows.append(row)
    if block.rows:
        yield block


def _begins(before: Sequence[Row], row: Row, area: Area) -> bool:
    last = before[-1]
    if last.look != row.look and _plainly(last, row):
        return True
    ended = area.right - last.x1 > _INSET
    if row.page != last.page:
        return ended or row.x0 - area.left > _EDGE
    step = row.base - last.base
    if step > area.pitch + _MORE_GAP or abs(row.size - last.size) > 1:
        return True
    if type_of(last.text):
        return True
    if _is_centred(last, area) and _is_centred(row, area):
        return last.text.isupper() != row.text.isupper() or bool(_LABEL.match(row.text))
    indented = row.x0 - area.left > 2 * _EDGE and not _is_centred(row, area)
    return indented or (ended and bool(_LABEL.match(row.text) or row.text[:1].isupper()))


def _plainly(last: Row, row: Row) -> bool:
    """A bold word within a paragraph makes no row bold; two rows that differ as wholes do."""
    return share(last.letters, is_bold) in {0.0, 1.0} and share(row.letters, is_bold) in {0.0, 1.0}


def _is_centred(row: Row, area: Area) -> bool:
    inset = min(row.x0 - area.left, area.right - row.x1)
    return inset > _INSET and abs(row.centre - area.centre) < _CENTRED


def paragraph_of(block: Block, number: int, area: Area, before: Row | None) -> Paragraph:
    """What the rows of *block* have in common; *before* is the row above it."""
    rows = block.rows
    letters = [letter for row in rows for letter in row.letters]
    sizes = Counter(round(letter.size * 2) / 2 for letter in letters)
    fonts = Counter(letter.font for letter in letters)
    first = rows[0]
    opening = first.letters[: max(len(first.text.split(" ")[0]), 1)]
    leading = _leading(rows)
    return Paragraph(
        number,
        " ".join(row.text for row in rows),
        page=first.page,
        fonts=tuple(font for font, _ in fonts.most_common()),
        size=sizes.most_common(1)[0][0],
        sizes=tuple(sorted(size for size, count in sizes.items() if count > 2)),
        bold=share(letters, is_bold) >= 0.9,
        italic=share(letters, is_italic) >= 0.9,
        opens_bold=share(opening, is_bold) > 0.5,
        colours=tuple(sorted({letter.colour for letter in letters if letter.colour})),
        align=None if block.side else _align(rows, area),
        indent=None if block.side else (first.x0 - area.left) * MM,
        gap=_gap(before, first, area),
        leading=leading,
        widths=tuple((row.x1 - row.x0) * MM for row in rows),
        left=first.x0 * MM,
        centre=median(row.centre for row in rows) * MM,
        top=first.top * MM,
        bottom=max(row.bottom for row in rows if row.page == first.page) * MM,
        side=block.side,
        table=block.table,
    )


def _align(rows: Sequence[Row], area: Area) -> Align | None:
    """None for one row that could be either."""
    if all(_is_centred(row, area) for row in rows):
        return Align.CENTRE
    if len(rows) == 1:
        return None
    full = [abs(row.x1 - area.right) < _EDGE for row in rows[:-1]]
    if all(full):
        return Align.JUSTIFY
    centred = [abs(row.centre - area.centre) < _CENTRED for row in rows]
    return Align.CENTRE if all(centred) else Align.LEFT


def _leading(rows: Sequence[Row]) -> float | None:
    steps = [
        (below.base - above.base) / (SINGLE * above.size) for above, below in pairwise(rows) if above.page == below.page
    ]
    return median(steps) if steps else None


def _gap(before: Row | None, first: Row, area: Area) -> float | None:
    """Points beyond the usual distance of baselines; lines that are nearer than that tell nothing."""
    if before is None or before.page != first.page:
        return None
    gap = first.base - before.base - area.pitch
    return gap if gap > -_MORE_GAP else None
