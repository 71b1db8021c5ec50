"""The pages of plans: what a plan binds itself to, by when, who does it, what is ready for it, and how to cite it."""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from lxml import html

from generator.records.document import Channel, Role, Standing
from generator.records.format import Format
from generator.records.group import MOST_ON_A_PAGE, By, Group
from generator.records.kind import Kind, Shows
from generator.records.plan import Plan
from generator.render.address import path_of
from tests.contract.samples import KINDS, PORTALS

MOST_BYTES = 60 * 1024
PLANS = [(code, plan) for code, portal in PORTALS.items() for plan in portal.plans]

every_plan = pytest.mark.parametrize(("code", "plan"), PLANS, ids=[f"{code}-{plan.id}" for code, plan in PLANS])
every_language = pytest.mark.parametrize("code", PORTALS)


@cache
def page(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes().decode())


def path(kind: str, id: str, code: str, format: Format = Format.PAGES) -> str:
    return path_of(KINDS[kind], id, PORTALS[code].language, format)


def main(site: Path, kind: str, id: str, code: str) -> html.HtmlElement:
    return page(site / path(kind, id, code)).find("body/main")


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def links(element: html.HtmlElement, here: str) -> list[str]:
    """Where the links inside *element* lead, as paths of the site with their anchors."""
    found = []
    for href in element.xpath(".//a/@href"):
        there, _, anchor = href.partition("#")
        target = normpath(join(dirname(here), there)) if there else here
        target = f"{target}/index.html" if there.endswith("/") else target
        found.append(f"{target}#{anchor}" if anchor else target)
    return found


@every_plan
def test_the_timeline_marks_every_deadline_in_the_order_of_the_list_beside_it(
    small_site: Path, code: str, plan: Plan
) -> None:
    shown = main(small_site, "plan-page", plan.id, code)
    marks = [words(mark) for mark in shown.xpath(".//svg//*[@class='timeline__mark']")]
    rows = shown.xpath(".//*[@class='due']/ol/li")
    assert marks == [words(row.find("b")) for row in rows] == [str(at + 1) for at in range(len(plan.deadlines))]
    said = [words(row) for row in rows]
    assert all(deadline.what in row for deadline, row in zip(plan.due, said, strict=True))
    here = path("plan-page", plan.id, code)
    assert [links(row, here)[-1] for row in rows] == [f"{here}#{deadline.clause}" for deadline in plan.due]


@every_plan
def test_the_timeline_has_a_name_and_no_style_of_its_own(small_site: Path, code: str, plan: Plan) -> None:
    for picture in main(small_site, "plan-page", plan.id, code).xpath(".//svg"):
        assert picture.get("role") == "img"
        (title,) = picture.xpath("./title")
        assert title.get("id") == picture.get("aria-labelledby")
        assert len(words(title)) > 10
        assert picture.xpath(".//@style | .//@fill | .//@stroke | .//script | .//style") == []


@every_plan
def test_every_task_stands_under_its_body_and_its_role(small_site: Path, code: str, plan: Plan) -> None:
    shown = main(small_site, "plan-page", plan.id, code)
    found = []
    for body in shown.xpath(".//details[not(@class)]"):
        for role in Role:
            for task in body.xpath(f"./div[contains(@class, 'tasks--{role}')]/ul/li"):
                found.append((words(body.find("summary/b")), role, words(task).partition(" →")[0]))
    wanted = [(item.agency, item.role, item.task) for item in plan.assignments]
    assert sorted(found, key=str) != [] or not wanted
    assert len(found) == len(wanted)
    for agency, role, task in wanted:
        assert any((agency, role) == one[:2] and one[2].startswith(task) for one in found), task


