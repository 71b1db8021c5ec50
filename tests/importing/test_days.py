"""Every day that a text sets is found as a deadline, whatever way it is written; days of cited documents are none."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from generator.importing.annotate import annotations
from generator.records.clause import Clause
from tests.contract.samples import SOURCES

LEAST = 0.98
YEAR = 2026
DAYS = ["15/6", "15/12", "30/7", "05/01/2026", "1/3", "31/12/2026", "20/11", "10/10/2026"]
LONG = ["15 tháng 6", "30 tháng 7 năm 2026", "05 tháng 01 năm 2026", "15 tháng 12"]
SENTENCES = [
    "Báo cáo kết quả 6 tháng trước ngày {day} gửi Sở Y tế.",
    "Gửi báo cáo năm về Ủy ban nhân dân tỉnh trước ngày {day}",
    "Các đơn vị nộp báo cáo chậm nhất ngày {day} để tổng hợp.",
    "Xây dựng kế hoạch, hoàn thành trước ngày {day}; gửi về Phòng Văn hóa - Xã hội.",
    "Tổ chức mít tinh vào ngày {day} tại trung tâm xã.",
    "- Thời gian: từ ngày {day}.",
    "Đến ngày {day}, 100% thôn có người làm đầu mối.",
    "Hạn cuối: ngày {day}.",
    "Báo cáo đột xuất khi có yêu cầu; báo cáo năm gửi trước ngày {day} hằng năm.",
    "Thực hiện xong trước ngày {day}.",
    "Đợt cao điểm bắt đầu ngày {day} trên địa bàn xã.",
    "Ngày {day} hằng năm là ngày toàn dân phòng, chống mua bán người.",
]
NONE = [
    "Căn cứ Quyết định số 193/QĐ-TTg ngày 09/02/2021 của Thủ tướng Chính phủ;",
    "Thực hiện Kế hoạch số 3467/KH-SYT ngày 12/5/2026 của Sở Y tế;",
    "Theo Nghị định số 162/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ.",
    "Tổng đài tiếp nhận 24/7, miễn phí.",
    "Đạt 1/3 số thôn trong toàn xã.",
]
_SHORT = re.compile(r"ngày\s+(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])", re.IGNORECASE)
_LONG = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?", re.IGNORECASE)
_CITED = re.compile(r"số\s+\S+\s+$")

Day = tuple[int, int, int]


def texts() -> list[str]:
    return [sentence.format(day=day) for sentence, day in product(SENTENCES, [*DAYS, *LONG])]


def written_in(text: str) -> set[Day]:
    """The days that a text writes out, as this test reads them: month, day, year."""
    found = (one for rule in (_SHORT, _LONG) for one in rule.finditer(text) if not _CITED.search(text[: one.start()]))
    return {(int(one[2]), int(one[1]), int(one[3] or YEAR)) for one in found}


def found_in(text: str) -> set[Day]:
    """The days that an import makes deadlines of."""
    lines = {key: entry.record for key, entry in SOURCES.hotlines.items()}
    laws = {key: entry.record for key, entry in SOURCES.laws.items()}
    body = [Clause(id="muc", text=[text])]
    given = annotations(body, [], YEAR, None, laws, lines, is_report=False)["deadlines"]
    return set(_days(given))


def _days(given: list[dict[str, str]]) -> Iterator[Day]:
    for one in given:
        year, month, day = (one.get("due") or f"{YEAR}-{one['yearly']}").split("-")
        yield int(month), int(day), int(year)


def test_nearly_every_day_that_a_text_writes_out_is_found() -> None:
    wanted = [(text, day) for text in texts() for day in written_in(text)]
    missed = [(text, day) for text, day in wanted if day not in found_in(text)]
    assert len(wanted) == len(SENTENCES) * (len(DAYS) + len(LONG))
    assert len(missed) <= (1 - LEAST) * len(wanted), missed[:10]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_deadline_is_not_found(text: str) -> None:
    assert found_in(text) == set()


def test_nothing_is_found_that_the_text_does_not_say() -> None:
    assert [text for text in texts() if found_in(text) - written_in(text)] == []


def test_nearly_every_day_that_published_plans_set_is_found_by_an_import_too() -> None:
    """The same texts that people annotated, read by the program."""
    wanted = [
        (text, day)
        for entry in SOURCES.documents.values()
        for clause in entry.record.clauses
        for text in filter(None, [clause.heading, *clause.text])
        for day in written_in(text)
    ]
    missed = [(text, day) for text, day in wanted if (day[0], day[1]) not in {one[:2] for one in found_in(text)}]
    assert len(wanted) >= 10
    assert len(missed) <= (1 - LEAST) * len(wanted), missed
