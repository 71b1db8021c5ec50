"""Rules for the wording of messages: short enough to be read at a glance, and no promise that nobody can keep."""

import re
from collections.abc import Iterator

from generator.check.languages import texts_of
from generator.check.phrases import any_of
from generator.records.node import Node
from generator.records.placeholder import PLACEHOLDER
from generator.records.problem import Problem, Said
from generator.records.sources import Sources
from generator.records.topic import Part

MOST_WORDS = 12
"""Words of a core message, counted between spaces; in Vietnamese that is syllables."""

MOST_WORDS_OF_A_SENTENCE = 28
"""Words of the sentence that explains it; a citation in brackets is not counted."""

MOST_WORDS_OF_A_LONG_SENTENCE = 30
"""Words of a sentence of a summary, a hotline's words or a tree's, where there is more room."""

MOST_WORDS_ON_AVERAGE = 20
"""Words of a sentence of a topic, on the average of its summary and all that explains its messages."""

MOST_LETTERS_OF_A_HEADLINE = 30

_CITATION = re.compile(r"\s*\([^()]*\{law:[^()]*\)")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def core_messages_are_short(sources: Sources) -> Iterator[Problem]:
    """Leads, slogans, calls and headlines have at most 12 words."""
    for node in _of_topics(sources, "lead", ("call",), ("question",), ("turn",)):
        yield from _too_long(node, str(node.value), MOST_WORDS)


def sentences_are_short(sources: Sources) -> Iterator[Problem]:
    """What explains a message can be said in one breath."""
    for node in _of_topics(sources, "text"):
        for sentence in _sentences(node):
            yield from _too_long(node, sentence, MOST_WORDS_OF_A_SENTENCE)


def longer_texts_are_in_sentences(sources: Sources) -> Iterator[Problem]:
    """Summaries of topics, and what hotlines and trees say, have at most 30 words from full stop to full stop."""
    for node in (*_of_topics(sources, ("summary",)), *_of_hotlines_and_trees(sources)):
        for sentence in _sentences(node):
            yield from _too_long(node, sentence, MOST_WORDS_OF_A_LONG_SENTENCE)


def topics_are_easy_to_read(sources: Sources) -> Iterator[Problem]:
    """A topic's sentences have at most 20 words on average.

    This is a measure of our own: no formula is agreed on for Vietnamese. A word is what stands between two spaces, in
    Vietnamese a syllable; a number to call or a law is one; a citation in brackets is none; a sentence ends with . ? !
    """
    for words in sources.languages.values():
        for entry in words.topics.values():
            texts = [node for path, node in entry.node.scalars() if path[-1] in {"summary", "text"}]
            counts = [_words(sentence) for node in texts for sentence in _sentences(node)]
            mean = sum(counts) / len(counts)
            if mean > MOST_WORDS_ON_AVERAGE:
                message = Said(
                    f"Chủ đề này có {mean:.1f} từ mỗi câu.", f"This topic has {mean:.1f} words to a sentence."
                )
                fix = Said(
                    f"Tách câu dài; trung bình nhiều nhất {MOST_WORDS_ON_AVERAGE} từ.",
                    f"Part long sentences; {MOST_WORDS_ON_AVERAGE} words at most on average.",
                )
                yield Problem(entry.place("summary"), message, fix)


def slogans_stand_alone(sources: Sources) -> Iterator[Problem]:
    """A slogan has no second sentence: a banner has no room for it."""
    for words in sources.languages.values():
        for key, entry in words.topics.items():
            topic = sources.topics.get(key)
            slogans = [one.id for one in topic.record.messages if one.part == Part.SLOGAN] if topic else []
            for slogan in slogans:
                said = entry.record.messages.get(slogan)
                if said and said.text:
                    message = Said("Khẩu hiệu không có câu thứ hai.", "A slogan has no second sentence.")
                    yield Problem(entry.place("messages", slogan, "text"), message, Said("Bỏ `text`.", "Drop `text`."))


def headlines_fit_a_poster(sources: Sources) -> Iterator[Problem]:
    """Question and turn are set in the largest type there is."""
    for words in sources.languages.values():
        for entry in words.topics.values():
            for field in ("question", "turn"):
                said = getattr(entry.record, field)
                if len(said) > MOST_LETTERS_OF_A_HEADLINE:
                    message = Said(f"Dòng này dài {len(said)} chữ cái.", f"This line has {len(said)} letters.")
                    most = MOST_LETTERS_OF_A_HEADLINE
                    yield Problem(entry.place(field), message, Said(f"Nhiều nhất {most}.", f"At most {most}."))


def words_promise_no_safety(sources: Sources) -> Iterator[Problem]:
    """Words that a language's own list rules out: promises, blame, fear."""
    for words in sources.languages.values():
        language = words.language.record
        if pattern := any_of(language.avoid, language.spaced):
            yield from _promises(pattern, sources)


def _promises(pattern: re.Pattern[str], sources: Sources) -> Iterator[Problem]:
    for node in texts_of(sources):
        if found := pattern.search(str(node.value)):
            phrase = " ".join(found[0].split())  # it may run over a line's end, a message does not
            message = Said(f"“{phrase}” không dùng ở đây.", f"“{phrase}” is not used here.")
            fix = Said("Nói điều làm được, không hứa, không trách, không dọa.", "Say what can be done; no promise.")
            yield Problem(node.place, message, fix)


def _of_topics(sources: Sources, *fields: str | tuple[str]) -> Iterator[Node]:
    """The texts of topics in these fields; one in brackets is meant only where it is the topic's own."""
    for words in sources.languages.values():
        for entry in words.topics.values():
            for path, node in entry.node.scalars():
                if path[-1] in fields or path in fields:
                    yield node


def _of_hotlines_and_trees(sources: Sources) -> Iterator[Node]:
    for words in sources.languages.values():
        said = (*(line.node for line in words.hotlines.values()), *(tree.node for tree in words.trees.values()))
        yield from (scalar for node in said for _, scalar in node.scalars())


def _sentences(node: Node) -> list[str]:
    """The sentences of a text, without citations in brackets."""
    return _SENTENCE.split(_CITATION.sub("", str(node.value)))


def _words(said: str) -> int:
    return len(PLACEHOLDER.sub("x", said).split())


def _too_long(node: Node, said: str, most: int) -> Iterator[Problem]:
    count = _words(said)
    if count > most:
        message = Said(f"Câu này có {count} từ.", f"This has {count} words.")
        yield Problem(node.place, message, Said(f"Viết nhiều nhất {most} từ.", f"Write {most} at most."))


RULES = (
    core_messages_are_short,
    sentences_are_short,
    longer_texts_are_in_sentences,
    topics_are_easy_to_read,
    slogans_stand_alone,
    headlines_fit_a_poster,
    words_promise_no_safety,
)
