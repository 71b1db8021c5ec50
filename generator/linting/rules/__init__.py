"""The rules: one file per subject, one small generator per rule; its name is the rule."""

from generator.linting.rules import (
    addressees,
    agencies,
    bases,
    day,
    end,
    layout,
    letters,
    looks,
    number,
    order,
    page,
    page_numbers,
    strokes,
)

RULES = (
    *page.RULES,
    *page_numbers.RULES,
    *letters.RULES,
    *order.RULES,
    *agencies.RULES,
    *number.RULES,
    *day.RULES,
    *looks.RULES,
    *layout.RULES,
    *strokes.RULES,
    *addressees.RULES,
    *bases.RULES,
    *end.RULES,
)
"""Every rule that looks at a sheet, in the order of a page."""
OLD_LETTERS = letters.OLD_LETTERS
"""All that can be asked of a text whose letters are not Unicode: nothing else of it can be read."""
