"""The sheet of paper, the tables that place things on it, and what the file says of itself."""

from datetime import UTC, datetime
from typing import Final, cast

from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.records.decree30 import HEADER_MM, MARGIN_MM, PAGE_MM
from generator.records.document import Document
from generator.render.docx.styles import MARK, RULE, language_tag
from generator.render.docx.xml import child, made, page_number
from generator.render.official import full_title

ROOM: Final = Mm(PAGE_MM[0] - MARGIN_MM["left"] - MARGIN_MM["right"])
"""The width of the text."""
_NOTHING: Final = Pt(0)


def set_page(word: Word, mark: str) -> None:
    """The first section: A4 upright; *mark* stands on each of its pages."""
    section = word.sections[0]
    shape_section(section)
    _add_running(section, mark)


def add_section(word: Word, mark: str, *, landscape: bool) -> None:
    """A section that begins on a new page and counts its pages from 1."""
    section = word.add_section(WD_SECTION.NEW_PAGE)
    shape_section(section, landscape=landscape)
    numbers = section._sectPr.find(qn("w:pgNumType"))
    if numbers is None:
        numbers = child(section._sectPr, "w:pgNumType")
    numbers.set(qn("w:start"), "1")
    _add_running(section, mark)


def shape_section(section: Section, *, landscape: bool = False) -> None:
    """A4 with its margins; a first page without a number."""
    width, height = (Mm(side) for side in (reversed(PAGE_MM) if landscape else PAGE_MM))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.top_margin, section.bottom_margin = Mm(MARGIN_MM["top"]), Mm(MARGIN_MM["bottom"])
    section.left_margin, section.right_margin = Mm(MARGIN_MM["left"]), Mm(MARGIN_MM["right"])
    section.header_distance = section.footer_distance = Mm(HEADER_MM)
    section.different_first_page_header_footer = True


def _add_running(section: Section, mark: str) -> None:
    """The page number in the top margin from page 2 on (Phụ lục I, I.7), and the *mark* of a draft on every page."""
    section.header.is_linked_to_previous = section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.style = "Header"
    page_number(number)
    if mark:
        _add_mark(number, mark)
        _add_mark(section.first_page_header.paragraphs[0], mark)


def _add_mark(beside: Paragraph, mark: str) -> None:
    """The *mark* in a frame at the left margin, so that it takes no room from what stands *beside* it."""
    marked = beside.insert_paragraph_before(mark, MARK)
    place = made("w:framePr", wrap="around", vAnchor="page", hAnchor="margin", xAlign="left", y=Mm(HEADER_MM).twips)
    marked._p.get_or_add_pPr().insert_element_before(place, "w:widowControl", "w:numPr", "w:pBdr", "w:spacing", "w:jc")


def describe(word: Word, document: Document) -> None:
    """Title, subject, language and the document's own day; no author, no program, no clock."""
    properties = word.core_properties
    properties.title, properties.subject = full_title(document)[:255], document.subject[:255]
    properties.language = language_tag(document.language)
    day = document.date
    written = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime(document.year, 1, 1, tzinfo=UTC)
    properties.created = properties.modified = written.replace(tzinfo=None)


def two_columns(word: Word, rows: int, share: tuple[int, int], above: Length = _NOTHING) -> Table:
    """A table without borders that only places things: *share* in per cent of the text's width."""
    table: Table = word.add_table(rows, len(share))
    table.autofit = False
    _set_width(table._tbl.tblPr, above)
    for column, part in zip(table.columns, share, strict=True):
        column.width = Length(ROOM * part // 100)
        for cell in column.cells:
            cell.width = column.width
    for row in table.rows:
        child(row._tr.get_or_add_trPr(), "w:cantSplit")
    return table


def _set_width(properties: BaseOxmlElement, above: Length) -> None:
    width = properties.find(made("w:tblW").tag)
    if width is not None:
        width.getparent().replace(width, made("w:tblW", type="dxa", w=ROOM.twips))
    margins = made("w:tblCellMar")
    child(margins, "w:top", type="dxa", w=above.twips)
    for side in ("left", "right"):
        child(margins, f"w:{side}", type="dxa", w=0)
    look = properties.find(made("w:tblLook").tag)
    if look is not None:
        look.addprevious(margins)


def add(place: Word | _Cell, text: str, style: str) -> Paragraph:
    """A new paragraph; in a fresh cell the empty one that is there."""
    if isinstance(place, _Cell) and len(place.paragraphs) == 1 and not place.paragraphs[0].runs:
        paragraph: Paragraph = place.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(text)
        return paragraph
    return cast(Paragraph, place.add_paragraph(text, style))


def add_rule(place: Word | _Cell, room: Length, length: float) -> Paragraph:
    """A solid line, *length* points long, centred in *room*."""
    paragraph = add(place, "", RULE)
    indent(paragraph, room, length)
    return paragraph


def indent(paragraph: Paragraph, room: Length, points: float) -> None:
    """Leave a paragraph *points* wide in the middle of *room*."""
    side = Length((room - Pt(points)) // 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
