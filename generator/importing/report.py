"""Report: what an import recognised, guessed, left over and removed; never what was removed."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from generator.records.problem import Problem, Said


class Confidence(StrEnum):
    """Certain: said outright, in its fixed place. Likely: read from the wording. Guess: from what stands around it."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True)
class Recognised:
    """One field, or *count* entries of a list."""

    field: str
    confidence: Confidence
    count: int = 1


@dataclass(frozen=True)
class Removed:
    """Something personal that was dropped: its kind and place, not what it was. *page* where the file has pages."""

    kind: str
    line: int
    page: int | None = None


@dataclass
class Report:
    """*missing* are fields that an editor must fill in; *odd* what looks wrong in the original itself.

    *closed* is the mark of a secret or of what stays inside.
    """

    recognised: list[Recognised] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    left_over: int = 0
    removed: list[Removed] = field(default_factory=list)
    odd: list[Said] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    by_machine: bool = False
    closed: str = ""

    @property
    def guessed(self) -> list[str]:
        """The fields that want a look first."""
        return [one.field for one in self.recognised if one.confidence == Confidence.GUESS]

    def saw(self, field: str, value: object, confidence: Confidence) -> None:
        """Note that *field* was read, or that it is missing."""
        count = len(value) if isinstance(value, list) else 1
        if value not in (None, "", []):
            self.recognised.append(Recognised(field, confidence, count))

    def plain(self) -> dict[str, Any]:
        """The same as bare values, for JSON."""
        return {**asdict(self), "guessed": self.guessed}


@dataclass(frozen=True)
class Imported:
    """What came of one file: the fields of a Document and a report, or the problem that stood in the way."""

    file: str
    fields: dict[str, Any] = field(default_factory=dict)
    report: Report = field(default_factory=Report)
    problem: Problem | None = None
