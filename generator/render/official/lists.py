"""Lists of an official document: each item after a dash or on its own, a semicolon behind it, the last a full stop."""

import re
from collections.abc import Iterable
from typing import Final

_LIST_SIGNS: Final = re.compile(r"^[-–+]\s+|\s*(?<!\.\.)[;.,:]$")


def listed(items: Iterable[str]) -> list[str]:
    """Each after a hyphen."""
    return [f"- {line}" for line in ended(items)]


def ended(items: Iterable[str]) -> list[str]:
    """Each with its sign at the end."""
    plain = [bare(item) for item in items]
    return [f"{item}{'.' if index == len(plain) else ';'}" for index, item in enumerate(plain, 1)]


def bare(item: str) -> str:
    """An item of a list without the dash before it and the sign at its end."""
    return _LIST_SIGNS.sub("", item.strip())