@every_plan
def test_every_promise_is_shown_with_its_clauses_and_what_keeps_it(small_site: Path, code: str, plan: Plan) -> None:
    here, labels = path("plan-page", plan.id, code), PORTALS[code].kind_labels["plan-page"]
    rows = main(small_site, "plan-page", plan.id, code).xpath(".//ul[contains(@class, 'promises')]/li")
    shown = {words(row.find("b")): row for row in rows}
    assert len(rows) == len(shown) == len({promise.channel for promise in plan.promises})
    for promise in plan.promises:
        row = shown[labels[f"channel_{promise.channel}"]]
        assert f"{here}#{promise.clause}" in links(row, here)
        ready = [kind.name for kind in keepers(small_site, promise.channel)]
        assert {path("materials-kind", kind, code) for kind in ready} <= set(links(row, here))
        assert (labels["kept_by_none"] in words(row)) == (not ready)


def keepers(site: Path, channel: Channel) -> list[Kind]:
    """The kinds of product that keep a promise; the small site has but a few of them."""
    made = [kind for kind in KINDS.values() if channel in kind.fulfils]
    return [kind for kind in made if (site / path("materials-kind", kind.name, "vi")).exists()]


def test_only_products_keep_promises_and_some_promises_have_no_material_yet() -> None:
    assert {kind.shows for kind in KINDS.values() if kind.fulfils} == {Shows.PRODUCT}
    without = {channel for channel in Channel if not PORTALS["vi"].kinds_for(channel)}
    assert without == {Channel.VIDEO}
    assert {kind.name for kind in PORTALS["vi"].kinds_for(Channel.BANNER)} == {"banner-3m", "banner-6m"}


@every_plan
def test_every_clause_has_its_address_and_words_to_cite_it_without_a_script(
    small_site: Path, code: str, plan: Plan
) -> None:
    here = path("plan-page", plan.id, code)
    shown = main(small_site, "plan-page", plan.id, code)
    address = page(small_site / here).xpath("//link[@rel='canonical']/@href")[0]
    for clause in plan.document.clauses:
        (place,) = shown.xpath(f".//*[@id='{clause.id}']")
        (cited,) = place.xpath("./div/details[@class='cite']")
        assert words(cited.find("p")).endswith(f". {address}#{clause.id}")
        assert links(cited, here) == [f"{here}#{clause.id}"]
        assert cited.find("summary").get("aria-label")


@every_plan
def test_the_contents_lead_to_every_part_of_a_plan(small_site: Path, code: str, plan: Plan) -> None:
    here = path("plan-page", plan.id, code)
    (contents,) = main(small_site, "plan-page", plan.id, code).xpath(".//nav[@class='toc']")
    assert {f"{here}#{clause.id}" for clause in plan.document.body} <= set(links(contents, here))
    held = {"targets": plan.targets, "deadlines": plan.deadlines, "who": plan.assignments, "promises": plan.promises}
    wanted = {f"{here}#p-{part}" for part, given in held.items() if given}
    assert wanted == {link for link in links(contents, here) if link.partition("#p-")[2] in held}


@every_plan
def test_a_plan_has_a_calendar_just_where_it_has_days(small_site: Path, code: str, plan: Plan) -> None:
    there = path("plan-calendar", plan.id, code, Format.ICS)
    linked = there in links(main(small_site, "plan-page", plan.id, code), path("plan-page", plan.id, code))
    assert linked == (small_site / there).exists() == bool(plan.deadlines)


@every_plan
def test_a_plan_s_page_is_at_most_60_kb_on_a_first_visit(small_site: Path, code: str, plan: Plan) -> None:
    assets = small_site / "assets"
    texts = [
        small_site / path("plan-page", plan.id, code),
        assets / "site.css",
        assets / "leave.js",
        assets / "copy.js",
    ]
    fonts = sum(font.stat().st_size for font in (assets / "fonts").glob("*.woff2"))
    weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in texts) + fonts
    assert weight + (assets / "pictures/dau-hieu.svg").stat().st_size <= MOST_BYTES


