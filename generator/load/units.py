"""Provinces and communes: today's out of the package vietnam-provinces, former ones out of vn-address-converter."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from vietnam_provinces import Province, VietNamDivisionType, Ward

from generator.records.unit import Former, Unit

_LEVELS = ("Xã", "Phường", "Thị trấn", "Huyện", "Đảo")
_SLIPS = {"Thành phố Sống Công": "Thành phố Sông Công", "Huyện Đất đỏ": "Huyện Đất Đỏ"}


def register_of_units() -> dict[str, Unit]:
    """Every unit by its official code: 2 digits a province, 5 digits a commune (QĐ 19/2025/QĐ-TTg)."""
    units = (*map(_province, Province.iter_all()), *map(_commune, Ward.iter_all()))
    return {unit.id: unit for unit in units}


def _province(province: Province) -> Unit:
    level = "thành phố" if province.division_type == VietNamDivisionType.THANH_PHO_TRUNG_UONG else "tỉnh"
    return Unit(id=f"{province.code:02}", name=province.name, level=level)


def _commune(ward: Ward) -> Unit:
    return Unit(
        id=f"{ward.code:05}",
        name=" ".join(ward.name.split()),
        level=ward.division_type.value,
        province=f"{ward.province_code:02}",
    )


def former_units() -> list[Former]:
    """Names of provinces, districts and communes that ended on 1 July 2025, with the units that took them in.

    A commune that was parted among several is given with the one that its package names.
    """
    today = register_of_units()
    codes = {_plain(unit.name): unit.id for unit in today.values() if unit.province is None}
    communes = {(unit.province, _plain(unit.name)): unit.id for unit in today.values() if unit.province}
    found: dict[tuple[str, ...], set[str]] = {}
    for within, moved in _moves():
        code = codes.get(_plain(moved["new_provine_name"])) if moved["new_provine_name"] else None
        now = communes.get((code, _plain(moved["new_ward_name"]))) if code else None
        for depth in range(1, len(within) + 1) if now else ():
            found.setdefault(within[:depth], set()).add(now or "")
    return [_former(within, sorted(now), today) for within, now in sorted(found.items())]


def _moves() -> Iterator[tuple[tuple[str, ...], Mapping[str, str]]]:
    """Each commune as province, district and name, and where it went."""
    text = files("vn_address_converter").joinpath("data/ward_mapping.json").read_text(encoding="utf-8")
    provinces: dict[str, dict[str, dict[str, Any]]] = json.loads(text)
    for province, districts in provinces.items():
        for district, communes in districts.items():
            for name, moved in communes.items():
                if isinstance(moved, dict) and moved.get("new_ward_name") and name.startswith(_LEVELS):
                    yield (province, _spelled(district), _spelled(name)), moved


def _spelled(name: str) -> str:
    """A name as it is written, where the package slips."""
    return _SLIPS.get(name, name.replace("\\'", "'"))


def _former(within: tuple[str, ...], now: list[str], today: Mapping[str, Unit]) -> Former:
    *outer, name = within
    provinces = [today[code].province or "" for code in now]
    return Former(
        name=name, level=len(within), within=outer[::-1], now=now, province=max(set(provinces), key=provinces.count)
    )


def _plain(name: str) -> str:
    """A name to compare: hòa is hoà, and the level in front of a province does not count."""
    plain = name.lower().removeprefix("thành phố ").removeprefix("tỉnh ")
    return " ".join("".join(sorted(unicodedata.normalize("NFD", word))) for word in plain.split())
