"""Rules for words: what each language must say, and that words name facts instead of retyping them."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from generator.check.references import unknown
from generator.records.document import Document
from generator.records.node import Node
from generator.records.placeholder import PLACEHOLDER
from generator.records.plan import PlanWords
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Sources, Words

_ALMOST = re.compile(r"\{\s*[\w-]+\s*[: -]")
"""The start of a placeholder that was mistyped: {hotlin:…}, {hotline …}, {tong-dai-111}."""


def one_language_lives_at_the_root(sources: Sources) -> Iterator[Problem]:
    """Exactly one language has the address `/`."""
    roots = [words.language for words in sources.languages.values() if words.language.record.root]
    if sources.languages and len(roots) != 1:
        entry = roots[-1] if roots else next(iter(sources.languages.values())).language
        message = Said(f"Có {len(roots)} ngôn ngữ ghi `root: true`.", f"{len(roots)} languages say `root: true`.")
        yield Problem(
            entry.place("root"), message, Said("Chỉ một ngôn ngữ ghi `root: true`.", "Let just one language say so.")
        )


def folders_are_named_by_their_code(sources: Sources) -> Iterator[Problem]:
    """content/<code>/language.yaml."""
    for words in sources.languages.values():
        folder = words.language.file.split("/")[-2]
        if folder != words.language.record.code:
            message = Said(
                f"Mã `{words.language.record.code}` khác tên thư mục `{folder}`.",
                f"The code differs from the folder `{folder}`.",
            )
            yield Problem(words.language.place("code"), message, Said("Đặt hai tên trùng nhau.", "Make both the same."))


def dates_can_be_written(sources: Sources) -> Iterator[Problem]:
    """Patterns name {day}, {month}, {year} and nothing else; months are twelve names or none."""
    for words in sources.languages.values():
        language = words.language.record
        for field, names in (("date", {"day", "month", "year"}), ("day_of_year", {"day", "month"})):
            if set(re.findall(r"\{(.*?)\}", getattr(language, field))) != names:
                wanted = ", ".join(f"{{{name}}}" for name in sorted(names))
                message = Said(f"`{field}` phải có đúng {wanted}.", f"`{field}` must hold just {wanted}.")
                yield Problem(words.language.place(field), message, Said("Sửa mẫu ngày.", "Mend the pattern."))
        if len(language.months) not in {0, 12}:
            message = Said("`months` phải có 12 tên, hoặc để trống.", "`months` needs 12 names, or none.")
            yield Problem(
                words.language.place("months"), message, Said("Thêm hoặc bớt tên tháng.", "Add or drop names.")
            )


def every_language_tells_whom_to_call(sources: Sources) -> Iterator[Problem]:
    """Safety words never fall back to another language: each living number is explained in each."""
    for code, words in sources.languages.items():
        for key, entry in sources.hotlines.items():
            if not entry.record.withdrawn and key not in words.hotlines:
                message = Said(
                    f"Ngôn ngữ `{code}` chưa có lời cho `{key}`.", f"Language `{code}` has no words for `{key}`."
                )
                fix = Said(f"Thêm mục `{key}` vào tệp này.", f"Add `{key}` to this file.")
                yield Problem(Place(f"content/{code}/hotlines.yaml"), message, fix)


def words_belong_to_a_fact(sources: Sources) -> Iterator[Problem]:
    """Words for an id that no fact has would never be shown."""
    for words in sources.languages.values():
        shelves: tuple[tuple[Mapping[str, Entry[Any]], Collection[str], Said], ...] = (
            (words.hotlines, sources.hotlines, Said("đường dây nóng", "hotline")),
            (words.topics, sources.topics, Said("chủ đề", "topic")),
            (words.plans, sources.documents, Said("văn bản", "document")),
            (words.laws, sources.laws, Said("văn bản pháp luật", "law")),
        )
        for said, facts, what in shelves:
            for key, entry in said.items():
                yield from unknown(entry.node.place, what, key, facts)


def topics_say_every_message(sources: Sources) -> Iterator[Problem]:
    """A translated topic has words for each of its messages and questions, and for no other."""
    for words in sources.languages.values():
        for key, entry in words.topics.items():
            if key in sources.topics:
                topic = sources.topics[key].record
                wanted = [message.id for message in topic.messages]
                yield from same_keys(entry.node, "messages", wanted, Said("thông điệp", "message"))
                asked = [question.id for question in topic.questions]
                yield from same_keys(entry.node, "questions", asked, Said("câu hỏi", "question"))


def plans_say_every_annotation(sources: Sources) -> Iterator[Problem]:
    """In another language than its own, a plan's summary has words for each target, task, deadline and fund."""
    for code, words in sources.languages.items():
        for key, entry in words.plans.items():
            document = sources.documents.get(key)
            if document and document.record.language != code:
                yield from _annotation_words(document.record, entry)


