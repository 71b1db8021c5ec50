"""A clause is cited as Decree 30 asks: from its smallest part to its largest, then the document."""

import datetime

import pytest

from generator.records.clause import Clause
from generator.records.document import Document
from generator.records.plan import Plan
from generator.render.citation import Citations
from tests.contract.samples import PORTALS

LABELS = {code: {**portal.labels, **portal.kind_labels["plan-page"]} for code, portal in PORTALS.items()}
NUMBERED = PORTALS["vi"].plan("song-cong-111-kh-ubnd")


def clause(id: str, label: str | None, *children: Clause, heading: str | None = None, text: int = 1) -> Clause:
    return Clause(id=id, label=label, heading=heading, text=["Chữ."] * text, children=list(children))


def citing(*body: Clause, code: str = "vi", **facts: object) -> Citations:
    document = NUMBERED.document.model_copy(update={"body": list(body), **facts})
    plan = PORTALS[code].plan(NUMBERED.id).model_copy(update={"document": document})
    return Citations(plan, LABELS[code], PORTALS[code].language)


SHAPES = {
    "điểm a khoản 2 Mục III": [clause("s", "III", clause("k", "2", clause("x", "a")))],
    "điểm đ khoản 1 Mục I": [clause("s", "I", clause("k", "1.", clause("x", "đ)")))],
    "điểm 1.2 khoản 1 Mục II": [clause("s", "II", clause("k", "1", clause("x", "1.2")))],
    "điểm 2 khoản 1 Mục II": [clause("s", "II", clause("k", "1", clause("x", "2")))],
    "khoản 7 Mục VI": [clause("s", "VI", clause("x", "7"))],
    "Mục V": [clause("x", "V")],
    "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I": [
        clause(
            "p",
            "Phần I",
            clause(
                "c",
                "Chương XII",
                clause("m", "Mục 5", clause("d", "Điều 103", clause("k", "2", clause("x", "a")))),
            ),
        )
    ],
    "khoản 1 Điều 24 Tiểu mục 1 Mục 1": [
        clause("m", "Mục 1", clause("t", "Tiểu mục 1", clause("d", "Điều 24.", clause("x", "1"))))
    ],
    "Mục I Phần A": [clause("p", "A", clause("x", "I"))],
    "gạch đầu dòng thứ 2 khoản 1 Mục I": [clause("s", "I", clause("k", "1", clause("a", "-"), clause("x", "-")))],
    "dấu cộng thứ 1 gạch đầu dòng thứ 2 khoản 1": [
        clause("k", "1", clause("a", "-", clause("b", "+")), clause("c", "-", clause("x", "+")))
    ],
    "đoạn thứ 4 khoản 1": [clause("k", "1", clause("a", None, text=2), clause("x", None), text=1)],
    "đoạn thứ 1 khoản 1": [clause("k", "1", clause("a", "-"), clause("x", None), text=0)],
    "phần “Việc chung”": [clause("x", None, heading="Việc chung")],
}


@pytest.mark.parametrize("wanted", SHAPES)
def test_a_clause_is_cited_from_its_smallest_part_to_its_largest(wanted: str) -> None:
    assert citing(*SHAPES[wanted]).place("x") == wanted


def test_a_citation_names_the_document_by_type_number_day_and_issuer() -> None:
    cited = citing(clause("s", "III", clause("k", "2", clause("x", "a"))))
    document = "Kế hoạch số 111/KH-UBND ngày 13/5/2026 của Ủy ban nhân dân phường Sông Công"
    assert cited.whole("x") == f"điểm a khoản 2 Mục III, {document}"


def test_a_citation_in_english_keeps_the_order_and_the_number() -> None:
    cited = citing(clause("s", "III", clause("k", "2", clause("x", "a"))), code="en")
    document = "Plan No. 111/KH-UBND of 13 May 2026, People's Committee of Sông Công ward"
    assert cited.whole("x") == f"point a, clause 2, section III, {document}"


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({"number": None}, "Kế hoạch ngày 13/5/2026 của Ủy ban nhân dân phường Sông Công"),
        ({"date": None}, "Kế hoạch số 111/KH-UBND năm 2026 của Ủy ban nhân dân phường Sông Công"),
        ({"number": None, "date": None}, "Kế hoạch năm 2026 của Ủy ban nhân dân phường Sông Công"),
        (
            {"number": "9", "date": datetime.date(2026, 1, 5)},
            "Kế hoạch số 09/KH-UBND ngày 5/1/2026 của Ủy ban nhân dân phường Sông Công",
        ),
    ],
)
def test_what_is_not_known_of_a_document_is_left_out_of_its_citation(facts: dict[str, object], wanted: str) -> None:
    assert citing(**facts).document == wanted


def test_a_model_is_never_cited_as_if_somebody_had_issued_it() -> None:
    model = PORTALS["vi"].plan("mau-ke-hoach-xa-vi-du")
    cited = Citations(model, LABELS["vi"], PORTALS["vi"].language)
    assert cited.document == f"Kế hoạch mẫu “{model.subject}”"


@pytest.mark.parametrize("code", PORTALS)
def test_every_clause_of_every_plan_has_a_citation_of_its_own(code: str) -> None:
    for plan in PORTALS[code].plans:
        cited = Citations(plan, LABELS[code], PORTALS[code].language)
        places = [cited.place(clause.id) for clause in clauses(plan)]
        assert len(set(places)) == len(places) >= 4, plan.id
        assert all("{" not in place for place in places)


def clauses(plan: Plan) -> list[Clause]:
    document: Document = plan.document
    return list(document.clauses)
