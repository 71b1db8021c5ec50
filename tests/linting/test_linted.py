"""lint-document: what it says of right files, of unreadable ones, of names; its lines, its JSON, its status."""

import json
import re
import time
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from generator import cli
from generator.imported import Registers, registers_of
from generator.linted import Linted, as_json, as_lines, lint_file
from generator.linting.finding import Severity
from generator.records.document import Document
from tests.conftest import ROOT
from tests.importing.printing import printed
from tests.linting import made, paper
from tests.linting.changes import own, words
from tests.linting.typed import BODY, typed
from tests.render.word import REAL, find

SLIPS = {
    *("numbers_count_on", "words_stand_once", "signs_are_typed_right"),
    *("number_is_given", "day_is_given", "symbol_names_the_type"),
    *("abbreviations_exist", "tasks_have_lead_and_day"),
}
"""What the texts of issued plans do wrong themselves."""


@pytest.fixture(scope="module")
def registers() -> Registers:
    return registers_of(ROOT)


def linted(data: bytes, suffix: str, folder: Path, registers: Registers) -> Linted:
    file = folder / f"van-ban.{suffix}"
    file.write_bytes(data)
    return lint_file(file, registers)


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("name", made.DOCUMENTS)
def test_right_documents_have_no_finding(name: str, suffix: str, tmp_path: Path, registers: Registers) -> None:
    result = linted(printed(made.DOCUMENTS[name], suffix), suffix, tmp_path, registers)
    assert result.problem is None
    assert result.findings == []


def test_what_other_programs_made_right_has_no_finding(tmp_path: Path, registers: Registers) -> None:
    assert linted(made.saved(typed()), "docx", tmp_path, registers).findings == []
    assert linted(paper.drawn(paper.html()), "pdf", tmp_path, registers).findings == []


