"""In one ink every topic's poster, and some leaflets, are still of use after three photocopies; a standee from afar."""

import pytest
from fontTools.ttLib import TTFont

from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.paper import Edition
from generator.records.product import Product
from generator.render import write
from generator.render.compose import Composer
from tests.contract.copier import COPIER_DPI, around, codes_of, copied, cut, digits_in, texts_in
from tests.contract.paper import MM, Paper, Word, meant
from tests.contract.samples import KINDS, PORTALS, THEME

SCAN_DPI = 200
NUMBER_AT_20_M_MM, HEADLINE_AT_10_M_MM = 80, 40
CAPITAL = min(
    font["OS/2"].sCapHeight / font["head"].unitsPerEm
    for font in map(TTFont, sorted((THEME / "fonts").glob("BeVietnamPro-*.ttf")))
)
"""The height of a capital, in type sizes."""
COMPOSERS = {code: Composer(portal, THEME) for code, portal in PORTALS.items()}


def made(kind: str, most: int = 99) -> list[object]:
    """The products of a kind in every language: of all topics, or of the *most* with the longest headlines."""
    return [
        pytest.param(code, product, id=f"{product.id}-{code}")
        for code, portal in PORTALS.items()
        for product in sorted(
            (product for product in portal.products if product.kind.name == kind),
            key=lambda product: -len(product.topic.question + product.topic.turn),
        )[:most]
    ]


def drawn(language: str, product: Product, edition: Edition) -> tuple[Sheet, bytes]:
    kind = KINDS[product.kind.name]
    print = kind.print_as(edition, None)
    assert print
    sheet = COMPOSERS[language].sheet(kind, product, Format.PDF, print)
    return sheet, write(sheet, THEME)


def called(sheet: Sheet, pdf: bytes, number: str) -> list[Word]:
    """The words that are the number to call, in the type that calls."""
    written = [word for word in Paper(pdf).words if word.text == number]
    wanted = [word for word in meant(sheet.text) if word.text == number]
    return [word for word, by in zip(written, wanted, strict=True) if "call__number" in by.classes]


@pytest.mark.parametrize(("language", "product"), [*made("poster"), *made("leaflet", 3)])
def test_the_number_and_the_code_are_read_after_three_photocopies(language: str, product: Product) -> None:
    portal = PORTALS[language]
    sheet, pdf = drawn(language, product, Edition.ONE_INK)
    words = called(sheet, pdf, portal.hotline.number)
    assert words
    for word in words:
        body = (word.x0, word.base - CAPITAL * word.size, word.x1, word.base)
        part = cut(pdf, word.page, around(body, word.size * 0.1), COPIER_DPI)
        assert digits_in(copied(part)) == portal.hotline.number
    codes = codes_of(pdf, SCAN_DPI / max(1, sheet.zoom))
    assert codes
    for code in codes:
        part = cut(pdf, code.page, around(code.place, 2 * code.module), COPIER_DPI)
        assert texts_in(copied(part)) == {f"{portal.site_url}{portal.language.home}t/{product.code}"}


@pytest.mark.parametrize(("language", "product"), made("standee", 3))
def test_a_standee_is_read_from_across_the_street(language: str, product: Product) -> None:
    sheet, pdf = drawn(language, product, Edition.SCREEN)
    assert sheet.print
    scale = CAPITAL * sheet.print.scale / MM
    number = called(sheet, pdf, PORTALS[language].hotline.number)
    assert number
    assert min(word.size for word in number) * scale >= NUMBER_AT_20_M_MM
    headline = [word for word in meant(sheet.text) if "headline" in word.classes]
    shown = Paper(pdf).words
    texts = [word.text for word in shown]
    start = next(at for at in range(len(texts)) if texts[at : at + len(headline)] == [word.text for word in headline])
    assert min(word.size for word in shown[start : start + len(headline)]) * scale >= HEADLINE_AT_10_M_MM
