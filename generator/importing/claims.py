"""What single lines of a head say: nation, number, day and marks, each taken by whoever it belongs to."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Final

from generator.importing.paragraph import Paragraph
from generator.importing.words import CLOSED, DATE, DRAFT, MOTTO_RULE, NATION, NATION_RULE, NUMBER, URGENT, fold
from generator.records.decree30 import DocumentType, Urgency

MARKS: Final = re.compile(r"[*_#|]+")
"""Signs of a look, not of a text."""


@dataclass
class Head:
    """What the head says; None or empty where it does not. *agency* are the lines that name the issuer, in order.

    *day*, *month* are None where they are left blank. *draft* tells of a DỰ THẢO mark,
    *closed* is the mark of what may not be published.
    """

    type: DocumentType | None = None
    agency: list[Paragraph] = field(default_factory=list)
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: datetime.date | None = None
    year: int | None = None
    subject: str | None = None
    addressees: list[str] = field(default_factory=list)
    decided_by: str | None = None
    draft: bool = False
    urgency: Urgency | None = None
    closed: str = ""


def claimed(head: Head, text: str) -> str:
    """What is left of a line when each has taken what is its own."""
    for claim in (_nation, _number, _day, _mark):
        text = claim(head, text)
    return text


def _nation(_: Head, text: str) -> str:
    """Also where a narrow column breaks the line in two."""
    plain = fold(text)
    if len(plain) > 8 and (NATION.startswith(plain) or NATION.endswith(plain)):
        return ""
    return MOTTO_RULE.sub(" ", NATION_RULE.sub(" ", text))


def _number(head: Head, text: str) -> str:
    match = NUMBER.search(text)
    if not match or head.symbol or head.number or (not match["slash"] and match["symbol"]):
        return text
    number = match["number"].strip(".…_")
    head.number = number or None
    head.symbol = re.sub(r"\s*([-/])\s*", r"\1", match["symbol"]) or None
    return f"{text[: match.start()]} {text[match.end() :]}"


def _day(head: Head, text: str) -> str:
    match = DATE.search(text)
    if not match or head.year:
        return text
    if match["place"]:
        head.place = " ".join(MARKS.sub(" ", match["place"]).split())
    year = re.sub(r"\D", "", match["year"])
    head.year = int(year) if len(year) == 4 else None
    try:
        head.date = datetime.date(int(year), int(match["month"]), int(match["day"]))
    except ValueError:
        head.date = None
    return f"{text[: match.start()]} {text[match.end() :]}"


def _mark(head: Head, text: str) -> str:
    if DRAFT.fullmatch(text):
        head.draft = True
        return ""
    if closed := CLOSED.fullmatch(text):
        head.closed = closed["mark"]
        return ""
    if urgent := URGENT.fullmatch(text):
        mark = urgent["mark"].replace("OẢ", "ỎA")
        head.urgency = next(one for one in Urgency if one.words == mark)
        return ""
    return text
