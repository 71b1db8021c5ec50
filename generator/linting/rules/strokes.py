"""The rules under the motto, the issuer and the subject: there, and as long as asked (Phụ lục I, ô 1, 2, 5a).

Where a line drawn by hand lies is known to Word alone: in a Word file one anywhere in the column counts.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.linting import mend
from generator.linting.element import Element
from generator.linting.finding import Departure
from generator.linting.sheet import Paragraph, Sheet, Stroke
from generator.records.decree30 import RULE_SHARE
from generator.records.problem import Said

_HALF_MM: Final = 0.5
_AS_LONG: Final = 2.0
"""Millimetres by which the motto's rule may differ: the letters' width is reckoned, not measured, in a Word file."""


def motto_has_its_rule(sheet: Sheet) -> Iterator[Departure]:
    """A solid line as long as the words."""
    for last, strokes in _under(sheet, Element.MOTTO):
        if not strokes:
            yield Departure(last, _MOTTO, _MISSING, mend.RULE)
        elif (width := max(last.widths, default=0.0)) and not any(
            abs(one.length - width) <= _AS_LONG for one in strokes
        ):
            yield Departure(last, _MOTTO, _long(strokes[0].length, width), mend.RULE_LENGTH)


def issuer_has_its_rule(sheet: Sheet) -> Iterator[Departure]:
    """A solid line of a third to a half."""
    yield from _third_to_half(sheet, Element.ISSUER, _ISSUER)


def subject_has_its_rule(sheet: Sheet) -> Iterator[Departure]:
    """A solid line of a third to a half; a letter's subject has none."""
    yield from _third_to_half(sheet, Element.SUBJECT, _SUBJECT)


def _third_to_half(sheet: Sheet, element: Element, asks: Said) -> Iterator[Departure]:
    for last, strokes in _under(sheet, element):
        widths = [width for one in sheet.of(element) for width in one.widths]
        if not strokes:
            yield Departure(last, asks, _MISSING, mend.RULE)
        elif widths and not any(_fits(one.length, widths) for one in strokes):
            yield Departure(last, asks, _long(strokes[0].length, widths[-1]), mend.RULE_LENGTH)


def _fits(length: float, widths: Sequence[float]) -> bool:
    """Of one of the lines above, the longest or the last."""
    least, most = (share for share in RULE_SHARE)
    lines = (max(widths), widths[-1])
    return least * min(lines) - _HALF_MM <= length <= most * max(lines) + _HALF_MM


def _under(sheet: Sheet, element: Element) -> Iterator[tuple[Paragraph, list[Stroke]]]:
    """The last line of *element* with what is drawn below it."""
    lines = sheet.of(element)
    if lines:
        numbers = {one.number for one in lines}
        column = {one.number for one in sheet.paragraphs if _beside(one, lines[-1])}
        yield (
            lines[-1],
            [one for one in sheet.strokes if one.under in numbers or (one.floating and one.under in column)],
        )


def _beside(one: Paragraph, other: Paragraph) -> bool:
    return (one.table, one.side) == (other.table, other.side) and other.table is not None


def _long(length: float, width: float) -> Said:
    vi = f"dài {length:.0f} mm, dòng chữ dài {width:.0f} mm"
    return Said(vi, f"{length:.0f} mm long, the words are {width:.0f} mm")


_MISSING: Final = Said("không có đường kẻ", "no line")
_MOTTO: Final = Said(
    "Phụ lục I, ô 1: dưới Tiêu ngữ có đường kẻ nét liền, dài bằng dòng chữ.",
    "Phụ lục I, box 1: a solid line below the motto, as long as its words.",
)
_ISSUER: Final = Said(
    "Phụ lục I, ô 2: dưới tên cơ quan ban hành có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ.",
    "Phụ lục I, box 2: a solid line below the issuing body, a third to a half of its words.",
)
_SUBJECT: Final = Said(
    "Phụ lục I, ô 5a: dưới trích yếu có đường kẻ nét liền, dài 1/3 đến 1/2 dòng chữ.",
    "Phụ lục I, box 5a: a solid line below the subject, a third to a half of its words.",
)
RULES = (motto_has_its_rule, issuer_has_its_rule, subject_has_its_rule)
