"""Days that a text sets: `trước ngày 15/6`, `chậm nhất ngày 10/12/2026`, `trong tháng 7`, `quý III`, `30/7`."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_DUE: Final = (
    r"(?:(?:xong|hoàn thành|gửi|báo cáo|nộp|chậm nhất|muộn nhất)\s+(?:[^.;,]{0,25}?\s)?)?(?:trước|chậm nhất|muộn nhất|đến hết|đến|hạn cuối|thời hạn|"
    r"hoàn thành|xong|vào|từ|hết)\s*(?:là\s+|vào\s+|trong\s+)?"
)
_NUMERIC: Final = r"(?P<day>\d{1,2})\s*(?:/|-|\s+tháng\s+)\s*(?P<month>\d{1,2})(?:\s*(?:/|-|\s+năm\s+)\s*(?P<year>(?:19|20)\d\d))?(?![\d/])"
_ON_DAY = re.compile(rf"(?<!\w)(?P<lead>{_DUE})?(?:(?P<word>ngày)\s*)?{_NUMERIC}", re.IGNORECASE)
_IN_MONTH = re.compile(
    rf"(?<!\w)(?P<lead>{_DUE}|trong\s+)?(?P<word>tháng)\s*(?P<month>\d{{1,2}})(?:\s*(?:/|\s+năm\s+)\s*(?P<year>(?:19|20)\d\d))?(?![\d/])",
    re.IGNORECASE,
)
_IN_QUARTER = re.compile(
    r"(?<!\w)(?P<lead>trong\s+)?(?P<word>quý)\s+(?P<quarter>IV|III|II|I|[1-4])(?!\w)(?:\s*(?:/|-|,?\s*năm\s+)\s*(?P<year>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_QUARTERS: Final = {"I": 3, "II": 6, "III": 9, "IV": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_ISSUED = re.compile(r"(?:/[A-ZĐ][\w&-]*|số\s*:?\s*[\d…./\s]*\S*|\d{4}/\S+)\s*,?\s*(?:ký\s+)?$")
_YEARLY = re.compile(r"h[àằ]ng năm|mỗi năm|định kỳ", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """A day in a text. *year* is 0 where it is not told; *yearly* where the sentence says it comes every year."""

    month: int
    day: int
    year: int
    yearly: bool
    start: int
    end: int
    exact: bool

    def due(self, year: int) -> date:
        """The day itself, in *year* if none is told."""
        return date(self.year or year, self.month, self.day)


def days_in(text: str) -> list[Found]:
    """Every day that is set, in order; the days of cited documents are none."""
    found = sorted([*_on_days(text), *_in_months(text), *_in_quarters(text)], key=lambda one: (one.start, -one.end))
    apart: list[Found] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _on_days(text: str) -> Iterator[Found]:
    for match in _ON_DAY.finditer(text):
        month, day, year = int(match["month"]), int(match["day"]), int(match["year"] or 0)
        if not _is_day(year, month, day) or _ISSUED.search(text[: match.start()]):
            continue
        campaign = (day, month) == (30, 7)
        if match["lead"] or match["word"] or campaign:
            yield Found(month, day, year, _is_yearly(text, match.start()), *match.span(), exact=True)


def _in_months(text: str) -> Iterator[Found]:
    for match in _IN_MONTH.finditer(text):
        month, year = int(match["month"]), int(match["year"] or 0)
        before = text[: match.start()]
        if match["lead"] and 1 <= month <= 12 and not re.search(r"\d\s*$", before):
            day = monthrange(year or 2025, month)[1]
            first = re.search(r"trước\s*$", match["lead"], re.IGNORECASE)
            month, day = (month, 1) if first else (month, day)
            yield Found(month, day, year, _is_yearly(text, match.start()), *match.span(), exact=False)


def _in_quarters(text: str) -> Iterator[Found]:
    for match in _IN_QUARTER.finditer(text):
        month, year = _QUARTERS[match["quarter"].upper()], int(match["year"] or 0)
        yield Found(month, monthrange(year or 2025, month)[1], year, False, *match.span(), exact=False)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def _is_yearly(text: str, at: int) -> bool:
    """Whether its sentence says so."""
    begin = max(text.rfind(".", 0, at), text.rfind(";", 0, at)) + 1
    end = min((place for sign in ".;" if (place := text.find(sign, at)) >= 0), default=len(text))
    return bool(_YEARLY.search(text[begin:end]))
