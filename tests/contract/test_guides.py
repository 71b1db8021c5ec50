"""The guides: a job offer looked at again, what a call is like, words to show, numbers by place, pages for helpers."""

import re
from functools import cache
from itertools import product

import pytest
from lxml import html

from generator.records.format import Format
from generator.records.hotline import Scope
from generator.records.tree import Step
from generator.render import write
from generator.render.assets import recordings
from generator.render.compose import Composer
from generator.render.text.speech import seconds
from tests.contract.reading import language_of, texts
from tests.contract.samples import KINDS, PORTALS, SOURCES, THEME

CODES = list(PORTALS)
OFFER = "loi-moi-lam-viec"
FLAGS = {"tien", "giay-to", "giu-kin", "anh-rieng"}
"""What nobody who means well asks for: each must lead to advice at once."""
MOST_WORDS = 12
MOST_SECONDS = 60
MOST_LIGHT_BYTES = 30_000


@cache
def page(kind: str, code: str) -> html.HtmlElement:
    """The page of a kind that has just one, as it is before MkDocs puts the house around it."""
    return html.document_fromstring(composed(kind, code).partition("\n---\n")[2] or composed(kind, code))


@cache
def composed(kind: str, code: str) -> str:
    portal = PORTALS[code]
    return Composer(portal, THEME).sheet(KINDS[kind], portal, KINDS[kind].formats[0]).text


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:”])\s+", text)


def step(code: str, given: str) -> Step:
    return next(step for step in PORTALS[code].steps if step.id == f"{OFFER}-{given}")


def ends() -> list[str]:
    return [end.id for end in SOURCES.trees[OFFER].record.ends]


# A job offer


def test_whatever_is_a_sign_leads_to_advice_in_two_taps() -> None:
    tree = SOURCES.trees[OFFER].record
    forks = {fork.id: {answer.id: answer.to for answer in fork.answers} for fork in tree.forks}
    first = forks[tree.first]
    assert forks[first["dang-can-nhac"]].keys() >= FLAGS
    assert {forks[first["dang-can-nhac"]][flag] for flag in FLAGS} <= set(ends())
    assert first["mat-lien-lac"] in ends()


def test_every_question_can_be_answered_by_those_who_do_not_know() -> None:
    unsure = {"khong-biet", "khong-co", "khong-noi-ro", "chua-thay", "chua-doc"}
    forks = SOURCES.trees[OFFER].record.forks
    asked_of_facts = [fork for fork in forks if fork.id not in {"buoc", "dang-o"}]
    assert [fork.id for fork in asked_of_facts if not unsure & {answer.id for answer in fork.answers}] == []


@pytest.mark.parametrize(("code", "end"), [*product(CODES, ends())])
def test_every_end_says_what_to_do_and_what_to_ask(code: str, end: str) -> None:
    found = step(code, end)
    assert {"lam-ngay", "kiem-tra"} & {kept.id for kept in found.lists}
    assert found.asks and found.notes and found.pages
    assert "tong-dai-111" in found.hotlines


@pytest.mark.parametrize("code", CODES)
def test_whoever_cannot_leave_is_led_to_the_number_of_the_place_and_to_the_help_page(code: str) -> None:
    first = {"khong-ve-duoc": "canh-sat-113", "khong-ve-duoc-nuoc-ngoai": "bao-ho-cong-dan"}
    for end, line in first.items():
        assert step(code, end).hotlines[0] == line
        assert step(code, end).urgent
        assert list(step(code, end).pages) == ["help-page", "silent-page"]


@pytest.mark.parametrize("code", CODES)
def test_at_an_urgent_end_whom_to_call_comes_before_all_advice(code: str) -> None:
    composer = Composer(PORTALS[code], THEME)
    for found in (found for found in PORTALS[code].steps if found.tree == OFFER and found.lists):
        text = composer.sheet(KINDS["tree-page"], found, Format.PAGES).text
        assert (text.index('href="tel:') < text.index('class="messages"')) == found.urgent, found.id
        assert text.count('<ul class="rows">') == 1