def rows_of(site: Path, kind: str, id: str, code: str) -> list[str]:
    """The paths of the plans that a list shows, models aside."""
    here = path(kind, id, code)
    rows = main(site, kind, id, code).xpath(".//ul[contains(@class, 'plans')]/li")
    shown = [links(row, here)[0] for row in rows]
    models = {path("plan-page", plan.id, code) for plan in PORTALS[code].plans if plan.document.standing == "model"}
    return [there for there in shown if there not in models]


def wanted_in(group: Group, plan: Plan, code: str) -> bool:
    document = plan.document
    unit = PORTALS[code].units[document.issuer.unit]
    return {
        By.LEVEL: unit.tier == group.value,
        By.PROVINCE: group.value in {unit.province, unit.id},
        By.YEAR: document.year <= int(group.value) <= document.last_year if group.by == By.YEAR else False,
        By.TYPE: document.type == group.value,
    }[group.by]


@every_language
def test_a_list_shows_exactly_the_plans_that_it_says(small_site: Path, code: str) -> None:
    portal = PORTALS[code]
    issued = [plan for plan in portal.plans if plan.document.standing != Standing.MODEL]
    assert {group.by for group in portal.groups} == set(By)
    for group in portal.groups:
        wanted = [path("plan-page", plan.id, code) for plan in issued if wanted_in(group, plan, code)]
        assert rows_of(small_site, "plans-group", group.id, code) == wanted
        assert f"{group.of}" in words(main(small_site, "plans-group", group.id, code))


@every_language
def test_every_plan_and_every_list_is_reached_from_the_list_of_all(small_site: Path, code: str) -> None:
    here = path("plans-page", "", code)
    reached = set(links(main(small_site, "plans-page", "", code), here))
    portal = PORTALS[code]
    assert {path("plan-page", plan.id, code) for plan in portal.plans} <= reached
    assert {path("plans-group", group.id, code) for group in portal.groups if group.page == 1} <= reached
    assert {path("calendar-page", "", code), path("law-page", "", code)} <= reached


@every_language
def test_every_row_names_the_groups_that_the_filter_finds_it_by(small_site: Path, code: str) -> None:
    portal, here = PORTALS[code], path("plans-page", "", code)
    rows = main(small_site, "plans-page", "", code).xpath(".//*[@class='filter']//li[@data-in]")
    found = {links(row, here)[0]: set(row.get("data-in").split()) for row in rows}
    assert found == {
        path("plan-page", plan.id, code): {f"{g.by}/{g.value}" for g in portal.groups if wanted_in(g, plan, code)}
        for plan in portal.issued
    }


def test_a_list_longer_than_a_page_goes_on_in_further_pages() -> None:
    from generator.model.groups import groups_of

    portal = PORTALS["vi"]
    plan = portal.plan("song-cong-111-kh-ubnd")
    many = [
        plan.model_copy(update={"document": plan.document.model_copy(update={"id": f"x-{at}"})})
        for at in range(2 * MOST_ON_A_PAGE + 1)
    ]
    pages = [group for group in groups_of(many, portal.units, portal.labels) if group.by == By.YEAR]
    assert [group.id for group in pages] == ["nam/2026", "nam/2026/2", "nam/2026/3"]
    assert [plan.id for group in pages for plan in group.plans] == [plan.id for plan in many]
    assert max(len(group.plans) for group in pages) == MOST_ON_A_PAGE
    assert {tuple(group.ids) for group in pages} == {("nam/2026", "nam/2026/2", "nam/2026/3")}


@every_language
def test_the_calendar_shows_every_deadline_of_the_year_in_its_month(small_site: Path, code: str) -> None:
    portal, here = PORTALS[code], path("calendar-page", "", code)
    months = main(small_site, "calendar-page", "", code).xpath(".//section[contains(@class, 'month')]")
    assert len(months) == 12
    for month, shown in zip(portal.months, months, strict=True):
        rows = shown.xpath("./ul/li[b]")
        assert [words(row.find("b")) for row in rows] == [portal.language.write_date(day) for day, _ in month.entries]
        assert [links(row, here)[0] for row in rows] == [place(event, code) for _, event in month.entries]
        marked = shown.xpath(".//td[@class='marked']")
        assert [int(words(day)) for day in marked] == sorted(month.marked)
    assert path("calendar-page", "", code, Format.ICS) in links(main(small_site, "calendar-page", "", code), here)


