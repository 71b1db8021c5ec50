"""Rules for official documents."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.check.references import twice, unknown
from generator.records.clause import Clause
from generator.records.document import Document, Standing
from generator.records.node import Node
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Sources

_ANNOTATIONS = ("targets", "assignments", "deadlines", "budget", "promises", "hotlines", "citations")


def file_is_named_by_its_id(sources: Sources) -> Iterator[Problem]:
    """plans/<year>/<id>.yaml, so that an address leads to a file."""
    for entry in sources.documents.values():
        stem = PurePath(entry.file).stem
        if stem != entry.record.id:
            message = Said(
                f"Mã `{entry.record.id}` khác tên tệp `{stem}`.",
                f"The id `{entry.record.id}` differs from the file's name `{stem}`.",
            )
            yield Problem(entry.place("id"), message, Said("Đặt hai tên trùng nhau.", "Make both the same."))


def issuer_is_a_known_unit(sources: Sources) -> Iterator[Problem]:
    """Units of today by code, abolished ones by their word in units.yaml."""
    for entry in sources.documents.values():
        unit = entry.record.issuer.unit
        yield from unknown(entry.place("issuer", "unit"), Said("đơn vị", "unit"), unit, sources.units)


def text_has_its_place(sources: Sources) -> Iterator[Problem]:
    """A notice of text that an import could not place: it is shown nowhere."""
    for entry in sources.documents.values():
        for index, text in enumerate(entry.record.unplaced):
            message = Said(f"Đoạn này chưa có chỗ: “{text[:60]}”.", f"This text has no place yet: “{text[:60]}”.")
            fix = Said("Đưa vào đúng mục, rồi xóa khỏi `unplaced`.", "Put it where it belongs and delete it here.")
            yield Problem(entry.place("unplaced", index), message, fix)


def mentioned_hotlines_are_known(sources: Sources) -> Iterator[Problem]:
    """Each number that a document names is in the register."""
    for entry in sources.documents.values():
        for index, mention in enumerate(entry.record.hotlines):
            place = entry.place("hotlines", index, "hotline")
            yield from unknown(place, Said("đường dây nóng", "hotline"), mention.hotline, sources.hotlines)


def mentioned_hotlines_are_written_there(sources: Sources) -> Iterator[Problem]:
    """The clause that an annotation points at holds the number as it says."""
    for entry in sources.documents.values():
        clauses = {clause.id: clause for clause in entry.record.clauses}
        for index, mention in enumerate(entry.record.hotlines):
            clause = clauses.get(mention.clause)
            if clause and mention.as_written not in " ".join([clause.heading or "", *clause.text]):
                message = Said(
                    f"Khoản `{clause.id}` không ghi số {mention.as_written}.",
                    f"Clause `{clause.id}` does not show {mention.as_written}.",
                )
                fix = Said("Xem lại `clause` hoặc `as_written`.", "Mend `clause` or `as_written`.")
                yield Problem(entry.place("hotlines", index, "as_written"), message, fix)


def annotations_point_at_clauses(sources: Sources) -> Iterator[Problem]:
    """Targets, assignments, deadlines, budget, promises and hotlines each name a clause of the same document."""
    for entry in sources.documents.values():
        clauses = {clause.id for clause in entry.record.clauses}
        for field in _ANNOTATIONS:
            for index, annotation in enumerate(getattr(entry.record, field)):
                if annotation.clause is not None:
                    place = entry.place(field, index, "clause")
                    yield from unknown(place, Said("khoản", "clause"), annotation.clause, clauses)


def clause_ids_are_given_once(sources: Sources) -> Iterator[Problem]:
    """A clause's id is its permanent address."""
    for entry in sources.documents.values():
        body = entry.node.get("body")
        if body:
            yield from twice(_clause_ids(body, entry.record.body))


def _clause_ids(node: Node, clauses: list[Clause]) -> Iterator[tuple[str, Place]]:
    for index, clause in enumerate(clauses):
        yield clause.id, node.at(index, "id")
        below = (node.get(index) or node).get("children")
        if below:
            yield from _clause_ids(below, clause.children)


def annotation_ids_are_given_once(sources: Sources) -> Iterator[Problem]:
    """Words of another language are keyed by these ids."""
    for entry in sources.documents.values():
        for field in ("targets", "assignments", "deadlines", "budget"):
            annotations = getattr(entry.record, field)
            yield from twice((item.id, entry.place(field, index, "id")) for index, item in enumerate(annotations))


