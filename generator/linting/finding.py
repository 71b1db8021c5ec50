"""Finding: where a document departs from the decree, what is asked, what was found, and how to mend it in Word."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.linting.sheet import Paragraph, Sheet
from generator.records.problem import Said


class Severity(StrEnum):
    """An error departs from the decree; a warning wants a look: it may be meant, or the decree does not demand it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Departure:
    """What a rule saw. *at*: the paragraph, the number of the page, or None for the document as a whole."""

    at: Paragraph | int | None
    asks: Said
    found: Said
    fix: Said
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Finding:
    """A departure with the name of its *rule*; the same was found *times* times, first at *place*."""

    rule: str
    severity: Severity
    place: Said
    asks: Said
    found: Said
    fix: Said
    times: int = 1

    @property
    def message(self) -> Said:
        """What the decree asks and what was found."""
        more = self.times - 1
        vi, en = (f" (và {more} chỗ nữa)", f" (and {more} more)") if more else ("", "")
        return Said(f"{self.asks.vi} Thấy: {self.found.vi}{vi}.", f"{self.asks.en} Found: {self.found.en}{en}.")


Rule = Callable[[Sheet], Iterator[Departure]]


def findings(sheet: Sheet, rules: Iterable[Rule], quotable: frozenset[int]) -> Iterator[Finding]:
    """What *rules* find; the same departure is told once. *quotable* are the paragraphs that a message may quote."""
    for rule in rules:
        yield from grouped(rule.__name__, rule(sheet), quotable)


def grouped(rule: str, departures: Iterable[Departure], quotable: frozenset[int]) -> list[Finding]:
    """Departures of one rule as findings: those that say the same, one finding."""
    first: dict[tuple[Said, Said], Departure] = {}
    times: dict[tuple[Said, Said], int] = {}
    for one in departures:
        key = one.asks, one.found
        first.setdefault(key, one)
        times[key] = times.get(key, 0) + 1
    return [
        Finding(rule, one.severity, place_of(one.at, quotable), one.asks, one.found, one.fix, times[key])
        for key, one in first.items()
    ]


def place_of(at: Paragraph | int | None, quotable: frozenset[int]) -> Said:
    """Page or paragraph, and its first words where they may be quoted."""
    if at is None:
        return Said("cả văn bản", "the whole document")
    if isinstance(at, int):
        return Said(f"trang {at}", f"page {at}")
    words = f" “{_opening(at.text)}”" if at.number in quotable else ""
    if at.page is not None:
        return Said(f"trang {at.page}{words}", f"page {at.page}{words}")
    return Said(f"đoạn {at.number}{words}", f"paragraph {at.number}{words}")


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
