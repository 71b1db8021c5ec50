"""Names of people: what one looks like, and the words that tell a person from a street, a commune or a heading."""

import re
from collections.abc import Iterable, Iterator

from generator.check.personal.finding import Kind, Span
from generator.check.personal.letters import (
    FAMILIES,
    HONOURED,
    LOWER,
    PERSONS,
    PHRASES,
    PLACE_WORDS,
    PLACE_WORDS_AFTER,
    PLACES,
    PLAIN_FAMILIES,
    POSTS,
    RANKS,
    UPPER,
)

_FAMILY = "|".join(sorted({*FAMILIES, *PLAIN_FAMILIES}, key=len, reverse=True))
_GIVEN = rf"[{UPPER}][{LOWER}]*(?:['’][{UPPER}{LOWER}]+)?"
_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{_FAMILY})(?: +{_GIVEN}){{1,5}}|(?:{_FAMILY.upper()})(?: +[{UPPER}]+){{1,5}})(?![\w-])"
)
_MIDDLE_NAME = re.compile(
    rf"(?<![\w-])(?:(?:{_FAMILY}) +(?:Văn|Thị|Van|Thi)(?: +{_GIVEN}){{1,3}}"
    rf"|(?:{_FAMILY.upper()}) +(?:VĂN|THỊ|VAN|THI)(?: +[{UPPER}]+){{1,3}})(?![\w-])"
)
_CULTURE = re.compile(r"\w+ +(?:văn +(?:hóa|hoá|phòng|thư|bản|nghệ|học)|thị +(?:xã|trấn|trường))(?!\w)", re.IGNORECASE)
_RUN = re.compile(rf"(?<!\w)[{UPPER}]\w* +$")


def _any(words: Iterable[str]) -> str:
    """The words as one pattern. It holds no escapes, so it may be set in capitals."""
    return f"(?:{'|'.join(words)})".replace(" ", " +")


_PHRASE = re.compile(rf"{_any(PHRASES)}(?!\w)", re.IGNORECASE)
POST = f"(?:(?:phó|quyền) +)?(?:tổng +)?{_any(POSTS)}"
_INTRODUCED = re.compile(rf"(?<!\w)(?:{_any((*PERSONS, *RANKS))}|(?<!trẻ )em|{POST})[\s:.()/*_“\"-]*$", re.IGNORECASE)
_OFFICE = re.compile(
    rf"(?<!\w){POST} +(?:[\w-]+ +){{0,4}}(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|trường) *$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|;|và|cùng|and|&)\s*(?:(?:ông|bà|anh|chị|em) +)?")
_PLACE_BEFORE = re.compile(rf"(?<!\w)(?<!trưởng )(?:{_any(PLACE_WORDS)}|tp\.|số \d+\w*)[\s“\"'*:]*$", re.IGNORECASE)
_DATED = re.compile(r", *ngày(?: *\d| *[.…]| +tháng)", re.IGNORECASE)
_PLACE_AFTER = re.compile(rf"[”\"'*]*,? *{_any(PLACE_WORDS_AFTER)}(?!\w)", re.IGNORECASE)


def people(text: str) -> Iterator[Span]:
    """Names that words around them, or a middle Văn or Thị, mark as a person's."""
    for match in _MIDDLE_NAME.finditer(text):
        if _is_somebodys(text, match):
            yield Span(*match.span(), Kind.NAME)
    last_end = 0
    for match in candidates(text):
        listed = last_end and _JOINED.fullmatch(text, last_end, match.start())
        if listed or introduced(text[max(0, match.start() - 60) : match.start()]):
            last_end = match.end()
            yield Span(*match.span(), Kind.NAME)


def candidates(text: str) -> Iterator[re.Match[str]]:
    """What is built like a name and is no known place, phrase or name of history; one may hide behind such."""
    match = _NAME.search(text)
    while match:
        if _is_known(text, match) or _is_place(text, match):
            match = _NAME.search(text, text.index(" ", match.start()))
        else:
            yield match
            match = _NAME.search(text, match.end())


def introduced(before: str) -> bool:
    """True where *before* ends with a word for a person, a rank or a post."""
    return bool(_INTRODUCED.search(before))


def _is_somebodys(text: str, match: re.Match[str]) -> bool:
    """Has Văn or Thị: a person's after a post and its unit, but not after a street, nor inside `Quản Lý Văn Hóa`."""
    before = text[max(0, match.start() - 60) : match.start()]
    heading = _CULTURE.match(match[0]) and _RUN.search(before) and not introduced(before)
    named_after = _is_place(text, match) and not _OFFICE.search(before)
    return not (heading or named_after or _is_known(text, match))


def _is_known(text: str, match: re.Match[str]) -> bool:
    name = " ".join(match[0].split()).casefold()
    return name in PLACES or name in HONOURED or bool(_PHRASE.match(text, match.start()))


def _is_place(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    dated = len(match[0].split()) == 2 and _DATED.match(text, match.end())
    return bool(dated or _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(text, match.end()))