@pytest.mark.parametrize("code", CODES)
def test_advice_on_work_abroad_names_the_newest_address_and_says_that_nobody_tried_it(code: str) -> None:
    points = {point.id: point.text for kept in step(code, "chuan-bi-nuoc-ngoai").lists for point in kept.points}
    assert "dolab.moha.gov.vn" in points["danh-sach"]
    assert re.search("chưa thử được|could not try", points["danh-sach"])
    assert not re.search(r"dolab\.gov\.vn|molisa", " ".join(points.values()))


def test_the_topics_on_work_lead_to_the_questions() -> None:
    for code in CODES:
        composer = Composer(PORTALS[code], THEME)
        for topic in (topic for topic in PORTALS[code].topics if topic.id in SOURCES.trees[OFFER].record.topics):
            assert f"../../hoi/{OFFER}/" in composer.sheet(KINDS["topic-page"], topic, Format.PAGES).text


# What happens when one calls


@pytest.mark.parametrize("code", CODES)
def test_a_call_is_told_in_six_steps_each_with_its_picture(code: str) -> None:
    steps = page("call-page", code).xpath("//ol[@class='steps']/li")
    pictures = [step.find("img") for step in steps]
    assert len(steps) == 6
    assert len({picture.get("src") for picture in pictures}) == 6
    assert all(len(picture.get("alt")) > 5 for picture in pictures)


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_of_the_six_steps_has_twelve_words_at_most(code: str) -> None:
    said = [text_of(step) for step in page("call-page", code).xpath("//ol[@class='steps']/li")]
    long = [one for text in said for one in sentences(text) if len(one.split()) > MOST_WORDS]
    assert long == []


@pytest.mark.parametrize("code", CODES)
def test_a_caller_is_told_of_the_recording_before_being_told_to_say_anything(code: str) -> None:
    said = [text_of(step) for step in page("call-page", code).xpath("//ol[@class='steps']/li")]
    assert re.search("ghi âm|recorded", said[1])
    receivers = {"vi": "công an, biên phòng, cảnh sát biển.*xã", "en": "police, border guard, coast guard.*commune"}
    assert re.search(receivers[code], said[5])
    whole = text_of(page("call-page", code))
    assert re.search("không hứa|do not promise", whole)
    assert re.search("Điều chúng tôi chưa biết|What we do not know", whole)


@pytest.mark.parametrize("code", CODES)
def test_what_is_read_aloud_is_what_the_steps_say_and_takes_a_minute_at_most(code: str) -> None:
    tree = page("call-page", code)
    (aloud,) = map(text_of, tree.xpath("//p[@class='aloud']"))
    steps = " ".join(map(text_of, tree.xpath("//ol[@class='steps']/li")))
    assert aloud.startswith(steps)
    numbers = [line.number for line in PORTALS[code].hotlines]
    assert seconds(aloud, code, numbers) <= MOST_SECONDS


@pytest.mark.parametrize("code", CODES)
def test_a_recording_is_offered_in_the_language_that_has_one_and_the_words_stay(code: str) -> None:
    portal = PORTALS[code].model_copy(update={"recordings": {"call-page": b"ID3"}})
    (made,) = recordings(portal)
    assert (made.path, made.content) == (f"{portal.language.home}am-thanh/call-page.mp3", b"ID3")
    tree = html.document_fromstring(Composer(portal, THEME).sheet(KINDS["call-page"], portal, Format.LIGHT).text)
    assert tree.xpath("//a/@href[contains(., 'mp3')]") == ["../am-thanh/call-page.mp3"]
    assert tree.xpath("//p[@class='aloud']") and not tree.xpath("//audio")
    assert "mp3" not in composed("call-page", code) and page("call-page", code).xpath("//p[@class='aloud']")


