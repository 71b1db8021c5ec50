"""A model becomes a commune's own draft: its names, its year, bases in force, its province's lines, nothing made up."""

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import cli_documents
from generator.check import check
from generator.cli import main
from generator.drafted import Asked, models, write_draft
from generator.load import load
from generator.model import model
from generator.pipeline import write_document
from generator.records.document import Document, Standing
from tests.conftest import ROOT

MODELS = ("ke-hoach", "to-trinh", "bao-cao-6-thang", "bao-cao-nam", "cong-van-lay-y-kien", "thong-bao-30-7")
XA, PHUONG, DAC_KHU = "07264", "05518", "00004"


def drafted(root: Path, **asked: Any) -> Document:
    """The draft as the project reads it from the file."""
    problems, file = write_draft(root, Asked(**{"unit": PHUONG, "year": 2028, **asked}), None)
    assert not problems and file
    return load(root).documents[file.stem].record


def words(document: Document) -> str:
    return document.model_dump_json()


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("unit", [XA, PHUONG])
def test_a_draft_of_every_model_is_a_whole_document_of_the_unit(project_copy: Path, name: str, unit: str) -> None:
    document = drafted(project_copy, model=name, unit=unit)
    assert check(load(project_copy)) == []
    assert (document.standing, document.number, document.date) == (Standing.DRAFT, None, None)
    assert document.issuer.unit == unit
    assert "Ví Dụ" not in words(document) and "VÍ DỤ" not in words(document)
    assert "2027" not in words(document)


def test_every_model_there_is_was_tried() -> None:
    assert {name for name in models(load(ROOT)) if not name.startswith("mau-")} == set(MODELS)


def test_a_phuong_is_called_so_and_has_no_thon(project_copy: Path) -> None:
    document = drafted(project_copy, model="ke-hoach")
    said = re.sub(r"cấp xã|[Xx]ã hội|XÃ HỘI", "", " ".join(text for one in document.clauses for text in one.text))
    assert not re.search(r"\b[Xx]ã\b|\bthôn\b", said)
    assert document.issuer.name == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG CÔNG"
    assert "Công an phường" in words(document) and "tổ dân phố" in words(document)


def test_a_xa_keeps_its_words(project_copy: Path) -> None:
    document = drafted(project_copy, model="ke-hoach", unit=XA)
    assert (
        "xã Tam Tiến" in words(document)
        and "thôn" in words(document)
        and "Sở Y tế thành phố Bắc Ninh" in words(document)
    )


def test_days_are_those_of_the_year(project_copy: Path) -> None:
    document = drafted(project_copy, model="ke-hoach")
    assert {deadline.due.year for deadline in document.deadlines if deadline.due} == {2028}


def test_a_basis_that_has_been_followed_gives_way_to_what_followed_it(project_copy: Path) -> None:
    file = project_copy / "content/data/law.yaml"
    text = file.read_text()
    newer = text[text.index("33-qd-ttg-2026:") : text.index("193-qd-ttg-2021:")]
    newer = newer.replace("33-qd-ttg-2026:", "77-qd-ttg-2028:").replace("33/QĐ-TTg", "77/QĐ-TTg")
    newer = re.sub(r"20260?-\d\d-\d\d|2026-\d\d-\d\d", "2028-01-02", newer, count=2)
    text = text.replace("\n33-qd-ttg-2026:", "\n33-qd-ttg-2026:\n  replaced_by: 77-qd-ttg-2028", 1)
    file.write_text(f"{text}\n{newer}")
    bases = [basis.cites for basis in drafted(project_copy, model="ke-hoach").legal_bases]
    assert ["77-qd-ttg-2028"] in bases and ["33-qd-ttg-2026"] not in bases


def test_a_basis_that_is_asked_for_is_cited_in_full(project_copy: Path) -> None:
    document = drafted(project_copy, model="ke-hoach", bases=("356/2025/NĐ-CP",))
    assert document.legal_bases[-1].cites == ["356-2025-nd-cp"]
    assert document.legal_bases[-1].text.startswith(
        "Căn cứ Nghị định số 356/2025/NĐ-CP ngày 31 tháng 12 năm 2025 của Chính phủ quy định chi tiết"
    )


