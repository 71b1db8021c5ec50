"""The pieces of a page in the order in which they are read: side by side, the left column before the right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from generator.importing.pdf_words import Piece, joined

_GUTTER = 0.5
"""A gutter is at least so many sizes of a letter wide."""
_ALIGNED = 20.0
_SAME_EDGE = 3.0
_HANGING = 30.0
_NAME_BELOW = 110.0
_ROW = 0.35


@dataclass(frozen=True)
class Placed:
    """A piece in reading order. *column* (from 1) where it stands beside another; *row* where it is in a table.

    *table* counts the tables of the page from 1.
    """

    piece: Piece
    column: int | None = None
    row: int | None = None
    table: int | None = None


@dataclass
class _Band:
    """Pieces at the same height."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)


_BEGINS_ANEW = re.compile(r"Kính gửi|Căn cứ|Thực hiện|Theo đề nghị|Điều \d|[IVX]+[.\s]", re.IGNORECASE)
"""What never stands in a column beside the nation or the signature, however it is set."""

_Gap = tuple[float, float]
_EDGES = (-1e6, 1e6)


def in_order(pieces: list[Piece], first_page: bool) -> Iterator[list[Placed]]:
    """Blocks of *pieces* from top to bottom: a line, two columns, or a table without rules."""
    bands = list(_bands(pieces))
    single: list[_Band] = []
    at = 0
    while at < len(bands):
        block = _Block.beginning(bands, at)
        if block is None:
            single.append(bands[at])
            at += 1
            continue
        while single and block.takes_above(single[-1], first_page):
            block.bands.insert(0, single.pop())
        yield from ([Placed(_whole(band))] for band in single)
        single = []
        yield block.placed()
        at = block.end
    yield from ([Placed(_whole(band))] for band in single)


def _bands(pieces: list[Piece]) -> Iterator[_Band]:
    band = _Band()
    bottom = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if band.pieces and piece.top > bottom - 0.1 * piece.size:
            yield band
            band = _Band()
        bottom = max(bottom, piece.bottom) if band.pieces else piece.bottom
        band.pieces.append(piece)
    if band.pieces:
        yield band


def _whole(band: _Band) -> Piece:
    return joined(sorted(band.pieces, key=lambda piece: (round(piece.bottom / (_ROW * piece.size + 1)), piece.x0)))


def _free(band: _Band) -> list[_Gap]:
    """Where no piece of *band* stands, from far left to far right."""
    free: list[_Gap] = []
    edge = _EDGES[0]
    for piece in sorted(band.pieces, key=lambda piece: piece.x0):
        if piece.x0 > edge:
            free.append((edge, piece.x0))
        edge = max(edge, piece.x1)
    return [*free, (edge, _EDGES[1])]


def _shared(one: list[_Gap], other: list[_Gap], least: float) -> list[_Gap]:
    found = [(max(a, c), min(b, d)) for a, b in one for c, d in other]
    return [(a, b) for a, b in found if b - a >= least]


def _inner(free: list[_Gap]) -> list[_Gap]:
    return [gap for gap in free if gap[0] != _EDGES[0] and gap[1] != _EDGES[1]]


