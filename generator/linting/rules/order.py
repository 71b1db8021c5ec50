"""Parts that every document has, and their order (Điều 8 and the diagram of Phụ lục I).

A head that is set with tabs holds two parts in one line: they are there, their order is not looked at.
"""

from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element, box, named
from generator.linting.finding import Departure
from generator.linting.rules.kind import kind_of
from generator.linting.sheet import Sheet, Side
from generator.linting.words import DAY, MOTTO, NATION, NUMBER, fold
from generator.records.decree30 import DocumentType
from generator.records.problem import Said

_E = Element
_REACH: Final = 30
_FOLLOW: Final = (
    (_E.NATION, _E.MOTTO),
    (_E.MOTTO, _E.PLACE_DATE),
    (_E.SUPERIOR, _E.ISSUER),
    (_E.ISSUER, _E.NUMBER),
    (_E.NUMBER, _E.TYPE),
    (_E.PLACE_DATE, _E.TYPE),
    (_E.TYPE, _E.SUBJECT),
    (_E.TYPE, _E.TO),
    (_E.TO, _E.BASIS),
    (_E.BASIS, _E.SECTION),
    (_E.BASIS, _E.RECIPIENTS_TITLE),
)
_ON_THE_RIGHT: Final = (_E.NATION, _E.MOTTO, _E.PLACE_DATE, _E.AUTHORITY)
_ON_THE_LEFT: Final = (_E.ISSUER, _E.NUMBER, _E.RECIPIENTS_TITLE)


def parts_are_there(sheet: Sheet) -> Iterator[Departure]:
    """Nation, motto, issuer, number, day, and a type, or in a letter `Kính gửi`."""
    for element in _missing(sheet):
        where, what = box(element), named(element)
        asks = Said(f"{where.vi}: có {what.vi}.", f"{where.en}: {what.en} is there.")
        yield Departure(None, asks, Said("không thấy", "it is missing"), _add(element))


def _missing(sheet: Sheet) -> Iterator[Element]:
    head = [one.text for one in sheet.paragraphs[:_REACH]]
    right = (one.text for one in sheet.paragraphs[:_REACH] if one.side == Side.RIGHT)
    folded = f"{fold(' '.join(head))} {fold(' '.join(right))}"
    there = {
        _E.NATION: NATION in folded,
        _E.MOTTO: MOTTO in folded,
        _E.ISSUER: bool(sheet.of(_E.ISSUER)) or not any(one.side for one in sheet.paragraphs[:_REACH]),
        _E.NUMBER: any(NUMBER.match(text) for text in head),
        _E.PLACE_DATE: bool(sheet.of(_E.PLACE_DATE)) or any(DAY.search(text) for text in head[:8]),
        _E.TYPE: kind_of(sheet) is not None,
        _E.AUTHORITY: bool(sheet.of(_E.AUTHORITY)),
    }
    yield from (element for element, found in there.items() if not found)
    asked = kind_of(sheet) in {DocumentType.CONG_VAN, DocumentType.TO_TRINH}
    if asked and not sheet.of(_E.TO):
        yield _E.TO


def parts_follow_each_other(sheet: Sheet) -> Iterator[Departure]:
    """From the top down."""
    places = {one.element: at for at, one in reversed(list(enumerate(sheet.paragraphs)))}
    for above, below in _FOLLOW:
        if above in places and below in places and places[above] > places[below]:
            high, low = named(above), named(below)
            asks = Said(
                f"Phụ lục I, sơ đồ bố trí: {high.vi} đứng trước {low.vi}.",
                f"Phụ lục I, the diagram: {high.en} stands before {low.en}.",
            )
            at = sheet.paragraphs[places[above]]
            yield Departure(at, asks, Said("thứ tự ngược lại", "the other way round"), _MOVE)


def parts_stand_on_their_side(sheet: Sheet) -> Iterator[Departure]:
    """Issuer, number and recipients on the left, the rest on the right."""
    for elements, side in ((_ON_THE_RIGHT, Side.LEFT), (_ON_THE_LEFT, Side.RIGHT)):
        for one in sheet.of(*elements):
            if one.side == side:
                where, what = box(one.element), named(one.element)
                vi, en = ("bên phải", "on the right") if side == Side.LEFT else ("bên trái", "on the left")
                asks = Said(f"{where.vi}: {what.vi} ở {vi}.", f"{where.en}: {what.en} stands {en}.")
                yield Departure(one, asks, Said("ở phía bên kia", "on the other side"), _SWAP)


def _add(element: Element) -> Said:
    what = named(element)
    return Said(f"Thêm {what.vi}.", f"Add {what.en}.")


_MOVE: Final = Said("Cắt dòng này (Ctrl+X), dán vào đúng chỗ (Ctrl+V).", "Cut the line (Ctrl+X), paste it (Ctrl+V).")
_SWAP: Final = Said(
    "Đổi chỗ hai cột: cơ quan bên trái, Quốc hiệu bên phải; cuối văn bản Nơi nhận bên trái, người ký bên phải.",
    "Swap the columns: issuer left, nation right; at the end recipients left, signer right.",
)
RULES = (parts_are_there, parts_follow_each_other, parts_stand_on_their_side)
