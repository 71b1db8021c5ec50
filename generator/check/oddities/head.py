"""The head: what is blank, and a symbol without the letters of its type."""

import re
from collections.abc import Iterator
from typing import Final

from generator.check.oddities.oddity import Oddity
from generator.records.decree30 import ABBREVIATIONS, DocumentType
from generator.records.document import Document
from generator.records.problem import Said

_OF_LETTERS: Final = re.compile(r"(?:CV|CVĐ|CV\w*)")
"""A công văn has no letters of its own (Phụ lục III)."""


def blanks(document: Document) -> Iterator[Oddity]:
    """The number and the day of issue."""
    if document.number is None:
        yield Oddity("blank-number", "", Said("Văn bản để trống số.", "The document's number is blank."))
    if document.date is None:
        yield Oddity("blank-day", "", Said("Văn bản để trống ngày ban hành.", "The day of issue is blank."))


def symbols(document: Document) -> Iterator[Oddity]:
    """15/KH-UBND for a kế hoạch, 12/UBND-VX for a công văn."""
    letters = ABBREVIATIONS.get(document.type)
    parts = re.split(r"[-/]", document.symbol or "")
    if letters and document.symbol and letters not in parts:
        said = Said(f"Ký hiệu {document.symbol} thiếu chữ {letters}.", f"The symbol {document.symbol} lacks {letters}.")
        yield Oddity("symbol", "", said)
    if document.type == DocumentType.CONG_VAN and any(map(_OF_LETTERS.fullmatch, parts)):
        said = Said(
            f"Công văn không có chữ viết tắt tên loại; bỏ CV trong {document.symbol}.",
            f"A công văn has no letters of its type: drop CV from {document.symbol}.",
        )
        yield Oddity("symbol", "", said)
