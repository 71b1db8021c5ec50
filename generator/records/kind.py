"""Kind: what a reader gets; one folder in theme/kinds."""

from enum import StrEnum

from pydantic import Field

from generator.records.record import Count, Id, Record, Text


class Shows(StrEnum):
    """Which record one output of the kind shows."""

    PORTAL = "portal"
    PAGE = "page"
    TOPIC = "topic"
    PLAN = "plan"
    PRODUCT = "product"


class Format(StrEnum):
    """How a kind is written out: one folder in generator/render each."""

    PAGES = "pages"
    LIGHT = "light"
    PDF = "pdf"
    DOCX = "docx"
    JSON = "json"
    YAML = "yaml"
    FONT = "font"
    SITE = "site"


class Reach(StrEnum):
    """In which languages the kind is made: in each, or only in the record's own."""

    EACH = "each"
    OWN = "own"


class Kind(Record):
    """*at* is its address, where {id} stands for the record's id; *paper* such as `A3 portrait`."""

    name: Id
    shows: Shows
    formats: list[Format] = Field(min_length=1)
    at: str
    languages: Reach = Reach.EACH
    paper: Text | None = None
    most_pages: Count | None = None
    most_bytes: Count | None = None


class Example(Record):
    """A sample for tests and contact sheets: *record* is an id of what the kind shows; *unit* a sample unit."""

    name: Id
    record: Text
    unit: Id | None = None


class Examples(Record):
    """The samples of one kind."""

    examples: list[Example]


class KindLabels(Record):
    """The fixed words of a kind, by language code."""

    labels: dict[Id, dict[str, Text]]


class Picture(Record):
    """A drawing of theme/pictures: who may use it, and what it shows, by language."""

    author: Text
    licence: Text
    review: Text
    alt: dict[Id, Text]
