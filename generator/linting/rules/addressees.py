"""`Kính gửi` (Phụ lục I, ô 9a): one addressee on its line, several in a list below it."""

from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure
from generator.linting.sheet import Paragraph, Sheet
from generator.linting.words import TO
from generator.records.problem import Said


def to_has_its_colon(sheet: Sheet) -> Iterator[Departure]:
    """`Kính gửi:`"""
    for one in sheet.of(Element.TO):
        match = TO.match(one.text)
        if match and not match["colon"]:
            yield Departure(one, _COLON, Said("thiếu dấu hai chấm", "no colon"), _ADD_COLON)


def one_addressee_stands_on_the_line(sheet: Sheet) -> Iterator[Departure]:
    """Not below it, nor after a hyphen."""
    listed = sheet.of(Element.ADDRESSEE)
    for one in sheet.of(Element.TO):
        rest = _rest(one.text)
        alone = rest.lstrip("-– ") if not listed else ""
        if not rest and len(listed) == 1:
            yield Departure(listed[0], _ONE, Said("ở dòng dưới", "below the line"), _SAME_LINE)
        elif alone and rest != alone and ";" not in alone.rstrip(";"):
            yield Departure(one, _ONE, Said("có gạch đầu dòng", "it has a hyphen"), _SAME_LINE)


def several_addressees_are_listed(sheet: Sheet) -> Iterator[Departure]:
    """Each on a line of its own, the first too."""
    listed = sheet.of(Element.ADDRESSEE)
    for one in sheet.of(Element.TO):
        rest = _rest(one.text)
        if rest and (listed or ";" in rest.rstrip(";. ")):
            yield Departure(one, _SEVERAL, Said("viết liền dòng Kính gửi", "on the line of Kính gửi"), _NEW_LINES)


def addressees_end_with_their_signs(sheet: Sheet) -> Iterator[Departure]:
    """A semicolon each, a full stop the last."""
    listed = _items(sheet)
    for at, (one, text) in enumerate(listed, 1):
        sign = "." if at == len(listed) else ";"
        if len(listed) > 1 and not text.endswith(sign):
            found = Said(f"thiếu dấu “{sign}”", f"no “{sign}”")
            yield Departure(one, _SIGNS, found, Said(f"Ghi “{sign}” ở cuối dòng.", f"End the line with “{sign}”."))


def _items(sheet: Sheet) -> list[tuple[Paragraph, str]]:
    """Each addressee's first line, and its whole text."""
    items: list[tuple[Paragraph, str]] = []
    for one in sheet.of(Element.ADDRESSEE):
        if one.text[:1] in "-–+" or not items:
            items.append((one, one.text))
        else:
            items[-1] = items[-1][0], f"{items[-1][1]} {one.text}"
    return items


def _rest(text: str) -> str:
    match = TO.match(text)
    return match["rest"].strip() if match else ""


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, ô 9a: {vi}", f"Phụ lục I, box 9a: {en}")


_COLON: Final = _asks("sau chữ “Kính gửi” có dấu hai chấm.", "a colon stands after “Kính gửi”.")
_ONE: Final = _asks("gửi một nơi thì ghi cùng dòng với “Kính gửi:”.", "one addressee stands on the line “Kính gửi:”.")
_SEVERAL: Final = _asks(
    "gửi nhiều nơi thì mỗi nơi xuống một dòng, có gạch đầu dòng.", "several addressees stand below it, a line each."
)
_SIGNS: Final = _asks(
    "cuối mỗi dòng có dấu chấm phẩy, cuối dòng cuối cùng có dấu chấm.",
    "each line ends with a semicolon, the last with a full stop.",
)
_ADD_COLON: Final = Said("Ghi “Kính gửi:”.", "Write “Kính gửi:”.")
_SAME_LINE: Final = Said("Đưa lên cùng dòng, bỏ gạch đầu dòng.", "Put it on the line, without a hyphen.")
_NEW_LINES: Final = Said(
    "Sau “Kính gửi:” bấm Enter; mỗi nơi một dòng “- …;”.", "Press Enter after “Kính gửi:”; a line “- …;” for each."
)
RULES = (
    to_has_its_colon,
    one_addressee_stands_on_the_line,
    several_addressees_are_listed,
    addressees_end_with_their_signs,
)
