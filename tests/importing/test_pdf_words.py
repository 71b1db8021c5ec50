"""Letters of a PDF page become words and pieces of lines."""

import pytest

from generator.importing.pdf_letters import Letter, letters_of
from generator.importing.pdf_words import pieces_of, rows_of
from tests.importing.test_letters import in_tcvn3, in_vni


def letter(text: str, x: float, width: float = 6.0, bottom: float = 100.0, old: str = "") -> Letter:
    return Letter(text, x, x + width, bottom, 12.0, old=old)


def char(text: str, x: float, font: str = "Times", **more: object) -> dict[str, object]:
    return {
        "text": text,
        "x0": x,
        "x1": x + 6,
        "bottom": 100.0,
        "size": 12.0,
        "fontname": font,
        "upright": True,
        **more,
    }


def line_from(letters: list[Letter]) -> str:
    return " | ".join(piece.text for row in rows_of(letters) for piece in pieces_of(row))


def test_signs_kept_apart_join_their_letters() -> None:
    # As some programs write them: the signs stand over their letter and take no room.
    upright, _ = letters_of([char("h", 0), char("e", 6), char("\u0302", 5), char("\u0301", 4), char("t", 12)], 600, 800)
    assert line_from(upright) == "hết"


def test_a_letter_printed_twice_is_bold_and_read_once() -> None:
    upright, _ = letters_of([char("A", 0), char("A", 0.3), char("B", 6), char("B", 6.3)], 600, 800)
    assert [(one.text, one.bold) for one in upright] == [("A", True), ("B", True)]


def test_signs_of_sign_fonts_are_bullets() -> None:
    upright, _ = letters_of(
        [char("\uf0b7", 0, "ABCDEF+Symbol"), char("v", 6, "Wingdings-Regular"), char("v", 12)], 600, 800
    )
    assert [one.text for one in upright] == ["•", "•", "v"]


def test_ligatures_and_unseen_letters_are_cleaned() -> None:
    upright, _ = letters_of([char("ﬁ", 0), char("\u00ad", 6), char("\u200b", 6)], 600, 800)
    assert [one.text for one in upright] == ["fi"]


@pytest.mark.parametrize(("font", "encode"), [("ABCDEF+.VnTime", in_tcvn3), ("VNI-Times", in_vni)])
def test_letters_of_old_fonts_become_unicode(font: str, encode: type[str]) -> None:
    chars = [char(sign, 6.0 * at, font) for at, sign in enumerate(encode("hỗ trợ đủ"))]
    assert line_from(letters_of(chars, 600, 800)[0]) == "hỗ trợ đủ"


@pytest.mark.parametrize(
    ("left", "right", "read_as"),
    [
        ("I.", "MỤC", "I. MỤC"),
        ("-", "Như", "- Như"),
        ("Số:", "/KH", "Số: /KH"),
        ("Số:", "Mẫu,", "Số: | Mẫu,"),
        ("ngày", "tháng", "ngày tháng"),
        ("thoại:", "0123", "thoại: 0123"),
        ("TÊN", "CỘNG", "TÊN | CỘNG"),
    ],
)
def test_a_wide_gap_parts_columns_but_not_labels_and_blanks(left: str, right: str, read_as: str) -> None:
    row = [letter(one, 6.0 * at) for at, one in enumerate(left)]
    row += [letter(one, 60.0 + 6.0 * at) for at, one in enumerate(right)]
    assert line_from(row) == read_as


def test_the_nation_heads_a_column_however_near_the_other_comes() -> None:
    row = [letter(one, 6.0 * at) for at, one in enumerate("SỞ Y TẾ CỘNG HÒA XÃ HỘI")]
    assert line_from(row) == "SỞ Y TẾ | CỘNG HÒA XÃ HỘI"


def test_a_small_raised_figure_stays_in_its_line() -> None:
    row = [letter(one, 6.0 * at) for at, one in enumerate("100 m  sàn")]
    raised = Letter("2", 30.0, 38.0, 95.0, 7.0)
    assert line_from([raised, *row]) == "100 m2 sàn"
