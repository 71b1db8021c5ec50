"""The first personal-data gate: phone and identity numbers, private e-mail, names of signers, drafters, victims."""

from generator.check.personal.find import find
from generator.check.personal.finding import Finding, Kind
from generator.check.personal.rules import RULES, register_of

__all__ = ["RULES", "Finding", "Kind", "find", "register_of"]
