"""Rules for what documents rest on: every `căn cứ` and citation is in the register, and was law when it was cited.

An issued document stays as it is, so what had lapsed is told in a notice; what nobody has issued yet must be mended.
"""

from collections.abc import Iterator

from generator.check.references import unknown
from generator.records.cited import cited_in
from generator.records.document import Document, Standing
from generator.records.lapsed import Lapsed, lapsed_in
from generator.records.law import Law, Status
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Sources


def cited_laws_are_known(sources: Sources) -> Iterator[Problem]:
    """Each `căn cứ` resolves to law.yaml, or is an id that its own words spell: that one is named in a notice."""
    for place, law, text in _cites(sources):
        if law not in _spelled(text):
            yield from unknown(place, Said("văn bản (law.yaml)", "law (law.yaml)"), law, sources.laws)


def cited_laws_are_in_the_register(sources: Sources) -> Iterator[Problem]:
    """A notice of each legal document that a basis names and law.yaml does not have yet."""
    for place, law, text in _cites(sources):
        if law not in sources.laws and law in _spelled(text):
            message = Said(f"Sổ văn bản chưa có `{law}`.", f"The register has no `{law}` yet.")
            yield Problem(place, message, Said("Thêm vào content/data/law.yaml.", "Add it to content/data/law.yaml."))


def _cites(sources: Sources) -> Iterator[tuple[Place, str, str]]:
    for entry in sources.documents.values():
        for index, basis in enumerate(entry.record.legal_bases):
            for position, law in enumerate(basis.cites):
                yield entry.place("legal_bases", index, "cites", position), law, basis.text


def _spelled(text: str) -> set[str]:
    """The ids of the documents that a text names by number, day and title."""
    return {cited.law for cited in cited_in(text, {})}


def drafts_rest_on_what_applies(sources: Sources) -> Iterator[Problem]:
    """A draft or a model cites no law that has ended or been followed by another."""
    yield from _lapsed(sources, issued=False)


def issued_documents_rested_on_what_applied(sources: Sources) -> Iterator[Problem]:
    """A notice where an issued document cites what had lapsed by its day: 193/QĐ-TTg in a plan of 2026."""
    yield from _lapsed(sources, issued=True)


def lapsed_citations_are_annotated(sources: Sources) -> Iterator[Problem]:
    """A notice where a clause names what had lapsed and `citations` do not say so: readers are told from there."""
    laws = _register(sources)
    for entry in sources.documents.values():
        told = set(entry.record.cites)
        for found in lapsed_in(entry.record, _named(entry.record, laws), laws):
            if (found.law.id, found.clause) not in told:
                message = Said(
                    f"Khoản `{found.clause}` dẫn `{found.law.id}`.",
                    f"The clause `{found.clause}` cites `{found.law.id}`.",
                )
                fix = Said(
                    "Ghi vào `citations`, để trang của văn bản nhắc người đọc.",
                    "Add it to `citations`, so that the document's page tells its readers.",
                )
                yield Problem(entry.node.place, message, fix)


def _lapsed(sources: Sources, *, issued: bool) -> Iterator[Problem]:
    laws = _register(sources)
    for entry in sources.documents.values():
        if (entry.record.standing == Standing.ISSUED) == issued:
            cites = dict.fromkeys([*entry.record.cites, *_named(entry.record, laws)])
            for found in lapsed_in(entry.record, cites, laws):
                yield Problem(_place_of(entry, found), _message(found), _fix(found))


def _register(sources: Sources) -> dict[str, Law]:
    return {key: law.record for key, law in sources.laws.items()}


def _named(document: Document, laws: dict[str, Law]) -> list[tuple[str, str | None]]:
    """What clauses name in their text of all that may have lapsed, whether annotated or not."""
    old = {key: law for key, law in laws.items() if law.until or law.replaced_by or law.status == Status.ENDED}
    named: list[tuple[str, str | None]] = []
    for clause in document.clauses:
        text = "\n".join(filter(None, (clause.heading, *clause.text)))
        # The few that may have lapsed are looked for first: the whole register takes longer.
        if any(cited.law in old for cited in cited_in(text, old, document.year)):
            named += [(cited.law, clause.id) for cited in cited_in(text, laws, document.year)]
    return named


def _place_of(entry: Entry[Document], found: Lapsed) -> Place:
    """Where the citation is annotated, else the document."""
    for index, basis in enumerate(entry.record.legal_bases if found.clause is None else ()):
        if found.law.id in basis.cites:
            return entry.place("legal_bases", index, "cites", basis.cites.index(found.law.id))
    for index, citation in enumerate(entry.record.citations):
        if (citation.law, citation.clause) == (found.law.id, found.clause):
            return entry.place("citations", index, "law")
    return entry.node.place


def _message(found: Lapsed) -> Said:
    name, clause, newer = found.law.name, found.clause, found.newer
    vi = f"{name} (khoản `{clause}`)" if clause else name
    en = f"{name} (clause `{clause}`)" if clause else name
    vi += ": đã hết hiệu lực" if found.ended else ": cần xem lại căn cứ"
    en += ": had ended" if found.ended else ": check this legal basis"
    return Said(
        f"{vi}; nay đã có {newer.name}." if newer else f"{vi}.",
        f"{en}; there is {newer.name} now." if newer else f"{en}.",
    )


def _fix(found: Lapsed) -> Said:
    if found.newer is None:
        return Said("Dẫn văn bản đang áp dụng.", "Cite what applies now.")
    return Said(
        f"Dẫn `{found.newer.id}`; văn bản đã ban hành thì giữ nguyên và báo cơ quan ban hành.",
        f"Cite `{found.newer.id}`; an issued document stays as it is, tell its issuer.",
    )


RULES = (cited_laws_are_known, drafts_rest_on_what_applies)

NOTICES = (cited_laws_are_in_the_register, issued_documents_rested_on_what_applied, lapsed_citations_are_annotated)
"""What an editor should know of documents that stay as they were issued."""
