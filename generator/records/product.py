"""Product: one printed piece about a topic. It chooses messages, it never retypes them."""

from collections.abc import Mapping

from pydantic import Field

from generator.records.law import Source
from generator.records.record import Id, Record
from generator.records.topic import Message, Topic
from generator.records.unit import Unit


class ProductFacts(Record):
    """A kind, a topic, and the ids of the messages that it carries."""

    kind: Id
    topic: Id
    messages: list[Id] = Field(min_length=1)


class Product(Record):
    """A product in one language. *unit* prints a commune's local block; None leaves lines to fill in by hand."""

    id: Id
    kind: Id
    topic: Topic
    messages: list[Message]
    unit: Unit | None = None

    def publishers(self, sources: Mapping[str, Source]) -> list[str]:
        """Who published what its messages rest on, each once, in order."""
        cited = dict.fromkeys(source for message in self.messages for source in message.sources)
        return list(dict.fromkeys(sources[source].publisher for source in cited))

    def part(self, part: str) -> list[Message]:
        """The chosen messages of one part, in order."""
        return [message for message in self.messages if message.part == part]
