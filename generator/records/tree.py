"""Tree: one question a page, each answer a link, down to an end that says what applies and whom to call.

It knows nothing of its subject: what is asked, and what an end says, stand in the content.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from pydantic import Field

from generator.records.record import Day, Flag, Id, Record, Text, Written


class Backing(StrEnum):
    """What each point of a tree must name: a law with its article, or at least a source."""

    LAW = "law"
    SOURCE = "source"


class Cite(Record):
    """A place in a law: the *article* and the *point*'s letter as the law writes them; None where no source tells."""

    law: Id
    article: Written
    point: Written | None = None


class PointFacts(Record):
    """One thing that ends say, with the places in law and the sources that back it."""

    cites: list[Cite] = []
    sources: list[Id] = []


class AnswerFacts(Record):
    """An answer and the id of the fork or end that it leads to."""

    id: Id
    to: Id


class ForkFacts(Record):
    """A question: one page, with the answers in the order a reader sees them."""

    id: Id
    answers: list[AnswerFacts] = Field(min_length=2)


class ListFacts(Record):
    """Points of an end under one heading, in the order a reader sees them."""

    id: Id
    points: list[Id] = Field(min_length=1)


class EndFacts(Record):
    """Where answers lead at last. *asks* are what to ask there; *laws* and *sources* come on top of its points' own.

    *pages* are kinds of page to go on to: those of which the site has one, such as help-page.
    At an *urgent* end whom to call comes first.
    """

    id: Id
    lists: list[ListFacts] = []
    asks: list[Id] = []
    urgent: Flag = False
    hotlines: list[Id] = []
    pages: list[Id] = []
    laws: list[Id] = []
    sources: list[Id] = []


class TreeFacts(Record):
    """A tree, known by its file's name. *first* is the fork it begins with; the pages of its *topics* link to it.

    *notes* stand at each end; *claims* says what every point must name.
    """

    topics: list[Id] = []
    claims: Backing
    first: Id
    owner: Text
    reviewed_on: Day
    review_by: Day
    notes: list[Id] = []
    forks: list[ForkFacts] = Field(min_length=1)
    ends: list[EndFacts] = Field(min_length=1)
    points: dict[Id, PointFacts] = {}

    @property
    def leads(self) -> dict[str, list[str]]:
        """Each fork and end with the ids that its answers lead to."""
        return {fork.id: [answer.to for answer in fork.answers] for fork in self.forks} | {
            end.id: [] for end in self.ends
        }


class AnswerWords(Record):
    """What one taps, and a few words more on whom it means."""

    label: Text
    note: Text | None = None


class ForkWords(Record):
    """The question in plain words; *help* is a sentence or two for those who hesitate."""

    question: Text
    help: Text
    answers: dict[Id, AnswerWords]


class EndWords(Record):
    """Whom the end is for, and what holds for them in a sentence or two."""

    title: Text
    text: Text


class PointWords(Record):
    """The bold name, and one sentence."""

    name: Text
    text: Text


class TreeWords(Record):
    """What one language says of a tree, by the ids of its facts; *headings* are those of the lists.

    *pages* say why to go on to a page, by its kind.
    """

    title: Text
    forks: dict[Id, ForkWords]
    ends: dict[Id, EndWords]
    headings: dict[Id, Text] = {}
    points: dict[Id, PointWords] = {}
    asks: dict[Id, Text] = {}
    pages: dict[Id, Text] = {}
    notes: dict[Id, Text] = {}


class Answer(AnswerWords):
    """An answer in one language; *to* is the id of the step it leads to."""

    to: Id


class Point(PointFacts, PointWords):
    """A point in one language."""

    id: Id


class PointList(Record):
    """Points under their heading, in one language."""

    id: Id
    heading: Text
    points: list[Point]


class Step(Record):
    """One page in one language: a question with its answers, or an end, which has none.

    The tree's first question has the tree's own id, the others `<tree>-<id>`. *before* is the step that alone leads
    here. *laws* and *sources* are all that the end rests on, each once; *pages* the kinds to go on to and why.
    """

    id: Id
    tree: Id
    tree_title: Text
    topics: list[Id]
    title: Text
    text: Text
    before: Id | None
    answers: list[Answer] = []
    lists: list[PointList] = []
    asks: list[Text] = []
    notes: list[Text] = []
    urgent: bool = False
    hotlines: list[Id] = []
    pages: dict[Id, Text] = {}
    laws: list[Id] = []
    sources: list[Id] = []
    reviewed_on: Day
    review_by: Day

    @property
    def is_first(self) -> bool:
        """Whether the tree begins here."""
        return self.id == self.tree


def step_ids(tree: str, facts: TreeFacts) -> dict[str, str]:
    """The permanent id of each step by its id within the tree."""
    return {given: tree if given == facts.first else f"{tree}-{given}" for given in facts.leads}


def steps_of(tree: str, facts: TreeFacts, words: TreeWords) -> list[Step]:
    """Every page of the tree *tree* in the language of *words*."""
    ids = step_ids(tree, facts)
    forks = [_fork(fork, words.forks[fork.id], ids) for fork in facts.forks]
    ends = [_end(end, facts, words) for end in facts.ends]
    common = {"tree": tree, "tree_title": words.title, "topics": facts.topics}
    days = {"reviewed_on": str(facts.reviewed_on), "review_by": str(facts.review_by)}
    return [
        Step.model_validate({**common, **days, **step, "id": ids[given], "before": _before(given, facts, ids)})
        for given, step in zip(facts.leads, [*forks, *ends], strict=True)
    ]


def _before(given: str, facts: TreeFacts, ids: Mapping[str, str]) -> str | None:
    """The step that alone leads to the step *given*."""
    forks = [fork for fork, leads in facts.leads.items() if given in leads]
    return ids[forks[0]] if len(forks) == 1 else None


def _fork(fork: ForkFacts, words: ForkWords, ids: Mapping[str, str]) -> dict[str, object]:
    answers = [{**words.answers[answer.id].model_dump(), "to": ids[answer.to]} for answer in fork.answers]
    return {"title": words.question, "text": words.help, "answers": answers}


def _end(end: EndFacts, facts: TreeFacts, words: TreeWords) -> dict[str, object]:
    points = [facts.points[point] for kept in end.lists for point in kept.points]
    cited = [cite.law for point in points for cite in point.cites]
    return {
        **words.ends[end.id].model_dump(),
        "lists": [_list(kept, facts, words) for kept in end.lists],
        "asks": [words.asks[ask] for ask in end.asks],
        "notes": [words.notes[note] for note in facts.notes],
        "urgent": end.urgent,
        "hotlines": end.hotlines,
        "pages": {page: words.pages[page] for page in end.pages},
        "laws": _once([*cited, *end.laws]),
        "sources": _once([*(source for point in points for source in point.sources), *end.sources]),
    }


def _list(kept: ListFacts, facts: TreeFacts, words: TreeWords) -> dict[str, object]:
    points = [
        {"id": point, **facts.points[point].model_dump(), **words.points[point].model_dump()} for point in kept.points
    ]
    return {"id": kept.id, "heading": words.headings[kept.id], "points": points}


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
