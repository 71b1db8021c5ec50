"""Sheet: a composed page, ready to be written. Output: one finished file."""

from dataclasses import dataclass, field

from generator.records.kind import Format


@dataclass(frozen=True)
class Sheet:
    """What a kind says of a record, in one language.

    *text* is Markdown, HTML or JSON, as the format takes it; *assets* are the theme files it uses and
    *sources* the files it says something of, both relative to the project.
    """

    address: str
    format: Format
    language: str
    text: str
    kind: str
    record: str
    assets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True)
class Output:
    """One finished file of the site. *path* is relative to the site's folder."""

    path: str
    content: bytes
    sources: tuple[str, ...]
