"""Sources: all that the folders hold, read into records that still know file, line and column."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator.records.answer import IntentFacts, IntentWords
from generator.records.commune import CommuneFacts, CommuneWords
from generator.records.document import Document, Standing
from generator.records.format import Format
from generator.records.glossary import Concept
from generator.records.hotline import HotlineFacts, HotlineWords
from generator.records.kind import Examples, Kind, KindLabels, Picture, Shows
from generator.records.language import Labels, Language, Page
from generator.records.law import Law, LawWords, Source
from generator.records.node import Node
from generator.records.plan import PlanWords
from generator.records.problem import Place, Problem
from generator.records.product import ProductFacts
from generator.records.record import Record
from generator.records.topic import TopicFacts, TopicWords
from generator.records.translated import Safety, Translated
from generator.records.tree import TreeFacts, TreeWords
from generator.records.unit import Unit

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record and the piece of YAML it was made from."""

    record: R
    node: Node

    def place(self, *path: str | int) -> Place:
        """Where a field of the record stands."""
        return self.node.at(*path)

    @property
    def file(self) -> str:
        """The file it was read from, relative to the project."""
        return self.node.place.file


Shelf = dict[str, Entry[R]]
"""Records of one sort, by id."""


@dataclass(frozen=True)
class Words:
    """One language's folder; *recordings* are its MP3 files by name.

    *translated* tells what each text was compared with; the root language has none.
    """

    language: Entry[Language]
    labels: Entry[Labels]
    hotlines: Shelf[HotlineWords]
    topics: Shelf[TopicWords]
    trees: Shelf[TreeWords]
    plans: Shelf[PlanWords]
    laws: Shelf[LawWords]
    pages: Shelf[Page]
    communes: Shelf[CommuneWords]
    recordings: dict[str, bytes]
    intents: Shelf[IntentWords]
    translated: Entry[Translated] | None = None

    @property
    def nodes(self) -> Iterator[Node]:
        """Every piece of YAML that says something in this language."""
        shelves: tuple[Mapping[str, Entry[Any]], ...] = (
            self.hotlines,
            self.topics,
            self.trees,
            self.plans,
            self.laws,
            self.pages,
            self.communes,
            self.intents,
        )
        for shelf in shelves:
            yield from (entry.node for entry in shelf.values())
        yield self.labels.node


@dataclass(frozen=True)
class Design:
    """What one kind's folder declares; its template and style are files of the Theme."""

    kind: Entry[Kind]
    labels: Entry[KindLabels]
    examples: Entry[Examples]


@dataclass(frozen=True)
class Theme:
    """What theme/ holds: its *files*, the text of its *styles* and *drawings*, and the *letters* of each font.

    All are keyed by their path below theme/. A font that cannot be read has no letters.
    """

    files: frozenset[str]
    styles: dict[str, str]
    drawings: dict[str, str]
    letters: dict[str, frozenset[str]]


@dataclass(frozen=True)
class Sources:
    """Everything that was read, and the problems met while reading.

    *site_url* ends with a slash; *contact* is where readers may write, empty until an owner says it.
    *texts* holds each file as it stands, comments included.
    *previewed* is the id of a draft that is wanted although nobody has issued it.
    *today* is the day for rules about what has run out; None leaves them aside.
    """

    root: Path
    site_url: str
    contact: Node | None
    documents: Shelf[Document]
    hotlines: Shelf[HotlineFacts]
    laws: Shelf[Law]
    origins: Shelf[Source]
    topics: Shelf[TopicFacts]
    trees: Shelf[TreeFacts]
    products: Shelf[ProductFacts]
    intents: Shelf[IntentFacts]
    changed_units: Shelf[Unit]
    communes: Shelf[CommuneFacts]
    units: dict[str, Unit]
    pictures: Shelf[Picture]
    glossary: Shelf[Concept]
    safety: Entry[Safety] | None
    languages: dict[str, Words]
    kinds: dict[str, Design]
    theme: Theme
    texts: dict[str, str]
    today: datetime.date | None = None
    previewed: str = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def page_kinds(self) -> list[str]:
        """The kinds of page of which the site has just one, so that its name is enough to lead there."""
        kinds = (design.kind.record for design in self.kinds.values() if design.kind.record.shows == Shows.PORTAL)
        return [kind.name for kind in kinds if kind.formats[0] in {Format.PAGES, Format.LIGHT}]

    @property
    def product_kinds(self) -> list[Kind]:
        """The kinds of product: each is made for every topic. A page about products has no slug of its own."""
        kinds = (design.kind.record for design in self.kinds.values())
        return [kind for kind in kinds if kind.shows == Shows.PRODUCT and kind.slug]

    @property
    def root_language(self) -> Words | None:
        """The language that the others are translated from; None while no language says that it is."""
        return next((words for words in self.languages.values() if words.language.record.root), None)

    def plans_in(self, code: str) -> list[str]:
        """The documents that a language shows: those that it has words for, and those written in it; no drafts."""
        words = self.languages[code]
        shown = [key for key in self.documents if self._is_shown(key)]
        own = {key for key in shown if self.documents[key].record.language == code}
        return [key for key in shown if key in words.plans or (key in own and not words.language.record.started)]

    def _is_shown(self, key: str) -> bool:
        """A draft is nobody's word yet: it is shown to whoever asks for it, never published."""
        return self.documents[key].record.standing != Standing.DRAFT or key == self.previewed

    def made_in(self, code: str) -> frozenset[str]:
        """The kinds that are made in a language: all; in one that has just started, pages that it has labels for.

        A language that has started has no prints: no font for its letters is bundled yet.
        """
        words = self.languages[code]
        if not words.language.record.started:
            return frozenset(self.kinds)
        named = {name for name, design in self.kinds.items() if code in design.labels.record.labels}
        named |= self.kinds.keys() & words.labels.record.kinds.keys()
        return frozenset(name for name in named if self.kinds[name].kind.record.is_read_on_screen)
