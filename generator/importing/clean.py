"""Text without what no reader sees: one kind of space, no soft hyphens, letters composed."""

import re
import unicodedata

_LOOKS_ALIKE = {
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"), " "
    ),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\ufffc")),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u2028\u2029\u0085"), "\n"),
    **{number: unicodedata.normalize("NFKC", chr(number)) for number in range(0xFB00, 0xFB07)},
}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """*text* as it is read: NFC, its tabs and line ends kept."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text.translate(_LOOKS_ALIKE)))


def bullets(text: str, font: str) -> str:
    """*text* in a font of signs: dashes and pluses as they are, all other signs as bullets."""
    if not _SIGNS.search(font):
        return text
    return "".join(_bullet(letter) for letter in text)


_SIGNS = re.compile(r"(?:^|\+|/)(?:symbol|wingdings|webdings|zapfdingbats|monotypesorts)", re.IGNORECASE)


def _bullet(letter: str) -> str:
    plain = chr(ord(letter) & 0xFF) if "\uf020" <= letter <= "\uf0ff" else letter
    return plain if plain in "-+ \t\n" or "\u2000" <= plain <= "\u2fff" else "•"
