"""Words as a search compares them: without marks, d for đ, small letters; the same rules as in theme/site/search.js."""

import re
import unicodedata

_WORD = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[0-9a-z\u00c0-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1800-\u1fff\u2c00-\u2dff\uac00-\ud7ff\ufe70-\ufefc]+"
)
"""Letters and digits; of scripts that part no words (Thai, Lao, Burmese, Khmer, Kana, Han) each letter is a word."""

_MARKS = re.compile("[\u0300-\u036f]")
_SAME = str.maketrans("đð", "dd")


def words_of(text: str) -> list[str]:
    """The folded words of *text*, in its order."""
    found = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return [folded for folded in map(fold, found) if folded]


def fold(word: str) -> str:
    """A word in small letters without the marks of Latin letters; other scripts' marks are letters and stay."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", bare).translate(_SAME)