@pytest.mark.parametrize(("kind", "code"), [*product(["call-page", "silent-page"], CODES)])
def test_a_light_guide_needs_nothing_but_itself(kind: str, code: str) -> None:
    portal = PORTALS[code]
    sheet = Composer(portal, THEME).sheet(KINDS[kind], portal, Format.LIGHT)
    assert len(write(sheet, THEME)) <= MOST_LIGHT_BYTES
    assert all(str(source).startswith("data:image/svg+xml") for source in page(kind, code).xpath("//@src"))
    assert not re.search(r"mua bán|traffick", page(kind, code).findtext(".//title") or "", re.IGNORECASE)


# Words to show to somebody


@pytest.mark.parametrize("code", CODES)
def test_every_phrase_to_show_stands_in_both_languages(code: str) -> None:
    other = next(one for one in CODES if one != code)
    shown = page("silent-page", code).xpath("//*[contains(@class, 'show')]")
    assert len(shown) == 5
    for card, mirrored in zip(shown, page("silent-page", other).xpath("//*[contains(@class, 'show')]"), strict=True):
        assert [language_of(phrase) for phrase in card] == [code, other]
        assert [text_of(phrase) for phrase in card] == [text_of(phrase) for phrase in reversed(mirrored)]
        assert card.get("id") == mirrored.get("id")


@pytest.mark.parametrize("code", CODES)
def test_who_cannot_speak_is_told_that_no_number_for_messages_is_known(code: str) -> None:
    said = text_of(page("silent-page", code))
    assert re.search("không tìm thấy số chính thức nào|found no official number", said)
    told = SOURCES.origins["cafef-2026-02-16"].record
    assert told.date and PORTALS[code].language.write_date(told.date) in said
    assert not page("silent-page", code).xpath("//a[starts-with(@href, 'sms:')]")


# Numbers by place


@pytest.mark.parametrize("code", CODES)
def test_every_line_stands_under_its_place(code: str) -> None:
    places = {"ca-nuoc": Scope.NATION, "theo-tinh": Scope.PROVINCE, "tu-nuoc-ngoai": Scope.ABROAD}
    found: dict[str, list[str]] = {place: [] for place in places}
    at = ""
    for element in page("hotlines-page", code).iter("h2", "section"):
        at = element.get("id") if element.tag == "h2" else at
        if element.tag == "section":
            found[at].append(element.get("id"))
    lines = PORTALS[code].hotlines
    assert found == {place: [line.id for line in lines if line.scope == scope] for place, scope in places.items()}


@pytest.mark.parametrize("code", CODES)
def test_every_province_with_a_line_is_named_and_all_others_are_told_whom_to_call(code: str) -> None:
    tree, portal = page("hotlines-page", code), PORTALS[code]
    lines = [line for line in portal.hotlines if line.province]
    assert lines
    for line in lines:
        (entry,) = tree.xpath(f"//p[@id='tinh-{line.province}']")
        assert SOURCES.units[str(line.province)].name in text_of(entry)
        assert entry.xpath(f".//a[@href='#{line.id}']")
    (note,) = tree.xpath("//h2[@id='theo-tinh']/following-sibling::p[@class='note'][1]")
    assert portal.hotline.number in text_of(note)


@pytest.mark.parametrize("code", CODES)
def test_a_call_from_abroad_is_told_with_its_code_its_cost_and_what_is_not_known(code: str) -> None:
    tree, portal = page("hotlines-page", code), PORTALS[code]
    assert all(line.number.startswith("+84 ") for line in portal.hotlines_for("abroad"))
    told = text_of(tree.xpath("//h2[@id='tu-nuoc-ngoai']/following-sibling::ul[1]")[0])
    assert re.search("cước quốc tế|international call", told)
    assert re.search(f"(chưa biết|do not know).*{portal.hotline.number}", told)


