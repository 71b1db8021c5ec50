"""An official PDF read back: each part of the document with the lines on which it stands, rules, frames, pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from io import BytesIO
from itertools import pairwise
from typing import Final

import pdfplumber

from generator.linting.pdf_strokes import bars_of
from generator.records import decree30
from generator.records.document import Document
from tests.contract.paper import MM, Paper, Word
from tests.render.parts import parts_of
from tests.render.typical import document_of, signer_of, written

LEFT, RIGHT, TOP, BOTTOM = 30.0, 190.0, 20.0, 277.0
"""The edges of the text on an upright page, in millimetres."""
RUNNING: Final = ("basis", "section", "heading", "subheading", "article", "article-text", "clause", "text")
_BLOCKS: Final = {"P", "H1", "H2", "H3", "H4", "TH", "TD"}


@dataclass(frozen=True)
class Line:
    """Words on one baseline; edges in millimetres from the paper's upper left corner, *size* in points."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def page(self) -> int:
        return self.words[0].page

    @property
    def left(self) -> float:
        return min(word.x0 for word in self.words) / MM

    @property
    def right(self) -> float:
        return max(word.x1 for word in self.words) / MM

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def base(self) -> float:
        return self.words[0].base / MM

    @property
    def top(self) -> float:
        return min(word.top for word in self.words) / MM

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words) / MM

    @property
    def looks(self) -> set[tuple[float, bool, bool]]:
        """Size, bold, italic of its words."""
        return {(round(word.size, 1), word.bold, word.italic) for word in self.words}


@dataclass(frozen=True)
class Part:
    """A paragraph, a heading or a cell: what it is to the decree, the *tag* that readers hear, its lines."""

    role: str
    tag: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass(frozen=True)
class Box:
    """A rule or a frame, edges in millimetres."""

    page: int
    left: float
    right: float
    top: float
    bottom: float
    colour: tuple[float, ...]

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def _closed(text: str) -> str:
    return "".join(text.split())


class OfficialPaper(Paper):
    """The PDF of a document and what the decree calls its parts."""

    def __init__(self, content: bytes, document: Document, signer: str | None = None) -> None:
        super().__init__(content)
        self.document = document
        self.expected = [(role, text) for role, text in parts_of(document, signer) if text]

    @cached_property
    def parts(self) -> list[Part]:
        """In reading order; the n-th part of the document is the n-th paragraph, but for repeated heads.

        WeasyPrint may tag what a page's end cuts off a paragraph as one of its own.
        """
        tags = [tag for tag in self.tags if tag.type in _BLOCKS]
        blocks = _split_title((tag.type, list(_lines(self._words(tag.pieces)))) for tag in tags)
        wanted, found, left = list(self.expected), list[Part](), ""
        for tag, lines in (block for block in blocks if block[1]):
            said = _closed(" ".join(line.text for line in lines))
            if left and left.startswith(said) and lines[0].page > found[-1].page:
                found[-1], left = replace(found[-1], lines=(*found[-1].lines, *lines)), left[len(said) :]
                continue
            again = tag == "TH" and (not wanted or wanted[0][0] != "table-head")
            role, text = ("head-again", "") if again else wanted.pop(0)
            found.append(Part(role, tag, tuple(lines)))
            left = _closed(text)[len(said) :]
        assert not wanted
        return found

    def of(self, *roles: str) -> list[Part]:
        """The parts that are one of *roles*."""
        return [part for part in self.parts if part.role in roles]

    def lines_of(self, *roles: str) -> list[Line]:
        return [line for part in self.of(*roles) for line in part.lines]

    @cached_property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page, in millimetres."""
        boxes = [[float(edge) for edge in page.mediabox] for page in self.file.pages]
        return [((right - left) / MM, (top - bottom) / MM) for left, bottom, right, top in boxes]

    @cached_property
    def counted(self) -> list[int]:
        """The number that each page has: the document's from 1, and each annex's from 1."""
        starts = [1, *(part.page for part in self.of("annex-label"))]
        return [page - max(start for start in starts if start <= page) + 1 for page in range(1, len(self.sizes) + 1)]

    @cached_property
    def numbers(self) -> dict[int, Word]:
        """What stands in the middle of the top margin of each page."""
        return {word.page: word for word in self.untagged if word.text not in decree30.DRAFT.split()}

    @cached_property
    def marks(self) -> dict[int, Line]:
        """DỰ THẢO on each page that has it."""
        words = [word for word in self.untagged if word.text in decree30.DRAFT.split()]
        return {
            page: Line(tuple(word for word in words if word.page == page)) for page in {word.page for word in words}
        }

    @cached_property
    def _drawn(self) -> tuple[list[Box], list[Box]]:
        with pdfplumber.open(BytesIO(self._content)) as opened:
            things = [(page.page_number, one) for page in opened.pages for one in (*page.rects, *page.lines)]
            bars = [bar for page in opened.pages for bar in bars_of(page, page.page_number) if bar.across]
        edges = [(bar.page, bar.x0 / MM, bar.x1 / MM, bar.top / MM, bar.bottom / MM) for bar in bars]
        boxes = [
            Box(page, *(one[at] / MM for at in ("x0", "x1", "top", "bottom")), _colour(one)) for page, one in things
        ]
        return boxes, [Box(*edge, ()) for edge in edges]

    @property
    def boxes_drawn(self) -> list[Box]:
        """Everything drawn but letters."""
        return self._drawn[0]

    @property
    def rules(self) -> list[Box]:
        """The rules across a page."""
        return self._drawn[1]

    def rule_under(self, line: Line) -> Box:
        """The one rule in the five millimetres below the letters of *line*."""
        near = [box for box in self.rules if box.page == line.page and 0 < box.top - line.base < 5]
        first, *again = [box for box in near if box.left - 1 < line.centre < box.right + 1]
        assert all(abs(box.top - first.top) < 0.5 and abs(box.length - first.length) < 0.1 for box in again)
        return first


@cache
def paper_of(name: str) -> OfficialPaper:
    """A made-up document, printed and read."""
    return OfficialPaper(written(name), document_of(name), signer_of(name))


def _lines(words: Sequence[Word]) -> Iterator[Line]:
    line: list[Word] = []
    for word in words:
        if line and (word.page != line[-1].page or abs(word.base - line[-1].base) > 1):
            yield Line(tuple(line))
            line = []
        line.append(word)
    if line:
        yield Line(tuple(line))


def _split_title(blocks: Iterable[tuple[str, list[Line]]]) -> Iterator[tuple[str, list[Line]]]:
    """Type and subject are one heading to readers, and two parts to the decree."""
    for tag, lines in blocks:
        if tag == "H1":
            yield tag, lines[:1]
            lines = lines[1:]
        yield tag, lines


def _colour(thing: dict[str, object]) -> tuple[float, ...]:
    inks = thing["non_stroking_color"] if thing.get("fill") else thing["stroking_color"]
    return tuple(inks) if isinstance(inks, tuple | list) else (float(str(inks)),) * 3


def following(parts: Sequence[Part]) -> Iterator[tuple[Line, Line]]:
    """The last line of each part with the first of the next, where both stand on one page."""
    for one, other in pairwise(parts):
        if one.lines[-1].page == other.page:
            yield one.lines[-1], other.lines[0]
