"""Which lines of a PDF are no part of its text: page numbers, heads and feet that repeat."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.importing.pdf_columns import Placed
from generator.importing.pdf_page import PageLines

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page|tr\.)?\s*(\d{1,4})(?:\s*(?:/|trên|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_NATION = re.compile(r"cộng\s+h[oò]à?a?\s+xã\s+hội|độc\s+lập", re.IGNORECASE)
_EDGE_LINES = 3
_HEAD_LINES = 8
_GAP = 1.9
_MARGIN = 0.07
_SAME_HEIGHT = 5.0
_MOST_OFTEN = 3


def without_running(pages: list[PageLines]) -> tuple[list[list[Placed]], bool]:
    """The lines of each page that belong to the text, and whether any but page numbers were left out."""
    numbers = _page_numbers(pages)
    bare = [[line for line in page.lines if id(line) not in numbers] for page in pages]
    repeated = _repeated(pages, bare)
    return [[line for line in lines if id(line) not in repeated] for lines in bare], bool(repeated)


def _page_numbers(pages: list[PageLines]) -> set[int]:
    """Numbers at the edge of a page that count with the pages, from wherever they begin."""
    found = [
        (int(match[1]) - page.number, page, line)
        for page in pages
        for line in _at_edges(page.lines, 1)
        if (match := _PAGE_NUMBER.fullmatch(line.piece.text))
    ]
    steps = Counter(step for step, _, _ in found)
    return {id(line) for step, page, line in found if step == 0 or steps[step] > 1 or _in_margin(line, page.height)}


def _in_margin(line: Placed, height: float) -> bool:
    return line.piece.bottom < _MARGIN * height or line.piece.top > (1 - _MARGIN) * height


def _at_edges(lines: list[Placed], count: int) -> Iterator[Placed]:
    """The first and the last lines of a page, by their height; lines of tables are text."""
    by_height = sorted((line for line in lines if line.row is None), key=lambda line: line.piece.bottom)
    seen = {id(line): line for line in (*by_height[:count], *by_height[-count:])}
    yield from seen.values()


def _repeated(pages: list[PageLines], bare: list[list[Placed]]) -> set[int]:
    """What stands at the same height on three pages, or on both of two, whatever figures are in it."""
    places: dict[str, list[Placed]] = defaultdict(list)
    for page, lines in zip(pages, bare, strict=True):
        for line in _set_apart(page, lines):
            places[re.sub(r"\d+", "#", line.piece.text)].append(line)
    most = min(_MOST_OFTEN, max(2, len(pages)))
    repeated: set[int] = set()
    for lines in places.values():
        for line in lines:
            same = [other for other in lines if abs(other.piece.bottom - line.piece.bottom) < _SAME_HEIGHT]
            if len(same) >= most:
                repeated.update(map(id, same))
    return repeated


def _set_apart(page: PageLines, lines: list[Placed]) -> Iterator[Placed]:
    """The few lines at the head and at the foot of a page with space between them and the text."""
    by_height = sorted((line for line in lines if line.row is None), key=lambda line: line.piece.bottom)
    if any(_NATION.search(line.piece.text) for line in by_height[:_HEAD_LINES]):
        # A document begins here: its head may be the same as that of the one before.
        by_height = by_height[_HEAD_LINES:]
    else:
        yield from _until_gap(by_height, page.height)
    yield from _until_gap(by_height[:_EDGE_LINES:-1] if len(by_height) > _EDGE_LINES else [], page.height)


def _until_gap(lines: list[Placed], height: float) -> list[Placed]:
    """The lines before the first wide gap, if they are few, or those in the margin of the page."""
    for at, (line, after) in enumerate(pairwise(lines[: _EDGE_LINES + 1]), 1):
        if abs(after.piece.bottom - line.piece.bottom) > _GAP * max(line.piece.size, after.piece.size):
            return lines[:at]
    return [line for line in lines[:_EDGE_LINES] if _in_margin(line, height)]