def test_the_provinces_own_line_is_named_and_no_other_provinces(project_copy: Path) -> None:
    assert "18008080" in words(drafted(project_copy, model="ke-hoach"))
    assert "18008080" not in words(drafted(project_copy, model="ke-hoach", unit=XA))


def test_a_request_sums_up_the_plan_that_it_submits(project_copy: Path) -> None:
    plan = drafted(project_copy, model="ke-hoach")
    file = project_copy / f"plans/2028/{plan.id}.yaml"
    file.write_text(file.read_text().replace('heading: "KINH PHÍ THỰC HIỆN"', 'heading: "TIỀN VÀ NGƯỜI"'))
    parts = next(one for one in drafted(project_copy, model="to-trinh").body if one.id == "noi-dung-chinh").children
    assert [part.heading for part in parts] == [
        *("Mục đích, yêu cầu", "Mục tiêu", "Nhiệm vụ", "Tiền và người", "Tổ chức thực hiện")
    ]
    assert "truyền thông, nâng cao nhận thức" in parts[2].text[0]
    assert "tổ dân phố" in parts[1].text[0]


def test_a_draft_says_so_on_paper_and_is_not_published(project_copy: Path, tmp_path: Path) -> None:
    plan = drafted(project_copy, model="ke-hoach")
    sources = load(project_copy)
    assert plan.id not in {one.id for one in model(sources, "vi").plans}
    out = tmp_path / "du-thao.docx"
    assert write_document(project_copy, plan.id, "docx", out, "Nguyễn Văn Mẫu") == []
    assert out.stat().st_size > 10_000
    assert "Nguyễn Văn Mẫu" not in (project_copy / f"plans/2028/{plan.id}.yaml").read_text()


def test_a_draft_that_is_there_is_not_written_over(project_copy: Path) -> None:
    drafted(project_copy, model="ke-hoach")
    problems, file = write_draft(project_copy, Asked("ke-hoach", PHUONG, 2028), None)
    assert file is None and "already there" in problems[0].message.en


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model": "khong-co"}, "No model"),
        ({"unit": "99999"}, "No unit"),
        ({"unit": "19"}, "no commune of today"),
        ({"year": 1999}, "No draft can be made"),
        ({"bases": ("5/X",)}, "No law"),
        ({"plan": "khong-co"}, "No plan"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_nothing_is_written(
    project_copy: Path, change: dict[str, Any], said: str
) -> None:
    asked = Asked(**{"model": "ke-hoach", "unit": PHUONG, "year": 2028, **change})
    problems, file = write_draft(project_copy, asked, None)
    assert file is None and said in problems[0].message.en
    assert not list((project_copy / "plans").glob("2028/*"))


def test_a_draft_that_cannot_be_written_is_told(project_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("")
    problems, file = write_draft(project_copy, Asked("ke-hoach", PHUONG, 2028), tmp_path / "tep" / "du-thao.yaml")
    assert file is None and "Could not write" in problems[0].message.en


@pytest.mark.parametrize("blank", ["number", "date"])
def test_half_filled_documents_stop_the_build(project_copy: Path, blank: str) -> None:
    plan = drafted(project_copy, model="ke-hoach")
    file = project_copy / f"plans/2028/{plan.id}.yaml"
    whole = {"number": 'number: "5"', "date": "date: 2028-01-10"}
    text = file.read_text()
    for name, given in whole.items():
        text = text if name == blank else text.replace(f"{name}: null", given, 1)
    file.write_text(text)
    assert [problem.message.en for problem in check(load(project_copy))] == [
        f"The document is filled in by half: {blank} is blank."
    ]


def test_a_draft_with_number_and_day_can_be_issued(project_copy: Path) -> None:
    plan = drafted(project_copy, model="ke-hoach")
    file = project_copy / f"plans/2028/{plan.id}.yaml"
    text = file.read_text().replace("number: null", 'number: "5"').replace("date: null", "date: 2028-01-10")
    file.write_text(text.replace("standing: draft", "standing: issued"))
    assert check(load(project_copy)) == []
    assert plan.id in {one.id for one in model(load(project_copy), "vi").plans}


def test_the_command_says_what_to_do_next(project_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_documents, "ROOT", project_copy)
    done = CliRunner().invoke(main, ["draft", "thong-bao-30-7", "--unit", XA, "--year", "2028"])
    assert done.exit_code == 0, done.output
    assert "loive document" in done.output
