"""load: folders -> Sources. A new file, kind or language is found by being there; nothing is listed twice."""

import datetime
from pathlib import Path

from generator.load.project import read_project
from generator.records.sources import Sources


def load(root: Path, today: datetime.date | None = None) -> Sources:
    """Read the project at *root*, as of *today*. Mistakes are kept in `problems`, never raised."""
    return read_project(root, today)
