"""loive import: what it writes, what it says, what it never keeps, and what one bad file does to the others."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli, cli_documents
from generator.imported import Registers, filled, import_file, registers_of, store
from generator.load import load
from generator.records.document import Document
from generator.records.problem import Problem
from tests.conftest import ROOT
from tests.importing.made.strange import MATRIX, NOTICE, PROGRAMME, RULES
from tests.importing.made.truth import DECISION, Truth
from tests.importing.made.written import STYLES, as_text
from tests.importing.printing import printed

PLAN = """\
ỦY BAN NHÂN DÂN
XÃ VÍ DỤ

Số: 17/KH-UBND

Ví Dụ, ngày 05 tháng 3 năm 2026

KẾ HOẠCH

Truyền thông về phòng, chống mua bán người năm 2026

Căn cứ Quyết định số 33/QĐ-TTg ngày 07/01/2026 của Thủ tướng Chính phủ;

Ủy ban nhân dân xã Ví Dụ (tỉnh Ví Dụ) ban hành Kế hoạch như sau:

I. MỤC TIÊU

100% thôn được truyền thông; ai cần giúp thì gọi tổng đài 111.

II. TỔ CHỨC THỰC HIỆN

1. Công an xã

- Chủ trì, phối hợp với Trạm Y tế xã tiếp nhận tin báo; báo cáo trước ngày 15/6.

- Cán bộ phụ trách nghe máy số 0912 345 678.

2. Các thôn: Treo băng rôn, phát tờ rơi và nhắn trên nhóm Zalo của thôn.

Trên đây là Kế hoạch năm 2026 của xã Ví Dụ./.

Nơi nhận:

- Sở Y tế tỉnh Ví Dụ;

- Lưu: VT, VHXH (Mẫu).

Maunv. 02b

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Nguyễn Văn Mẫu

