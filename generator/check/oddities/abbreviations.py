"""Abbreviations that are none: letters of a type spelled another way, one letter beside a well-known one."""

import re
from collections.abc import Iterator
from typing import Final

from generator.check.oddities.oddity import Oddity
from generator.records.decree30 import ABBREVIATIONS
from generator.records.document import Document
from generator.records.problem import Said

_KNOWN: Final = frozenset(
    re.findall(
        r"\w+",
        "UBND HĐND MTTQ UBMTTQ LHPN LĐTBXH SLĐTBXH TBXH VHXH VHTT VHTTDL GDĐT BTXH TNXH PCTNXH TNCS CAND BĐBP TTYT "
        "VBQPPL ANTT TTATXH ATXH CTXH PCMBN THCS THPT KHCN TTTT CSXH NHCSXH BHXH CNTT TDTT",
    )
)
"""Letters for bodies and subjects that documents of this field use."""
_WRONG_TYPES: Final = {
    "QD": "QĐ",
    "QDD": "QĐ",
    "TTR": "TTr",
    "CTR": "CTr",
    "KHOACH": "KH",
    "BCAO": "BC",
    "TBAO": "TB",
    "QUYĐ": "QyĐ",
    "KHH": "KH",
    "TRT": "TTr",
}
_ANYWHERE: Final = frozenset({"UBND", "HĐND", "MTTQ", "LHPN", "LĐTBXH", "VHXH"})
"""So usual that a slip is known even where the right letters do not stand beside it."""
_SYMBOL = re.compile(r"(?<=\d/)[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ][A-Za-zĐđ&]*)+")
_WORD = re.compile(r"(?<![\w])[A-ZĐƯƠ]{3,8}(?![\w])")
_CAPITALS = re.compile(r"(?:[A-ZĐÀ-Ỹ]{2,}[\s,]+){2,}[A-ZĐÀ-Ỹ]{2,}")
"""A run of words in capitals: a heading, no abbreviations."""


def unknown_abbreviations(document: Document) -> Iterator[Oddity]:
    """In symbols, in the text, in the recipients; each once."""
    told: set[str] = set()
    texts = list(_texts(document))
    written = _ANYWHERE | (_KNOWN & {word for _, text in texts for word in _WORD.findall(text)})
    for clause, text in texts:
        for wrong, right in (*_in_symbols(text), *_in_words(text, written)):
            if wrong not in told:
                told.add(wrong)
                said = Said(f"“{wrong}”: có phải là {right}?", f"“{wrong}”: is {right} meant?")
                yield Oddity("abbreviation", clause, said)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield "", (document.symbol and f"1/{document.symbol}") or ""
    yield from (("", basis.text) for basis in document.legal_bases)
    for clause in document.clauses:
        yield from ((clause.id, text) for text in (clause.heading or "", *clause.text))
    yield from (("", text) for text in (*document.closing, *document.recipients))


def _in_symbols(text: str) -> Iterator[tuple[str, str]]:
    for symbol in _SYMBOL.findall(text):
        letters, rest = symbol.split("-", 1)
        if letters in _WRONG_TYPES:
            yield symbol, f"{_WRONG_TYPES[letters]}-{rest}"
        elif letters not in ABBREVIATIONS.values() and letters.upper() in _UPPER:
            yield symbol, f"{_UPPER[letters.upper()]}-{rest}"


def _in_words(text: str, written: frozenset[str]) -> Iterator[tuple[str, str]]:
    for word in _WORD.findall(_CAPITALS.sub(" ", text)):
        if word not in _KNOWN and (near := _neighbour(word, written)):
            yield word, near


def _neighbour(word: str, written: frozenset[str]) -> str | None:
    """The abbreviation of four letters or more in *written* that differs in one letter, or has two changed about."""
    if len(word) < 4:
        return None
    return next((known for known in sorted(written) if len(known) == len(word) and _is_slip(word, known)), None)


def _is_slip(word: str, known: str) -> bool:
    wrong = [at for at in range(len(word)) if word[at] != known[at]]
    if len(wrong) == 1:
        return True
    return len(wrong) == 2 and sorted(word) == sorted(known) and wrong[1] == wrong[0] + 1


_UPPER: Final = {letters.upper(): letters for letters in ABBREVIATIONS.values()}
