"""What looks wrong in an official document as it was issued: told to an editor, never mended by us.

Numbers that skip or repeat, words written twice, a blank number or day, no recipients, no `./.` (which Nghị định
30/2020/NĐ-CP shows in its forms and never demands), a symbol without the letters of its type.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.records.counting import letter, roman
from generator.records.decree30 import ABBREVIATIONS, DocumentType
from generator.records.document import Clause, Document, Standing
from generator.records.problem import Problem, Said
from generator.records.sources import Sources

_TWICE = re.compile(r"(?<![\w])(?P<once>[^\W\d_]+(?:\s+[^\W\d_]+){0,4})\s+(?P=once)(?!\w)", re.IGNORECASE)
_MEANT: Final = frozenset(
    [
        "xanh",
        "ngày",
        "đời",
        "đời",
        "đêm",
        "luôn",
        "thường",
        "từ",
        "dần",
        "người",
        "nhà",
        "nơi",
        "lớp",
        "hằng",
        "mãi",
        "rất",
        "sớm",
        "nhanh",
        "chầm",
        "song",
        "rầm",
        "rần",
        "ngành",
        "tầng",
        "từng",
        "đông",
        "xa",
        "đều",
        "ai",
        "đâu",
        "gì",
        "lâu",
        "vừa",
    ]
)
"""Words that are rightly said twice: ngày ngày, người người, luôn luôn."""
_ENDED = re.compile(r"\./\.?\s*$|/\.\s*$")


class About(StrEnum):
    """What an oddity is about."""

    PARTS = "parts"
    NUMBERS = "numbers"
    WORDS = "words"
    SIGNS = "signs"


@dataclass(frozen=True)
class Oddity:
    """*clause* is the id of the clause where it was met, or empty for the document as a whole."""

    clause: str
    said: Said
    about: About = About.PARTS


def oddities(document: Document) -> Iterator[Oddity]:
    """All of them, in reading order."""
    yield from _head(document)
    yield from _siblings(document.body)
    for text in (*(basis.text for basis in document.legal_bases), *document.opening):
        yield from _doubled("", text)
    for clause in document.clauses:
        yield from _words(clause)
    for text in document.closing:
        yield from _doubled("", text)
    yield from _end(document)


def _head(document: Document) -> Iterator[Oddity]:
    if document.number is None:
        yield Oddity("", Said("Văn bản để trống số.", "The document's number is blank."))
    if document.date is None:
        yield Oddity("", Said("Văn bản để trống ngày ban hành.", "The day of issue is blank."))
    letters = ABBREVIATIONS.get(document.type)
    if letters and document.symbol and letters not in re.split(r"[-/]", document.symbol):
        yield Oddity(
            "",
            Said(f"Ký hiệu {document.symbol} thiếu chữ {letters}.", f"The symbol {document.symbol} lacks {letters}."),
        )
    yield from _doubled("", document.subject)


def _siblings(clauses: list[Clause]) -> Iterator[Oddity]:
    """Labels of one row count on by one."""
    last: dict[str, tuple[int, str]] = {}
    for clause in clauses:
        sort, place = _counted(clause.label or "")
        if place:
            before, label = last.get(sort, (0, ""))
            if place == before:
                twice = Said(f"Số {clause.label} lặp lại.", f"The number {clause.label} comes twice.")
                yield Oddity(clause.id, twice, About.NUMBERS)
            elif place != before + 1:
                yield Oddity(clause.id, _skipped(label, clause.label or ""), About.NUMBERS)
            last[sort] = place, clause.label or ""
        yield from _siblings(clause.children)


def _skipped(before: str, label: str) -> Said:
    if not before:
        return Said(f"Đánh số bắt đầu từ {label}.", f"The numbers begin with {label}.")
    return Said(f"Sau {before} là {label}: số nhảy.", f"{label} follows {before}: the numbers skip.")


def _counted(label: str) -> tuple[str, int]:
    """What a label counts with, and which it is; 0 for what does not count."""
    bare = re.sub(r"^(?:Phần|Chương|Mục|Tiểu mục|Điều)\s+", "", label).strip("().-/: ")
    if bare.isdigit():
        return re.sub(r"\d+", "", label), int(bare)
    if re.fullmatch(r"\d+(?:\.\d+)+", bare):
        return bare.rpartition(".")[0], int(bare.rpartition(".")[2])
    if re.fullmatch(r"[IVX]+", bare):
        return "I", roman(bare)
    return "a", letter(bare)


def _words(clause: Clause) -> Iterator[Oddity]:
    for text in (clause.heading or "", *clause.text):
        yield from _doubled(clause.id, text)
    if clause.heading and clause.heading[0].islower():
        yield Oddity(
            clause.id,
            Said(
                f"Đề mục {clause.label} viết thường chữ đầu.", f"The heading {clause.label} begins with a small letter."
            ),
            About.SIGNS,
        )
    if clause.text and re.search(r"(?<=[a-zà-ỹ]),(?=[a-zà-ỹ]{2})", " ".join(clause.text)):
        comma = Said("Thiếu dấu cách sau dấu phẩy.", "A space is missing after a comma.")
        yield Oddity(clause.id, comma, About.SIGNS)


def _doubled(clause: str, text: str) -> Iterator[Oddity]:
    for match in _TWICE.finditer(text):
        once = match["once"]
        if " " in once or once.lower() not in _MEANT:
            twice = Said(f"Từ viết hai lần: “{match[0]}”.", f"Words written twice: “{match[0]}”.")
            yield Oddity(clause, twice, About.WORDS)


def _end(document: Document) -> Iterator[Oddity]:
    if not document.recipients:
        yield Oddity("", Said("Không thấy Nơi nhận.", "There are no recipients (Nơi nhận)."))
    elif not any(re.match(r"Lưu\b", recipient) for recipient in document.recipients):
        yield Oddity("", Said("Nơi nhận không có dòng “Lưu”.", "The recipients have no line “Lưu”."))
    last = document.closing[-1:] or [text for clause in document.clauses for text in clause.text][-1:]
    if document.type != DocumentType.GIAY_MOI and last and not _ENDED.search(last[0]):
        yield Oddity("", Said("Cuối nội dung không có dấu “./.”.", "The text does not end with “./.”."))


def documents_that_look_wrong(sources: Sources) -> Iterator[Problem]:
    """Issued documents keep their slips; what we write ourselves should have none."""
    for entry in sources.documents.values():
        for odd in oddities(entry.record) if entry.record.standing != Standing.ISSUED else ():
            blank = odd.said.vi.startswith("Văn bản để trống")
            if not blank:
                yield Problem(entry.node.place, odd.said, Said("Xem lại văn bản này.", "Look at this document again."))


NOTICES = (documents_that_look_wrong,)
