"""A Word file -> Sheet: what each paragraph looks like once styles, tables and defaults are resolved.

A Word file has no pages before it is printed: where a page ends, and what a line looks like when it is broken, cannot
be seen here. Numbers that Word counts by itself are not part of the text; what stands in drawn boxes is not looked at.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import docx
from lxml import etree

from generator.linting.sheet import MM, SINGLE, Page, Paragraph, Sheet, Side, Stroke
from generator.linting.word_numbers import numbers_of
from generator.linting.word_runs import Piece, pieces_of
from generator.linting.word_strokes import strokes_of
from generator.linting.word_style import ALIGN, Styles, W, attribute, said, sections_of, value

Widths = Callable[[str, float, float, bool], list[float]]
"""Text, type size, room in points, bold -> the length in points of each line it breaks into."""
_Column = tuple[int | None, Side | None]
_THROUGH: Final = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_TWIP: Final = MM / 20
_AUTO_GAP: Final = 14.0


def read_word(data: bytes, widths: Widths) -> Sheet:
    """Measure a .docx. What python-docx raises on a bad file is raised."""
    word = docx.Document(io.BytesIO(data))
    return _Reader(word, widths).sheet()


class _Reader:
    """One file on its way; it counts paragraphs and tables."""

    def __init__(self, word: Any, widths: Widths) -> None:
        self._word, self._widths = word, widths
        self._styles = Styles(word.styles.element, _theme_of(word))
        self._number = self._tables = 0
        self._after = 0.0
        self._strokes: list[Stroke] = []
        self._last: dict[_Column, int] = {}

    def sheet(self) -> Sheet:
        body = self._word.element.body
        pages = tuple(_page(number, section) for number, section in enumerate(sections_of(body), 1))
        room = self._room(pages)
        paragraphs = tuple(self._blocks(body, room, None, None, None))
        return Sheet(True, pages, paragraphs, tuple(self._strokes), numbers_of(self._word, self._styles))

    def _room(self, pages: tuple[Page, ...]) -> float:
        """The width of the text in points."""
        page = pages[0] if pages else Page(1, 210, 297)
        return max(page.width - (page.left or 0) - (page.right or 0), 1) / MM

    def _blocks(
        self, parent: Any, room: float, table: Any | None, number: int | None, side: Side | None
    ) -> Iterator[Paragraph]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, room, table, number, side)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, room)
            elif child.tag in _THROUGH:
                yield from self._blocks(child, room, table, number, side)

    def _table(self, table: Any, room: float) -> Iterator[Paragraph]:
        self._tables += 1
        number = self._tables
        for row in _below(table, f"{W}tr"):
            cells = list(_below(row, f"{W}tc"))
            for at, cell in enumerate(cells):
                side = _side(at, len(cells))
                width = attribute([cell.find(f"{W}tcPr")], "tcW", "w") if cell.find(f"{W}tcPr") is not None else None
                yield from self._blocks(cell, width[1] / 20 if width else room / len(cells), table, number, side)

    def _paragraph(
        self, paragraph: Any, room: float, table: Any | None, number: int | None, side: Side | None
    ) -> Iterator[Paragraph]:
        """Its lines, each a paragraph of its own where the author broke it."""
        self._number += 1
        properties = self._styles.of_paragraph(paragraph, table)
        shape = self._shape(properties)
        pieces = pieces_of(paragraph, lambda run: self._styles.of_run(run, paragraph, table))
        whole = replace(shape, number=self._number, table=number, side=side)
        lines = [self._line(piece, whole, room, again=at > 0) for at, piece in enumerate(pieces)]
        self._draw(paragraph, properties, lines, (number, side), room)
        yield from lines

    def _line(self, piece: Piece, whole: Paragraph, room: float, again: bool) -> Paragraph:
        text = piece.text.strip()
        measured = self._widths(text, piece.look["size"] or 14, room, piece.look["bold"])
        indent = None if piece.text[:1] in "\t \u00a0" else whole.indent
        widths = tuple(width * MM for width in measured)
        return replace(whole, text=text, widths=widths, indent=indent, again=again, **piece.look)

    def _draw(self, paragraph: Any, properties: list[Any], lines: list[Paragraph], place: _Column, room: float) -> None:
        """Keep the rules of a paragraph; underlined words have one as long as they are."""
        before = self._last.get(place, 0)
        self._strokes += strokes_of(paragraph, properties, before, self._number, room, bool(lines))
        self._strokes += [Stroke(self._number, max(one.widths, default=0.0)) for one in lines if one.underlined]
        if lines:
            self._last[place] = self._number

    def _shape(self, properties: list[Any]) -> Paragraph:
        before, after = _space(properties, "before"), _space(properties, "after")
        gap, self._after = before + self._after, after
        numbered = said_number(properties)
        own = attribute(properties, "ind", "firstLine", "hanging")
        sign = -1 if own and own[0] == "hanging" else 1
        indent = None if numbered else sign * own[1] * _TWIP if own else 0.0
        align = ALIGN.get(said(properties, "jc"))
        return Paragraph(0, "", align=align, indent=indent, gap=gap, leading=_leading(properties), numbered=numbered)


def _side(at: int, of: int) -> Side | None:
    """Head and end are tables of two columns, or of three with an empty one between."""
    if of not in {2, 3}:
        return None
    return Side.LEFT if at == 0 else Side.RIGHT if at == of - 1 else None


def _below(parent: Any, wanted: str) -> Iterator[Any]:
    """Rows of a table, cells of a row, also where a content control is around them; not those of a table within."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _THROUGH:
            yield from _below(child, wanted)


def said_number(properties: list[Any]) -> bool:
    """Whether Word counts this paragraph."""
    for one in properties:
        found = one.find(f"{W}numPr")
        if found is not None:
            return value(found, "numId") not in {"", "0"}
    return False


def _space(properties: list[Any], side: str) -> float:
    automatic = attribute(properties, "spacing", f"{side}Autospacing")
    if automatic and automatic[1]:
        return _AUTO_GAP
    found = attribute(properties, "spacing", side)
    return found[1] / 20 if found else 0.0


def _leading(properties: list[Any]) -> float | None:
    """1 for single; an exact height is measured against 14 points of type."""
    line = attribute(properties, "spacing", "line")
    if line is None:
        return 1.0
    rules = [one.find(f"{W}spacing") for one in properties if one.find(f"{W}spacing") is not None]
    rule = next((found for one in rules if (found := one.get(f"{W}lineRule"))), "auto")
    if rule == "auto":
        return line[1] / 240
    height = line[1] / 20 / (14 * SINGLE)
    return max(height, 1.0) if rule == "atLeast" else height


def _theme_of(word: Any) -> Any | None:
    for relation in word.part.rels.values():
        if relation.reltype.endswith("/theme") and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            return etree.fromstring(relation.target_part.blob, parser)
    return None


def _page(number: int, section: Any) -> Page:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    width, height = (_twips(size, name) for name in ("w", "h"))
    sides = {side: _twips(margins, side) for side in ("top", "right", "bottom", "left")}
    gutter = _twips(margins, "gutter") or 0.0
    left = None if sides["left"] is None else sides["left"] + gutter
    return Page(number, width or 210.0, height or 297.0, sides["top"], sides["right"], sides["bottom"], left)


def _twips(element: Any | None, name: str) -> float | None:
    found = None if element is None else element.get(f"{W}{name}")
    try:
        return abs(float(found or "")) * _TWIP
    except ValueError:
        return None
