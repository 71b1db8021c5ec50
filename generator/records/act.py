"""Act: a document on the chain from the centre to the communes, and how many of them are drawn."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from generator.records.record import Flag, Id, Record, Text
from generator.records.unit import Tier

MOST_ACTS: Final = 30
"""Documents that are drawn one by one; where there are more, those that rest on the same ones are drawn together."""


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
    made = [one_of(given) for given in alike.values()]
    return made if len(made) <= most else [one for tier in Tier for one in _few(made, tier, cited, most // len(Tier))]


def _few(acts: list[Act], tier: Tier, cited: Mapping[str, int], most: int) -> list[Act]:
    """The acts of *tier*: the *most* important ones by themselves, the others as one."""
    here = [act for act in acts if act.tier == tier]
    weight = sorted(here, key=lambda act: (-max(cited.get(act.key, 0), len(act.members)), act.key))
    first, others = {act.key for act in weight[:most]}, [act for act in here if act in weight[most:]]
    one = [one_of([member for act in others for member in act.members or [act]])] if others else []
    return [*(act for act in here if act.key in first), *one]


def one_of(members: list[Act], **changed: Any) -> Act:
    """Several acts as one, *changed*; a single one stays itself."""
    first = members[0]
    if len(members) == 1 and not changed:
        return first
    on = list(dict.fromkeys(key for act in members for key in act.on))
    whole = {"key": f"all:{first.key}", "on": on, "members": members, "plan": None, "law": None}
    return first.model_copy(update=whole | changed)
