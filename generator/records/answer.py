"""Answer: a page of ours and the words people look for it with."""

from enum import StrEnum

from pydantic import Field

from generator.records.record import Flag, Id, Record, Text, Written


class Group(StrEnum):
    """The heading that an answer stands under where there is no script, in the order of the page."""

    HELP = "help"
    LINES = "lines"
    TOPICS = "topics"
    PLANS = "plans"
    MATERIALS = "materials"
    LAWS = "laws"
    ABOUT = "about"


class IntentFacts(Record):
    """Where a wish leads: to *kind*'s page of *record*, at its *part*. *urgent* answers come before others.

    *group* is where it is listed if nothing else of ours leads there.
    """

    kind: Id
    record: Id | None = None
    part: Id | None = None
    group: Group = Group.ABOUT
    urgent: Flag = False

    @property
    def target(self) -> tuple[str, str, str]:
        """What it leads to."""
        return self.kind, self.record or "", self.part or ""


class IntentWords(Record):
    """What people type for it: phrases, slang, other names; with marks, for a search without them finds them too.

    *title* and *note* are shown where nothing else of ours leads there.
    """

    title: Text | None = None
    note: Text | None = None
    words: list[Written] = Field(min_length=1)


class Answer(Record):
    """One line of the list, in one language: where it leads, and *words* that find it beside its title and note."""

    kind: Id
    record: str = ""
    part: str = ""
    group: Group
    title: str
    note: str = ""
    words: list[str] = []
    urgent: bool = False
    vietnamese: bool = False

    @property
    def target(self) -> tuple[str, str, str]:
        """What it leads to; each target is listed once."""
        return self.kind, self.record, self.part
