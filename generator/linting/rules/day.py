"""Place and day (Phụ lục I, ô 4): `Ví Dụ, ngày 05 tháng 01 năm 2027`."""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure, Severity
from generator.linting.sheet import Paragraph, Sheet
from generator.linting.words import DAY, SHORT_DAY
from generator.records.problem import Said

_YEAR: Final = re.compile(r"(?:năm\s*)?(?:19|20)\d\d")
"""Alone on a line of a PDF: the end of a day that did not fit its column."""


def place_has_a_comma_behind_it(sheet: Sheet) -> Iterator[Departure]:
    """Between place and day."""
    for one in sheet.of(Element.PLACE_DATE):
        before = re.split("ngày", one.text, maxsplit=1, flags=re.IGNORECASE)[0].rstrip()
        if before and not before.endswith(","):
            yield Departure(one, _COMMA, Said("thiếu dấu phẩy", "no comma"), _ADD_COMMA)
        elif not before:
            yield Departure(one, _COMMA, Said("không có địa danh", "no place"), _ADD_PLACE)


def day_is_written_out(sheet: Sheet) -> Iterator[Departure]:
    """`ngày … tháng … năm …`, no slashes."""
    for one in sheet.of(Element.PLACE_DATE):
        if SHORT_DAY.search(one.text):
            yield Departure(one, _WRITTEN, Said("viết tắt bằng dấu gạch", "it is shortened"), _WRITE_OUT)


def day_is_given(sheet: Sheet) -> Iterator[Departure]:
    """A draft has none yet."""
    for one, parts in _days(sheet):
        if not all(re.search(r"\d", parts[name]) for name in ("day", "month", "year")):
            yield Departure(one, _GIVEN, Said("để trống", "blank"), _FILL_IN, Severity.WARNING)


def day_below_ten_has_a_zero(sheet: Sheet) -> Iterator[Departure]:
    """`ngày 05`"""
    for one, parts in _days(sheet):
        day = parts["day"].strip()
        if day.isdigit() and len(day) == 1:
            fix = Said(f"Ghi “ngày 0{day}”.", f"Write “ngày 0{day}”.")
            yield Departure(one, _DAY, Said(f"“ngày {day}”", f"“ngày {day}”"), fix)


def month_has_a_zero_if_1_or_2(sheet: Sheet) -> Iterator[Departure]:
    """`tháng 01`, `tháng 02`, but `tháng 6`."""
    for one, parts in _days(sheet):
        month = parts["month"].strip()
        if month in {"1", "2"} or (len(month) == 2 and month[0] == "0" and month[1] in "3456789"):
            right = f"“tháng {month.lstrip('0') if len(month) == 2 else '0' + month}”"
            said = Said(f"“tháng {month}”", f"“tháng {month}”")
            yield Departure(one, _MONTH, said, Said(f"Ghi {right}.", f"Write {right}."))


def _days(sheet: Sheet) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for at, one in enumerate(sheet.paragraphs):
        below = [after.text for after in sheet.paragraphs[at + 1 : at + 4]]
        parts = DAY.search(" ".join([one.text, *filter(_YEAR.fullmatch, below)]))
        if parts and one.element == Element.PLACE_DATE:
            yield one, parts


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, ô 4: {vi}", f"Phụ lục I, box 4: {en}")


_COMMA: Final = _asks("sau địa danh có dấu phẩy.", "a comma stands after the place.")
_WRITTEN: Final = _asks("ghi đủ “ngày … tháng … năm …”.", "“ngày … tháng … năm …” is written out.")
_GIVEN: Final = _asks("văn bản có ngày, tháng, năm ban hành.", "a document has a day of issue.")
_DAY: Final = _asks("ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.", "a day below 10 has a zero in front.")
_MONTH: Final = _asks("chỉ tháng 1 và tháng 2 ghi thêm số 0 phía trước.", "months 1 and 2 alone have a zero in front.")
_ADD_COMMA: Final = Said("Ghi dấu phẩy ngay sau địa danh.", "Put a comma right after the place.")
_ADD_PLACE: Final = Said("Ghi tên xã, phường hay tỉnh và dấu phẩy phía trước.", "Put the place and a comma in front.")
_WRITE_OUT: Final = Said("Viết lại đủ chữ ngày, tháng, năm.", "Write it out with the words ngày, tháng, năm.")
_FILL_IN: Final = Said("Ghi ngày, tháng khi ban hành.", "Fill it in on the day of issue.")
RULES = (
    place_has_a_comma_behind_it,
    day_is_written_out,
    day_is_given,
    day_below_ten_has_a_zero,
    month_has_a_zero_if_1_or_2,
)
