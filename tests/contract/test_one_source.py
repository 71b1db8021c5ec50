"""Each fact is written once: change it there, and every page, print and data file changes; nothing else has a copy."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from generator.records.document import Document
from generator.translated import record
from tests.conftest import ROOT, built, copy_project
from tests.contract.paper import Paper
from tests.contract.reading import everything_said, names_number, pages
from tests.contract.samples import SOURCES
from tests.render.word import paragraphs_of

OLD, NEW = "111", "199"
LEAD_OLD, LEAD_NEW = "Không cần tay nghề, không hợp đồng", "Không hỏi tay nghề, chẳng có giấy tờ"
DOCUMENTS = [entry.record for entry in SOURCES.documents.values()]
NUMBERS = sorted(
    {number for entry in SOURCES.hotlines.values() for number in (entry.record.number, *entry.record.also)}
)
WRITTEN = {".css", ".html", ".j2", ".js", ".json", ".md", ".svg", ".yaml", ".yml"}


def rewrite(file: Path, old: str, new: str) -> None:
    """Edit a file as an author would."""
    text = file.read_text()
    assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new))


@pytest.fixture(scope="module")
def site(small_site: Path) -> Path:
    """What changes are compared with: the site of the same few products."""
    return small_site


@pytest.fixture(scope="module")
def said(site: Path) -> dict[str, str]:
    """All that each file of the site says, by its path; files that hold an official document only are left out."""
    return dict(_said(site))


@pytest.fixture(scope="module")
def renumbered(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after the first hotline got another number."""
    folder = tmp_path_factory.mktemp("renumbered")
    project = copy_project(snapshot, folder / "project")
    rewrite(project / "content/data/hotlines.yaml", f"number: {OLD}\n", f"number: {NEW}\n")
    return built(project, folder / "site")


@pytest.fixture(scope="module")
def said_now(renumbered: Path) -> dict[str, str]:
    """All that each file says then."""
    return dict(_said(renumbered))


def test_one_changed_number_changes_every_file_that_shows_it(said: dict[str, str], said_now: dict[str, str]) -> None:
    showed = {path for path, text in said.items() if _around(text, OLD)}
    html = {path for path in said if path.endswith(".html") and not path.endswith("thoi-tiet/index.html")}
    prints = {
        path
        for path in said
        if "tai-lieu/" in path and path.endswith((".pdf", ".docx", ".txt")) and "loi-loa" not in path
    }
    data = {f"{home}api/v1/{name}.json" for home in ("", "en/") for name in ("hotlines", "topics")}
    assert html | prints | data <= showed
    assert {path for path in showed if not names_number(said_now[path], NEW)} == set()


def test_one_changed_number_leaves_the_old_one_to_official_texts_only(said_now: dict[str, str]) -> None:
    left = {path: _around(text, OLD) for path, text in said_now.items()}
    assert {path: places for path, places in left.items() if places} == {}


def test_one_changed_number_changes_what_announcers_say(said: dict[str, str], said_now: dict[str, str]) -> None:
    scripts = [path for path in said if path.endswith("loi-loa.txt")]
    assert len(scripts) >= 16
    before, now = {"vi": "một một một", "en": "one one one"}, {"vi": "một chín chín", "en": "one nine nine"}
    for path in scripts:
        code = "en" if path.startswith("en/") else "vi"
        assert before[code] in said[path]
        assert now[code] in said_now[path]
        assert before[code] not in said_now[path]


def test_an_official_file_stays_byte_for_byte_when_a_number_changes(site: Path, renumbered: Path) -> None:
    official = [path for path in _files(site) if _is_official(path)]
    assert len(official) >= 4 * len(DOCUMENTS)
    assert [path for path in official if path in _changed(site, renumbered)] == []


def test_one_changed_line_of_a_topic_changes_page_poster_leaflet_and_data(
    site: Path, project_copy: Path, said: dict[str, str], tmp_path: Path
) -> None:
    rewrite(project_copy / "content/vi/topics/viec-nhe-luong-cao.yaml", LEAD_OLD, LEAD_NEW)
    record(project_copy, "en", ["topics/viec-nhe-luong-cao.yaml"])
    changed = built(project_copy, tmp_path / "site")
    now = dict(_said(changed))
    showed = {path for path, text in said.items() if LEAD_OLD in text}
    assert showed >= {
        "chu-de/viec-nhe-luong-cao/index.html",
        "tai-lieu/viec-nhe-luong-cao-ap-phich.pdf",
        "tai-lieu/viec-nhe-luong-cao-to-gap.pdf",
        "api/v1/topics.json",
    }
    assert {path for path, text in now.items() if LEAD_NEW in text} == showed
    assert {path for path, text in now.items() if LEAD_OLD in text} == set()
    assert {path for path in _changed(site, changed) if path.startswith("en/")} == set()


