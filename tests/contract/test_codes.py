"""The code on a print leads to a page that says whether the print is still good, and what to get instead."""

import datetime
import re
from collections import Counter
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import pytest
from lxml import html

from generator.load.units import register_of_units
from generator.records.code import is_code
from generator.records.commune import Commune
from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.product import Issue, Product
from generator.render import write
from generator.render.address import path_of
from generator.render.compose import Composer
from generator.render.qr import qr
from tests.contract.samples import KINDS, PORTALS, THEME

KIND = KINDS["print-check"]
MOST_BYTES = 14 * 1024
UNIT = register_of_units()["05518"]
BEFORE, NOW = datetime.date(2026, 3, 1), datetime.date(2026, 9, 1)
LOADS = (
    "//script[@src] | //img | //iframe | //object | //embed | //video | //audio | //source | //link[@rel='stylesheet']"
)

every_language = pytest.mark.parametrize("language", PORTALS)


@cache
def composer(language: str) -> Composer:
    return Composer(PORTALS[language], THEME)


@cache
def coded(language: str) -> list[Product]:
    """Every product that carries a code."""
    return [product for product in PORTALS[language].products if product.kind.number]


def path(language: str, code: str) -> str:
    return path_of(KIND, code, PORTALS[language].language, Format.LIGHT)


@cache
def published(site: Path, language: str) -> dict[str, html.HtmlElement]:
    """The finished page of each present print in nobody's name, by the product's id."""
    files = {product.id: site / path(language, product.code) for product in coded(language)}
    return {id: html.document_fromstring(file.read_text()) for id, file in files.items() if file.is_file()}


def page_of(issue: Issue, language: str) -> html.HtmlElement:
    """The page of any issue, made up ones too."""
    (sheet,) = composer(language).of(KIND, issue)
    return html.document_fromstring(write(sheet, THEME).decode())


def said(page: html.HtmlElement) -> str:
    return " ".join(page.find("body/main").text_content().split())


def label(language: str, name: str) -> str:
    return PORTALS[language].kind_labels[KIND.name][name]


def day(language: str, name: str, date: datetime.date) -> str:
    """A label that names a day."""
    return label(language, name).format(date=PORTALS[language].language.write_date(date))


def example(language: str) -> Product:
    return coded(language)[0]


def with_issues(language: str, *days: datetime.date) -> Product:
    """A made-up product, issued on these days."""
    product = example(language)
    return product.model_copy(update={"topic": product.topic.model_copy(update={"issues": list(days)})})


def in_the_name_of_a_commune(language: str) -> Product:
    commune: Commune = next(iter(PORTALS[language].communes.values())).model_copy(update={"unit": UNIT})
    return example(language).model_copy(update={"commune": commune})


def lacking(site: Path, language: str, wanted: dict[str, list[str]]) -> dict[str, list[str]]:
    """By product, what is wanted of its page and not said there."""
    pages = {id: said(page) for id, page in published(site, language).items()}
    lacks = {id: [text for text in texts if text not in pages[id]] for id, texts in wanted.items() if id in pages}
    return {id: texts for id, texts in lacks.items() if texts}


@every_language
def test_the_code_of_every_print_leads_to_a_page(site: Path, language: str) -> None:
    lost = [product.id for product in coded(language) if product.id not in published(site, language)]
    assert lost == []
    assert len(published(site, language)) > 10
    assert [product.code for product in coded(language) if not is_code(product.code)] == []


@every_language
def test_no_two_pages_of_codes_have_one_address(language: str) -> None:
    found = Counter(
        sheet.path for record in composer(language)._shown(KIND) for sheet in composer(language).of(KIND, record)
    )
    assert [path for path, count in found.items() if count > 1] == []


@cache
def screens(language: str) -> dict[str, Sheet]:
    """Each print as it is on a screen, by the product's id; nobody's."""
    made = {one.id: composer(language).sheet(one.kind, one, Format.PDF, one.kind.prints[0]) for one in coded(language)}
    assert made
    return made


def scanned(sheet: Sheet) -> list[str]:
    """The addresses in the codes to scan of a print; each picture is of the address that it says it is of."""
    images = html.document_fromstring(sheet.text).xpath("//img[starts-with(@src, 'data:image/svg')]")
    said = [re.search(r"https?://\S+", image.get("alt", "")) for image in images]
    addresses = [found[0] for found in said if found]
    assert [image.get("src") for image in images] == [qr(address) for address in addresses]
    return addresses


@every_language
def test_every_print_shows_its_code_to_type(language: str) -> None:
    shown = {id: html.document_fromstring(sheet.text).find("body") for id, sheet in screens(language).items()}
    words = {id: re.findall(r"\w+", " ".join(body.itertext())) for id, body in shown.items()}
    assert [product.id for product in coded(language) if product.code not in words[product.id]] == []


@every_language
def test_a_code_to_scan_opens_the_page_of_the_code_to_type(site: Path, language: str) -> None:
    codes = {product.id: product.code for product in coded(language)}
    found = {id: scanned(sheet) for id, sheet in screens(language).items()}
    paths = {id: [urlsplit(address).path.lstrip("/") for address in addresses] for id, addresses in found.items()}
    assert sum(map(len, paths.values())) > 10
    strange = {
        id: opened
        for id, opened in paths.items()
        if {f"{one}/index.html" for one in opened} - {path(language, codes[id])}
    }
    assert strange == {}
    assert [one for opened in paths.values() for one in opened if not (site / one / "index.html").is_file()] == []


