"""Light pages: one HTML file that needs nothing else."""

from pathlib import Path

from generator.records.output import Sheet
from generator.records.policy import inline_sources

_WANTED = {"'inline-styles'": "style", "'inline-scripts'": "script"}
"""What templates write in their policy, for hashes that only the finished page has."""


def write(sheet: Sheet, theme: Path) -> bytes:
    """The HTML without blank lines and leading spaces, which nobody sees; its policy names what is inline by hash."""
    html = "\n".join(line.strip() for line in sheet.text.splitlines() if line.strip()) + "\n"
    for wanted, element in _WANTED.items():
        html = html.replace(wanted, " ".join(inline_sources(html, element)) or "'none'")
    return html.encode()
