"""Languages, whole or only started: pages know each other, parts and links say their language, nothing falls back."""

import re
from pathlib import Path

import pytest

from generator.records.document import Document
from tests.conftest import built, copy_project
from tests.contract.reading import alternates, canonical, language_of, pages, public, texts
from tests.contract.samples import EVERY_PORTAL, PORTALS, SOURCES

CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""A language code as browsers take it: language, script, region (BCP 47)."""
VIETNAMESE = re.compile(r"[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|of|and|is|are|with|for|this)\b", re.IGNORECASE)
LONG = 12
"""Letters; shorter texts are names of places, which stay as they are."""
URL = SOURCES.site_url
HOMES = {code: portal.language.home for code, portal in EVERY_PORTAL.items()}
ROOT_CODE = next(code for code, home in HOMES.items() if not home)


def _code_of(path: str) -> str:
    return max((code for code, home in HOMES.items() if path.startswith(home)), key=lambda code: len(HOMES[code]))


def _rest(path: str) -> str:
    return path.removeprefix(HOMES[_code_of(path)])


def test_every_page_says_the_language_it_is_written_in(site: Path) -> None:
    assert {path: tree.get("lang") for path, tree in pages(site).items() if tree.get("lang") != _code_of(path)} == {}


def test_language_links_name_every_language_that_has_the_page_and_no_other(site: Path) -> None:
    trees = public(site)
    for path, tree in trees.items():
        have = {code for code, home in HOMES.items() if home + _rest(path) in trees}
        assert set(alternates(tree)) - {"x-default"} == have, path
        assert ("x-default" in alternates(tree)) == (ROOT_CODE in have), path


def test_language_links_are_whole_addresses_with_valid_codes(site: Path) -> None:
    for path, tree in public(site).items():
        for code, address in alternates(tree).items():
            assert code == "x-default" or CODE.fullmatch(code), path
            assert address == URL + HOMES[ROOT_CODE if code == "x-default" else code] + _rest(path).removesuffix(
                "index.html"
            )


def test_language_links_are_answered_by_the_pages_they_lead_to(site: Path) -> None:
    trees = public(site)
    by_address = {canonical(tree): tree for tree in trees.values()}
    assert len(by_address) == len(trees)
    for path, tree in trees.items():
        assert alternates(tree)[_code_of(path)] == canonical(tree), path
        for address in alternates(tree).values():
            assert alternates(by_address[address]) == alternates(tree), path


def test_links_to_another_language_say_which_it_is(site: Path) -> None:
    for path, tree in public(site).items():
        for link in tree.xpath("//nav//a[@hreflang]"):
            code = link.get("hreflang")
            assert link.get("lang") == code != _code_of(path), path
            assert link.text_content() == EVERY_PORTAL[code].language.name
        assert {link.get("hreflang") for link in tree.xpath("//nav//a[@hreflang]")} == set(HOMES) - {_code_of(path)}


def test_what_an_official_document_says_is_marked_as_its_language(site: Path) -> None:
    trees, seen = pages(site), 0
    for code, portal in PORTALS.items():
        for plan in (plan for plan in portal.plans if plan.document.language != code):
            official = _official_texts(plan.document)
            for text, language in texts(trees[f"{HOMES[code]}ke-hoach/{plan.id}/index.html"]):
                if any(len(text) >= LONG and (text in said or said in text) for said in official):
                    seen += 1
                    assert language == plan.document.language, text
    assert seen > 300


def test_vietnamese_on_an_english_page_is_marked_as_vietnamese(site: Path) -> None:
    unmarked = [
        (path, text)
        for path, tree in pages(site).items()
        for text, language in texts(tree)
        if language == "en" and _is_vietnamese(text)
    ]
    assert unmarked == []


def test_english_on_a_vietnamese_page_is_marked_as_english(site: Path) -> None:
    unmarked = [
        (path, text)
        for path, tree in pages(site).items()
        for text, language in texts(tree)
        if language == "vi" and len(ENGLISH.findall(text)) > 1
    ]
    assert unmarked == []


def test_labels_for_screen_readers_are_marked_as_the_page_s_language(site: Path) -> None:
    for path, tree in pages(site).items():
        for element in tree.xpath("//*[@aria-label]"):
            assert language_of(element) == tree.get("lang"), f"{path}: {element.get('aria-label')}"


def test_a_date_is_written_as_each_language_writes_it(site: Path) -> None:
    trees = pages(site)
    for code, portal in PORTALS.items():
        for plan in portal.plans:
            shown = [text for text, _ in texts(trees[f"{HOMES[code]}ke-hoach/{plan.id}/index.html"])]
            day = plan.document.date
            assert day is None or any(portal.language.write_date(day) in text for text in shown), plan.id
        lines = " ".join(text for text, _ in texts(trees[f"{HOMES[code]}duong-day-nong/index.html"]))
        for hotline in portal.hotlines:
            assert portal.language.write_date(hotline.checked_on) in lines
    day = next(plan.document.date for plan in PORTALS["vi"].plans if plan.id == "song-cong-111-kh-ubnd")
    assert day is not None
    assert [PORTALS[code].language.write_date(day) for code in ("vi", "en")] == ["13/5/2026", "13 May 2026"]


@pytest.mark.parametrize(
    ("code", "foreign"),
    [
        ("en", r"\b\d{1,2}/\d{1,2}/(19|20)\d\d\b"),
        ("vi", r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"),
        ("en", r"\b(19|20)\d\d-\d\d-\d\d\b"),
        ("vi", r"\b(19|20)\d\d-\d\d-\d\d\b"),
    ],
)
def test_no_date_is_written_as_another_language_or_a_computer_writes_it(code: str, foreign: str, site: Path) -> None:
    found = [
        (path, text)
        for path, tree in pages(site).items()
        for text, language in texts(tree)
        if language == code and re.search(foreign, text)
    ]
    assert found == []


@pytest.fixture(scope="module")
def poorer(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after English lost its words for one topic."""
    folder = tmp_path_factory.mktemp("poorer")
    project = copy_project(snapshot, folder / "project")
    (project / "content/en/topics/goi-111.yaml").unlink()
    return built(project, folder / "site")


