"""What the loudspeaker says: numbers as they are spoken, how long it takes, scripts that fill their time."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.text.speech import SYLLABLES_A_SECOND, fill_time, seconds, spoken, syllables

HOTLINES = ("111", "113", "+84 981 84 84 84", "+84 965 41 11 18", "1900 96 96 80", "18008080", "18001567")

VIETNAMESE = [
    # Numbers to call
    ("Gọi 111.", "Gọi một một một."),
    ("Gọi 111, miễn phí", "Gọi một một một, miễn phí"),
    ("111 hoặc 113", "một một một hoặc một một ba"),
    ("gọi 111/113", "gọi một một một, một một ba"),
    ("+84 981 84 84 84", "cộng tám bốn, chín tám một, tám bốn, tám bốn, tám bốn"),
    ("(+84 965 41 11 18)", "(cộng tám bốn, chín sáu năm, bốn một, một một, một tám)"),
    ("1900 96 96 80", "một chín không không, chín sáu, chín sáu, tám không"),
    ("18008080", "một tám không không, tám không tám không"),
    ("1800 8080", "một tám không không, tám không tám không"),
    ("18001567", "một tám không không, một năm sáu bảy"),
    ("0981848484", "không chín tám một, tám bốn tám, bốn tám bốn"),
    ("024 3824 9517", "không hai bốn, ba tám hai bốn, chín năm một bảy"),
    # Plain numbers
    ("0", "không"),
    ("4", "bốn"),
    ("5", "năm"),
    ("10", "mười"),
    ("11", "mười một"),
    ("14", "mười bốn"),
    ("15", "mười lăm"),
    ("20", "hai mươi"),
    ("21", "hai mươi mốt"),
    ("24 giờ", "hai mươi tư giờ"),
    ("55", "năm mươi lăm"),
    ("100", "một trăm"),
    ("101", "một trăm linh một"),
    ("104", "một trăm linh tư"),
    ("105", "một trăm linh năm"),
    ("110", "một trăm mười"),
    ("115 người", "một trăm mười lăm người"),
    ("244", "hai trăm bốn mươi tư"),
    ("1000", "một nghìn"),
    ("1.005", "một nghìn không trăm linh năm"),
    ("3.321", "ba nghìn ba trăm hai mươi mốt"),
    ("30.170 cuộc gọi", "ba mươi nghìn một trăm bảy mươi cuộc gọi"),
    ("1.000.000", "một triệu"),
    ("2.000.015", "hai triệu không trăm mười lăm"),
    ("1.000.000.000", "một tỷ"),
    ("7.900.000.021", "bảy tỷ chín trăm triệu không trăm hai mươi mốt"),
    ("4,5", "bốn phẩy năm"),
    ("0,05", "không phẩy không năm"),
    ("08", "không tám"),
    # Percentages and ranges
    ("94%", "chín mươi tư phần trăm"),
    ("khoảng 4,5 %", "khoảng bốn phẩy năm phần trăm"),
    ("111%", "một trăm mười một phần trăm"),
    ("15-20 người", "mười lăm đến hai mươi người"),
    ("2021 – 2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm"),
    ("60%-64%", "sáu mươi phần trăm đến sáu mươi tư phần trăm"),
    ("thứ 2 - thứ 6", "thứ hai đến thứ sáu"),
    # Dates
    ("30/7", "ngày ba mươi tháng bảy"),
    ("ngày 30/7", "ngày ba mươi tháng bảy"),
    ("nga\u0300y 30/7", "ngày ba mươi tháng bảy"),
    ("Ngày 30/7/2026", "Ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi sáu"),
    ("05/5/2021", "ngày mùng năm tháng năm năm hai nghìn không trăm hai mươi mốt"),
    ("mùng 2/9", "mùng hai tháng chín"),
    ("hôm 4/4", "hôm mùng bốn tháng tư"),
    ("từ 01/7 - 30/9", "từ ngày mùng một tháng bảy đến ngày ba mươi tháng chín"),
    ("ngày 05 tháng 01 năm 2027", "ngày mùng năm tháng một năm hai nghìn không trăm hai mươi bảy"),
    ("ngày 14 tháng 4", "ngày mười bốn tháng tư"),
    ("tháng 9/2025", "tháng chín năm hai nghìn không trăm hai mươi lăm"),
    ("12/2025", "tháng mười hai năm hai nghìn không trăm hai mươi lăm"),
    ("quý I/2025", "quý một năm hai nghìn không trăm hai mươi lăm"),
    ("Quý III/2024", "Quý ba năm hai nghìn không trăm hai mươi tư"),
    ("quý IV", "quý tư"),
    ("năm 2005", "năm hai nghìn không trăm linh năm"),
    ("thứ 4", "thứ tư"),
    ("lần thứ 1", "lần thứ nhất"),
    # Hours
    ("24/7", "hai mươi tư trên bảy"),
    ("ngày 24/7", "ngày hai mươi tư tháng bảy"),
    ("24/24", "hai mươi tư trên hai mươi tư"),
    ("7h30", "bảy giờ ba mươi phút"),
    ("07:05", "bảy giờ năm phút"),
    ("17h00", "mười bảy giờ"),
    ("lúc 17h", "lúc mười bảy giờ"),
    ("6-8h", "sáu đến tám giờ"),
    # Documents
    ("Luật số 53/2024/QH15", "Luật số năm mươi ba, năm hai nghìn không trăm hai mươi tư, quy hát mười lăm"),
    ("162/2025/NĐ-CP", "một trăm sáu mươi hai, năm hai nghìn không trăm hai mươi lăm, nờ đê, xê pê"),
    ("QĐ 793/QĐ-TTg", "Quyết định bảy trăm chín mươi ba, quy đê, tê tê giê"),
    ("111/KH-UBND", "một trăm mười một, ca hát, u bê nờ dê"),
    ("61 /VHXH-YT", "sáu mươi mốt, vê hát xờ hát, y tê"),
    ("26/KH-BCĐ-CAT", "hai mươi sáu, ca hát, bê xê đê, xê a tê"),
    ("Điều 8-18", "Điều tám đến mười tám"),
    ("khoản 2 Điều 37", "khoản hai Điều ba mươi bảy"),
    ("Điều 3.10", "Điều ba chấm mười"),
    ("Chương IV", "Chương bốn"),
    # Abbreviations and signs
    ("UBND xã", "Ủy ban nhân dân xã"),
    ("TP. Thái Nguyên", "thành phố Thái Nguyên"),
    ("TP.HCM", "thành phố Hồ Chí Minh"),
    ("P. Sông Công", "phường Sông Công"),
    ("Phòng VH-XH", "Phòng Văn hóa, Xã hội"),
    ("(IOM)", "(ai âu em)"),
    ("ứng dụng VNeID", "ứng dụng vi en i đi"),
    ("tờ A4", "tờ A bốn"),
    ("VTV", "vê tê vê"),
    ("xã/phường", "xã, phường"),
    ("cha & mẹ", "cha và mẹ"),
    ("trang web .vn", "trang web chấm vê nờ"),
    ("Hà Nội - Huế", "Hà Nội, Huế"),
    ("hỏi, kể, v.v.", "hỏi, kể, vân vân"),
]

ENGLISH = [
    ("Call 111.", "Call one one one."),
    ("111 or 113", "one one one or one one three"),
    ("+84 981 84 84 84", "plus eight four, nine eight one, eight four, eight four, eight four"),
    ("1900 96 96 80", "one nine zero zero, nine six, nine six, eight zero"),
    ("18008080", "one eight zero zero, eight zero eight zero"),
    ("0", "zero"),
    ("13", "thirteen"),
    ("24 hours", "twenty-four hours"),
    ("100", "one hundred"),
    ("115 people", "one hundred and fifteen people"),
    ("621 calls", "six hundred and twenty-one calls"),
    ("1,005", "one thousand and five"),
    ("30,170", "thirty thousand one hundred and seventy"),
    ("3,321 communes", "three thousand three hundred and twenty-one communes"),
    ("1,000,000,000", "one billion"),
    ("2,000,000,040", "two billion and forty"),
    ("4.5", "four point five"),
    ("3.10", "three point one zero"),
    ("part 1.2.10", "part one point two point ten"),
    ("94%", "ninety-four percent"),
    ("111 %", "one hundred and eleven percent"),
    ("15–20 people", "fifteen to twenty people"),
    ("on 30 July", "on the thirtieth of July"),
    ("the 30th of July", "the thirtieth of July"),
    ("30 July 2026", "the thirtieth of July twenty twenty-six"),
    ("July 1, 2025", "July first twenty twenty-five"),
    ("on 30/7", "on the thirtieth of July"),
    ("9/2025", "September twenty twenty-five"),
    ("since 2021", "since twenty twenty-one"),
    ("in 2005", "in two thousand and five"),
    ("in 1908", "in nineteen oh eight"),
    ("2021-2025", "twenty twenty-one to twenty twenty-five"),
    ("24/7", "twenty-four seven"),
    ("on 24/7", "on the twenty-fourth of July"),
    ("at 7:30", "at seven thirty"),
    ("at 7:00", "at seven o’clock"),
    ("the 12th time", "the twelfth time"),
    ("53/2024/QH15", "fifty-three, twenty twenty-four, Q H fifteen"),
    ("No. 162/2025/NĐ-CP", "number one hundred and sixty-two, twenty twenty-five, N D, C P"),
    ("111/KH-UBND", "one hundred and eleven, K H, U B N D"),
    ("Article 37", "Article thirty-seven"),
    ("(IOM)", "(I O M)"),
    ("SMS & QR", "S M S and Q R"),
    ("a .vn website", "a dot vn website"),
    ("police/army", "police, army"),
]

COUNTED = {
    1: "call phone home make help name work road voice friend trust school month while free saves calls makes "
    "lives called asked helped worked ease through eyes league stayed since please bridge loved watched "
    "caught rules clothes paid",
    2: "hotline hotlines people victim victims woman women number danger trafficked promise promised consent "
    "wanted needed places language quiet table handle handled sometimes something someone neighbours border "
    "abroad because believe passport travel worker going being moment movement safety useful homeless careful "
    "lonely ninety social nation region human message client science seven thousand hundred sister daughter "
    "police commune women's isn't didn't settled trying buying apple arrive mountain little lion nature "
    "message naive housework therefore",
    3: "area idea violence period radio video tourism employer government employment telephone family overseas "
    "wherever remember recruiter contacted animals assistance committee everyone together important agreement "
    "medium usual annual studying citizen services hospital consular dangerous protected traffickers easier "
    "difficult decision dialogue requirement officers department document's carefully businesses poetry "
    "banana studio industry guaranteed",
    4: "information confidential Cambodia exploitation experience emergency authorities community January "
    "environment operation responsible available society's variety television secretary's Vietnamese security "
    "dictionary",
    5: "immediately opportunity communication administration association investigation organisation "
    "reintegration representative international university cooperation psychological",
}
"""English words by their syllables, counted by hand."""


@pytest.mark.parametrize(("written", "said"), VIETNAMESE, ids=[written for written, _ in VIETNAMESE])
def test_a_vietnamese_announcer_says(written: str, said: str) -> None:
    assert spoken(written, "vi", HOTLINES) == said


@pytest.mark.parametrize(("written", "said"), ENGLISH, ids=[written for written, _ in ENGLISH])
def test_an_english_announcer_says(written: str, said: str) -> None:
    assert spoken(written, "en", HOTLINES) == said


def test_a_short_number_that_is_no_hotline_is_a_plain_number() -> None:
    assert spoken("111", "vi") == "một trăm mười một"
    assert spoken("Có 111 vụ, gọi 113", "vi", ["113"]) == "Có một trăm mười một vụ, gọi một một ba"


def test_the_spaces_of_a_number_may_be_hard_ones() -> None:
    assert spoken("24\u00a0giờ", "vi") == "hai mươi tư giờ"
    assert spoken("1900\u00a096\u00a096\u00a080", "vi", HOTLINES).startswith("một chín không không, chín sáu")


def test_lines_stay_lines() -> None:
    assert spoken("Gọi 111\nMiễn phí", "vi", HOTLINES) == "Gọi một một một\nMiễn phí"


def test_a_language_without_a_voice_is_refused() -> None:
    for ask in (spoken, syllables, seconds):
        with pytest.raises(LookupError):
            ask("bonjour", "fr")


MIXED = st.lists(
    st.sampled_from([*(written for written, _ in VIETNAMESE), "ngày", "năm", "số", "-", "/", "%", ",", ".", "7", "x"]),
    max_size=6,
).map(" ".join)


@given(MIXED | st.text(alphabet="0123456789 .,/-–%+hgABĐQTn:", max_size=30), st.sampled_from(["vi", "en"]))
def test_nothing_said_holds_a_figure_or_a_sign(text: str, language: str) -> None:
    said = spoken(text, language, HOTLINES)
    assert not [letter for letter in said if letter.isdigit() or letter in "%&+=@/"]


@given(MIXED)
def test_what_is_said_is_said_the_same_again(text: str) -> None:
    said = spoken(text, "vi", HOTLINES)
    assert syllables(said, "vi") == syllables(text, "vi", HOTLINES)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Gọi", 1),
        ("Nghiêng khuỷu quyết giữ yêu oai", 6),
        ("Người thân, hàng xóm đều gọi được.", 7),
        ("Gọi 111", 4),
        ("30/7", 5),
        ("94%", 5),
        ("53/2024/QH15", 15),
        ("+84 981 84 84 84", 12),
        ("UBND xã", 5),
        ("Campuchia, Myanmar, Zalo, TikTok, Facebook", 12),
        ("go\u0323i 113", 4),
    ],
)
def test_vietnamese_syllables_are_those_that_are_spoken(text: str, count: int) -> None:
    assert syllables(text, "vi", HOTLINES) == count


def test_english_syllables_are_right_for_95_words_in_100() -> None:
    counts = {word: count for count, words in COUNTED.items() for word in words.split()}
    wrong = [word for word, count in counts.items() if syllables(word, "en") != count]
    assert len(counts) >= 120
    assert len(wrong) <= 0.05 * len(counts), wrong


def test_english_syllables_are_those_that_are_spoken() -> None:
    assert syllables("Call 111, free.", "en", HOTLINES) == 5
    assert syllables("on 30 July", "en") == 8
    assert syllables("SMS", "en") == 3
    assert syllables("W", "en") == 3


def test_time_follows_from_syllables() -> None:
    assert seconds("Gọi 111", "vi", HOTLINES) == pytest.approx(4 / 3.3)
    assert seconds("Call 111", "en", HOTLINES) == pytest.approx(4 / 3.6)
    assert seconds("", "vi") == 0


def lasting(script: Sequence[str], language: str) -> float:
    return sum(seconds(line, language, HOTLINES) for line in script)


def words(count: int) -> str:
    """A line of *count* Vietnamese syllables."""
    return " ".join(["ta"] * count)


def test_a_script_takes_earlier_lines_first_and_keeps_their_order() -> None:
    lines = [f"{name} {words(29)}" for name in "abcdef"]
    # 99 syllables are 30 seconds: 10 + 3 x 30 = 100
    assert fill_time(words(5), lines, words(5), 30, "vi") == [words(5), *lines[:3], words(5)]


def test_a_line_that_would_spoil_the_time_is_left_out() -> None:
    lines = [words(80), words(30), words(60)]
    # 80 leaves 9, which nothing fills; 30 + 60 do
    assert fill_time(words(5), lines, words(5), 30, "vi") == [words(5), words(30), words(60), words(5)]


def test_a_short_text_is_opened_and_closed_a_second_time() -> None:
    assert fill_time(words(10), [words(60)], words(10), 30, "vi") == [
        *(words(10), words(60), words(10)),
        *(words(10), words(10)),
    ]


def test_a_shorter_text_is_said_whole_again() -> None:
    script = [words(10), "một " + words(29), words(10)]
    assert fill_time(script[0], [script[1]], script[2], 30, "vi") == script * 2
    assert fill_time(script[0], [script[1]], script[2], 60, "vi") == script * 4


def test_lines_are_left_out_where_a_second_opening_would_last_too_long() -> None:
    # 20 + 66 is too short, 40 + 66 too long
    assert fill_time(words(10), [words(6), words(60)], words(10), 30, "vi") == [
        *(words(10), words(60), words(10)),
        *(words(10), words(10)),
    ]


@pytest.mark.parametrize(
    ("opening", "lines", "closing"),
    [
        (words(60), [words(5)], words(60)),  # the frame alone is too long
        (words(10), [words(200)], words(10)),  # the only line is too long
        (words(10), [words(300), words(5)], words(10)),
        ("", [], ""),
        ("", ["", "—"], ""),
    ],
)
def test_what_cannot_fill_the_time_is_refused(opening: str, lines: list[str], closing: str) -> None:
    assert fill_time(opening, lines, closing, 30, "vi") is None


def test_the_bounds_are_five_percent_to_the_syllable() -> None:
    # 200 seconds are 660 syllables: 627 to 693
    fits = [count for count in range(620, 700) if fill_time(words(count), [], "", 200, "vi")]
    assert (fits[0], fits[-1], len(fits)) == (627, 693, 67)


@pytest.mark.parametrize("target", [30, 60, 180])
def test_sixty_lines_fill_the_usual_times_in_english_too(target: int) -> None:
    lines = [f"Line {number}: ask who is hiring, and call 111." for number in range(60)]
    script = fill_time("Dear neighbours,", lines, "Call 111, free, day and night.", target, "en", HOTLINES)
    assert script
    assert lasting(script, "en") == pytest.approx(target, rel=0.05)


def is_in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(line in rest for line in part)


@given(
    st.lists(st.integers(1, 40), max_size=60),
    st.integers(1, 30),
    st.sampled_from([20, 30, 60, 180]),
    st.sampled_from(["vi", "en"]),
)
def test_a_script_fills_its_time_with_its_own_lines(counts: list[int], frame: int, target: int, language: str) -> None:
    lines = [f"{words(count)} {'!' * at}" for at, count in enumerate(counts)]
    opening, closing = f"mở {words(frame)}", f"đóng {words(frame)}"
    script = fill_time(opening, lines, closing, target, language)
    assert script == fill_time(opening, lines, closing, target, language)
    if script is None:
        return
    assert abs(lasting(script, language) - target) <= 0.05 * target + 1e-9
    rounds = " | ".join(script).split(opening + " | ")[1:]
    for said in rounds:
        *middle, last = said.removesuffix(" | ").split(" | ")
        assert last == closing
        assert is_in_order(middle, lines)


@given(st.lists(st.integers(1, 40), max_size=8), st.integers(1, 20), st.sampled_from([10, 20, 30]))
def test_no_fitting_choice_is_missed(counts: list[int], frame: int, target: int) -> None:
    rate, sums = SYLLABLES_A_SECOND["vi"], {0}
    for count in counts:
        sums |= {count + other for other in sums}
    possible = any(abs((2 * frame + some) / rate - target) <= 0.05 * target - 1e-9 for some in sums)
    if possible:
        script = fill_time(words(frame), [words(count) for count in counts], words(frame), target, "vi")
        assert script is not None
        assert script[0] == script[-1] == words(frame)