2026-03-05T11:09:49+0700
"""
PEOPLE = ("Nguyễn Văn Mẫu", "(Mẫu)", "Maunv", "0912", "11:09:49")


@pytest.fixture(scope="module")
def registers() -> Registers:
    return registers_of(ROOT)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "van-ban.txt").write_text(PLAN)
    return tmp_path / "van-ban.txt"


@pytest.fixture
def loive(project_copy: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setattr(cli, "ROOT", project_copy)
    monkeypatch.setattr(cli_documents, "ROOT", project_copy)
    return CliRunner()


def test_a_plan_becomes_a_file_that_the_project_takes_as_it_is(
    loive: CliRunner, project_copy: Path, plan: Path
) -> None:
    result = loive.invoke(cli.main, ["import", str(plan)])
    assert result.exit_code == 0, result.output
    assert (project_copy / "plans/2026/vi-du-17-kh-ubnd.yaml").is_file()
    checked = loive.invoke(cli.main, ["check", str(project_copy / "plans/2026/vi-du-17-kh-ubnd.yaml")])
    assert checked.exit_code == 0, checked.output
    document = load(project_copy).documents["vi-du-17-kh-ubnd"].record
    assert document.issuer.unit == "xa-vi-du"
    assert [deadline.due.isoformat() for deadline in document.deadlines if deadline.due] == ["2026-06-15"]


def test_nobody_is_named_in_the_file_and_the_report_says_how_many_were(plan: Path, registers: Registers) -> None:
    result = import_file(plan, registers)
    kept = json.dumps(result.fields, ensure_ascii=False)
    assert [name for name in PEOPLE if name in kept] == []
    assert sorted(one.kind for one in result.report.removed) == ["drafter", "drafter", "name", "phone", "stamp"]
    assert [name for name in PEOPLE if name in json.dumps(result.report.plain(), ensure_ascii=False)] == []


def test_every_other_word_is_kept_in_its_order(plan: Path, registers: Registers) -> None:
    fields = import_file(plan, registers).fields
    assert fields["body"][1]["children"][0]["children"][1]["text"] == ["Cán bộ phụ trách nghe máy số."]
    assert fields["recipients"] == ["Sở Y tế tỉnh Ví Dụ", "Lưu: VT, VHXH"]
    assert fields["unplaced"] == []


def test_a_file_that_is_there_is_not_written_over(loive: CliRunner, project_copy: Path, plan: Path) -> None:
    there = project_copy / "plans/2026/vi-du-17-kh-ubnd.yaml"
    loive.invoke(cli.main, ["import", str(plan)])
    before = there.read_text()
    again = loive.invoke(cli.main, ["import", str(plan)])
    assert again.exit_code == 0
    assert there.read_text() == before
    assert there.with_stem("vi-du-17-kh-ubnd-2").is_file()
    refused = loive.invoke(cli.main, ["import", str(plan), "--out", str(there)])
    assert refused.exit_code == 1
    assert there.read_text() == before


def test_one_bad_file_stops_no_other(loive: CliRunner, tmp_path: Path, plan: Path) -> None:
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "rong.txt").write_text("")
    result = loive.invoke(
        cli.main, ["import", str(tmp_path / "hong.pdf"), str(plan), str(tmp_path / "rong.txt"), "--json"]
    )
    assert result.exit_code == 1
    documents = json.loads(result.stdout)["documents"]
    assert [sorted(one) for one in documents] == [["error", "file"], ["document", "file", "report"], ["error", "file"]]
    assert "hong.pdf" in result.stderr
    assert "Cách sửa: " in result.stderr


def test_json_writes_no_file(loive: CliRunner, project_copy: Path, plan: Path) -> None:
    before = sorted((project_copy / "plans").rglob("*"))
    result = loive.invoke(cli.main, ["import", str(plan), "--json"])
    assert json.loads(result.stdout)["documents"][0]["document"]["number"] == "17"
    assert sorted((project_copy / "plans").rglob("*")) == before


def test_one_name_for_several_files_is_wrong_usage(loive: CliRunner, plan: Path) -> None:
    assert loive.invoke(cli.main, ["import", str(plan), str(plan), "--out", "x.yaml"]).exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\n\nThis is the report of the second quarter. Sales rose.\n\nRegards\n",
        "Mẹ ơi, con đến nơi rồi.\n\nTuần sau con gọi.\n",
    ],
)
def test_what_is_no_official_document_is_told_and_nothing_is_written(
    loive: CliRunner, project_copy: Path, tmp_path: Path, text: str
) -> None:
    (tmp_path / "thu.txt").write_text(text)
    before = sorted((project_copy / "plans").rglob("*"))
    result = loive.invoke(cli.main, ["import", str(tmp_path / "thu.txt")])
    assert result.exit_code == 1
    assert "không giống một văn bản hành chính" in result.output
    assert sorted((project_copy / "plans").rglob("*")) == before


def test_what_is_missing_stands_empty_in_the_file_and_is_told(
    loive: CliRunner, tmp_path: Path, project_copy: Path, plan: Path
) -> None:
    plan.write_text(PLAN.replace("XÃ VÍ DỤ", "XÃ KHÔNG CÓ").replace("Ví Dụ", "Không Có"))
    result = loive.invoke(cli.main, ["import", str(plan)])
    assert result.exit_code == 0
    assert "Cần điền: issuer.unit" in result.output
    written = (project_copy / "plans/2026/khong-co-17-kh-ubnd.yaml").read_text()
    assert "# Cần điền / to fill in: issuer.unit" in written
    assert "  unit: null" in written
    assert loive.invoke(cli.main, ["check", str(project_copy / "plans")]).exit_code == 1


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_what_is_printed_and_imported_again_is_the_same_document(
    plan: Path, tmp_path: Path, registers: Registers, suffix: str
) -> None:
    first = import_file(plan, registers)
    kept = store(ROOT, first, tmp_path / f"{first.fields['id']}.yaml")
    assert not isinstance(kept, Problem)
    document = Document.model_validate_json(json.dumps({**first.fields, "year": "2026"}))
    file = tmp_path / f"van-ban.{suffix}"
    file.write_bytes(printed(document, suffix))
    again = import_file(file, registers).fields
    apart = {"original"}
    assert {name: again[name] for name in again.keys() - apart} == {
        name: first.fields[name] for name in first.fields.keys() - apart
    }


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("truth", [PROGRAMME, RULES, MATRIX, NOTICE, DECISION], ids=lambda truth: truth.name)
def test_parts_tables_and_annexes_come_back_from_our_own_prints(
    truth: Truth, suffix: str, tmp_path: Path, registers: Registers
) -> None:
    (tmp_path / "van-ban.txt").write_text(as_text(truth, STYLES[0]))
    first = import_file(tmp_path / "van-ban.txt", registers).fields
    file = tmp_path / f"van-ban.{suffix}"
    file.write_bytes(printed(filled(first), suffix))
    again = import_file(file, registers).fields
    shown = {"number": first["number"].zfill(2)}  # a number below 10 is printed with a zero in front
    apart = {"original"}
    assert {name: again[name] for name in again.keys() - apart} == {
        name: shown.get(name, first[name]) for name in first.keys() - apart
    }


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"])
def test_what_may_not_be_published_is_refused(plan: Path, registers: Registers, mark: str) -> None:
    plan.write_text(f"{mark}\n\n{PLAN}")
    result = import_file(plan, registers)
    assert result.problem and mark in result.problem.message.en
    assert result.fields == {}


@pytest.mark.parametrize(
    ("mark", "urgency"), [("KHẨN", "khan"), ("HOẢ TỐC", "hoa-toc"), ("THƯỢNG KHẨN", "thuong-khan")]
)
def test_a_mark_of_urgency_is_kept(plan: Path, registers: Registers, mark: str, urgency: str) -> None:
    plan.write_text(f"{mark}\n\n{PLAN}")
    assert import_file(plan, registers).fields["urgency"] == urgency


def test_what_looks_wrong_in_the_original_is_told_and_left_as_it_is(plan: Path, registers: Registers) -> None:
    plan.write_text(PLAN.replace("2. Các thôn:", "4. Các thôn:").replace("năm 2026 của xã", "năm năm 2026 của xã"))
    result = import_file(plan, registers)
    told = [said.vi for said in result.report.odd]
    assert "Sau 1 là 4: số nhảy." in told
    assert any("năm năm" in said for said in told)
    assert result.fields["body"][1]["children"][1]["label"] == "4"
