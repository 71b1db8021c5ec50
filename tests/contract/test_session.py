"""The kit for a 30-minute meeting: its parts agree with one another, and nobody is asked who they are."""

import re
from functools import cache

import pytest
from lxml import html

from generator.records.topic import Part, Topic
from generator.render.compose import Composer
from tests.contract.samples import KINDS, PORTALS, PRINTS, SOURCES, THEME, Sample, paper

MINUTES = 30
QUESTIONS = 5
FIELDS = {"vi": {"Ngày", "Số phiếu", "Cộng"}, "en": {"Date", "Sheets", "Sum"}}
"""What may be written on a tally: a day and numbers."""
PERSONAL = re.compile(
    r"họ (?:và )?tên|^tên|điện thoại|địa chỉ|quê|ngày sinh|tuổi|căn cước|name|phone|address|birth|\bage\b|signature|ký",
    re.IGNORECASE,
)

TOPICS = [(code, topic) for code, portal in PORTALS.items() for topic in portal.topics]
every_topic = pytest.mark.parametrize(
    ("language", "topic"), TOPICS, ids=[f"{topic.id}-{code}" for code, topic in TOPICS]
)


@cache
def _composer(language: str) -> Composer:
    return Composer(PORTALS[language], THEME)


@cache
def sheet(kind: str, topic: str, language: str) -> html.HtmlElement:
    """A product's page as its template writes it, before it is drawn."""
    product = next(one for one in PORTALS[language].products if (one.kind.name, one.topic.id) == (kind, topic))
    composed = _composer(language).sheet(KINDS[kind], product, KINDS[kind].formats[0], KINDS[kind].prints[0])
    return html.document_fromstring(composed.text)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def having(page: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements of a class, in order."""
    return list(page.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def minutes(page: html.HtmlElement) -> list[tuple[int, int]]:
    """From which minute to which each step of the script runs."""
    marks = [text(mark) for mark in page.xpath("//*[@class='step__mark']/p")]
    ends = [[int(number) for number in re.findall(r"\d+", mark)] for mark in marks]
    return [(first, last) for first, last in ends]


@every_topic
def test_the_script_fills_thirty_minutes_without_gap_or_overlap(language: str, topic: Topic) -> None:
    steps = minutes(sheet("session-script", topic.id, language))
    assert [begin for begin, _ in steps] == [0, *(end for _, end in steps[:-1])]
    assert steps[-1][1] == MINUTES
    assert all(begin < end for begin, end in steps)


@every_topic
def test_every_step_of_the_script_is_the_slide_of_its_number(language: str, topic: Topic) -> None:
    steps = having(sheet("session-script", topic.id, language), "step")
    slides = having(sheet("session-slides", topic.id, language), "slide")
    assert len(steps) == len(slides)
    for number, (step, slide) in enumerate(zip(steps, slides, strict=True), 1):
        said = aloud(step, language)
        assert said, number
        assert [words for words in said if words not in text(slide)] == [], number


@every_topic
def test_a_part_of_the_topic_has_one_heading_in_the_script_and_on_its_slide(language: str, topic: Topic) -> None:
    spoken = [
        text(heading) for heading in sheet("session-script", topic.id, language).xpath("//*[@class='step__mark']/h2")
    ]
    shown = [
        text(slide.xpath(".//h1 | .//h2")[0]) for slide in having(sheet("session-slides", topic.id, language), "slide")
    ]
    site = PORTALS[language].labels
    parts = [topic.headings.get(part, site[f"part_{part}"]) for part in (Part.SIGN, Part.TRICK, Part.ASK, Part.DO)]
    same = [one for one, other in zip(spoken, shown, strict=True) if one == other]
    assert same == parts


def aloud(step: html.HtmlElement, language: str) -> list[str]:
    """What the speaker reads out at a step, in pieces that a slide may set apart."""
    lines = step.xpath(".//ul[@class='aloud']/li | .//p[@class='aloud'] | .//li/h3")
    return [piece for line in lines for piece in re.split(r"(?<=[.?!])\s+", text(line))]


@pytest.mark.parametrize("sample", [one for one in PRINTS if one.kind.name == "session-slides"], ids=lambda one: one.id)
def test_every_slide_is_a_page(sample: Sample) -> None:
    slides = having(html.document_fromstring(sample.sheet.text), "slide")
    assert len(paper(sample).file.pages) == len(slides)


@every_topic
def test_the_sheet_asks_five_questions_of_three_answers_and_gives_none_away(language: str, topic: Topic) -> None:
    page, _ = having(sheet("session-questions", topic.id, language), "sheet")
    asked = page.xpath(".//ol[@class='questions']/li")
    assert [text(one.find("h2")) for one in asked] == [question.question for question in topic.questions]
    assert len(asked) == QUESTIONS
    for one in asked:
        answers = [text(answer).casefold() for answer in one.xpath("./ul/li")]
        assert len(set(answers)) == len(answers) == 3
        assert len(one.xpath(".//*[contains(@class, 'tick')]")) == 3
    assert page.xpath(".//*[contains(@class, 'right')]") == []


@every_topic
def test_the_answer_sheet_marks_the_one_right_answer_of_each_question(language: str, topic: Topic) -> None:
    _, page = having(sheet("session-questions", topic.id, language), "sheet")
    rows = page.xpath(".//ol[@class='answers']/li")
    marked = [[text(right) for right in row.xpath("./p[@class='right']")] for row in rows]
    facts = SOURCES.topics[topic.id].record.questions
    wanted = [{one.id: one for one in topic.questions}[fact.id].answers[fact.right - 1] for fact in facts]
    assert marked == [[answer] for answer in wanted]
    assert [text(row.find("h3")) for row in rows] == [question.question for question in topic.questions]


@every_topic
def test_the_tally_counts_every_question_before_and_after(language: str, topic: Topic) -> None:
    rows = sheet("session-tally", topic.id, language).xpath("//tbody/tr")
    assert [text(row.find("th")) for row in rows] == [question.question for question in topic.questions]
    assert [len(row.findall("td")) for row in rows] == [6] * QUESTIONS


@every_topic
def test_the_tally_has_no_field_for_a_name_a_number_to_call_or_an_address(language: str, topic: Topic) -> None:
    page = sheet("session-tally", topic.id, language)
    fields = having(page, "field")
    assert {before(field) for field in fields} == FIELDS[language]
    assert having(page, "local__blank") == page.xpath("//input | //textarea") == []
    columns = [text(head) for head in page.xpath("//th[@scope='col']")]
    assert [words for words in (*columns, *map(before, fields)) if PERSONAL.search(words)] == []


@every_topic
def test_a_listener_s_sheet_has_boxes_to_tick_and_nowhere_to_write(language: str, topic: Topic) -> None:
    page, _ = having(sheet("session-questions", topic.id, language), "sheet")
    blanks = ".//*[contains(@class, 'field') or contains(@class, 'blank') or self::input or self::textarea]"
    assert page.xpath(blanks) == []


def before(field: html.HtmlElement) -> str:
    """The words right before an empty field."""
    return str(field.xpath("string((preceding::text()[normalize-space()])[last()])")).strip(" :")
