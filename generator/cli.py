"""The command line, nothing else."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from generator import pipeline
from generator.records.problem import Problem

ROOT = Path(__file__).parents[1]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Lối Về: from YAML to a bilingual site, PDFs, Word files, embeds and data."""


def _show(problems: Iterable[Problem]) -> int:
    """Print each problem; 1 if there was any."""
    count = 0
    for count, problem in enumerate(problems, 1):
        click.echo(str(problem))
    return min(count, 1)


@main.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=ROOT / "site", help="The folder to publish.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes; by default one a core.")
def build(out: Path, jobs: int | None) -> None:
    """Build everything into a folder, all or nothing."""
    started = time.monotonic()
    with _progress() as progress:
        task = progress.add_task("", total=None)
        report = pipeline.build(ROOT, out.absolute(), jobs, lambda done, of: progress.update(task, completed=done, total=of))
    status = _show(report.problems)
    click.echo(_summary(report, out, time.monotonic() - started))
    sys.exit(status)


def _progress() -> Progress:
    """A bar on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    return Progress(TextColumn("Lối Về"), BarColumn(), MofNCompleteColumn(), console=console, transient=True, disable=not console.is_terminal)


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
