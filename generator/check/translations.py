"""Rules for translations: a text says what its source says now; where a reader in danger relies on it, it must."""

import re
from collections.abc import Iterator
from fnmatch import translate

from generator.records.problem import Problem, Said
from generator.records.sources import Sources, Words
from generator.records.translation import Pair, State, pairs, safety_texts, state_of

_SHOWN = 120


def safety_texts_say_what_their_source_says(sources: Sources) -> Iterator[Problem]:
    """Nobody is told to do what is no longer right because the translation was forgotten."""
    safety = safety_texts(sources)
    for code, words in sources.languages.items():
        if words.translated:
            for pair in pairs(sources, code):
                if safety.fullmatch(pair.key):
                    yield from _told(pair, words, sources)


def finished_languages_tell_what_was_compared(sources: Sources) -> Iterator[Problem]:
    """A language without any store could say anything."""
    for words in sources.languages.values():
        if not (words.translated or words.language.record.root or words.language.record.started):
            yield _without_store(words)


def safety_patterns_name_texts(sources: Sources) -> Iterator[Problem]:
    """A pattern that no key matches any longer guards nothing."""
    keys = {pair.key for code in sources.languages for pair in pairs(sources, code)}
    for index, pattern in enumerate(sources.safety.record.texts if sources.safety and keys else ()):
        named = re.compile(translate(pattern))
        if sources.safety and not any(map(named.fullmatch, keys)):
            message = Said(f"Không bản dịch nào có khóa như `{pattern}`.", f"No text has a key like `{pattern}`.")
            fix = Said("Sửa mẫu này, hoặc xóa.", "Mend the pattern, or delete it.")
            yield Problem(sources.safety.place("texts", index), message, fix)


def other_texts_say_what_their_source_says(sources: Sources) -> Iterator[Problem]:
    """A notice for each; the page tells its readers too."""
    safety = safety_texts(sources)
    for code, words in sources.languages.items():
        if words.translated:
            for pair in pairs(sources, code):
                if not safety.fullmatch(pair.key):
                    yield from _told(pair, words, sources)
        elif words.language.record.started:
            yield _without_store(words)


def what_was_compared_is_still_said(sources: Sources) -> Iterator[Problem]:
    """A notice for what the store remembers of texts that are gone."""
    for code, words in sources.languages.items():
        keys = {pair.key for pair in pairs(sources, code)}
        for key in words.translated.record.texts if words.translated else ():
            if words.translated and key not in keys:
                message = Said(f"`{key}` không còn là bản dịch của câu nào.", f"`{key}` translates nothing any longer.")
                fix = Said(f"Chạy: loive translated --language {code}.", f"Run: loive translated --language {code}.")
                yield Problem(words.translated.place("texts", key), message, fix)


def _told(pair: Pair, words: Words, sources: Sources) -> Iterator[Problem]:
    state, code = state_of(pair, words), words.language.record.code
    if state == State.CURRENT:
        return
    root = sources.root_language
    name = root.language.record.name if root else ""
    source = " ".join(pair.source.split())
    now = f"“{source[:_SHOWN]}{'…' if len(source) > _SHOWN else ''}”"
    if pair.said is None:
        message = Said(f"{name} có câu {now}; ở đây chưa có.", f"{name} says {now}; nothing here says that.")
    elif state == State.STALE:
        message = Said(
            f"{name} đã đổi, bản dịch này chưa được xem lại. Nay là {now}.",
            f"{name} has changed, and this has not been read again. It now says {now}.",
        )
    else:
        message = Said(
            f"Chưa ai ghi là bản dịch này khớp với {name}: {now}.",
            f"Nobody has recorded that this says the same as {name}: {now}.",
        )
    command = f"loive translated --language {code} {pair.key!r}"
    yield Problem(
        pair.place,
        message,
        Said(f"Sửa bản dịch cho khớp, rồi chạy: {command}.", f"Make it say the same, then run: {command}."),
    )


def _without_store(words: Words) -> Problem:
    code = words.language.record.code
    message = Said(
        f"Chưa ai ghi các bản dịch của `{code}` khớp với bản gốc nào.",
        f"Nobody has recorded what the texts of `{code}` were compared with.",
    )
    command = f"loive translated --language {code}"
    return Problem(
        words.language.place("code"),
        message,
        Said(f"Đọc lại các bản dịch, rồi chạy: {command}.", f"Read them beside their source, then run: {command}."),
    )


RULES = (
    safety_texts_say_what_their_source_says,
    finished_languages_tell_what_was_compared,
    safety_patterns_name_texts,
)

NOTICES = (other_texts_say_what_their_source_says, what_was_compared_is_still_said)
