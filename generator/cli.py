"""The command line, nothing else."""

import sys
import time
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from generator import pipeline
from generator.cli_documents import COMMANDS
from generator.cli_show import ROOT, advance, progress_bar, show
from generator.records.paper import Edition
from generator.records.problem import Problem
from generator.schemas import FOLDER, schemas
from generator.translated import record


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Lối Về: from YAML to a bilingual site, PDFs, Word files, embeds and data."""


for command in COMMANDS:
    main.add_command(command)


def _note(notices: Iterable[Problem]) -> None:
    """Print what an editor should know although nothing is wrong yet."""
    for notice in notices:
        click.echo(f"Lưu ý / note: {notice}")


_TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: f"{date.today()}",
    help="The day by which nothing may have run out; by default today.",
)


@main.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="The folder to publish."
)
@click.option("--jobs", type=click.IntRange(1), help="How many processes; by default one a core.")
@_TODAY
def build(out: Path, jobs: int | None, today: datetime) -> None:
    """Build everything into a folder, all or nothing."""
    started = time.monotonic()
    with progress_bar() as progress:
        task = progress.add_task("", total=None)
        report = pipeline.build(ROOT, out.absolute(), jobs, partial(advance, progress, task), today.date())
    status = show(report.problems)
    _note(report.notices)
    click.echo(_summary(report, out, time.monotonic() - started))
    sys.exit(status)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@_TODAY
def check(paths: tuple[Path, ...], today: datetime) -> None:
    """Check the content; with PATHS, tell only of problems in these files and folders."""
    problems, notices = pipeline.check_project(ROOT, today.date())
    below = [path.resolve() for path in paths]
    chosen = [problem for problem in problems if not below or any(_lies_in(problem, path) for path in below)]
    status = show(chosen)
    _note(notice for notice in notices if not below or any(_lies_in(notice, path) for path in below))
    click.echo(f"{len(chosen)} lỗi. / {len(chosen)} problems.")
    sys.exit(status)


def _lies_in(problem: Problem, path: Path) -> bool:
    return (ROOT / problem.place.file).resolve().is_relative_to(path)


@main.command("print")
@click.argument("product")
@click.option("--unit", help="The code of an enrolled commune, in whose name it is printed.")
@click.option("--language", default="vi", show_default=True, help="The code of a language.")
@click.option(
    "--edition", type=click.Choice([edition.value for edition in Edition]), default="screen", show_default=True
)
@click.option("--paper", help="The paper, such as a4; by default the edition's first.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file; by default PRODUCT.pdf here.")
def print_(product: str, unit: str | None, language: str, edition: str, paper: str | None, out: Path | None) -> None:
    """Write one product, such as viec-nhe-luong-cao-ap-phich, in a commune's name."""
    target = out or Path(f"{product}.pdf")
    wanted = pipeline.Wanted(product, language, Edition(edition), paper and paper.lower(), unit)
    status = show(pipeline.write_print(ROOT, wanted, target))
    if not status:
        click.echo(str(target))
    sys.exit(status)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def scan(files: tuple[Path, ...]) -> None:
    """Look for personal data in FILES (text, YAML, Word, PDF); what is found is shown masked."""
    found = pipeline.scan_files(ROOT, files)
    for finding in found:
        click.echo(str(finding))
    click.echo(f"{len(found)} chỗ cần xem. / {len(found)} places to look at.")
    sys.exit(min(len(found), 1))


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def serve(port: int) -> None:
    """Show the site at http://127.0.0.1:PORT and build again whenever a file changes."""
    from generator.serve import serve as serve_forever

    serve_forever(ROOT, port, lambda line: click.echo(line))


@main.command()
@click.option("--language", help="The code of a language; by default each that has been translated.")
@click.argument("keys", nargs=-1)
def translated(language: str | None, keys: tuple[str, ...]) -> None:
    """Record that translations were read again and say what their source says now.

    KEYS are keys of texts as `check` tells them, or files; without any, all texts are meant.
    """
    problems, recorded = record(ROOT, language, keys)
    for text in recorded:
        click.echo(text)
    status = show(problems)
    click.echo(f"{len(recorded)} bản dịch được ghi. / {len(recorded)} texts recorded.")
    sys.exit(status)


@main.command()
@click.option("--write", is_flag=True, help="Write them into the package instead of showing their names.")
def schema(write: bool) -> None:
    """The JSON Schemas of all YAML files; editors and /api/v1/schema/ use them."""
    for name, text in schemas().items():
        if write:
            FOLDER.mkdir(exist_ok=True)
            (FOLDER / name).write_text(text)
        click.echo(name)


def _summary(report: pipeline.Report, out: Path, seconds: float) -> str:
    if report.problems:
        return f"{len(report.problems)} lỗi; {out} vẫn như cũ. / {len(report.problems)} problems; {out} is as it was."
    pages, pdfs, words = (sum(path.endswith(ending) for path in report.files) for ending in (".html", ".pdf", ".docx"))
    size = sum(report.files.values()) / 1e6
    tally = report.tally
    return (
        f"{pages} trang, {pdfs} PDF, {words} Word, {len(report.files)} tệp ({size:.1f} MB), 0 lỗi, {seconds:.1f} giây; "
        f"làm mới {tally.made}, dùng lại {tally.reused}.\n"
        f"{pages} pages, {pdfs} PDFs, {words} Word files, {len(report.files)} files ({size:.1f} MB), 0 problems, "
        f"{seconds:.1f} seconds; made {tally.made}, reused {tally.reused}."
    )
