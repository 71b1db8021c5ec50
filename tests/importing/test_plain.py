"""Text in any encoding that Vietnamese was written in, with the hints that Markdown leaves."""

import unicodedata
from pathlib import Path

import pytest

from generator.importing.line import Unreadable
from generator.importing.read import read
from tests.importing.making import places, text, texts
from tests.importing.test_letters import PLAN, in_tcvn3, in_vni


def in_windows_1258(plain: str) -> bytes:
    """Vowels with their own sign whole, tones as marks after them, as Windows keyboards gave them."""
    apart = ""
    for letter in plain:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        own = [mark for mark in marks if mark not in tones]
        apart += unicodedata.normalize("NFC", base + "".join(own)) + "".join(tones)
    return apart.encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        PLAN.encode(),
        PLAN.encode("utf-8-sig"),
        PLAN.encode("utf-16"),
        PLAN.encode("utf-16-le"),
        PLAN.encode("utf-16-be"),
        b"\xfe\xff" + PLAN.encode("utf-16-be"),
        PLAN.encode("utf-32"),
        unicodedata.normalize("NFD", PLAN).encode(),
        PLAN.replace("\n", "\r\n").encode(),
        PLAN.replace("\n", "\r").encode(),
        in_windows_1258(PLAN),
        in_vni(PLAN).encode("latin-1"),
        in_vni(PLAN).encode(),
    ],
)
def test_the_same_text_is_read_from_every_encoding(tmp_path: Path, data: bytes) -> None:
    assert texts(text(tmp_path, data)) == PLAN.split("\n")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_tcvn3_is_read_but_for_capitals_at_the_head_of_a_word(tmp_path: Path, encoding: str) -> None:
    found = texts(text(tmp_path, in_tcvn3(PLAN).encode(encoding)))
    assert "\n".join(found) == PLAN


def test_an_old_encoding_is_said(tmp_path: Path) -> None:
    assert "Windows-1258" in read(text(tmp_path, in_windows_1258(PLAN))).notes[0].en
    assert read(text(tmp_path, PLAN)).notes == []


@pytest.mark.parametrize("data", [b"\xc4\xd0", bytes(range(128, 256)) * 3, b"a\x00b", b"\x01\x02\x03", b"\xff\xfea"])
def test_what_nothing_fits_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read(text(tmp_path, data))
    assert ".docx" in caught.value.fix.vi


def test_a_letter_or_two_that_are_broken_are_shown_and_said(tmp_path: Path) -> None:
    reading = read(text(tmp_path, PLAN.encode() + "\nđủ".encode()[:-1]))
    assert reading.lines[-1].text == "đ\ufffd"
    assert reading.notes[0].en.startswith("1 letters are broken")


def test_empty_lines_stay_and_blanks_at_line_ends_go(tmp_path: Path) -> None:
    lines = read(text(tmp_path, "một  \n\n \nba\n")).lines
    assert [(line.number, line.text) for line in lines] == [(1, "một"), (2, ""), (3, ""), (4, "ba")]


def test_plain_text_has_no_looks(tmp_path: Path) -> None:
    line = read(text(tmp_path, "I. MỤC ĐÍCH")).lines[0]
    assert (line.bold, line.italic, line.centred, line.size, line.whole) == (None, None, None, None, False)


@pytest.mark.parametrize(
    ("written", "bold", "italic", "plain"),
    [
        ("## KẾ HOẠCH", True, None, "KẾ HOẠCH"),
        ("## **II. MỤC TIÊU**", True, None, "II. MỤC TIÊU"),
        ("### 1. Mục đích ###", True, None, "1. Mục đích"),
        ("**KẾ HOẠCH**", True, None, "KẾ HOẠCH"),
        ("*Căn cứ Luật*", None, True, "Căn cứ Luật"),
        ("***Nơi nhận:***", True, True, "Nơi nhận:"),
        (
            "**1. Mục đích:** nâng cao nhận thức của người dân",
            None,
            None,
            "1. Mục đích: nâng cao nhận thức của người dân",
        ),
    ],
)
def test_marks_become_hints(tmp_path: Path, written: str, bold: bool | None, italic: bool | None, plain: str) -> None:
    line = read(text(tmp_path, written)).lines[0]
    assert (line.bold, line.italic, line.text) == (bold, italic, plain)


def test_bold_may_begin_in_one_line_and_end_in_another(tmp_path: Path) -> None:
    lines = read(text(tmp_path, "**TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\n\nthường")).lines
    assert [(line.text, line.bold) for line in lines] == [
        ("TM. ỦY BAN NHÂN DÂN", True),
        ("CHỦ TỊCH", True),
        ("", None),
        ("thường", None),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "- Như trên;",
        "+ Dự lớp tập huấn",
        "* Lưu ý: 5 * 3 * 2",
        "(*) Số liệu đến tháng 6 (*)",
        "*một (*) hai",
        "Số: ____/KH-UBND",
        "#1 là mục đầu",
        "**không đóng",
        "------",
        "ỦY BAN | CỘNG HÒA",
        "a_b_c",
    ],
)
def test_what_is_content_stays(tmp_path: Path, content: str) -> None:
    assert texts(text(tmp_path, content)) == [content]


def test_escapes_are_undone(tmp_path: Path) -> None:
    assert texts(text(tmp_path, r"\- Lưu: VT\. \*chú\* 1\) \\")) == [r"- Lưu: VT. *chú* 1) " + "\\"]


def test_rows_become_cells_and_rules_go(tmp_path: Path) -> None:
    table = "| **TT** | Việc |\n|----|:---:|\n| 1 | Tập huấn<br>cho tổ |\n\n| ỦY BAN | CỘNG HÒA |"
    assert [place for place in places(text(tmp_path, table)) if place[3]] == [
        (1, 1, 1, "TT"),
        (1, 1, 2, "Việc"),
        (1, 2, 1, "1"),
        (1, 2, 2, "Tập huấn"),
        (1, 2, 2, "cho tổ"),
        (2, 1, 1, "ỦY BAN"),
        (2, 1, 2, "CỘNG HÒA"),
    ]
