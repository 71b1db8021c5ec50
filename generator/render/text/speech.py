"""Words for the loudspeaker: a text as it is read aloud, how long that takes, and a script that fills a given time."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from generator.render.text import english, vietnamese
from generator.render.text.digits import Rule, by_group, telephone_pattern

SYLLABLES_A_SECOND: Mapping[str, float] = {"vi": 3.3, "en": 3.6}
"""Calm reading over a loudspeaker, pauses between sentences included, by language.

Our own assumption, not a measured figure: let somebody read a script aloud, take the time with a watch,
divide syllables by seconds and write the result here; every script follows.
"""
TOLERANCE = Fraction(5, 100)
"""How far a script may last from its time, as a share of that time."""


@dataclass(frozen=True)
class _Voice:
    digits: Sequence[str]
    plus: str
    rules: Sequence[Rule]
    syllables: Callable[[str], int]


_VOICES: Mapping[str, _Voice] = {
    "vi": _Voice(vietnamese.DIGITS, vietnamese.PLUS, vietnamese.RULES, vietnamese.syllables),
    "en": _Voice(english.DIGITS, english.PLUS, english.RULES, english.syllables),
}


def spoken(text: str, language: str, digits: Collection[str] = ()) -> str:
    """*text* as an announcer reads it: numbers, dates, signs and abbreviations in words, punctuation kept.

    *language* is "vi" or "en", a LookupError else. *digits* are the hotlines' numbers, read digit by digit as every
    telephone number is; any other number is a plain one. A day and month such as 1/2 is a date, never a fraction.
    """
    voice = _VOICES[language]
    text = re.sub(r"[^\S\n]", " ", unicodedata.normalize("NFC", text))
    said = re.sub(telephone_pattern(digits), lambda match: by_group(match[0], voice.digits, voice.plus), text)
    for pattern, words in voice.rules:
        said = re.sub(pattern, words, said)
    return re.sub(r" +(?=[,;:!?)”\n]|\.(?!\w)|$)", "", re.sub(r" {2,}", " ", said)).strip()


def syllables(text: str, language: str, digits: Collection[str] = ()) -> int:
    """Spoken syllables of *text*; what is written in figures and signs counts as it is said. Arguments as `spoken`."""
    marked = unicodedata.normalize("NFD", re.sub(r"(?<=\w)['’](?=\w)", "", spoken(text, language, digits)))
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter)).lower()
    return sum(_VOICES[language].syllables(word) for word in re.findall(r"[^\W\d_]+", plain))


def seconds(text: str, language: str, digits: Collection[str] = ()) -> float:
    """Seconds that reading *text* aloud takes, by its syllables. Arguments as `spoken`."""
    return syllables(text, language, digits) / SYLLABLES_A_SECOND[language]


def fill_time(
    opening: str, lines: Sequence[str], closing: str, target: int, language: str, digits: Collection[str] = ()
) -> list[str] | None:
    """What to read, in order, so that it lasts *target* seconds, 5 % more or less; None if no choice of *lines* does.

    *opening*, chosen lines, *closing*: lines keep their order, and an earlier one is taken whenever that can be.
    Only where all lines together are too short is the text said again, from the opening: as often as it takes, each
    time whole but the last, which may leave out lines; where even that is too long, the last round but one leaves
    out lines and the last is opening and closing alone. The same arguments give the same script.
    """
    rate = Fraction(str(SYLLABLES_A_SECOND[language]))
    least, most = ceil(target * rate * (1 - TOLERANCE)), floor(target * rate * (1 + TOLERANCE))
    frame = syllables(opening, language, digits) + syllables(closing, language, digits)
    counts = [syllables(line, language, digits) for line in lines]
    rounds = _rounds(frame + sum(counts), least)
    for whole in (rounds - 1, rounds - 2):
        used = rounds * frame + whole * sum(counts)
        chosen = _choose(counts, least - used, most - used) if whole >= 0 else None
        if chosen is not None:
            picked = [[*lines]] * whole + [[lines[at] for at in chosen]] + [[]] * (rounds - whole - 1)
            return [said for middle in picked for said in (opening, *middle, closing)]
    return None


def _rounds(whole: int, least: int) -> int:
    """How often a text of *whole* syllables is begun until *least* are said."""
    return max(1, ceil(Fraction(least, whole))) if whole else 1


def _choose(counts: Sequence[int], least: int, most: int) -> list[int] | None:
    """Which of *counts* add up to between *least* and *most*, earlier ones first; None if none do."""
    sums = list(_sums(counts))[::-1]
    if not _reaches(sums[0], least, most):
        return None
    chosen: list[int] = []
    for at, count in enumerate(counts):
        if _reaches(sums[at + 1], least - count, most - count):
            chosen.append(at)
            least, most = least - count, most - count
    return chosen


def _sums(counts: Sequence[int]) -> Iterator[int]:
    """For none, the last, the last two… of *counts* the sums that some of them make, as the set bits of a number."""
    sums = 1
    yield sums
    for count in reversed(counts):
        sums |= sums << count
        yield sums


def _reaches(sums: int, least: int, most: int) -> bool:
    """Whether a bit between *least* and *most*, both included, is set in *sums*."""
    return most >= 0 and (sums >> max(0, least)) & ((1 << (most - max(0, least) + 1)) - 1) > 0
