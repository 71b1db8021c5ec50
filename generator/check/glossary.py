"""Rules for terms: one name for each concept in each language, and the same concept in a text and its translation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.languages import texts_in
from generator.check.phrases import any_of
from generator.check.references import unknown
from generator.records.problem import Problem, Said
from generator.records.sources import Sources
from generator.records.translation import pairs

_MARK = re.compile(r"\{[^{}]*\}")
"""A mark that a fact takes the place of: {hotline:…} in texts, {hotline} in labels."""

_TYPED = "/search.yaml"
"""Words that readers type, right or wrong."""


def terms_are_of_languages_that_exist(sources: Sources) -> Iterator[Problem]:
    """A term of a language that nobody writes is a slip."""
    for entry in sources.glossary.values():
        words = entry.node.get("words")
        for code in entry.record.words:
            place = words.keys[code] if words else entry.node.place
            yield from unknown(place, Said("ngôn ngữ", "language"), code, sources.languages)


def languages_have_a_term_for_every_concept(sources: Sources) -> Iterator[Problem]:
    """A notice for each language that the glossary does not cover: nobody keeps its terms the same."""
    for code, words in sources.languages.items():
        lacking = [key for key, entry in sources.glossary.items() if code not in entry.record.words]
        if lacking:
            names = ", ".join(lacking)
            message = Said(
                f"Bảng thuật ngữ chưa có từ của `{code}` cho: {names}.",
                f"The glossary has no terms of `{code}` for: {names}.",
            )
            fix = Said("Thêm vào content/data/glossary.yaml.", "Add them to content/data/glossary.yaml.")
            yield Problem(words.language.place("code"), message, fix)


def texts_use_the_approved_terms(sources: Sources) -> Iterator[Problem]:
    """No text uses a word that the glossary rules out; official documents are quoted as they are."""
    for code, words in sources.languages.items():
        terms = [entry.record.words[code] for entry in sources.glossary.values() if code in entry.record.words]
        instead = {_plain(bad): term.term for term in terms for bad in term.avoid}
        # What begins first counts, so that no part of an approved term is taken for a word to avoid, nor the reverse.
        pattern = any_of([*instead, *(good for term in terms for good in term.approved)], words.language.record.spaced)
        typed = (node for node in texts_in(sources, code) if not node.place.file.endswith(_TYPED))
        for node in typed if pattern else ():
            for found in pattern.finditer(_MARK.sub("·", str(node.value))) if pattern else ():
                if good := instead.get(_plain(found[0])):
                    bad = " ".join(found[0].split())
                    message = Said(f"“{bad}” không dùng; từ chung là “{good}”.", f"“{bad}” is not used; say “{good}”.")
                    yield Problem(node.place, message, Said(f"Viết “{good}”.", f"Write “{good}”."))


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def translations_keep_the_terms(sources: Sources) -> Iterator[Problem]:
    """A notice where a text's source names a concept and the text does not call it by its approved term."""
    for code in sources.languages:
        kept = list(_kept(sources, code))
        for pair in pairs(sources, code) if kept else ():
            source, said = (_MARK.sub("·", text or "") for text in (pair.source, pair.said))
            for one in kept if said else ():
                if one.in_source.search(source) and not one.in_text.search(said):
                    message = Said(
                        f"Bản gốc nói “{one.source}”, ở đây không có “{one.term}”.",
                        f"The source says “{one.source}”, and “{one.term}” is not here.",
                    )
                    yield Problem(pair.place, message, Said(f"Dùng từ “{one.term}”.", f"Use “{one.term}”."))


@dataclass(frozen=True)
class _Kept:
    """One concept: its term in the root language and in another, and what finds either in a text."""

    source: str
    term: str
    in_source: re.Pattern[str]
    in_text: re.Pattern[str]


def _kept(sources: Sources, code: str) -> Iterator[_Kept]:
    root, language = sources.root_language, sources.languages[code].language.record
    for entry in sources.glossary.values() if root else ():
        source = root.language.record if root else language
        theirs, ours = entry.record.words.get(source.code), entry.record.words.get(code)
        in_source = any_of(theirs.approved if theirs else [], source.spaced)
        in_text = any_of(ours.approved if ours else [], language.spaced)
        if theirs and ours and in_source and in_text:
            yield _Kept(theirs.term, ours.term, in_source, in_text)


RULES = (terms_are_of_languages_that_exist, texts_use_the_approved_terms)

NOTICES = (languages_have_a_term_for_every_concept, translations_keep_the_terms)
