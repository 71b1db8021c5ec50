"""From the legal bases to the signature."""

from collections.abc import Iterable
from typing import Final

from docx.document import Document as Word
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from generator.records.decree30 import RECIPIENTS, SIGN_SHARE, SIGNATURE_MM, SIZE_PT
from generator.records.document import Document
from generator.render.docx.page import ROOM, add, two_columns
from generator.render.docx.styles import BY_ROLE, END, STRONG
from generator.render.docx.tables import add_table
from generator.render.official import (
    Line,
    Role,
    deciding_lines,
    flows_on,
    legal_basis_lines,
    recipient_lines,
    running_text,
    signature_lines,
)

_ABOVE: Final = Pt(12)
_LINE: Final = 1.2
"""Height of a line in type sizes."""


def add_text(word: Word, document: Document) -> None:
    """Legal bases, then the running text; its last paragraph stays on the signature's page."""
    for line in deciding_lines(document):
        add(word, line, "Phần và Chương")
    for basis in legal_basis_lines(document):
        add(word, basis, "Căn cứ")
    for paragraph in add_lines(word, running_text(document), ROOM)[-1:]:
        paragraph.paragraph_format.keep_with_next = True


def add_lines(word: Word, lines: Iterable[Line], room: Length) -> list[Paragraph]:
    """Paragraphs, and tables as wide as *room*; the paragraphs are given back."""
    added = []
    for line in lines:
        if line.table:
            add_table(word, line.table, room)
            add(word, "", END)  # two tables in a row would become one
        else:
            added.append(_add_line(word, line))
    return added


def _add_line(word: Word, line: Line) -> Paragraph:
    if line.role != Role.ARTICLE_TEXT:
        return add(word, line.printed, BY_ROLE[line.role])
    paragraph = add(word, "", BY_ROLE[line.role])
    paragraph.add_run(line.label, STRONG)
    paragraph.add_run(f" {line.text}")
    return paragraph


def add_end(word: Word, document: Document, signer: str | None = None) -> None:
    """Recipients on the left, authority and post on the right, room for the signature below, the *signer* if given."""
    table = two_columns(word, 1, SIGN_SHARE, _ABOVE)
    add(table.cell(0, 0), RECIPIENTS, "Nơi nhận")
    for recipient in recipient_lines(document):
        add(table.cell(0, 0), recipient, "Danh sách nơi nhận")
    signed = signature_lines(document)
    for line in signed:
        add(table.cell(0, 1), line, "Quyền hạn và chức vụ")
    if signer:
        name = add(table.cell(0, 1), signer, "Họ và tên")
        name.paragraph_format.space_before = Mm(SIGNATURE_MM)
    row = table.rows[0]
    if flows_on(document):
        properties = row._tr.get_or_add_trPr()
        properties.remove(properties.find(qn("w:cantSplit")))
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
    row.height = Length(_ABOVE + Pt(len(signed) * SIZE_PT["authority"] * _LINE) + Mm(SIGNATURE_MM))
    add(word, "", END)  # Word wants a paragraph after a table
