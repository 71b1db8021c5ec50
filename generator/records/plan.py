"""Plan: how one language speaks of a Document; the official text itself stays in its own language."""

from collections.abc import Iterable
from itertools import groupby

from generator.records.document import Assignment, Budget, Channel, Deadline, Document, Promise, Role, Target
from generator.records.event import Event, events_of
from generator.records.record import Id, Record, Text


class AssignmentWords(Record):
    """Agency and task in one language."""

    agency: Text
    task: Text


class DeadlineWords(Record):
    """What is due and to whom, in one language."""

    what: Text
    to: Text | None = None


class PlanWords(Record):
    """What one language says of a document. *about*: two or three plain sentences.

    *units* translates what targets are counted in. The document's own language needs only *about*: the rest is
    read from the document.
    """

    about: Text
    subject: Text | None = None
    issuer: Text | None = None
    note: Text | None = None
    units: dict[Text, Text] = {}
    targets: dict[Id, Text] = {}
    assignments: dict[Id, AssignmentWords] = {}
    deadlines: dict[Id, DeadlineWords] = {}
    budget: dict[Id, Text] = {}


class Copy(Record):
    """One copy of a document to be printed; the *signer* stands on it and is kept nowhere."""

    document: Document
    signer: Text | None = None


class Plan(Record):
    """A document and its summary at a glance, in one language. *historical*: its issuer no longer exists.

    *signer* is given when one copy is printed to be signed, and kept nowhere.
    """

    document: Document
    about: Text
    subject: Text
    issuer: Text
    note: Text | None
    historical: bool
    targets: list[Target]
    assignments: list[Assignment]
    deadlines: list[Deadline]
    budget: list[Budget]
    signer: Text | None = None

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def promises(self) -> list[Promise]:
        """What the document promises to do to reach people."""
        return self.document.promises

    @property
    def channels(self) -> list[tuple[Channel, list[str]]]:
        """Each channel that is promised, with the ids of the clauses that promise it."""
        promises = sorted(self.promises, key=lambda promise: promise.channel)
        grouped = groupby(promises, lambda promise: promise.channel)
        return [(channel, [promise.clause for promise in given]) for channel, given in grouped]

    @property
    def due(self) -> list[Deadline]:
        """The deadlines in the order of their days; what comes every year stands first."""
        return sorted(self.deadlines, key=lambda deadline: (str(deadline.due or ""), deadline.yearly or ""))

    @property
    def events(self) -> list[Event]:
        """The deadlines as calendars show them."""
        return list(events_of(self.document, self.due))

    @property
    def bodies(self) -> list[tuple[str, dict[Role, list[Assignment]]]]:
        """Each body with what it leads and what it helps with, as `agencies` orders them."""
        return [
            (agency, {role: given for role in Role if (given := [item for item in tasks if item.role == role])})
            for agency, tasks in self.agencies
        ]

    @property
    def agencies(self) -> list[tuple[str, list[Assignment]]]:
        """Each body with what it is to do: those that lead most first, then as the document names them."""
        tasks: dict[str, list[Assignment]] = {}
        for item in self.assignments:
            tasks.setdefault(item.agency, []).append(item)
        return sorted(tasks.items(), key=lambda body: -sum(item.role == Role.LEAD for item in body[1]))


class Citing(Record):
    """A plan that names a law: among its bases, in these clauses, or both."""

    plan: Plan
    basis: bool
    clauses: list[Id]


def citings_of(plans: Iterable[Plan]) -> dict[str, list[Citing]]:
    """The plans that name each law, by its id, in their order."""
    found: dict[str, list[Citing]] = {}
    for plan in plans:
        places: dict[str, list[str | None]] = {}
        for law, clause in plan.document.cites:
            places.setdefault(law, []).append(clause)
        for law, clauses in places.items():
            named = [clause for clause in clauses if clause]
            found.setdefault(law, []).append(Citing(plan=plan, basis=None in clauses, clauses=named))
    return found
