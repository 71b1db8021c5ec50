"""An ODT file (LibreOffice) -> its lines: paragraphs, lists with their numbers, tables, boxes, notes."""

from collections.abc import Iterator
from typing import Any

from generator.importing.line import Cell, Line, Reading, Unreadable
from generator.importing.odt_styles import TEXT, OdtList, OdtLook, OdtStyles
from generator.importing.package import Package, refused_as
from generator.importing.word_runs import TURNED, Piece, lines_of, unicode_of
from generator.importing.word_styles import Look
from generator.records.problem import Said

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE = f"{{{_NS}table:1.0}}"
_BOX = f"{{{_NS}drawing:1.0}}text-box"
_BODY = f"{{{_NS}office:1.0}}text"
_PARAGRAPHS = {f"{TEXT}p", f"{TEXT}h"}
_SKIPPED = {
    f"{TEXT}tracked-changes", f"{TEXT}note-citation", f"{{{_NS}office:1.0}}annotation", f"{TEXT}sequence-decls",
}  # fmt: skip
_ROWS = {f"{_TABLE}table-rows", f"{_TABLE}table-header-rows", f"{_TABLE}table-row-group"}
_MOST_SPACES = 200

NOT_ODT = Said("Tệp ODT hỏng hoặc có mật khẩu.", "The ODT file is damaged or locked.")
SAVE_AGAIN_AS_WORD = Said(
    "Mở bằng LibreOffice, bỏ mật khẩu, lưu lại thành .docx.",
    "Open it in LibreOffice, take the password off, save it as .docx.",
)


def odt_reading(data: bytes) -> Reading:
    """All that an .odt says, in reading order. Raises Unreadable."""
    with refused_as(NOT_ODT, SAVE_AGAIN_AS_WORD):
        return _OdtFile(Package(data)).reading()


class _OdtFile:
    """One file on its way to lines."""

    def __init__(self, package: Package) -> None:
        self._content = package.xml("content.xml")
        roots = [self._content]
        if "styles.xml" in package.names:
            roots.insert(0, package.xml("styles.xml"))
        self._styles = OdtStyles(roots)
        self._running: dict[str, OdtList] = {}
        self._number = self._tables = 0
        self._notes: list[Any] = []
        self._turned = False

    def reading(self) -> Reading:
        """The body, then its notes."""
        lines = [line for body in self._content.iter(_BODY) for line in self._blocks(body, Cell())]
        for note in self._notes:
            lines += self._blocks(note, Cell())
        if not lines:
            raise Unreadable(Said("Tệp ODT không có chữ.", "The ODT file holds no text."), SAVE_AGAIN_AS_WORD)
        return Reading(lines, notes=[TURNED] if self._turned else [])

    def _blocks(self, parent: Any, place: Cell) -> Iterator[Line]:
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, place, self._heading_label(child))
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, place, "", 1)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                yield from self._blocks(child, place)

    def _heading_label(self, paragraph: Any) -> str:
        if paragraph.tag != f"{TEXT}h" or self._styles.outline is None:
            return ""
        depth = paragraph.get(f"{TEXT}outline-level", "1")
        running = self._running.setdefault("outline", OdtList(self._styles.outline))
        return running.label(int(depth) if depth.isdigit() else 1, None)

    def _list(self, items: Any, place: Cell, style: str, depth: int) -> Iterator[Line]:
        name = items.get(f"{TEXT}style-name") or style
        goes_on = items.get(f"{TEXT}continue-numbering") == "true" or items.get(f"{TEXT}continue-list")
        if depth == 1 and (not goes_on or name not in self._running):
            self._running[name] = OdtList(self._styles.lists.get(name))
        running = self._running.get(name)
        if running is None:
            running = self._running[name] = OdtList(self._styles.lists.get(name))
        for item in items:
            start, counted = item.get(f"{TEXT}start-value"), item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self._list(child, place, name, depth + 1)
                elif child.tag in _PARAGRAPHS:
                    label = running.label(depth, start) if counted else ""
                    counted = False
                    yield from self._paragraph(child, place, label)

    def _table(self, table: Any) -> Iterator[Line]:
        self._tables += 1
        number = self._tables
        for count, row in enumerate(_rows(table), 1):
            for column, cell in enumerate((cell for cell in row if cell.tag.startswith(_TABLE)), 1):
                yield from self._blocks(cell, Cell(number, count, column))

    def _paragraph(self, paragraph: Any, place: Cell, label: str) -> Iterator[Line]:
        look = self._styles.look("paragraph", paragraph.get(f"{TEXT}style-name", ""), OdtLook())
        boxes: list[Any] = []
        pieces = [
            Piece(self._unicode(text, piece.font), Look(bool(piece.bold), bool(piece.italic), size=piece.size))
            for text, piece in self._pieces(paragraph, look, boxes)
            if not piece.hidden
        ]
        for line in lines_of(pieces):
            self._number += 1
            if line["text"]:
                yield Line(self._number, **line, label=label, centred=bool(look.centred), **vars(place))
                label = ""
        for box in boxes:
            yield from self._blocks(box, place)

    def _unicode(self, text: str, font: str) -> str:
        plain, turned = unicode_of(text, font)
        self._turned = self._turned or turned
        return plain

    def _pieces(self, element: Any, look: OdtLook, boxes: list[Any]) -> Iterator[tuple[str, OdtLook]]:
        yield _run_of(element.text), look
        for child in element:
            if child.tag == f"{TEXT}span":
                own = self._styles.look("text", child.get(f"{TEXT}style-name", ""), look)
                yield from self._pieces(child, own, boxes)
            elif child.tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c", "1")
                yield " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES), look
            elif child.tag in {f"{TEXT}tab", f"{TEXT}line-break"}:
                yield "\t" if child.tag == f"{TEXT}tab" else "\n", look
            elif child.tag == f"{TEXT}note":
                self._notes += child.findall(f"{TEXT}note-body")
            elif child.tag == _BOX:
                boxes.append(child)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                yield from self._pieces(child, look, boxes)
            yield _run_of(child.tail), look


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _run_of(text: str | None) -> str:
    """Line ends in the XML are spaces to a reader."""
    return (text or "").replace("\n", " ").replace("\t", " ")
