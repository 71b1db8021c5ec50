"""The groups of plans that lists lead to, in one language."""

from collections.abc import Iterator, Mapping

from generator.records.group import MOST_ON_A_PAGE, By, Group, members, page_ids
from generator.records.plan import Plan
from generator.records.unit import Tier, Unit

_CITY = "Thành phố "


def groups_of(plans: list[Plan], units: Mapping[str, Unit], labels: Mapping[str, str]) -> list[Group]:
    """Every page of every group: levels from the highest, provinces by name, the newest years first, types by name."""
    made = members((plan.document for plan in plans), units)
    by_id = {plan.id: plan for plan in plans}
    names = {(by, value): _name(by, value, units, labels) for by, value in made}
    order = sorted(made, key=lambda key: (list(By).index(key[0]), _rank(key[0], key[1], names[key])))
    return [group for key in order for group in _pages(key, names[key], [by_id[id] for id in made[key]])]


def _pages(key: tuple[By, str], name: str, plans: list[Plan]) -> Iterator[Group]:
    by, value = key
    ids = page_ids(f"{by}/{value}", len(plans))
    for page, id in enumerate(ids, 1):
        here = plans[(page - 1) * MOST_ON_A_PAGE : page * MOST_ON_A_PAGE]
        yield Group(id=id, by=by, value=value, name=name, plans=here, of=len(plans), page=page, pages=len(ids))


def _name(by: By, value: str, units: Mapping[str, Unit], labels: Mapping[str, str]) -> str:
    if by == By.PROVINCE:
        name = units[value].name
        return labels["city"].format(name=name.removeprefix(_CITY)) if name.startswith(_CITY) else name
    return value if by == By.YEAR else labels[f"{by.name.lower()}_{value}"]


def _rank(by: By, value: str, name: str) -> tuple[int, str]:
    if by == By.YEAR:
        return -int(value), ""
    return (list(Tier).index(Tier(value)), "") if by == By.LEVEL else (0, name)
