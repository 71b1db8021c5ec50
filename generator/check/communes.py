"""Rules for enrolled communes: office lines only, and one line of their own that changes nothing else."""

import re
import unicodedata
from collections.abc import Iterator

from generator.check.references import unknown, unknown_each
from generator.records.problem import Problem, Said
from generator.records.sources import Sources

_LINES = ("office", "police", "health")
_MOBILE = re.compile(r"(?:\+?84|0)[35789]\d{8}")
_NUMBERS = re.compile(
    r"\d{3}|\d(?:[ .-]?\d){4}|(?:gọi|call|zalo)\D{0,12}\d|\{|https?:|www\.|@|\.vn\b|\.com\b|\.me\b", re.IGNORECASE
)


def communes_exist(sources: Sources) -> Iterator[Problem]:
    """A commune is a unit of today."""
    for key, entry in sources.communes.items():
        yield from unknown(entry.node.place, Said("đơn vị", "unit"), key, sources.units)
        unit = sources.units.get(key)
        if unit and unit.abolished:
            message = Said(f"`{unit.name}` không còn nữa.", f"`{unit.name}` no longer exists.")
            fix = Said(f"Dùng: {', '.join(unit.successors)}.", f"Use: {', '.join(unit.successors)}.")
            yield Problem(entry.node.place, message, fix)
    for words in sources.languages.values():
        for key, line in words.communes.items():
            yield from unknown(line.node.place, Said("xã đã ghi danh", "enrolled commune"), key, sources.communes)


def commune_numbers_are_office_lines(sources: Sources) -> Iterator[Problem]:
    """A mobile number belongs to a person."""
    for entry in sources.communes.values():
        for field in _LINES:
            number = getattr(entry.record, field)
            if number and _MOBILE.fullmatch(number.replace(" ", "")):
                message = Said(f"`{number}` là số di động.", f"`{number}` is a mobile number.")
                fix = Said("Ghi số máy bàn của cơ quan.", "Give the office's fixed line.")
                yield Problem(entry.place(field), message, fix)


def commune_numbers_have_a_source(sources: Sources) -> Iterator[Problem]:
    """Whoever prints a number can say where it comes from; samples, whose id is a word, are made up."""
    for key, entry in sources.communes.items():
        yield from unknown_each(entry, "sources", Said("nguồn", "source"), sources.origins)
        if key.isdigit() and not entry.record.sources and any(getattr(entry.record, field) for field in _LINES):
            message = Said("Số điện thoại chưa có nguồn.", "These numbers have no source.")
            yield Problem(entry.node.place, message, Said("Thêm `sources`.", "Add `sources`."))


def a_commune_s_line_changes_nothing_else(sources: Sources) -> Iterator[Problem]:
    """Numbers, addresses and hotlines come from the registers alone, so that they can be checked and recalled."""
    for words in sources.languages.values():
        for entry in words.communes.values():
            if found := _NUMBERS.search(entry.record.line):
                message = Said(
                    f"Dòng này có `{found[0]}…`; số điện thoại và địa chỉ web không ghi ở đây.",
                    f"This line holds `{found[0]}…`; phone numbers and web addresses are not given here.",
                )
                fix = Said(
                    "Chỉ ghi nơi gặp và giờ làm việc; số điện thoại ghi ở content/data/communes.yaml.",
                    "Say only where and when to come; numbers belong into content/data/communes.yaml.",
                )
                yield Problem(entry.place("line"), message, fix)


def a_commune_s_line_keeps_nobody_from_calling(sources: Sources) -> Iterator[Problem]:
    """Words that any language's own list rules out, with or without their marks."""
    against = [
        _bare(phrase) for words in sources.languages.values() for phrase in words.language.record.against_calling
    ]
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, against))})\b")
    for words in sources.languages.values():
        for entry in words.communes.values() if against else ():
            if pattern.search(_bare(entry.record.line)):
                message = Said(
                    "Dòng này có thể làm người ta không gọi tổng đài nữa.",
                    "This line may keep people from calling the hotline.",
                )
                fix = Said(
                    "Chỉ ghi nơi gặp và giờ làm việc; số để gọi ở đâu cũng như nhau.",
                    "Say only where and when to come; the number to call is the same everywhere.",
                )
                yield Problem(entry.place("line"), message, fix)


def _bare(text: str) -> str:
    """Small letters without marks, one space between words."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


RULES = (
    communes_exist,
    commune_numbers_are_office_lines,
    commune_numbers_have_a_source,
    a_commune_s_line_changes_nothing_else,
    a_commune_s_line_keeps_nobody_from_calling,
)
