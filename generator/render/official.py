"""The words of an official document as it prints them, in order: labels, lists, the lines of the head and the end.

Pure text, shared by the PDF and the Word file, so that both say the same. Source of every rule: Nghị định
30/2020/NĐ-CP, Phụ lục I (how each part is written) and Phụ lục II (capitals).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.records.clause import Clause
from generator.records.decree30 import DocumentType
from generator.records.document import Document

BLANK: Final = "\u00a0" * 5
"""Room to write a missing number, day or month by hand; no-break spaces, which HTML keeps as well."""

_LONGEST_ISSUER_LINE = 22
_PLACE = re.compile(r" (?=(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|PHƯỜNG|XÃ(?! HỘI)) )")
_AFTER_HYPHEN = re.compile(r"(?<= -) ")
_PART = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục)\b.*")
_ARTICLE = re.compile(r"Điều\b.*")
_SECTION = re.compile(r"[IVXLC]+|[A-ZĐ]")
_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[a-zđ]{1,2}")
_OWN_SIGN = re.compile(r".*\W")
_LIST_SIGNS = re.compile(r"^[-–+]\s+|\s*(?<!\.\.)[;.,:]$")


class Role(StrEnum):
    """What a line of the running text is; the look of each hangs on it. The value may name a style or a class."""

    PART = "part"
    """Phần, Chương, Mục with its number: a line of its own, its title in capitals below."""
    SECTION = "section"
    """I. TITLE"""
    HEADING = "heading"
    """1. Title"""
    SUBHEADING = "subheading"
    """1.1. Title and a) Title"""
    ARTICLE = "article"
    """Điều 1. Title"""
    ARTICLE_TEXT = "article-text"
    """Điều 1. Text: only the label is bold."""
    CLAUSE = "clause"
    """1. Text, a) Text"""
    TEXT = "text"
    """A paragraph without a label."""


@dataclass(frozen=True)
class Line:
    """One paragraph of the running text. *clause* is the id of the clause that begins here, else empty."""

    role: Role
    text: str
    label: str = ""
    clause: str = ""

    @property
    def printed(self) -> str:
        """Label and text as they stand on paper; a part's title stands below its label."""
        between = "\n" if self.role == Role.PART else " "
        return between.join(part for part in (self.label, self.text) if part)


def capitals(text: str) -> str:
    """Capitals with their marks: `mục tiêu` becomes `MỤC TIÊU`."""
    return text.upper()


def number_line(document: Document) -> str:
    """`Số: 09/KH-UBND`; the number's room stays blank where it is not known (Phụ lục I, II.3)."""
    if document.number is None:
        return f"Số:{BLANK}" + (f"/{document.symbol}" if document.symbol else "")
    return f"Số: {document.code}"


def date_line(document: Document) -> str:
    """`Ví Dụ, ngày 05 tháng 01 năm 2027`: days below 10 and months 1 and 2 get a zero in front (II.4)."""
    day, month = BLANK, BLANK
    if document.date:
        day = f" {document.date.day:02} "
        month = f" {document.date.month:02} " if document.date.month < 3 else f" {document.date.month} "
    return f"{document.place}, ngày{day}tháng{month}năm {document.year}"


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
    return f"{document.type.heading}{number}: {document.subject}"


def addressee_lines(document: Document) -> list[str]:
    """After `Kính gửi:`; one addressee plain, several as a list (II.9a)."""
    if len(document.addressees) == 1:
        return [_bare(document.addressees[0])]
    return _listed(document.addressees)


def deciding_lines(document: Document) -> list[str]:
    """The post or body that decides, in capitals above the bases (Mẫu 1.2)."""
    return [capitals(document.decided_by)] if document.decided_by else []


def legal_basis_lines(document: Document) -> list[str]:
    """Each căn cứ on its line, ending with a semicolon, the last with a full stop (II.6)."""
    return _ended(basis.text for basis in document.legal_bases)


def recipient_lines(document: Document) -> list[str]:
    """Each recipient after a hyphen, ending with a semicolon, the last (Lưu) with a full stop (II.9b)."""
    return _listed(document.recipients)


def signature_lines(document: Document) -> list[str]:
    """Authority and post of the signer, in capitals (II.7a); never a name."""
    return [capitals(line) for line in (*document.signature.authority, document.signature.post)]


def running_text(document: Document) -> Iterator[Line]:
    """What stands between the legal bases and the signature: opening, numbered body, closing."""
    yield from _texts(document.opening)
    for clause in document.body:
        yield from _clause_lines(clause, 0)
    yield from _texts(document.closing)


def printed_label(label: str) -> str:
    """`I.` `1.` `1.1.` `a)` `Điều 1.`; a part's label, a dash and one that brings its own sign stay as they are."""
    if _PART.fullmatch(label) or _OWN_SIGN.fullmatch(label):
        return label
    return f"{label})" if _LETTER.fullmatch(label) else f"{label}."


def _clause_lines(clause: Clause, depth: int) -> Iterator[Line]:
    label = printed_label(clause.label) if clause.label else ""
    first, rest = _first_line(clause, label, depth)
    if first.printed:
        yield first
    yield from _texts(rest)
    for child in clause.children:
        yield from _clause_lines(child, depth + 1)


def _first_line(clause: Clause, label: str, depth: int) -> tuple[Line, list[str]]:
    """The clause's first paragraph, and its further ones: a label without a heading runs into the text."""
    if clause.heading or _PART.fullmatch(label):
        role = _heading_role(label, depth)
        heading = clause.heading or ""
        text = capitals(heading) if role in {Role.PART, Role.SECTION} else heading
        return Line(role, text, label, clause.id), clause.text
    return Line(_text_role(label), "".join(clause.text[:1]), label, clause.id), clause.text[1:]


def _heading_role(label: str, depth: int) -> Role:
    if not label:
        return (Role.SECTION, Role.HEADING, Role.SUBHEADING)[min(depth, 2)]
    rules = {_PART: Role.PART, _ARTICLE: Role.ARTICLE, _SECTION: Role.SECTION, _NUMBER: Role.HEADING}
    bare = label.removesuffix(".")
    return next((role for rule, role in rules.items() if rule.fullmatch(bare)), Role.SUBHEADING)


def _text_role(label: str) -> Role:
    if _ARTICLE.fullmatch(label):
        return Role.ARTICLE_TEXT
    return Role.CLAUSE if label else Role.TEXT


def _texts(texts: Iterable[str]) -> Iterator[Line]:
    return (Line(Role.TEXT, text) for text in texts)


def _listed(items: Iterable[str]) -> list[str]:
    return [f"- {line}" for line in _ended(items)]


def _ended(items: Iterable[str]) -> list[str]:
    bare = [_bare(item) for item in items]
    return [f"{item}{'.' if index == len(bare) else ';'}" for index, item in enumerate(bare, 1)]


def _bare(item: str) -> str:
    """An item of a list without the dash before it and the sign at its end."""
    return _LIST_SIGNS.sub("", item.strip())
