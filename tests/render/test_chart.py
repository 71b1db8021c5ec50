"""What rests on what: every document and every citation is drawn and said, also of the whole country."""

from itertools import combinations
from random import Random

import pytest
from lxml import html

from generator.publish import site
from generator.records.act import MOST_ACTS, Act, in_order, together
from generator.records.chain import Chain, act_of_law, chains_of
from generator.records.format import Format
from generator.records.law import Law
from generator.records.level import tier_of
from generator.records.portal import Portal
from generator.records.unit import Tier
from generator.render.chart import MOST_LANES, Chart, drawn
from generator.render.compose import Composer
from tests.contract.samples import KINDS, PORTALS, SOURCES, THEME
from tests.render.nation import CENTRE, COMMUNES, PROVINCES, nation

MOST_BYTES = 50 * 1024
CHAINS = PORTALS["vi"].chains
NARROW_PX, LETTER_PX = 288, 6.6
"""The drawing in a window of 320 pixels, and a letter of its small type."""


def act(key: str, *on: str, tier: Tier = Tier.COMMUNE, plan: str | None = "x", province: str | None = "19") -> Act:
    names = {"name": key, "title": key, "issuer": key}
    return Act(key=key, tier=tier, province=province, year=2026, plan=plan, on=list(on), **names)