def _annotation_words(document: Document, entry: Entry[PlanWords]) -> Iterator[Problem]:
    for field in ("targets", "assignments", "deadlines", "budget"):
        yield from same_keys(entry.node, field, [item.id for item in getattr(document, field)], Said("mục", "entry"))
    said = entry.record
    wanted: dict[tuple[str, ...], str | None] = {("subject",): said.subject, ("issuer",): said.issuer}
    for deadline in document.deadlines:
        if deadline.to and deadline.id in said.deadlines:
            wanted["deadlines", deadline.id, "to"] = said.deadlines[deadline.id].to
    for target in document.targets:
        if re.search(r"\w", target.unit):
            wanted["units", target.unit] = said.units.get(target.unit)
    for path in (path for path, words in wanted.items() if words is None):
        message = Said(f"Thiếu `{path[-1]}` trong ngôn ngữ này.", f"`{path[-1]}` is missing in this language.")
        yield Problem(entry.place(*path), message, Said(f"Thêm `{path[-1]}`.", f"Add `{path[-1]}`."))


def same_keys(node: Node, field: str, wanted: list[str], what: Said) -> Iterator[Problem]:
    """A Problem for each of the *wanted* ids that *field* has no words for, and for each word that nothing wants."""
    child = node.get(field)
    given = dict(child.keys) if child else {}
    for key in wanted:
        if key not in given:
            message = Said(f"Chưa có lời cho {what.vi} `{key}`.", f"No words for the {what.en} `{key}`.")
            yield Problem(node.at(field), message, Said(f"Thêm `{key}` vào `{field}`.", f"Add `{key}` to `{field}`."))
    for key, place in given.items():
        yield from unknown(place, what, key, wanted)


def placeholders_name_facts(sources: Sources) -> Iterator[Problem]:
    """{hotline:…} and {law:…} resolve."""
    shelves: dict[str, tuple[Collection[str], Said]] = {
        "hotline": (sources.hotlines, Said("đường dây nóng", "hotline")),
        "law": (sources.laws, Said("văn bản", "law")),
    }
    for node in texts_of(sources):
        for kind, key in PLACEHOLDER.findall(str(node.value)):
            known, what = shelves[kind]
            yield from unknown(node.place, what, key, known)
        slip = _ALMOST.search(PLACEHOLDER.sub("", str(node.value)))
        if slip:
            message = Said(f"`{slip[0]}…` sẽ hiện nguyên ra trang.", f"`{slip[0]}…` would be shown as it stands.")
            fix = Said("Viết như {hotline:tong-dai-111}.", "Write it like {hotline:tong-dai-111}.")
            yield Problem(node.place, message, fix)


def numbers_come_from_the_register(sources: Sources) -> Iterator[Problem]:
    """A number of the register is never typed in words; a placeholder names it, so that one change changes all."""
    numbers = {
        number: key for key, entry in sources.hotlines.items() for number in (entry.record.number, *entry.record.also)
    }
    typed = {_in_any_spelling(number): key for number, key in numbers.items()}
    for node in texts_of(sources):
        said = PLACEHOLDER.sub("", str(node.value))
        for pattern, key in typed.items() if re.search(r"\d", said) else ():
            if pattern.search(said):
                message = Said(f"Số của `{key}` được gõ thẳng vào đây.", f"The number of `{key}` is typed here.")
                fix = Said(f"Viết {{hotline:{key}}} thay cho số.", f"Write {{hotline:{key}}} instead of the number.")
                yield Problem(node.place, message, fix)


def _in_any_spelling(number: str) -> re.Pattern[str]:
    """1900 96 96 80 as 19009680, 1900.96.96.80; +84 981 … as 0981 …; short numbers only as they are."""
    digits = re.sub(r"\D", "", number.removeprefix("+84"))
    start = r"(?:\+84|0084|0)[ .-]*" if number.startswith("+84") else ""
    gap = "[ .-]?" if len(digits) > 4 else ""
    return re.compile(rf"(?<![\d/.+]){start}{gap.join(digits)}(?![\d/])")


def texts_of(sources: Sources) -> Iterator[Node]:
    """Every text that a language or a kind says."""
    for words in sources.languages.values():
        yield from _texts_of_folder(words)
    for design in sources.kinds.values():
        yield from (node for _, node in design.labels.node.scalars())


def texts_in(sources: Sources, code: str) -> Iterator[Node]:
    """Every text in one language, the labels that kinds bring along among them."""
    yield from _texts_of_folder(sources.languages[code])
    for design in sources.kinds.values():
        labels = design.labels.node.get("labels")
        said = labels.get(code) if labels else None
        yield from (node for _, node in said.scalars()) if said else ()


def _texts_of_folder(words: Words) -> Iterator[Node]:
    yield from (scalar for node in words.nodes for _, scalar in node.scalars())
    yield from (Node(page.node.place, page.record.body) for page in words.pages.values())


RULES = (
    one_language_lives_at_the_root,
    folders_are_named_by_their_code,
    dates_can_be_written,
    every_language_tells_whom_to_call,
    words_belong_to_a_fact,
    topics_say_every_message,
    plans_say_every_annotation,
    placeholders_name_facts,
    numbers_come_from_the_register,
)
