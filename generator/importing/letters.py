"""Vietnamese letters from before Unicode (TCVN3 of the .Vn fonts, VNI), and whether words look Vietnamese at all."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TONES, _BREVES, _ROOFS = "ùøûõï", "êéèúüë", "âáàåãä"
_SINGLES = dict(zip("íìæóòôöñî", "íìỉĩịơưđỵ", strict=True))


def _vni() -> Iterator[tuple[str, str]]:
    """Each VNI spelling in small letters and its letter: a vowel and a sign after it, or one sign of its own."""
    for base, letters in {
        "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹỵ", "ô": "ớờởỡợ", "ö": "ứừửữự",
    }.items():  # fmt: skip
        yield from ((base + sign, letter) for sign, letter in zip(_TONES, letters, strict=True))
    yield from (("a" + sign, letter) for sign, letter in zip(_BREVES, "ăắằẳẵặ", strict=True))
    for base, letters in {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}.items():
        yield from ((base + sign, letter) for sign, letter in zip(_ROOFS, letters, strict=True))
    yield from _SINGLES.items()


_VNI = dict(_vni())
_VNI_SPELLING = re.compile(f"[aeouyôö][{_TONES}{_BREVES}{_ROOFS}]|[{''.join(_SINGLES)}]", re.IGNORECASE)

_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_RHYME = (
    "(?:(?:[aăâeêioôơuưy]|iê|oă|oa|oe|oo|uâ|uê|uô|uy|uyê|ươ|yê)(?:ng|nh|ch|[cmnpt])?"
    "|[aâ][uy]|ai|ao|eo|êu|iu|[oôơuư]i|i[aơ]|iêu|yêu|o[ae][ioy]|u[aơ]|uây|uôi|uya|uyu|ư[au]|ươ[iu])"
)
_SYLLABLE = re.compile(_ONSET + _RHYME)
# A tone never stands on the second vowel of these: `caùo`, read as it is, is no Vietnamese, but VNI.
_MISPLACED = re.compile(f"(?:[aâ][uy]|ai|ao|eo|êu|iu|[oôơư]i|ư[au])[{_TONE_MARKS}]$")
_AROUND = " \t\r\n.,;:!?()[]{}<>\"'“”‘’…–—•*#|+/-\\_%0123456789"
_APART = re.compile(r"[\s/\-–.,;:()]+")
_ENOUGH = 6_000


def from_tcvn3(text: str) -> str:
    """*text* of a .Vn font. Its capitals with tones were small letters in a font of capitals: words mend that."""
    mended = "".join(_TCVN3.get(letter, letter) for letter in text)
    return "".join(_with_capitals(line) for line in mended.splitlines(keepends=True))


def from_capitals_of_tcvn3(text: str) -> str:
    """*text* of a .Vn font whose name ends in H, which shows all letters as capitals."""
    return "".join(_TCVN3.get(letter, letter) for letter in text).upper()


def from_vni(text: str) -> str:
    """*text* of a VNI font; the vowel decides whether the letter is a capital."""
    return _VNI_SPELLING.sub(_letter_of_vni, text)


def _letter_of_vni(match: re.Match[str]) -> str:
    spelling = match[0]
    letter = _VNI.get(spelling.lower(), spelling)
    return letter.upper() if spelling[0].isupper() else letter


def from_utf8_taken_for_latin(text: str) -> str:
    """`Káº¿ hoáº¡ch` -> `Kế hoạch`; raises UnicodeDecodeError where it is something else."""
    return b"".join(_byte_of(letter) for letter in text).decode("utf-8")


def _byte_of(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1") if ord(letter) < 256 else letter.encode("utf-8")


def _with_capitals(line: str) -> str:
    """Words of capitals only, such as `HOạCH`, wholly in capitals; `Sở` and `KẾ` follow the words beside them."""
    words = re.split(r"(\s+)", line)
    sure = [_in_capitals(word) for word in words]
    shouting = True in sure and False not in sure
    return "".join(
        word.upper() if known or (known is None and shouting) else word for word, known in zip(words, sure, strict=True)
    )


def _in_capitals(word: str) -> bool | None:
    """Whether *word* is written in capitals, by its letters without tones; None where they do not tell."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    if any(letter.islower() for letter in plain):
        return False
    toned = [letter for letter in word if not letter.isascii() and letter.isalpha()]
    return True if len(plain) > 1 and toned and "/" not in word else None


FROM_FONT: dict[str, Callable[[str], str]] = {
    "tcvn3": from_tcvn3,
    "tcvn3-capitals": from_capitals_of_tcvn3,
    "vni": from_vni,
}


def old_font(name: str) -> str:
    """Which letters a font of this name holds: a key of FROM_FONT, or nothing for Unicode."""
    bare = name.rpartition("+")[2].lstrip("/")
    family = re.split(r"[,\s]|-(?=Bold|Italic)|(?<=[a-z])(?=Bold|Italic)", bare)[0]
    if family.lower().startswith(".vn"):
        return "tcvn3-capitals" if family.endswith("H") else "tcvn3"
    return "vni" if bare.lower().startswith("vni-") else ""


def well_read(text: str) -> float:
    """The share of Vietnamese syllables among the words of *text* that have letters beyond a-z; 1.0 if none has."""
    words = [word for word in _words(text[:_ENOUGH]) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 1.0


def toned_words(text: str) -> int:
    """How many words of *text* have letters beyond a-z."""
    return sum(not word.isascii() for word in _words(text[:_ENOUGH]))


def _words(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFC", text)
    return (word.strip(_AROUND) for word in _APART.split(plain) if word.strip(_AROUND))


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether *word* can be said in Vietnamese: one syllable, at most one tone, on the right vowel."""
    if word != word.upper() and word[1:] != word[1:].lower():
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = sum(apart.count(mark) for mark in _TONE_MARKS)
    bare = unicodedata.normalize("NFC", "".join(letter for letter in apart if letter not in _TONE_MARKS))
    if tones > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _MISPLACED.search(unicodedata.normalize("NFC", word.lower()) if not tones else _tones_apart(word))


def _tones_apart(word: str) -> str:
    """*word* in small letters, its tone as a sign after its vowel, ă â ê ô ơ ư whole."""
    return "".join(_tone_apart(letter) for letter in unicodedata.normalize("NFC", word.lower()))


def _tone_apart(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in apart if mark in _TONE_MARKS)
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in _TONE_MARKS)) + tone


def mended(text: str) -> tuple[str, str]:
    """*text* as it should read, and what it was in (tcvn3, vni, utf-8), or nothing if it is well as it is."""
    before = well_read(text)
    if before > 0.75 or toned_words(text) < 3:
        return text, ""
    tried = {"tcvn3": from_tcvn3, "vni": from_vni, "utf-8": from_utf8_taken_for_latin}
    best, name, made = before, "", text
    for was, turn in tried.items():
        try:
            turned = unicodedata.normalize("NFC", turn(text))
        except UnicodeDecodeError:
            continue
        if well_read(turned) > best:
            best, name, made = well_read(turned), was, turned
    return (made, name) if best >= 0.8 and best - before > 0.2 else (text, "")
