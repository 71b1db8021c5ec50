"""Labels of clauses are known however they are written, and nothing else is taken for one."""

import pytest

from generator.importing.labels import Sort, label_of


@pytest.mark.parametrize(
    ("text", "sort", "printed", "rest"),
    [
        ("I. MỤC TIÊU", Sort.ROMAN, "I", "MỤC TIÊU"),
        ("I- Mục tiêu", Sort.ROMAN, "I-", "Mục tiêu"),
        ("VI.TỔ CHỨC", Sort.ROMAN, "VI", "TỔ CHỨC"),
        ("A. PHẦN CHUNG", Sort.CAPITAL, "A", "PHẦN CHUNG"),
        ("C. Nội dung", Sort.CAPITAL, "C", "Nội dung"),
        ("1.Mục tiêu", Sort.NUMBER, "1", "Mục tiêu"),
        ("1/ Mục tiêu", Sort.NUMBER, "1/", "Mục tiêu"),
        ("1) Mục tiêu", Sort.NUMBER, "1)", "Mục tiêu"),
        ("1.1. Hoạt động", Sort.DOTTED, "1.1", "Hoạt động"),
        ("1.1 Hoạt động", Sort.DOTTED, "1.1", "Hoạt động"),
        ("a) in tờ rơi", Sort.LETTER, "a", "in tờ rơi"),
        ("a. in tờ rơi", Sort.LETTER, "a.", "in tờ rơi"),
        ("đ) in tờ rơi", Sort.LETTER, "đ", "in tờ rơi"),
        ("(a) in tờ rơi", Sort.BRACKET, "(a)", "in tờ rơi"),
        ("-Tổ chức", Sort.DASH, "-", "Tổ chức"),
        ("- 100% thôn", Sort.DASH, "-", "100% thôn"),
        ("- + Tổ chức", Sort.PLUS, "+", "Tổ chức"),
        ("• Tổ chức", Sort.DOT, "•", "Tổ chức"),
        ("Điều 3. Nơi nhận", Sort.ARTICLE, "Điều 3", "Nơi nhận"),
        ("Chương II", Sort.CHAPTER, "Chương II", ""),
        ("PHẦN THỨ NHẤT", Sort.PART, "Phần THỨ NHẤT", ""),
    ],
)
def test_a_label_is_known_with_its_sign(text: str, sort: Sort, printed: str, rest: str) -> None:
    found = label_of(text)
    assert found is not None
    assert (found[0].sort, found[0].printed, found[1]) == (sort, printed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "30/7).",
        "15/6; báo cáo",
        "2026 - 2030 và",
        "100% nạn nhân",
        "12/12 thôn",
        "7h30 đến 11h",
        "18.000 đồng",
        "3 - 5 ngày",
        "Mục III của Kế hoạch này",
        "UBND xã",
        "TM. ỦY BAN NHÂN DÂN",
        "--- ",
        "IV",
    ],
)
def test_a_day_a_share_or_a_sum_is_no_label(text: str) -> None:
    assert label_of(text) is None


def test_points_are_counted_by_the_vietnamese_alphabet() -> None:
    places = [found[0].place for text in ("a) x", "d) x", "đ) x", "e) x", "g) x", "i) x") if (found := label_of(text))]
    assert places == [1, 4, 5, 6, 7, 9]
