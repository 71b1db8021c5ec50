"""How text of an ODT file looks, and the numbers of its lists."""

import re
from dataclasses import dataclass, field
from typing import Any

from generator.importing.word_numbers import letter, roman

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_NS}text:1.0}}"
STYLE = f"{{{_NS}style:1.0}}"
_FO = f"{{{_NS}xsl-fo-compatible:1.0}}"
_DEEPEST = 40
_LEVELS = 10
_DASHES = "-–—"


@dataclass(frozen=True)
class OdtLook:
    """How a stretch of text is printed; None where no style says."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    centred: bool | None = None
    font: str = ""


class OdtStyles:
    """All styles of one file, those of its own and those it was made with."""

    def __init__(self, roots: list[Any]) -> None:
        self._styles = {
            (style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")): style
            for root in roots
            for style in root.iter(f"{STYLE}style")
        }
        self._faces = {
            face.get(f"{STYLE}name", ""): face.get(f"{{{_NS}svg-compatible:1.0}}font-family", "").strip("'\"")
            for root in roots
            for face in root.iter(f"{STYLE}font-face")
        }
        self.lists = {
            one.get(f"{STYLE}name", ""): one
            for root in roots
            for one in (*root.iter(f"{TEXT}list-style"), *root.iter(f"{TEXT}outline-style"))
        }
        self.outline = next((one for root in roots for one in root.iter(f"{TEXT}outline-style")), None)

    def look(self, family: str, name: str, below: OdtLook) -> OdtLook:
        """*below*, as the style *name* changes it."""
        chain = []
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                break
            chain.append(style)
            name = style.get(f"{STYLE}parent-style-name", "")
        for style in reversed(chain):
            below = self._changed(below, style)
        return below

    def _changed(self, below: OdtLook, style: Any) -> OdtLook:
        text, paragraph = style.find(f"{STYLE}text-properties"), style.find(f"{STYLE}paragraph-properties")
        text = {} if text is None else text.attrib
        paragraph = {} if paragraph is None else paragraph.attrib
        weight, slant, size = text.get(f"{_FO}font-weight"), text.get(f"{_FO}font-style"), text.get(f"{_FO}font-size")
        align, shown = paragraph.get(f"{_FO}text-align"), text.get(f"{TEXT}display")
        font = text.get(f"{STYLE}font-name", "")
        return OdtLook(
            below.bold if weight is None else weight in {"bold", "600", "700", "800", "900"},
            below.italic if slant is None else slant in {"italic", "oblique"},
            _points(size, below.size),
            below.hidden if shown is None else shown == "none",
            below.centred if align is None else align == "center",
            self._faces.get(font, font) or text.get(f"{_FO}font-family", "").strip("'\"") or below.font,
        )


def _points(size: str | None, otherwise: float | None) -> float | None:
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)pt", size or "")
    return float(match[1]) if match else otherwise


@dataclass
class OdtList:
    """A list on its way: the count of each level."""

    style: Any | None
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def label(self, depth: int, start: str | None) -> str:
        """The number of the next item at *depth* (from 1)."""
        if self.style is None or not 0 < depth <= _LEVELS:
            return ""
        level = self._level(depth)
        if level is None:
            return ""
        count = self.counts[depth - 1]
        first = _whole(level.get(f"{TEXT}start-value"), 1)
        self.counts[depth - 1] = _whole(start, first if count is None else count + 1)
        self.counts[depth:] = [None] * (_LEVELS - depth)
        if level.tag == f"{TEXT}list-level-style-bullet":
            return _bullet(level.get(f"{TEXT}bullet-char", ""), depth)
        return self._number(level, depth)

    def _level(self, depth: int) -> Any | None:
        found = () if self.style is None else self.style
        return next((level for level in found if level.get(f"{TEXT}level") == str(depth)), None)

    def _number(self, level: Any, depth: int) -> str:
        shown = min(max(_whole(level.get(f"{TEXT}display-levels"), 1), 1), depth)
        pieces = []
        for at in range(depth - shown + 1, depth + 1):
            there = self._level(at)
            kind = "" if there is None else there.get(f"{STYLE}num-format", "")
            if kind:
                pieces.append(_written(kind, self.counts[at - 1] or 1))
        if not pieces:
            return ""
        return f"{level.get(f'{STYLE}num-prefix', '')}{'.'.join(pieces)}{level.get(f'{STYLE}num-suffix', '')}".strip()


def _written(kind: str, number: int) -> str:
    written = letter(number) if kind in "aA" else roman(number) if kind in "iI" else str(number)
    return written.upper() if kind in "AI" else written


def _bullet(sign: str, depth: int) -> str:
    if sign == "+":
        return "+"
    return "-" if sign in _DASHES or depth % 2 else "+"


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else otherwise
