"""One text through the gate: every detector's spans, each place told once, values masked."""

from collections.abc import Collection, Iterator

from generator.check.personal.drafters import drafters
from generator.check.personal.finding import Finding, Span, finding
from generator.check.personal.identity import identities
from generator.check.personal.mail import mails
from generator.check.personal.names import people
from generator.check.personal.phones import phones
from generator.check.personal.plain import plain
from generator.check.personal.signers import signers


def find(text: str, register: Collection[str]) -> Iterator[Finding]:
    """Personal data in *text*, in reading order. *register* holds the numbers and e-mails that are public."""
    shown = plain(text)
    for span in spans(shown, register):
        line_start = shown.rfind("\n", 0, span.start) + 1
        line = shown.count("\n", 0, span.start) + 1
        yield finding(span.kind, line, span.start - line_start + 1, shown[span.start : span.end])


def spans(text: str, register: Collection[str]) -> list[Span]:
    """Where personal data stands in *text*, which is plain already; what overlaps is told once."""
    return _apart(_spans(text, register))


def _spans(text: str, register: Collection[str]) -> list[Span]:
    return [
        *identities(text),
        *phones(text, register),
        *mails(text, register),
        *people(text),
        *signers(text),
        *drafters(text),
    ]


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in order; where two overlap, the one that the earlier detector gave."""
    taken: list[Span] = []
    for span in spans:
        if not any(span.start < other.end and other.start < span.end for other in taken):
            taken.append(span)
    return sorted(taken)
