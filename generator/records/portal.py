"""Portal: all that one language has to show, built whole."""

import datetime

from generator.records.act import MOST_ACTS, Act, in_order
from generator.records.agenda import Agenda
from generator.records.answer import Answer
from generator.records.calendar import Month, Printed, Row, months_of, printed, rows_of
from generator.records.chain import Chain, by_province
from generator.records.commune import Commune
from generator.records.document import Channel, Standing
from generator.records.event import Event, days_of_laws
from generator.records.group import MOST_ON_A_PAGE, By, Group, keys_of
from generator.records.hotline import Hotline
from generator.records.kind import Kind
from generator.records.language import Language, Page
from generator.records.lapsed import Lapsed, lapsed_in
from generator.records.law import Law, Source
from generator.records.plan import Citing, Plan
from generator.records.product import Product
from generator.records.record import Record
from generator.records.topic import Audience, Message, Topic
from generator.records.tree import Step
from generator.records.unit import Unit


class Picture(Record):
    """A drawing in one language: its file below theme/, its SVG, and what it shows."""

    file: str
    svg: str
    alt: str


class Reader(Record):
    """One audience in one language: whom a topic speaks to."""

    id: Audience
    name: str


class Beside(Record):
    """Another language's fixed words, for a page that shows two languages side by side."""

    language: Language
    kind_labels: dict[str, dict[str, str]]


