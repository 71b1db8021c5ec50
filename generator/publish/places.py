"""Places that a search finds, today's and former names: each leads to its own page, or to its province's numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.publish.search import Found
from generator.records.unit import Former, Unit

MOST_NAMES = 6
"""Of the communes that a district became, those that are named beside it."""

_PROVINCE, _DISTRICT, _COMMUNE = 1, 2, 3
_LABELS = {_PROVINCE: "place_province", _DISTRICT: "place_district", _COMMUNE: "place_former"}


@dataclass(frozen=True)
class Places:
    """*today*'s units; the *labels* of the search page; *pages* are paths of pages by the code of their unit.

    *lines* is the path of the page with telephone numbers, *provincial* a province's part of it.
    """

    today: Mapping[str, Unit]
    labels: Mapping[str, str]
    pages: Mapping[str, str]
    lines: str
    provincial: Mapping[str, str]

    def found(self, former: Iterable[Former]) -> Iterator[Found]:
        """Today's units, and *former* ones whose name is no longer in use there; provinces first of both."""
        units = [unit for unit in sorted(self.today.values(), key=lambda unit: unit.name) if unit.id.isdigit()]
        used = {(unit.name, unit.province or unit.id) for unit in units}
        gone = sorted(former, key=lambda one: (one.level, one.name, one.within))
        gone = [old for old in gone if (_bare(old), old.province) not in used]
        yield from (self._now(unit) for unit in units if not unit.province)
        yield from (self._former(old) for old in gone if old.level == _PROVINCE)
        yield from (self._now(unit) for unit in units if unit.province)
        yield from (self._former(old) for old in gone if old.level != _PROVINCE)

    def _now(self, unit: Unit) -> Found:
        province = self._province(unit)
        note = self.labels["place_today"].format(province=province)
        return Found(unit.name, self._path(unit.id, unit.province or unit.id), note, text=province)

    def _former(self, old: Former) -> Found:
        label = self.labels[_LABELS[old.level]]
        province = self._province(self.today[old.province])
        names = [] if old.level == _PROVINCE else [self.today[code].name for code in old.now[:MOST_NAMES]]
        more = "…" if len(old.now) > MOST_NAMES and names else ""
        now = ", ".join([*names, *([more] if more else []), province])
        note = label.format(within=", ".join(old.within), now=now)
        path = self._path(old.now[0] if len(old.now) == 1 else "", old.province)
        return Found(old.name, path, note, text=" ".join([*old.within, province]))

    def _province(self, unit: Unit) -> str:
        """Its province, or what it is itself."""
        return self.today[unit.province].name if unit.province else unit.name

    def _path(self, code: str, province: str) -> str:
        part = self.provincial.get(province)
        return self.pages.get(code) or (f"{self.lines}#{part}" if part else self.lines)


def _bare(old: Former) -> str:
    """A former unit's name as today's register writes names: a province without its level."""
    return old.name.removeprefix("Tỉnh ") if old.level == _PROVINCE else old.name
