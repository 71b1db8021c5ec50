"""Slips of the hand, at random in any YAML file of the project: a line lost, a name or an id mistyped, a wrong value.

What a file holds is known from the schema that its first line names; every slip is one that a rule has to catch.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import cycle, islice
from pathlib import PurePath
from random import Random
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.load.yaml import read_yaml
from generator.records.node import Node
from generator.records.record import Record
from generator.schemas import _MANY, _ONE

_KEY = re.compile(r"[\w-]+(?=:)|\"[^\"]*\"(?=:)")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^\s"\'>|][^\n]*')
_LINKS = {
    *("audiences", "cites", "clause", "hotline", "hotlines", "kind", "laws", "message", "messages", "picture"),
    *("province", "record", "sources", "strip", "successors", "topic", "topics"),
}
_UNITS = {("issuer", "unit"), ("examples", "unit")}


@dataclass(frozen=True)
class Spot:
    """A field of a *record*, its *name* and *value* in the mapping *inside*; an entry under its id has no record."""

    inside: Node
    name: str
    value: Node
    record: type[Record] | None
    path: tuple[str | int, ...]

    @property
    def required(self) -> bool:
        return bool(self.record and self.record.model_fields[self.name].is_required())


def record_of(text: str) -> tuple[type[Record], bool]:
    """The record that a file holds by the schema on its first line, and whether it holds many under their ids."""
    name = PurePath(text.split("\n", 1)[0].rpartition("/")[2]).stem
    return (_MANY[name], True) if name in _MANY else (_ONE[name], False)


@cache
def spots(file: str, text: str) -> list[Spot]:
    """Every field of every record in a file, entries of maps by id among them."""
    node, _ = read_yaml(file, text)
    assert node
    record, many = record_of(text)
    if not many:
        return list(_fields(record, node, ()))
    return [spot for key, child in node.children() for spot in _fields(record, child, (key,))]


def _fields(record: type[Record], node: Node, path: tuple[str | int, ...]) -> Iterator[Spot]:
    for name, child in node.children():
        if name in record.model_fields:
            yield Spot(node, str(name), child, record, (*path, name))
            yield from _inside(record.model_fields[str(name)].annotation, child, (*path, name))


def _inside(takes: Any, node: Node, path: tuple[str | int, ...]) -> Iterator[Spot]:
    origin, args = get_origin(takes), get_args(takes)
    if origin is Annotated:
        yield from _inside(args[0], node, path)
    elif origin in (Union, UnionType):
        for arg in args:
            yield from _inside(arg, node, path)
    elif origin in (list, dict):
        for step, child in node.children():
            if isinstance(step, str):
                yield Spot(node, step, child, None, (*path, step))
            yield from _inside(args[-1], child, (*path, step))
    elif isinstance(takes, type) and issubclass(takes, Record):
        yield from _fields(takes, node, path)


def mistype(word: str, chance: Random) -> str:
    """The word with one letter doubled, lost, moved or changed."""
    at = chance.randrange(len(word))
    ways = (
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        word[:at] + chance.choice("aeghkmnotuxy") + word[at + 1 :],
    )
    return chance.choice([way for way in ways if way not in ("", word)] or [word + "x"])


def lose(text: str, spot: Spot, chance: Random) -> str | None:
    """Take a required field out, with all that stands under it."""
    lines = text.split("\n")
    key = spot.inside.keys[spot.name]
    line, before = lines[key.line - 1], lines[key.line - 1][: key.column - 1]
    if not spot.required or spot.path == ("id",) or len(spot.inside.keys) == 1:
        return None
    if before.strip():  # `- id: …`, or in braces
        return _lose_first(lines, key.line, key.column) if before.strip() == "-" else None
    end = key.line
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) >= key.column):
        end += 1
    assert line
    return "\n".join(lines[: key.line - 1] + lines[end:])


def _lose_first(lines: list[str], number: int, column: int) -> str | None:
    """The first field of a list's item: its dash goes to the next."""
    following = lines[number]
    if following[: column - 1].strip() or following[column - 1 : column] in ("", " ", "#", "-"):
        return None
    dash = lines[number - 1][: column - 1]
    return "\n".join([*lines[: number - 1], dash + following[column - 1 :], *lines[number + 1 :]])


