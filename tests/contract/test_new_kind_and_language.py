"""A kind is one folder, a language is one folder: added to a copy, with no other change, both are built."""

import re
from pathlib import Path

import pytest

from generator.publish.links import target
from tests.conftest import FEW_TOPICS, built, copy_project
from tests.contract.paper import MM, Paper
from tests.contract.pseudo import CODE, NAME, accented, start_language, write_language
from tests.contract.reading import alternates, pages, public, texts
from tests.contract.samples import EVERY_PORTAL, PORTALS

WORD = re.compile(r"[A-Za-z]{2}")
KIND = {
    "kind.yaml": 'shows: topic\nformats: [pdf, pages]\nat: "thu/{id}"\npaper: A5 portrait\nmost_pages: 1\n',
    "labels.yaml": "labels:\n  vi: {hello: Tờ giấy nhỏ}\n  en: {hello: A small paper}\n",
    "examples.yaml": "examples:\n  - {name: calling, record: goi-111}\n",
    "style.css": "@page { size: 148mm 210mm; margin: 10mm; }\n",
    "template.md.j2": "{% set title = topic.title %}\n{% set description = topic.summary %}\n"
    '<div class="wrap body">\n<h1>{{ topic.title }}</h1>\n<p>{{ label.hello }}</p>\n</div>\n',
    "template.html.j2": '<!doctype html>\n<html lang="{{ language.code }}"><head><meta charset="utf-8">'
    "<title>{{ topic.title }}</title>"
    '<style>{% include "print/print.css" %}{% include "kinds/thu/style.css" %}</style></head>'
    "<body><h1>{{ topic.title }}</h1><p>{{ label.hello }}</p></body></html>\n",
}


@pytest.fixture(scope="module")
def site(small_site: Path) -> Path:
    """What changes are compared with: the site of the same few products."""
    return small_site


