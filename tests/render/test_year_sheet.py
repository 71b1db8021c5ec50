"""A year on a sheet: every day that is due is marked and said, whether none or forty, and nothing leaves the page."""

import datetime
import io
from itertools import pairwise

import pdfplumber
import pikepdf
import pytest

from generator.records.agenda import Agenda
from generator.records.calendar import MOST_PRINTED, MOST_ROWS, months_of, printed, rows_of
from generator.records.event import Event
from generator.records.format import Format
from generator.render import write
from generator.render.compose import Composer
from tests.contract.samples import KINDS, PORTALS, THEME

YEAR = 2026
MARGIN_PT = 12 / 25.4 * 72
LONG = (
    "Báo cáo kết quả công tác phòng, chống mua bán người và hỗ trợ nạn nhân bị mua bán trở về hòa nhập cộng đồng " * 3
)


def events(count: int, what: str = "Báo cáo", law: str | None = "793-qd-ttg-2016") -> list[Event]:
    first = datetime.date(YEAR, 1, 1)
    days = [first + datetime.timedelta(days=at * 363 // max(count, 1)) for at in range(count)]
    given = {
        "to": "Sở Y tế",
        "law": law,
        "plan": None if law else "song-cong-111-kh-ubnd",
        "clause": None if law else "c",
    }
    return [
        Event(id=f"e{at}", what=f"{what} {at}", first=day, last=day, stamp=first, **given)
        for at, day in enumerate(days)
    ]


def agenda(given: list[Event], name: str = "Phường Sông Công") -> Agenda:
    portal = PORTALS["vi"]
    return Agenda(id="05518", name=name, unit=portal.all_units["05518"], province=None, year=YEAR, events=given)


def sheet(code: str, given: Agenda) -> bytes:
    return write(Composer(PORTALS[code], THEME).sheet(KINDS["unit-sheet"], given, Format.PDF), THEME)


def words_of(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        return " ".join(" ".join(page.extract_text() for page in file.pages).split())


@pytest.mark.parametrize("code", PORTALS)
@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (5, 1), (15, 1), (40, 2)])
def test_a_sheet_says_all_that_is_due_on_few_pages_and_inside_its_margins(code: str, count: int, pages: int) -> None:
    pdf = sheet(code, agenda(events(count)))
    said = words_of(pdf)
    language = PORTALS[code].language
    for event in events(count):
        assert f"{language.write_date(event.first)} {event.what}" in said
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) <= pages
        for page in file.pages:
            right, bottom = float(page.width) - MARGIN_PT, float(page.height) - MARGIN_PT
            for word in page.extract_words():
                assert word["x0"] >= MARGIN_PT
                assert word["x1"] <= right
                assert word["bottom"] <= bottom


@pytest.mark.parametrize("code", PORTALS)
def test_no_letter_lies_on_another(code: str) -> None:
    with pdfplumber.open(io.BytesIO(sheet(code, agenda(events(40))))) as file:
        for page in file.pages:
            letters = sorted(page.chars, key=lambda letter: (round(letter["top"]), letter["x0"]))
            for one, other in pairwise(letters):
                apart = round(one["top"]) != round(other["top"]) or other["x0"] >= one["x1"] - one["size"] / 5
                assert apart, (one["text"], other["text"], one["top"])


def test_the_longest_texts_and_names_keep_to_the_pages_of_their_kind() -> None:
    given = agenda(
        events(MOST_PRINTED, LONG, law=None), "Đặc khu Mười Chữ Cái Rất Dài Nữa Kia Không Biết Đến Bao Giờ Mới Hết"
    )
    with pdfplumber.open(io.BytesIO(sheet("vi", given))) as file:
        assert len(file.pages) <= (KINDS["unit-sheet"].most_pages or 0)


def test_a_year_without_deadlines_says_so() -> None:
    assert PORTALS["vi"].kind_labels["year-sheet"]["nothing"] in words_of(sheet("vi", agenda([])))


def test_a_sheet_is_tagged_for_screen_readers_and_names_its_language() -> None:
    with pikepdf.open(io.BytesIO(sheet("en", agenda(events(3))))) as file:
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.Root.Lang) == "en"
        with file.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_the_number_to_call_is_the_largest_thing_on_it() -> None:
    with pdfplumber.open(io.BytesIO(sheet("vi", agenda(events(3))))) as file:
        letters = sorted(file.pages[0].chars, key=lambda letter: letter["size"])
        largest = [letter["text"] for letter in letters if letter["size"] == letters[-1]["size"]]
    assert "".join(largest) == PORTALS["vi"].hotline.number


def test_what_finds_no_room_is_counted() -> None:
    days = events(MOST_ROWS, law=None)
    shown = printed(months_of(YEAR, days))
    assert (len(shown.rows), shown.more) == (MOST_PRINTED, MOST_ROWS - MOST_PRINTED)
    assert f"{shown.more}" in words_of(sheet("vi", agenda(days)))


def test_what_says_the_same_on_the_same_day_has_one_row_that_counts_it() -> None:
    one = events(1, law=None)[0]
    same = [one.model_copy(update={"id": f"s{at}"}) for at in range(98)]
    (row,) = [row for rows in rows_of(months_of(YEAR, same)).values() for row in rows]
    assert (row.what, len(row.events), row.single) == (one.what, 98, None)


def test_where_too_much_is_due_each_day_has_one_row_and_a_law_s_day_keeps_its_words() -> None:
    days = [*events(MOST_ROWS + 1, law=None), *events(1)]
    rows = [row for given in rows_of(months_of(YEAR, days)).values() for row in given]
    assert [row.what for row in rows if row.what] == ["Báo cáo 0"]
    assert sum(len(row.events) for row in rows) == len(days)
    assert [row.day for row in rows] == sorted(row.day for row in rows)


def test_a_unit_that_is_gone_keeps_its_last_year_and_its_plans_stay_out_of_its_province_s() -> None:
    agendas = {one.id: one for one in PORTALS["vi"].agendas}
    former, province = agendas["cu-so-ldtbxh-tuyen-quang"], agendas["08"]
    assert (former.year, province.year) == (2025, 2026)
    assert {event.plan for event in former.events} == {"tuyen-quang-kh-sldtbxh-2021", None}
    assert {event.plan for event in province.events} == {None}
    assert [unit.id for unit in province.below] == [former.id]
