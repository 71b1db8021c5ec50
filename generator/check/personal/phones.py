"""Telephone numbers that are not in the register of hotlines."""

import re
from collections.abc import Collection, Iterator

from phonenumbers import PhoneNumberMatcher

from generator.check.personal.finding import Kind, Span
from generator.check.personal.plain import quiet

_GAP = r"[ .\-–()]{0,3}"
_SHAPES = re.compile(
    # Vietnamese mobile numbers, however grouped; then the eleven-digit ones of before 2018.
    rf"(?<![\w.,/])\(?(?:\+?84|0084|0(?=\d\d)){_GAP}[35789](?:{_GAP}\d){{8}}(?!\w)"
    rf"|(?<![\w.,/])\(?(?:\+?84|0084|0(?=\d\d)){_GAP}1[2689](?:{_GAP}\d){{8}}(?!\w)"
    # five pairs with dots, which no date or count has
    r"|(?<![\w.,/])0[35789](?:\.\d\d){4}(?![\w.])"
    # landlines as they were written before 2017: a short area code set apart
    r"|(?<![\w.,/])(?:\(0[2-8]\d{0,2}\) ?|0[2-8]\d{0,2}[ .\-])\d{3,4}[ .\-]?\d{3,4}(?![\w]|[.\-/]\d)"
    # any country, and the service numbers 1800 and 1900
    rf"|(?<![\w+])\+[1-9](?:{_GAP}\d){{7,13}}(?!\w)"
    r"|(?<![\w.,/])1[89]00(?:[ .\-]?\d){4,6}(?!\w|[.,/-]\d)"
)
_AFTER_WORD = re.compile(
    r"(?<!\w)(?:điện thoại|đt|sđt|đtdđ|di động|số máy|hotline|đường dây nóng|zalo|viber|whatsapp|telegram|tel|phone"
    r"|mobile|fax|liên hệ|gọi|call|wa\.me|t\.me)(?!\w)[^\d\n+]{0,20}?"
    r"(\+?\(?\d(?:[ .\-()]{0,2}\d){6,12})(?![\w]|[.,/-]\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:0\d[ .\-])?(?:1[89]|20)\d\d *[-–.]? *(?:1[89]|20)\d\d")
_DATE = re.compile(r"\d{1,2}[.\-]\d{1,2}[.\-](?:19|20)\d\d(?:\D.*)?|(?:19|20)\d\d[.\-]\d{1,2}[.\-]\d{1,2}(?:\D.*)?")
_MONEY = re.compile(r"\+?[1-9]\d{0,2}(?:[.,]\d{3})+")
_SYMBOL = re.compile(r" ?/ ?[A-ZĐ]{2}")
_COUNTED = re.compile(r"[\s.]*(?:đồng|đ(?!\w)|vnđ|vnd|usd|triệu|tỷ|tỉ(?!\w)|nghìn|ngàn|%|m2|ha(?!\w))", re.IGNORECASE)
_CODE = re.compile(
    r"(?:mã số thuế|mst|mã số doanh nghiệp|tax code|mã đơn vị|mã qhns)[\s:.]*(?:số)?[\s:.]*$", re.IGNORECASE
)
_DIALLED = re.compile(r"\(?(?:0|\+|84|1[89]00)")
_COUNTS = re.compile(r"\d\d(?: \d\d)+|84[ \d]*(?<=[ ])\d(?: .*|$)")
"""Rows of small numbers: pairs, or single digits after an 84 that has no plus."""


def phones(text: str, register: Collection[str]) -> Iterator[Span]:
    """Each number people could call that the *register* does not hold."""
    known = {digits(number) for number in register if "@" not in number}
    shown = quiet(text)
    for start, end in (*_after_words(shown), *_shaped(shown)):
        if digits(text[start:end]) not in known:
            yield Span(start, end, Kind.PHONE)


def digits(number: str) -> str:
    """The digits alone, as dialled inside Viet Nam: +84 and 0084 become 0."""
    bare = re.sub(r"\D", "", number)
    inside = re.fullmatch(r"(?:00)?84(\d{8,})", bare)
    return "0" + inside[1].lstrip("0") if inside else bare


def _after_words(text: str) -> Iterator[tuple[int, int]]:
    for match in _AFTER_WORD.finditer(text):
        if _is_phone(text, *match.span(1)):
            yield match.span(1)


def _shaped(text: str) -> Iterator[tuple[int, int]]:
    library = PhoneNumberMatcher(text, "VN", max_tries=len(text) + 1)
    spans = [(match.start, match.end) for match in library if _DIALLED.match(match.raw_string)]
    spans += [match.span() for match in _SHAPES.finditer(text)]
    for start, end in spans:
        if not _COUNTS.fullmatch(text[start:end]) and _is_phone(text, start, end):
            yield start, end


def _is_phone(text: str, start: int, end: int) -> bool:
    """False for what only looks like one: years, days, money, counts, document and tax numbers."""
    value = text[start:end]
    counted = value[0] in "123456789" and _COUNTED.match(text, end)
    coded = _SYMBOL.match(text, end) or _CODE.search(text[max(0, start - 30) : start])
    return not (counted or coded or _YEARS.fullmatch(value) or _DATE.fullmatch(value) or _MONEY.fullmatch(value))
