"""What a machine misreads in a picture, put right where it is sure: Roman numbers and posts in capitals."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Final

from generator.importing.line import Line
from generator.importing.words import AUTHORITY, POSTS, fold
from generator.records.counting import roman

_COUNTED = re.compile(r"(?P<count>[IVXHLl|]{1,5})[.,](?P<rest>\s+[A-ZĐÀ-Ỹ].*)", re.DOTALL)
_STROKES = re.compile(r"[IHLl|]+")
_DIGITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ALIKE: Final = 0.84
"""How alike two lines of capitals without marks must be."""


def mended(lines: Iterable[Line]) -> list[Line]:
    """The lines with what was surely misread as it was printed."""
    return [replace(line, text=_post(line.text)) for line in _numbers(lines)]


def _numbers(lines: Iterable[Line]) -> Iterator[Line]:
    """Strokes count on: what looks like `II.` after `II.` is `III.`, `L.` at the beginning is `I.`"""
    last = 0
    for line in lines:
        match = _COUNTED.fullmatch(line.text)
        if match:
            last = _meant(match["count"], last)
            line = replace(line, text=f"{_DIGITS[last]}.{match['rest']}") if 0 < last < len(_DIGITS) else line
        yield line


def _meant(count: str, last: int) -> int:
    if not _STROKES.fullmatch(count):
        return roman(count) if re.fullmatch(r"[IVX]+", count) else last + 1
    strokes = sum(2 if stroke == "H" else 1 for stroke in count)
    if last in {1, 2} and (strokes > 1 or count == "L"):
        return last + 1
    return 1 if strokes == 1 else min(strokes, 3)


def _post(text: str) -> str:
    if not 6 <= len(text) <= 40 or text.upper() != text:
        return text
    prefix = AUTHORITY.match(text)
    begin = prefix.end() if prefix else 0
    near = get_close_matches(fold(text[begin:]), _FOLDED, 1, _ALIKE)
    return text[:begin] + _FOLDED[near[0]] if near else text


_FOLDED: Final = {fold(post): post for post in POSTS}
