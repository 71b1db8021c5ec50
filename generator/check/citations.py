"""Rules for citations: what words rest on by law is named there, with the article a reader can look up."""

import re
from collections.abc import Iterator

from generator.records.placeholder import PLACEHOLDER
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Sources
from generator.records.topic import MessageFacts, MessageWords

WITHOUT_ARTICLE = {"Quyết định", "Kế hoạch"}
"""Documents of one subject: their number is enough. Of a law or a decree the article is named too."""


def messages_name_the_law_and_article_they_rest_on(sources: Sources) -> Iterator[Problem]:
    """In every language, {law:…} for each of a message's laws, and behind it, before any other, an article's number."""
    for place, message, said in _messages(sources):
        for given in message.laws:
            law = sources.laws.get(given)
            short = law and law.record.type in WITHOUT_ARTICLE
            if not re.search(rf"\{{law:{given}\}}" + ("" if short else r"[^{}()]*\d"), _text(said)):
                problem = Said(
                    f"Lời này dựa vào `{given}` mà không nêu điều nào.",
                    f"These words rest on `{given}` and name no article of it.",
                )
                fix = Said(
                    f"Viết ({{law:{given}}}, Điều …), hoặc bỏ `{given}` khỏi `laws` trong topics.yaml.",
                    f"Write ({{law:{given}}}, Article …), or drop `{given}` from `laws` in topics.yaml.",
                )
                yield Problem(place, problem, fix)


def messages_rest_on_the_laws_they_name(sources: Sources) -> Iterator[Problem]:
    """A law that words cite stands among the message's `laws`, so that its end is noticed."""
    for place, message, said in _messages(sources):
        for kind, given in PLACEHOLDER.findall(_text(said)):
            if kind == "law" and given not in message.laws:
                problem = Said(
                    f"Lời này dẫn `{given}`, nhưng `laws` của thông điệp `{message.id}` không có.",
                    f"These words cite `{given}`, which is not among the `laws` of the message `{message.id}`.",
                )
                fix = Said(f"Thêm `{given}` vào `laws` trong topics.yaml.", f"Add `{given}` to `laws` in topics.yaml.")
                yield Problem(place, problem, fix)


def _messages(sources: Sources) -> Iterator[tuple[Place, MessageFacts, MessageWords]]:
    """Every message with its words in each language, and where they stand."""
    for words in sources.languages.values():
        for key, entry in words.topics.items():
            topic = sources.topics.get(key)
            for message in topic.record.messages if topic else ():
                if said := entry.record.messages.get(message.id):
                    yield entry.place("messages", message.id, "text"), message, said


def _text(said: MessageWords) -> str:
    return f"{said.lead} {said.text or ''}"


RULES = (messages_name_the_law_and_article_they_rest_on, messages_rest_on_the_laws_they_name)
