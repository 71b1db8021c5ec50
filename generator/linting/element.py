"""Element: what a paragraph of an official document is, by Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from enum import StrEnum
from typing import Final

from generator.records.problem import Said


class Element(StrEnum):
    """The parts of Phụ lục I, and a few things that stand between them and obey no box."""

    NATION = "nation"
    MOTTO = "motto"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    NUMBER = "number"
    PLACE_DATE = "place-date"
    TYPE = "type"
    SUBJECT = "subject"
    LETTER_SUBJECT = "letter-subject"
    URGENCY = "urgency"
    TO = "to"
    ADDRESSEE = "addressee"
    DECIDES = "decides"
    BASIS = "basis"
    PART = "part"
    SECTION = "section"
    HEADING = "heading"
    ARTICLE = "article"
    CLAUSE = "clause"
    TEXT = "text"
    RECIPIENTS_TITLE = "recipients-title"
    RECIPIENT = "recipient"
    AUTHORITY = "authority"
    NAME = "name"
    TABLE = "table"
    OTHER = "other"
    """Marks, stamps, annexes and all that follows the signature: looked at for its font alone."""


_E = Element
RUNNING: Final = frozenset({_E.BASIS, _E.HEADING, _E.ARTICLE, _E.CLAUSE, _E.TEXT})
"""Paragraphs that are indented, spaced and justified."""
BODY: Final = RUNNING | {_E.PART, _E.SECTION}
QUOTED: Final = BODY | {
    _E.NATION, _E.MOTTO, _E.SUPERIOR, _E.ISSUER, _E.NUMBER, _E.PLACE_DATE, _E.TYPE, _E.SUBJECT, _E.LETTER_SUBJECT,
    _E.TO, _E.ADDRESSEE, _E.DECIDES, _E.RECIPIENTS_TITLE, _E.RECIPIENT, _E.AUTHORITY,
}  # fmt: skip
"""What a message may quote, once the personal-data gate let it through; never a name, nor what nobody recognised."""

NAMES: Final[dict[Element, Said]] = {
    _E.NATION: Said("Quốc hiệu", "the nation's name"),
    _E.MOTTO: Said("Tiêu ngữ", "the motto"),
    _E.SUPERIOR: Said("tên cơ quan chủ quản", "the superior body"),
    _E.ISSUER: Said("tên cơ quan ban hành", "the issuing body"),
    _E.NUMBER: Said("số, ký hiệu", "number and symbol"),
    _E.PLACE_DATE: Said("địa danh và thời gian", "place and day"),
    _E.TYPE: Said("tên loại văn bản", "the name of the type"),
    _E.SUBJECT: Said("trích yếu", "the subject"),
    _E.LETTER_SUBJECT: Said("trích yếu công văn", "the subject of an official letter"),
    _E.URGENCY: Said("dấu mức độ khẩn", "the urgency mark"),
    _E.TO: Said("dòng Kính gửi", "the line Kính gửi"),
    _E.ADDRESSEE: Said("nơi được gửi trong Kính gửi", "an addressee"),
    _E.DECIDES: Said("chức vụ của người ra quyết định", "the deciding post"),
    _E.BASIS: Said("căn cứ", "a legal basis"),
    _E.PART: Said("phần, chương, mục", "a part or chapter"),
    _E.SECTION: Said("đề mục La Mã", "a heading with a Roman number"),
    _E.HEADING: Said("đề mục", "a heading"),
    _E.ARTICLE: Said("điều", "an article"),
    _E.CLAUSE: Said("khoản, điểm", "a clause"),
    _E.TEXT: Said("nội dung", "the text"),
    _E.RECIPIENTS_TITLE: Said("chữ “Nơi nhận:”", "the words “Nơi nhận:”"),
    _E.RECIPIENT: Said("danh sách nơi nhận", "the recipients"),
    _E.AUTHORITY: Said("quyền hạn, chức vụ của người ký", "authority and post of the signer"),
    _E.NAME: Said("họ tên người ký", "the signer's name"),
}
BOXES: Final[dict[Element, str]] = {
    _E.NATION: "1", _E.MOTTO: "1", _E.SUPERIOR: "2", _E.ISSUER: "2", _E.NUMBER: "3", _E.PLACE_DATE: "4",
    _E.TYPE: "5a", _E.SUBJECT: "5a", _E.LETTER_SUBJECT: "5b", _E.URGENCY: "10b", _E.TO: "9a", _E.ADDRESSEE: "9a",
    _E.RECIPIENTS_TITLE: "9b", _E.RECIPIENT: "9b", _E.AUTHORITY: "7a", _E.NAME: "7b",
}  # fmt: skip
"""The number of the box in the diagram of Phụ lục I; all else is box 6, the content."""


def named(element: Element) -> Said:
    """What an editor calls *element*."""
    return NAMES.get(element, NAMES[_E.TEXT])


def box(element: Element) -> Said:
    """Where Phụ lục I speaks of *element*."""
    number = BOXES.get(element, "6")
    return Said(f"Phụ lục I, ô {number}", f"Phụ lục I, box {number}")
