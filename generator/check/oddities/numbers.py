"""Labels of one row count on by one, and headings of one row each say something of their own."""

import re
from collections.abc import Iterator

from generator.check.oddities.oddity import Oddity
from generator.records.clause import Clause
from generator.records.counting import letter, roman
from generator.records.document import Document
from generator.records.problem import Said

_LONG = 12
"""Letters from which a heading that begins another is no coincidence."""


def numbers(document: Document) -> Iterator[Oddity]:
    """In the body and in each annex."""
    for row in (document.body, *(annex.body for annex in document.annexes)):
        yield from _siblings(row)
        yield from _headings(row)


def _siblings(clauses: list[Clause]) -> Iterator[Oddity]:
    """Labels of one row count on by one."""
    last: dict[str, tuple[int, str]] = {}
    for clause in clauses:
        sort, place = _counted(clause.label or "")
        if place:
            before, label = last.get(sort, (0, ""))
            if place == before:
                said = Said(f"Số {clause.label} lặp lại.", f"The number {clause.label} comes twice.")
                yield Oddity("number-repeats", clause.id, said)
            elif place != before + 1:
                yield Oddity("number-skips", clause.id, _skipped(label, clause.label or ""))
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


def _headings(clauses: list[Clause]) -> Iterator[Oddity]:
    """`1. Phòng Y tế` and `2. Phòng Y tế xã`: one of both says nothing new."""
    seen: list[str] = []
    for clause in clauses:
        plain = " ".join((clause.heading or "").lower().split())
        if len(plain) >= _LONG and any(plain.startswith(one) or one.startswith(plain) for one in seen):
            said = Said(f"Đề mục “{clause.heading}” có hai lần.", f"The heading “{clause.heading}” comes twice.")
            yield Oddity("heading-twice", clause.id, said)
        seen += [plain] if len(plain) >= _LONG else []
        yield from _headings(clause.children)
