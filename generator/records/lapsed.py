"""Lapsed: a document that rests on a law which had ended, or had been followed by another, by the document's day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.records.document import Document
from generator.records.law import Law, Status
from generator.records.record import Id


@dataclass(frozen=True)
class Lapsed:
    """*law* is cited, in a *clause* or as a basis (None); *newer* followed it; *ended*: it is known to have ended.

    A law that was followed and is not known to have ended deserves a second look, no more.
    """

    law: Law
    clause: Id | None
    newer: Law | None
    ended: bool


def day_of(document: Document) -> datetime.date:
    """The day whose law a document must know: its own; of one that tells none, the last of its year."""
    return document.date or datetime.date(document.year, 12, 31)


def lapsed_in(document: Document, cites: Iterable[tuple[Id, Id | None]], laws: Mapping[Id, Law]) -> Iterator[Lapsed]:
    """Those of *cites*, laws and where they are cited, that had lapsed.

    A clause may name a law beside what followed it; a basis may not.
    """
    given, day = list(cites), day_of(document)
    named = {law for law, _ in given}
    for id, clause in given:
        law = laws.get(id)
        newer = successor(law, laws, day) if law else None
        ended = bool(law and has_ended(law, day))
        if law and (ended or newer) and not (clause and newer and newer.id in named):
            yield Lapsed(law, clause, newer, ended)


def has_ended(law: Law, day: datetime.date) -> bool:
    """Whether *law* is known to have ended before *day*."""
    return law.until < day if law.until else law.status == Status.ENDED


def successor(law: Law, laws: Mapping[Id, Law], day: datetime.date) -> Law | None:
    """What followed *law* by *day*, and what followed that; None if nothing had yet."""
    found: list[Law] = []
    while (newer := laws.get(law.replaced_by or "")) and newer not in found and _has_begun(newer, day):
        found.append(newer)
        law = newer
    return found[-1] if found else None


def _has_begun(law: Law, day: datetime.date) -> bool:
    begins = law.in_force_from or law.date
    return begins is not None and begins <= day
