"""Font, encoding and colour of letters (Phụ lục I, mục I). What stands in pictures cannot be seen."""

import re
from collections.abc import Iterator
from typing import Final

from generator.linting import mend
from generator.linting.element import Element
from generator.linting.finding import Departure
from generator.linting.sheet import Paragraph, Sheet
from generator.records.problem import Said

_TIMES: Final = re.compile(r"times|liberationserif|tinos|nimbusrom|texgyretermes|thorndale", re.IGNORECASE)
"""Times New Roman, and fonts whose letters are as wide."""
_SIGNS: Final = re.compile(r"symbol|wingdings|webdings|mathematica|cambriamath", re.IGNORECASE)
_STYLE: Final = re.compile(r"[-,]?(?:Bold|Italic|Oblique|Regular|Roman|MT|PSMT|PS)+$")


def letters_are_unicode(sheet: Sheet) -> Iterator[Departure]:
    """No .Vn… (TCVN3) or VNI-… font, which hold letters of before 2003."""
    for paragraph in sheet.paragraphs:
        for font in filter(is_old, paragraph.fonts):
            yield Departure(paragraph, _UNICODE, Said(f"phông {plain(font)}", plain(font)), mend.OLD_LETTERS)


def font_is_times(sheet: Sheet) -> Iterator[Departure]:
    """Times New Roman, or one of the same measures; fonts of signs do not count."""
    for paragraph in sheet.paragraphs:
        if paragraph.element == Element.TABLE:
            continue
        for font in paragraph.fonts:
            bare = plain(font).replace(" ", "")
            if not is_old(font) and not _TIMES.search(bare) and not _SIGNS.search(bare) and bare:
                yield Departure(paragraph, _FONT, Said(f"phông {plain(font)}", plain(font)), mend.FONT)


def letters_are_black(sheet: Sheet) -> Iterator[Departure]:
    """Black; the urgency mark is red, and marks beside the text have their own colours."""
    for paragraph in sheet.paragraphs:
        if paragraph.colours and paragraph.element not in {Element.OTHER, Element.TABLE, Element.URGENCY}:
            found = ", ".join(paragraph.colours)
            yield Departure(paragraph, _BLACK, Said(f"màu chữ #{found}", f"colour #{found}"), mend.COLOUR)


def is_old(font: str) -> bool:
    """Whether a font of this name holds letters that are not Unicode."""
    bare = plain(font).lower()
    return bare.startswith((".vn", "vni-", "vni "))


def plain(font: str) -> str:
    """The name without the mark of a subset and without its style."""
    name = font.rpartition("+")[2].lstrip("/")
    return name if name.lower().startswith((".vn", "vni")) else _STYLE.sub("", name) or name


def mostly_old(sheet: Sheet) -> bool:
    """Whether so much is written in old letters that the words cannot be read."""
    text = "".join(_old_text(paragraph) for paragraph in sheet.paragraphs)
    total = sum(len(paragraph.text) for paragraph in sheet.paragraphs)
    return len(text) > 0.3 * total > 0 and not re.search("[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]", text)


def _old_text(paragraph: Paragraph) -> str:
    return paragraph.text if paragraph.fonts and is_old(paragraph.fonts[0]) else ""


def _asks(vi: str, en: str) -> Said:
    return Said(f"Phụ lục I, mục I: {vi}", f"Phụ lục I, part I: {en}")


_FONT: Final = _asks("phông chữ Times New Roman.", "the font is Times New Roman.")
_UNICODE: Final = _asks(
    "bộ mã ký tự Unicode theo TCVN 6909:2001, không dùng TCVN3 (.Vn…) hay VNI.",
    "letters are Unicode (TCVN 6909:2001), not TCVN3 (.Vn…) or VNI.",
)
_BLACK: Final = _asks("chữ màu đen.", "letters are black.")
OLD_LETTERS = (letters_are_unicode,)
RULES = (letters_are_unicode, font_is_times, letters_are_black)
