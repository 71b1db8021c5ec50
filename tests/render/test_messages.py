"""Text messages: how many parts they take, and Vietnamese without marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.text.messages import BASIC, EXTENSION, Parts, parts, without_marks

EMOJI = "\N{SLIGHTLY SMILING FACE}"


LONG = st.lists(st.tuples(st.sampled_from("aọ[€" + EMOJI), st.integers(1, 160)), max_size=5).map(
    lambda runs: "".join(letter * count for letter, count in runs)
)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("", Parts("GSM-7", 0, 0)),
        ("a", Parts("GSM-7", 1, 1)),
        ("Goi 111", Parts("GSM-7", 7, 1)),
        ("Call\n111", Parts("GSM-7", 8, 1)),
        ("a" * 160, Parts("GSM-7", 160, 1)),
        ("a" * 161, Parts("GSM-7", 161, 2)),
        ("a" * 306, Parts("GSM-7", 306, 2)),
        ("a" * 307, Parts("GSM-7", 307, 3)),
        ("a" * 459, Parts("GSM-7", 459, 3)),
        ("a" * 460, Parts("GSM-7", 460, 4)),
        ("€", Parts("GSM-7", 2, 1)),
        ("€" * 80, Parts("GSM-7", 160, 1)),
        ("€" * 81, Parts("GSM-7", 162, 2)),
        ("a" * 158 + "[", Parts("GSM-7", 160, 1)),
        ("a" * 159 + "[", Parts("GSM-7", 161, 2)),
        ("đ", Parts("UCS-2", 1, 1)),
        ("Gọi 111", Parts("UCS-2", 7, 1)),
        ("ọ" * 70, Parts("UCS-2", 70, 1)),
        ("ọ" * 71, Parts("UCS-2", 71, 2)),
        ("ọ" * 134, Parts("UCS-2", 134, 2)),
        ("ọ" * 135, Parts("UCS-2", 135, 3)),
        ("a" * 69 + "ọ", Parts("UCS-2", 70, 1)),
        ("a" * 70 + "ọ", Parts("UCS-2", 71, 2)),
        (EMOJI, Parts("UCS-2", 2, 1)),
        (EMOJI * 35, Parts("UCS-2", 70, 1)),
        (EMOJI * 36, Parts("UCS-2", 72, 2)),
        ("€" * 70 + "ọ", Parts("UCS-2", 71, 2)),
        ("ç", Parts("UCS-2", 1, 1)),
        ("\t", Parts("UCS-2", 1, 1)),
        ("’", Parts("UCS-2", 1, 1)),
    ],
)
def test_a_text_takes_these_parts(text: str, counted: Parts) -> None:
    assert parts(text) == counted


def test_an_escape_is_not_split_from_its_character() -> None:
    # 306 septets would just fit two parts, but the bracket would begin at the 153rd
    assert parts("a" * 152 + "[" + "a" * 152) == Parts("GSM-7", 306, 3)
    assert parts("a" * 151 + "[" + "a" * 153) == Parts("GSM-7", 306, 2)


def test_a_surrogate_pair_is_not_split() -> None:
    # 134 units would just fit two parts, but the pair would begin at the 67th
    assert parts("ọ" * 66 + EMOJI + "ọ" * 66) == Parts("UCS-2", 134, 3)
    assert parts("ọ" * 65 + EMOJI + "ọ" * 67) == Parts("UCS-2", 134, 2)


def test_the_default_alphabet_has_127_characters_and_an_escape() -> None:
    assert len(BASIC) == 127
    assert len(EXTENSION) == 10
    assert not BASIC & EXTENSION


@pytest.mark.parametrize("letter", "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡§¿ÄÖÑÜäöñüà09azAZ")
def test_a_letter_of_the_default_alphabet_takes_one_septet(letter: str) -> None:
    assert parts(letter) == Parts("GSM-7", 1, 1)


@pytest.mark.parametrize("letter", "\f^{}\\[~]|€")
def test_a_letter_of_the_extension_takes_two_septets(letter: str) -> None:
    assert parts(letter) == Parts("GSM-7", 2, 1)


@given(LONG)
def test_parts_hold_the_text_and_never_a_part_too_many(text: str) -> None:
    counted = parts(text)
    alone, joined = (160, 153) if counted.encoding == "GSM-7" else (70, 67)
    assert (counted.parts > 1) == (counted.units > alone)
    if counted.parts > 1:
        # Each part but the last lacks at most the one unit that a pair did not fit in
        assert (counted.parts - 1) * (joined - 1) < counted.units <= counted.parts * joined


@given(st.text(alphabet="aọđ" + EMOJI, max_size=300))
def test_units_are_those_of_utf_16_where_gsm_7_will_not_do(text: str) -> None:
    counted = parts(text)
    if counted.encoding == "UCS-2":
        assert counted.units == len(text.encode("utf-16-be")) // 2


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Gọi 111", "Goi 111"),
        ("Đừng đi một mình", "Dung di mot minh"),
        ("người thân, hàng xóm", "nguoi than, hang xom"),
        ("ưƠắẵỹỲ", "uOaayY"),
        ("go\u0323i", "goi"),
        ("“Việc nhẹ, lương cao”", '"Viec nhe, luong cao"'),
        ("‘ở đâu’", "'o dau'"),
        ("24 giờ – miễn phí", "24 gio - mien phi"),
        ("hỏi cho rõ…", "hoi cho ro..."),
        ("30\u00a0tháng\u00a07", "30 thang 7"),
        ("a [b] €", "a [b] €"),
        ("dòng một\ndòng hai", "dong mot\ndong hai"),
    ],
)
def test_marks_are_taken_off(text: str, plain: str) -> None:
    assert without_marks(text) == plain


def test_every_vietnamese_letter_has_a_plain_one() -> None:
    bases = {"a": "aăâ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
    for base, letters in bases.items():
        for letter in letters:
            for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"):
                assert without_marks(letter + tone) == base
                assert without_marks((letter + tone).upper()) == base.upper()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Gọi " + EMOJI, "SLIGHTLY SMILING FACE"),
        ("30 °C", "“°” (DEGREE SIGN)"),
        ("5 × 3", "MULTIPLICATION SIGN"),
        ("một\thai", "U+0009"),
        ("中", "CJK UNIFIED IDEOGRAPH-4E2D"),
    ],
)
def test_a_letter_that_cannot_be_sent_is_named(text: str, named: str) -> None:
    with pytest.raises(ValueError, match="cannot hold") as refusal:
        without_marks(text)
    assert named in str(refusal.value)


@given(st.text(alphabet="aàảãáạăâbcdđeêghiklmnoôơpqrstuưvxyỹĐƠ “”–… ,.?!0123456789", max_size=200))
def test_vietnamese_without_marks_fits_gsm_7(text: str) -> None:
    assert parts(without_marks(text)).encoding == "GSM-7"
