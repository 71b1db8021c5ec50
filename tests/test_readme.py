"""The README does not lie: its commands run, its lists are whole."""

import re
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from generator import cli
from generator.load import load
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text()
TARGETS = re.findall(r"^make (\w+)", README, re.MULTILINE)


def make(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["make", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_the_two_commands_stand_in_the_first_screen() -> None:
    first_screen = README.splitlines()[:24]
    assert any(line.startswith("make site") for line in first_screen)
    assert any(line.startswith("make test") for line in first_screen)


@pytest.mark.parametrize("target", TARGETS)
def test_every_command_of_the_readme_exists(target: str) -> None:
    result = make("-n", target)
    assert result.returncode == 0, result.stderr


def test_make_site_builds_the_site_and_says_how_to_look_at_it() -> None:
    result = make("site")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 problems" in result.stdout
    assert "make serve" in result.stdout
    assert (ROOT / "site" / "index.html").exists()


def test_every_option_of_a_command_is_told() -> None:
    for name, command in cli.main.commands.items():
        line = next(line for line in README.splitlines() if line.startswith(f"| `loive {name}"))
        for parameter in command.params:
            shown = parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.opts[0].upper().rstrip("S")
            assert shown in line, f"{shown} is missing in: {line}"


def test_every_kind_and_format_is_listed() -> None:
    kinds = load(ROOT).kinds
    for name, design in kinds.items():
        assert f"`{name}`" in README
        for format in design.kind.record.formats:
            assert f"`{format}`" in README


def prints_of_the_readme() -> list[list[str]]:
    """The example of a print in a commune's name, and the same with each of the options that are named behind it."""
    found = re.search(r"`\.venv/bin/loive (print \S+ --unit) <mã xã>`;(.*?)\n\d\. ", README, re.DOTALL)
    assert found
    plain = [*found[1].split(), "xa-vi-du"]
    options = re.findall(r"`(--edition home|one-ink|press --paper a2)`", found[2])
    return [
        plain,
        *([*plain, "--edition", *option.removeprefix("--edition ").split()] for option in sorted(set(options))),
    ]


@pytest.mark.parametrize("command", prints_of_the_readme(), ids=" ".join)
def test_the_example_of_a_print_runs(command: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    result = CliRunner().invoke(cli.main, [*command, "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert "Xã Ví Dụ" in words_of(out)


def words_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_readme_says_how_a_commune_s_line_and_page_come_about() -> None:
    steps = README.partition("## In cho xã mình")[2].partition("\n**")[0]
    assert steps.count("`content/<code>/communes.yaml`") == steps.count("make site") == 2  # in either language


def test_the_preview_builds_again_when_a_file_changes(tmp_path: Path, project_copy: Path) -> None:
    said: list[str] = []
    code = "import sys; from pathlib import Path; from generator.serve import serve; serve(Path(sys.argv[1]), 0, print)"
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", code, str(project_copy)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    reader = threading.Thread(target=lambda: said.extend(iter(process.stdout.readline, "")), daemon=True)  # type: ignore[union-attr]
    reader.start()
    try:
        address = _wait_for(lambda: next((line.split()[0] for line in said if line.startswith("http")), None))
        assert "Gọi ngay" in urllib.request.urlopen(address).read().decode()
        labels = project_copy / "theme/kinds/home/labels.yaml"
        labels.write_text(labels.read_text().replace("turn: Gọi ngay.", "turn: Hãy gọi sớm."))
        assert _wait_for(lambda: "Hãy gọi sớm" in urllib.request.urlopen(address).read().decode())
    finally:
        process.terminate()
        process.wait()


def _wait_for(question, seconds: float = 60):  # type: ignore[no-untyped-def]
    """The first true answer, asked again and again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := question():
            return answer
        time.sleep(0.2)
    raise AssertionError("no answer in time")
