"""Document: an official document, and the annotations that point at its clauses."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from generator.records.clause import Annex, Clause
from generator.records.decree30 import DocumentType, Urgency
from generator.records.names import spoken
from generator.records.record import Count, Day, DayOfYear, Flag, Id, Record, Sha256, Text, Written, Year


class Issuer(Record):
    """Who issues. *superior* is the body named above it in the head, if any; *unit* a unit of the register."""

    name: Text
    superior: Text | None = None
    unit: Id

    @property
    def spoken(self) -> str:
        """The name as sentences say it: Ủy ban nhân dân xã Ví Dụ."""
        return spoken(self.name)


class LegalBasis(Record):
    """One `căn cứ` as written, and the ids of the legal documents it cites."""

    text: Text
    cites: list[Id] = []


class Signature(Record):
    """*authority*: the lines above the post (TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH); the signer's name is never kept."""

    authority: list[Text] = []
    post: Text


class Original(Record):
    """The file this was taken from, its SHA-256, and what the reader must know about the difference.

    *whole*: the text is that of the file; otherwise it is an abstract in words of our own.
    """

    file: Text
    sha256: Sha256
    note: Text
    whole: Flag = False


class Target(Record):
    """A figure the plan binds itself to: *value* in *unit* (%, lớp, buổi) *of* what."""

    id: Id
    clause: Id
    value: Count
    unit: Text
    of: Text


class Role(StrEnum):
    """Lead (chủ trì) answers for a task; partner (phối hợp) helps; asked (đề nghị) is a body that takes no orders."""

    LEAD = "lead"
    PARTNER = "partner"
    ASKED = "asked"


class Assignment(Record):
    """Who does what: *agency* as the document names it."""

    id: Id
    clause: Id
    agency: Text
    role: Role
    task: Text


class Deadline(Record):
    """What is due, to whom: on one day (*due*) or on the same day every year (*yearly*)."""

    id: Id
    clause: Id
    due: Day | None = None
    yearly: DayOfYear | None = None
    what: Text
    to: Text | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.due is None) == (self.yearly is None):
            raise ValueError("give either due or yearly")
        return self


class Channel(StrEnum):
    """How a plan promises to reach people; issue of a product is matched by it."""

    BANNER = "banner"
    BILLBOARD = "billboard"
    BROCHURE = "brochure"
    CAMPAIGN_DAY = "campaign-day"
    LEAFLET = "leaflet"
    LOUDSPEAKER = "loudspeaker"
    NEWS = "news"
    POSTER = "poster"
    PRESS = "press"
    SCHOOL = "school"
    SESSION = "session"
    SLOGAN = "slogan"
    SOCIAL = "social"
    TALK = "talk"
    VIDEO = "video"
    ZALO = "zalo"


class Promise(Record):
    """A communication promise: this clause says that this channel will be used."""

    clause: Id
    channel: Channel


class HotlineMention(Record):
    """A number that the document names. *as_written* is its text there."""

    clause: Id
    hotline: Id
    as_written: Written


class Citation(Record):
    """A legal document that the text names; without a *clause* it is a basis. The register need not have its *law*."""

    law: Id
    clause: Id | None = None
    as_written: Text


class Budget(Record):
    """Where the money comes from, one source an entry."""

    id: Id
    clause: Id
    source: Text


class Standing(StrEnum):
    """Issued by an authority; a draft of one; or a model that nobody issued, for others to fill in."""

    ISSUED = "issued"
    DRAFT = "draft"
    MODEL = "model"


class Document(Record):
    """An official document of one of the 29 types of Decree 30.

    *number* and *date* may be unknown (many published copies leave them blank); *symbol* and *year* then
    keep what is known. *urgency* is the mark on top of a document in a hurry. *decided_by* is the post or body that a
    decision names above its bases. *opening* stands between the legal bases and the body, *closing* after it.
    *unplaced* is text of the original that found no place yet: it is kept, and shown nowhere.
    """

    id: Id
    type: DocumentType
    standing: Standing = Standing.ISSUED
    language: Id = "vi"
    issuer: Issuer
    number: Written | None
    symbol: Text | None
    place: Text
    date: Day | None
    year: Year
    until: Year | None = None
    subject: Text
    addressees: list[Text] = []
    urgency: Urgency | None = None
    decided_by: Text | None = None
    legal_bases: list[LegalBasis] = []
    opening: list[Text] = []
    body: list[Clause]
    closing: list[Text] = []
    recipients: list[Text]
    signature: Signature
    annexes: list[Annex] = []
    original: Original | None = None
    targets: list[Target] = []
    assignments: list[Assignment] = []
    deadlines: list[Deadline] = []
    budget: list[Budget] = []
    promises: list[Promise] = []
    hotlines: list[HotlineMention] = []
    citations: list[Citation] = []
    unplaced: list[Text] = []

    @property
    def clauses(self) -> Iterator[Clause]:
        """Every clause of the body, then of the annexes, in reading order."""
        for clause in (*self.body, *(clause for annex in self.annexes for clause in annex.body)):
            yield from clause.walk()

    @property
    def cites(self) -> list[tuple[Id, Id | None]]:
        """The legal documents that it names, each once a place: the id of the clause, or None for a basis."""
        bases = [(law, None) for basis in self.legal_bases for law in basis.cites]
        return list(dict.fromkeys([*bases, *((citation.law, citation.clause) for citation in self.citations)]))

    @property
    def is_abstract(self) -> bool:
        """Whether this is an abstract of an original that says more."""
        return self.original is not None and not self.original.whole

    @property
    def code(self) -> str | None:
        """Number and symbol as written in the head, such as 09/KH-UBND; … for a blank number."""
        if self.symbol is None:
            return self.number
        number = self.number or "…"
        return f"{number.zfill(2) if number.isdigit() else number}/{self.symbol}"

    @property
    def last_year(self) -> int:
        """The last year the document speaks for."""
        return self.until or self.year
