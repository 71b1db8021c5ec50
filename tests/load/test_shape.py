"""What pydantic complains of reaches the author at its line, in two languages, with a way to mend it."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from generator.load.shape import shape
from generator.load.yaml import read_yaml
from generator.records.document import Document
from generator.records.hotline import HotlineFacts
from generator.records.kind import Kind
from generator.records.law import Law, Source
from generator.records.plan import PlanWords
from generator.records.problem import Problem, Said
from generator.records.record import Record
from generator.records.topic import TopicFacts
from generator.schemas import _MANY, _ONE

FILE = "content/data/thu.yaml"
HOTLINE = """\
number: 111
scope: nation
hours: always
cost: free
sources:
  - bao-vi-du
checked_on: 2026-11-22
owner: Báo Ví Dụ
"""
DOCUMENT = """\
id: ke-hoach-vi-du
type: ke-hoach
issuer:
  name: "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"
  unit: xa-vi-du
number: "09"
symbol: KH-UBND
place: "Ví Dụ"
date: 2027-01-15
year: 2027
subject: "Kế hoạch mẫu"
body:
  - id: muc-dich
    label: I
    children:
      - id: noi-dung
        text: ["Một dòng"]
recipients: ["Lưu: VT"]
signature: {post: "CHỦ TỊCH"}
deadlines:
  - id: bao-cao
    clause: noi-dung
    due: 2027-06-15
    what: "Báo cáo"
