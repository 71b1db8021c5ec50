"""Legal bases (Phụ lục I, ô 6): one a line, each with its sign; laws are named without number."""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure
from generator.linting.sheet import Sheet
from generator.records.problem import Said

_SEVERAL: Final = re.compile(r";\s+căn cứ\s", re.IGNORECASE)
_NUMBERED_LAW: Final = re.compile(r"(?:Luật|Pháp lệnh|Bộ luật)\b[^;]{0,90}?số\s*\d+/\d{4}/(?:QH|UBTVQH|PL)")


def bases_end_with_their_signs(sheet: Sheet) -> Iterator[Departure]:
    """A semicolon each, a full stop the last; a comma before the sentence goes on is no list of bases."""
    bases = sheet.of(Element.BASIS)
    for at, one in enumerate(bases, 1):
        sign = "." if at == len(bases) else ";"
        if not one.text.endswith(sign):
            fix = Said(f"Ghi “{sign}” ở cuối căn cứ.", f"End it with “{sign}”.")
            yield Departure(one, _SIGNS, Said(f"thiếu dấu “{sign}”", f"no “{sign}”"), fix)


def each_basis_has_its_line(sheet: Sheet) -> Iterator[Departure]:
    """`…; căn cứ …` within a line holds two."""
    for one in sheet.of(Element.BASIS):
        if _SEVERAL.search(one.text):
            yield Departure(one, _LINE, Said("nhiều căn cứ trên một dòng", "several on one line"), _ENTER)


def laws_are_named_without_number(sheet: Sheet) -> Iterator[Departure]:
    """Neither number nor issuer of a law or ordinance."""
    for one in sheet.of(Element.BASIS):
        if _NUMBERED_LAW.search(one.text):
            yield Departure(one, _LAW, Said("có số, ký hiệu của luật", "the law's number"), _DROP)


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, ô 6: {vi}", f"Phụ lục I, box 6: {en}")


_SIGNS: Final = _asks(
    "sau mỗi căn cứ có dấu chấm phẩy, căn cứ cuối cùng có dấu chấm.",
    "each basis ends with a semicolon, the last with a full stop.",
)
_LINE: Final = _asks("mỗi căn cứ xuống một dòng.", "each basis has a line of its own.")
_LAW: Final = _asks(
    "luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.", "laws are cited without number and issuing body."
)
_ENTER: Final = Said("Bấm Enter trước mỗi chữ “Căn cứ”.", "Press Enter before each “Căn cứ”.")
_DROP: Final = Said("Bỏ số và ký hiệu, giữ tên luật và ngày.", "Drop the number, keep the law's title and day.")
RULES = (bases_end_with_their_signs, each_basis_has_its_line, laws_are_named_without_number)
