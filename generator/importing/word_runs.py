"""The runs of a Word paragraph -> pieces of text with their look, and the lines that they make."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.importing.clean import bullets, clean
from generator.importing.letters import FROM_FONT, old_font
from generator.importing.word_styles import Look, Styles, W
from generator.records.problem import Said

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BOX = f"{W}txbxContent"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
_UNSEEN = {f"{W}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "sdtPr", "rt", "p")}
_UNICODE = re.compile("[\u0100-\u01ff\u1ea0-\u1eff]")
_MOSTLY = 0.9


@dataclass(frozen=True)
class Piece:
    """Text of one look."""

    text: str
    look: Look


class Runs:
    """Reads the runs of one file; it knows whether its old fonts really hold old letters."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._old = self._holds_old_letters(root)
        self._turned = False

    def notes(self) -> list[Said]:
        """What was done on the way."""
        return [TURNED] if self._turned else []

    def pieces(self, paragraph: Any, found_box: Callable[[Any], None]) -> Iterator[Piece]:
        """The text a reader sees: insertions yes, deletions and hidden text no. Boxes are handed to *found_box*."""
        style = self._styles.paragraph_style(paragraph)
        raw = self._pieces(paragraph, style, Look(), found_box)
        for look, group in groupby(raw, key=lambda piece: piece.look):
            if not look.hidden:
                text = self._unicode("".join(piece.text for piece in group), look.font)
                yield Piece(text.upper() if look.caps else text, look)

    def _pieces(self, element: Any, style: str, look: Look, found_box: Callable[[Any], None]) -> Iterator[Piece]:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                own = self._styles.look(style, child.find(f"{W}rPr"))
                yield from self._pieces(child, style, own, found_box)
            elif tag == f"{W}t" or tag == _MATH:
                yield Piece(child.text or "", look)
            elif tag in _SIGNS:
                yield Piece(_SIGNS[tag], look)
            elif tag == f"{W}sym":
                yield Piece(_sign(child.get(f"{W}char", "")), look)
            elif tag == _BOX:
                found_box(child)
            elif tag == f"{_MC}AlternateContent":
                # Word keeps such things twice, for itself and for older programs.
                yield from self._pieces(child[:1], style, look, found_box)
            elif tag not in _UNSEEN:
                yield from self._pieces(child, style, look, found_box)

    def _unicode(self, text: str, font: str) -> str:
        plain, turned = unicode_of(text, font if self._old or not old_font(font) else "")
        self._turned = self._turned or turned
        return plain

    def _holds_old_letters(self, root: Any) -> bool:
        """Texts turned into Unicode often keep the name of their old font."""
        sample = ""
        for paragraph in root.iter(f"{W}p"):
            style = self._styles.paragraph_style(paragraph)
            for run in paragraph.iter(f"{W}r"):
                if old_font(self._styles.look(style, run.find(f"{W}rPr")).font):
                    sample += "".join(text.text or "" for text in run.iter(f"{W}t"))
            if len(sample) > 5_000:
                break
        return bool(sample) and len(_UNICODE.findall(sample)) < 0.005 * len(sample)


def unicode_of(text: str, font: str) -> tuple[str, bool]:
    """Clean *text* in letters of *font*, and whether they had to be turned into Unicode."""
    letters = old_font(font)
    if not letters or not text.strip() or _UNICODE.search(text):
        return clean(bullets(text, font)), False
    # Fonts marked as symbols keep their letters in the private area.
    plain = "".join(chr(ord(letter) - 0xF000) if 0xF020 <= ord(letter) <= 0xF0FF else letter for letter in text)
    return clean(FROM_FONT[letters](plain)), True


TURNED = Said("Đã đổi phông chữ cũ (.VnTime, VNI) sang Unicode.", "Letters of old fonts (.VnTime, VNI) became Unicode.")


def _sign(code: str) -> str:
    """A letter of a font of signs, by its number."""
    number = int(code, 16) & 0xFF if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else 0
    return bullets(chr(0xF000 + number), "symbol")


def lines_of(pieces: list[Piece]) -> Iterator[dict[str, Any]]:
    """The lines of a paragraph as fields of Line; the last one that holds text is whole."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.look))
        lines.extend([Piece(text, piece.look)] for text in rest)
    made = [_line(line) for line in lines]
    last = max((at for at, line in enumerate(made) if line["text"]), default=-1)
    for at, line in enumerate(made):
        yield {**line, "whole": at == last}


def _line(pieces: list[Piece]) -> dict[str, Any]:
    text = clean("".join(piece.text for piece in pieces)).strip()
    weight: Counter[Look] = Counter()
    for piece in pieces:
        weight[piece.look] += len(piece.text.strip())
    total = sum(weight.values())
    if not total:
        return {"text": text}
    sizes: Counter[float | None] = Counter()
    for look, count in weight.items():
        sizes[look.size] += count
    return {
        "text": text,
        "bold": sum(count for look, count in weight.items() if look.bold) >= _MOSTLY * total,
        "italic": sum(count for look, count in weight.items() if look.italic) >= _MOSTLY * total,
        "size": sizes.most_common(1)[0][0],
    }
