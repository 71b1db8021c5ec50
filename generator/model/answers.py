"""The list that answers a search first: one line for each thing of ours that has a name, found by many words."""

from collections.abc import Iterable, Iterator

from generator.model.communication import filled
from generator.records.answer import Answer, Group, IntentFacts, IntentWords
from generator.records.placeholder import Facts
from generator.records.plan import Plan
from generator.records.portal import Portal
from generator.records.sources import Sources, Words

MOST_PLANS = 60
"""Plans on the list, the newest first; all of them are found in the index of all pages."""

_MAIN = (
    ("hotlines-page", Group.HELP, "section_hotlines"),
    ("topics-page", Group.TOPICS, "section_topics"),
    ("plans-page", Group.PLANS, "section_plans"),
    ("materials-page", Group.MATERIALS, "section_materials"),
    ("law-page", Group.LAWS, "foot_law"),
)
"""Pages that are on the list under their names in the header and the foot."""

_DOORS = (
    ("call-page", Group.HELP, "help-page", "steps"),
    ("silent-page", Group.HELP, "help-page", "show"),
    ("worried-page", Group.HELP, "home", "worried"),
    ("officer-page", Group.MATERIALS, "home", "officer"),
    ("embeds-page", Group.MATERIALS, "embeds-page", "title"),
    ("calendar-page", Group.PLANS, "calendar-page", "name"),
)
"""Pages that are on the list under a label of a kind."""


def answers_of(portal: Portal, sources: Sources, words: Words, facts: Facts) -> list[Answer]:
    """Every line, each with the words that the language's search.yaml adds; in the order of groups."""
    lines = {line.target: line for line in _listed(portal, sources)}
    for key, entry in words.intents.items():
        intent, said = sources.intents[key].record, filled(entry.record, IntentWords, facts)
        line = lines.get(intent.target) or _own(intent, said)
        if line and _has(portal, line):
            urgent = line.urgent or intent.urgent
            lines[intent.target] = line.model_copy(update={"words": [*line.words, *said.words], "urgent": urgent})
    order = list(Group)
    return sorted(lines.values(), key=lambda line: order.index(line.group))


def _own(intent: IntentFacts, said: IntentWords) -> Answer | None:
    """A line for what is not listed of itself."""
    kind, record, part = intent.target
    if said.title is None:
        return None
    return Answer(kind=kind, record=record, part=part, group=intent.group, title=said.title, note=said.note or "")


def _has(portal: Portal, line: Answer) -> bool:
    """Whether this language has the page that the line leads to."""
    kind = portal.kinds.get(line.kind)
    code = portal.language.code
    return kind is not None and kind.name in portal.made[code] and f"{kind.shows}:{line.record}" in portal.spoken[code]


def _listed(portal: Portal, sources: Sources) -> Iterator[Answer]:
    """What stands on the list of itself; of kinds that are there."""
    for line in (
        *_main(portal),
        *_lines(portal, sources),
        *_told(portal),
        *_plans(portal),
        *_materials(portal),
        *_laws(portal),
    ):
        if _has(portal, line):
            yield line


def _main(portal: Portal) -> Iterator[Answer]:
    """The help page and those that the header and the foot lead to."""
    said = portal.kind_labels.get("search-page", {})
    help = _answer("help-page", "", Group.HELP, said.get("help", ""), said.get("help_note", ""), [])
    yield help.model_copy(update={"urgent": True})
    for kind, group, title in _MAIN:
        yield _answer(kind, "", group, portal.labels.get(title, ""), "", [])
    for kind, group, whose, label in _DOORS:
        yield _answer(kind, "", group, portal.kind_labels.get(whose, {}).get(label, ""), "", [])


def _lines(portal: Portal, sources: Sources) -> Iterator[Answer]:
    """The telephone lines; a withdrawn number leads to the line that answers instead."""
    for line in portal.hotlines:
        replaced = [old.record.number for old in sources.hotlines.values() if old.record.replaced_by == line.id]
        words = [line.number, *line.also, *replaced, line.operator, *([line.email] if line.email else [])]
        yield _answer("hotlines-page", "", Group.LINES, line.name, line.number, words, part=line.id)


def _told(portal: Portal) -> Iterator[Answer]:
    for topic in portal.topics:
        title = f"{topic.question} {topic.turn}"
        yield _answer("topic-page", topic.id, Group.TOPICS, title, topic.title, [topic.short])
    for step in portal.steps:
        if step.is_first:
            yield _answer("tree-page", step.id, Group.TOPICS, step.tree_title, step.title, [])
    for page in portal.pages:
        yield _answer("written-page", page.id, Group.ABOUT, page.title, page.description, [])


def _plans(portal: Portal) -> Iterator[Answer]:
    for plan in portal.plans[:MOST_PLANS]:
        note = " · ".join(filter(None, [plan.document.code, plan.issuer]))
        yield _answer("plan-page", plan.id, Group.PLANS, plan.subject, note, [*_names(portal, plan)])


def _names(portal: Portal, plan: Plan) -> Iterator[str]:
    """Where a plan is from: as it says itself, the unit's name of that day, and those of today."""
    issuer = portal.units[plan.document.issuer.unit]
    for unit in (issuer, *(portal.units[code] for code in issuer.successors)):
        province = portal.units.get(unit.province or "")
        yield unit.name
        yield " ".join(filter(None, [unit.name, province.name if province else ""]))
    document = plan.document
    if document.code and document.number:
        yield document.code
        yield f"{document.type.heading} {document.number}"
    yield f"{document.type.heading} {document.place} {document.year}"


def _materials(portal: Portal) -> Iterator[Answer]:
    heading = portal.kind_labels.get("materials-page", {}).get("title", "")
    for topic in portal.topics:
        yield _answer("materials-topic", topic.id, Group.MATERIALS, f"{heading}: {topic.short}", "", [])
    for reader in portal.audiences:
        yield _answer("materials-audience", reader.id, Group.MATERIALS, f"{heading}: {reader.name}", "", [])
    for kind in portal.kinds.values():
        if kind.slug and kind.name in portal.made[portal.language.code]:
            said = portal.kind_labels[kind.name]
            yield _answer("materials-kind", kind.name, Group.MATERIALS, said["name"], said["use"], [])


def _laws(portal: Portal) -> Iterator[Answer]:
    for law in portal.laws.values():
        title = f"{law.type} {law.number}" if law.number else law.type
        line = _answer("law-page", "", Group.LAWS, title, law.title, [], part=law.id)
        yield line.model_copy(update={"vietnamese": True})


def _answer(
    kind: str, record: str, group: Group, title: str, note: str, words: Iterable[str], part: str = ""
) -> Answer:
    return Answer(kind=kind, record=record, part=part, group=group, title=title, note=note, words=list(words))
