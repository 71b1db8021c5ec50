"""Topic: one risk or one thing to know, told in small messages with permanent ids."""

from enum import StrEnum

from generator.records.record import Count, Day, Id, Record, Text


class Part(StrEnum):
    """What a message is for, in the order a reader meets it."""

    SIGN = "sign"
    TRICK = "trick"
    ASK = "ask"
    SAY = "say"
    AVOID = "avoid"
    DO = "do"


class Audience(StrEnum):
    """Whom a topic speaks to; relatives and neighbours are the first readers of all."""

    PUPILS = "hoc-sinh-sinh-vien"
    GOING_ABROAD = "nguoi-di-lam-xa"
    RELATIVES = "cha-me-nguoi-than"
    BORDER = "vung-bien-gioi"
    RETURNED = "nguoi-tro-ve"
    OFFICERS = "can-bo-nguoi-dan"


class MessageFacts(Record):
    """One message: what it is for and the ids of the sources and laws that back it."""

    id: Id
    part: Part
    sources: list[Id] = []
    laws: list[Id] = []


class MessageWords(Record):
    """*lead* is the bold line, at most 12 words; *text* one short sentence more."""

    lead: Text
    text: Text | None = None


class Message(MessageFacts, MessageWords):
    """One message in one language."""


class TopicFacts(Record):
    """What is true of a topic in every language. *picture* names a file of theme/pictures."""

    id: Id
    order: Count = 50
    picture: Id
    audiences: list[Audience]
    hotlines: list[Id]
    messages: list[MessageFacts]
    sources: list[Id]
    reviewed_on: Day
    review_by: Day


class TopicWords(Record):
    """What one language says of a topic: the question, the turn that answers it, and each message by id."""

    title: Text
    question: Text
    turn: Text
    summary: Text
    call: Text
    messages: dict[Id, MessageWords]


class Topic(Record):
    """One topic in one language."""

    id: Id
    order: int
    picture: Id
    audiences: list[Audience]
    hotlines: list[Id]
    messages: list[Message]
    sources: list[Id]
    reviewed_on: Day
    review_by: Day
    title: Text
    question: Text
    turn: Text
    summary: Text
    call: Text

    def part(self, part: str) -> list[Message]:
        """The messages of one part, in order."""
        return [message for message in self.messages if message.part == part]