def test_posts_in_a_table_of_the_text_are_no_signature(tmp_path: Path, registers: Registers) -> None:
    word = typed()
    table = word.add_table(2, 2)
    for row, texts in zip(table.rows, [("Việc", "Người làm"), ("Phát thanh", "Chủ tịch UBND xã")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.font.name = "Times New Roman"
    find(word, "II. PHƯƠNG HƯỚNG")._p.addprevious(table._tbl)
    assert linted(made.saved(word), "docx", tmp_path, registers).findings == []


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("document", REAL.values(), ids=REAL)
def test_of_real_plans_only_their_own_slips_are_told(
    document: Document, suffix: str, tmp_path: Path, registers: Registers
) -> None:
    result = linted(printed(document, suffix), suffix, tmp_path, registers)
    assert {one.rule for one in result.findings} <= SLIPS


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("trong.docx", b""),
        ("hong.docx", b"PK\x03\x04 and no more"),
        ("hong.pdf", b"%PDF-1.7\nand no more"),
        ("chu.txt", "Kế hoạch".encode()),
        ("anh.pdf", b"\x89PNG\r\n"),
        ("cu.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
    ],
)
def test_what_cannot_be_read_is_told_with_a_cure(name: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    result = CliRunner().invoke(cli.main, ["lint-document", str(file)])
    assert result.exit_code == 1
    assert f"{file}:1:1: " in result.output
    assert "Cách sửa: " in result.output
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_file_cut_anywhere_ends_in_words(suffix: str, tmp_path: Path, registers: Registers) -> None:
    data = printed(made.DOCUMENTS["letter"], suffix)
    for part in range(1, 12):
        result = linted(data[: len(data) * part // 12], suffix, tmp_path, registers)
        assert result.problem or result.findings == []


def test_absurd_measures_end_in_words(tmp_path: Path, registers: Registers) -> None:
    word = made.word("letter")
    for element in word.element.body.iter():
        for key in element.attrib:
            if element.attrib[key].isdigit():
                element.attrib[key] = "99999999999"
    assert linted(made.saved(word), "docx", tmp_path, registers).findings


def test_a_missing_file_stops_no_other(tmp_path: Path) -> None:
    file = tmp_path / "van-ban.docx"
    file.write_bytes(printed(made.DOCUMENTS["letter"], "docx"))
    result = CliRunner().invoke(cli.main, ["lint-document", str(tmp_path / "khong-co.docx"), str(file)])
    assert result.exit_code == 1
    assert "1 lỗi, 0 lưu ý." in result.output


def test_a_finding_has_a_place_a_paragraph_of_the_decree_and_a_cure(tmp_path: Path) -> None:
    word = made.word("plan")
    own("4. Mỗi tháng", size=12)(word)
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(made.saved(word))
    result = CliRunner().invoke(cli.main, ["lint-document", str(file)])
    assert result.exit_code == 1
    line, vi, en, *_ = result.output.splitlines()
    assert re.match(rf"{re.escape(str(file))}:đoạn \d+ “4\. Mỗi tháng có ít nhất …”: Lỗi: Phụ lục I, ô 6: ", line)
    assert "cỡ chữ 13-14. Thấy: cỡ 12." in line
    assert vi == "    Cách sửa: Bôi đen dòng này, chọn lại cỡ chữ: Home > Font Size."
    assert en.startswith("    Fix: ")


def test_notes_alone_leave_the_status_at_0(tmp_path: Path) -> None:
    word = made.word("plan")
    words("Số:", "09", "     ")(word)
    file = tmp_path / "du-thao.docx"
    file.write_bytes(made.saved(word))
    result = CliRunner().invoke(cli.main, ["lint-document", str(file)])
    assert result.exit_code == 0
    assert "0 lỗi, 1 lưu ý." in result.output


def test_json_holds_both_languages(tmp_path: Path) -> None:
    word = made.word("plan")
    words("Số:", "09", "9")(word)
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(made.saved(word))
    result = CliRunner().invoke(cli.main, ["lint-document", "--json", str(file), str(tmp_path / "khong-co.pdf")])
    assert result.exit_code == 1
    first, second = json.loads(result.output)["files"]
    (finding,) = first["findings"]
    assert finding["rule"] == "number_below_ten_has_a_zero"
    assert finding["severity"] == "error"
    for name in ("place", "asks", "found", "fix"):
        assert set(finding[name]) == {"vi", "en"}
    assert second["findings"] == []
    assert set(second["problem"]) == {"message", "fix"}


def test_wrong_usage_is_2() -> None:
    assert CliRunner().invoke(cli.main, ["lint-document"]).exit_code == 2


VICTIM = "Nạn nhân Nguyễn Thị Ví Dụ, số điện thoại 0912 345 678, được đưa về ngày 05/3/2027."


def with_a_victim(suffix: str) -> bytes:
    """A file whose wrong places are a victim's name and number, and the name of the signer."""
    if suffix == "pdf":
        html = paper.html().replace(BODY[3], VICTIM).replace("</style>", ".body p, .c p { font-size: 20pt } </style>")
        return paper.drawn(html)
    word = typed()
    words("Đã phát thanh", BODY[3], VICTIM)(word)
    own("Nạn nhân", size=20, name="Arial")(word)
    own("Trần Thị", size=20, bold=False, name="Arial")(word)
    return made.saved(word)


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_no_name_is_ever_told(suffix: str, tmp_path: Path, registers: Registers) -> None:
    result = linted(with_a_victim(suffix), suffix, tmp_path, registers)
    assert any(one.rule == "type_has_its_size" for one in result.findings)
    said = as_lines([result]) + as_json([result])
    for secret in ("Nguyễn", "Trần", "0912", "345 678"):
        assert secret not in said


def test_a_paragraph_that_opens_with_a_bare_name_is_not_quoted(tmp_path: Path, registers: Registers) -> None:
    word = typed()
    words("Đã phát thanh", "Đã phát thanh", "Hoàng Thị Mẫu bị lừa sang nước ngoài;")(word)
    own("Hoàng Thị", size=20)(word)
    said = as_lines([linted(made.saved(word), "docx", tmp_path, registers)])
    assert "type_has_its_size" in said
    assert "Hoàng" not in said


def test_old_letters_are_told_and_nothing_that_they_hide(tmp_path: Path, registers: Registers) -> None:
    word = docx.Document()
    for text in ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "KÕ ho¹ch phßng, chèng mua b¸n ng­êi n¨m 2027") * 4:
        run = word.add_paragraph().add_run(text)
        run.font.name = ".VnTime"
    result = linted(made.saved(word), "docx", tmp_path, registers)
    assert {one.rule for one in result.findings if one.severity == Severity.ERROR} == {"letters_are_unicode"}


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_twenty_pages_take_seconds(suffix: str, tmp_path: Path, registers: Registers) -> None:
    plan = made.DOCUMENTS["plan"]
    clauses = [clause.model_copy(update={"id": f"{clause.id}-{again}"}) for again in range(4) for clause in plan.body]
    long = plan.model_copy(update={"body": clauses})
    data = printed(long, suffix)
    started = time.monotonic()
    result = linted(data, suffix, tmp_path, registers)
    assert time.monotonic() - started < 20
    assert result.problem is None
