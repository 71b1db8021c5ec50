"""What looks wrong in an official document is told; what is right is not."""

from typing import Any

import pytest

from generator.check.oddities import oddities
from generator.imported import filled, import_file, registers_of
from generator.load import load
from generator.records.document import Document
from tests.check.seeded import REAL, documents, score
from tests.conftest import ROOT

KNOWN = {
    "000": ["symbol", "doubled"],
    "001": ["number-skips", "abbreviation"],
    "002": ["blank-number", "blank-day", "number-skips", "heading-twice", "comma", "doubled"],
    "003": ["blank-number", "blank-day", "small-heading"],
    "004": ["blank-number", "task-day"],
}
"""What five real documents got wrong: read by eye, every one of them there."""


def told(**changes: Any) -> list[str]:
    """The rules that tell something of the model plan with *changes*."""
    plan = next(one.record for id, one in load(ROOT).documents.items() if id == "mau-ke-hoach-xa-vi-du")
    return [odd.rule for odd in oddities(plan.model_copy(update=changes))]


def body(*texts: str) -> dict[str, Any]:
    clauses = [{"id": f"k-{at}", "label": str(at), "text": [text]} for at, text in enumerate(texts, 1)]
    whole = Document.model_validate({**documents_fields(), "body": clauses})
    return {"body": whole.body}


def documents_fields() -> dict[str, Any]:
    plan = next(one.record for id, one in load(ROOT).documents.items() if id == "mau-ke-hoach-xa-vi-du")
    return {**plan.model_dump(), "year": str(plan.year), "date": str(plan.date)} | {
        name: [] for name in ("targets", "assignments", "deadlines", "budget", "promises", "hotlines", "citations")
    }


def test_slips_put_into_documents_are_found_and_little_else_is_told() -> None:
    total = score(documents(registers_of(ROOT)))
    assert total.made > 500
    assert total.recall >= 0.95, total.misses
    assert total.precision >= 0.95, total.misses


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/documents is not here")
@pytest.mark.parametrize("start", sorted(KNOWN))
def test_of_a_real_document_exactly_its_slips_are_told(start: str) -> None:
    fields = import_file(next(REAL.glob(f"{start}_*.txt")), registers_of(ROOT)).fields
    assert [odd.rule for odd in oddities(filled(fields))] == KNOWN[start]


def test_the_model_plan_has_nothing_wrong_with_it() -> None:
    assert told() == []


@pytest.mark.parametrize(
    "text", ["Sơ kết, tổng kết kết quả.", "Ngày ngày người người cùng làm.", "Đánh giá giá trị hiện vật."]
)
def test_words_that_are_rightly_said_twice_are_no_slip(text: str) -> None:
    assert "doubled" not in told(**body(text))


@pytest.mark.parametrize(
    "text",
    [
        "Giao UBND, HĐND, MTTQ xã.",
        "PHÒNG, CHỐNG MUA BÁN NGƯỜI",
        "Theo Quyết định số 33/QĐ-TTg.",
        "Tổ ANCS và đội PCCC.",
    ],
)
def test_abbreviations_that_exist_are_no_slip(text: str) -> None:
    assert "abbreviation" not in told(**body(text))


def test_a_letter_with_letters_of_a_type_is_told() -> None:
    assert told(type="cong-van", symbol="CV-UBND") == ["symbol"]
    assert told(type="cong-van", symbol="UBND-VX") == []
