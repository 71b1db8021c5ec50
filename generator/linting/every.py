"""A sheet -> all findings of the rules that look at it."""

from generator.linting.element import QUOTED
from generator.linting.finding import Finding, findings
from generator.linting.rules import OLD_LETTERS, RULES
from generator.linting.rules.letters import mostly_old
from generator.linting.sheet import Sheet


def findings_of(sheet: Sheet, personal: frozenset[int]) -> list[Finding]:
    """What *sheet*, whose elements are named, departs in. *personal* are paragraphs that nothing is quoted of."""
    quotable = frozenset(one.number for one in sheet.of(*QUOTED)) - personal
    rules = OLD_LETTERS if mostly_old(sheet) else RULES
    return list(findings(sheet, rules, quotable))