@every_language
def test_the_page_of_a_code_names_the_code_the_day_of_issue_and_the_day_of_review(site: Path, language: str) -> None:
    wanted = {
        product.id: [
            product.code,
            day(language, "issued", product.topic.issues[-1]),
            day(language, "until", product.topic.review_by),
            label(language, "good"),
            PORTALS[language].kind_labels[product.kind.name]["name"],
            product.topic.question,
        ]
        for product in coded(language)
    }
    assert lacking(site, language, wanted) == {}


@every_language
def test_the_page_of_a_code_calls_every_number_of_its_topic_in_one_tap(site: Path, language: str) -> None:
    portal = PORTALS[language]
    for product in coded(language):
        page = published(site, language)[product.id]
        called = {link.get("href"): " ".join(link.text_content().split()) for link in page.xpath("//main//a[@href]")}
        lines = portal.hotlines_of(product.topic.hotlines)
        assert lines
        assert [line.id for line in lines if line.number not in called.get(f"tel:{line.tel}", "")] == [], product.id
        (first, *_) = page.xpath("//main//a/@href")
        assert first == f"tel:{portal.hotline.tel}"


@every_language
def test_the_page_of_a_code_leads_to_the_newest_files(site: Path, language: str) -> None:
    home = PORTALS[language].language
    for product in coded(language):
        here = path(language, product.code)
        links = published(site, language)[product.id].xpath("//main//a/@href")
        there = {
            normpath(join(dirname(here), link.partition("#")[0], "index.html")) for link in links if ":" not in link
        }
        assert path_of(KINDS["product-page"], product.id, home, Format.PAGES) in there, product.id
        assert [one for one in there if not (site / one).is_file()] == []


@every_language
def test_the_page_of_a_print_in_nobody_s_name_names_no_commune(site: Path, language: str) -> None:
    names = [commune.unit.name for commune in PORTALS[language].communes.values()]
    assert names
    told = {id: said(page) for id, page in published(site, language).items()}
    assert [id for id, text in told.items() if any(name in text for name in names)] == []


@every_language
def test_the_page_of_a_code_is_small_and_one_request(site: Path, language: str) -> None:
    files = [site / path(language, product.code) for product in coded(language)]
    assert [file.name for file in files if file.stat().st_size > MOST_BYTES] == []
    assert [page.xpath(LOADS) for page in published(site, language).values() if page.xpath(LOADS)] == []
    assert [
        file.parent.name for file in files if re.search(r"@import|url\(|\son\w+=|javascript:", file.read_text())
    ] == []


@every_language
def test_the_page_of_an_earlier_issue_says_there_is_a_newer_one_and_does_not_say_it_is_good(language: str) -> None:
    first, present = with_issues(language, BEFORE, NOW).issues
    text = said(page_of(first, language))
    assert label(language, "old") in text
    assert label(language, "good") not in text
    assert day(language, "issued", BEFORE) in text
    assert day(language, "replaced", NOW) in text
    assert first.id in text
    assert present.id not in text


@every_language
def test_the_page_of_the_present_issue_says_it_is_good(language: str) -> None:
    product = with_issues(language, BEFORE, NOW)
    text = said(page_of(product.issues[-1], language))
    assert label(language, "good") in text
    assert label(language, "old") not in text
    assert day(language, "issued", NOW) in text
    assert day(language, "until", product.topic.review_by) in text
    assert PORTALS[language].language.write_date(BEFORE) not in text


@every_language
def test_the_page_of_an_earlier_issue_leads_to_the_present_files_and_numbers(language: str) -> None:
    first, present = with_issues(language, BEFORE, NOW).issues
    old, new = (page_of(issue, language).xpath("//main//a/@href") for issue in (first, present))
    assert old == new


@every_language
def test_each_issue_has_a_code_and_a_page_of_its_own(language: str) -> None:
    days = [BEFORE, datetime.date(2026, 5, 1), NOW]
    product = with_issues(language, *days)
    issues = product.issues
    assert [issue.issued for issue in issues] == days
    assert [issue.present for issue in issues] == [False, False, True]
    assert product.code == issues[-1].id
    assert len({sheet.path for issue in issues for sheet in composer(language).of(KIND, issue)}) == len(days)
    assert with_issues(language, *days[:2]).issues[0].id == issues[0].id


@every_language
def test_a_commune_s_print_has_a_code_of_its_own_and_its_page_names_the_commune(language: str) -> None:
    nobodys, communes = example(language), in_the_name_of_a_commune(language)
    assert communes.code != nobodys.code
    assert is_code(communes.code)
    assert communes.code in said(page_of(communes.issues[-1], language))
    assert UNIT.name in said(page_of(communes.issues[-1], language))
    assert UNIT.name not in said(page_of(nobodys.issues[-1], language))


def test_a_print_has_the_same_code_in_every_language() -> None:
    codes = [{product.id: product.code for product in coded(language)} for language in PORTALS]
    shared = set.intersection(*(set(one) for one in codes))
    assert shared
    assert [id for id in shared if len({one[id] for one in codes}) > 1] == []


def test_no_two_prints_have_the_same_code() -> None:
    codes = {product.id: product.code for language in PORTALS for product in coded(language)}
    assert [code for code, count in Counter(codes.values()).items() if count > 1] == []
