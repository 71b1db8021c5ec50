"""One page of a PDF -> its rows of letters, each with its look and place; in the head and at the end by column.

All lengths are in points from the paper's upper left corner.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, Final

_BOLD: Final = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC: Final = re.compile(r"ital|obli|[-,]it\b", re.IGNORECASE)
_AFTER_BLANK: Final = re.compile(r"/|tháng|năm|\d{1,2}(?:tháng|/)")
_WORD_GAP: Final = 0.15
_COLUMN_GAP: Final = 0.9
"""In type sizes: blanks between words are narrower, blanks between columns wider."""
_SAME_ROW: Final = 3.0
_BLACK: Final = 0.2
_TIMES_ABOVE: Final = 0.891
"""From the baseline to the upper edge of a line of Times New Roman, in type sizes."""
_TIMES_BELOW: Final = 0.216


@dataclass(frozen=True)
class Letter:
    """One letter on its baseline."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    font: str
    colour: str


@dataclass(frozen=True)
class Row:
    """Letters on one baseline that belong together, with blanks between words; *apart*: in a column of its own."""

    page: int
    letters: tuple[Letter, ...]
    text: str
    x0: float
    x1: float
    base: float
    size: float
    apart: bool = False

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def top(self) -> float:
        return self.base - _TIMES_ABOVE * self.size

    @property
    def bottom(self) -> float:
        return self.base + _TIMES_BELOW * self.size

    @property
    def look(self) -> tuple[bool, bool]:
        """Whether it is bold, and italic: nine tenths of it."""
        return share(self.letters, is_bold) >= 0.9, share(self.letters, is_italic) >= 0.9


def is_bold(letter: Letter) -> bool:
    """By the name of its font."""
    return bool(_BOLD.search(letter.font))


def is_italic(letter: Letter) -> bool:
    """By the name of its font."""
    return bool(_ITALIC.search(letter.font))


def share(letters: Sequence[Letter], asked: Any) -> float:
    """The share of *letters* of which *asked* is true."""
    return sum(bool(asked(letter)) for letter in letters) / len(letters) if letters else 0.0


def letters_of(page: Any) -> list[Letter]:
    """The upright letters of a page of pdfplumber; one printed twice to look bold counts once."""
    found: dict[tuple[str, int, int], Letter] = {}
    for char in page.chars:
        if char["upright"] and char["size"]:
            base = float(page.height) - char["matrix"][5] + float(page.bbox[1])
            letter = Letter(char["text"], char["x0"], char["x1"], base, char["size"], char["fontname"], _colour(char))
            found.setdefault((letter.text, round(letter.x0), round(base)), letter)
    return list(found.values())


def rows_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters that can be seen, by baseline, from top to bottom; small raised ones stay with their row."""
    rows: list[list[Letter]] = []
    seen = (letter for letter in letters if not letter.text.isspace())
    for letter in sorted(seen, key=lambda one: one.base):
        if rows and letter.base - rows[-1][0].base < _SAME_ROW:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def pieces_of(row: list[Letter], number: int, columns: bool) -> Iterator[Row]:
    """The row on page *number*, or its pieces where wide blanks part it and *columns* are looked for."""
    piece: list[Letter] = []
    for at, letter in enumerate(row):
        wide = columns and piece and letter.x0 - piece[-1].x1 > _COLUMN_GAP * piece[-1].size
        if wide and not _fills_a_blank(row, at):
            yield row_of(piece, number, columns)
            piece = []
        piece.append(letter)
    if piece:
        yield row_of(piece, number, columns)


def _fills_a_blank(row: Sequence[Letter], at: int) -> bool:
    """What follows room for a number or a day that is still to be written: `Số:      /KH-UBND`, `ngày      tháng`."""
    return bool(_AFTER_BLANK.match("".join(letter.text for letter in row[at : at + 7])))


def row_of(letters: Sequence[Letter], number: int, apart: bool = False) -> Row:
    """The row that *letters* make, which are in order."""
    text = letters[0].text
    for before, letter in pairwise(letters):
        text += (" " if letter.x0 - before.x1 > _WORD_GAP * letter.size else "") + letter.text
    size = Counter(round(letter.size, 1) for letter in letters).most_common(1)[0][0]
    base = median(letter.base for letter in letters)
    text = unicodedata.normalize("NFC", text)
    return Row(number, tuple(letters), text, letters[0].x0, letters[-1].x1, base, size, apart)


def _colour(char: dict[str, Any]) -> str:
    """`RRGGBB`, or nothing for black and for inks that are not looked into."""
    colour = char.get("non_stroking_color")
    parts = [float(part) for part in _parts(colour) if isinstance(part, int | float)]
    if len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    shades = parts * 3 if len(parts) == 1 else parts
    return "" if len(shades) != 3 or max(shades) < _BLACK else "".join(f"{round(255 * part):02X}" for part in shades)


def _parts(colour: object) -> list[object]:
    return list(colour) if isinstance(colour, tuple | list) else [colour]