def test_a_page_without_words_in_a_language_is_left_out_of_it_and_nothing_falls_back(
    small_site: Path, poorer: Path
) -> None:
    gone = _files(small_site) - _files(poorer)
    assert {
        "en/chu-de/goi-111/index.html",
        "en/tai-lieu/goi-111-ap-phich.pdf",
        "en/tai-lieu/goi-111-to-gap.pdf",
    } <= gone
    assert {path for path in gone if "goi-111" not in path and not path.startswith("en/t/")} == set()
    assert _files(poorer) - _files(small_site) == set()
    links = {path: [str(link) for link in tree.xpath("//@href")] for path, tree in pages(poorer).items()}
    assert [
        path for path, hrefs in links.items() if _code_of(path) == "en" and any("goi-111" in to for to in hrefs)
    ] == []
    assert "goi-111" not in (poorer / "en/api/v1/topics.json").read_text()


def test_a_page_stays_as_it_is_when_another_language_loses_it(small_site: Path, poorer: Path) -> None:
    path = "chu-de/goi-111/index.html"
    before, after = pages(small_site)[path], pages(poorer)[path]
    assert [*texts(after)] == [*texts(before)]
    assert set(alternates(after)) == {"vi", "x-default"}
    assert after.xpath("//nav//a[@hreflang='en']/@href") == ["../../en/"]


def test_whatever_another_language_has_the_first_language_has_too(site: Path) -> None:
    ours = {path for path in _files(site) if _code_of(path) == ROOT_CODE}
    assert {path for path in _files(site) if _code_of(path) != ROOT_CODE and _rest(path) not in ours} == set()


def _files(site: Path) -> set[str]:
    """All files but the parts of the search's index, which are named by the words that are found."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return {path for path in files if "tim/muc/" not in path}


def _official_texts(document: Document) -> set[str]:
    clauses = [text for clause in document.clauses for text in (clause.heading or "", *clause.text)]
    ends = [*document.opening, *document.closing, *document.recipients, *document.signature.authority]
    bases = [basis.text for basis in document.legal_bases]
    said = [*clauses, *ends, *bases, document.original.note if document.original else ""]
    return {" ".join(text.split()) for text in said if len(text) >= LONG}


def _is_vietnamese(text: str) -> bool:
    """More than a name: seven words or more, most of them with Vietnamese marks."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 6 and sum(bool(VIETNAMESE.search(word)) for word in words) > len(words) * 0.5
