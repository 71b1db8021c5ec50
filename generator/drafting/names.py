"""The names of the made-up unit of the models -> those of a real one, wherever the text speaks of it."""

import re
from collections.abc import Callable
from typing import Any, Final

from generator.records.unit import Unit

MODEL_UNIT: Final = "xa-vi-du"
_MODEL_NAME: Final = "Ví Dụ"
_LEVEL = re.compile(r"(?<!cấp )\b[Xx]ã\b(?! hội)|\bXÃ\b(?! HỘI)")
_VILLAGE: Final = (
    ("trưởng thôn", "tổ trưởng tổ dân phố"),
    ("Trưởng thôn", "Tổ trưởng tổ dân phố"),
    ("thôn", "tổ dân phố"),
    ("Thôn", "Tổ dân phố"),
)


def renamed(value: Any, unit: Unit, province: Unit | None) -> Any:
    """All text in *value* in the name of *unit*; a phường or đặc khu is called what it is, its thôn tổ dân phố."""
    return _each_text(value, lambda text: _renamed(text, unit, province))


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(item, change) for item in value]
    if isinstance(value, dict):
        return {key: child if key in _IDS else _each_text(child, change) for key, child in value.items()}
    return value


_IDS: Final = frozenset(
    {"id", "clause", "hotline", "law", "cites", "channel", "role", "type", "date", "due", "yearly", "as_written"}
)
"""Fields that hold no words."""


def _renamed(text: str, unit: Unit, province: Unit | None) -> str:
    if province:
        text = text.replace(f"tỉnh {_MODEL_NAME}", in_sentence(province))
    text = text.replace(f"xã {_MODEL_NAME}", in_sentence(unit)).replace("XÃ VÍ DỤ", unit.name.upper())
    text = text.replace(_MODEL_NAME, short(unit))
    if unit.level == "xã":
        return text
    for before, after in _VILLAGE if unit.level == "phường" else ():
        text = re.sub(rf"\b{before}\b", after, text)
    return _LEVEL.sub(lambda match: _like(match[0], unit.level), text)


def in_sentence(unit: Unit) -> str:
    """`xã Tân Hồng`, `thành phố Hà Nội`: the common noun in small letters (Phụ lục II, IV)."""
    return f"{unit.level} {short(unit)}"


def short(unit: Unit) -> str:
    """The name without its level: Tân Hồng."""
    return re.sub(rf"^{unit.level}\s+", "", unit.name, flags=re.IGNORECASE)


def _like(before: str, after: str) -> str:
    """*after* with the capitals of *before*."""
    if before.isupper():
        return after.upper()
    return after[:1].upper() + after[1:] if before[:1].isupper() else after
