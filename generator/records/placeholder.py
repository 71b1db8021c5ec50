"""Placeholders: words name a fact as {hotline:tong-dai-111} or {law:33-qd-ttg-2026} and never retype it."""

import re
from collections.abc import Mapping
from typing import TypeVar

PLACEHOLDER = re.compile(r"\{(hotline|law):([a-z0-9-]+)\}")
Facts = Mapping[tuple[str, str], str]
T = TypeVar("T")


def fill(value: T, facts: Facts) -> T:
    """*value* with each placeholder in its texts replaced by its fact; a KeyError if there is no such fact."""
    filled: object = value
    if isinstance(value, str):
        filled = PLACEHOLDER.sub(lambda found: facts[found[1], found[2]], value)
    elif isinstance(value, dict):
        filled = {key: fill(child, facts) for key, child in value.items()}
    elif isinstance(value, list):
        filled = [fill(child, facts) for child in value]
    return filled  # type: ignore[return-value]  # same type as it came in