def made_up(seed: int) -> Chain:
    """A chain of documents that rest on others by chance."""
    chance, tiers = Random(seed), [Tier.NATION, Tier.PROVINCE, Tier.COMMUNE]
    acts: list[Act] = []
    for at in range(24):
        on = chance.sample([one.key for one in acts], min(len(acts), chance.randrange(3)))
        acts.append(act(f"a{at}", *on, tier=tiers[at // 8]))
    return Chain(id="19", name="Thái Nguyên", acts=in_order(acts))


every_chain = pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.id)


@pytest.fixture(scope="module")
def country() -> Portal:
    """34 provinces and 3,321 communes, each with a plan."""
    return nation()


def marks(chart: Chart) -> list[str]:
    return [place.act.key for place in chart.places]


def by_key(chains: list[Chain], province: str) -> dict[str, Act]:
    (chain,) = [chain for chain in chains if chain.id == province]
    return {act.key: act for act in chain.acts}


@every_chain
def test_every_document_stands_below_what_it_rests_on_and_is_joined_to_it(chain: Chain) -> None:
    chart = drawn(chain.shown)
    assert sorted(marks(chart)) == sorted(act.key for act in chain.acts)
    places = {place.act.key: place for place in chart.places}
    for place in chart.places:
        assert all(places[key].y < place.y for key in place.act.on)
        assert place.joins == sorted(places[key].x for key in place.act.on)
        assert len(place.rests) == len(place.act.on)


@pytest.mark.parametrize("chain", [*CHAINS, *map(made_up, range(40))])
def test_a_line_reaches_from_a_document_to_the_last_that_rests_on_it_and_shares_its_lane_with_none(
    chain: Chain,
) -> None:
    chart = drawn(chain.shown)
    for one, other in combinations(chart.lines, 2):
        assert one.x != other.x or one.bottom < other.top or other.bottom < one.top
    ends = {(line.x, line.top): line.bottom for line in chart.lines}
    for place in chart.places:
        for key in place.act.on:
            above = next(other for other in chart.places if other.act.key == key)
            # Of many, some have no line; the words below have them all.
            assert ends.get((above.x, above.y), place.y) >= place.y
            assert ((above.x, above.y) in ends) == (above.x in place.joins)


@every_chain
def test_names_begin_right_of_all_lines_and_end_inside_the_narrowest_window(chain: Chain) -> None:
    chart = drawn(chain.shown)
    assert all(max(place.x, *place.joins, 0) + 8 < chart.text for place in chart.places)
    for place in chart.places:
        assert chart.text + len(place.said) * LETTER_PX <= NARROW_PX
        assert chart.text + len(place.name) * (LETTER_PX + 0.6) <= NARROW_PX
        assert place.y + 15 < chart.height


def test_levels_follow_from_who_issued_a_document() -> None:
    acts = by_key(CHAINS, "33") | by_key(CHAINS, "82") | by_key(CHAINS, "08") | by_key(CHAINS, "19")
    assert {key: acts[key].tier for key in acts if key.startswith("law:") and acts[key].tier != Tier.NATION} == {
        "law:548-kh-sldtbxh-2024": Tier.PROVINCE,
        "law:kh-ubnd-my-hao-2024": Tier.DISTRICT,
        "law:90-kh-ubnd-2019": Tier.PROVINCE,
        "law:77-kh-ubnd-2021": Tier.PROVINCE,
        "law:3467-kh-syt-2026": Tier.PROVINCE,
        "law:110-kh-ubnd-2026": Tier.PROVINCE,
        "law:69-kh-ubnd-2026": Tier.PROVINCE,
    }
    assert acts["plan:tuyen-quang-kh-sldtbxh-2021"].tier == Tier.PROVINCE
    assert acts["plan:tan-hong-kh-2019"].tier == Tier.DISTRICT


@pytest.mark.parametrize(
    ("issuer", "tier"),
    [
        ("Quốc hội", Tier.NATION),
        ("Bộ Lao động - Thương binh và Xã hội", Tier.NATION),
        ("Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh Đồng Tháp", Tier.PROVINCE),
        ("Sở Y tế", Tier.PROVINCE),
        ("Ủy ban nhân dân thành phố Hồ Chí Minh", Tier.PROVINCE),
        ("Ủy ban nhân dân thành phố Huế, tỉnh Thừa Thiên Huế", Tier.DISTRICT),
        ("Ủy ban nhân dân Quận 1", Tier.DISTRICT),
        ("Ủy ban nhân dân thị xã Mỹ Hào, tỉnh Hưng Yên", Tier.DISTRICT),
        ("Phòng Văn hóa - Xã hội xã Ea Kar", Tier.COMMUNE),
        ("Ủy ban nhân dân phường 12, Quận 3", Tier.COMMUNE),
        ("Ủy ban nhân dân đặc khu Phú Quốc", Tier.COMMUNE),
    ],
)
def test_the_lowest_place_in_an_issuer_s_name_tells_its_level(issuer: str, tier: Tier) -> None:
    assert tier_of(issuer) == tier


def test_what_is_missing_is_told() -> None:
    tan_hong, song_cong = (next(chain for chain in CHAINS if chain.id == id) for id in ("82", "19"))
    assert [act.law for act in song_cong.absent] == ["3467-kh-syt-2026", "110-kh-ubnd-2026", "69-kh-ubnd-2026"]
    assert song_cong.unlinked == []
    assert tan_hong.unlinked == []
    plan = PORTALS["vi"].plan("tam-tien-61-vhxh-yt")
    alone = plan.document.model_copy(update={"citations": [], "legal_bases": plan.document.legal_bases[:0]})
    (chain,) = chains_of([plan.model_copy(update={"document": alone})], PORTALS["vi"].laws, SOURCES.units, {})
    assert [act.plan for act in chain.unlinked] == [plan.id]


def test_a_cited_document_that_the_register_lacks_is_told_by_its_id() -> None:
    plan = PORTALS["vi"].plan("song-cong-111-kh-ubnd")
    laws = {key: law for key, law in PORTALS["vi"].laws.items() if key != "3467-kh-syt-2026"}
    (chain,) = chains_of([plan], laws, SOURCES.units, {})
    assert chain.unknown == ["3467-kh-syt-2026"]


def test_what_is_published_here_is_one_with_its_entry_in_the_register(country: Portal) -> None:
    acts = by_key(country.chains, "19")
    assert "law:kh-ubnd-tinh-19" not in acts
    assert acts["plan:ke-hoach-tinh-19"].law == "kh-ubnd-tinh-19"
    linked = [act for act in acts.values() if "plan:ke-hoach-tinh-19" in act.on]
    assert len(linked) > 50
    assert all(chain.absent == [] for chain in country.chains)


def test_what_lapsed_is_marked_by_more_than_a_colour() -> None:
    chain = next(chain for chain in CHAINS if chain.id == "19")
    lapsed = {place.act.law for place in drawn(chain.shown).places if place.act.lapsed}
    assert lapsed == {"193-qd-ttg-2021"}
    shown = page(PORTALS["vi"], "chain-province", chain)
    assert len(shown.xpath("//svg/path")) == 1
    said = PORTALS["vi"].kind_labels["chain-page"]["lapsed"]
    rows = [row for row in shown.xpath("//ul[@class='chain__words']/li") if said in row.text_content()]
    assert [row.xpath(".//a/@href") for row in rows] == [["../../193-qd-ttg-2021/"]]


def page(portal: Portal, kind: str, record: object) -> html.HtmlElement:
    text = Composer(portal, THEME).sheet(KINDS[kind], record, Format.PAGES).text  # type: ignore[arg-type]
    return html.fragment_fromstring(text.partition("\n---\n")[2], create_parent=True)


@pytest.mark.parametrize("code", PORTALS)
def test_the_words_below_the_drawing_say_all_that_it_shows(code: str) -> None:
    portal = PORTALS[code]
    for chain in portal.chains:
        shown = page(portal, "chain-province", chain)
        rows = shown.xpath("//ul[@class='chain__words']/li")
        assert len(rows) == len(shown.xpath("//svg/circle[contains(@class, 'chain__mark')]")) == len(chain.acts)
        said = [" ".join(row.text_content().split()) for row in rows]
        names = {act.key: act.name for act in chain.acts}
        for given in chain.acts:
            (row,) = [one for one in said if one.startswith(f"{given.name} · {given.issuer}")]
            assert all(names[key] in row for key in given.on)


@pytest.mark.parametrize("code", PORTALS)
def test_a_plan_s_page_shows_what_it_rests_on_and_a_model_s_shows_nothing(code: str) -> None:
    portal = PORTALS[code]
    for plan in portal.plans:
        drawings = page(portal, "plan-page", plan).xpath("//figure[@class='chain']//circle[contains(@class, 'mark')]")
        cited = {law for law, _ in plan.document.cites}
        assert len(drawings) == (0 if plan.document.standing == "model" else len(cited) + 1)


def test_the_newest_of_what_rests_on_each_other_in_one_tier_stands_last() -> None:
    acts = in_order([act("a", "b"), act("b", "c"), act("c")])
    assert [one.key for one in acts] == ["c", "b", "a"]
    assert sorted(one.key for one in in_order([act("a", "b"), act("b", "a")])) == ["a", "b"]


def test_documents_that_rest_on_the_same_ones_are_drawn_together_where_there_are_many() -> None:
    top = act("top", tier=Tier.PROVINCE)
    many = [act(f"a{at}", "top") for at in range(MOST_ACTS)]
    alone = act("alone")
    shown = together([top, *many, alone])
    assert [len(one.members) for one in shown] == [0, MOST_ACTS, 0]
    assert shown[1].on == ["top"]
    assert together([top, alone]) == [top, alone]


def test_a_province_with_a_plan_for_every_day_is_still_drawn_in_few_rows() -> None:
    tops = [act(f"t{at}", tier=Tier.PROVINCE) for at in range(365)]
    shown = together([*tops, *(act(f"a{at}", f"t{at}") for at in range(365))])
    assert len(shown) <= MOST_ACTS
    assert sum(len(one.members) or 1 for one in shown) == 730
    chart = drawn(shown)
    assert len({line.x for line in chart.lines}) <= MOST_LANES


def test_nothing_is_drawn_of_nothing() -> None:
    assert drawn([]).places == []


def test_the_country_s_drawing_has_a_row_for_each_province_that_counts_its_documents(country: Portal) -> None:
    assert (len(PROVINCES), len(COMMUNES)) == (34, 3321)
    chart = drawn(country.country)
    rows = [place.act for place in chart.places if place.act.members]
    assert len(rows) == 34
    assert sum(len(row.members) for row in rows) == 34 + 3321
    assert {key for row in rows for key in row.on} == {f"law:{CENTRE}"}


def test_every_fifth_commune_is_told_to_cite_nothing_of_its_province(country: Portal) -> None:
    assert sum(len(chain.unlinked) for chain in country.chains) == -(-len(COMMUNES) // 5)


def test_pages_of_the_whole_country_are_at_most_50_kb(country: Portal) -> None:
    composer = Composer(country, THEME)
    largest = max(country.chains, key=lambda chain: len(chain.acts))
    wanted = [
        ("chain-page", country),
        ("chain-province", largest),
        ("law-document", country.laws[CENTRE]),
        ("calendar-page", country),
        ("unit-calendar", max(country.agendas, key=lambda agenda: len(agenda.below))),
    ]
    sheets = [composer.sheet(KINDS[kind], record, Format.PAGES) for kind, record in wanted]
    pages = site.write(site.bundle(country, sheets, THEME), THEME)
    sizes = {
        sheet.path: len(output.content) for sheet, output in zip(sheets, unbundled(country, sheets, pages), strict=True)
    }
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}
    assert min(sizes.values()) > 10_000


def unbundled(portal: Portal, sheets: list, pages: bytes) -> list:  # type: ignore[type-arg]
    from generator.records.output import Output

    return list(site.unbundle(Output("", pages, ()), sheets))


def test_laws_of_a_register_are_acts_by_themselves() -> None:
    law: Law = PORTALS["vi"].laws["69-kh-ubnd-2026"]
    assert act_of_law(law, {"Thái Nguyên": "19"}).province == "19"
