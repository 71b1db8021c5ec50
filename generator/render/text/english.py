"""English as it is read aloud: numbers, dates, symbols and abbreviations in words; British, day before month."""

import re
from collections.abc import Mapping

from generator.render.text.digits import LONGEST_CARDINAL, Rule, by_digit

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
PLUS = "plus"
TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
THOUSANDS = (("billion", 10**9), ("million", 10**6), ("thousand", 10**3))
ORDINALS: Mapping[str, str] = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
"""Those that do not just take -th."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SPELLED = ("IOM", "UN", "UBND", "UNODC", "ID", "QR")
"""Abbreviations with a vowel that are said letter by letter; those without one always are."""
SIGNS: Mapping[str, str] = {"%": " percent", "&": " and ", "+": " plus ", "=": " equals ", "@": " at ", "/": ", "}


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{DIGITS[hundreds]} hundred"] if hundreds else []
    if rest or not said:
        said.append(_pair(rest))
    return " and ".join(said)


def _pair(number: int) -> str:
    tens, unit = divmod(number, 10)
    if tens < 2:
        return TEENS[unit] if tens else DIGITS[unit]
    return f"{TENS[tens]}-{DIGITS[unit]}" if unit else TENS[tens]


def cardinal(number: int) -> str:
    """*number*, from 0 to below a million million, in words: 1005 = "one thousand and five"."""
    said: list[str] = []
    for word, size in THOUSANDS:
        count, number = divmod(number, size)
        if count:
            said += [_below_thousand(count), word]
    if said and 0 < number < 100:
        said.append("and")
    return " ".join([*said, _below_thousand(number)] if number or not said else said)


def ordinal(number: int) -> str:
    """30 = "thirtieth"."""
    head, last = re.fullmatch(r"(.*?)(\w+)", cardinal(number)).groups()  # type: ignore[union-attr]
    return head + ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")


def _year(digits: str) -> str:
    """2026 = "twenty twenty-six", 2005 = "two thousand and five", 1900 = "nineteen hundred"."""
    century, rest = divmod(int(digits), 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(int(digits))
    return f"{_pair(century)} {'hundred' if not rest else _pair(rest) if rest > 9 else f'oh {DIGITS[rest]}'}"


def _number(match: re.Match[str]) -> str:
    grouped = re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", match[0])
    parts = (match[0].replace(",", "") if grouped else match[0]).split(".")
    if len(parts) == 2:
        return f"{_plain(parts[0])} point {by_digit(parts[1], DIGITS)}"
    return " point ".join(map(_plain, parts))


def _plain(digits: str) -> str:
    if len(digits) > LONGEST_CARDINAL or (digits[0] == "0" and len(digits) > 1):
        return by_digit(digits, DIGITS)
    return cardinal(int(digits))


def _date(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    name = MONTHS[int(month) - 1] if month.isdigit() else month
    return f"the {ordinal(int(day))} of {name}" + (f" {_year(year)}" if year else "")


def _american_date(match: re.Match[str]) -> str:
    month, day, year = match.groups()
    return f"{month} {ordinal(int(day))}" + (f" {_year(year)}" if year else "")


def _time(match: re.Match[str]) -> str:
    hour, minutes = match.groups()
    past = "o’clock" if minutes == "00" else _pair(int(minutes)) if minutes[0] != "0" else f"oh {DIGITS[int(minutes)]}"
    return f"{cardinal(int(hour))} {past}"


def _spelled(text: str) -> str:
    pieces = re.findall(r"\d+|[^\W\d_]", text.upper().replace("Đ", "D"))
    return " ".join(_plain(piece) if piece.isdigit() else piece for piece in pieces)


def _symbol(match: re.Match[str]) -> str:
    """53/2024/QH15 = "fifty-three, twenty twenty-four, Q H fifteen"."""
    number, year, letters = match.groups()
    return ", ".join([_plain(str(int(number))), *([_year(year)] if year else []), *map(_spelled, letters.split("-"))])


_DAY, _MONTH, _YEAR = r"(0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])", r"(\d{4})"
_NAME = rf"({'|'.join(MONTHS)})"
_PART = r"[A-ZĐ]{2,}[a-z]?\d*"
RULES: tuple[Rule, ...] = (
    (r"\b[Nn]o\.\s?(?=\d)", "number "),
    (rf"\b(\d+)\s?/(?:{_YEAR}/)?({_PART}(?:-{_PART})*)(?!\w)", _symbol),
    (r"\b[Aa]rt\.\s?(?=\d)", "article "),
    (r"\be\.g\.", "for example"),
    (r"\bi\.e\.", "that is"),
    (r"(?<=\d)(%?)\s*[-–—]\s*(?=\d)", r"\1 to "),
    (r"(?<!on )(?<!to )\b24/7\b(?!/| to \d)", "twenty-four seven"),
    (rf"\b(?:the )?{_DAY}(?:st|nd|rd|th)? (?:of )?{_NAME}(?:,? {_YEAR})?\b", _date),
    (rf"\b{_NAME} {_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?\b", _american_date),
    (rf"\b{_DAY}/{_MONTH}(?:/{_YEAR})?\b(?!/)", _date),
    (rf"\b{_MONTH}/{_YEAR}\b", lambda match: f"{MONTHS[int(match[1]) - 1]} {_year(match[2])}"),
    (r"\b(\d{1,3})(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1]))),
    (r"\b([01]?\d|2[0-3]):([0-5]\d)\b", _time),
    (r"(?<=\d)/(?=\d)", " out of "),
    (r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " "),
    (r"(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)", lambda match: _year(match[0])),
    (r"\d+(?:,\d{3})*(?:\.\d+)*", _number),
    (rf"\b(?:{'|'.join(SPELLED)}|[B-DF-HJ-NP-TV-XZĐ]{{2,}})\b", lambda match: _spelled(match[0])),
    (r"[%&+=@/]", lambda match: SIGNS[match[0]]),
    (r"(?<=\w\w)\.(?=[a-z]{2})", " dot "),
    (r"(?<!\S)\.(?=[a-z]{2})", "dot "),
    (r"\s+[-–—]\s+", ", "),
)
"""What is replaced by what, one after the other."""

EXCEPTIONS: Mapping[str, int] = {
    "anyone": 3,
    "area": 3,
    "areas": 3,
    "argue": 2,
    "business": 2,
    "businesses": 3,
    "everyone": 3,
    "eye": 1,
    "eyes": 1,
    "facebook": 2,
    "frontier": 2,
    "hundred": 2,
    "hundreds": 2,
    "idea": 3,
    "ideas": 3,
    "lion": 2,
    "lions": 2,
    "myanmar": 3,
    "naive": 2,
    "people": 2,
    "peoples": 2,
    "real": 1,
    "soldier": 2,
    "someone": 2,
    "theatre": 3,
    "w": 3,
    "wednesday": 2,
}
"""Syllables of common words that the rules miss; "w" is the letter."""
_CORRECTIONS: tuple[tuple[str, int], ...] = (
    (r"[^aeiouy]e$(?<![^aeiouy]le)", -1),  # make, home; not people, table
    (r"[^aeiouysxzcg]es$(?<![cs]hes)(?<![^aeiouyr]les)", -1),  # hotlines; not places, catches, tables
    (r"[^aeioutdy]ed$(?<![^aeiouylr]led)", -1),  # called; not wanted, handled
    (r"[gq]ue$", -1),  # language has its own final e; league, dialogue have none that is said
    (r"[aeiouy][^aeiouyl]e(?=(?:ment|ly|ful|fully|less|ness|ty)s?$)", -1),  # movement, safety
    # something, therefore; not homeless, wherever
    (r"^(?:some|there|where|here|home|house|fore|safe|like|else)(?!ver|less|ly|ty|ness|[aeiouysr]|..?$)", -1),
    (r"^every|^nine(?=teen)", -1),  # ev-ry
    (r"(?<![ctsg])ia(?!ge)|cia(?=t)", 1),  # Cambodia, association; not social, marriage
    (r"(?<![ctsgxnl])io", 1),  # radio; not nation, million
    (r"iu|(?<=[^gq])ue(?=n[ct]|l)|(?<![gqs])ua|(?<=s)ual", 1),  # medium, influence, annual, usual
    (r"eo(?!u)(?<!geo)", 1),  # video; not surgeon, courageous
    (r"crea(?![km])|rea(?=ct)", 1),  # create, react
    (r"iet|(?<![tc])ien[ct]|scien", 1),  # quiet, Viet Nam, audience, science
    (r"(?<=[aeiouy][^aeiouy])(?:i)(?=er|est)|(?<=rr)i(?=er)", 1),  # easier, carrier
    (r"[aeou]y(?=[aeou])(?!e[ds]$)|y(?=ing)|[eo](?=ing)", 1),  # employer, studying, going
    (r"sm$", 1),  # tourism
    (r"[sd]nt$", 1),  # isn't, didn't
    (r"^re(?=u|in)|coo(?=p[ei]|rd)|oe(?=[tm])", 1),  # reunite, cooperate, poem
)


def syllables(word: str) -> int:
    """Syllables of one spoken *word* in small letters without marks or apostrophes: runs of vowels, corrected."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    corrections = sum(by * len(re.findall(pattern, word)) for pattern, by in _CORRECTIONS)
    return max(1, len(re.findall(r"[aeiouy]+", word)) + corrections)