# For relatives, for officers, for everybody


@pytest.mark.parametrize("code", CODES)
def test_relatives_read_what_the_topics_say_and_nothing_else(code: str) -> None:
    tree, portal = page("worried-page", code), PORTALS[code]
    said = {
        " ".join(f"{message.lead} {message.text or ''}".split()) for one in portal.topics for message in one.messages
    }
    shown = [text_of(item) for item in tree.xpath("//ul[@class='messages']/li")]
    assert len(shown) >= 10 and set(shown) <= said
    signs = {topic.id: [message.lead for message in topic.part("sign")] for topic in portal.topics}
    for topic, leads in signs.items():
        (section,) = tree.xpath(f"//section[@id='{topic}']")
        assert [text_of(item) for item in section.xpath(".//li")] == leads[:4]
        assert section.xpath(f".//a[contains(@href, 'chu-de/{topic}/')]")


@pytest.mark.parametrize("code", CODES)
def test_relatives_read_no_line_twice(code: str) -> None:
    shown = [text_of(lead) for lead in page("worried-page", code).xpath("//ul[@class='messages']/li/b")]
    assert sorted(set(shown)) == sorted(shown)


@pytest.mark.parametrize("code", CODES)
def test_an_officer_finds_every_model_document_as_word_and_pdf(code: str) -> None:
    links = {str(link) for link in page("officer-page", code).xpath("//a/@href")}
    models = [plan.id for plan in PORTALS[code].plans if plan.document.standing == "model"]
    assert models
    for model, ending in product(models, ("docx", "pdf")):
        assert any(link.endswith(f"{model}.{ending}") for link in links), (model, ending)


@pytest.mark.parametrize("code", CODES)
def test_an_officer_is_told_what_must_never_be_entered_by_which_law(code: str) -> None:
    said = " ".join(text for text, _ in texts(page("officer-page", code)))
    assert re.search("số giấy tờ|numbers of papers", said)
    assert {"53/2024/QH15", "91/2025/QH15"} <= set(re.findall(r"\d+/\d{4}/QH15", said))


@pytest.mark.parametrize(("code", "contact"), [*product(CODES, ["", "vanphong@example.gov.vn", "0200 000 0000"])])
def test_the_accessibility_statement_ends_with_whom_to_write_to(code: str, contact: str) -> None:
    portal = PORTALS[code].model_copy(update={"contact": contact})
    (statement,) = (one for one in portal.pages if one.id == "tiep-can")
    text = Composer(portal, THEME).sheet(KINDS["written-page"], statement, Format.PAGES).text
    label = portal.kind_labels["written-page"]
    assert label["contact"] in text
    assert (label["no_contact"] in text) == (not contact)
    assert ("mailto:" in text) == ("@" in contact)


@pytest.mark.parametrize("code", CODES)
def test_the_accessibility_statement_is_honest_about_what_nobody_tried(code: str) -> None:
    (statement,) = (one for one in PORTALS[code].pages if one.id == "tiep-can")
    for named in ("WCAG 2.2", "NVDA", "VoiceOver", "WebKit", "axe-core", "PDF"):
        assert named in statement.body


@pytest.mark.parametrize("code", CODES)
def test_every_door_of_the_home_page_has_its_page(code: str) -> None:
    portal = PORTALS[code]
    assert {"help-page", "worried-page", "officer-page"} <= KINDS.keys()
    assert {step.id for step in portal.steps if step.is_first} >= {OFFER, "quyen-ho-tro"}


def test_no_guide_holds_a_word_that_only_a_script_would_show() -> None:
    for kind, code in product(["call-page", "silent-page", "worried-page", "officer-page", "hotlines-page"], CODES):
        assert not page(kind, code).xpath(
            "//script[@src] | //main//script | //noscript | //button | //form | //input"
        ), kind
        assert not page(kind, code).xpath("//@*[starts-with(name(), 'on')]")
