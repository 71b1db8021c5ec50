"""Kind: what a reader gets; one folder in theme/kinds."""

from enum import StrEnum

from pydantic import Field

from generator.records.document import Channel
from generator.records.format import Format
from generator.records.paper import Edition, Print
from generator.records.record import Count, Flag, Id, Record, Text
from generator.records.topic import Part


class Shows(StrEnum):
    """Which record one output of the kind shows."""

    PORTAL = "portal"
    PAGE = "page"
    TOPIC = "topic"
    PLAN = "plan"
    STEP = "step"
    PRODUCT = "product"
    ISSUE = "issue"
    AUDIENCE = "audience"
    KIND = "kind"
    GROUP = "group"
    LAW = "law"
    CHAIN = "chain"
    AGENDA = "agenda"


class Reach(StrEnum):
    """In which languages the kind is made: in each, or only in the record's own."""

    EACH = "each"
    OWN = "own"


class Shelf(StrEnum):
    """Where the catalogue keeps a kind of product."""

    WALL = "wall"
    HAND = "hand"
    OUTDOORS = "outdoors"
    VOICE = "voice"
    PHONE = "phone"
    MEETING = "meeting"


class Panel(Record):
    """A part of a folded print, in the order of reading: its page from 1, its left and right edge in mm."""

    name: Id
    page: Count
    left: Count
    right: Count


class Kind(Record):
    """*at* is its address, where {id} stands for the record's id; *paper* the sheet it is drawn for;
    *discreet* pages show neither by title, icon nor preview card what they are about, and are kept nowhere.
    *found* whether a search finds its pages. *archive*: its PDFs are to be kept for good (PDF/A).

    Of products only: *number* is permanent, codes on prints are made of it; *slug* ends the product's id;
    *carries* says how many messages of each part fit; *prints* are its files, the first is the one on the screen;
    *panels* the parts of a folded one; *beside* shows the other language beside this
    one; *topics* are those that it is made for, all if none is named; *fulfils* the promises of plans that it keeps.

    Of pieces for other sites only: *height* of their frame in CSS pixels, at 240 pixels of width.
    """

    name: Id
    shows: Shows
    formats: list[Format] = Field(min_length=1)
    at: str
    languages: Reach = Reach.EACH
    found: Flag = True
    paper: Text | None = None
    most_pages: Count | None = None
    most_bytes: Count | None = None
    discreet: Flag = False
    archive: Flag = False
    number: Count | None = None
    slug: Id | None = None
    shelf: Shelf | None = None
    carries: dict[Part, Count] = {}
    prints: list[Print] = []
    panels: list[Panel] = []
    beside: Flag = False
    topics: list[Id] = []
    fulfils: list[Channel] = []
    height: Count | None = None

    @property
    def id(self) -> str:
        """Its name, which is permanent."""
        return self.name

    @property
    def is_read_on_screen(self) -> bool:
        """Whether it is a page or data: nothing that is drawn with bundled fonts, no product, no official file."""
        return self.slug is None and set(self.formats) <= {Format.PAGES, Format.LIGHT, Format.JSON, Format.YAML}

    def print_as(self, edition: Edition, paper: str | None) -> Print | None:
        """Its print of *edition* on *paper*, named as in file names (a4); on its first paper if none is named."""
        fitting = (one for one in self.prints if one.edition == edition and paper in {None, one.name})
        return next(fitting, None)

    def suits(self, topic: str) -> bool:
        """Whether a product of this kind is made for the topic with this id."""
        return not self.topics or topic in self.topics


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
