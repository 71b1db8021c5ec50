"""Topic: one risk or one thing to know, told in small messages with permanent ids."""

from enum import StrEnum

from pydantic import Field

from generator.records.record import Count, Day, Id, Record, Text


class Part(StrEnum):
    """What a message is for, in the order a reader meets it. A slogan stands alone: on banners, in a text message."""

    SIGN = "sign"
    TRICK = "trick"
    ASK = "ask"
    SAY = "say"
    AVOID = "avoid"
    DO = "do"
    SLOGAN = "slogan"


class Audience(StrEnum):
    """Whom a topic speaks to; relatives and neighbours are the first readers of all."""

    RELATIVES = "cha-me-nguoi-than"
    PUPILS = "hoc-sinh-sinh-vien"
    GOING_ABROAD = "nguoi-di-lam-xa"
    BORDER = "vung-bien-gioi"
    RETURNED = "nguoi-tro-ve"
    OFFICERS = "can-bo-nguoi-dan"


_MARKS = ("? ", ": ", ", ")
"""Where a slogan of two halves turns."""


class MessageFacts(Record):
    """One message: what it is for and the ids of the sources and laws that back it.

    *audiences* are those whom it is written for; empty, it is for everybody. *picture* is a pictogram.
    The order of messages is their order of importance: a print with room for three signs takes the first three.
    """

    id: Id
    part: Part
    audiences: list[Audience] = []
    picture: Id | None = None
    sources: list[Id] = []
    laws: list[Id] = []


class MessageWords(Record):
    """*lead* is the bold line, at most 12 words; *text* one short sentence more."""

    lead: Text
    text: Text | None = None


class Message(MessageFacts, MessageWords):
    """One message in one language."""

    @property
    def halves(self) -> tuple[str, str]:
        """The lead as what it raises and its turn: “Easy work, high pay? ” and “Ask first”; the turn may be empty."""
        mark = next((mark for mark in _MARKS if mark in self.lead), "")
        raised, mark, turn = self.lead.rpartition(mark) if mark else (self.lead, "", "")
        return raised + mark, turn


class QuestionFacts(Record):
    """A question of the comprehension sheet. *right* counts its answer from 1; *message* is what it is about."""

    id: Id
    right: Count
    message: Id


class QuestionWords(Record):
    """The question and its three answers, in the order of the sheet."""

    question: Text
    answers: list[Text] = Field(min_length=3, max_length=3)


class Question(QuestionFacts, QuestionWords):
    """One question in one language."""


class TopicFacts(Record):
    """What is true of a topic in every language. *picture* names a file of theme/pictures.

    *number* is permanent: codes on prints are made of it. *issues* are the days on which its prints were issued;
    the last is the one of today. *strip* names up to six messages with pictograms that tell the topic in pictures.
    *owner* is the body that keeps it up to date, never a person.
    """

    id: Id
    number: Count
    order: Count = 50
    picture: Id
    audiences: list[Audience]
    hotlines: list[Id]
    strip: list[Id] = Field(min_length=3, max_length=6)
    messages: list[MessageFacts]
    questions: list[QuestionFacts] = Field(min_length=5, max_length=5)
    sources: list[Id]
    owner: Text
    issues: list[Day] = Field(min_length=1)
    reviewed_on: Day
    review_by: Day


class TopicWords(Record):
    """What one language says of a topic: the question, the turn that answers it, and each message by id.

    *short* names the topic in three or four words, for lists and buttons. *headings* are for parts whose usual
    heading does not suit the topic.
    """

    title: Text
    short: Text
    question: Text
    turn: Text
    summary: Text
    call: Text
    headings: dict[Part, Text] = {}
    messages: dict[Id, MessageWords]
    questions: dict[Id, QuestionWords]


class Topic(Record):
    """One topic in one language."""

    id: Id
    number: int
    order: int
    picture: Id
    audiences: list[Audience]
    hotlines: list[Id]
    strip: list[Id]
    messages: list[Message]
    questions: list[Question]
    sources: list[Id]
    owner: Text
    issues: list[Day]
    reviewed_on: Day
    review_by: Day
    title: Text
    short: Text
    question: Text
    turn: Text
    summary: Text
    call: Text
    headings: dict[Part, Text] = {}

    def part(self, part: str) -> list[Message]:
        """The messages of one part that speak to everybody, in order."""
        return [message for message in self.messages if message.part == part and not message.audiences]

    def parts_for(self, audience: str) -> list[Message]:
        """The messages written for *audience*, in order."""
        return [message for message in self.messages if audience in message.audiences]

    @property
    def frames(self) -> list[Message]:
        """The messages of the picture strip, in its order."""
        by_id = {message.id: message for message in self.messages}
        return [by_id[given] for given in self.strip]