def place(event, code: str) -> str:  # type: ignore[no-untyped-def]
    if event.plan:
        return f"{path('plan-page', event.plan, code)}#{event.clause}"
    return f"{path('law-page', '', code)}#{event.law}"


@every_language
def test_every_law_tells_its_status_and_its_successor_and_leads_to_its_own_page(small_site: Path, code: str) -> None:
    portal, here = PORTALS[code], path("law-page", "", code)
    shown = main(small_site, "law-page", "", code)
    labels = portal.kind_labels["law-page"]
    assert path("chain-page", "", code) in links(shown, here)
    for law in portal.laws.values():
        (row,) = shown.xpath(f".//li[@id='{law.id}']")
        assert labels[law.status] in words(row)
        assert portal.language.write_date(law.checked_on) in words(row)
        there = set(links(row, here))
        own = path("law-document", law.id, code)
        assert own in there
        assert law.replaced_by is None or f"{here}#{law.replaced_by}" in there
        former = {f"{here}#{other.id}" for other in portal.laws.values() if other.replaced_by == law.id}
        assert former <= there
        assert (f"{own}#p-citing" in there) == bool(list(cited_by(law.id, code)))


@every_language
def test_a_law_s_own_page_tells_all_that_is_known_of_it_and_all_that_rests_on_it(small_site: Path, code: str) -> None:
    portal = PORTALS[code]
    for law in portal.laws.values():
        here = path("law-document", law.id, code)
        shown = main(small_site, "law-document", law.id, code)
        said, there = words(shown), set(links(shown, here))
        labels = portal.kind_labels["law-document"]
        known = [
            law.title,
            law.issuer,
            labels[f"status_{law.status}"],
            law.number or labels["no_number"],
            law.note or "",
        ]
        assert all(" ".join(one.split()) in said for one in known), law.id
        days = filter(None, [law.date, law.in_force_from, law.until, law.checked_on])
        assert all(portal.language.write_date(day) in said for day in days)
        others = [law.replaced_by, *(other.id for other in portal.laws.values() if other.replaced_by == law.id)]
        assert {path("law-document", other, code) for other in others if other} <= there
        assert {link for link in there if "/ke-hoach/" in f"/{link}"} == {
            path("plan-page", plan.id, code) + anchor for plan, anchor in cited_by(law.id, code)
        } | {path("plan-page", plan.id, code) for plan, _ in cited_by(law.id, code)}
        resting = {(topic.id, one.id) for topic in portal.topics for one in topic.messages if law.id in one.laws}
        assert {f"{path('topic-page', topic, code)}#{one}" for topic, one in resting} <= there
        assert (labels["topics_none"] in said) == (not resting)
        assert (labels["citing_none"] in said) == (not list(cited_by(law.id, code)))
        assert all(portal.sources[source].title in said for source in law.sources)


def cited_by(law: str, code: str) -> Iterator[tuple[Plan, str]]:
    """The plans that name a law, with the anchor of each place."""
    for plan in PORTALS[code].plans:
        for cited, clause in plan.document.cites:
            if cited == law:
                yield plan, f"#{clause or 'p-bases'}"


@every_language
def test_a_plan_that_rests_on_what_was_followed_says_so_at_that_place_and_no_other_plan_does(
    small_site: Path, code: str
) -> None:
    portal = PORTALS[code]
    told = {}
    for plan in portal.plans:
        here = path("plan-page", plan.id, code)
        for note in main(small_site, "plan-page", plan.id, code).xpath(".//p[contains(@class, 'note--law')]"):
            told[plan.id, note.getparent().get("id")] = (words(note), links(note, here))
    ((place, (said, there)),) = told.items()
    assert place == ("song-cong-111-kh-ubnd", "muc-dich")
    assert "193/QĐ-TTg" in said
    assert "33/QĐ-TTg" in said
    assert there == [path("law-document", "33-qd-ttg-2026", code)]


