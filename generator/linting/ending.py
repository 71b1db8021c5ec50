"""The end of a document: recipients on the left, authority, post and name on the right, and what follows."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.linting import words
from generator.linting.element import Element
from generator.linting.sheet import Paragraph, Side

_E = Element
_SIGNS: Final = (words.AUTHORITY, words.POST, words.COLLECTIVE)
_ABOVE: Final = 7
_LAST: Final = 40
"""Paragraphs at the end in which a signature without a table is looked for."""
_LONGEST: Final = 90


def end_of(paragraphs: Sequence[Paragraph], start: int) -> dict[int, Element]:
    """Every paragraph from the end on, by its place in the list."""
    title = next((at for at in range(start, len(paragraphs)) if _is_title(paragraphs[at])), None)
    signed = next((at for at in _near(paragraphs, title, start) if _signs(paragraphs[at], title is None)), None)
    begins = [at for at in (title, signed) if at is not None]
    if not begins:
        return {}
    found: dict[int, Element] = {}
    for at in range(min(begins), len(paragraphs)):
        found[at] = _of_end(paragraphs[at], paragraphs, found, at, title, signed)
    return found


def _is_title(one: Paragraph) -> bool:
    return bool(words.RECIPIENTS.match(one.text)) and len(one.text) < 40


def _near(paragraphs: Sequence[Paragraph], title: int | None, start: int) -> Iterator[int]:
    """Where the signer may stand: beside the recipients, or, without any, in the last paragraphs."""
    count = len(paragraphs)
    above = range(max(start, (title - _ABOVE) if title is not None else count - _LAST), count)
    table = None if title is None else paragraphs[title].table
    return (at for at in above if table is None or paragraphs[at].table == table)


def _signs(one: Paragraph, alone: bool) -> bool:
    """A post on the right, or in capitals on a line of its own; *alone*, without recipients, in capitals only."""
    if not any(rule.match(one.text) for rule in _SIGNS) or len(one.text) > _LONGEST:
        return False
    if one.text.rstrip()[-1:] in ".;:,":
        return False
    return one.text.isupper() or (one.side == Side.RIGHT and not alone)


def _of_end(
    one: Paragraph,
    paragraphs: Sequence[Paragraph],
    found: dict[int, Element],
    at: int,
    title: int | None,
    signed: int | None,
) -> Element:
    if at == title:
        return _E.RECIPIENTS_TITLE
    if title is not None and at > title and _is_recipient(one, paragraphs[title], found):
        return _E.RECIPIENT
    if signed is not None and at >= signed and _beside(one, paragraphs[signed]):
        if words.PERSON.fullmatch(one.text):
            return _E.NAME
        if _E.NAME not in found.values() and not words.STAMP.search(one.text) and len(one.text) < _LONGEST:
            return _E.AUTHORITY
    return _E.OTHER


def _beside(one: Paragraph, other: Paragraph) -> bool:
    """In the same column."""
    return (one.side, one.table) == (other.side, other.table)


def _is_recipient(one: Paragraph, title: Paragraph, found: dict[int, Element]) -> bool:
    """In the column of the title, until the line on what is kept (Lưu)."""
    return _beside(one, title) and not words.ANNEX.fullmatch(one.text) and one.text[:1] != "("
