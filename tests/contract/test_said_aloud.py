"""What is said over loudspeakers and sent by telephone, read from the published text files of every topic."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from io import BytesIO

import docx
import pytest
from lxml import html

from generator.records.format import Format
from generator.records.output import Sheet
from generator.records.paper import Edition
from generator.records.product import Product
from generator.render import write
from generator.render.compose import Composer
from generator.render.text.messages import parts, without_marks
from generator.render.text.speech import SYLLABLES_A_SECOND, TOLERANCE, spoken, syllables
from tests.contract.samples import KINDS, PORTALS, PRINTS, THEME, paper

SECONDS = (30, 60, 180)
LEAST_TEXTS = 3
DIGITS = {
    "vi": ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
"""How each language says the figures of a number to call."""
CITATION = re.compile(r"\(([^()]*\d[^()]*)\)")
"""Brackets with a figure in them: an article, a number, a year."""
SIZE = re.compile(r" {3}\(.*\)")
"""The line under a text message, which says how long it is."""
BOM = b"\xef\xbb\xbf"

Spoken = tuple[str, str]
"""Language and topic of a script or of text messages."""
TOPICS: list[Spoken] = [(code, topic.id) for code, portal in PORTALS.items() for topic in portal.topics]

every_topic = pytest.mark.parametrize("spoken_in", TOPICS, ids="-".join)
every_script = pytest.mark.parametrize(
    ("spoken_in", "at"),
    [(one, at) for one in TOPICS for at in range(len(SECONDS))],
    ids=lambda given: "-".join(given) if isinstance(given, tuple) else str(SECONDS[given]),
)


@cache
def composer(language: str) -> Composer:
    return Composer(PORTALS[language], THEME)


def product_of(kind: str, spoken_in: Spoken) -> Product:
    language, topic = spoken_in
    return next(one for one in PORTALS[language].products if (one.kind.name, one.topic.id) == (kind, topic))


def sheet_of(kind: str, spoken_in: Spoken, format: Format) -> Sheet:
    """The composed product in one format; of a print, as it is on the screen."""
    return next(
        sheet
        for sheet in composer(spoken_in[0]).of(KINDS[kind], product_of(kind, spoken_in))
        if sheet.format == format and (sheet.print is None or sheet.print.edition == Edition.SCREEN)
    )


@cache
def published(kind: str, spoken_in: Spoken) -> bytes:
    """The finished text file."""
    return write(sheet_of(kind, spoken_in, Format.TEXT), THEME)


def blocks(kind: str, spoken_in: Spoken) -> list[list[str]]:
    """The lines of a text file, in the blocks that its empty lines make."""
    text = published(kind, spoken_in).decode("utf-8-sig")
    return [block.splitlines() for block in re.split(r"\n{2,}", text.replace("\r\n", "\n").strip())]


def scripts(spoken_in: Spoken) -> list[tuple[str, list[str]]]:
    """Heading and spoken lines of each script in the published file."""
    _, *middle, _ = blocks("loudspeaker-script", spoken_in)
    return [(" ".join(heading), lines) for heading, lines in zip(middle[::2], middle[1::2], strict=True)]


def numbers(language: str) -> list[str]:
    return [number for line in PORTALS[language].hotlines for number in (line.number, *line.also)]


def digit_by_digit(number: str, language: str) -> str:
    return " ".join(DIGITS[language][int(figure)] for figure in number)


def without_punctuation(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@every_topic
def test_a_loudspeaker_text_has_three_scripts_that_say_their_length(spoken_in: Spoken) -> None:
    words = PORTALS[spoken_in[0]].kind_labels["loudspeaker-script"]
    headings = [heading for heading, _ in scripts(spoken_in)]
    named = [words["length"].format(seconds=seconds).upper() for seconds in SECONDS]
    assert [heading.upper().startswith(name) for heading, name in zip(headings, named, strict=True)] == [True] * 3


@every_script
def test_a_script_lasts_its_time_within_a_twentieth(spoken_in: Spoken, at: int) -> None:
    language = spoken_in[0]
    heading, lines = scripts(spoken_in)[at]
    counted = syllables(" ".join(lines), language, numbers(language))
    wanted = SECONDS[at] * SYLLABLES_A_SECOND[language]
    assert counted == pytest.approx(wanted, rel=float(TOLERANCE))
    assert TOLERANCE <= 0.05
    lasts = round(counted / SYLLABLES_A_SECOND[language])
    words = PORTALS[language].kind_labels["loudspeaker-script"]
    assert heading.endswith(f"({words['count'].format(syllables=counted, lasts=lasts)})")


@every_script
def test_no_figure_sign_or_bracket_is_left_for_the_announcer_to_puzzle_over(spoken_in: Spoken, at: int) -> None:
    lines = scripts(spoken_in)[at][1]
    assert [line for line in lines if re.search(r"[\d%()\[\]{}<>/&+=@#*_]", line)] == []
    assert all(unicodedata.is_normalized("NFC", line) and line == line.strip() != "" for line in lines)


@every_script
def test_a_script_says_the_number_to_call_digit_by_digit_at_least_twice(spoken_in: Spoken, at: int) -> None:
    language = spoken_in[0]
    said = digit_by_digit(PORTALS[language].hotline.number, language)
    assert without_punctuation(" ".join(scripts(spoken_in)[at][1])).count(said) >= 2


@every_script
def test_no_citation_is_read_aloud(spoken_in: Spoken, at: int) -> None:
    language, topic = spoken_in
    messages = next(one for one in PORTALS[language].topics if one.id == topic).messages
    said = without_punctuation(" ".join(scripts(spoken_in)[at][1]))
    cited = [found for message in messages for found in CITATION.findall(message.text or "")]
    numbered = [law.name for law in PORTALS[language].laws.values() if law.number]
    assert [one for one in (*cited, *numbered) if is_read(one, language, said)] == []


def is_read(citation: str, language: str, said: str) -> bool:
    return without_punctuation(spoken(citation, language, numbers(language))) in said


def test_some_message_has_a_citation_that_could_be_read_aloud() -> None:
    topics = [topic for portal in PORTALS.values() for topic in portal.topics]
    assert any(CITATION.search(message.text or "") for topic in topics for message in topic.messages)


@every_topic
def test_the_word_file_has_the_same_lines_as_the_text_file(spoken_in: Spoken) -> None:
    content = write(sheet_of("loudspeaker-script", spoken_in, Format.DOCX), THEME)
    paragraphs = [paragraph.text.strip() for paragraph in docx.Document(BytesIO(content)).paragraphs]
    lines = [line for _, script in scripts(spoken_in) for line in script]
    assert [text for text in paragraphs if text in set(lines)] == lines


@every_topic
def test_the_schedule_shows_the_script_of_thirty_seconds(spoken_in: Spoken) -> None:
    page = html.document_fromstring(sheet_of("loudspeaker-sheet", spoken_in, Format.PDF).text)
    (shown,) = page.find_class("script")
    assert [" ".join(line.text_content().split()) for line in shown.iter("p")] == scripts(spoken_in)[0][1]


@pytest.mark.parametrize("language", PORTALS)
def test_the_finished_schedule_prints_the_script_of_thirty_seconds(language: str) -> None:
    sheets = [one for one in PRINTS if (one.kind.name, one.language) == ("loudspeaker-sheet", language)]
    sample = next(one for one in sheets if one.edition == Edition.SCREEN)
    topic = next(one.topic.id for one in PORTALS[language].products if one.id == sample.example.record)
    printed = " ".join(word.text for word in paper(sample).words)
    assert " ".join(scripts((language, topic))[0][1]) in printed


@every_topic
@pytest.mark.parametrize("kind", ["loudspeaker-script", "text-messages"])
def test_a_text_file_opens_in_an_old_windows_program(kind: str, spoken_in: Spoken) -> None:
    content = published(kind, spoken_in)
    assert content.startswith(BOM)
    assert content.count(BOM) == 1
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == content.count(b"\n") == content.count(b"\r")


def texts(spoken_in: Spoken, label: str) -> list[tuple[str, str]]:
    """Each text message below the heading *label* in the published file, with the line that says its size."""
    found = blocks("text-messages", spoken_in)
    heading = PORTALS[spoken_in[0]].kind_labels["text-messages"][label]
    lines = found[found.index([heading]) + 1]
    return list(zip(lines[::2], lines[1::2], strict=True))


@every_topic
@pytest.mark.parametrize("label", ["with_marks", "without_marks"])
def test_a_topic_has_at_least_three_text_messages_and_each_is_sent_as_one(spoken_in: Spoken, label: str) -> None:
    sent = [text for text, _ in texts(spoken_in, label)]
    assert len(set(sent)) == len(sent) >= LEAST_TEXTS
    assert {text: parts(text).parts for text in sent if parts(text).parts != 1} == {}
    number = PORTALS[spoken_in[0]].hotline.number
    assert [text for text in sent if number not in text] == []


@every_topic
@pytest.mark.parametrize("label", ["with_marks", "without_marks"])
def test_each_text_message_says_its_true_size(spoken_in: Spoken, label: str) -> None:
    words = PORTALS[spoken_in[0]].kind_labels["text-messages"]
    for text, size in texts(spoken_in, label):
        sent = parts(text)
        named = words["size"].format(encoding=sent.encoding, units=sent.units, room=sent.room, parts=sent.parts)
        assert SIZE.fullmatch(size)
        assert size == f"   ({named})"


@every_topic
def test_a_text_message_without_marks_is_sent_in_the_plain_alphabet_and_says_the_same(spoken_in: Spoken) -> None:
    plain = [text for text, _ in texts(spoken_in, "without_marks")]
    assert {text: parts(text).encoding for text in plain if parts(text).encoding != "GSM-7"} == {}
    assert plain == [without_marks(text) for text, _ in texts(spoken_in, "with_marks")]


@pytest.mark.parametrize("language", PORTALS)
def test_a_slogan_that_is_too_long_for_one_message_is_left_out(language: str) -> None:
    product = product_of("text-messages", (language, PORTALS[language].topics[0].id))
    first, *others = product.topic.part("slogan")
    long = first.model_copy(update={"lead": " ".join([first.lead.rstrip(".")] * 9)})
    topic = product.topic.model_copy(update={"messages": [long, *others]})
    sheet = composer(language).sheet(product.kind, product.model_copy(update={"topic": topic}), Format.TEXT)
    assert long.lead not in sheet.text
    assert [slogan.lead for slogan in others if slogan.lead.rstrip(".") not in sheet.text] == []


def telephones(text: str) -> Collection[str]:
    """The runs of three figures and more in a text, without spaces between them."""
    return re.findall(r"\d{3,}", re.sub(r"(?<=\d) (?=\d)", "", text))


@every_topic
def test_a_text_message_names_no_number_that_is_not_in_the_register(spoken_in: Spoken) -> None:
    known = {re.sub(r"\D", "", number) for number in numbers(spoken_in[0])}
    sent = [text for label in ("with_marks", "without_marks") for text, _ in texts(spoken_in, label)]
    assert [number for text in sent for number in telephones(text) if number not in known] == []
