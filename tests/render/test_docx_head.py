"""The head of the Word file: issuer, nation, number, date, type, subject, addressees; by Decree 30/2020."""

from unicodedata import normalize

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from generator.records.decree30 import MOTTO, NATION
from generator.render.docx import measure
from tests.render.word import (
    LETTER,
    PLAN,
    align_of,
    find,
    look_of,
    paragraphs_of,
    real_width,
    rule_below,
    word_of,
)


def test_the_head_names_superior_and_issuer_on_the_left() -> None:
    left = word_of(PLAN).tables[0].cell(0, 0).paragraphs
    assert [paragraph.text for paragraph in left] == ["ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "PHÒNG VĂN HÓA - XÃ HỘI", ""]
    assert [look_of(paragraph)[1:] for paragraph in left[:2]] == [(False, False), (True, False)]
    assert all(12 <= look_of(paragraph)[0] <= 13 for paragraph in left[:2])
    assert {align_of(paragraph) for paragraph in left} == {WD_ALIGN_PARAGRAPH.CENTER}


def test_the_head_names_nation_and_motto_on_the_right() -> None:
    nation, motto, _ = word_of(PLAN).tables[0].cell(0, 1).paragraphs
    assert (nation.text, motto.text) == (NATION, MOTTO)
    assert look_of(nation) in {(12, True, False), (13, True, False)}
    assert look_of(motto) in {(13, True, False), (14, True, False)}


def test_the_nations_name_fits_one_line() -> None:
    nation = word_of(PLAN).tables[0].cell(0, 1).paragraphs[0]
    column = word_of(PLAN).tables[0].columns[1].width.pt
    indents = nation.paragraph_format.left_indent.pt + nation.paragraph_format.right_indent.pt
    assert measure.width(NATION, look_of(nation)[0]) + 3 < column - indents


def test_the_rule_under_the_motto_is_as_long_as_the_motto() -> None:
    word = word_of(PLAN)
    assert rule_below(word, MOTTO) == pytest.approx(real_width(MOTTO, look_of(find(word, MOTTO))[0]), abs=0.5)


@pytest.mark.parametrize("start", ["PHÒNG VĂN HÓA", "Thực hiện công tác"])
def test_the_rules_under_issuer_and_subject_are_a_third_to_a_half_of_the_line(start: str) -> None:
    word = word_of(PLAN)
    text = find(word, start)
    last = real_width(text.text.split("\n")[-1], look_of(text)[0])
    assert last / 3 <= rule_below(word, start) <= last / 2


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_widths_of_vietnamese_letters_are_those_of_the_bundled_font(weight: str) -> None:
    vowels, tones = "aăâeêioôơuưy", ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = {normalize("NFC", vowel + tone) for vowel in vowels for tone in tones} | set("bcdđghklmnpqrstvxfjwz")
    signs = set("0123456789 .,;:-–/()!?“”\"'%&")
    for letter in letters | {letter.upper() for letter in letters} | signs:
        assert measure.width(letter, 1000, weight == "Bold") == pytest.approx(real_width(letter, 1000, weight), abs=0.6)


def test_a_long_subject_breaks_before_a_phrase_into_lines_of_like_length() -> None:
    subject = find(word_of(PLAN), "Thực hiện công tác")
    assert subject.text.split("\n") == [
        "Thực hiện công tác phòng, chống mua bán người",
        "và hỗ trợ nạn nhân bị mua bán trở về năm 2027",
    ]


def test_a_range_of_years_is_not_torn_where_a_line_breaks() -> None:
    first = "Thực hiện công tác hỗ trợ nạn nhân bị mua bán giai đoạn 2021 - 2025"
    second = "và định hướng đến năm 2030 trên địa bàn tỉnh Ví Dụ"
    assert measure.phrases(f"{first} {second}", 14, 450) == [first, second]


def test_of_two_good_breaks_the_more_even_one_is_taken() -> None:
    text = "Thực hiện công tác hỗ trợ nạn nhân bị mua bán trở về và truyền thông trên địa bàn xã trong năm 2027"
    first, second = measure.phrases(text, 14, 450)
    assert real_width(second, 14) / real_width(first, 14) > 0.8


def test_tables_of_the_layout_have_no_borders() -> None:
    assert not word_of(PLAN).element.xpath("//w:tblBorders | //w:tcBorders | //w:tblStyle")


def test_number_and_date_stand_on_one_line() -> None:
    number, date = (cell.paragraphs[0] for cell in word_of(PLAN).tables[0].rows[1].cells)
    assert (number.text, look_of(number)) == ("Số: 09/KH-VHXH", (13, False, False))
    assert (date.text, look_of(date)) == ("Ví Dụ, ngày 05 tháng 02 năm 2027", (14, False, True))


def test_type_and_subject_are_bold_and_centred() -> None:
    word = word_of(PLAN)
    for start in ("KẾ HOẠCH", "Thực hiện công tác"):
        paragraph = find(word, start)
        assert look_of(paragraph) in {(13, True, False), (14, True, False)}
        assert align_of(paragraph) == WD_ALIGN_PARAGRAPH.CENTER


def test_a_letter_shows_its_subject_under_the_number_and_no_type() -> None:
    word = word_of(LETTER)
    number, subject = word.tables[0].cell(1, 0).paragraphs
    assert (number.text, subject.text) == ("Số: 09/VHXH-YT", "V/v phối hợp truyền thông")
    assert look_of(subject) == (12, False, False)
    assert subject.style.paragraph_format.space_before.pt == 6
    assert "CÔNG VĂN" not in [paragraph.text for paragraph in paragraphs_of(word)]


def test_several_addressees_are_listed_below_the_colon() -> None:
    word = word_of(LETTER)
    start = find(word, "Kính gửi")
    listed = [find(word, f"- {name}") for name in ("Trạm Y tế xã", "Công an xã", "Các trường học")]
    assert start.text == "Kính gửi:"
    assert [line.text[-1] for line in listed] == [";", ";", "."]
    colon = start.paragraph_format.left_indent.pt + measure.width("Kính gửi", 14, bold=False)
    assert {round(line.paragraph_format.left_indent.pt) for line in listed} == {round(colon)}


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    assert find(word_of({**LETTER, "addressees": ["Công an xã"]}), "Kính gửi").text == "Kính gửi: Công an xã"
