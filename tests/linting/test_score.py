"""Departures of one thing each are found, and little else is told."""

import pytest

from generator.imported import registers_of
from tests.conftest import ROOT
from tests.linting import seeds_pdf, seeds_word
from tests.linting.changes import Seed
from tests.linting.score import scored, totals


@pytest.mark.parametrize("seeds", [seeds_word.SEEDS, seeds_pdf.SEEDS], ids=["docx", "pdf"])
def test_departures_are_found_and_little_else_is_told(seeds: tuple[Seed, ...]) -> None:
    found = list(scored(seeds, registers_of(ROOT)))
    missed = [str(one.seed) for one in found if not one.found]
    false = {str(one.seed): one.others for one in found if one.others}
    figures = totals(found)
    assert figures.seeds >= 100
    assert figures.recall >= 0.95, missed
    assert figures.false <= 0.05, false
