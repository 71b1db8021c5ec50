"""Made-up documents in many ways of writing come back whole; real ones keep every word that is not a name."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.imported import Registers, filled, import_file, registers_of
from generator.importing.line import Line
from generator.importing.recognise import Known, recognise
from tests.conftest import ROOT, needs
from tests.importing.made.strange import STRANGE
from tests.importing.made.truth import PLAN, TRUTHS
from tests.importing.made.written import STYLES, as_text
from tests.importing.score import MEASURES, Case, cases, compared, kept, scans, score

REAL = ROOT.parent / "shared" / "documents"
STUBS = (
    *("1. :", "I.", "I. :", "a)", "- :", "Chương I", "(a)", "Điều 1.", "Kính gửi: - ;", "- ;", "Nơi nhận:", "TM.", "|"),
    *("#", "...", "Số: /", "ngày 31/2/2026", "ngày 99/99/9999", "năm 1899", "quý IV năm 2099", "0 %"),
    *("1. Công an xã: .", "Giao Công an xã: ;", "Cơ quan chủ trì: ,;", "Luật " + "A" * 200),
    "Quyết định số /X-Y ngày tháng năm 2026 của " + "Ban Chỉ đạo " * 20,
)
"""Beginnings without an end, days that no calendar has, names longer than an id."""
WHOLE = dict.fromkeys(MEASURES, 1.0)


@pytest.fixture(scope="module")
def registers() -> Registers:
    return registers_of(ROOT)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_a_made_up_document_comes_back_whole(case: Case, registers: Registers, tmp_path: Path) -> None:
    assert score(case, registers, tmp_path) == WHOLE


@pytest.mark.parametrize("case", list(scans()), ids=lambda case: case.name)
def test_a_scan_keeps_what_a_machine_can_read(case: Case, registers: Registers, tmp_path: Path) -> None:
    """Letters are misread here and there, so no measure but the last is whole; rules of tables are not seen."""
    needs("pdftoppm")
    needs("tesseract")
    figures = score(case, registers, tmp_path)
    assert figures["people"] == 1.0
    if case.truth.name != "matrix":
        least = {
            "words": 0.97,
            "tree": 0.85,
            "head": 0.85,
            "recipients": 0.6,
            "signature": 1.0,
            "given": 0.8,
            "due": 0.7,
        }
        assert not {name: figures[name] for name, low in least.items() if figures[name] < low}


def test_a_document_that_was_spoiled_scores_less(registers: Registers, tmp_path: Path) -> None:
    found = import_file(Case(PLAN, STYLES[0], "txt").write(tmp_path), registers).fields
    spoiled = {
        "words": {"opening": []},
        "tables": {"body": [{"id": "bang", "table": {"head": ["a"], "rows": []}}]},
        "tree": {"body": found["body"][1:]},
        "head": {"number": "18"},
        "cited": {"legal_bases": [], "citations": []},
        "recipients": {"recipients": found["recipients"][1:]},
        "signature": {"signature": {"authority": [], "post": None}},
        "given": {"assignments": []},
        "due": {"deadlines": []},
        "said": {"promises": []},
        "people": {"unplaced": ["Nguyễn Văn Mẫu"]},
    }
    assert compared(PLAN, found) == WHOLE
    for measure, change in spoiled.items():
        assert compared(PLAN, {**found, **change})[measure] < 1.0, measure


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared/documents is not here")
@pytest.mark.parametrize("start", ["000", "001", "002", "003", "004"])
def test_of_the_real_documents_every_word_but_names_marks_and_stamps_is_kept(start: str, registers: Registers) -> None:
    file = next(REAL.glob(f"{start}_*.txt"))
    result = import_file(file, registers)
    fields = {name: value for name, value in result.fields.items() if name != "original"}
    wanted = re.findall(r"[^\W_]+", file.read_text().lower())
    share = kept(wanted, re.findall(r"[^\W_]+", json.dumps(fields, ensure_ascii=False).lower()))
    assert share >= 0.985
    assert {"name"} <= {one.kind for one in result.report.removed}
    assert fields["unplaced"] == []
    assert fields["signature"]["post"]


@settings(max_examples=int(os.environ.get("LOIVE_FUZZ", "60")), deadline=None)
@given(st.data())
def test_whatever_is_torn_gives_a_document_or_parts_of_one(data: st.DataObject) -> None:
    truth, style = data.draw(st.sampled_from((*TRUTHS, *STRANGE))), data.draw(st.sampled_from(STYLES))
    lines = as_text(truth, style).split("\n")
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.lists(st.sampled_from(STUBS) | st.text(max_size=40))
        )
        lines = lines or [""]
    looked_at(lines)


@pytest.mark.parametrize("stub", STUBS)
def test_a_label_or_a_word_with_nothing_behind_it_is_no_hindrance(stub: str) -> None:
    for at in range(0, 60, 3):
        lines = as_text(PLAN, STYLES[0]).split("\n")
        looked_at([*lines[:at], stub, *lines[at:]])


def looked_at(lines: list[str]) -> None:
    """The lines recognised, and whole as a Document."""
    filled(recognise([Line(number, text) for number, text in enumerate(lines, 1)], Known())[0])