class Portal(Record):
    """Everything in *language*.

    *beside* is the language that stands beside it: the root's; beside the root's, the next one. *contact* is whom
    readers write to, empty until the owner of a copy says it. *recordings* are read aloud by somebody: MP3 by kind.
    *spoken* says for each language code which records it has words for, as `<shows>:<id>`, *made* which kinds are made
    in it; *origins* for each such record the files that its words and facts stand in. *outdated* are records, and kinds
    as `kind:<name>`, of whose translation the source has changed, with the day of that source if it bears one.
    *citings* are the plans that name each law, *chains* what rests on what in each province, *agendas* what is due in
    each unit; *answers* the search's own list, *all_units* the units of today and those that documents name.
    """

    language: Language
    languages: list[Language]
    site_url: str
    contact: str
    beside: Beside | None
    recordings: dict[str, bytes]
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
    groups: list[Group]
    products: list[Product]
    pages: list[Page]
    audiences: list[Reader]
    pictures: dict[str, Picture]
    spoken: dict[str, frozenset[str]]
    made: dict[str, frozenset[str]]
    origins: dict[str, list[str]]
    outdated: dict[str, datetime.date | None] = {}
    citings: dict[str, list[Citing]] = {}
    chains: list[Chain] = []
    agendas: list[Agenda] = []
    answers: list[Answer] = []
    all_units: dict[str, Unit] = {}

    @property
    def hotline(self) -> Hotline:
        """The first number to call, the largest thing on every page."""
        return self.hotlines[0]

    def hotlines_for(self, scope: str) -> list[Hotline]:
        """The lines that serve the nation, one province, or people abroad, in their order."""
        return [hotline for hotline in self.hotlines if hotline.scope == scope]

    def hotlines_of(self, ids: list[str]) -> list[Hotline]:
        """The lines with these ids that still answer, in the order of the ids."""
        by_id = {hotline.id: hotline for hotline in self.hotlines}
        return [by_id[given] for given in ids if given in by_id]

    def kinds_for(self, channel: Channel) -> list[Kind]:
        """The products that keep a plan's promise to use *channel*."""
        return [kind for kind in self.kinds.values() if channel in kind.fulfils]

    @property
    def groupings(self) -> list[tuple[By, list[Group]]]:
        """What plans can be listed by, each with the first page of its groups."""
        first = [group for group in self.groups if group.page == 1]
        return [(by, given) for by in By if (given := [group for group in first if group.by == by])]

    @property
    def issued(self) -> list[Plan]:
        """All plans but models, the newest first."""
        return [plan for plan in self.plans if plan.document.standing != Standing.MODEL]

    @property
    def newest(self) -> list[Plan]:
        """As many of them as one list holds."""
        return self.issued[:MOST_ON_A_PAGE]

    def has_group(self, id: str) -> bool:
        """Whether there is such a group."""
        return any(group.id == id for group in self.groups)

    def groups_with(self, plan: Plan) -> list[str]:
        """The ids of the groups that *plan* belongs to."""
        unit = self.units[plan.document.issuer.unit]
        return [f"{by}/{value}" for by, value in keys_of(plan.document, unit)]

    @property
    def pieces(self) -> list[Kind]:
        """What other sites can embed."""
        return [kind for kind in self.kinds.values() if kind.height]

    def citing(self, law: str) -> list[Citing]:
        """The plans that name the law with this id, the newest first, each with where it does so."""
        return self.citings.get(law, [])

    def newest_citing(self, law: str) -> list[Citing]:
        """As many of them as one list holds."""
        return self.citing(law)[:MOST_ON_A_PAGE]

    def resting_on(self, law: str) -> list[tuple[Topic, list[Message]]]:
        """The topics with messages that rest on the law with this id."""
        found = ((topic, [one for one in topic.messages if law in one.laws]) for topic in self.topics)
        return [(topic, messages) for topic, messages in found if messages]

    def lapsed_in(self, plan: Plan) -> list[Lapsed]:
        """What *plan* cites that had lapsed by its day."""
        return list(lapsed_in(plan.document, plan.document.cites, self.laws))

    def above(self, plan: Plan) -> list[Act]:
        """What *plan* rests on, and itself at the end; nothing for a model, or where it rests on nothing."""
        unit = self.all_units.get(plan.document.issuer.unit)
        place = (unit.province or unit.id) if unit else ""
        acts = {act.key: act for chain in self.chains if chain.id == place for act in chain.acts}
        own = acts.get(f"plan:{plan.id}")
        return in_order([*(acts[key] for key in own.on), own]) if own and own.on else []

    @property
    def country(self) -> list[Act]:
        """What rests on what in the whole country: every document, or each province as one where there are many."""
        acts = {act.key: act for chain in self.chains for act in chain.acts}
        return list(acts.values()) if len(acts) <= MOST_ACTS else by_province(self.chains)

    def replaced_by(self, law: str) -> list[Law]:
        """What the law with this id replaced."""
        return [other for other in self.laws.values() if other.replaced_by == law]

    @property
    def year(self) -> int:
        """The year of the newest plan that was issued, else of the newest law; no clock says which year it is."""
        plans = [plan.document.year for plan in self.plans if plan.document.standing == Standing.ISSUED]
        return max(plans or [law.date.year for law in self.laws.values() if law.date] or [datetime.MINYEAR])

    @property
    def current(self) -> list[Plan]:
        """The issued plans that speak for that year, of bodies that still exist."""
        year = self.year
        issued = [plan for plan in self.plans if plan.document.standing == Standing.ISSUED and not plan.historical]
        return [plan for plan in issued if plan.document.year <= year <= plan.document.last_year]

    @property
    def events(self) -> list[Event]:
        """What the current plans set, and the days that laws proclaim."""
        return [*(event for plan in self.current for event in plan.events), *days_of_laws(self.laws.values())]

    @property
    def months(self) -> list[Month]:
        """The months of that year."""
        return months_of(self.year, self.events)

    @property
    def rows(self) -> dict[int, list[Row]]:
        """What is due in each of these months."""
        return rows_of(self.months)

    @property
    def printed(self) -> Printed:
        """As much of it as a sheet has room for."""
        return printed(self.months)

    @property
    def has_few_agendas(self) -> bool:
        """Whether one page can list them all."""
        return len(self.agendas) <= MOST_ON_A_PAGE

    @property
    def plans_by_id(self) -> dict[str, Plan]:
        """Every plan by its id, for what asks for many of them."""
        return {plan.id: plan for plan in self.plans}

    def plan(self, id: str) -> Plan:
        """The plan with this id, which exists."""
        return next(plan for plan in self.plans if plan.id == id)
