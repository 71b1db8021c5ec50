"""What all records share: frozen, nothing unknown, and the field types that YAML text turns into."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema


class Record(BaseModel):
    """A plain, frozen value. Unknown fields are refused, so a typing slip never passes in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _matching(pattern: str) -> BeforeValidator:
    """Refuse text that is not wholly *pattern*, before pydantic's own, wider reading of it."""

    def check(value: Any) -> Any:
        if isinstance(value, str) and not re.fullmatch(pattern, value):
            raise ValueError(f"expected {pattern}")
        return value

    return BeforeValidator(check)


# YAML editors read `111` as a number; our loader keeps it as the text that was written.
_WRITTEN = WithJsonSchema({"type": ["string", "number"]})

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case letters without marks, digits and single hyphens; permanent once published."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words, never empty."""

Written = Annotated[Text, _WRITTEN]
"""Text that may look like a number: a label, a document number. Zeros in front are part of it."""

PhoneNumber = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]*[0-9]$", max_length=20), _WRITTEN]
"""Digits, spaces between groups, a plus sign in front if international."""

Day = Annotated[date, _matching(r"\d{4}-\d{2}-\d{2}")]
"""A calendar day, written 2026-05-13."""

Year = Annotated[int, _matching(r"(19|20)\d{2}")]

Count = Annotated[int, _matching(r"\d+")]
"""A whole number, digits only."""

Flag = Annotated[bool, _matching(r"true|false")]

EVERY_YEAR = r"^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))$"
DayOfYear = Annotated[str, StringConstraints(pattern=EVERY_YEAR)]
"""A day that comes every year, so not 02-29; written 07-30 (month, day)."""

Web = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), _WRITTEN]
