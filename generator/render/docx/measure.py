"""How wide a line of Times New Roman is: for rules as long as their text, and for lines that break well."""

from functools import cache
from itertools import combinations, pairwise
from typing import Final
from unicodedata import combining, normalize

from generator.records.decree30 import RULE_SHARE

_REGULAR: Final = {
    180: "'",
    250: " ,.\u00a0",
    278: "/:;ijlt",
    333: "!()-I[]fr‘’",
    389: "Js",
    408: '"',
    444: "?acez“”",
    500: "*0123456789_bdghknopquvxyđ–",
    529: "ơ",
    542: "ư",
    556: "FPS",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    944: "W",
    1000: "—…",
}
_BOLD: Final = {
    250: " ,.\u00a0",
    278: "'/il",
    333: "!()-:;[]fjt‘’",
    389: "Is",
    444: "cerz",
    500: "*0123456789?J_agovxy–“”",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    944: "M",
    1000: "%W—…",
}
"""Thousandths of the type size, and the characters so wide. A letter with a mark is as wide as without."""
_ELSE: Final = 722
_HORN: Final = "\u031b"
_MOST_LINES: Final = 3
_OPENERS: Final = " bị cho công của để do đến giai hỗ hưởng nạn năm nhằm phòng tại theo thực trên trong từ và về với "
"""Words that begin a phrase, in subjects of plans like these; a line may break before them."""


def width(text: str, size: float, bold: bool = True) -> float:
    """The width of *text* on one line, in points."""
    return sum(_units(letter, bold) for letter in text) * size / 1000


def lines(text: str, size: float, room: float, bold: bool = True) -> list[str]:
    """*text* as it breaks into lines that are *room* points wide; its own line breaks stay."""
    broken: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size, bold) > room:
                broken.append(line)
                longer = word
            line = longer
        broken.append(line)
    return broken


def phrases(text: str, size: float, room: float, bold: bool = True) -> list[str]:
    """A heading broken by sense: no more lines than needed, of like length, each beginning a phrase."""
    greedy, words = lines(text, size, room, bold), text.split()
    if not 1 < len(greedy) <= _MOST_LINES:
        return greedy
    ways = (_cut(words, places) for places in combinations(range(1, len(words)), len(greedy) - 1))
    holding = [way for way in ways if all(width(line, size, bold) <= room for line in way)]
    return min(holding, key=lambda way: _ugliness(way, size, bold), default=greedy)


def rule_under(broken: list[str], size: float, bold: bool = True) -> float:
    """How long the line below *broken* is: for the last line of text not too long, for the longest not too short."""
    least = RULE_SHARE[0] * max(width(line, size, bold) for line in broken)
    most = RULE_SHARE[1] * width(broken[-1], size, bold)
    return max(least, (least + most) / 2)


def _cut(words: list[str], places: tuple[int, ...]) -> list[str]:
    return [" ".join(words[start:end]) for start, end in pairwise((0, *places, len(words)))]


def _ugliness(broken: list[str], size: float, bold: bool) -> float:
    """How uneven the lines are, 0 to 1, and more for each that does not begin a phrase."""
    widths = [width(line, size, bold) for line in broken]
    torn = sum(not _begins_phrase(before, after) for before, after in pairwise(broken))
    return 1 - min(widths) / max(widths) + torn


def _begins_phrase(before: str, after: str) -> bool:
    return before[-1] in ";:" or f" {after.split()[0]} " in _OPENERS


@cache
def _units(letter: str, bold: bool) -> int:
    table = _BOLD if bold else _REGULAR
    return next((units for units, letters in table.items() if _plain(letter) in letters), _ELSE)


def _plain(letter: str) -> str:
    """The letter without its tone and hat, but with its horn."""
    parts = normalize("NFD", letter)
    return normalize("NFC", "".join(part for part in parts if part == _HORN or not combining(part)))
