"""Number and symbol (Phụ lục I, ô 3; letters of the types in Phụ lục III)."""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure, Severity
from generator.linting.rules.kind import kind_of
from generator.linting.sheet import Paragraph, Sheet
from generator.records.decree30 import ABBREVIATIONS, DocumentType
from generator.records.problem import Said

_PARTS: Final = re.compile(
    r"\W*(?P<word>Số)(?P<colon>\s*:)?(?P<number>[\s\d.…_]*)(?P<sign>[/\-–])?(?P<symbol>.*)", re.IGNORECASE | re.DOTALL
)
_BLANKS: Final = re.compile(r"\d\s+[/\-–]|[/\-–]\s+\S|\w\s+[/\-–]\s*\w|–")
_YEAR: Final = re.compile(r"(?:19|20)\d\d/")
_NOT_OFFICIAL: Final = {"CV", "TT", "KHoạch", "KHOẠCH", "QD", "KHOACH", "BCáo", "TTRÌNH", "TTrình", "TTR", "CTR", "QYĐ"}
"""Letters that people write and Phụ lục III does not have, as the first of a symbol."""


def number_has_its_colon(sheet: Sheet) -> Iterator[Departure]:
    """`Số:`"""
    for one, parts in _numbers(sheet):
        if not parts["colon"]:
            yield Departure(one, _COLON, Said("thiếu dấu hai chấm", "no colon"), _ADD_COLON)


def number_is_given(sheet: Sheet) -> Iterator[Departure]:
    """A draft has none yet."""
    for one, parts in _numbers(sheet):
        if not re.search(r"\d", parts["number"]):
            yield Departure(one, _GIVEN, Said("để trống", "blank"), _REGISTER, Severity.WARNING)


def number_below_ten_has_a_zero(sheet: Sheet) -> Iterator[Departure]:
    """`Số: 09`"""
    for one, parts in _numbers(sheet):
        number = parts["number"].strip()
        if number.isdigit() and len(number) == 1:
            fix = Said(f"Ghi “0{number}”.", f"Write “0{number}”.")
            yield Departure(one, _ZERO, Said(f"“{number}”", f"“{number}”"), fix)


def number_has_a_slash_behind_it(sheet: Sheet) -> Iterator[Departure]:
    """`15/KH-UBND`; 15-KH/… is the Party's way."""
    for one, parts in _numbers(sheet):
        if parts["sign"] in {"-", "–"}:
            yield Departure(one, _SLASH, Said(f"dấu “{parts['sign']}”", f"“{parts['sign']}”"), _PUT_SLASH)


def number_and_symbol_hold_no_blanks(sheet: Sheet) -> Iterator[Departure]:
    """Neither round the slash nor round hyphens, which are no dashes."""
    for one, parts in _numbers(sheet):
        written = one.text[parts.start("number") :].strip()
        if re.search(r"\d", parts["number"]) and _BLANKS.search(written):
            found = Said(f"“{written}”", f"“{written}”")
            yield Departure(one, _CLOSE, found, _NO_BLANKS)


def symbol_names_the_type(sheet: Sheet) -> Iterator[Departure]:
    """The letters of Phụ lục III; of a letter none."""
    kind = kind_of(sheet)
    for one, parts in _numbers(sheet):
        symbol = _YEAR.sub("", re.sub(r"\s+", "", parts["symbol"]))
        first = re.split(r"[-/–]", symbol)[0]
        if kind == DocumentType.CONG_VAN:
            if first in {*ABBREVIATIONS.values(), *_NOT_OFFICIAL} - {"VP"}:
                yield Departure(one, _LETTER, Said(f"“{first}”", f"“{first}”"), _NO_LETTERS)
        elif kind and (letters := ABBREVIATIONS.get(kind)) and letters not in re.split(r"[-/–]", symbol)[:2]:
            asks = Said(
                f"Phụ lục III: ký hiệu của {kind.heading.lower()} là {letters}.",
                f"Phụ lục III: the letters of {kind.heading.lower()} are {letters}.",
            )
            found = Said(f"“{first}”", f"“{first}”") if first else Said("không có ký hiệu", "no symbol")
            if first or re.search(r"\d", parts["number"]):
                yield Departure(
                    one,
                    asks,
                    found,
                    Said(f"Ghi {letters} ngay sau dấu gạch chéo.", f"Write {letters} right after the slash."),
                )


def _numbers(sheet: Sheet) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for one in sheet.of(Element.NUMBER):
        parts = _PARTS.fullmatch(one.text)
        if parts:
            yield one, parts


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, ô 3: {vi}", f"Phụ lục I, box 3: {en}")


_COLON: Final = _asks("sau chữ “Số” có dấu hai chấm.", "a colon stands after “Số”.")
_GIVEN: Final = _asks("văn bản có số.", "a document has a number.")
_ZERO: Final = _asks("số nhỏ hơn 10 phải ghi thêm số 0 phía trước.", "a number below 10 has a zero in front.")
_SLASH: Final = _asks("giữa số và ký hiệu là dấu gạch chéo (/).", "a slash parts number and symbol.")
_CLOSE: Final = _asks(
    "dấu gạch chéo (/) và dấu gạch nối (-) không cách chữ, ví dụ 15/KH-UBND.",
    "slash and hyphens have no blanks beside them: 15/KH-UBND.",
)
_LETTER: Final = _asks(
    "ký hiệu công văn không có chữ viết tắt tên loại, ví dụ 12/UBND-VX.", "a letter's symbol names no type: 12/UBND-VX."
)
_ADD_COLON: Final = Said("Ghi “Số:” rồi đến số.", "Write “Số:”, then the number.")
_REGISTER: Final = Said("Lấy số ở văn thư khi ban hành rồi ghi vào.", "Fill it in when the document is registered.")
_PUT_SLASH: Final = Said("Thay dấu đứng sau số bằng dấu “/”.", "Put “/” after the number.")
_NO_BLANKS: Final = Said(
    "Xóa dấu cách cạnh “/” và “-”; thay gạch dài bằng “-”.",
    "Delete the blanks beside “/” and “-”; make dashes hyphens.",
)
_NO_LETTERS: Final = Said(
    "Bỏ chữ này; sau dấu gạch chéo là tên viết tắt của cơ quan.", "Drop it; the issuer's letters follow the slash."
)
RULES = (
    number_has_its_colon,
    number_is_given,
    number_below_ten_has_a_zero,
    number_has_a_slash_behind_it,
    number_and_symbol_hold_no_blanks,
    symbol_names_the_type,
)
