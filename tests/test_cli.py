"""The command line: what it answers, and with which exit status."""

import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from generator import cli, cli_documents
from generator.schemas import FOLDER, schemas
from tests.conftest import ROOT


@pytest.fixture
def loive(project_copy: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Runs the command on a copy of the project."""
    monkeypatch.setattr(cli, "ROOT", project_copy)
    monkeypatch.setattr(cli_documents, "ROOT", project_copy)
    return CliRunner()


def test_the_module_is_the_same_command() -> None:
    result = subprocess.run([sys.executable, "-m", "generator", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0
    for command in ("build", "check", "document", "scan", "serve", "schema"):
        assert command in result.stdout


def test_wrong_usage_is_2(loive: CliRunner) -> None:
    assert loive.invoke(cli.main, ["build", "--jobs", "0"]).exit_code == 2
    assert loive.invoke(cli.main, ["no-such-command"]).exit_code == 2


def test_a_build_says_what_it_made_and_what_it_reused(loive: CliRunner, tmp_path: Path) -> None:
    result = loive.invoke(cli.main, ["build", "--out", str(tmp_path / "site")])
    assert result.exit_code == 0
    assert re.search(
        r"\d+ pages, \d+ PDFs, \d+ Word files, .* 0 problems, [\d.]+ seconds; made \d+, reused \d+", result.output
    )


def test_a_problem_has_a_line_a_cure_and_status_1(loive: CliRunner, project_copy: Path) -> None:
    plan = project_copy / "plans/2026/song-cong-111-kh-ubnd.yaml"
    plan.write_text(plan.read_text().replace("type: ke-hoach", "type: ke-hoch"))
    line = next(n for n, text in enumerate(plan.read_text().splitlines(), 1) if text.startswith("type:"))
    result = loive.invoke(cli.main, ["check"])
    assert result.exit_code == 1
    assert f"plans/2026/song-cong-111-kh-ubnd.yaml:{line}:7: " in result.output
    assert "Cách sửa: " in result.output
    assert "Fix: " in result.output


def test_check_can_look_at_one_file_only(loive: CliRunner, project_copy: Path) -> None:
    (project_copy / "plans/2026/xa-vi-du.yaml").write_text("a: [")
    assert loive.invoke(cli.main, ["check", str(project_copy / "plans")]).exit_code == 1
    topics = loive.invoke(cli.main, ["check", str(project_copy / "theme")])
    assert topics.exit_code == 0, topics.output


def test_one_document_can_be_written(loive: CliRunner, tmp_path: Path) -> None:
    target = tmp_path / "plan.docx"
    result = loive.invoke(cli.main, ["document", "mau-ke-hoach-xa-vi-du", "--format", "docx", "--out", str(target)])
    assert result.exit_code == 0
    assert any("MỤC TIÊU" in paragraph.text for paragraph in docx.Document(str(target)).paragraphs)


def test_an_unknown_document_is_told_with_the_nearest_name(loive: CliRunner, tmp_path: Path) -> None:
    result = loive.invoke(
        cli.main, ["document", "mau-ke-hoach-xa", "--format", "pdf", "--out", str(tmp_path / "x.pdf")]
    )
    assert result.exit_code == 1
    assert "mau-ke-hoach-xa-vi-du" in result.output
    assert not (tmp_path / "x.pdf").exists()


def test_personal_data_is_found_and_masked(loive: CliRunner, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Xin gọi\n0912 345 678 hoặc 111.\n")
    result = loive.invoke(cli.main, ["scan", str(letter)])
    assert result.exit_code == 1
    assert f"{letter}:2:1: " in result.output
    assert "345" not in result.output


def test_a_clean_file_passes_the_scan(loive: CliRunner, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Kế hoạch số 111/KH-UBND ngày 13/5/2026. Gọi 111.\n")
    assert loive.invoke(cli.main, ["scan", str(letter)]).exit_code == 0


def test_the_published_schemas_are_those_of_the_records() -> None:
    assert {file.name: file.read_text() for file in FOLDER.glob("*.json")} == schemas()
