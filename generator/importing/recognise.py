"""Lines -> Document: the steps of an import, in order. Each says what it reads and what it gives.

join       lines                     -> paragraphs
read_head  the first paragraphs      -> type, agency, number, day, subject, addressees
annexes_at what follows a signature  -> where the annexes begin
read_end   the last paragraphs       -> recipients, authority, post; what is left over
read_preamble  what follows the head -> legal bases, opening
gridded    cells of grids            -> tables; names in a column of names are dropped
read_body  the rest                  -> a tree of clauses
take_closing  the last clauses       -> closing
read_annexes  what follows the end   -> annexes, each with a tree
annotate   the clauses               -> targets, tasks, deadlines, money, promises, hotlines, citations
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importing.agency import Agency, named_in, told_by, unit_of
from generator.importing.annexes import annexes_at, read_annexes
from generator.importing.annotate import annotations
from generator.importing.bases import Preamble, read_preamble
from generator.importing.claims import Head
from generator.importing.closing import take_closing
from generator.importing.end import End, read_end
from generator.importing.head import read_head
from generator.importing.ids import Names, clauses_of
from generator.importing.join import join
from generator.importing.labels import BULLETS, label_of
from generator.importing.line import Line
from generator.importing.paragraph import Paragraph
from generator.importing.report import Confidence, Removed, Report
from generator.importing.tables import gridded
from generator.importing.tree import read_body
from generator.records.cited import cited_in, slug
from generator.records.clause import Annex, Clause
from generator.records.decree30 import DocumentType
from generator.records.hotline import HotlineFacts
from generator.records.law import Law
from generator.records.unit import Unit

_LEVEL = re.compile(r"^(?:Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh|Đặc khu)\s+")


@dataclass(frozen=True)
class Known:
    """The registers that names and numbers are looked up in."""

    laws: Mapping[str, Law] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    hotlines: Mapping[str, HotlineFacts] = field(default_factory=dict)


def recognise(lines: Sequence[Line], known: Known) -> tuple[dict[str, Any], Report]:
    """The fields of a Document as its YAML has them, and the report. What is not known is None and told as missing."""
    whole = join(lines)
    head, at = read_head(whole)
    last = annexes_at(whole, at)
    paragraphs = whole[:last]
    end, until = read_end(paragraphs, at)
    labelled = any(paragraph.label or _is_section(paragraph) for paragraph in paragraphs[at:until])
    preamble, begins = read_preamble(paragraphs[:until], at, labelled)
    middle, people = gridded(paragraphs[begins:until])
    after, more = gridded(whole[last:])
    drafts = read_body(middle)
    closing = take_closing(drafts)
    names = Names()
    body, annexes = clauses_of(drafts, names), read_annexes(after, names)
    text = "\n".join(paragraph.text for paragraph in whole)
    agency, left = _agency(head, end, preamble, text)
    removed = [*end.removed, *(("name", one.number, one.page) for one in (*people, *more))]
    report = Report(removed=[Removed(*one) for one in removed])
    fields = _fields(head, end, preamble, agency, body, closing, annexes, known, text)
    fields["unplaced"] = [paragraph.text for paragraph in (*left, *end.left)]
    _tell(report, fields, head, agency)
    return fields, report


def _is_section(paragraph: Paragraph) -> bool:
    found = label_of(paragraph.text)
    return bool(found and found[0].sort not in BULLETS)


def _agency(head: Head, end: End, preamble: Preamble, text: str) -> tuple[Agency, list[Paragraph]]:
    agency, left = named_in(head.agency)
    if agency.name is None:
        agency = told_by(preamble.opening, end.authority, end.post, head.place, text)
    return agency, left


def _fields(
    head: Head,
    end: End,
    preamble: Preamble,
    agency: Agency,
    body: list[Clause],
    closing: list[str],
    annexes: list[Annex],
    known: Known,
    text: str,
) -> dict[str, Any]:
    year = head.year or _year_of(head, text)
    unit = unit_of(agency, head.place, text, known.units)
    until = _until(head.subject or "", year)
    bases = [{"text": basis, "cites": _cites(basis, known, year)} for basis in preamble.bases]
    return {
        "id": _id(head, agency, unit, year, known),
        "type": head.type.value if head.type else None,
        **({"standing": "draft"} if head.draft else {}),
        "issuer": {
            "name": agency.name and agency.name.upper(),
            **({"superior": agency.superior.upper()} if agency.superior else {}),
            "unit": unit,
        },
        "number": head.number,
        "symbol": head.symbol,
        "place": head.place,
        "date": head.date.isoformat() if head.date else None,
        "year": year,
        **({"until": until} if until else {}),
        "subject": head.subject,
        "addressees": head.addressees,
        **({"urgency": head.urgency.value} if head.urgency else {}),
        **({"decided_by": head.decided_by} if head.decided_by else {}),
        "legal_bases": bases,
        "opening": preamble.opening,
        "body": [_plain(clause) for clause in body],
        "closing": closing,
        "recipients": end.recipients,
        "signature": {"authority": end.authority, "post": end.post},
        "annexes": [_plain_annex(annex) for annex in annexes],
        **annotations(
            [*body, *(clause for annex in annexes for clause in annex.body)],
            preamble.bases,
            year or 0,
            until,
            known.laws,
            known.hotlines,
            is_report=head.type == DocumentType.BAO_CAO,
        ),
    }


def _cites(basis: str, known: Known, year: int | None) -> list[str]:
    return list(dict.fromkeys(cited.law for cited in cited_in(basis, known.laws, year or 0)))


def _plain(clause: Clause) -> dict[str, Any]:
    """A clause as YAML has it: without what is empty."""
    plain: dict[str, Any] = {"id": clause.id}
    if clause.label:
        plain["label"] = clause.label
    if clause.heading:
        plain["heading"] = clause.heading
    if clause.text:
        plain["text"] = clause.text
    if clause.table:
        plain["table"] = clause.table.model_dump()
    if clause.children:
        plain["children"] = [_plain(child) for child in clause.children]
    return plain


def _plain_annex(annex: Annex) -> dict[str, Any]:
    plain = {name: value for name in ("id", "label", "heading", "note") if (value := getattr(annex, name))}
    return {**plain, "body": [_plain(clause) for clause in annex.body]}


def _year_of(head: Head, text: str) -> int | None:
    """The year of the subject, else the latest that the text names often."""
    found = re.findall(r"năm\s+((?:19|20)\d\d)", head.subject or "") or re.findall(r"năm\s+((?:19|20)\d\d)", text)
    return int(max(set(found), key=found.count)) if found else None


def _until(subject: str, year: int | None) -> int | None:
    """The last year of a period that the subject names: `giai đoạn 2021-2025`."""
    match = re.search(r"(?:giai đoạn|từ năm)?\s*((?:19|20)\d\d)\s*(?:[-–]|đến(?: năm)?)\s*((?:19|20)\d\d)", subject)
    last = int(match[2]) if match else 0
    return last if year and last > year else None


def _id(head: Head, agency: Agency, unit: str | None, year: int | None, known: Known) -> str:
    """Place, number and symbol; without a number the place, the type's letters and the year."""
    name = head.place or (known.units[unit].name if unit else agency.name) or "van-ban"
    where = slug(_LEVEL.sub("", name))[:40].strip("-")
    letters = slug(head.symbol or (head.type.value if head.type else "van-ban"))
    tail = f"{head.number.lstrip('0')}-{letters}" if head.number else f"{letters}-{year or 'chua-ro-nam'}"
    return f"{where}-{tail}"[:80].strip("-")


