"""Annexes: each a section of its own, with its heading and its own page numbers."""

from docx.document import Document as Word
from docx.shared import Length, Mm

from generator.records.decree30 import MARGIN_MM, PAGE_MM
from generator.records.document import Document
from generator.render.docx.page import add, add_section
from generator.render.docx.text import add_lines
from generator.render.official import Appendix, annexes, mark


def add_annexes(word: Word, document: Document) -> None:
    """All of them, in order."""
    for annex in annexes(document):
        _add(word, annex, mark(document))


def _add(word: Word, annex: Appendix, marked: str) -> None:
    add_section(word, marked, landscape=annex.landscape)
    add(word, annex.label, "Phụ lục")
    add(word, annex.title, "Tên phụ lục")
    add(word, annex.note, "Kèm theo")
    side = PAGE_MM[1] if annex.landscape else PAGE_MM[0]
    add_lines(word, annex.lines, Length(Mm(side - MARGIN_MM["left"] - MARGIN_MM["right"])))
