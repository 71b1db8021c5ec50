"""What lies just within a limit is left in peace. What lies just beyond it stands among the faults."""
# ruff: noqa: E501
# One edit a line: a table to be read down its columns.

import re

import pytest

from generator.check.prints import MOST_BYTES_OF_A_CODE
from tests.check.faults import (
    COMMUNES,
    EN,
    EN_TOPIC,
    LINES,
    POSTER_KIND,
    PRINTS,
    TOPICS,
    VI,
    VI_COMMUNES,
    VI_TOPIC,
    ZH,
    Fault,
    value_of,
)
from tests.check.trial import Trial

END = re.compile(r"\Z")
TWELVE = "một hai ba bốn năm sáu bảy tám chín mười mười một"
FLYER_KIND = "theme/kinds/flyer/kind.yaml"


def right(name: str, file: str, old: re.Pattern[str], new: str, after: str = "") -> Fault:
    """An edit of which nobody is to be told."""
    return Fault(name, file, old, new, "", after=after)


RIGHT = (
    right("a message of twelve words", VI_TOPIC, value_of("lead"), TWELVE, after="  mat-lien-lac:\n"),
    right("a mark of a number is one word", VI_TOPIC, value_of("lead"), f'"{TWELVE.rpartition(" ")[0]} {{hotline:bao-ho-cong-dan}}"', after="  mat-lien-lac:\n"),
    right("an explanation of twenty-eight words", VI_TOPIC, value_of("text"), "từ " * 27 + "hết.", after="  mat-lien-lac:\n"),
    right("an explanation of two such sentences", VI_TOPIC, value_of("text"), "từ " * 27 + "hết. " + "từ " * 27 + "hết.", after="  mat-lien-lac:\n"),
    right("a citation in brackets is not counted", VI_TOPIC, value_of("text"), '"' + "từ " * 27 + 'hết ({law:luat-53-2024-qh15}, Điều 2)."', after="  tre-em-bi-cho-ban:\n"),
    right("a summary of thirty words in one sentence", VI_TOPIC, re.compile(r"(?<=^summary: >-\n)(?:  .*\n)+", re.MULTILINE), "  " + "từ " * 29 + "hết.\n"),
    right("a decision without an article", "content/en/topics/mang-thai-ho-noi-tang.yaml", re.compile(r"\(\{law:33-qd-ttg-2026\}\)"), "(under {law:33-qd-ttg-2026})"),
    right("an article in a language's own order", EN_TOPIC, re.compile(r"(?<=qh15\}, )Article 3(?=\))"), "art. 3 (10)", after="  dung-ke-voi-nguoi-khac:\n"),
    right("a number valid for ninety days", LINES, value_of("valid_until"), "2027-02-20", after="tong-dai-111:\n"),
    right("a commune that asks people to call", VI_COMMUNES, value_of("line"), "Cứ gọi tổng đài, hoặc đến xã, giờ hành chính."),
    right("a headline of thirty letters", VI_TOPIC, value_of("turn"), "Cứ gọi để hỏi, dù chưa chắc đã"),
    right("safety without a promise", VI_TOPIC, value_of("text"), "Nói ở nơi bạn thấy an toàn.", after="  mat-lien-lac:\n"),
    right("a word that only holds one to avoid", EN_TOPIC, value_of("text"), "The osprey café is open late.", after="  mat-lien-lac:\n"),
    right("an issue after the first", TOPICS, re.compile(r"(?<=issues: \[)2026-11-22"), "2026-11-21, 2026-11-22", after="goi-111:\n"),
    right("the ninety-ninth topic", TOPICS, value_of("number"), "99", after="tuyen-dung-gia:\n"),
    right("the forty-ninth kind of print", FLYER_KIND, value_of("number"), "49"),
    right("a paper of no series", FLYER_KIND, re.compile(r"(?<=^paper: ).*", re.MULTILINE), "300x80"),
    right("a print that chooses among its topic's messages", PRINTS, END, "\ngoi-111-ap-phich:\n  messages: [bi-giu-giay-to, mat-lien-lac]\n"),
    right("a kind made for some topics", POSTER_KIND, END, "topics: [goi-111, viec-nhe-luong-cao]\n"),
    right("a right answer that is the third", TOPICS, re.compile(r"(?<=right: )\d"), "3", after="  questions:\n"),
    right("a strip of three pictures", TOPICS, re.compile(r"(?:    - .*\n)+"), "    - mat-lien-lac\n    - bi-giu-giay-to\n    - minh-cung-goi\n", after="  strip:\n"),
    right("a commune's line of eighty letters", VI_COMMUNES, value_of("line"), "a" * 80),
    right("a commune's hours", VI_COMMUNES, value_of("line"), "Gặp bộ phận một cửa, 7h30 đến 11h30, thứ 2 đến thứ 6."),
    right("a commune that adds nothing", COMMUNES, END, '\n"05518":\n  checked_on: 2026-11-22\n'),
    right("a commune with an office line and its source", COMMUNES, END, '\n"05518":\n  office: 0000 000 005\n  sources: [ubnd-song-cong-2026-05-13]\n  checked_on: 2026-11-22\n'),
)  # fmt: skip


@pytest.mark.parametrize("edit", RIGHT, ids=[edit.name for edit in RIGHT])
def test_what_is_within_its_limit_is_left_in_peace(edit: Fault, trial: Trial) -> None:
    assert trial.problems({edit.file: edit.change(trial)}) == []


@pytest.mark.parametrize(("beyond", "told"), [(0, []), (1, [EN, ZH]), (3, [EN, ZH]), (4, [VI, EN, ZH])])
def test_the_longest_address_counts_the_language_s_folder(trial: Trial, beyond: int, told: list[str]) -> None:
    rest = len("en/t/") + len("23456789/")
    site = "https://" + "a" * (MOST_BYTES_OF_A_CODE - rest - len("https://.vn/") + beyond) + ".vn/"
    text = Fault("", "mkdocs.yml", value_of("site_url"), site, "").change(trial)
    assert sorted(problem.place.file for problem in trial.problems({"mkdocs.yml": text})) == sorted(told)