def _tell(report: Report, fields: dict[str, Any], head: Head, agency: Agency) -> None:
    """What is certain, likely or guessed, and what is missing."""
    certain, likely, guess = Confidence.CERTAIN, Confidence.LIKELY, Confidence.GUESS
    report.saw("type", fields["type"], certain if head.type else guess)
    report.saw("issuer.name", fields["issuer"]["name"], guess if agency.guessed else certain)
    report.saw("issuer.unit", fields["issuer"]["unit"], guess if agency.guessed else likely)
    for name in ("number", "symbol", "place", "date", "subject", "addressees"):
        report.saw(name, fields[name], certain)
    report.saw("year", fields["year"], certain if head.year else guess)
    for name in ("legal_bases", "opening", "body", "closing", "recipients"):
        report.saw(name, fields[name], likely)
    report.saw("signature.post", fields["signature"]["post"], certain)
    for name in ("targets", "assignments", "deadlines", "budget", "promises", "hotlines", "citations"):
        report.saw(name, fields[name], likely)
    report.closed = head.closed
    report.left_over = len(fields["unplaced"])
    wanted = ("type", "issuer.name", "issuer.unit", "place", "year", "subject", "body", "signature.post")
    seen = {one.field for one in report.recognised}
    report.missing = [name for name in wanted if name not in seen]
