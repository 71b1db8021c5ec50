"""Oddity: one thing that looks wrong in a document."""

from dataclasses import dataclass

from generator.records.problem import Said


@dataclass(frozen=True)
class Oddity:
    """*rule* names what was looked for; *clause* is where it was met, or empty for the document as a whole."""

    rule: str
    clause: str
    said: Said
