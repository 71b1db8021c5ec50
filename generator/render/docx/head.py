"""The head of the first page: issuer and nation, number and date, type and subject, addressees."""

from typing import Final

from docx.document import Document as Word
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from generator.records.decree30 import ADDRESSEE_MM, HEAD_SHARE, MOTTO, NATION, SIZE_PT, TO, Urgency
from generator.records.document import Document
from generator.render.docx import measure
from generator.render.docx.page import ROOM, add, add_rule, indent, two_columns
from generator.render.docx.styles import END
from generator.render.docx.tables import red_frame
from generator.render.official import (
    addressee_lines,
    date_line,
    is_letter,
    issuer_lines,
    letter_subject,
    number_line,
    type_line,
)

_LEFT: Final = Length(ROOM * HEAD_SHARE[0] // 100)
_RIGHT: Final = Length(ROOM * HEAD_SHARE[1] // 100)
_SPARE: Final = Mm(2)
"""The nation's name fills its column to the last point; this keeps another program from breaking it."""


def add_head(word: Word, document: Document) -> None:
    """Everything above the legal bases."""
    table = two_columns(word, 2, HEAD_SHARE)
    _add_issuer(table.cell(0, 0), document)
    _add_nation(table.cell(0, 1))
    add(table.cell(1, 0), number_line(document), "Số và ký hiệu")
    add(table.cell(1, 1), date_line(document), "Địa danh và thời gian")
    if is_letter(document):
        add(table.cell(1, 0), letter_subject(document), "Trích yếu công văn")
    if document.urgency:
        _add_urgency(table.cell(1, 0), document.urgency)
    if not is_letter(document):
        _add_title(word, document)
    _add_addressees(word, document)


def _add_issuer(cell: _Cell, document: Document) -> None:
    if document.issuer.superior:
        add(cell, "\n".join(issuer_lines(document.issuer.superior)), "Cơ quan chủ quản")
    name = "\n".join(issuer_lines(document.issuer.name))
    add(cell, name, "Cơ quan ban hành")
    size = SIZE_PT["issuer"]
    add_rule(cell, _LEFT, measure.rule_under(measure.lines(name, size, _LEFT.pt), size))


def _add_nation(cell: _Cell) -> None:
    nation = add(cell, NATION, "Quốc hiệu")
    indent(nation, _RIGHT, _RIGHT.pt + _SPARE.pt)
    add(cell, MOTTO, "Tiêu ngữ")
    add_rule(cell, _RIGHT, measure.width(MOTTO, SIZE_PT["motto"]))


def _add_urgency(cell: _Cell, urgency: Urgency) -> None:
    """Its words in a single red frame of the decree's size (II.10b)."""
    width, height = urgency.frame_mm
    frame = cell.add_table(1, 1)
    frame.autofit = False
    frame.alignment = WD_TABLE_ALIGNMENT.CENTER
    frame.columns[0].width = frame.cell(0, 0).width = Mm(width)
    frame.rows[0].height_rule, frame.rows[0].height = WD_ROW_HEIGHT_RULE.EXACTLY, Mm(height)
    frame.cell(0, 0).vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    red_frame(frame)
    add(frame.cell(0, 0), urgency.words, "Mức độ khẩn")
    cell.add_paragraph("", END)  # a cell ends with a paragraph


def _add_title(word: Word, document: Document) -> None:
    add(word, type_line(document), "Title")
    size = SIZE_PT["subject"]
    broken = measure.phrases(document.subject, size, ROOM.pt - _SPARE.pt)
    add(word, "\n".join(broken), "Trích yếu")
    add_rule(word, ROOM, measure.rule_under(broken, size))


def _add_addressees(word: Word, document: Document) -> None:
    lines = addressee_lines(document)
    if len(lines) == 1:
        add(word, f"{TO}: {lines[0]}", "Kính gửi")
    elif lines:
        _add_list(word, lines)


def _add_list(word: Word, lines: list[str]) -> None:
    """Several addressees, each on its line below the colon."""
    start = add(word, f"{TO}:", "Kính gửi nhiều nơi")
    start.paragraph_format.left_indent = Mm(ADDRESSEE_MM)
    start.paragraph_format.space_before = Pt(18)
    colon = Mm(ADDRESSEE_MM) + Pt(measure.width(TO, SIZE_PT["body"], bold=False))
    for line in lines:
        add(word, line, "Kính gửi nhiều nơi").paragraph_format.left_indent = Length(colon)
