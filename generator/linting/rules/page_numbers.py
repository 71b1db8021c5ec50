"""Page numbers (Phụ lục I, mục I): Arabic, 13-14 pt, upright, centred in the top margin, none on page 1.

Annexes are numbered apart, which cannot be seen. Of a Word file it is not known whether it fills more than one page;
a long text surely does.
"""

from collections.abc import Iterator
from typing import Final

from generator.linting import mend
from generator.linting.finding import Departure
from generator.linting.sheet import Align, PageNumber, Sheet
from generator.records.problem import Said

_LONG: Final = 4_500
"""Letters that do not fit on one page."""
_SIZES: Final = (13, 14)
_HALF: Final = 0.5


def pages_are_numbered(sheet: Sheet) -> Iterator[Departure]:
    """From page 2 on."""
    later = any(number.later for number in sheet.numbers)
    letters = sum(len(paragraph.text) for paragraph in sheet.paragraphs)
    many = sheet.count > 1 if sheet.count is not None else letters > _LONG
    if many and not later:
        yield Departure(None, _SHOWN, Said("không có số trang", "no page numbers"), mend.PAGE_NUMBER)


def first_page_has_no_number(sheet: Sheet) -> Iterator[Departure]:
    """Page 1 shows none."""
    if any(number.first for number in sheet.numbers):
        at = None if sheet.word else 1
        yield Departure(at, _NOT_FIRST, Said("trang 1 có số trang", "page 1 has a number"), mend.FIRST_PAGE)


def page_number_stands_above(sheet: Sheet) -> Iterator[Departure]:
    """In the top margin, not below."""
    for number in sheet.numbers:
        if not number.above:
            yield Departure(number.page, _ABOVE, Said("số trang ở cuối trang", "it stands below"), mend.PAGE_NUMBER)


def page_number_is_centred(sheet: Sheet) -> Iterator[Departure]:
    """In the middle; a number in a box of its own in a Word file cannot be placed."""
    for number in sheet.numbers:
        if number.align not in {Align.CENTRE, None}:
            side = (
                Said("ở bên phải", "on the right") if number.align == Align.RIGHT else Said("ở bên trái", "on the left")
            )
            yield Departure(number.page, _CENTRED, side, mend.PAGE_NUMBER)


def page_number_is_plain(sheet: Sheet) -> Iterator[Departure]:
    """Digits of 13-14 points, upright, with nothing beside them."""
    for number in sheet.numbers:
        for found in _not_plain(number):
            yield Departure(number.page, _PLAIN, found, mend.PAGE_NUMBER)


def _not_plain(number: PageNumber) -> Iterator[Said]:
    least, most = _SIZES
    if number.size is not None and not least - _HALF <= number.size <= most + _HALF:
        yield Said(f"cỡ chữ {number.size:g}", f"{number.size:g} points")
    if number.italic:
        yield Said("chữ nghiêng", "italic")
    if number.bold:
        yield Said("chữ đậm", "bold")
    if number.words:
        yield Said("có chữ hoặc dấu kèm theo số", "words or signs beside the digits")


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, mục I: {vi}", f"Phụ lục I, part I: {en}")


_LEFT: Final = Said("ở bên trái", "on the left")
_SIDES: Final = {Align.RIGHT: Said("ở bên phải", "on the right")}
_SHOWN: Final = _asks("đánh số trang từ trang 2.", "pages are numbered from page 2 on.")
_NOT_FIRST: Final = _asks("không hiển thị số trang thứ nhất.", "page 1 shows no number.")
_ABOVE: Final = _asks("số trang đặt trong phần lề trên.", "the number stands in the top margin.")
_CENTRED: Final = _asks("số trang đặt canh giữa.", "the page number is centred.")
_PLAIN: Final = _asks(
    "số trang là chữ số Ả Rập, cỡ chữ 13-14, kiểu chữ đứng.", "page numbers are Arabic digits, 13-14 points, upright."
)
RULES = (
    pages_are_numbered,
    first_page_has_no_number,
    page_number_stands_above,
    page_number_is_centred,
    page_number_is_plain,
)
