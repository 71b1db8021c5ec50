"""Trees of questions on the built site: each way leads to its end, each end claims what the law gives its group."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest
from lxml import html

from generator.records.portal import Portal
from generator.records.tree import TreeFacts
from tests.contract.samples import PORTALS, SOURCES

RIGHTS = "quyen-ho-tro"
NAMES = {
    "a": ("Nhu cầu thiết yếu", "Essential needs"),
    "b": ("Y tế", "Medical care"),
    "c": ("Phiên dịch", "Interpretation"),
    "d": ("Hỗ trợ pháp luật", "Legal support"),
    "đ": ("Trợ giúp pháp lý", "Legal aid"),
    "e": ("Chi phí đi lại", "Travel costs"),
    "g": ("Tâm lý", "Psychological support"),
    "h": ("Học văn hóa", "Schooling"),
    "i": ("Học nghề, tư vấn và giải quyết việc làm", "Vocational training, job advice and placement"),
    "k": ("Trợ cấp khó khăn ban đầu, vay vốn", "Initial hardship allowance, loans"),
}
"""The points of Article 37, in the order of the law's letters, which skip f and j."""

ENTITLED = {
    "nan-nhan": "abcdđeghik",
    "tre-em-cung-nan-nhan": "abcdđegh",
    "dang-xac-dinh-o-nuoc-ngoai": "abcd",
    "dang-xac-dinh": "abcdđeg",
    "tre-em-cung-nguoi-dang-xac-dinh": "abcdđeg",
    "nan-nhan-nuoc-ngoai": "abcdđg",
    "chua-trinh-bao": "",
    "chua-ro": "",
    "chua-biet": "",
}
"""Who is entitled to which points of Article 37; nothing is claimed where the sources say nothing."""

WAYS = {
    ("cong-dan", "da-xac-dinh"): "nan-nhan",
    ("cong-dan", "dang-xac-dinh", "trong-nuoc"): "dang-xac-dinh",
    ("cong-dan", "dang-xac-dinh", "nuoc-ngoai"): "dang-xac-dinh-o-nuoc-ngoai",
    ("cong-dan", "chua-trinh-bao"): "chua-trinh-bao",
    ("cong-dan", "chua-biet"): "chua-biet",
    ("nguoi-nuoc-ngoai", "tai-viet-nam"): "nan-nhan-nuoc-ngoai",
    ("nguoi-nuoc-ngoai", "dang-xac-dinh"): "chua-ro",
    ("nguoi-nuoc-ngoai", "noi-khac"): "chua-ro",
    ("nguoi-nuoc-ngoai", "chua-trinh-bao"): "chua-trinh-bao",
    ("nguoi-nuoc-ngoai", "chua-biet"): "chua-biet",
    ("tre-em-di-cung", "cung-nan-nhan"): "tre-em-cung-nan-nhan",
    ("tre-em-di-cung", "cung-nguoi-dang-xac-dinh"): "tre-em-cung-nguoi-dang-xac-dinh",
    ("tre-em-di-cung", "cung-nguoi-khac"): "chua-ro",
    ("tre-em-di-cung", "chua-trinh-bao"): "chua-trinh-bao",
    ("tre-em-di-cung", "chua-biet"): "chua-biet",
    ("khong-quoc-tich-khac",): "chua-ro",
    ("chua-biet",): "chua-biet",
}
"""Every way through the questions about rights, by the ids of the answers, and the end that it must come to."""

MONEY = re.compile(r"\d[\d.,]*\s*(?:đồng|đ\b|₫|VN[DĐ]|USD|triệu|nghìn|ngàn|tỷ|dollars?|million|thousand|\$)|[$₫€]\s*\d")
ARTICLE = re.compile(r"(?:Điều|Article) (\d+)(?:, (?:điểm|point) (\w))?, \S")
MOST_QUESTIONS = 5

SPOKEN = {code: portal for code, portal in PORTALS.items() if any(step.tree == RIGHTS for step in portal.steps)}
TREES = [(code, tree) for code, portal in PORTALS.items() for tree in sorted({step.tree for step in portal.steps})]
ENDS = [(code, end) for code in SPOKEN for end in ENTITLED]