@every_language
def test_every_unit_with_documents_has_a_calendar_a_file_and_a_sheet(small_site: Path, code: str) -> None:
    portal, all_units = PORTALS[code], path("calendar-page", "", code)
    issued = [plan for plan in portal.plans if plan.document.standing == Standing.ISSUED]
    units = {plan.document.issuer.unit for plan in issued}
    provinces = {portal.units[unit].province for unit in units if portal.units[unit].province}
    assert {agenda.id for agenda in portal.agendas} == units | provinces
    reached = set(links(main(small_site, "calendar-page", "", code), all_units))
    for agenda in portal.agendas:
        here = path("unit-calendar", agenda.id, code)
        shown = main(small_site, "unit-calendar", agenda.id, code)
        there = set(links(shown, here))
        files = {path("unit-calendar", agenda.id, code, Format.ICS), path("unit-sheet", agenda.id, code, Format.PDF)}
        assert here in reached
        assert files <= there
        assert all((small_site / file).exists() for file in files)
        own = [plan for plan in issued if plan.document.issuer.unit == agenda.id]
        for deadline, id in ((deadline, plan.id) for plan in own for deadline in plan.deadlines):
            assert f"{path('plan-page', id, code)}#{deadline.clause}" in there, deadline.id


@every_language
def test_every_piece_to_embed_comes_with_three_snippets_that_lead_here_and_to_the_number(
    small_site: Path, code: str
) -> None:
    portal = PORTALS[code]
    shown = main(small_site, "embeds-page", "", code)
    assert portal.pieces
    for piece in portal.pieces:
        (section,) = shown.xpath(f".//section[@id='{piece.name}']")
        frame, line, plain = (snippet.text_content() for snippet in section.xpath(".//pre[@class='snippet']"))
        embedded = html.fragment_fromstring(frame, create_parent=True)
        (found,) = embedded.iter("iframe")
        address = f"{portal.site_url}{path_of(piece, '', portal.language, Format.LIGHT)}".removesuffix("index.html")
        assert (found.get("src"), found.get("height")) == (address, str(piece.height))
        assert found.get("title")
        assert set(found.get("sandbox").split()) & {"allow-scripts", "allow-same-origin", "allow-forms"} == set()
        for level in (embedded, html.fragment_fromstring(line, create_parent=True)):
            assert f"tel:{portal.hotline.tel}" in level.xpath(".//a/@href")
        for level in (line, plain):
            assert f"{portal.site_url}{portal.language.home}giup/" in level
        assert portal.hotline.number in plain
        assert re.search(r"[<>]", plain) is None
        (preview,) = section.iter("iframe")
        assert preview.get("loading") == "lazy"
        assert preview.get("title")


@every_language
def test_the_snippets_lead_to_those_in_the_other_language_and_materials_lead_to_them(
    small_site: Path, code: str
) -> None:
    here = path("embeds-page", "", code)
    others = {path("embeds-page", "", other) for other in PORTALS if other != code}
    assert others <= set(links(main(small_site, "embeds-page", "", code), here))
    materials = path("materials-page", "", code)
    assert here in links(main(small_site, "materials-page", "", code), materials)


def test_only_the_page_that_previews_pieces_may_hold_frames(small_site: Path) -> None:
    framed = {}
    for file in small_site.rglob("*.html"):
        tree = page(file)
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") or [""]
        framed[file.relative_to(small_site).as_posix()] = ("frame-src 'self'" in policy, bool(tree.xpath("//iframe")))
    wanted = {path("embeds-page", "", code) for code in PORTALS}
    assert {name for name, (may, does) in framed.items() if may or does} == wanted
    assert {framed[name] for name in wanted} == {(True, True)}