def clauses_say_something(sources: Sources) -> Iterator[Problem]:
    """A clause has a heading, a text, or clauses below it."""
    for entry in sources.documents.values():
        for clause, node in _with_nodes(entry):
            if not (clause.heading or clause.text or clause.children):
                message = Said(f"Khoản `{clause.id}` không có nội dung.", f"Clause `{clause.id}` says nothing.")
                fix = Said(
                    "Thêm heading, text hoặc children; nếu thừa, xóa khoản.",
                    "Add heading, text or children, or delete it.",
                )
                yield Problem(node.place, message, fix)


def _with_nodes(entry: Entry[Document]) -> Iterator[tuple[Clause, Node]]:
    def below(node: Node | None, clauses: list[Clause]) -> Iterator[tuple[Clause, Node]]:
        for index, clause in enumerate(clauses):
            child = node.get(index) if node else None
            if child:
                yield clause, child
                yield from below(child.get("children"), clause.children)

    yield from below(entry.node.get("body"), entry.record.body)


def date_lies_in_the_year(sources: Sources) -> Iterator[Problem]:
    """`year` and `date` say the same; `until` is not earlier."""
    for entry in sources.documents.values():
        document = entry.record
        if document.date and document.date.year != document.year:
            message = Said(
                f"`date` thuộc năm {document.date.year}, `year` ghi {document.year}.",
                f"`date` is in {document.date.year}, `year` says {document.year}.",
            )
            yield Problem(entry.place("year"), message, Said("Sửa một trong hai.", "Mend one of the two."))
        if document.last_year < document.year:
            message = Said("`until` sớm hơn `year`.", "`until` is before `year`.")
            yield Problem(entry.place("until"), message, Said("Sửa một trong hai.", "Mend one of the two."))


def deadlines_fall_inside_the_plan(sources: Sources) -> Iterator[Problem]:
    """A due day lies between the document's year and the end of its last year."""
    for entry in sources.documents.values():
        document = entry.record
        for index, deadline in enumerate(document.deadlines):
            if deadline.due and not document.year <= deadline.due.year <= document.last_year:
                message = Said(
                    f"Hạn `{deadline.id}` nằm ngoài thời gian của văn bản.",
                    f"Deadline `{deadline.id}` falls outside the document's years.",
                )
                fix = Said(
                    "Sửa `due`, hoặc `year` và `until` của văn bản.",
                    "Mend its `due`, or the document's `year` and `until`.",
                )
                yield Problem(entry.place("deadlines", index, "due"), message, fix)


def symbol_names_the_type(sources: Sources) -> Iterator[Problem]:
    """15/KH-UBND for a kế hoạch: a model's symbol carries its type's abbreviation (Phụ lục III).

    Issued documents keep the symbol they were issued with, right or wrong.
    """
    for entry in sources.documents.values():
        document = entry.record
        letters = document.type.abbreviation
        if document.standing != Standing.ISSUED and letters and letters not in (document.symbol or letters).split("-"):
            message = Said(
                f"Ký hiệu `{document.symbol}` thiếu chữ `{letters}`.",
                f"The symbol `{document.symbol}` lacks `{letters}`.",
            )
            fix = Said(f"Viết như `{letters}-UBND`.", f"Write it like `{letters}-UBND`.")
            yield Problem(entry.place("symbol"), message, fix)


def what_is_issued_has_number_and_day(sources: Sources) -> Iterator[Problem]:
    """A document of our own is a draft until both are given; a draft has both or neither.

    Published copies of others often leave them blank: those stay as they are.
    """
    for entry in sources.documents.values():
        document = entry.record
        blank = [name for name in ("number", "date") if getattr(document, name) is None]
        whole = document.standing == Standing.DRAFT and len(blank) != 1
        if blank and not document.original and not whole:
            message = Said(
                f"Văn bản mới điền một phần: còn trống {', '.join(blank)}.",
                f"The document is filled in by half: {', '.join(blank)} is blank.",
            )
            fix = Said(
                "Ghi cả số và ngày; chưa có thì để trống cả hai và ghi standing: draft.",
                "Give number and date; without them leave both blank, with standing: draft.",
            )
            yield Problem(entry.place(blank[0]), message, fix)


RULES = (
    file_is_named_by_its_id,
    issuer_is_a_known_unit,
    mentioned_hotlines_are_known,
    mentioned_hotlines_are_written_there,
    annotations_point_at_clauses,
    clause_ids_are_given_once,
    annotation_ids_are_given_once,
    clauses_say_something,
    date_lies_in_the_year,
    deadlines_fall_inside_the_plan,
    symbol_names_the_type,
    what_is_issued_has_number_and_day,
)

NOTICES = (text_has_its_place,)
