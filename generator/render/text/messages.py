"""Words for text messages: how many parts a text is sent in, and Vietnamese without marks so that it takes fewer."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import Literal

BASIC = frozenset(ascii_letters + digits + " \n\r@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà")
"""The default alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1): one septet each."""
EXTENSION = frozenset("\f^{}\\[~]|€")
"""The extension table of GSM 03.38 (6.2.1.1): an escape and a character, two septets."""
GSM_ALONE, GSM_JOINED = 160, 153
"""Septets in a message of one part, and in each of several (3GPP TS 23.040: the joining header takes seven)."""
UCS_ALONE, UCS_JOINED = 70, 67
"""UTF-16 code units in a message of one part, and in each of several."""
PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "…": "...", "\u00a0": " ", "\u202f": " "}
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("‐‑–—−", "-")
)


@dataclass(frozen=True)
class Parts:
    """How a text is sent: *units* are septets in GSM-7, UTF-16 code units in UCS-2; no text is no part."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    parts: int

    @property
    def room(self) -> int:
        """The units that a message of one part holds."""
        return GSM_ALONE if self.encoding == "GSM-7" else UCS_ALONE


def parts(text: str) -> Parts:
    """How *text*, exactly as it is, is sent as a text message."""
    if all(letter in BASIC or letter in EXTENSION for letter in text):
        widths = [2 if letter in EXTENSION else 1 for letter in text]
        return Parts("GSM-7", sum(widths), _count(widths, GSM_ALONE, GSM_JOINED))
    widths = [2 if ord(letter) > 0xFFFF else 1 for letter in text]
    return Parts("UCS-2", sum(widths), _count(widths, UCS_ALONE, UCS_JOINED))


def _count(widths: Sequence[int], alone: int, joined: int) -> int:
    """Parts for characters of these *widths*; one that takes two units is never split."""
    if sum(widths) <= alone:
        return min(1, sum(widths))
    count, room = 0, 0
    for width in widths:
        if width > room:
            count, room = count + 1, joined
        room -= width
    return count


def without_marks(text: str) -> str:
    """Vietnamese *text* without tones and marks and with plain quotes and dashes, as GSM-7 can send it.

    A ValueError names each letter that GSM-7 lacks even so.
    """
    apart = unicodedata.normalize("NFD", text.translate(PLAIN))
    plain = "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")
    strange = sorted({letter for letter in plain if letter not in BASIC and letter not in EXTENSION})
    if strange:
        names = ", ".join(f"“{letter}” ({unicodedata.name(letter, f'U+{ord(letter):04X}')})" for letter in strange)
        raise ValueError(f"A text message without marks cannot hold {names}.")
    return plain
