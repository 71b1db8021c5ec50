"""Which rows of a page stand side by side: the head of page 1 down to number and day, and the end."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from generator.linting.pdf_rows import Row
from generator.linting.words import (
    AUTHORITY,
    COLLECTIVE,
    DAY,
    DAY_BEGINS,
    LETTER,
    NUMBER,
    POST,
    RECIPIENTS,
    SHORT_DAY,
    type_of,
)

_BEGINS: Final = re.compile(r"(?:Căn cứ|Kính gửi|[IVX]+\.|Điều)(?:\s|:)", re.IGNORECASE)
_NUMBER: Final = re.compile(rf"^(?:{NUMBER.pattern})", re.IGNORECASE)
_RIGHT: Final = 0.42
_WIDE: Final = 2.5
"""In type sizes."""
_REACH: Final = 16
_LETTER_ROWS: Final = 5


def apart(rows: Sequence[Row], first_page: bool, width: float) -> list[bool]:
    """For each whole row of a page whether it, or its pieces, stand in columns; *width* is the paper's."""
    flags = [False] * len(rows)
    until = _head_until(rows) if first_page else 0
    flags[:until] = [True] * until
    if first_page and until:
        _letter(rows, flags, until, width)
    end = next((at for at, row in enumerate(rows) if at >= until and _is_end(row, width)), len(rows))
    flags[end:] = [True] * (len(rows) - end)
    return flags


def _head_until(rows: Sequence[Row]) -> int:
    """How many rows the head takes, down to the number and the day."""
    last = 0
    for at, row in enumerate(rows[:_REACH], 1):
        if _BEGINS.match(row.text) or type_of(row.text):
            break
        if _is_parted(row) or any(rule.search(row.text) for rule in (_NUMBER, DAY, SHORT_DAY, DAY_BEGINS)):
            last = at
    return last


def _is_parted(row: Row) -> bool:
    """Whether a blank within it is too wide for running text."""
    return any(after.x0 - before.x1 > _WIDE * row.size for before, after in pairwise(row.letters))


def _letter(rows: Sequence[Row], flags: list[bool], until: int, width: float) -> None:
    """The subject of a letter stands under the number, on the left."""
    for at in range(until, min(len(rows), until + _LETTER_ROWS)):
        if _BEGINS.match(rows[at].text) or rows[at].x1 > 0.6 * width:
            return
        if not (LETTER.match(rows[at].text) or (flags[at - 1] and at > until)):
            return
        flags[at] = True


def _is_end(row: Row, width: float) -> bool:
    right = row.x0 > _RIGHT * width and row.text.isupper()
    signs = any(rule.match(row.text) for rule in (AUTHORITY, POST, COLLECTIVE))
    return (right and signs) or bool(RECIPIENTS.match(row.text))
