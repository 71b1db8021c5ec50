"""Which type of document a sheet is."""

from generator.linting.element import Element
from generator.linting.sheet import Sheet
from generator.linting.words import type_of
from generator.records.decree30 import DocumentType


def kind_of(sheet: Sheet) -> DocumentType | None:
    """By the name of its type; a letter has none, but `V/v` or `Kính gửi`."""
    title = sheet.first(Element.TYPE)
    if title:
        return type_of(title.text)
    letter = sheet.of(Element.LETTER_SUBJECT, Element.TO)
    return DocumentType.CONG_VAN if letter else None
