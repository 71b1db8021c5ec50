"""The letters of a PDF page -> pieces of lines: words with their place and look, apart where a wide gap is."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.importing.pdf_letters import Letter

# All in parts of the size of the letters.
_SAME_LINE = 0.35
_SPACE = 0.18
_WIDE = 2.2
_FAR = 5.0
_SUSPICIOUS = 0.6
_MOSTLY = 0.9
_LABEL = re.compile(
    r"[-–+•*▪o]|\(?(?:[IVXLivxl]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđA-ZĐ])[.)/]*|(?:Điều|Mục|Phần|Chương) \w+[.:]?"
)
_BLANK_BEFORE = re.compile(r"(?:^|\s)(?:số|ngày|tháng|năm)\s*:?$", re.IGNORECASE)
_HEADS_A_COLUMN = re.compile(r"(?:nơi nhận|số)\s*:$", re.IGNORECASE)
_BLANK_AFTER = re.compile(r"/|tháng$|năm$")
_NATION = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ")
"""What heads the right column, however near the left one comes."""
_FILLED_IN = re.compile(r"\d.*|\S*/\S*")


@dataclass(frozen=True)
class Piece:
    """Words on one line without a wide gap between them. *loose*: the gap before it is a doubtful one."""

    text: str
    x0: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    italic: bool = False
    loose: bool = False

    @property
    def top(self) -> float:
        """The height of its small letters, so that lines set tight do not touch."""
        return self.bottom - 0.75 * self.size

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


def rows_of(letters: list[Letter]) -> list[list[Letter]]:
    """The letters of each line, from left to right, lines from top to bottom; small raised ones in their line."""
    rows: list[list[Letter]] = []
    for row in _rows(letters):
        if rows and _is_raised(rows[-1], row):
            rows[-1] = [*rows[-1], *row]
        elif rows and _is_raised(row, rows[-1]):
            rows[-1] += row
        else:
            rows.append(row)
    return [sorted(row, key=lambda letter: letter.x0) for row in rows]


def _rows(letters: list[Letter]) -> Iterator[list[Letter]]:
    row: list[Letter] = []
    bottom = 0.0
    for letter in sorted(letters, key=lambda letter: letter.bottom):
        if row and letter.bottom - bottom > _SAME_LINE * min(letter.size, row[-1].size):
            yield row
            row = []
        if letter.text.strip() or not row:
            bottom = letter.bottom
        row.append(letter)
    if row:
        yield row


def _is_raised(row: list[Letter], line: list[Letter]) -> bool:
    """Whether *row* is a few small letters such as a footnote mark, above or below the foot of *line*, within it."""
    size = max(letter.size for letter in line)
    if len(row) >= len(line) or max(letter.size for letter in row) > 0.8 * size:
        return False
    shift = line[-1].bottom - row[-1].bottom
    left, right = min(letter.x0 for letter in line), max(letter.x1 for letter in line)
    inside = all(left <= letter.x0 and letter.x1 <= right + size for letter in row)
    return inside and -0.4 * size < shift < 0.8 * size


def pieces_of(row: list[Letter]) -> list[Piece]:
    """The pieces of one line. A label stays with what it counts, a blank to fill in with what is around it."""
    words = list(_words(row))
    gaps = [after[0].x0 - before[-1].x1 for before, after in pairwise(words)]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    pieces: list[list[list[Letter]]] = []
    loose: list[bool] = []
    for at, word in enumerate(words):
        gap, size = gaps[at - 1] if at else 0.0, word[0].size
        nation = at > 0 and bool(_NATION.fullmatch(_text(words[at : at + 3])))
        wide = nation or gap > _WIDE * size
        parted = wide or gap > max(_SUSPICIOUS * size, 2.2 * usual)
        if at and not (nation or (parted and _apart(pieces[-1], words[at:], gap > _FAR * size))):
            pieces[-1].append(word)
        else:
            pieces.append([word])
            loose.append(at > 0 and not wide)
    return [_piece(piece, doubt) for piece, doubt in zip(pieces, loose, strict=True)]


def _text(words: list[list[Letter]]) -> str:
    return " ".join("".join(letter.text for letter in word) for word in words)


def _words(row: list[Letter]) -> Iterator[list[Letter]]:
    word: list[Letter] = []
    for letter in row:
        if not letter.text.strip():
            if word:
                yield word
            word = []
            continue
        if word and letter.x0 - word[-1].x1 > _SPACE * letter.size:
            yield word
            word = []
        word.append(letter)
    if word:
        yield word


def _apart(before: list[list[Letter]], after: list[list[Letter]], far: bool) -> bool:
    left, right = _text(before), _text(after[:1])
    blank = _BLANK_AFTER.match(right) or (_BLANK_BEFORE.search(left) and _FILLED_IN.fullmatch(right))
    named = left.endswith(":") and not _HEADS_A_COLUMN.search(left)
    return not (blank or named or (_LABEL.fullmatch(left) and not far))


def _piece(words: list[list[Letter]], loose: bool) -> Piece:
    letters = [letter for word in words for letter in word]
    return Piece(
        unicodedata.normalize("NFC", _text(words)),
        letters[0].x0,
        max(letter.x1 for letter in letters),
        median(letter.bottom for letter in letters),
        median(letter.size for letter in letters),
        sum(letter.bold for letter in letters) >= _MOSTLY * len(letters),
        sum(letter.italic for letter in letters) >= _MOSTLY * len(letters),
        loose,
    )


def joined(pieces: list[Piece]) -> Piece:
    """Pieces of one line as one."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    return Piece(
        " ".join(piece.text for piece in pieces),
        min(piece.x0 for piece in pieces),
        max(piece.x1 for piece in pieces),
        max(piece.bottom for piece in pieces),
        max(piece.size for piece in pieces),
        all(piece.bold for piece in pieces),
        all(piece.italic for piece in pieces),
    )
