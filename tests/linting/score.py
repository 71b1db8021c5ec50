"""How well departures are found: `python -m tests.linting.score` prints what was missed or false, and the totals."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.imported import Registers, registers_of
from generator.linted import lint_file
from tests.conftest import ROOT
from tests.linting import seeds_pdf, seeds_word
from tests.linting.changes import Seed

SEEDS = (*seeds_word.SEEDS, *seeds_pdf.SEEDS)


@dataclass(frozen=True)
class Scored:
    """One seed: whether its rule told of it, and the other rules that spoke."""

    seed: Seed
    found: bool
    others: tuple[str, ...]


@dataclass(frozen=True)
class Totals:
    """Of all seeds: the share that was found; of all findings: the share that is false."""

    seeds: int
    recall: float
    false: float


def scored(seeds: Iterable[Seed], registers: Registers) -> Iterator[Scored]:
    """Each of *seeds*."""
    with TemporaryDirectory() as folder:
        for seed in seeds:
            file = Path(folder) / f"van-ban.{seed.suffix}"
            file.write_bytes(seed.make())
            result = lint_file(file, registers)
            rules = ["unreadable"] if result.problem else [one.rule for one in result.findings]
            yield Scored(seed, seed.rule in rules, tuple(rule for rule in rules if rule not in {seed.rule, *seed.also}))


def totals(results: Iterable[Scored]) -> Totals:
    """The two figures."""
    several = list(results)
    hits = sum(one.found for one in several)
    others = sum(len(one.others) for one in several)
    return Totals(len(several), hits / len(several), others / (hits + others))


def main() -> None:
    """Print what was missed and what was wrong, then the totals."""
    results = []
    for one in scored(SEEDS, registers_of(ROOT)):
        results.append(one)
        if not one.found:
            print(f"MISSED {one.seed}: {one.seed.rule}")
        if one.others:
            print(f"FALSE  {one.seed}: {', '.join(one.others)}")
    for suffix in ("docx", "pdf"):
        part = totals(one for one in results if one.seed.suffix == suffix)
        print(f"{suffix}: {part.seeds} departures, {part.recall:.1%} found, {part.false:.1%} of findings false")
    whole = totals(results)
    print(f"all: {whole.seeds} departures, {whole.recall:.1%} found, {whole.false:.1%} of findings false")


if __name__ == "__main__":
    sys.exit(main())
