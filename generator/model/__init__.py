"""model: facts and words -> one Portal per language. Called on checked Sources only."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model.answers import answers_of
from generator.model.communication import (
    communes_in,
    filled,
    made_kinds,
    product_ids,
    products_of,
    readers_in,
    topics_beside,
    topics_in,
)
from generator.model.groups import groups_of
from generator.model.translation import outdated_in
from generator.records.agenda import agenda_ids, agendas_of
from generator.records.chain import chain_ids, chains_of
from generator.records.document import Document
from generator.records.group import By, group_ids
from generator.records.hotline import Hotline, HotlineWords
from generator.records.language import Page
from generator.records.law import Law, LawWords
from generator.records.placeholder import Facts, fill
from generator.records.plan import Plan, PlanWords, citings_of
from generator.records.portal import Beside, Picture, Portal
from generator.records.record import Record
from generator.records.sources import Entry, Sources, Words
from generator.records.topic import Audience
from generator.records.tree import Step, TreeWords, step_ids, steps_of
from generator.records.unit import Unit


def model(sources: Sources, code: str) -> Portal:
    """All that the language *code* has to show."""
    words, facts = sources.languages[code], _facts(sources)
    topics, hotlines = topics_in(words, sources, facts), _hotlines(sources, words, facts)
    plans, laws = _plans(sources, code, facts), _laws(sources, words, facts)
    groups = groups_of(plans, sources.units, words.labels.record.site)
    names = {group.value: group.name for group in groups if group.by == By.PROVINCE}
    portal = Portal(
        language=words.language.record,
        languages=[other.language.record for other in sources.languages.values()],
        site_url=sources.site_url,
        contact=str(sources.contact.value or "").strip() if sources.contact else "",
        beside=_beside(sources, code, facts),
        recordings=words.recordings,
        labels=fill(words.labels.record.site, facts),
        kind_labels=_kind_labels(sources, code, facts),
        kinds={name: design.kind.record for name, design in sources.kinds.items()},
        hotlines=hotlines,
        laws=laws,
        sources={key: entry.record for key, entry in sources.origins.items()},
        units=_units(sources),
        all_units=sources.units,
        topics=topics,
        steps=_steps(sources, words, facts),
        plans=plans,
        citings=citings_of(plans),
        chains=chains_of(plans, laws, sources.units, names),
        groups=groups,
        communes=communes_in(words, sources, hotlines),
        products=products_of(topics, made_kinds(words, sources), sources, topics_beside(code, sources, facts)),
        audiences=readers_in(words),
        pages=[filled(entry.record, Page, facts) for entry in words.pages.values()],
        pictures=_pictures(sources, words),
        spoken={other: _spoken(sources, theirs) for other, theirs in sources.languages.items()},
        made={other: sources.made_in(other) for other in sources.languages},
        origins=_origins(sources, words),
        outdated=outdated_in(sources, words),
    )
    agendas = agendas_of(plans, laws, sources.units, portal.year, names | _issuers(plans, code))
    return portal.model_copy(update={"agendas": agendas, "answers": answers_of(portal, sources, words, facts)})


def _issuers(plans: list[Plan], code: str) -> dict[str, str]:
    """What each unit is called where its documents are in another language: as the newest of them names its issuer."""
    return {plan.document.issuer.unit: plan.issuer for plan in reversed(plans) if plan.document.language != code}


def _facts(sources: Sources) -> Facts:
    """What each placeholder stands for."""
    numbers = {("hotline", key): entry.record.number for key, entry in sources.hotlines.items()}
    return numbers | {("law", key): entry.record.name for key, entry in sources.laws.items()}


def _kind_labels(sources: Sources, code: str, facts: Facts) -> dict[str, dict[str, str]]:
    """The kind's own labels, filled up and overridden by the language's folder."""
    ours = sources.languages[code].labels.record.kinds
    theirs = {name: design.labels.record.labels.get(code, {}) for name, design in sources.kinds.items()}
    return {name: fill({**labels, **ours.get(name, {})}, facts) for name, labels in theirs.items()}


def _beside(sources: Sources, code: str, facts: Facts) -> Beside | None:
    """The language that stands beside *code*, as on bilingual prints; None where there is just one language."""
    other = next((other for other in sources.languages if other != code), None)
    if other is None:
        return None
    return Beside(language=sources.languages[other].language.record, kind_labels=_kind_labels(sources, other, facts))


def _pictures(sources: Sources, words: Words) -> dict[str, Picture]:
    """What each drawing shows, in the language's words: of the drawing's entry, or of the language's own folder.

    A language that has only started knows some of the drawings.
    """
    said = words.labels.record.pictures
    code = words.language.record.code
    alts = {key: said.get(key) or entry.record.alt.get(code) for key, entry in sources.pictures.items()}
    files = {key: f"pictures/{key}.svg" for key in alts}
    return {
        key: Picture(file=files[key], svg=sources.theme.drawings[files[key]], alt=alt)
        for key, alt in alts.items()
        if alt
    }


def _hotlines(sources: Sources, words: Words, facts: Facts) -> list[Hotline]:
    hotlines = []
    for key, entry in sources.hotlines.items():
        if not entry.record.withdrawn:
            said = filled(words.hotlines[key].record, HotlineWords, facts)
            hotlines.append(
                Hotline.model_validate({"id": key, **entry.record.model_dump(mode="json"), **said.model_dump()})
            )
    return sorted(hotlines, key=lambda hotline: hotline.order)


def _laws(sources: Sources, words: Words, facts: Facts) -> dict[str, Law]:
    """The register gives official titles, and notes in the root language; other languages show notes of their own."""
    laws = {key: entry.record for key, entry in sources.laws.items()}
    if not words.language.record.root:
        laws = {key: law.model_copy(update={"note": None}) for key, law in laws.items()}
    said = {key: filled(entry.record, LawWords, facts) for key, entry in words.laws.items()}
    return laws | {key: laws[key].model_copy(update=law.model_dump()) for key, law in said.items()}


def _units(sources: Sources) -> dict[str, Unit]:
    """The units that a document names, with their successors, all their provinces, and those that a hotline serves."""
    named = {entry.record.issuer.unit for entry in sources.documents.values()}
    named |= {entry.record.province for entry in sources.hotlines.values() if entry.record.province}
    named |= {code for unit in named for code in sources.units[unit].successors}
    named |= {sources.units[unit].province or unit for unit in named}
    return {code: sources.units[code] for code in sorted(named)}


def _steps(sources: Sources, words: Words, facts: Facts) -> list[Step]:
    """Every page of the trees that the language has words for."""
    said = {key: filled(entry.record, TreeWords, facts) for key, entry in words.trees.items()}
    return [step for key, tree in said.items() for step in steps_of(key, sources.trees[key].record, tree)]


def _step_ids(sources: Sources, words: Words) -> dict[str, str]:
    """The id of each of these pages with its tree."""
    return {step: key for key in words.trees for step in step_ids(key, sources.trees[key].record).values()}


def _plans(sources: Sources, code: str, facts: Facts) -> list[Plan]:
    words, plans = sources.languages[code], []
    for key in sources.plans_in(code):
        document = sources.documents[key].record
        said = filled(words.plans[key].record, PlanWords, facts) if key in words.plans else _untold(document, words)
        plans.append(_plan(document, said, sources.units[document.issuer.unit].abolished))
    return sorted(plans, key=lambda plan: (plan.document.year, plan.id), reverse=True)


def _untold(document: Document, words: Words) -> PlanWords:
    """What is said of a document in its own language until somebody sums it up."""
    about = words.labels.record.site["plan_about"]
    named = f"{document.type.heading} {document.code}" if document.number else document.type.heading
    return PlanWords(about=about.format(name=named, year=document.year, subject=document.subject))


def _plan(document: Document, said: PlanWords, historical: bool) -> Plan:
    """The document's annotations in the language's words; as the document says them where there are none."""
    return Plan(
        document=document,
        about=said.about,
        subject=said.subject or document.subject,
        issuer=said.issuer or document.issuer.name,
        note=said.note,
        historical=historical,
        targets=[
            item.model_copy(
                update={"of": said.targets.get(item.id, item.of), "unit": said.units.get(item.unit, item.unit)}
            )
            for item in document.targets
        ],
        assignments=[item.model_copy(update=_said(said.assignments.get(item.id))) for item in document.assignments],
        deadlines=[item.model_copy(update=_said(said.deadlines.get(item.id))) for item in document.deadlines],
        budget=[item.model_copy(update={"source": said.budget.get(item.id, item.source)}) for item in document.budget],
    )


def _said(words: Record | None) -> dict[str, str]:
    return words.model_dump(exclude_none=True) if words else {}


def _spoken(sources: Sources, words: Words) -> frozenset[str]:
    """Which records a language has words for."""
    products, issues = product_ids(words, sources)
    plans = sources.plans_in(words.language.record.code)
    documents = [sources.documents[key].record for key in plans]
    shelves: dict[str, Iterable[str]] = {
        "topic": words.topics,
        "step": _step_ids(sources, words),
        "plan": plans,
        "page": words.pages,
        "product": products,
        "issue": issues,
        "audience": Audience,
        "kind": sources.kinds,
        "law": sources.laws,
        "chain": chain_ids(documents, sources.units),
        "agenda": agenda_ids(documents, sources.units),
        "group": group_ids(documents, sources.units),
    }
    return frozenset({"portal:", *(f"{shows}:{key}" for shows, shelf in shelves.items() for key in shelf)})


def _origins(sources: Sources, words: Words) -> dict[str, list[str]]:
    """The files behind each record: its facts and its words."""
    shelves: tuple[Mapping[str, Entry[Any]], ...] = (sources.documents, sources.topics, sources.hotlines, sources.laws)
    everything = {entry.file for shelf in shelves for entry in shelf.values()}
    origins = {"portal:": sorted({*everything, words.labels.file})}
    for key in sources.plans_in(words.language.record.code):
        said = words.plans[key].file if key in words.plans else words.labels.file
        origins[f"plan:{key}"] = [sources.documents[key].file, said]
    for key, topic in words.topics.items():
        origins[f"topic:{key}"] = [sources.topics[key].file, topic.file]
    for step, key in _step_ids(sources, words).items():
        origins[f"step:{step}"] = [sources.trees[key].file, words.trees[key].file]
    for key, law in sources.laws.items():
        origins[f"law:{key}"] = [law.file]
    for key, page in words.pages.items():
        origins[f"page:{key}"] = [page.file]
    for key in words.topics:
        for kind in sources.product_kinds:
            origins[f"product:{key}-{kind.slug}"] = origins[f"topic:{key}"]
    return origins
