"""The words of nation and motto (Phụ lục I, ô 1)."""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting.element import Element
from generator.linting.finding import Departure
from generator.linting.sheet import Sheet
from generator.records.decree30 import MOTTO, NATION
from generator.records.problem import Said


def nation_is_written_right(sheet: Sheet) -> Iterator[Departure]:
    """Word for word; hoà may stand for hòa."""
    for one in sheet.of(Element.NATION):
        if one.text.upper().replace("HOÀ", "HÒA") != NATION:
            yield Departure(one, _NATION, Said("chữ khác", "other words"), _RETYPE)


def motto_is_written_right(sheet: Sheet) -> Iterator[Departure]:
    """Word for word, capitals at the head of each phrase."""
    for one in sheet.of(Element.MOTTO):
        bare = re.sub(r"\s*[-–—]\s*", " - ", one.text)
        if bare != MOTTO and not one.text.isupper():
            yield Departure(one, _MOTTO, Said("chữ khác", "other words"), _RETYPE)


def motto_has_hyphens_with_blanks(sheet: Sheet) -> Iterator[Departure]:
    """Hyphens, no dashes, each with a blank before and behind it."""
    for one in sheet.of(Element.MOTTO):
        if one.text.count(" - ") != 2:
            dashes = len(re.findall(r" [–—] ", one.text))
            found = Said("dấu gạch ngang dài", "dashes") if dashes else Said("thiếu dấu cách", "no blanks")
            yield Departure(one, _HYPHENS, found, _HYPHEN)


_NATION: Final = Said(f"Phụ lục I, ô 1: Quốc hiệu là “{NATION}”.", f"Phụ lục I, box 1: the nation is “{NATION}”.")
_MOTTO: Final = Said(f"Phụ lục I, ô 1: Tiêu ngữ là “{MOTTO}”.", f"Phụ lục I, box 1: the motto is “{MOTTO}”.")
_HYPHENS: Final = Said(
    "Phụ lục I, ô 1: giữa các cụm từ của Tiêu ngữ có dấu gạch nối (-), có cách chữ hai bên.",
    "Phụ lục I, box 1: hyphens (-) with a blank on either side part the motto.",
)
_RETYPE: Final = Said("Gõ lại đúng từng chữ như trên.", "Type these very words again.")
_HYPHEN: Final = Said(
    "Gõ dấu cách, dấu gạch nối (-), dấu cách; nếu Word đổi thành gạch dài thì bấm Ctrl+Z.",
    "Type blank, hyphen, blank; where Word makes it a dash, press Ctrl+Z.",
)
RULES = (nation_is_written_right, motto_is_written_right, motto_has_hyphens_with_blanks)
