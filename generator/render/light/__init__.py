"""Light pages: one HTML file that needs nothing else."""

from pathlib import Path

from generator.records.output import Sheet


def write(sheet: Sheet, theme: Path) -> bytes:
    """The HTML without blank lines and leading spaces, which nobody sees."""
    return "\n".join(line.strip() for line in sheet.text.splitlines() if line.strip()).encode() + b"\n"