@dataclass
class _Block:
    """Bands that share a gutter; *end* is the first band after it."""

    bands: list[_Band]
    gaps: list[_Gap]
    end: int

    @classmethod
    def beginning(cls, bands: list[_Band], at: int) -> "_Block | None":
        """The block that begins with band *at*, if one does."""
        gaps = _inner(_free(bands[at]))
        if not gaps:
            return None
        block = cls([bands[at]], gaps, at + 1)
        while block.end < len(bands) and block._takes(bands[block.end]):
            block.bands.append(bands[block.end])
            block.end += 1
        return block if block._is_sure() else None

    def _takes(self, band: _Band) -> bool:
        least = _GUTTER * band.size
        shared = _shared(self.gaps, _free(band), least)
        if not shared:
            return False
        beside = _shared(self.gaps, _inner(_free(band)), least)
        space = band.top - self.bands[-1].bottom
        if beside and space < _NAME_BELOW:
            self.gaps = beside
            return True
        gutter = self._gutter(shared)
        if not self._fits(band, gutter, space):
            return False
        self.gaps = shared
        return True

    def _fits(self, band: _Band, gutter: _Gap, space: float) -> bool:
        """Whether what stands on one side only belongs to that column."""
        piece = _whole(band)
        left = piece.x1 <= gutter[1] and piece.x0 < gutter[0]
        column = self._column(0 if left else 1, gutter)
        if not column or _BEGINS_ANEW.match(piece.text):
            return False
        near = abs(piece.centre - median(other.centre for other in column)) <= _ALIGNED
        edge = min(other.x0 for other in column)
        even = sum(abs(other.x0 - edge) <= _SAME_EDGE for other in column) > 1
        if left:
            hanging = -_SAME_EDGE <= piece.x0 - edge <= (_HANGING if even else _SAME_EDGE)
            return space <= 2.5 * band.size and (near or hanging)
        return space <= _NAME_BELOW and (near or (even and abs(piece.x0 - edge) <= _SAME_EDGE))

    def takes_above(self, band: _Band, first_page: bool) -> bool:
        """Whether a band above the block is the first line of one of its columns."""
        least = _GUTTER * band.size
        shared = _shared(self.gaps, _free(band), least)
        space = self.bands[0].top - band.bottom
        if len(self.bands) == 1 or not shared or space > 1.5 * band.size or len(band.pieces) > 1:
            return False
        piece, gutter = band.pieces[0], self._gutter(shared)
        left = piece.x1 <= gutter[1] and piece.x0 < gutter[0]
        column = self._column(0 if left else 1, gutter)
        if not column or (left and not first_page):
            return False
        if abs(piece.centre - median(other.centre for other in column)) > _ALIGNED:
            return False
        self.gaps = shared
        return True

    def _gutter(self, gaps: list[_Gap]) -> _Gap:
        return max(gaps, key=lambda gap: min(gap[1], 1e5) - max(gap[0], -1e5))

    def _column(self, which: int, gutter: _Gap) -> list[Piece]:
        middle = (max(gutter[0], 0.0) + min(gutter[1], 1e4)) / 2
        return [piece for band in self.bands for piece in band.pieces if (piece.centre > middle) == bool(which)]

    def _is_sure(self) -> bool:
        """Doubtful gaps count where lines above one another share them."""
        beside = [band for band in self.bands if _shared(self.gaps, _inner(_free(band)), 1.0)]
        return len(beside) > 1 or not all(piece.loose for piece in beside[0].pieces[1:])

    def placed(self) -> list[Placed]:
        """The columns one after the other; three and more columns are a table and read row by row."""
        gaps = sorted(gap for gap in self.gaps if gap[0] > _EDGES[0] and gap[1] < _EDGES[1])
        middles = [(gap[0] + gap[1]) / 2 for gap in gaps]
        cells = [
            (number, 1 + sum(piece.centre > middle for middle in middles), piece)
            for number, band in enumerate(self.bands, 1)
            for piece in _rows_joined(band, middles)
        ]
        if len(middles) > 1:
            return [Placed(piece, column, row, 1) for row, column, piece in sorted(cells, key=lambda cell: cell[:2])]
        ordered = sorted(cells, key=lambda cell: (cell[1], cell[0], cell[2].bottom))
        return [Placed(piece, column) for _, column, piece in ordered]


def _rows_joined(band: _Band, middles: list[float]) -> list[Piece]:
    """What stands on one line in one column as one piece."""
    kept: list[tuple[int, Piece]] = []
    for piece in sorted(band.pieces, key=lambda piece: piece.x0):
        column = sum(piece.centre > middle for middle in middles)
        same = next(
            (
                at
                for at, (other, line) in enumerate(kept)
                if other == column and abs(line.bottom - piece.bottom) <= _ROW * piece.size
            ),
            None,
        )
        if same is None:
            kept.append((column, piece))
        else:
            kept[same] = (column, joined([kept[same][1], piece]))
    return sorted((piece for _, piece in kept), key=lambda piece: piece.bottom)
