"""The letters of a PDF page -> pieces of lines: words with their place and look, apart where a wide gap is."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from generator.importing.clean import bullets, clean
from generator.importing.letters import FROM_FONT, old_font

# All in parts of the size of the letters.
_SAME_LINE = 0.35
_SPACE = 0.18
_WIDE = 2.2
_FAR = 5.0
_SUSPICIOUS = 0.6
_TWICE = 0.08
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
_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|[-,]it\b", re.IGNORECASE)


@dataclass(frozen=True)
class Letter:
    """One letter where it stands, in points from the top left corner of the page."""

    text: str
    x0: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    italic: bool = False
    old: str = ""


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


def letters_of(chars: Iterable[dict[str, Any]], width: float, height: float) -> tuple[list[Letter], list[Letter]]:
    """What stands upright, and what is turned, as if the page were turned to read it.

    A sign over a letter joins its letter.
    """
    upright: list[Letter] = []
    turned: list[Letter] = []
    for char in chars:
        letter = _letter(char) if char["upright"] else _turned_letter(char, width, height)
        letters = upright if char["upright"] else turned
        if letters and _is_sign(letter.text):
            letters[-1] = replace(letters[-1], text=letters[-1].text + letter.text)
        elif letters and _again(letters[-1], letter):
            letters[-1] = replace(letters[-1], bold=True)
        elif letter.text:
            letters.append(letter)
    return _in_unicode(upright), _in_unicode(turned)


def _letter(char: dict[str, Any]) -> Letter:
    bold, italic, old = _looks_of(str(char["fontname"]))
    text = str(char["text"])
    return Letter(
        text if old else clean(bullets(text, str(char["fontname"]))),
        char["x0"],
        char["x1"],
        char["bottom"],
        char["size"] or 1.0,
        bold,
        italic,
        old,
    )


def _turned_letter(char: dict[str, Any], width: float, height: float) -> Letter:
    size = char["x1"] - char["x0"] or 1.0
    if char["matrix"][1] > 0:  # it runs up the page
        return replace(_letter(char), x0=height - char["bottom"], x1=height - char["top"], bottom=char["x1"], size=size)
    return replace(_letter(char), x0=char["top"], x1=char["bottom"], bottom=width - char["x0"], size=size)


@lru_cache(maxsize=256)
def _looks_of(font: str) -> tuple[bool, bool, str]:
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font)), old_font(font)


def _is_sign(text: str) -> bool:
    return bool(text) and all(unicodedata.combining(letter) for letter in text)


def _again(before: Letter, letter: Letter) -> bool:
    """Some programs print a letter twice, a hair apart, to make it bold."""
    near = _TWICE * letter.size
    return (
        before.text == letter.text and abs(before.x0 - letter.x0) < near and abs(before.bottom - letter.bottom) < near
    )


def _in_unicode(letters: list[Letter]) -> list[Letter]:
    """Letters of old fonts in Unicode, unless the file already maps them; a VNI letter and its sign become one."""
    sample = "".join(letter.text for letter in letters if letter.old)
    if not sample.strip() or re.search("[\u0100-\u01ff\u1ea0-\u1eff]", sample):
        return [replace(letter, text=clean(letter.text), old="") if letter.old else letter for letter in letters]
    made: list[Letter] = []
    for old, group in groupby(letters, key=lambda letter: letter.old):
        made += [replace(one, old="turned") for one in _turned(list(group), old)] if old else list(group)
    return made


def _turned(letters: list[Letter], old: str) -> Iterator[Letter]:
    if old != "vni":
        yield from (replace(letter, text=clean(FROM_FONT[old](letter.text))) for letter in letters)
        return
    at = 0
    while at < len(letters):
        pair = "".join(letter.text for letter in letters[at : at + 2])
        joined = FROM_FONT[old](pair)
        if len(pair) == 2 and len(joined) == 1:
            yield replace(letters[at], text=joined, x1=letters[at + 1].x1)
            at += 2
        else:
            yield replace(letters[at], text=clean(FROM_FONT[old](letters[at].text)))
            at += 1


def rows_of(letters: list[Letter]) -> Iterator[list[Letter]]:
    """The letters of each line, from left to right, lines from top to bottom."""
    row: list[Letter] = []
    bottom = 0.0
    for letter in sorted(letters, key=lambda letter: letter.bottom):
        if row and letter.bottom - bottom > _SAME_LINE * min(letter.size, row[-1].size):
            yield sorted(row, key=lambda letter: letter.x0)
            row = []
        if letter.text.strip() or not row:
            bottom = letter.bottom
        row.append(letter)
    if row:
        yield sorted(row, key=lambda letter: letter.x0)


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
