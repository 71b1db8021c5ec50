"""Level: how high whoever issued a legal document stands, and in which province, as the name tells."""

import re
from collections.abc import Mapping
from typing import Final

from generator.records.unit import Tier

_PLACES: Final = (
    (Tier.COMMUNE, re.compile(r"(?<!thị )\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?=(\w))")),
    (Tier.DISTRICT, re.compile(r"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố(?=.*\btỉnh ))\s+(?=(\w))")),
    (Tier.PROVINCE, re.compile(r"\b(?:[Tt]ỉnh|[Tt]hành phố)\s+(?=(\w))")),
)
"""What stands before the name of a place; a name begins with a capital or is a number (xã hội is none)."""
_PROVINCE = re.compile(r"\b(?:[Tt]ỉnh|[Tt]hành phố)\s+((?:(?!\btỉnh|\bthành phố).)+)$")


def tier_of(issuer: str) -> Tier:
    """How high whoever issued a law stands, by the lowest place in the name."""
    found = (tier for tier, rule in _PLACES if any(_is_name(one[1]) for one in rule.finditer(issuer)))
    return next(found, Tier.PROVINCE if issuer.startswith("Sở ") else Tier.NATION)


def _is_name(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def province_of(issuer: str, provinces: Mapping[str, str]) -> str | None:
    """The id of the province that the name ends with; *provinces* are ids by bare names."""
    place = _PROVINCE.search(issuer)
    return provinces.get(place[1].strip()) if place else None
