"""What the words of a document tell once they are recognised: numbering, words written twice, bases that have ended."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.check.oddities import Oddity, oddities
from generator.imported import Registers, filled, without_people
from generator.importing.line import Line
from generator.importing.recognise import recognise
from generator.linting.element import QUOTED
from generator.linting.finding import Departure, Finding, Severity, grouped
from generator.linting.sheet import Paragraph, Sheet
from generator.linting.words import fold
from generator.records.document import Document
from generator.records.lapsed import lapsed_in
from generator.records.law import Law
from generator.records.problem import Said

_ENOUGH: Final = 40
"""Letters by which a paragraph is found again."""


@dataclass(frozen=True)
class _Subject:
    """What the decree or good writing asks, how to mend it, and the oddities that belong to it."""

    asks: Said
    fix: Said
    severity: Severity
    odd: frozenset[str]


_SLIPS: Final = Said("Soát lỗi đánh máy.", "Read for slips of typing.")
_SUBJECTS: Final = {
    "numbers_count_on": _Subject(
        Said(
            "Phụ lục I, ô 6: phần, chương, mục, điều, khoản, điểm đánh số theo thứ tự.",
            "Phụ lục I, box 6: parts, sections, articles and clauses are numbered in order.",
        ),
        Said("Đánh số lại cho liền nhau.", "Number them again without a gap."),
        Severity.ERROR,
        frozenset({"number-skips", "number-repeats"}),
    ),
    "words_stand_once": _Subject(
        _SLIPS,
        Said("Xóa phần thừa.", "Delete what is written twice."),
        Severity.WARNING,
        frozenset({"doubled", "heading-twice"}),
    ),
    "signs_are_typed_right": _Subject(
        _SLIPS, Said("Gõ lại chỗ này.", "Type it again."), Severity.WARNING, frozenset({"small-heading", "comma"})
    ),
    "abbreviations_exist": _Subject(
        Said("Phụ lục III: chữ viết tắt tên loại và cơ quan.", "Phụ lục III: abbreviations of types and bodies."),
        Said("Viết lại chữ viết tắt.", "Spell the abbreviation again."),
        Severity.WARNING,
        frozenset({"abbreviation"}),
    ),
    "tasks_have_lead_and_day": _Subject(
        Said("Mỗi việc có nơi chủ trì và thời hạn.", "Every task has a body that leads it, and a day."),
        Said("Điền nơi chủ trì, thời hạn vào bảng.", "Fill the lead and the day into the table."),
        Severity.WARNING,
        frozenset({"task-lead", "task-day"}),
    ),
}
"""By the name of the rule that tells them."""
_IN_FORCE: Final = Said("Căn cứ phải còn hiệu lực khi ban hành.", "A basis is in force when the document is issued.")
_CITE: Final = Said("Thay bằng văn bản đang có hiệu lực.", "Cite what is in force.")


def departures_of_words(
    lines: list[Line], sheet: Sheet, registers: Registers, personal: frozenset[int]
) -> list[Finding]:
    """Findings from the text as the importer recognises it, without names."""
    kept, _ = without_people(lines, registers.public)
    fields, _ = recognise(kept, registers.known)
    document = filled(fields)
    quotable = frozenset(one.number for one in sheet.of(*QUOTED)) - personal
    odd = list(oddities(document))
    told = {rule: _odd(odd, subject, document, sheet) for rule, subject in _SUBJECTS.items()}
    found = [one for rule, departures in told.items() for one in grouped(rule, departures, quotable)]
    return found + grouped("bases_are_in_force", _ended(document, sheet, registers.known.laws), quotable)


def _odd(odd: Sequence[Oddity], subject: _Subject, document: Document, sheet: Sheet) -> Iterator[Departure]:
    for one in odd:
        if one.rule in subject.odd:
            said = Said(one.said.vi.rstrip("."), one.said.en.rstrip("."))
            yield Departure(_place(one, document, sheet), subject.asks, said, subject.fix, subject.severity)


def _place(odd: Oddity, document: Document, sheet: Sheet) -> Paragraph | None:
    """The paragraph that holds the words that are told, else the one in which the clause begins."""
    told = odd.said.vi.partition("“")[2].partition("”")[0]
    clause = next((clause for clause in document.clauses if clause.id == odd.clause), None)
    begins = (clause.heading or "".join(clause.text[:1])) if clause else ""
    return _holding(sheet, begins[:_ENOUGH]) or _holding(sheet, told)


def _holding(sheet: Sheet, text: str) -> Paragraph | None:
    wanted = fold(text)
    return next((one for one in sheet.paragraphs if wanted in fold(one.text)), None) if wanted else None


def _ended(document: Document, sheet: Sheet, laws: Mapping[str, Law]) -> Iterator[Departure]:
    """Bases that no longer applied on the day of the document; what has a successor names it."""
    for basis in document.legal_bases:
        for lapsed in lapsed_in(document, [(law, None) for law in basis.cites], laws):
            newer = lapsed.newer
            vi = f", thay bằng {newer.name}" if newer else ""
            en = f", replaced by {newer.name}" if newer else ""
            said = Said(f"{lapsed.law.name} đã hết hiệu lực{vi}", f"{lapsed.law.name} has ended{en}")
            if newer and not lapsed.ended:
                said = Said(
                    f"{lapsed.law.name}; sau đó đã có {newer.name}", f"{lapsed.law.name}, which {newer.name} came after"
                )
            severity = Severity.ERROR if lapsed.ended else Severity.WARNING
            yield Departure(_holding(sheet, basis.text[:_ENOUGH]), _IN_FORCE, said, _CITE, severity)
