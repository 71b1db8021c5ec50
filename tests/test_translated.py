"""The command that keeps what was compared: it writes what it is told of, and nothing when anything is wrong."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.check import check, notices
from generator.load import load
from generator.records.problem import Problem
from generator.translated import record
from tests.conftest import ROOT

KEY = "topics/goi-111.yaml:messages.mat-lien-lac.lead"
OTHER = "topics/goi-111.yaml:messages.bi-giu-giay-to.lead"
VI, STORE = "content/vi/topics/goi-111.yaml", "content/en/translated.yaml"


@pytest.fixture
def project(project_copy: Path) -> Path:
    """A project in which two signs of a topic have changed in the first language."""
    file = project_copy / VI
    lines = file.read_text().splitlines()
    for sign in ("  mat-lien-lac:", "  bi-giu-giay-to:"):
        lines[lines.index(sign) + 1] = '    lead: "Nay khác rồi"'
    file.write_text("\n".join(lines) + "\n")
    return project_copy


def left(project: Path) -> list[str]:
    """The keys that are still told of as translations that were not read again."""
    return sorted(found for notice in told(project) for found in (KEY, OTHER) if found in notice.fix.en)


def told(project: Path) -> list[Problem]:
    sources = load(project)
    return [*check(sources), *notices(sources)]


def test_a_text_that_was_read_again_is_told_no_more(project: Path) -> None:
    assert left(project) == sorted([KEY, OTHER])
    assert record(project, "en", [KEY]) == ([], [f"{STORE}: {KEY}"])
    assert left(project) == [OTHER]


@pytest.mark.parametrize("name", ["topics/goi-111.yaml", "content/en/topics/goi-111.yaml", None])
def test_a_file_or_everything_can_be_recorded_at_once(name: str | None, project: Path) -> None:
    assert record(project, None, [name] if name else []) == ([], [f"{STORE}: {OTHER}", f"{STORE}: {KEY}"])
    assert left(project) == []


def test_one_line_of_the_store_changes_with_one_text(project: Path) -> None:
    before = (project / STORE).read_text().splitlines()
    record(project, "en", [KEY])
    after = (project / STORE).read_text().splitlines()
    assert [line.split(": ")[0].strip() for line in {*after} - {*before}] == [KEY]
    assert len(after) == len(before)


def test_the_project_s_own_store_is_as_the_command_writes_it(project_copy: Path) -> None:
    for code in ("en", "zh"):
        file = project_copy / f"content/{code}/translated.yaml"
        before = file.read_text()
        file.unlink()
        record(project_copy, code, [])
        assert {*before.splitlines()} >= {*file.read_text().splitlines()}


def test_a_store_that_is_lost_is_made_again_with_every_text(project_copy: Path) -> None:
    (project_copy / STORE).unlink()
    problems, recorded = record(project_copy, None, [])
    assert problems == [] and len(recorded) > 1500
    assert check(load(project_copy)) == []


def test_a_text_that_is_gone_is_forgotten(project_copy: Path) -> None:
    file = project_copy / STORE
    file.write_text(file.read_text() + "  pages/khong-con.md:title: abcdefgh\n")
    record(project_copy, "en", [])
    assert "khong-con" not in file.read_text()


@pytest.mark.parametrize(
    ("code", "name", "said"),
    [
        ("fr", KEY, "No translated language has the id `fr`"),
        ("vi", KEY, "No translated language has the id `vi`"),
        ("en", KEY[:-1], f"No text has the id `{KEY[:-1]}`"),
        ("en", "topics/goi-112.yaml", "No text has the id `topics/goi-112.yaml`"),
    ],
)
def test_what_does_not_exist_is_told_and_nothing_is_written(code: str, name: str, said: str, project: Path) -> None:
    before = (project / STORE).read_bytes()
    problems, recorded = record(project, code, [name])
    assert recorded == [] and any(said in problem.message.en for problem in problems)
    assert (project / STORE).read_bytes() == before


def test_files_that_cannot_be_read_are_told_and_nothing_is_written(project: Path) -> None:
    before = (project / STORE).read_bytes()
    (project / VI).write_text("a: [")
    problems, recorded = record(project, "en", [])
    assert problems and recorded == []
    assert (project / STORE).read_bytes() == before


def test_the_command_names_each_text_that_was_news(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "ROOT", project)
    result = CliRunner().invoke(cli.main, ["translated", "--language", "en", KEY])
    assert result.exit_code == 0
    assert result.output.splitlines() == [f"{STORE}: {KEY}", "1 bản dịch được ghi. / 1 texts recorded."]
    wrong = CliRunner().invoke(cli.main, ["translated", "--language", "fr"])
    assert wrong.exit_code == 1 and "Fix:" in wrong.output


def test_the_readme_says_how_to_refresh_a_translation() -> None:
    assert "loive translated" in (ROOT / "README.md").read_text()
