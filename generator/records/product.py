"""Product: one piece about a topic, to print, to say or to send. It chooses messages, it never retypes them."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from pydantic import Field

from generator.records.code import code_of, has_code
from generator.records.commune import Commune
from generator.records.kind import Kind
from generator.records.law import Source
from generator.records.record import Id, Record, Text
from generator.records.topic import Message, Part, Topic, TopicFacts


class ProductFacts(Record):
    """What a product carries instead of its topic's first messages."""

    messages: list[Id] = Field(min_length=1)


class Product(Record):
    """A product in one language. *commune* prints a local block; None leaves lines to fill in by hand.

    *beside* is the same topic in the other language, for a kind that shows two side by side.
    """

    id: Id
    kind: Kind
    topic: Topic
    messages: list[Message]
    commune: Commune | None = None
    beside: Topic | None = None

    def publishers(self, sources: Mapping[str, Source], messages: Iterable[Message] | None = None) -> list[str]:
        """Who published what *messages* rest on, by default those that it carries; each once, in order."""
        said = self.messages if messages is None else messages
        cited = dict.fromkeys(source for message in said for source in message.sources)
        return list(dict.fromkeys(sources[source].publisher for source in cited))

    def part(self, part: str) -> list[Message]:
        """The chosen messages of one part, in order."""
        return [message for message in self.messages if message.part == part]

    @property
    def issued(self) -> datetime.date:
        """The day of its present issue."""
        return self.topic.issues[-1]

    @property
    def code(self) -> str:
        """What is printed on it, so that a reader can ask whether it is still good."""
        return self._code(len(self.topic.issues))

    @property
    def issues(self) -> list["Issue"]:
        """All its issues, the present one last."""
        days = self.topic.issues
        ends = [*days[1:], self.topic.review_by]
        return [
            Issue(id=self._code(count), product=self, issued=day, until=end, present=count == len(days))
            for count, (day, end) in enumerate(zip(days, ends, strict=True), 1)
        ]

    def _code(self, issue: int) -> str:
        unit = self.commune.unit.id if self.commune else None
        assert self.kind.number
        return code_of(unit, self.topic.number, self.kind.number, issue)


class Issue(Record):
    """A product as issued on one day. *id* is the code on its prints; *until* its last day or its next review."""

    id: Text
    product: Product
    issued: datetime.date
    until: datetime.date
    present: bool


def chosen(topic: Topic, kind: Kind, wanted: list[Id]) -> list[Message]:
    """The messages *wanted* by id; without any, the first of each part, as many as the kind carries."""
    if wanted:
        by_id = {message.id: message for message in topic.messages}
        return [by_id[given] for given in wanted]
    return [message for part in Part for message in topic.part(part)[: kind.carries.get(part, 0)]]


def codes_of(topics: Iterable[TopicFacts], kinds: Iterable[Kind], units: Collection[str | None]) -> Iterator[str]:
    """The codes of every issue of every print, in the name of each of *units*; None is nobody's."""
    for topic, kind, unit in product(topics, kinds, units):
        if kind.number and kind.suits(topic.id):
            numbers = [(topic.number, kind.number, at) for at in range(1, len(topic.issues) + 1)]
            yield from (code_of(unit, *given) for given in numbers if has_code(*given))