"""
ELSEWHERE: dict[type[Record], dict[str, str]] = {Kind: {"name": "vi-du"}, Law: {"id": "vi-du"}, Source: {"id": "vi-du"}}

# The record, what to replace, by what, the place to be told, words of the message and of the fix: vi | en.
Case = tuple[type[Record], str, str, str, str, str]
CASES: dict[str, Case] = {
    "missing": (
        HotlineFacts,
        "number: 111\n",
        "",
        "1:1",
        "Thiếu mục `number` | `number` is missing",
        "Thêm một dòng `number: …` | Add a line `number: …`",
    ),
    "missing further in": (
        Document,
        "        text: [",
        "        texts: [",
        "17:9",
        "tên là `texts` | no field `texts`",
        "Có phải là `text`? | Did you mean `text`?",
    ),
    "missing in a list's item": (
        Document,
        '    what: "Báo cáo"\n',
        "",
        "21:5",
        "Thiếu mục `what` | `what` is missing",
        "`what: …` | `what: …`",
    ),
    "missing in a field's fields": (
        Document,
        '  name: "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"\n',
        "",
        "4:3",
        "Thiếu mục `name` | `name` is missing",
        "`name: …` | `name: …`",
    ),
    "unknown": (
        HotlineFacts,
        "cost: free",
        "cost: free\nfax: 111",
        "5:1",
        "tên là `fax` | no field `fax`",
        "Xóa mục này | Delete it",
    ),
    "unknown, near a known one": (
        HotlineFacts,
        "checked_on",
        "cheked_on",
        "7:1",
        "tên là `cheked_on` | no field `cheked_on`",
        "`checked_on`? | `checked_on`?",
    ),
    "unknown, in flow style": (
        Document,
        "{post",
        "{position: x, post",
        "19:13",
        "tên là `position` | no field `position`",
        "`post`? | `post`?",
    ),
    "no such choice": (
        HotlineFacts,
        "cost: free",
        "cost: gratis",
        "4:7",
        "`gratis` không dùng được | `gratis` does not fit `cost`",
        "Chọn một trong: 'free', 'ordinary' | Choose one of: 'free', 'ordinary'",
    ),
    "a choice in capitals": (
        Document,
        "type: ke-hoach",
        "type: Kế hoạch",
        "2:7",
        "`Kế hoạch` không dùng được | does not fit `type`",
        "'ke-hoach' | 'ke-hoach'",
    ),
    "a list for a choice": (
        HotlineFacts,
        "cost: free",
        "cost: [free]",
        "4:7",
        "`cost` phải là một dòng chữ | `cost` must be text",
        "Viết lại | Write it",
    ),
    "empty": (
        HotlineFacts,
        "number: 111",
        "number:",
        "1:8",
        "`number` đang để trống | `number` is empty",
        "Điền giá trị | Give it a value",
    ),
    "null": (
        HotlineFacts,
        "hours: always",
        "hours: ~",
        "3:8",
        "`hours` đang để trống | `hours` is empty",
        "Điền giá trị | Give it a value",
    ),
    "only spaces": (
        Document,
        '"Ví Dụ"',
        '"  "',
        "8:8",
        "`place` đang để trống | `place` is empty",
        "Điền giá trị | Give it a value",
    ),
    "an empty list": (
        HotlineFacts,
        "sources:\n  - bao-vi-du",
        "sources:",
        "5:9",
        "`sources` đang để trống | `sources` is empty",
        "Điền giá trị | Give it a value",
    ),
    "an empty item": (
        HotlineFacts,
        "- bao-vi-du",
        "-",
        "6:4",
        "`sources (1)` đang để trống | `sources (1)` is empty",
        "Điền giá trị | Give it a value",
    ),
    "a day as people write it": (
        HotlineFacts,
        "2026-11-22",
        "22/11/2026",
        "7:13",
        "`22/11/2026` không dùng được | `22/11/2026` does not fit",
        "2026-05-13 | 2026-05-13",
    ),
    "a day that never comes": (
        HotlineFacts,
        "2026-11-22",
        "2026-02-30",
        "7:13",
        "`2026-02-30` không dùng được | `2026-02-30` does not fit",
        "ngày có thật | a day that exists",
    ),
    "fields for a day": (
        HotlineFacts,
        "checked_on: 2026-11-22",
        "checked_on: {year: 2026}",
        "7:13",
        "phải là một dòng chữ | must be text",
        "Viết lại | Write it",
    ),
    "a year of two digits": (
        Document,
        "year: 2027",
        "year: 27",
        "10:7",
        "`27` không dùng được | `27` does not fit `year`",
        "năm bốn chữ số | four digits",
    ),
    "a number in words": (
        HotlineFacts,
        "cost: free",
        "cost: free\norder: mười",
        "5:8",
        "`mười` không dùng được | `mười` does not fit `order`",
        "số nguyên | a whole number",
    ),
    "yes": (
        HotlineFacts,
        "cost: free",
        "cost: free\nwithdrawn: yes",
        "5:12",
        "`yes` không dùng được | `yes` does not fit",
        "true (có) | true or false",
    ),
    "letters in a number to call": (
        HotlineFacts,
        "number: 111",
        "number: 111a",
        "1:9",
        "`111a` không dùng được | `111a` does not fit",
        "số điện thoại | a phone number",
    ),
    "a number too long to call": (
        HotlineFacts,
        "number: 111",
        f"number: {'1' * 21}",
        "1:9",
        "không dùng được | does not fit `number`",
        "nhiều nhất 20 ký tự | 20 characters at most",
    ),
    "marks in an id": (
        Document,
        "unit: xa-vi-du",
        "unit: xã-ví-dụ",
        "5:9",
        "`xã-ví-dụ` không dùng được | `xã-ví-dụ` does not fit",
        "chữ thường không dấu | lower-case letters",
    ),
    "an id that never ends": (
        Document,
        "unit: xa-vi-du",
        f"unit: {'x' * 81}",
        "5:9",
        "không dùng được | does not fit `unit`",
        "nhiều nhất 80 ký tự | 80 characters at most",
    ),
    "capitals in a list of ids": (
        HotlineFacts,
        "- bao-vi-du",
        "- Bao-Vi-Du",
        "6:5",
        "cho mục `sources (1)` | does not fit `sources (1)`",
        "chữ thường không dấu | lower-case letters",
    ),
    "a word for a list": (
        HotlineFacts,
        "sources:\n  - bao-vi-du",
        "sources: bao-vi-du",
        "5:10",
        "`sources` phải là một danh sách | `sources` must be a list",
        "Viết lại | Write it",
    ),
    "fields for a list": (
        HotlineFacts,
        "sources:\n  - bao-vi-du",
        "sources: {a: b}",
        "5:10",
        "`sources` phải là một danh sách | `sources` must be a list",
        "Viết lại | Write it",
    ),
    "a list for a word": (
        Document,
        'place: "Ví Dụ"',
        "place: [Ví Dụ]",
        "8:8",
        "`place` phải là một dòng chữ | `place` must be text",
        "Viết lại | Write it",
    ),
    "a list for an item": (
        HotlineFacts,
        "- bao-vi-du",
        "- [bao-vi-du]",
        "6:5",
        "`sources (1)` phải là một dòng chữ | `sources (1)` must be text",
        "Viết lại | Write it",
    ),
    "a word for fields": (
        Document,
        '{post: "CHỦ TỊCH"}',
        "CHỦ TỊCH",
        "19:12",
        "`signature` phải là các mục | `signature` must be fields",
        "Viết lại | Write it",
    ),
    "a list for fields": (
        Document,
        '{post: "CHỦ TỊCH"}',
        "[CHỦ TỊCH]",
        "19:12",
        "`signature` phải là các mục | `signature` must be fields",
        "Viết lại | Write it",
    ),
    "a word for a list's item of fields": (
        Document,
        '    children:\n      - id: noi-dung\n        text: ["Một dòng"]',
        "    children: [noi-dung]",
        "15:16",
        "`children (1)` phải là các mục | `children (1)` must be fields",
        "Viết lại | Write it",
    ),
    "two days": (
        Document,
        "    due: 2027-06-15",
        "    due: 2027-06-15\n    yearly: 06-15",
        "21:5",
        "`deadlines (1)` chưa đúng | `deadlines (1)` is not right",
        "một trong hai mục `due`, `yearly` | one of `due` and `yearly`",
    ),
    "no day": (
        Document,
        "    due: 2027-06-15\n",
        "",
        "21:5",
        "`deadlines (1)` chưa đúng | `deadlines (1)` is not right",
        "một trong hai mục `due`, `yearly` | one of `due` and `yearly`",
    ),
    "a day of the year that is none": (
        Document,
        "due: 2027-06-15",
        "yearly: 15-06",
        "23:13",
        "`15-06` không dùng được | `15-06` does not fit `yearly`",
        "tháng-ngày | month-day",
    ),
    "an id of its own kind, with a note": (
        PlanWords,
        HOTLINE,
        "about: x\ntargets:\n  Muc Tieu: {a: b}\n",
        "3:3",
        "`Muc Tieu` không dùng được cho mục `targets` | `Muc Tieu` does not fit `targets`",
        "chữ thường không dấu | lower-case letters",
    ),
    "a web address without https": (
        Source,
        HOTLINE,
        "title: x\npublisher: y\nurl: www.vi-du.vn\nchecked_on: 2026-11-22",
        "3:6",
        "`www.vi-du.vn` không dùng được | `www.vi-du.vn` does not fit",
        "bắt đầu bằng https:// | starts with https://",
    ),
    "an id that its name gives already": (
        Source,
        HOTLINE,
        "title: x\nid: khac\npublisher: y\nchecked_on: 2026-11-22",
        "2:1",
        "Không viết mục `id` ở đây | `id` is not written here",
        "Xóa dòng này | Delete the line",
    ),
    "a SHA-256 too short": (
        Document,
        "signature:",
        "original: {file: a.txt, note: x, sha256: 00ff}\nsignature:",
        "19:42",
        "`00ff` không dùng được | `00ff` does not fit `sha256`",
        "SHA-256 | SHA-256",
    ),
    "a value of several lines": (
        HotlineFacts,
        "number: 111",
        'number: "111\\n222"',
        "1:9",
        "`111 222` không dùng được | `111 222` does not fit",
        "số điện thoại | a phone number",
    ),
    "a list on top": (
        TopicFacts,
        HOTLINE,
        "- a",
        "1:1",
        "phải là các mục | must be fields",
        "mỗi mục một dòng | one field a line",
    ),
    "a word on top": (
        TopicFacts,
        HOTLINE,
        "a",
        "1:1",
        "phải là các mục | must be fields",
        "mỗi mục một dòng | one field a line",
    ),
    "nothing on top": (
        TopicFacts,
        HOTLINE,
        "~",
        "1:1",
        "phải là các mục | must be fields",
        "mỗi mục một dòng | one field a line",
    ),
}


def problems_of(record: type[Record], text: str) -> list[Problem]:
    node, unreadable = read_yaml(FILE, text)
    assert node and not unreadable
    return shape(node, record, **ELSEWHERE.get(record, {}))[1]


def holds(said: Said, words: str) -> bool:
    vi, en = words.split(" | ")
    return vi in said.vi and en in said.en


@pytest.mark.parametrize(("record", "text"), [(HotlineFacts, HOTLINE), (Document, DOCUMENT)])
def test_the_samples_are_right_before_they_are_spoilt(record: type[Record], text: str) -> None:
    assert problems_of(record, text) == []


@pytest.mark.parametrize(("record", "old", "new", "place", "message", "fix"), CASES.values(), ids=CASES)
def test_each_sort_of_mistake_is_told_at_its_line(
    record: type[Record], old: str, new: str, place: str, message: str, fix: str
) -> None:
    text = DOCUMENT if record is Document else HOTLINE
    assert text.count(old) == 1
    [problem] = [problem for problem in problems_of(record, text.replace(old, new)) if holds(problem.message, message)]
    assert str(problem.place) == f"{FILE}:{place}"
    assert holds(problem.fix, fix), problem


def test_all_mistakes_of_a_record_are_told_at_once() -> None:
    text = HOTLINE.replace("number: 111\n", "").replace("free", "gratis").replace("2026-11-22", "22/11/2026")
    assert [problem.place.line for problem in sorted(problems_of(HotlineFacts, text))] == [1, 3, 6]


def spoilt(record: type[Record]) -> Iterator[dict[str, Any]]:
    """The record's fields, each with values of every wrong sort."""
    for field in record.model_fields:
        for value in (
            "?",
            "",
            "-1",
            "9" * 100,
            "a\nb",
            None,
            [],
            ["?"],
            [None],
            [["?"]],
            {},
            {"?": "?"},
            {"a": {"?": "?"}},
        ):
            yield {field: value}


@pytest.mark.parametrize("record", sorted({*_ONE.values(), *_MANY.values()}, key=str))
def test_no_record_speaks_in_words_of_a_library(record: type[Record]) -> None:
    """Whatever is wrong with any field of any record, the author reads our words on one line in both languages."""
    for fields in spoilt(record):
        node, _ = read_yaml(FILE, _flow(fields))
        assert node
        for problem in shape(node, record)[1]:
            said = f"{problem.message.vi} {problem.message.en} {problem.fix.vi} {problem.fix.en}"
            assert not any(words in said for words in ("Input", "String", "should", "Value error", "[key]", "{'")), said
            assert str(problem).count("\n") == 2
            assert unicodedata.normalize("NFD", problem.message.vi) != problem.message.vi
            assert problem.place.file == FILE and problem.place.line == 1


def _flow(value: Any) -> str:
    """The value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {_flow(child)}' for key, child in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return "null" if value is None else '"' + value.replace("\n", "\\n") + '"'
