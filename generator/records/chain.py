"""Chain: how documents rest on each other, from the centre over the province down to the communes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain as joined

from generator.records.act import Act, in_order, one_of, together
from generator.records.cited import slug
from generator.records.document import Document, Standing
from generator.records.law import Law, Status
from generator.records.level import province_of, tier_of
from generator.records.plan import Plan
from generator.records.record import Id, Record, Text
from generator.records.unit import Tier, Unit

_BARE = re.compile(r"^(?:Tỉnh|Thành phố)\s+")


class Chain(Record):
    """The documents of one province and all that they rest on, the highest first; *id* and *name* are its own."""

    id: Id
    name: Text
    acts: list[Act]

    @property
    def shown(self) -> list[Act]:
        """All of them as they are drawn."""
        return together(self.acts)

    @property
    def own(self) -> list[Act]:
        """Those that are published here."""
        return [act for act in self.acts if act.plan]

    @property
    def unlinked(self) -> list[Act]:
        """Documents below the province that cite none of the province."""
        tiers = {act.key: act.tier for act in self.acts}
        low = [act for act in self.own if act.tier in {Tier.DISTRICT, Tier.COMMUNE}]
        return [act for act in low if Tier.PROVINCE not in {tiers.get(key) for key in act.on}]

    @property
    def absent(self) -> list[Act]:
        """Local documents that are cited, and not published here."""
        return [act for act in self.acts if act.tier != Tier.NATION and not act.plan]

    @property
    def unknown(self) -> list[str]:
        """Ids that are cited and stand in no register."""
        return sorted(set(joined.from_iterable(act.unknown for act in self.acts)))


def chains_of(
    plans: Iterable[Plan], laws: Mapping[str, Law], units: Mapping[str, Unit], names: Mapping[str, str]
) -> list[Chain]:
    """One chain for each province that has documents, in the order of their *names*; models are nobody's."""
    shown = [plan for plan in plans if plan.document.standing != Standing.MODEL]
    acts = {act.key: act for act in _acts(shown, laws, units)}
    by_province: dict[str, list[Act]] = {}
    for act in acts.values():
        if act.plan:
            by_province.setdefault(act.province or "", []).append(act)
    made = (_chain(id, names.get(id, units[id].name), own, acts) for id, own in by_province.items() if id in units)
    return sorted(made, key=lambda chain: chain.name)


def chain_ids(documents: Iterable[Document], units: Mapping[str, Unit]) -> list[str]:
    """The provinces of these chains."""
    shown = (document for document in documents if document.standing != Standing.MODEL)
    found = {_place(units[document.issuer.unit])[1] for document in shown if document.issuer.unit in units}
    return sorted(id for id in found if id and id in units)


def _chain(id: str, name: str, own: list[Act], acts: Mapping[str, Act]) -> Chain:
    found = {act.key: act for act in own}
    cited = [acts[key] for act in own for key in act.on]
    for act in cited:
        if act.key not in found:
            # What names no province is of the one where it is cited.
            found[act.key] = act if act.tier == Tier.NATION or act.province else act.model_copy(update={"province": id})
            cited += [acts[key] for key in act.on]
    return Chain(id=id, name=name, acts=in_order(found.values()))


def _acts(plans: list[Plan], laws: Mapping[str, Law], units: Mapping[str, Unit]) -> Iterator[Act]:
    """Every plan, and every law that one of them cites; a law that is published here as a plan is one act."""
    provinces = {
        _BARE.sub("", unit.name): unit.id for unit in units.values() if unit.id.isdigit() and not unit.province
    }
    cited = {id for plan in plans for id, _ in plan.document.cites if id in laws}
    known = {id: act_of_law(laws[id], provinces) for id in sorted(cited)}
    published = _published(plans, known.values(), laws, units)
    keys = {id: f"plan:{published[id]}" if id in published else act.key for id, act in known.items()}
    yield from (act for id, act in known.items() if id not in published)
    laws_of = {plan: id for id, plan in published.items()}
    for plan in plans:
        yield _act_of_plan(plan, units, keys, laws_of.get(plan.id))


def act_of_law(law: Law, provinces: Mapping[str, str]) -> Act:
    """A law by itself; *provinces* are ids by bare names."""
    year = re.search(r"(?:19|20)\d\d", law.number or "")
    return Act(
        key=f"law:{law.id}",
        tier=tier_of(law.issuer),
        province=province_of(law.issuer, provinces),
        name=law.name if law.number else _by_year(law.type, law.date.year if law.date else None),
        title=law.title,
        issuer=law.issuer,
        year=law.date.year if law.date else int(year[0]) if year else None,
        law=law.id,
        lapsed=bool(law.replaced_by) or law.status == Status.ENDED,
    )


def _by_year(type: str, year: int | None) -> str:
    """What a document without a number is called."""
    return f"{type} năm {year}" if year else type


def _act_of_plan(plan: Plan, units: Mapping[str, Unit], keys: Mapping[str, str], law: str | None) -> Act:
    document, unit = plan.document, units[plan.document.issuer.unit]
    cites = list(dict.fromkeys(id for id, _ in document.cites))
    title = document.type.heading
    return Act(
        key=f"plan:{plan.id}",
        tier=unit.tier,
        province=_place(unit)[1],
        name=f"{title} {document.code}" if document.number else _by_year(title, document.year),
        title=plan.subject,
        issuer=unit.name,
        year=document.year,
        law=law,
        plan=plan.id,
        on=[keys[id] for id in cites if id in keys and keys[id] != f"plan:{plan.id}"],
        unknown=[id for id in cites if id not in keys],
    )


def _published(
    plans: list[Plan], acts: Iterable[Act], laws: Mapping[str, Law], units: Mapping[str, Unit]
) -> dict[str, str]:
    """The plan that each law is, where it is published here: the same number, day, tier and province."""
    by_code = {
        (slug(plan.document.code or ""), plan.document.date, *_place(units[plan.document.issuer.unit])): plan.id
        for plan in plans
        if plan.document.number
    }
    found = {
        act.law or "": (slug(laws[act.law or ""].number or ""), laws[act.law or ""].date, act.tier, act.province)
        for act in acts
    }
    return {id: by_code[key] for id, key in found.items() if key[1] and key in by_code}


def _place(unit: Unit) -> tuple[Tier, str | None]:
    return unit.tier, unit.province or (unit.id if unit.id.isdigit() else None)


def by_province(chains: Iterable[Chain]) -> list[Act]:
    """The whole country, drawn from one row for each province: what of the centre its documents rest on."""
    chains = list(chains)
    centre = {act.key: act for chain in chains for act in chain.acts if act.tier == Tier.NATION}
    return [*in_order(centre.values()), *(_whole(chain, centre) for chain in chains)]


def _whole(chain: Chain, centre: Mapping[str, Act]) -> Act:
    """A province's documents as one."""
    on = dict.fromkeys(key for act in chain.own for key in act.on if key in centre)
    return one_of(chain.own, issuer=chain.name, tier=Tier.PROVINCE, on=list(on))
