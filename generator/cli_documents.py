"""The commands for official documents: import, draft, print, check against Decree 30."""

import sys
from functools import partial
from pathlib import Path

import click

from generator import drafted, imported, linted, pipeline
from generator.cli_show import ROOT, advance, progress_bar, show
from generator.importing.told import as_json


@click.command("import")
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
    with progress_bar() as progress:
        task = progress.add_task("", total=len(files))
        for result in imported.import_files(ROOT, files, jobs, partial(advance, progress, task)):
            problem, lines = imported.kept(ROOT, result, out, write=bool(out) or not wants_json)
            status = max(status, 1 if problem else 0)
            click.echo("\n".join(lines), err=wants_json) if lines else None
            results.extend([result] if wants_json else [])
    if wants_json:
        click.echo(as_json(results))
    sys.exit(status)


@click.command("lint-document")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "wants_json", is_flag=True, help="Print the findings as JSON.")
def lint_document(files: tuple[Path, ...], wants_json: bool) -> None:
    """Tell where FILES, Word or PDF, depart from Decree 30/2020/NĐ-CP, and how to mend it in Word."""
    results = list(linted.lint_files(ROOT, files))
    click.echo(linted.as_json(results) if wants_json else linted.as_lines(results))
    sys.exit(max(result.status for result in results))


@click.command()
@click.argument("plan")
@click.option("--format", "suffix", type=click.Choice(["pdf", "docx"]), required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; by default PLAN.pdf or PLAN.docx here.",
)
@click.option("--signer", help="The name below the signature; it stands on this copy and is kept nowhere.")
def document(plan: str, suffix: str, out: Path | None, signer: str | None) -> None:
    """Write one official document; PLAN is its id or its YAML file. A draft says DỰ THẢO on each page."""
    name = Path(plan).stem if plan.endswith(".yaml") else plan
    target = out or Path(f"{name}.{suffix}")
    status = show(pipeline.write_document(ROOT, name, suffix, target, signer))
    if not status:
        click.echo(str(target))
    sys.exit(status)


@click.command()
@click.argument("model")
@click.option("--unit", required=True, help="The code of a commune of today, 5 digits.")
@click.option("--year", required=True, type=int, help="The year it is for.")
@click.option("--basis", "bases", multiple=True, help="The number of one more legal basis of content/data/law.yaml.")
@click.option("--plan", help="For a tờ trình: the id of the plan that it submits; by default the unit's own.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The YAML file; by default plans/YEAR/UNIT-MODEL-YEAR.yaml.",
)
def draft(model: str, unit: str, year: int, bases: tuple[str, ...], plan: str | None, out: Path | None) -> None:
    """Fill a model of plans/models in a commune's name; MODEL is its id, such as ke-hoach or to-trinh."""
    problems, file = drafted.write_draft(ROOT, drafted.Asked(model, unit, year, bases, plan), out)
    status = show(problems)
    if file:
        click.echo(str(file))
    if file and not out:
        click.echo(f"Đọc, sửa, rồi: / Read and change it, then: loive document {file.stem} --format docx")
    sys.exit(status)


COMMANDS = (import_, lint_document, document, draft)
