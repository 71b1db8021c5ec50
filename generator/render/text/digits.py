"""What all languages share in reading numbers aloud: digit by digit, and which numbers are telephone numbers."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

Rule = tuple[str, str | Callable[[re.Match[str]], str]]
"""A regular expression and what stands in its place."""
LONGEST_CARDINAL = 12
"""Figures of the longest number that is said as one; longer ones are said digit by digit."""

_ABROAD = r"\+\d{1,3}(?:[ .-]?\d{2,}){2,}"
_WITH_AREA_CODE = r"0\d{7,}|0\d{1,4}(?:[ .-]\d{2,4}){2,}"
_SERVICE = r"1[89]00(?:\d{4,6}|(?: \d{2,4}){2,})"


def by_digit(text: str, words: Sequence[str]) -> str:
    """Each digit of *text* as its word; *words* are those for 0 to 9."""
    return " ".join(words[int(digit)] for digit in text)


def by_group(number: str, words: Sequence[str], plus: str) -> str:
    """A telephone number digit by digit, with a pause where it is written with a space.

    One without spaces is grouped: 18008080 = 1800, 8080 and 0981848484 = 0981, 848, 484.
    """
    written = re.findall(r"\d+", number)
    groups = list(_groups(written[0])) if len(written) == 1 else written
    said = ", ".join(by_digit(group, words) for group in groups)
    return f"{plus} {said}" if number.startswith("+") else said


def _groups(digits: str) -> Iterator[str]:
    size = 4 if len(digits) % 4 == 0 else 3
    first = len(digits) % size or size
    first = first if first > 1 or len(digits) == 1 else first + size
    yield digits[:first]
    yield from (digits[at : at + size] for at in range(first, len(digits), size))


def telephone_pattern(numbers: Collection[str]) -> str:
    """Where a telephone number stands: one of *numbers*, however spaced, or one that has the form of one.

    Not where the figures are part of something longer: 111/KH-UBND, 111/2025, 1.111, 111 %.
    """
    known = sorted((re.sub(r"[^\d+]", "", number) for number in numbers), key=len, reverse=True)
    forms = [r"[ .-]?".join(map(re.escape, number)) for number in known if number.strip("+")]
    anywhere = "|".join([*forms, _ABROAD, _WITH_AREA_CODE, _SERVICE])
    return rf"(?<![\w+])(?<!\d[.,])(?:{anywhere})(?!\w|[.,]\d|\s?/[^\W\d_]|/\d{{4}}|\s?%)"
