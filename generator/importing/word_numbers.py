"""The numbers that Word puts before paragraphs by itself, as it prints them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.importing.word_styles import Styles, W, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]  # fmt: skip
_DASHES = "-–—‒−"


@dataclass(frozen=True)
class Level:
    """One level of a list: how it counts and what it prints, `%1.%2.`."""

    start: int = 1
    counts: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""


@dataclass
class _List:
    """One list of the file, with the count of each level; None where it has not begun."""

    levels: dict[int, Level]
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbers:
    """Gives each paragraph its number; asked in reading order, once for every paragraph."""

    def __init__(self, root: Any | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._list_of: dict[str, str] = {}
        self._own_levels: dict[str, dict[int, Level]] = {}
        self._own_starts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._take_lists(root)
            for number in root.findall(f"{W}num"):
                self._take_number(number)

    def label(self, paragraph: Any) -> str:
        """`II.`, `1.2.`, `a)`, `-`; nothing where Word adds nothing."""
        number, level = self._place(paragraph)
        known = self._lists.get(self._list_of.get(number, ""))
        if known is None or not 0 <= level < _LEVELS:
            return ""
        levels = {**known.levels, **self._own_levels.get(number, {})}
        self._start_anew(number, known)
        _count(known, levels, level)
        return _printed(known, levels, level)

    def _take_lists(self, root: Any) -> None:
        lists = {one.get(f"{W}abstractNumId", ""): one for one in root.findall(f"{W}abstractNum")}
        by_link = {value(one, "styleLink"): one for one in lists.values() if value(one, "styleLink")}
        for name, one in lists.items():
            # A list that only names a style has its levels in the list that defines that style.
            source = by_link.get(value(one, "numStyleLink"), one)
            self._lists[name] = _List(dict(map(_level, source.findall(f"{W}lvl"))))

    def _take_number(self, number: Any) -> None:
        name = number.get(f"{W}numId", "")
        self._list_of[name] = value(number, "abstractNumId")
        for change in number.findall(f"{W}lvlOverride"):
            level = _whole(change.get(f"{W}ilvl"), 0)
            if (start := value(change, "startOverride")) != "":
                self._own_starts.setdefault(name, {})[level] = _whole(start, 1)
            if (own := change.find(f"{W}lvl")) is not None:
                self._own_levels.setdefault(name, {})[level] = _level(own)[1]

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list number and level: the paragraph's own, else those of the nearest style that has any."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number, level = value(own, "numId"), value(own, "ilvl")
        if number:
            return number, _whole(level, 0)
        for style in self._styles.chain(self._styles.paragraph_style(paragraph)):
            properties = style.find(f"{W}pPr/{W}numPr")
            if number := value(properties, "numId"):
                styled = self._level_of_style(number, style.get(f"{W}styleId", ""))
                return number, _whole(level or value(properties, "ilvl"), 0 if styled is None else styled)
        return "", 0

    def _level_of_style(self, number: str, style: str) -> int | None:
        known = self._lists.get(self._list_of.get(number, ""))
        levels = {} if known is None else known.levels
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def _start_anew(self, number: str, known: _List) -> None:
        """The first time a number with a start of its own is used, its levels begin there."""
        for level, start in self._own_starts.pop(number, {}).items():
            if 0 <= level < _LEVELS:
                known.counts[level] = start - 1
                known.counts[level + 1 :] = [None] * (_LEVELS - level - 1)


def _count(known: _List, levels: dict[int, Level], level: int) -> None:
    count = known.counts[level]
    known.counts[level] = levels.get(level, Level()).start if count is None else count + 1
    for deeper in range(level + 1, _LEVELS):
        restart = levels.get(deeper, Level()).restart
        if restart is None or level < restart:
            known.counts[deeper] = None


def _printed(known: _List, levels: dict[int, Level], level: int) -> str:
    here = levels.get(level, Level())
    if here.counts == "bullet":
        return _dash(here.text, level)

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        there = levels.get(depth, Level())
        count = known.counts[depth]
        written = FORMATS.get("decimal" if here.legal else there.counts, str)
        return written(there.start if count is None else count)

    return _PLACE.sub(number, here.text).strip()


def _dash(sign: str, level: int) -> str:
    """`-` and `+` as they are; other bullets as the sign that Vietnamese documents use at that depth."""
    sign = sign.strip()
    if sign == "+" or (sign and sign in _DASHES):
        return "+" if sign == "+" else "-"
    return ("-" if level % 2 == 0 else "+") if sign else ""


def _level(level: Any) -> tuple[int, Level]:
    depth = _whole(level.get(f"{W}ilvl"), 0)
    legal, restart = level.find(f"{W}isLgl"), value(level, "lvlRestart")
    return depth, Level(
        start=_whole(value(level, "start"), 1),
        counts=value(level, "numFmt") or "decimal",
        text=value(level, "lvlText") or ("•" if level.find(f"{W}lvlPicBulletId") is not None else ""),
        legal=legal is not None and legal.get(f"{W}val", "1") not in {"0", "false"},
        restart=_whole(restart, 0) if restart else None,
        style=value(level, "pStyle"),
    )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else otherwise


def roman(number: int) -> str:
    """4 -> iv; what Romans could not write stays in digits."""
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        written += letters * count
    return written


def letter(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa: Word repeats the letter, and knows no đ."""
    if not 0 < number <= 780:
        return str(number)
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "none": lambda number: "",
}
