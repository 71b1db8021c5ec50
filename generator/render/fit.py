"""The largest type in which a text keeps to its box, reckoned from the letters' own widths before anything is drawn."""

from functools import cache, lru_cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

PT_MM: Final = 25.4 / 72
"""Millimetres in a point."""

_STEP_PT: Final = 0.5
_SLACK: Final = 0.985
"""Kerning and rounding may make a line a hair wider than the sum of its letters."""

FACES: Final = {400: "Regular", 600: "SemiBold", 800: "ExtraBold"}


class TextTooLong(ValueError):
    """A text that does not fit its box even in the smallest type allowed."""


@lru_cache(maxsize=4096)
def fitted(
    theme: Path, text: str, width_mm: float, lines: int, largest: float, least: float, weight: int = 800
) -> float:
    """The largest size in pt, from *largest* down to *least*, at which *text* takes at most *lines* lines.

    Words are never broken. TextTooLong if even *least* is too large; *weight* is one of FACES.
    """
    widths = [_width(theme, word, weight) for word in text.split()]
    space = _width(theme, " ", weight)
    size = largest
    while size >= least:
        if _lines(widths, space, width_mm * _SLACK / (size * PT_MM)) <= lines:
            return size
        size -= _STEP_PT
    raise TextTooLong(f"“{text}” does not fit {width_mm:g} mm x {lines} at {least:g} pt")


def balanced(theme: Path, text: str, width_mm: float, size: float, weight: int = 800) -> list[str]:
    """*text* broken into as few lines as it needs at *size* pt, and these as alike in length as words allow."""
    words = text.split()
    widths = [_width(theme, word, weight) for word in words]
    space = _width(theme, " ", weight)
    count = _lines(widths, space, width_mm * _SLACK / (size * PT_MM))
    ways = (pairwise([0, *cuts, len(words)]) for cuts in combinations(range(1, len(words)), count - 1))
    lengths = {way: [sum(widths[a:b]) + space * (b - a - 1) for a, b in way] for way in map(tuple, ways)}
    best = min(lengths, key=lambda way: (max(lengths[way]), sum(length**2 for length in lengths[way])))
    return [" ".join(words[start:end]) for start, end in best]


def _lines(widths: list[float], space: float, room: float) -> int:
    """How many lines the words take, filled one after another; a word wider than the room takes endless lines."""
    lines, left = 1, room
    for width in widths:
        if width > room:
            return 10**6
        if width > left:
            lines, left = lines + 1, room
        left -= width + space
    return lines


@cache
def _advances(theme: Path, weight: int) -> tuple[dict[str, float], float]:
    with TTFont(theme / f"fonts/BeVietnamPro-{FACES[weight]}.ttf") as font:
        unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        advances = {chr(code): metrics[name][0] / unit for code, name in font.getBestCmap().items()}
    return advances, max(advances.values())


def _width(theme: Path, word: str, weight: int) -> float:
    """The width of *word* in type sizes; a letter that the font lacks counts as its widest."""
    advances, widest = _advances(theme, weight)
    return sum(advances.get(letter, widest) for letter in word)