@pytest.fixture(scope="module")
def with_kind(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after a kind's folder was added."""
    folder = tmp_path_factory.mktemp("kind")
    project = copy_project(snapshot, folder / "project")
    (project / "theme/kinds/thu").mkdir()
    for name, text in KIND.items():
        (project / "theme/kinds/thu" / name).write_text(text)
    return built(project, folder / "site")


@pytest.fixture(scope="module")
def with_language(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after a language's folder was added."""
    folder = tmp_path_factory.mktemp("language")
    project = copy_project(snapshot, folder / "project")
    write_language(project)
    return built(project, folder / "site")


def test_a_new_kind_makes_its_page_and_its_print_of_every_topic_in_every_language(with_kind: Path) -> None:
    for portal in PORTALS.values():
        hello = {"vi": "Tờ giấy nhỏ", "en": "A small paper"}[portal.language.code]
        for topic in portal.topics:
            page = pages(with_kind)[f"{portal.language.home}thu/{topic.id}/index.html"]
            assert page.findtext(".//h1") == topic.title
            assert hello in page.text_content()
            paper = Paper((with_kind / f"{portal.language.home}thu/{topic.id}.pdf").read_bytes())
            assert " ".join(word.text for word in paper.words) == f"{topic.title} {hello}"
            assert [round(float(side) / MM) for side in paper.file.pages[0].mediabox[2:]] == [148, 210]


def test_a_new_kind_changes_no_file_of_another_kind(with_kind: Path, site: Path) -> None:
    assert {path for path in _files(with_kind) - _files(site) if "thu/" not in path} == set()
    assert _files(site) - _files(with_kind) == set()
    pdfs = [path for path in _files(site) if path.endswith((".pdf", ".docx", ".json")) and path != "manifest.json"]
    assert [path for path in pdfs if (site / path).read_bytes() != (with_kind / path).read_bytes()] == []


def test_a_new_language_has_every_page_and_print_that_english_has(with_language: Path) -> None:
    english = {path.removeprefix("en/") for path in _files(with_language) if path.startswith("en/")}
    ours = {path.removeprefix(f"{CODE}/") for path in _files(with_language) if path.startswith(f"{CODE}/")}
    assert len(english) > 20
    assert ours == english


def test_no_english_shows_on_the_pages_of_a_new_language(with_language: Path) -> None:
    trees = pages(with_language)
    left = set()
    for path in (path for path in trees if path.startswith(f"{CODE}/")):
        english = {text for text, language in texts(trees[f"en/{path.removeprefix(f'{CODE}/')}"]) if language == "en"}
        left |= {text for text, language in texts(trees[path]) if language == CODE and text in english}
    assert {text for text in left if WORD.search(text)} - names() == set()


def test_a_new_language_is_printed_with_all_its_letters(with_language: Path) -> None:
    for topic in (topic for topic in PORTALS["en"].topics if topic.id in FEW_TOPICS):
        for print in ("ap-phich", "to-gap"):
            paper = Paper((with_language / f"{CODE}/tai-lieu/{topic.id}-{print}.pdf").read_bytes())
            said = " ".join(word.text for word in paper.words)
            assert accented(topic.question).replace("{", "") in said
            assert str(paper.file.Root.Lang) == CODE


def test_every_page_leads_to_a_new_language_and_back(with_language: Path) -> None:
    for path, tree in public(with_language).items():
        assert CODE in alternates(tree), path
        named = {link.get("hreflang"): link.text_content() for link in tree.xpath("//nav//a[@hreflang]")}
        assert path.startswith(f"{CODE}/") or named[CODE] == NAME
        assert len(named) == len(EVERY_PORTAL), path


@pytest.fixture(scope="module")
def with_start(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after three files of a language were added: its name, a few labels, the words for hotlines."""
    folder = tmp_path_factory.mktemp("start")
    project = copy_project(snapshot, folder / "project")
    start_language(project)
    return built(project, folder / "site")


def test_a_language_that_has_started_has_the_pages_that_it_has_words_for_and_no_file_more(
    with_start: Path, site: Path
) -> None:
    ours = {path.removeprefix(f"{CODE}/") for path in _files(with_start) if path.startswith(f"{CODE}/")}
    assert ours == {
        "index.html",
        "giup/index.html",
        "duong-day-nong/index.html",
        "embed/v1/duong-day-nong/index.html",
    }
    assert {path for path in _files(with_start) if not path.startswith(f"{CODE}/")} == _files(site)


def test_what_a_started_language_lacks_is_linked_in_another_language_and_says_so(with_start: Path) -> None:
    trees, led = pages(with_start), set()
    for path in (path for path in trees if path.startswith(f"{CODE}/")):
        for link in trees[path].xpath("//a[@href and not(starts-with(@href, 'tel:') or contains(@href, ':'))]"):
            there = target(path, link.get("href"))
            if there and not there.startswith(f"{CODE}/"):
                (name,) = link.xpath("descendant-or-self::*[@lang][last()]")
                assert link.get("hreflang") == name.get("lang") == trees[there].get("lang"), there
                assert EVERY_PORTAL[name.get("lang")].language.name in name.text_content()
                led.add(there)
    assert led >= {"chu-de/index.html", "ke-hoach/index.html", "can-bo/index.html", "gioi-thieu/index.html"}


def test_every_page_leads_to_the_first_page_of_a_started_language_where_it_lacks_that_page(with_start: Path) -> None:
    for path, tree in public(with_start).items():
        (link,) = tree.xpath(f"//nav//a[@hreflang='{CODE}']") if not path.startswith(f"{CODE}/") else (None,)
        if link is not None:
            wanted = f"{CODE}/{_bare(path)}"
            assert target(path, link.get("href")) == (wanted if wanted in _files(with_start) else f"{CODE}/index.html")
            assert (CODE in alternates(tree)) == (wanted in _files(with_start)), path


def _bare(path: str) -> str:
    """The path as the first language has it."""
    homes = [portal.language.home for portal in EVERY_PORTAL.values() if portal.language.home]
    return next((path.removeprefix(home) for home in homes if path.startswith(home)), path)


def _files(site: Path) -> set[str]:
    """All but the parts of the search's index, which hold the words of all pages."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    return {path for path in files if "tim/muc/" not in path}


def names() -> set[str]:
    """What is the same in every language: the house's name, places, marks of documents, codes, sorts of file, mail."""
    portal = PORTALS["en"]
    places = {plan.document.place for plan in portal.plans}
    marks = {plan.document.code for plan in portal.plans if plan.document.code}
    mail = {line.email for line in portal.hotlines if line.email}
    codes = {product.code for product in portal.products if product.kind.number}
    laws = {law.number for law in portal.laws.values() if law.number}
    units = {unit.name for unit in portal.units.values()}
    return {portal.labels["name"], "PDF", "Word", "SMS", *places, *marks, *codes, *mail, *laws, *units}
