"""All 134 Vietnamese letters survive TCVN3, VNI and Windows-1258; right text is left as it is."""

import unicodedata
from collections.abc import Callable

import pytest

from generator.importing import letters

SMALL = [
    letter
    for vowel in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
] + ["đ"]
CAPITALS = [letter.upper() for letter in SMALL]

TCVN3 = dict(
    zip(
        "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
        bytes.fromhex(
            "a8a9aeaaabacad b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1 d2d3d4d5d6 d7d8dcddde dfe1e2e3e4"
            "e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe a1a2a7a3a4a5a6"
        ),
        strict=True,
    )
)
"""The bytes of TCVN 5712:1993 VN3, written down a second time and in another order than in the program."""
VNI = {
    "á": "aù", "à": "aø", "ả": "aû", "ã": "aõ", "ạ": "aï", "ă": "aê", "ắ": "aé", "ằ": "aè", "ẳ": "aú",
    "ẵ": "aü", "ặ": "aë", "â": "aâ", "ấ": "aá", "ầ": "aà", "ẩ": "aå", "ẫ": "aã", "ậ": "aä", "đ": "ñ", "é": "eù",
    "è": "eø", "ẻ": "eû", "ẽ": "eõ", "ẹ": "eï", "ê": "eâ", "ế": "eá", "ề": "eà", "ể": "eå", "ễ": "eã",
    "ệ": "eä", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ó": "où", "ò": "oø", "ỏ": "oû", "õ": "oõ",
    "ọ": "oï", "ô": "oâ", "ố": "oá", "ồ": "oà", "ổ": "oå", "ỗ": "oã", "ộ": "oä", "ơ": "ô", "ớ": "ôù", "ờ": "ôø",
    "ở": "ôû", "ỡ": "ôõ", "ợ": "ôï", "ú": "uù", "ù": "uø", "ủ": "uû", "ũ": "uõ", "ụ": "uï", "ư": "ö", "ứ": "öù",
    "ừ": "öø", "ử": "öû", "ữ": "öõ", "ự": "öï", "ý": "yù", "ỳ": "yø", "ỷ": "yû", "ỹ": "yõ", "ỵ": "î",
}  # fmt: skip
PLAN = (
    "ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nHỗ trợ nạn nhân bị mua bán trở về\nCăn cứ Luật Phòng, chống mua bán người;\n"
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội xã Ví Dụ, phường Mẫu, tổ 7 ghi chép đầy đủ những kết quả."
)


def in_tcvn3(text: str) -> str:
    """As it was typed: small letters with tones also where a font of capitals showed capitals."""
    return "".join(
        chr(TCVN3[letter]) if letter in TCVN3 else chr(TCVN3.get(letter.lower(), ord(letter))) for letter in text
    )


def in_vni(text: str) -> str:
    return "".join(
        VNI.get(letter) or (VNI[letter.lower()].upper() if letter.lower() in VNI else letter) for letter in text
    )


def test_there_are_134_letters() -> None:
    assert len({*SMALL, *CAPITALS}) == 134


@pytest.mark.parametrize("letter", SMALL)
def test_each_small_letter_is_read_from_tcvn3(letter: str) -> None:
    assert letters.from_tcvn3(f"t{chr(TCVN3[letter])}") == f"t{letter}"


@pytest.mark.parametrize("letter", CAPITALS)
def test_each_capital_is_read_from_a_font_of_capitals(letter: str) -> None:
    assert letters.from_capitals_of_tcvn3(chr(TCVN3[letter.lower()])) == letter


@pytest.mark.parametrize("letter", [*SMALL, *CAPITALS])
def test_each_letter_is_read_from_vni(letter: str) -> None:
    assert letters.from_vni(f"t{in_vni(letter)}t") == f"t{letter}t"


def test_a_sign_in_small_after_a_capital_still_gives_a_capital_in_vni() -> None:
    assert letters.from_vni("AÙn, Aùn, Ñaø") == "Án, Án, Đà"


def test_capitals_with_tones_come_back_in_words_of_capitals() -> None:
    assert letters.from_tcvn3(in_tcvn3("KẾ HOẠCH PHÒNG, CHỐNG")) == "KẾ HOẠCH PHÒNG, CHỐNG"
    assert letters.from_tcvn3(in_tcvn3("Sở Y tế, số 12/KH-UBND, Mỹ Lộc")) == "Sở Y tế, số 12/KH-UBND, Mỹ Lộc"


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_a_disguised_text_is_recognised_and_turned(encode: Callable[[str], str]) -> None:
    turned, was = letters.mended(encode(PLAN))
    assert was in {"tcvn3", "vni"}
    assert turned.lower() == PLAN.lower()


def test_utf_8_taken_for_latin_is_put_right() -> None:
    wrong = "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in PLAN.encode()
    )
    assert letters.mended(wrong) == (PLAN, "utf-8")


@pytest.mark.parametrize("text", [PLAN, "A report in English about a café", "Rapport de l'été: élève, forêt, naïf", ""])
def test_what_is_right_is_left_alone(text: str) -> None:
    assert letters.mended(text) == (text, "")


@pytest.mark.parametrize(
    ("font", "holds"),
    [
        (".VnTime", "tcvn3"),
        ("ABCDEF+.VnTimeH", "tcvn3-capitals"),
        (".VnTimeH-Bold", "tcvn3-capitals"),
        (".VnArial,Bold", "tcvn3"),
        ("VNI-Times", "vni"),
        ("ABCDEF+VNI-Times,Italic", "vni"),
        ("Times New Roman", ""),
        ("TimesNewRomanPS-BoldMT", ""),
    ],
)
def test_fonts_tell_which_letters_they_hold(font: str, holds: str) -> None:
    assert letters.old_font(font) == holds


@pytest.mark.parametrize(
    "word", ["nghiêng", "Quý", "giữ", "gìn", "yêu", "uống", "khuya", "quyết", "khuỷu", "ƯỚC", "ngoằn"]
)
def test_vietnamese_syllables_are_known(word: str) -> None:
    assert letters.is_syllable(word)


@pytest.mark.parametrize("word", ["caùo", "ho¹ch", "KÕho", "naïn", "hoáº", "béé", "tíếng", "đđ", "été"])
def test_what_nobody_can_say_is_no_syllable(word: str) -> None:
    assert not letters.is_syllable(word)
