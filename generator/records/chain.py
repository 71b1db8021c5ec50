"""Chain: how documents rest on each other, from the centre over the province down to the communes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain as joined
from typing import Final

from generator.records.cited import slug
from generator.records.document import Document, Standing
from generator.records.law import Law, Status
from generator.records.plan import Plan
from generator.records.record import Flag, Id, Record, Text
from generator.records.unit import Tier, Unit

MOST_ACTS: Final = 30
"""Documents that are drawn one by one; where there are more, those that rest on the same ones are drawn together."""

_PLACES: Final = (
    (Tier.COMMUNE, re.compile(r"(?<!thị )\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?=(\w))")),
    (Tier.DISTRICT, re.compile(r"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố(?=.*\btỉnh ))\s+(?=(\w))")),
    (Tier.PROVINCE, re.compile(r"\b(?:[Tt]ỉnh|[Tt]hành phố)\s+(?=(\w))")),
)
"""What stands before the name of a place; a name begins with a capital or is a number (xã hội is none)."""
_BARE = re.compile(r"^(?:Tỉnh|Thành phố)\s+")


class Act(Record):
    """A document on the chain: *law* of the register, *plan* that is published here, or both; *on* are keys of others.

    *lapsed*: something newer followed it. *unknown* are ids that it cites and the register lacks. What is drawn
    together holds its *members*, in *province* if they are of one.
    """

    key: Text
    tier: Tier
    province: Id | None
    name: Text
    title: Text
    issuer: Text
    year: int | None
    law: Id | None = None
    plan: Id | None = None
    lapsed: Flag = False
    on: list[Text] = []
    unknown: list[Text] = []
    members: list["Act"] = []


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


def chains_of(plans: Iterable[Plan], laws: Mapping[str, Law], units: Mapping[str, Unit]) -> list[Chain]:
    """One chain for each province that has documents, by the province's name; models are nobody's."""
    shown = [plan for plan in plans if plan.document.standing != Standing.MODEL]
    acts = {act.key: act for act in _acts(shown, laws, units)}
    by_province: dict[str, list[Act]] = {}
    for act in acts.values():
        if act.plan:
            by_province.setdefault(act.province or "", []).append(act)
    made = (_chain(id, own, acts, units) for id, own in by_province.items() if id in units)
    return sorted(made, key=lambda chain: chain.name)


def chain_ids(documents: Iterable[Document], units: Mapping[str, Unit]) -> list[str]:
    """The provinces of these chains."""
    shown = (document for document in documents if document.standing != Standing.MODEL)
    found = {_place(units[document.issuer.unit])[1] for document in shown if document.issuer.unit in units}
    return sorted(id for id in found if id and id in units)


def _chain(id: str, own: list[Act], acts: Mapping[str, Act], units: Mapping[str, Unit]) -> Chain:
    found = {act.key: act for act in own}
    cited = [acts[key] for act in own for key in act.on]
    for act in cited:
        if act.key not in found:
            # What names no province is of the one where it is cited.
            found[act.key] = act if act.tier == Tier.NATION or act.province else act.model_copy(update={"province": id})
            cited += [acts[key] for key in act.on]
    return Chain(id=id, name=units[id].name, acts=in_order(found.values()))


def in_order(acts: Iterable[Act]) -> list[Act]:
    """The highest first; within a tier what others rest on, then what is older, then by name."""
    tiers, given = list(Tier), list(acts)
    below = _depths(given)
    return sorted(
        given, key=lambda act: (tiers.index(act.tier), below[act.key], act.year or 0, act.issuer, act.name, act.key)
    )


def _depths(acts: list[Act]) -> dict[str, int]:
    """How many acts of its own tier stand above each, one on the other; a ring of citations counts as it is met."""
    by_key, depths = {act.key: act for act in acts}, {act.key: 0 for act in acts}
    for _ in range(3):
        for act in acts:
            above = [depths[key] + 1 for key in act.on if key in by_key and by_key[key].tier == act.tier]
            depths[act.key] = min(max(above, default=0), 3)
    return depths


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
    named = (issuer for issuer in provinces if re.search(rf"(?:[Tt]ỉnh|[Tt]hành phố) {re.escape(issuer)}$", law.issuer))
    year = re.search(r"(?:19|20)\d\d", law.number or "")
    return Act(
        key=f"law:{law.id}",
        tier=tier_of(law.issuer),
        province=provinces.get(next(named, "")),
        name=law.name if law.number else law.type,
        title=law.title,
        issuer=law.issuer,
        year=law.date.year if law.date else int(year[0]) if year else None,
        law=law.id,
        lapsed=bool(law.replaced_by) or law.status == Status.ENDED,
    )


def _act_of_plan(plan: Plan, units: Mapping[str, Unit], keys: Mapping[str, str], law: str | None) -> Act:
    document, unit = plan.document, units[plan.document.issuer.unit]
    cites = list(dict.fromkeys(id for id, _ in document.cites))
    code = f" {document.code}" if document.code and document.number else ""
    return Act(
        key=f"plan:{plan.id}",
        tier=unit.tier,
        province=_place(unit)[1],
        name=f"{document.type.heading}{code}",
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


def tier_of(issuer: str) -> Tier:
    """How high whoever issued a law stands, by the lowest place in the name."""
    found = (tier for tier, rule in _PLACES if any(_is_name(one[1]) for one in rule.finditer(issuer)))
    return next(found, Tier.PROVINCE if issuer.startswith("Sở ") else Tier.NATION)


def _is_name(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def together(acts: list[Act], most: int = MOST_ACTS) -> list[Act]:
    """*acts* as they are drawn: where there are more than *most*, those that rest on the same ones stand together.

    If that is not enough, of each tier those that few others rest on become one.
    """
    if len(acts) <= most:
        return acts
    cited = Counter(key for act in acts for key in act.on)
    alike: dict[object, list[Act]] = {}
    for act in acts:
        alone = act.key in cited
        alike.setdefault(act.key if alone else (act.tier, act.province, tuple(sorted(act.on))), []).append(act)
    made = [_one(given) for given in alike.values()]
    return made if len(made) <= most else [one for tier in Tier for one in _few(made, tier, cited, most // len(Tier))]


def _few(acts: list[Act], tier: Tier, cited: Mapping[str, int], most: int) -> list[Act]:
    """The acts of *tier*: the *most* important ones by themselves, the others as one."""
    here = [act for act in acts if act.tier == tier]
    weight = sorted(here, key=lambda act: (-max(cited.get(act.key, 0), len(act.members)), act.key))
    first, others = {act.key for act in weight[:most]}, [act for act in here if act in weight[most:]]
    one = [_one([member for act in others for member in act.members or [act]])] if others else []
    return [*(act for act in here if act.key in first), *one]


def by_province(chains: Iterable[Chain]) -> list[Act]:
    """The whole country, drawn from one row for each province: what of the centre its documents rest on."""
    chains = list(chains)
    centre = {act.key: act for chain in chains for act in chain.acts if act.tier == Tier.NATION}
    return [*in_order(centre.values()), *(_one(chain.own, chain, centre) for chain in chains)]


def _one(members: list[Act], chain: Chain | None = None, kept: Mapping[str, Act] | None = None) -> Act:
    """Several acts as one; of a whole *chain*, it rests on those *kept*."""
    first = members[0]
    if chain is None and len(members) == 1:
        return first
    on = dict.fromkeys(key for act in members for key in act.on if kept is None or key in kept)
    issuer = chain.name if chain else first.issuer
    changed = {
        "key": f"all:{first.key}",
        "on": list(on),
        "members": members,
        "issuer": issuer,
        "plan": None,
        "law": None,
    }
    return first.model_copy(update=changed | ({"tier": Tier.PROVINCE} if chain else {}))
