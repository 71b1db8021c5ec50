"""Sheet: what was measured on a finished document, a Word file or a PDF. Lengths are in mm, type in points."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from generator.linting.element import BODY, Element

MM = 25.4 / 72
"""Millimetres in a point."""
SINGLE = 1.15
"""Height of a line of Times New Roman in type sizes, where the spacing is single."""


class Align(StrEnum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


class Side(StrEnum):
    """In the head and at the end two columns stand side by side."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. What a file does not tell is None.

    *number* counts from 1 as Word does; in a PDF it only tells paragraphs apart and *page* is the place. *bold*,
    *italic*: nine tenths of its letters are; *opens_bold*: its first word is. *plain* is the text without marks.
    *fonts* are the names of all its fonts, the commonest first. *colours* are those beside black, as `RRGGBB`.
    *indent*: of the first line against the others. *gap*: points above it, beyond a line's height.
    *leading*: height of its lines, 1 for single. *widths*: length of each of its lines. *centre*, *left*: from the
    paper's left edge. *again*: it goes on after a line break, in the same paragraph of Word.
    """

    number: int
    text: str
    page: int | None = None
    fonts: tuple[str, ...] = ()
    size: float | None = None
    sizes: tuple[float, ...] = ()
    bold: bool = False
    italic: bool = False
    opens_bold: bool = False
    underlined: bool = False
    colours: tuple[str, ...] = ()
    align: Align | None = None
    indent: float | None = None
    gap: float | None = None
    leading: float | None = None
    widths: tuple[float, ...] = ()
    left: float | None = None
    centre: float | None = None
    top: float | None = None
    bottom: float | None = None
    side: Side | None = None
    table: int | None = None
    numbered: bool = False
    again: bool = False
    element: Element = Element.TEXT


@dataclass(frozen=True)
class Stroke:
    """A straight rule across, *length* long, below the paragraph numbered *under*.

    *floating*: it was drawn by hand and hangs on that paragraph, wherever it may lie; Word alone knows.
    """

    under: int
    length: float
    centre: float | None = None
    floating: bool = False


@dataclass(frozen=True)
class Page:
    """Paper and margins. In a PDF the margins are where letters begin; one that cannot be seen is None.

    *seen*: the margins are what letters leave free, so that a wide one may only mean that little is written.
    """

    number: int
    width: float
    height: float
    top: float | None = None
    right: float | None = None
    bottom: float | None = None
    left: float | None = None
    seen: bool = False


@dataclass(frozen=True)
class PageNumber:
    """How pages are numbered. *page* is None in a Word file, where one field numbers all of a sort.

    *first*: it stands on the first page; *later*: on others. *above*: in the top margin. *words*: what stands with
    the digits.
    """

    page: int | None
    first: bool
    above: bool
    align: Align | None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    words: str = ""
    later: bool = True


@dataclass(frozen=True)
class Sheet:
    """A whole document. *count*: how many pages, None in a Word file. *word*: it is one."""

    word: bool
    pages: tuple[Page, ...]
    paragraphs: tuple[Paragraph, ...]
    strokes: tuple[Stroke, ...] = ()
    numbers: tuple[PageNumber, ...] = ()
    count: int | None = None

    def of(self, *elements: Element) -> list[Paragraph]:
        """The paragraphs that are one of *elements*, in order."""
        return [paragraph for paragraph in self.paragraphs if paragraph.element in elements]

    def first(self, element: Element) -> Paragraph | None:
        """The first paragraph that is *element*."""
        return next(iter(self.of(element)), None)

    def body(self) -> list[Paragraph]:
        """The running text with its headings."""
        return self.of(*BODY)

    def neighbours(self) -> Iterator[tuple[Paragraph, Paragraph]]:
        """Each paragraph with the one before it."""
        return pairwise(self.paragraphs)
