"""Cited: a legal document as a text names it, such as `Quyết định số 193/QĐ-TTg ngày 09/02/2021 của …`.

Form of a citation: type, number and symbol, day, issuer, subject (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).
"""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from generator.records.decree30 import TITLES
from generator.records.law import Law

_LAWS: Final = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
_OTHERS: Final = ("Văn bản hợp nhất", "Thông tư liên tịch", "Nghị quyết liên tịch", "Nghị định", "Thông tư", "Kết luận")
_ALL: Final = sorted((*_LAWS, *_OTHERS, "Văn bản", "Lệnh", *TITLES.values()), key=len, reverse=True)
_TYPE: Final = "|".join(rf"{name[0]}{name[1:].replace(' ', chr(92) + 's+')}" for name in _ALL)
_WORD: Final = "A-ZĐƠƯÂÊÔĂa-zđơưâêôă"
_SYMBOL: Final = rf"(?:(?:19|20)\d\d\s?/\s?)?[A-ZĐ][{_WORD}&0-9]*(?:[-/][A-ZĐ][{_WORD}&0-9]*|\s?-\s?[A-ZĐ&]{{2,}}[0-9]*(?![{_WORD}]))*"
_DAY: Final = (
    r"(?:,?\s*(?:ký\s+)?ngày\s*(?P<day>\d{1,2}|[.…_\s]*?)\s*(?:[/.\-]|tháng)\s*(?P<month>\d{1,2}|[.…_\s]*?)\s*"
    r"(?:[/.\-]|năm)\s*(?P<year>(?:19|20)\d\d))"
)
_BLANK: Final = r"[.…_\s]{0,40}"
_CITATION = re.compile(
    rf"(?<![{_WORD}])(?:(?P<type>{_TYPE})\s*(?:(?:số|Số)\s*:?\s*)?|(?:số|Số)\s*:?\s*)"
    rf"(?P<number>\d{{1,6}}[a-z]?|{_BLANK})\s*(?:/|-(?=[A-ZĐ][A-Za-zĐđ]{{1,4}}/))\s*(?P<symbol>{_SYMBOL}){_DAY}?"
)
_CAPITAL = "A-ZĐÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_NAMED = re.compile(
    rf"(?<![\w“\"])(?P<type>Hiến pháp|Bộ luật|Luật|Pháp lệnh)\s+(?P<title>(?!số\b)[{_CAPITAL}][^;.()“”\"\n]{{2,120}}?)"
    rf"\s*(?:,?\s*(?:số\s*(?P<number>\d+/\d{{4}}/[A-ZĐ]+\d*)|\(số\s*(?P<within>\d+/\d{{4}}/[A-ZĐ]+\d*)\))|"
    r"(?:,?\s*(?:ban hành\s+)?(?:năm\s*(?P<in_year>(?:19|20)\d\d)|ngày\s*\d{1,2}[/ ][^;.()]{0,20}?(?P<on_year>(?:19|20)\d\d))))"
)
_BARE = re.compile(
    rf"(?<![\w“\"])(?P<type>Bộ luật|Luật|Pháp lệnh)\s+(?P<title>[{_CAPITAL}][^\W\d_]+(?:[ \n][^\W\d_]+){{1,9}}?)"
    r"(?=\s*(?:[;.,):]|$|\s(?:và\s(?:các|những)|hiện hành|được|đã|có hiệu lực)))"
)
_BY = re.compile(
    r"\s*,?\s*(?:do|của)\s+(?P<issuer>[^;:()“”\"\n]{2,120}?)(?=\s*(?:,(?!\s*chống)|;|\.|\(|$|\bvề\b|\bv/v\b|\bphê duyệt\b|\bban hành\b|"
    r"\bquy định\b|\bthực hiện\b|\btriển khai\b|\bhướng dẫn\b|\bsửa đổi\b|\bhợp nhất\b|\btiếp nhận\b|\bvà\s+(?:Kế hoạch|Quyết định|Công văn)))"
)


@dataclass(frozen=True)
class Cited:
    """One citation. *number* without symbol, empty if left blank; *year* 0 if it is not told.

    *law* is the id it has, or would have, in the register; *start* and *end* place it in the text.
    """

    type: str
    number: str
    symbol: str
    year: int
    issuer: str
    as_written: str
    start: int
    end: int
    law: str
    issued: date | None = None

    @property
    def code(self) -> str:
        """Number and symbol, such as 193/QĐ-TTg; the title of a law that is cited without them."""
        return f"{self.number}/{self.symbol}" if self.number and self.symbol else self.number or self.symbol


def cited_in(text: str, laws: Mapping[str, Law], year: int = 0) -> list[Cited]:
    """Every legal document that *text* names, in order. *laws* is the register, *year* that of the text itself."""
    found = [*_numbered(text), *_titled(text), *_bare(text, laws)]
    found.sort(key=lambda one: (one.start, -one.end))
    apart: list[Cited] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    known = [replace(one, law=_known(one, laws, year) or one.law) for one in apart]
    return [*known, *_known_titles(text, laws, known, year)]


