"""What a PDF page draws -> its letters, upright and in Unicode, each where it stands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from generator.importing.clean import bullets, clean
from generator.importing.letters import FROM_FONT, old_font

_TWICE = 0.08
"""In parts of the size of the letters."""
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
