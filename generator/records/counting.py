"""How parts of an official document are counted: Vietnamese letters and Roman digits."""

from typing import Final

LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""The order of points (Nghị định 30/2020/NĐ-CP, Phụ lục I: thứ tự bảng chữ cái tiếng Việt)."""

_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def letter(text: str) -> int:
    """Which in the row of letters it is, from 1; 0 for what is no letter of it."""
    return LETTERS.find(text.lower()) + 1 if len(text) == 1 else 0


def to_roman(number: int) -> str:
    """Roman digits for 1 to 49."""
    tens, ones = divmod(number, 10)
    return ("", "X", "XX", "XXX", "XL")[tens] + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def roman(text: str) -> int:
    """The value of Roman digits; 0 for what is none."""
    values = [_VALUES.get(digit, 0) for digit in text.upper()]
    if not values or 0 in values:
        return 0
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
