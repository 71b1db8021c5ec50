"""The drawing of what rests on what: where each document stands, and the lines that lead down to those that cite it.

One document a row, the highest first, its name to the right of all lines; so it is as readable on the narrowest phone
as on a desk, and grows downwards only. A dot on a crossing says that two lines meet; without it they only cross.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.records.act import Act
from generator.records.unit import Tier

_ROW_PX: Final = 44
_HEAD_PX: Final = 34
_LANE_PX: Final = 11
_EDGE_PX: Final = 9
MOST_LANES: Final = 8
"""Lines side by side; of more, those that fewest documents rest on are left to the list below the drawing."""
_NARROW_PX: Final = 288
"""The drawing's width in a window of 320 pixels."""
_LETTER_PX: Final = 6.4
_SHORT: Final = {"Ủy ban nhân dân": "UBND", "Hội đồng nhân dân": "HĐND", "Lao động - Thương binh và Xã hội": "LĐTBXH"}
"""Names that officials shorten so; the words below the drawing have them whole."""


@dataclass(frozen=True)
class Place:
    """Where *act* stands, its mark at *x*, *y*. *joins* are the lines that reach it, from *left*; *said* stands below
    its name; *rests* are the names of all that it rests on.
    """

    act: Act
    x: int
    y: int
    joins: list[int]
    left: int
    name: str
    said: str
    rests: list[str]


@dataclass(frozen=True)
class Head:
    """A tier, of a *province* by its id if there is one, whose rows begin below *y*."""

    tier: Tier
    province: str | None
    y: int


@dataclass(frozen=True)
class Line:
    """What leads down from a document, at *x* from *top* to *bottom*."""

    x: int
    top: int
    bottom: int


@dataclass(frozen=True)
class Chart:
    """The whole drawing, *height* pixels high; names stand at *text*."""

    heads: list[Head]
    places: list[Place]
    lines: list[Line]
    text: int
    height: int

    @property
    def sections(self) -> list[tuple[Head, list[Place]]]:
        """Each head with its places."""
        ends = [*(head.y for head in self.heads[1:]), self.height]
        return [
            (head, [place for place in self.places if head.y < place.y <= end])
            for head, end in zip(self.heads, ends, strict=True)
        ]


def drawn(acts: Iterable[Act]) -> Chart:
    """Draw *acts*: those of the centre first, then one province after the other."""
    rows = sorted(acts, key=lambda act: act.province or "" if act.tier != Tier.NATION else "")
    heads, ys = _rows(rows)
    lanes = _lanes(rows)
    text = _EDGE_PX * 2 + _LANE_PX * (max(lanes.values(), default=-1) + 2)
    edge = text - _EDGE_PX - 5
    xs = {act.key: _x(lanes[act.key]) if act.key in lanes else edge for act in rows}
    names = {act.key: act.name for act in rows}
    most = int((_NARROW_PX - text) / _LETTER_PX)
    places = [_place(act, ys, xs, lanes, names, most) for act in rows]
    return Chart(heads, places, list(_lines(rows, ys, xs, lanes)), text, max(ys.values(), default=0) + _ROW_PX // 2 + 4)


def _x(lane: int) -> int:
    return _EDGE_PX + _LANE_PX * lane


def _rows(rows: list[Act]) -> tuple[list[Head], dict[str, int]]:
    """Where each row stands, below the head of its tier."""
    heads: list[Head] = []
    ys: dict[str, int] = {}
    y = 0
    for act in rows:
        province = None if act.tier == Tier.NATION else act.province
        if not heads or (heads[-1].tier, heads[-1].province) != (act.tier, province):
            heads.append(Head(act.tier, province, y + 20))
            y += _HEAD_PX
        ys[act.key] = y + 14
        y += _ROW_PX
    return heads, ys


def _lanes(rows: list[Act]) -> dict[str, int]:
    """A lane for each document that others rest on, as long as its line goes; free lanes are taken again."""
    at = {act.key: index for index, act in enumerate(rows)}
    reach: dict[str, list[int]] = {}
    for act in rows:
        for key in act.on:
            if key in at:
                reach.setdefault(key, [at[key]]).append(at[act.key])
    lanes: dict[str, int] = {}
    ends: list[int] = []
    for key in sorted(reach, key=lambda key: at[key]):
        free = next((lane for lane, end in enumerate(ends) if end < min(reach[key])), len(ends))
        if free < MOST_LANES:
            ends[free : free + 1] = [max(reach[key])]
            lanes[key] = free
    return lanes


def _place(
    act: Act, ys: dict[str, int], xs: dict[str, int], lanes: dict[str, int], names: dict[str, str], most: int
) -> Place:
    joins = sorted(xs[key] for key in act.on if key in lanes)
    years = f", {act.year}" if act.year and not act.members else ""
    said = _short(act.issuer, most - len(years)) + years
    left = min([*joins, xs[act.key]])
    rests = [names[key] for key in act.on if key in names]
    return Place(act, xs[act.key], ys[act.key], joins, left, _short(act.name, most - 2), said, rests)


def _lines(rows: list[Act], ys: dict[str, int], xs: dict[str, int], lanes: dict[str, int]) -> Iterable[Line]:
    for key in lanes:
        ends = [ys[key], *(ys[act.key] for act in rows if key in act.on)]
        yield Line(xs[key], min(ends), max(ends))


def _short(text: str, most: int) -> str:
    """The first words of *text*, with … for the rest."""
    for whole, short in _SHORT.items():
        text = text.replace(whole, short)
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(" ,-") + "…"
