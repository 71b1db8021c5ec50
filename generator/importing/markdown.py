"""Text with or without Markdown -> lines: its marks become hints, all that is content stays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.importing.line import NO_CELL, Cell, Line

_HEADING = re.compile(r"\s{0,3}(?:#\s+|#{2,6}\s*)(?=\S)")
_CLOSING = re.compile(r"\s+#+\s*$")
_STARS = re.compile(r"(?<![*\\])\*{1,3}(?!\*)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_PIPE = re.compile(r"(?<!\\)\|")
_MOSTLY = 0.9


@dataclass(frozen=True)
class _Marked:
    """A line without its marks, and how many of its letters they made bold or italic."""

    text: str
    bold: int = 0
    italic: int = 0


def marked_lines(text: str) -> Iterator[Line]:
    """The lines of *text*, numbered as in the file; each cell of a `| … | … |` row is a line of its own."""
    numbered = enumerate(text.removesuffix("\n").split("\n"), 1)
    tables = 0
    for kind, block in groupby(numbered, key=lambda line: _kind(line[1])):
        if kind == "row":
            tables += 1
            yield from _table(list(block), tables)
        elif kind == "text":
            yield from _paragraph(list(block))
        else:
            yield from (Line(number, "") for number, _ in block)


def _kind(line: str) -> str:
    if not line.strip():
        return "empty"
    return "row" if _ROW.match(line) and len(_PIPE.findall(line)) > 1 else "text"


def _table(block: list[tuple[int, str]], table: int) -> Iterator[Line]:
    row = 0
    for number, line in block:
        if _RULE.fullmatch(line):
            continue
        row += 1
        cells = _PIPE.split(line.strip())[1:]
        for column, cell in enumerate(cells, 1):
            pieces = [piece for piece in _BREAK.split(cell) if piece.strip()]
            for at, marked in enumerate(_unmarked(pieces), 1):
                yield _line(number, marked, cell=Cell(table, row, column), whole=at == len(pieces))


def _paragraph(block: list[tuple[int, str]]) -> Iterator[Line]:
    """Lines between two empty ones: what is bold may begin in one and end in another."""
    pieces = [(number, piece) for number, line in block for piece in _BREAK.split(line)]
    heads = [bool(_HEADING.match(piece)) for _, piece in pieces]
    texts = [
        _CLOSING.sub("", _HEADING.sub("", piece, count=1)) if head else piece
        for (_, piece), head in zip(pieces, heads, strict=True)
    ]
    for (number, _), marked, head in zip(pieces, _unmarked(texts), heads, strict=True):
        yield _line(number, marked, head=head)


def _line(number: int, marked: _Marked, *, head: bool = False, whole: bool = False, cell: Cell = NO_CELL) -> Line:
    letters = _visible(marked.text)
    return Line(
        number,
        _ESCAPED.sub(r"\1", marked.text).replace("&nbsp;", " ").strip(),
        bold=True if head or (letters and marked.bold >= _MOSTLY * letters) else None,
        italic=True if letters and marked.italic >= _MOSTLY * letters else None,
        whole=whole,
        **vars(cell),
    )


def _unmarked(lines: list[str]) -> Iterator[_Marked]:
    """*lines* without the stars that come in pairs, in one pass; a star alone is content."""
    if not any("*" in line for line in lines):
        yield from map(_Marked, lines)
        return
    block = "\n".join(lines)
    turns = _turns(block)
    text, bold, italic = "", 0, 0
    on = {"bold": False, "italic": False}
    position = 0
    for start, end, stars in [*turns, (len(block), len(block), 0)]:
        for at, piece in enumerate(block[position:start].split("\n")):
            if at:
                yield _Marked(text, bold, italic)
                text, bold, italic = "", 0, 0
            seen = _visible(piece)
            text, bold, italic = text + piece, bold + seen * on["bold"], italic + seen * on["italic"]
        on["bold"] ^= stars in (2, 3)
        on["italic"] ^= stars in (1, 3)
        position = end
    yield _Marked(text, bold, italic)


def _visible(text: str) -> int:
    return sum(map(len, text.split()))


def _turns(block: str) -> list[tuple[int, int, int]]:
    """Where stars that come in pairs stand: from, to, how many. `(*)` and `5 * 3` are no such stars."""
    turns: list[tuple[int, int, int]] = []
    waiting: dict[int, re.Match[str]] = {}
    for match in _STARS.finditer(block):
        stars = len(match[0])
        before, after = block[match.start() - 1 : match.start()], block[match.end() : match.end() + 1]
        if stars in waiting and before.strip() and before != "(":
            first = waiting.pop(stars)
            turns += [(first.start(), first.end(), stars), (match.start(), match.end(), stars)]
        elif after.strip() and after not in ").,;:":
            waiting[stars] = match
    return sorted(turns)
