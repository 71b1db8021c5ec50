"""Letters stand out from whatever they are printed on: asked of every text of every kind, as its styles colour it."""

import re
from collections.abc import Iterator
from functools import cache

import cssselect2
import pytest
import tinycss2
from lxml import html

from generator.records.kind import Shows
from generator.records.paper import Edition
from tests.contract.samples import PDFS, Sample
from tests.render.test_palette import LEAST_CONTRAST, colour_of, contrast

PRODUCTS = [sample for sample in PDFS if sample.kind.shows == Shows.PRODUCT and sample.language == "vi"]
SAMPLES = list({(sample.kind.name, sample.edition): sample for sample in PRODUCTS}.values())
EVERYWHERE = {("ink", "sheet"), ("ink", "band"), ("on-ground", "ground"), ("turn", "ground"), ("soft", "sheet")}
"""Pairs that some print must show, or the styles are no longer understood."""

_TOKEN = re.compile(r"var\(--([\w-]+)\)")
_NO_GROUND = {"none", "transparent"}


@cache
def pairs(sample: Sample) -> frozenset[tuple[str, str]]:
    """The token of the letters and that of their ground, of every text of a print."""
    text = sample.sheet.text
    page = html.document_fromstring(text)
    matcher = _matcher("".join(style.text or "" for style in page.iter("style")))
    root = cssselect2.ElementWrapper.from_html_root(page)
    return frozenset(_pairs(root, matcher, "ink", "sheet"))


def _matcher(style: str) -> cssselect2.Matcher:
    """Finds for an element the colours and grounds of all rules that hold for it."""
    matcher = cssselect2.Matcher()
    for rule in tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            said = dict(_declared(rule.content))
            for selector in cssselect2.compile_selector_list(rule.prelude) if said else ():
                if not selector.pseudo_element:
                    matcher.add_selector(selector, said)
    return matcher


def _declared(content: list[tinycss2.ast.Node]) -> Iterator[tuple[str, str]]:
    for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration" and one.name in {"color", "background", "background-color"}:
            value = tinycss2.serialize(one.value).strip()
            found = _TOKEN.search(value)
            if found or value in _NO_GROUND:
                yield one.name.partition("-")[0], found[1] if found else ""


def _pairs(
    element: cssselect2.ElementWrapper, matcher: cssselect2.Matcher, letters: str, ground: str
) -> Iterator[tuple[str, str]]:
    for *_, said in sorted(matcher.match(element), key=lambda match: match[:2]):
        letters = said.get("color", letters)
        ground = said.get("background") or ground
    own = element.etree_element
    if element.local_name in {"head", "style", "title"}:
        return
    if (own.text or "").strip() or any((child.tail or "").strip() for child in own):
        yield letters, ground
    for child in element.iter_children():
        yield from _pairs(child, matcher, letters, ground)


def test_the_styles_are_understood() -> None:
    assert EVERYWHERE - {pair for sample in SAMPLES for pair in pairs(sample)} == set()
    assert {sample.edition for sample in SAMPLES} == set(Edition)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.kind.name}-{sample.edition}")
def test_every_text_stands_out_from_its_ground(sample: Sample) -> None:
    found = {pair: contrast(*(colour_of(token, sample.edition) for token in pair)) for pair in pairs(sample)}
    assert found
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < LEAST_CONTRAST} == {}
