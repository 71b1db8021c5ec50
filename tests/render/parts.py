"""What each part of an official document is to the decree, and its text, in reading order."""

from collections.abc import Iterable, Iterator

from generator.records import decree30
from generator.records.document import Document
from generator.render import official


def parts_of(document: Document, signer: str | None) -> Iterator[tuple[str, str]]:
    """Role and text of every part, in the order in which the document says them."""
    letter = official.is_letter(document)
    issuer = document.issuer
    yield from (("superior", line) for line in official.issuer_lines(issuer.superior or ""))
    yield from (("issuer", line) for line in official.issuer_lines(issuer.name))
    yield from (("nation", decree30.NATION), ("motto", decree30.MOTTO), ("number", official.number_line(document)))
    yield "subject_of_letter", official.letter_subject(document) if letter else ""
    yield "urgency", document.urgency.words if document.urgency else ""
    yield "place", official.date_line(document)
    if not letter:
        yield from (("type", official.type_line(document)), ("subject", document.subject))
    yield "to", f"{decree30.TO}:" if document.addressees else ""
    yield from (("addressee", line) for line in official.addressee_lines(document))
    yield from (("decides", line) for line in official.deciding_lines(document))
    yield from (("basis", line) for line in official.legal_basis_lines(document))
    yield from _running(official.running_text(document))
    sent = [
        ("recipients_title", decree30.RECIPIENTS),
        *(("recipients", to) for to in official.recipient_lines(document)),
    ]
    signed = [*(("authority", line) for line in official.signature_lines(document)), ("signer", signer or "")]
    yield from [*signed, *sent] if official.flows_on(document) else [*sent, *signed]
    for annex in official.annexes(document):
        yield from (("annex-label", annex.label), ("annex-title", annex.title), ("annex-note", annex.note))
        yield from _running(annex.lines)


def _running(lines: Iterable[official.Line]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.table:
            yield from (("table-head", cell) for cell in line.table.head)
            yield from (("cell", cell) for row in line.table.rows for cell in row)
        else:
            yield line.role.value, line.printed