def rename(text: str, spot: Spot, chance: Random) -> str | None:
    """Mistype a field's name, or the id that words are given for."""
    if spot.record is None and not ("words" in text.split("\n", 1)[0] and "units" not in spot.path):
        return None
    new = mistype(spot.name, chance)
    known = {*spot.inside.keys, *(spot.record.model_fields if spot.record else ())}
    return (
        None
        if new in known
        else _put(text, spot.inside.keys[spot.name].line, spot.inside.keys[spot.name].column, _KEY, new)
    )


def lead_astray(text: str, spot: Spot, chance: Random) -> str | None:
    """Mistype an id that leads to another record."""
    parent = spot.path[-2] if len(spot.path) > 1 else ""
    above = spot.path[-3] if isinstance(parent, int) else parent
    if not spot.record or (spot.name not in _LINKS and (above, spot.name) not in _UNITS):
        return None
    items = [spot.value] if isinstance(spot.value.value, str) else [child for _, child in spot.value.children()]
    words = [node for node in items if isinstance(node.value, str)]
    return _retype(text, chance.choice(words), mistype, chance) if words else None


def spoil(text: str, spot: Spot, chance: Random) -> str | None:
    """Give a field a value that it cannot take."""
    if not isinstance(spot.value.value, str) or spot.record is None:
        return None
    bad = _bad_values(spot.record.model_fields[spot.name])
    return _retype(text, spot.value, lambda _word, by: by.choice(bad), chance)


def _bad_values(field: FieldInfo) -> list[str]:
    """Values that a field of this sort never takes."""
    sorts = [arg for arg in get_args(field.annotation) if arg is not type(None)] or [field.annotation]
    sort = get_args(sorts[0])[0] if get_origin(sorts[0]) is Annotated else sorts[0]
    bad = ["[một, hai]", "{a: b}"]
    if field.is_required() and type(None) not in get_args(field.annotation):
        bad.append("~")
    if sort is not str or field.metadata:
        bad.append('""')
    if isinstance(sort, type) and issubclass(sort, StrEnum):
        bad += ["khac", "Đúng"]
    return bad + _BAD.get(sort, [])


_BAD: dict[Any, list[str]] = {
    int: ["mười", "1.5", "yes"],
    bool: ["yes", "no", "1"],
    date: ["22/11/2026", "2026-13-01", "hôm nay"],
}


def _retype(text: str, node: Node, change: Callable[[str, Random], str], chance: Random) -> str | None:
    return _put(text, node.place.line, node.place.column, _TOKEN, change(str(node.value), chance), str(node.value))


def _put(text: str, line: int, column: int, token: re.Pattern[str], new: str, holds: str = "") -> str | None:
    """The text with what stands at this place replaced; None if it is not simply what it *holds*."""
    lines = text.split("\n")
    before, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    found = token.match(rest)
    if not found:
        return None
    old = found[0]
    if holds and not old.startswith(('"', "'")):
        old = holds if rest.startswith(holds) else ""
    if not old or (holds and old.strip("\"'") != holds):
        return None
    return "\n".join([*lines[: line - 1], before + new + rest[len(old) :], *lines[line:]])


SLIPS = (lose, rename, lead_astray, spoil)


def slips(texts: Mapping[str, str], count: int, chance: Random) -> Iterator[tuple[str, str, str]]:
    """As many slips of each sort, anywhere in the *texts* by file: what was done, the file, its new text."""
    makers = list(islice(cycle(SLIPS), count))
    while makers:
        file = chance.choice(list(texts))
        spot = chance.choice(spots(file, texts[file]))
        changed = makers[-1](texts[file], spot, chance)
        if changed and changed != texts[file]:
            yield f"{makers.pop().__name__} {'.'.join(map(str, spot.path))} in {file}", file, changed
