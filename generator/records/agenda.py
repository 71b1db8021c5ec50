"""Agenda: what is due in one unit, and in a province with all its units."""

from collections.abc import Iterable, Mapping

from generator.records.calendar import Month, Printed, Row, months_of, printed, rows_of
from generator.records.document import Document, Standing
from generator.records.event import Event, days_of_laws
from generator.records.law import Law
from generator.records.plan import Plan
from generator.records.record import Id, Record, Text, Year
from generator.records.unit import Unit


class Agenda(Record):
    """The calendar of *unit* for *year*; *name* is what one language calls it, *province* what it lies in.

    *below* are a province's units that have one too. *events* are all that its documents ever set, and the days that
    laws proclaim; so an address once published stays.
    """

    id: Id
    name: Text
    unit: Unit
    province: Unit | None
    year: Year
    events: list[Event]
    below: list[Unit] = []

    @property
    def months(self) -> list[Month]:
        """The months of the year."""
        return months_of(self.year, self.events)

    @property
    def rows(self) -> dict[int, list[Row]]:
        """What is due in each of its months."""
        return rows_of(self.months)

    @property
    def printed(self) -> Printed:
        """As much of it as a sheet has room for."""
        return printed(self.months)

    @property
    def earlier(self) -> list[Event]:
        """What was due in years before it and comes no more, the newest first."""
        past = [event for event in self.events if event.plan and event.last and event.last.year < self.year]
        return sorted(past, key=lambda event: (event.first, event.id), reverse=True)


def agendas_of(
    plans: Iterable[Plan], laws: Mapping[str, Law], units: Mapping[str, Unit], year: int, names: Mapping[str, str]
) -> list[Agenda]:
    """One for each unit that has issued a document, and for each of their provinces; *year* is this year.

    They stand in the order of their names: those of *names* by id, else the official ones.
    """
    own: dict[str, list[Plan]] = {}
    within: dict[str, list[str]] = {}
    for plan in plans:
        unit = units[plan.document.issuer.unit]
        if plan.document.standing == Standing.ISSUED:
            own.setdefault(unit.id, []).append(plan)
            if unit.province and unit.id not in within.setdefault(unit.province, []):
                within[unit.province].append(unit.id)
    days = list(days_of_laws(laws.values()))
    found = [_agenda(units[id], own, within.get(id, []), units, days, year) for id in own.keys() | within.keys()]
    named = [agenda.model_copy(update={"name": names.get(agenda.id, agenda.name)}) for agenda in found]
    return sorted(named, key=lambda agenda: (agenda.name, agenda.id))


def agenda_ids(documents: Iterable[Document], units: Mapping[str, Unit]) -> list[str]:
    """The units of these agendas."""
    issued = (document.issuer.unit for document in documents if document.standing == Standing.ISSUED)
    found = {id for id in issued if id in units}
    return sorted(found | {province for id in found if (province := units[id].province)})


def _agenda(
    unit: Unit,
    own: Mapping[str, list[Plan]],
    within: list[str],
    units: Mapping[str, Unit],
    days: list[Event],
    year: int,
) -> Agenda:
    """A unit that is gone keeps the last year that it planned for."""
    plans = [*own.get(unit.id, []), *(plan for id in within for plan in own[id] if not units[id].abolished)]
    last = max((plan.document.last_year for plan in plans), default=year)
    return Agenda(
        id=unit.id,
        name=unit.name,
        unit=unit,
        province=units.get(unit.province or ""),
        year=last if unit.abolished else year,
        events=[*(event for plan in plans for event in plan.events), *days],
        below=sorted((units[id] for id in within), key=lambda unit: unit.name),
    )
