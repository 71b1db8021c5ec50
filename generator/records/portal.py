"""Portal: all that one language has to show, built whole."""

from generator.records.answer import Answer
from generator.records.commune import Commune
from generator.records.hotline import Hotline
from generator.records.kind import Kind
from generator.records.language import Language, Page
from generator.records.law import Law, Source
from generator.records.plan import Plan
from generator.records.product import Product
from generator.records.record import Record
from generator.records.topic import Audience, Topic
from generator.records.tree import Step
from generator.records.unit import Unit


class Picture(Record):
    """A drawing in one language: its file below theme/ and what it shows."""

    file: str
    alt: str


class Reader(Record):
    """One audience in one language: whom a topic speaks to."""

    id: Audience
    name: str


class Portal(Record):
    """Everything in *language*.

    *spoken* says for each language code which records it has words for, as `<shows>:<id>`;
    *origins* for each such record the files that its words and facts stand in. *answers* are the search's own list,
    *all_units* those of today and those that documents name.
    """

    language: Language
    languages: list[Language]
    site_url: str
    labels: dict[str, str]
    kind_labels: dict[str, dict[str, str]]
    kinds: dict[str, Kind]
    hotlines: list[Hotline]
    laws: dict[str, Law]
    sources: dict[str, Source]
    units: dict[str, Unit]
    communes: dict[str, Commune]
    topics: list[Topic]
    steps: list[Step]
    plans: list[Plan]
    products: list[Product]
    pages: list[Page]
    audiences: list[Reader]
    pictures: dict[str, Picture]
    spoken: dict[str, frozenset[str]]
    origins: dict[str, list[str]]
    answers: list[Answer] = []
    all_units: dict[str, Unit] = {}

    @property
    def hotline(self) -> Hotline:
        """The first number to call, the largest thing on every page."""
        return self.hotlines[0]

    def hotlines_of(self, ids: list[str]) -> list[Hotline]:
        """The lines with these ids that still answer, in the order of the ids."""
        by_id = {hotline.id: hotline for hotline in self.hotlines}
        return [by_id[given] for given in ids if given in by_id]