@pytest.mark.parametrize("folder", ["theme", "content/vi", "content/en", "generator", "mkdocs.yml"])
def test_nothing_but_the_register_holds_a_number_that_people_call(folder: str) -> None:
    files = [ROOT / folder] if (ROOT / folder).is_file() else sorted((ROOT / folder).rglob("*"))
    texts = {file.relative_to(ROOT).as_posix(): file.read_text() for file in files if file.suffix in WRITTEN}
    assert texts
    assert {path: found for path, text in texts.items() if (found := _numbers_in(_plain(text)))} == {}


def test_no_word_of_the_program_holds_a_number_that_people_call() -> None:
    files = sorted((ROOT / "generator").rglob("*.py"))
    texts = {file.relative_to(ROOT).as_posix(): " ".join(_strings(file.read_text())) for file in files}
    assert len(texts) > 40
    assert {path: found for path, text in texts.items() if (found := _numbers_in(text))} == {}


def _said(site: Path) -> Iterator[tuple[str, str]]:
    for path, tree in pages(site).items():
        telephone = " ".join(str(link).removeprefix("tel:") for link in tree.xpath("//a/@href[starts-with(., 'tel:')]"))
        yield path, f"{everything_said(tree)} {telephone}"
    for path in sorted(path for path in _files(site) if not _is_official(path)):
        file = site / path
        if file.suffix == ".pdf":
            paper = Paper(file.read_bytes())
            words = [word.text for word in paper.all_words]
            yield (
                path,
                " ".join([*words, *(alt or "" for alt in paper.alternatives), str(paper.file.docinfo["/Title"])]),
            )
        elif file.suffix == ".docx":
            yield path, " ".join(" ".join(line.text.split()) for line in paragraphs_of(docx.Document(str(file))))
        elif file.suffix == ".json" and "/schema/" not in path and path != "manifest.json":
            yield path, " ".join(_values(json.loads(file.read_text())))
        elif file.suffix not in {".html", ".woff2", ".pdf", ".docx", ".json", ".png"}:
            yield path, " ".join(file.read_text().split())


def _values(data: object) -> Iterator[str]:
    """Every text of a data file; ids, which a number's change leaves alone, are told apart by their hyphens."""
    if isinstance(data, dict):
        for value in data.values():
            yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
    elif isinstance(data, str):
        yield " ".join(data.split())


def _around(text: str, number: str) -> list[str]:
    """The places where *text* names a number, but for what an official document says in its own words."""
    # A text to be read aloud may happen to have as many syllables as the number says.
    rest = re.sub(rf"{re.escape(number)} (?:tiếng|syllables)", " … ", _without_official_texts(text))
    spots = [found.start() for found in re.finditer(re.escape(number), rest)]
    near = [rest[max(0, spot - 40) : spot + 40] for spot in spots]
    return [place for place in near if names_number(place, number)]


def _without_official_texts(text: str) -> str:
    for said in _OFFICIAL:
        text = text.replace(said, " … ")
    return text


def _official(document: Document) -> Iterator[str]:
    """The texts of a document that name the number, whole and as a page shortens them."""
    for text in {" ".join(text.split()) for text in _values(document.model_dump(mode="json"))} - {OLD}:
        if names_number(text, OLD):
            yield text
            yield from (f"{text[:end]}..." for end in range(20, 60) if OLD in text[:end])


def _is_official(path: str) -> bool:
    """Whether a file holds nothing but an official document."""
    return re.fullmatch(r"ke-hoach/[^/]+\.(?!html)\w+", path) is not None


def _files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def _changed(before: Path, after: Path) -> set[str]:
    return {path for path in _files(before) if (before / path).read_bytes() != (after / path).read_bytes()}


def _numbers_in(text: str) -> list[str]:
    return [number for number in NUMBERS if names_number(text, number) or names_number(text, number.replace(" ", ""))]


def _plain(text: str) -> str:
    """A source without shapes and measures: coordinates of drawings and colours are no telephone numbers."""
    return re.sub(
        r"""\b(?:d|points|viewBox|transform|x\d?|y\d?|cx|cy|r|width|height|path|M)="[^"]*"|#[0-9A-Fa-f]{3,8}\b""",
        " ",
        text,
    )


def _strings(code: str) -> Iterator[str]:
    """The texts of a program that can be shown to somebody: neither comments nor docstrings."""
    tree = ast.parse(code)
    own = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in own:
            yield node.value


_OFFICIAL = sorted({text for document in DOCUMENTS for text in _official(document)}, key=len, reverse=True)
