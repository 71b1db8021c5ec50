"""A print in two languages is read in two voices, and says the same in both, side by side."""

import re

import pytest
from lxml import html

from tests.contract.paper import MM, Paper
from tests.contract.samples import PRINTS, Sample, paper

FOREIGN = [
    sample
    for sample in PRINTS
    if any(code != sample.language for code in html.fromstring(sample.sheet.text).xpath("//@lang"))
]
BESIDE = [sample for sample in PRINTS if sample.kind.beside]
TOGETHER_MM = 1
NUMBER = re.compile(r"\d+\.")


def _named(sample: Sample) -> str:
    return sample.id


def _foreign(sample: Sample) -> dict[str, list[str]]:
    """The words of each other language, as the template declares them, in its order."""
    found: dict[str, list[str]] = {}
    for element in html.fromstring(sample.sheet.text).xpath("//body//*[@lang]"):
        if element.get("lang") != sample.language:
            found.setdefault(element.get("lang"), []).extend(" ".join(element.itertext()).split())
    return found


def _letters(words: list[str]) -> list[str]:
    """All letters in any order; the numbers of a list come from its style, in no language."""
    return sorted("".join(word for word in words if not NUMBER.fullmatch(word)))


@pytest.mark.parametrize("sample", FOREIGN, ids=_named)
def test_a_screen_reader_is_told_the_language_of_every_part_in_another_one(sample: Sample) -> None:
    for language, words in _foreign(sample).items():
        assert _letters(paper(sample).words_in(language)) == _letters(words) != []


@pytest.mark.parametrize("sample", [sample for sample in PRINTS if sample not in FOREIGN], ids=_named)
def test_a_print_in_one_language_names_no_other(sample: Sample) -> None:
    assert {tag.language for tag in paper(sample).tags} == {None}


def _first(found: Paper, lead: str) -> tuple[int, float, float]:
    """Page, left edge and baseline of a message's first words, where *lead* begins."""
    words, wanted = found.words, lead.split()
    at = next(i for i in range(len(words)) if [word.text for word in words[i : i + len(wanted)]] == wanted)
    return words[at].page, words[at].x0, words[at].base


@pytest.mark.parametrize("sample", BESIDE, ids=_named)
def test_the_two_languages_of_a_leaflet_stand_side_by_side_message_by_message(sample: Sample) -> None:
    product = sample.product
    assert product.beside
    other = {message.id: message.lead for message in product.beside.messages}
    for message in product.messages:
        here, there = (_first(paper(sample), lead) for lead in (message.lead, other[message.id]))
        assert here[0] == there[0]
        assert there[1] - here[1] > 100 * MM
        assert abs(here[2] - there[2]) < TOGETHER_MM * MM
