"""The code on a print works typed by hand: its whole address stands there, and leads to the page of that code."""

from pathlib import Path

import pytest

from tests.contract.samples import PDFS, Sample, paper

CODE_ALONE = {"wallet-card-discreet"}
"""An address would say what the card is."""
CODED = [sample for sample in PDFS if sample.kind.number]


def _typed(sample: Sample) -> str:
    """What a reader types who has no camera."""
    return sample.code_address.partition("//")[2]


@pytest.mark.parametrize("sample", CODED, ids=lambda sample: sample.id)
def test_a_print_says_what_to_type(sample: Sample) -> None:
    letters = "".join(word.text for word in paper(sample).all_words)
    assert sample.product.code in letters
    assert (_typed(sample) in letters) == (sample.kind.name not in CODE_ALONE)


@pytest.mark.parametrize("sample", [one for one in CODED if not one.local], ids=lambda sample: sample.id)
def test_what_is_typed_leads_to_a_page_of_the_site(sample: Sample, site: Path) -> None:
    path = _typed(sample).partition("/")[2]
    assert (site / path / "index.html").is_file()
