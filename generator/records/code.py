"""The code on a print: which print, of which issue, in whose name. Eight letters at most, easy to type.

A number made of the unit's official code and the permanent numbers of topic and kind, and of the issue, written
with letters that nobody takes for others, and one letter more that tells a slip of the hand. It names no person and
no scan.
"""

from typing import Final

ALPHABET: Final = "23456789abcdefghjkmnpqrstwxyz"
"""29 letters, without 0 1 i l o u v. 29 is a prime, so the last letter tells each wrong letter and each swap."""

MOST_TOPICS: Final = 100
MOST_KINDS: Final = 50
MOST_ISSUES: Final = 29

_COMMUNE_DIGITS = 5


def has_code(topic: int, kind: int, issue: int) -> bool:
    """Whether these numbers can be written as a code."""
    return 0 < topic < MOST_TOPICS and 0 < kind < MOST_KINDS and 0 < issue < MOST_ISSUES


def code_of(unit: str | None, topic: int, kind: int, issue: int) -> str:
    """The code; *unit* is an official code of digits, anything else counts as none. *issue* counts from 1.

    A ValueError where a number is too large to be written.
    """
    if not has_code(topic, kind, issue):
        raise ValueError(f"no code for topic {topic}, kind {kind}, issue {issue}")
    number = ((_place(unit) * MOST_TOPICS + topic) * MOST_KINDS + kind) * MOST_ISSUES + issue
    letters = _letters(number)
    return letters + _check(letters)


def is_code(text: str) -> bool:
    """Whether *text* is a code without a slip."""
    return len(text) > 1 and set(text) <= set(ALPHABET) and _check(text[:-1]) == text[-1]


def _place(unit: str | None) -> int:
    """A commune's five digits as they are; a province's two above all of them, for 04 is not 00004."""
    if not unit or not unit.isdigit():
        return 0
    return int(unit) if len(unit) == _COMMUNE_DIGITS else 10**_COMMUNE_DIGITS + int(unit)


def _letters(number: int) -> str:
    written = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        written = ALPHABET[digit] + written
    return written


def _check(letters: str) -> str:
    weighed = sum(weight * ALPHABET.index(letter) for weight, letter in enumerate(reversed(letters), 2))
    return ALPHABET[-weighed % len(ALPHABET)]