def page(site: Path, path: str) -> html.HtmlElement:
    """The page at an address below the site's folder."""
    return html.document_fromstring((site / path / "index.html").read_bytes().decode())


def address(portal: Portal, step: str) -> str:
    return f"{portal.language.home}hoi/{step}"


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def answers(tree: html.HtmlElement, here: str) -> dict[str, str]:
    """The answers that a page offers, each with the address it leads to; an end offers none."""
    links = tree.xpath("//main//ul[contains(@class, 'ways')]//a")
    return {text_of(link.find("b")): normpath(join(here, link.get("href"))) for link in links}


def walks(site: Path, here: str, way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every way from a page to an end, as a reader taps it: the answers, and the end's address."""
    assert len(way) <= MOST_QUESTIONS, way
    offered = answers(page(site, here), here)
    if not offered:
        yield way, here
    for label, there in offered.items():
        yield from walks(site, there, (*way, label))


def facts(tree: str) -> TreeFacts:
    return SOURCES.trees[tree].record


def labels(portal: Portal, way: tuple[str, ...]) -> tuple[str, ...]:
    """What one taps on a way that is given by the ids of answers."""
    known, words = facts(RIGHTS), SOURCES.languages[portal.language.code].trees[RIGHTS].record
    at, said = known.first, []
    for given in way:
        said.append(words.forks[at].answers[given].label)
        fork = next(fork for fork in known.forks if fork.id == at)
        at = next(answer.to for answer in fork.answers if answer.id == given)
    return tuple(said)


def claims(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """The points under the heading of the kinds of support."""
    return list(tree.xpath("//h2[@id='che-do']/following-sibling::ul[1]/li"))


def letters(point: html.HtmlElement) -> list[str]:
    """The letters of Article 37 that a point names."""
    found = ARTICLE.findall(" ".join(text_of(cite) for cite in point.xpath(".//span")))
    return [letter for article, letter in found if article == "37"]


def test_the_rights_are_asked_for_in_every_language() -> None:
    assert SPOKEN.keys() >= {"vi", "en"}


@pytest.mark.parametrize("code", SPOKEN)
def test_every_way_through_the_questions_comes_to_its_end(site: Path, code: str) -> None:
    portal = PORTALS[code]
    wanted = {labels(portal, way): address(portal, f"{RIGHTS}-{end}") for way, end in WAYS.items()}
    assert dict(walks(site, address(portal, RIGHTS))) == wanted


@pytest.mark.parametrize(("code", "tree"), TREES)
def test_every_page_of_a_tree_is_met_on_some_way(site: Path, code: str, tree: str) -> None:
    portal = PORTALS[code]
    found = list(walks(site, address(portal, tree)))
    ends = {address(portal, step.id) for step in portal.steps if step.tree == tree and not step.answers}
    assert {there for _, there in found} == ends
    assert len({way for way, _ in found}) == len(found)


@pytest.mark.parametrize(("code", "end"), ENDS)
def test_an_end_prints_just_the_points_that_the_law_gives_this_group(site: Path, code: str, end: str) -> None:
    points = claims(page(site, address(PORTALS[code], f"{RIGHTS}-{end}")))
    assert [letters(point) for point in points] == [[letter] for letter in ENTITLED[end]]
    names = [NAMES[letter][0 if code == "vi" else 1] for letter in ENTITLED[end]]
    assert code not in {"vi", "en"} or [text_of(point.find("b")) for point in points] == names


@pytest.mark.parametrize(("code", "end"), [(code, end) for code, end in ENDS if not ENTITLED[end]])
def test_an_end_without_an_entitlement_names_no_kind_of_support(site: Path, code: str, end: str) -> None:
    tree = page(site, address(PORTALS[code], f"{RIGHTS}-{end}"))
    assert tree.xpath("//h2[@id='che-do']") == []
    points = tree.xpath("//main//ul[contains(@class, 'messages')]/li")
    assert points
    assert [text_of(point) for point in points if letters(point)] == []
    kinds = {name for names in NAMES.values() for name in names}
    assert {text_of(point.find("b")) for point in points} & kinds == set()


@pytest.mark.parametrize(("code", "tree"), TREES)
def test_every_point_stands_with_its_law_and_article(site: Path, code: str, tree: str) -> None:
    portal = PORTALS[code]
    law_page = f"{portal.language.home}can-cu"
    known = set(page(site, law_page).xpath("//@id"))
    for step in (step for step in portal.steps if step.tree == tree and not step.answers):
        here = address(portal, step.id)
        points = page(site, here).xpath("//main//ul[contains(@class, 'messages')]/li")
        assert len(points) == sum(len(kept.points) for kept in step.lists)
        for point in points if facts(tree).claims == "law" else []:
            cites = point.xpath(".//span")
            assert cites and all(ARTICLE.match(text_of(cite)) for cite in cites), text_of(point)
            for link in point.xpath(".//span/a/@href"):
                path, _, law = str(link).partition("#")
                assert normpath(join(here, path)) == law_page and law in known, link


@pytest.mark.parametrize(("code", "tree"), TREES)
def test_an_end_says_whom_to_call_and_what_it_rests_on(site: Path, code: str, tree: str) -> None:
    portal = PORTALS[code]
    for step in (step for step in portal.steps if step.tree == tree and not step.answers):
        main = page(site, address(portal, step.id)).find(".//main")
        assert main is not None
        called = main.xpath(".//ul[@class='rows']//a/@href")
        assert called == [f"tel:{line.tel}" for line in portal.hotlines_of(step.hotlines)]
        assert f"tel:{portal.hotline.tel}" in called
        said = text_of(main)
        assert (step.laws or facts(tree).claims == "source") and all(portal.laws[law].name in said for law in step.laws)
        assert step.sources and all(portal.sources[source].publisher in said for source in step.sources)
        assert [text_of(note) for note in main.xpath(".//p[@class='note']")] == step.notes != []
        assert portal.language.write_date(step.reviewed_on) in said


@pytest.mark.parametrize(("code", "tree"), TREES)
def test_no_page_of_a_tree_takes_anything_from_its_reader(site: Path, code: str, tree: str) -> None:
    portal = PORTALS[code]
    for step in (step for step in portal.steps if step.tree == tree):
        found = page(site, address(portal, step.id))
        assert found.xpath("//form | //input | //select | //textarea | //button | //iframe | //main//script") == []
        assert found.xpath("//@*[starts-with(name(), 'on')]") == []
        assert [link for link in found.xpath("//main//a/@href") if "?" in link and "://" not in link] == []
        assert {str(script).rpartition("/")[2] for script in found.xpath("//script/@src")} == {"leave.js"}


@pytest.mark.parametrize(("code", "tree"), TREES)
def test_no_page_of_a_tree_names_an_amount_of_money(site: Path, code: str, tree: str) -> None:
    portal = PORTALS[code]
    for step in (step for step in portal.steps if step.tree == tree):
        assert MONEY.findall(text_of(page(site, address(portal, step.id)).find(".//main"))) == []


@pytest.mark.parametrize(("code", "end"), ENDS)
def test_the_only_number_of_an_entitlement_is_the_120_days(site: Path, code: str, end: str) -> None:
    for point in claims(page(site, address(PORTALS[code], f"{RIGHTS}-{end}"))):
        said = text_of(point).removesuffix(" ".join(map(text_of, point.xpath(".//span"))))
        assert re.findall(r"\d+", said) == (["120"] if letters(point) == ["a"] else []), said


@pytest.mark.parametrize("code", SPOKEN)
def test_the_topic_s_page_leads_to_the_first_question(site: Path, code: str) -> None:
    portal = PORTALS[code]
    for topic in facts(RIGHTS).topics:
        here = f"{portal.language.home}chu-de/{topic}"
        there = {normpath(join(here, str(link))) for link in page(site, here).xpath("//main//a/@href")}
        assert address(portal, RIGHTS) in there
    assert facts(RIGHTS).topics
