"""Text: what is read aloud or sent as a message, as a plain file."""

from pathlib import Path

from generator.records.output import Sheet


def write(sheet: Sheet, theme: Path) -> bytes:
    """UTF-8 with a byte-order mark, which old Windows programs need, and line ends that they show."""
    lines = (line.rstrip() for line in sheet.text.strip().splitlines())
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()
