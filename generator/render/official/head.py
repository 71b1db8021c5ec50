"""The head: issuer, number, place and day, type and subject, addressees, legal bases (Phụ lục I, II.1 to II.6)."""

import re
from typing import Final

from generator.records.decree30 import DRAFT, DocumentType
from generator.records.document import Document, Standing
from generator.render.official.lists import bare, ended, listed

BLANK: Final = "\u00a0" * 5
"""Room to write a missing number, day or month by hand; no-break spaces, which HTML keeps as well."""

_LONGEST_ISSUER_LINE = 22
_PLACE = re.compile(r" (?=(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|PHƯỜNG|XÃ(?! HỘI)) )")
_AFTER_HYPHEN = re.compile(r"(?<= -) ")


def capitals(text: str) -> str:
    """Capitals with their marks: `mục tiêu` becomes `MỤC TIÊU`."""
    return text.upper()


def mark(document: Document) -> str:
    """What stands on every page of a draft: DỰ THẢO, until number and day are given."""
    blank = document.number is None or document.date is None
    return DRAFT if document.standing == Standing.DRAFT and blank else ""


def number_line(document: Document) -> str:
    """`Số: 09/KH-UBND`; the number's room stays blank where it is not known (Phụ lục I, II.3)."""
    if document.number is None:
        return f"Số:{BLANK}" + (f"/{document.symbol}" if document.symbol else "")
    return f"Số: {document.code}"


def date_line(document: Document) -> str:
    """`Ví Dụ, ngày 05 tháng 01 năm 2027`: days below 10 and months 1 and 2 get a zero in front (II.4)."""
    return f"{document.place}, {day_words(document)}"


def day_words(document: Document) -> str:
    """The day of issue in words; room to write it by hand where it is not known."""
    day, month = BLANK, BLANK
    if document.date:
        day = f" {document.date.day:02} "
        month = f" {document.date.month:02} " if document.date.month < 3 else f" {document.date.month} "
    return f"ngày{day}tháng{month}năm {document.year}"


def issuer_lines(name: str) -> list[str]:
    """A body's name in capitals; if long, broken before its place (ỦY BAN NHÂN DÂN / XÃ VÍ DỤ) or after a hyphen."""
    name = capitals(name)
    if len(name) <= _LONGEST_ISSUER_LINE:
        return [name]
    at = _PLACE if _PLACE.search(name) else _AFTER_HYPHEN
    return at.split(name, maxsplit=1)


def is_letter(document: Document) -> bool:
    """A công văn shows no type; its subject stands under the number (II.5b)."""
    return document.type == DocumentType.CONG_VAN


def type_line(document: Document) -> str:
    """The type's name in capitals: KẾ HOẠCH (II.5a)."""
    return capitals(document.type.heading)


def letter_subject(document: Document) -> str:
    """The subject of a công văn: `V/v phối hợp truyền thông` (II.5b)."""
    return document.subject if document.subject.startswith("V/v") else f"V/v {document.subject}"


def full_title(document: Document) -> str:
    """The title of the file: `Kế hoạch số 09/KH-UBND: Thực hiện …`; without the number where it is not known."""
    number = f" số {document.code}" if document.number else ""
    marked = f"{mark(document)} - " if mark(document) else ""
    return f"{marked}{document.type.heading}{number}: {document.subject}"


def addressee_lines(document: Document) -> list[str]:
    """After `Kính gửi:`; one addressee plain, several as a list (II.9a)."""
    if len(document.addressees) == 1:
        return [bare(document.addressees[0])]
    return listed(document.addressees)


def deciding_lines(document: Document) -> list[str]:
    """The post or body that decides, in capitals above the bases (Mẫu 1.2)."""
    return [capitals(document.decided_by)] if document.decided_by else []


def legal_basis_lines(document: Document) -> list[str]:
    """Each căn cứ on its line, ending with a semicolon, the last with a full stop (II.6)."""
    return ended(basis.text for basis in document.legal_bases)