def id_of(type: str, number: str, symbol: str, year: int) -> str:
    """The id of a legal document in the register: luat-53-2024-qh15, 162-2025-nd-cp, 193-qd-ttg-2021."""
    code = f"{number}-{symbol}"
    year_inside = re.match(r"(?:19|20)\d\d\b", symbol)
    prefix = f"{type} " if type in _LAWS and year_inside else ""
    return slug(f"{prefix}{code}" if year_inside or not year else f"{code} {year}")


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """Lower-case letters without marks, with single hyphens; no longer than an id may be."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:80].strip("-")


def _numbered(text: str) -> Iterator[Cited]:
    before = ""
    for match in _CITATION.finditer(text):
        type = " ".join((match["type"] or before).split())
        symbol = re.sub(r"\s*([-/])\s*", r"\1", match["symbol"])
        if not type or not _is_symbol(symbol):
            continue
        before = type
        number = match["number"].strip(" .…_\n")
        year = int(match["year"] or 0) or _year_in(symbol)
        by = _BY.match(text, match.end())
        issuer = " ".join(by["issuer"].split()) if by else ""
        end = by.end() if by else match.end()
        start = match.start()
        law = id_of(type, number, symbol, year) if number else slug(f"{symbol} {issuer} {year or ''}")
        written = " ".join(text[start:end].split())
        yield Cited(type, number, symbol, year, issuer, written, start, end, law, _day(match))


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except (TypeError, ValueError):  # not told, or no such day
        return None


def _is_symbol(symbol: str) -> bool:
    """A symbol has capitals joined by a hyphen or slash, or a year before its letters: QĐ-TTg, VHXH-YT, 2025/QH15."""
    return bool(re.search(r"[-/]", symbol)) or bool(re.fullmatch(r"(?:UBND|HĐND|QH\d+|[A-ZĐ]{2,6})", symbol))


def _year_in(symbol: str) -> int:
    match = re.match(r"((?:19|20)\d\d)\b", symbol)
    return int(match[1]) if match else 0


def _titled(text: str) -> Iterator[Cited]:
    for match in _NAMED.finditer(text):
        title = " ".join(match["title"].split())
        year = int(match["in_year"] or match["on_year"] or 0)
        code = match["number"] or match["within"] or ""
        number, _, symbol = code.partition("/")
        law = id_of(match["type"], number, symbol, 0) if code else slug(f"{match['type']} {title} {year}")
        written = " ".join(match[0].split())
        year = year or _year_in(symbol)
        yield Cited(match["type"], number or title, symbol, year, "", written, match.start(), match.end(), law)


def _bare(text: str, laws: Mapping[str, Law]) -> Iterator[Cited]:
    """Laws that are named by a title that the register lacks, with neither number nor year."""
    register = [slug(law.title) for law in laws.values()]
    for match in _BARE.finditer(text):
        title = " ".join(match["title"].split())
        law = slug(f"{match['type']} {title}")
        if not any(known.startswith(law) for known in register):
            written = " ".join(match[0].split())
            yield Cited(match["type"], title, "", 0, "", written, match.start(), match.end(), law)


def _known(one: Cited, laws: Mapping[str, Law], year: int) -> str | None:
    """The id in the register of what is cited; by day and issuer where the number is blank."""
    if one.law in laws:
        return one.law
    if not one.symbol:
        return _by_title(f"{one.type} {one.number}", laws, one.year, year)
    if not one.number:
        blank = [law.id for law in laws.values() if law.number is None and law.type == one.type]
        return next((id for id in blank if laws[id].date and laws[id].date == one.issued), None)
    same = [law for law in laws.values() if law.number and _same(law.number, f"{one.number}/{one.symbol}")]
    if one.year:
        same = [law for law in same if law.date is None or law.date.year == one.year]
    return same[0].id if len(same) == 1 else None


def _same(one: str, other: str) -> bool:
    return slug(one).lstrip("0") == slug(other).lstrip("0")


def _by_title(title: str, laws: Mapping[str, Law], said: int, year: int) -> str | None:
    """The law of this name: of the year that is *said*, else the one that applied in *year*."""
    named = [law for law in laws.values() if slug(law.title) == slug(title)]
    if said:
        named = [law for law in named if said in {_year_of(law), _year_of(law) + 1}]
    elif year:
        named = [law for law in named if _applies(law, year)] or named
    return named[0].id if len(named) == 1 else None


def _year_of(law: Law) -> int:
    """The year of a law is in its number."""
    match = re.search(r"(?:19|20)\d\d", law.number or "")
    return int(match[0]) if match else law.date.year if law.date else 0


def _applies(law: Law, year: int) -> bool:
    begins = law.in_force_from.year if law.in_force_from else _year_of(law)
    return begins <= year and (law.until is None or law.until.year > year)


@lru_cache(maxsize=1 << 10)
def _rule_of(title: str) -> re.Pattern[str]:
    pattern = r"\s+".join(map(re.escape, title.split()))
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _known_titles(text: str, laws: Mapping[str, Law], found: list[Cited], year: int) -> Iterator[Cited]:
    """Laws of the register that are named by their title alone."""
    titles = {law.title for law in laws.values() if law.type in _LAWS}
    for title in sorted(titles):
        for match in _rule_of(title).finditer(text):
            inside = any(one.start <= match.start() < one.end for one in found)
            law = None if inside else _by_title(title, laws, 0, year)
            if law:
                written = " ".join(match[0].split())
                yield Cited(laws[law].type, title, "", 0, "", written, match.start(), match.end(), law)
