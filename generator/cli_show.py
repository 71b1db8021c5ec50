"""What the commands share: where the project lies, how problems and progress are shown."""

from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from generator.records.problem import Problem

ROOT = Path(__file__).parents[1]


def show(problems: Iterable[Problem]) -> int:
    """Print each problem; 1 if there was any."""
    lines = [str(problem) for problem in problems]
    for line in lines:
        click.echo(line)
    return min(len(lines), 1)


def advance(progress: Progress, task: TaskID, done: int, of: int) -> None:
    progress.update(task, completed=done, total=of)


def progress_bar() -> Progress:
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
