"""A Word file -> its lines: paragraphs, numbers that Word adds, tables, boxes, notes, heads that print once."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.importing.line import NO_CELL, Cell, Line, Reading, Unreadable
from generator.importing.magic import other_zip
from generator.importing.package import Damaged, Package, refused_as
from generator.importing.word_numbers import Numbers
from generator.importing.word_runs import Piece, Runs, lines_of
from generator.importing.word_styles import Styles, W, value
from generator.records.problem import Said

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_THROUGH = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag", f"{_MC}Choice"}
_PAGE_NUMBER = re.compile(r"\W*(?:trang|page)?\s*\d*(?:\s*(?:/|of|trên)\s*\d+)?\W*", re.IGNORECASE)
_LETTERHEAD = 3
"""A running head of at least so many lines is the head of the document, put there by mistake."""

NOT_WORD = Said("Tệp Word hỏng hoặc không phải .docx.", "The Word file is damaged or is no .docx.")
SAVE_AS_WORD = Said("Mở bằng Word rồi lưu lại thành .docx.", "Open it in Word and save it as .docx.")


def word_reading(data: bytes) -> Reading:
    """All that a .docx says, in reading order. Raises Unreadable."""
    with refused_as(NOT_WORD, SAVE_AS_WORD):
        package = Package(data)
        return _WordFile(package, main_part(package)).reading()


def main_part(package: Package) -> str:
    """The part with the body. Raises Unreadable or Damaged where there is none."""
    main = package.related("", "officeDocument")
    if main and main[0].startswith(("xl/", "ppt/")):
        raise other_zip(package.names)
    if not main:
        raise Damaged("no body")
    return main[0]


class _WordFile:
    """One file on its way to lines; it counts paragraphs, tables and numbers as it goes."""

    def __init__(self, package: Package, main: str) -> None:
        self._package, self._main = package, main
        self._root = package.xml(main)
        self._styles = Styles(self._part("styles"))
        self._numbers = Numbers(self._part("numbering"), self._styles)
        self._runs = Runs(self._root, self._styles)
        self._number = 0
        self._tables = 0
        self._left_over: list[Piece] = []

    def _part(self, kind: str) -> Any | None:
        found = self._package.related(self._main, kind)
        return self._package.xml(found[0]) if found else None

    def reading(self) -> Reading:
        """Heads that print once, the body, notes, feet that print once."""
        body = self._root.find(f"{W}body")
        if body is None:
            raise Damaged("no body")
        running = list(self._running(body))
        kept = [(kind, part) for kind, part, keep in running if keep]
        lines = [line for kind, part in kept if kind == "header" for line in self._blocks(part)]
        lines += self._blocks(body)
        for kind in ("footnotes", "endnotes"):
            lines += self._notes(kind)
        lines += [line for kind, part in kept if kind == "footer" for line in self._blocks(part)]
        if not lines:
            raise Unreadable(
                Said("Tệp Word không có chữ.", "The Word file holds no text."),
                Said("Nếu chỉ có ảnh, hãy lưu thành PDF rồi nhập lại.", "If it holds pictures, save it as a PDF."),
            )
        return Reading(lines, notes=[*self._runs.notes(), *_of_dropped(running)])

    def _notes(self, kind: str) -> Iterator[Line]:
        root = self._part(kind)
        for note in () if root is None else root:
            if note.get(f"{W}type", "normal") == "normal":
                yield from self._blocks(note)

    def _running(self, body: Any) -> Iterator[tuple[str, Any, bool]]:
        """Each head and foot that holds more than a page number, and whether it is part of the document."""
        parts = self._package.by_relation(self._main)
        seen: set[str] = set()
        for section in body.iter(f"{W}sectPr"):
            once = section.find(f"{W}titlePg") is not None
            for kind in ("header", "footer"):
                for reference in section.findall(f"{W}{kind}Reference"):
                    name = parts.get(reference.get(f"{_R}id", ""), "")
                    if name in seen or name not in self._package.names:
                        continue
                    seen.add(name)
                    root = self._package.xml(name)
                    texts = [text for text in map(_text, root.iter(f"{W}p")) if not _PAGE_NUMBER.fullmatch(text)]
                    if texts:
                        first = once and reference.get(f"{W}type") == "first"
                        yield kind, root, first or len(texts) >= _LETTERHEAD

    def _blocks(self, parent: Any, place: Cell = NO_CELL) -> Iterator[Line]:
        """The lines of paragraphs and tables below *parent*; *place* is the cell they stand in."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, place)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in _THROUGH:
                yield from self._blocks(child, place)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._blocks(child[:1], place)

    def _paragraph(self, paragraph: Any, place: Cell) -> Iterator[Line]:
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        boxes: list[Any] = []
        pieces = self._left_over + list(self._runs.pieces(paragraph, boxes.append))
        self._left_over = []
        if mark is not None and mark.find(f"{W}del") is not None:
            # Its end was deleted: what is left of it goes on in the next paragraph.
            self._left_over = pieces
        else:
            hidden = mark is not None and mark.find(f"{W}vanish") is not None and not pieces
            label = "" if hidden else self._numbers.label(paragraph)
            centred = value_of(self._styles.of_paragraph(paragraph, "jc")) == "center"
            for line in lines_of(pieces):
                self._number += 1
                if line["text"]:
                    yield Line(self._number, **line, label=label, centred=centred, **vars(place))
                    label = ""
        for box in boxes:
            yield from self._blocks(box, place)

    def _table(self, table: Any) -> Iterator[Line]:
        self._tables += 1
        number = self._tables
        rows = (row for row in _below(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
        for count, row in enumerate(rows, 1):
            column = 1 + _span(row.find(f"{W}trPr"), "gridBefore", 0)
            for cell in _below(row, f"{W}tc"):
                yield from self._blocks(cell, Cell(number, count, column))
                column += _span(cell.find(f"{W}tcPr"), "gridSpan", 1)


def value_of(element: Any | None) -> str:
    """The `val` of *element*, or nothing."""
    return "" if element is None else str(element.get(f"{W}val", ""))


def _span(properties: Any | None, name: str, otherwise: int) -> int:
    span = value(properties, name)
    return min(int(span), 1000) if span.isdigit() else otherwise


def _below(parent: Any, wanted: str) -> Iterator[Any]:
    """Rows of a table, cells of a row, also where a content control or an insertion is around them."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _THROUGH:
            yield from _below(child, wanted)


def _text(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()


def _of_dropped(running: Iterable[tuple[str, Any, bool]]) -> list[Said]:
    if all(keep for _, _, keep in running):
        return []
    return [DROPPED]


DROPPED = Said(
    "Đã bỏ chữ lặp lại ở đầu hoặc cuối mỗi trang.", "Text that repeats at the head or foot of each page was left out."
)
