"""A portal of the whole country: a plan of each province and of each of its communes, and what they rest on."""

import datetime
from collections.abc import Iterator

from generator.model.groups import groups_of
from generator.records.agenda import agendas_of
from generator.records.chain import chains_of
from generator.records.document import Deadline, Issuer, LegalBasis
from generator.records.law import Law, Status
from generator.records.plan import Plan, citings_of
from generator.records.portal import Portal
from generator.records.unit import Unit
from tests.contract.samples import PORTALS, SOURCES

YEAR = 2026
CENTRE = "33-qd-ttg-2026"
PROVINCES = [unit for unit in SOURCES.units.values() if unit.id.isdigit() and len(unit.id) == 2]
COMMUNES = [unit for unit in SOURCES.units.values() if unit.id.isdigit() and len(unit.id) == 5 and not unit.abolished]


def nation(every: int = 5) -> Portal:
    """The country's portal in Vietnamese; each commune but one in *every* cites its province's plan."""
    portal = PORTALS["vi"]
    laws = portal.laws | {law.id: law for law in map(_law, PROVINCES)}
    plans = list(_plans(every))
    return portal.model_copy(
        update={
            "plans": plans,
            "laws": laws,
            "units": SOURCES.units,
            "citings": citings_of(plans),
            "chains": chains_of(plans, laws, SOURCES.units, {}),
            "agendas": agendas_of(plans, laws, SOURCES.units, YEAR, {}),
            "groups": groups_of(plans, SOURCES.units, portal.labels),
        }
    )


def _law(unit: Unit) -> Law:
    """A province's plan as the register has it."""
    return Law(
        id=f"kh-ubnd-tinh-{unit.id}",
        number="12/KH-UBND",
        type="Kế hoạch",
        title="Phòng, chống mua bán người",
        issuer=f"Ủy ban nhân dân {_placed(unit.name)}",
        date=datetime.date(YEAR, 1, 31),
        status=Status.UNKNOWN,
        checked_on=datetime.date(YEAR, 11, 22),
    )


def _placed(name: str) -> str:
    return name[0].lower() + name[1:] if name.startswith("Thành phố") else f"tỉnh {name.removeprefix('Tỉnh ')}"


def _plans(every: int) -> Iterator[Plan]:
    for unit in PROVINCES:
        yield _plan(unit, f"ke-hoach-tinh-{unit.id}", "12", [CENTRE], datetime.date(YEAR, 1, 31))
    for at, unit in enumerate(COMMUNES):
        above = [] if at % every == 0 else [f"kh-ubnd-tinh-{unit.province}"]
        yield _plan(unit, f"ke-hoach-xa-{unit.id}", "34", [CENTRE, *above], datetime.date(YEAR, 3, 1))


def _plan(unit: Unit, id: str, number: str, cites: list[str], date: datetime.date) -> Plan:
    plan = PORTALS["vi"].plan("song-cong-111-kh-ubnd")
    due = [
        Deadline(id=f"bao-cao-{month}", clause="muc-dich", due=f"{YEAR}-{month}-15", what="Báo cáo")
        for month in ("06", "12")
    ]
    changed = {
        "id": id,
        "issuer": Issuer(name=f"ỦY BAN NHÂN DÂN {unit.name.upper()}", unit=unit.id),
        "number": number,
        "date": date,
        "year": YEAR,
        "legal_bases": [LegalBasis(text="Căn cứ …", cites=cites)],
        "citations": [],
        "deadlines": due,
    }
    document = plan.document.model_copy(update=changed)
    return plan.model_copy(update={"document": document, "deadlines": due, "issuer": f"Ủy ban nhân dân {unit.name}"})
