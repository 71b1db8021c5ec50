"""The command line, nothing else."""

import sys
import time
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from generator import imported, linted, pipeline
from generator.importing.told import as_json
from generator.records.paper import Edition
from generator.records.problem import Problem
from generator.schemas import FOLDER, schemas
from generator.translated import record

ROOT = Path(__file__).parents[1]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Lối Về: from YAML to a bilingual site, PDFs, Word files, embeds and data."""


def _show(problems: Iterable[Problem]) -> int:
    """Print each problem; 1 if there was any."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        click.echo(line)
    return min(len(lines), 1)


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
    with _progress() as progress:
        task = progress.add_task("", total=None)
        report = pipeline.build(ROOT, out.absolute(), jobs, partial(_advance, progress, task), today.date())
    status = _show(report.problems)
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
    status = _show(chosen)
    _note(notice for notice in notices if not below or any(_lies_in(notice, path) for path in below))
    click.echo(f"{len(chosen)} lỗi. / {len(chosen)} problems.")
    sys.exit(status)


def _lies_in(problem: Problem, path: Path) -> bool:
    return (ROOT / problem.place.file).resolve().is_relative_to(path)


@main.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The YAML file; by default in plans/, by year and id.",
)
@click.option(
    "--json", "wants_json", is_flag=True, help="Print documents and reports as JSON; without --out nothing is written."
)
@click.option("--jobs", type=click.IntRange(1), help="How many processes; by default one a core.")
def import_(files: tuple[Path, ...], out: Path | None, wants_json: bool, jobs: int | None) -> None:
    """Make structured documents of FILES: Word, PDF, OpenDocument or text. Names of people are left out."""
    if out and len(files) > 1:
        raise click.UsageError("--out: một tệp mỗi lần / one file at a time")
    results = []
    status = 0
    with _progress() as progress:
        task = progress.add_task("", total=len(files))
        for result in imported.import_files(ROOT, files, jobs, partial(_advance, progress, task)):
            problem, lines = imported.kept(ROOT, result, out, write=bool(out) or not wants_json)
            status = max(status, 1 if problem else 0)
            click.echo("\n".join(lines), err=wants_json) if lines else None
            results.extend([result] if wants_json else [])
    if wants_json:
        click.echo(as_json(results))
    sys.exit(status)


@main.command("lint-document")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "wants_json", is_flag=True, help="Print the findings as JSON.")
def lint_document(files: tuple[Path, ...], wants_json: bool) -> None:
    """Tell where FILES, Word or PDF, depart from Decree 30/2020/NĐ-CP, and how to mend it in Word."""
    results = list(linted.lint_files(ROOT, files))
    click.echo(linted.as_json(results) if wants_json else linted.as_lines(results))
    sys.exit(max(result.status for result in results))


@main.command()
@click.argument("plan")
@click.option("--format", "suffix", type=click.Choice(["pdf", "docx"]), required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; by default PLAN.pdf or PLAN.docx here.",
)
def document(plan: str, suffix: str, out: Path | None) -> None:
    """Write one official document; PLAN is its id or its YAML file."""
    name = Path(plan).stem if plan.endswith(".yaml") else plan
    target = out or Path(f"{name}.{suffix}")
    status = _show(pipeline.write_document(ROOT, name, suffix, target))
    if not status:
        click.echo(str(target))
    sys.exit(status)


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
    status = _show(pipeline.write_print(ROOT, wanted, target))
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
    status = _show(problems)
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


def _advance(progress: Progress, task: TaskID, done: int, of: int) -> None:
    progress.update(task, completed=done, total=of)


def _progress() -> Progress:
    """A bar on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("Lối Về"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


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
