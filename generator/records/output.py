"""Sheet: a composed page, ready to be written. Output: one finished file."""

import datetime

from pydantic.dataclasses import dataclass

from generator.records.format import Format
from generator.records.paper import Print


@dataclass(frozen=True)
class Sheet:
    """What a kind says of a record, in one language.

    *path* is relative to the site's folder. *text* is Markdown, HTML or JSON, as the format takes it.
    *assets* are the files below theme/ that it uses, *sources* the files it speaks of, *print* what it
    comes on, *zoom* how much larger than drawn, *day* when it was issued, *archive* that it is to be kept (PDF/A).
    """

    path: str
    format: Format
    language: str
    kind: str
    record: str
    text: str
    assets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    most_pages: int | None = None
    print: Print | None = None
    zoom: float = 1.0
    day: datetime.date | None = None
    most_bytes: int | None = None
    archive: bool = False


@dataclass(frozen=True)
class Output:
    """One finished file of the site. *path* is relative to its folder, *sources* to the project."""

    path: str
    content: bytes
    sources: tuple[str, ...]
