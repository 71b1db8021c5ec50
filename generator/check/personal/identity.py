"""Numbers of identity cards: 12 digits (căn cước), and 9 digits (chứng minh nhân dân) beside a word that says so."""

import re
from collections.abc import Iterator

from generator.check.personal.finding import Kind, Span
from generator.check.personal.plain import quiet

_LONG = re.compile(r"(?<!\w)(?<!\d[.,/\-])0\d{2}(?:[ .\-]?\d){9}(?!\w|[.,/\-]\d)")
_NEAR = re.compile(r"(?<!\w)(?<!\d[.,/\-])\d(?:[ .\-]?\d){8}(?:(?:[ .\-]?\d){3})?(?!\w|[.,/\-]\d)")
_WORD = re.compile(
    r"(?<!\w)(?:cmnd|cmtnd|cmt|cccd|căn cước|chứng minh|định danh|giấy tờ t(?:ùy|uỳ) thân|identity|id card)(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[\s.]*(?:đồng|đ(?!\w)|vnđ|vnd|usd|/[A-ZĐ]{2})", re.IGNORECASE)
_BEFORE, _AFTER = 60, 30


def identities(text: str) -> Iterator[Span]:
    """Each identity number, with or without gaps between its groups."""
    shown = quiet(text)
    for match in _LONG.finditer(shown):
        if _is_citizen_number(match[0]):
            yield Span(*match.span(), Kind.IDENTITY)
    for match in _NEAR.finditer(shown):
        if _named(shown, *match.span()) and not _COUNTED.match(shown, match.end()):
            yield Span(*match.span(), Kind.IDENTITY)


def _is_citizen_number(written: str) -> bool:
    """Place of birth (not 000), then the century and sex digit: 0 to 3 for everyone born from 1900 to 2099."""
    number = re.sub(r"\D", "", written)
    return _is_grouped_so(written) and number[:3] != "000" and number[3] in "0123"


def _is_grouped_so(written: str) -> bool:
    """Whole, by threes, fours or sixes, or place, century, year, rest: not a phone number with a count behind it."""
    sizes = [len(group) for group in re.split(r"[ .\-]", written)]
    by_meaning = sizes[:2] == [3, 1] or (sizes[0] == 3 and min(sizes) >= 3)
    return by_meaning or sizes in ([12], [4, 4, 4], [6, 6], [4, 8], [8, 4])


def _named(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _BEFORE) : end + _AFTER]
    return bool(_WORD.search(around))
