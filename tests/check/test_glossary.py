"""Terms: of many words to avoid, put anywhere in the texts, nearly all are told; and nothing that is right is told."""

import re
from collections.abc import Iterator
from random import Random

import pytest

from generator.check import glossary
from generator.records.glossary import Term
from generator.records.problem import Place
from generator.records.sources import Sources
from generator.records.translation import pairs
from tests.check.trial import Trial

LEAST = 0.98
SEEDS = 300
LINE = re.compile(r' +(?:lead|text|calls|limits|name|note|label): "[^"]+"')
CODES = ("vi", "en", "zh")
Where = tuple[str, int]


@pytest.fixture(scope="module")
def sources(trial: Trial) -> Sources:
    with trial.with_changes({}) as sources:
        return sources


def terms(sources: Sources, code: str) -> list[Term]:
    return [entry.record.words[code] for entry in sources.glossary.values() if code in entry.record.words]


def where(place: Place) -> Where:
    return place.file, place.line


def test_the_project_s_texts_use_the_approved_terms(sources: Sources) -> None:
    assert [*glossary.texts_use_the_approved_terms(sources), *glossary.translations_keep_the_terms(sources)] == []


def test_there_are_terms_of_every_language_and_enough_words_to_avoid(sources: Sources) -> None:
    for code in CODES:
        assert len(terms(sources, code)) == len(sources.glossary) >= 12
    assert sum(len(term.avoid) for code in CODES for term in terms(sources, code)) >= 80


def seeded(trial: Trial, sources: Sources, code: str, chance: Random) -> tuple[dict[str, str], dict[Where, str]]:
    """Files with words to avoid put between other words, in any case, and what is to be said at each line."""
    files = trial.files(f"content/{code}/*.yaml", f"content/{code}/*/*.yaml")
    texts = {file: trial.text(file).splitlines() for file in files}
    spots = [(file, at) for file, lines in texts.items() for at, line in enumerate(lines) if LINE.fullmatch(line)]
    bad = [(word, term.term) for term in terms(sources, code) for word in term.avoid]
    wanted: dict[Where, str] = {}
    for number, (file, at) in enumerate(chance.sample(spots, min(SEEDS, len(spots)))):
        word, wanted[file, at + 1] = bad[number % len(bad)]
        before, said = texts[file][at].rstrip('"').split('"', 1)
        texts[file][at] = f'{before}"{_put(word, said, code, chance)}"'
    return {file: "\n".join(lines) + "\n" for file, lines in texts.items()}, wanted


def _put(word: str, text: str, code: str, chance: Random) -> str:
    written = chance.choice([word, word.upper(), word.capitalize()])
    if code == "zh":
        at = chance.choice([0, len(text)])
        return text[:at] + written + text[at:]
    words = re.sub(r"\{[^}]*\}", "x", text).split(" ")
    words.insert(chance.randrange(len(words) + 1), chance.choice([written, f"“{written}”", f"{written},"]))
    return " ".join(words)


@pytest.mark.parametrize("code", CODES)
def test_words_to_avoid_are_told_at_their_line_with_the_approved_term(
    code: str, trial: Trial, sources: Sources
) -> None:
    texts, wanted = seeded(trial, sources, code, Random(20261122))
    with trial.with_changes(dict(texts)) as spoilt:
        found = {where(one.place): one.fix.en for one in glossary.texts_use_the_approved_terms(spoilt)}
    told = [place for place, good in wanted.items() if f"“{good}”" in found.get(place, "")]
    assert len(wanted) >= (10 if code == "zh" else SEEDS)
    assert len(told) >= LEAST * len(wanted), sorted(wanted.keys() - set(told))
    assert found.keys() - wanted.keys() == set()


def dropped(trial: Trial, sources: Sources) -> Iterator[tuple[str, int, str]]:
    """Lines of English texts out of which an approved term that their source calls for can be taken."""
    for term, theirs in zip(terms(sources, "en"), terms(sources, "vi"), strict=True):
        named = re.compile("|".join(map(re.escape, theirs.approved)), re.IGNORECASE)
        kept = re.compile("|".join(sorted(map(re.escape, term.approved), key=len, reverse=True)), re.IGNORECASE)
        for pair in pairs(sources, "en"):
            line = trial.text(pair.place.file).splitlines()[pair.place.line - 1]
            if named.search(_words(pair.source)) and kept.search(_words(line)):
                yield pair.place.file, pair.place.line, _without(kept, line)


def _words(text: str) -> str:
    return re.sub(r"\{[^{}]*\}", "", text)


def _without(term: re.Pattern[str], line: str) -> str:
    """*line* without the term; marks of facts stay."""
    return "".join(part if part.startswith("{") else term.sub("it", part) for part in re.split(r"(\{[^{}]*\})", line))


def test_a_translation_that_calls_a_concept_by_another_name_is_noted_at_its_line(
    trial: Trial, sources: Sources
) -> None:
    texts: dict[str, list[str]] = {}
    wanted: set[Where] = set()
    for file, line, new in dropped(trial, sources):
        if (file, line) not in wanted and re.match(r" *[\w-]+: ", new):
            texts.setdefault(file, trial.text(file).splitlines())[line - 1] = new
            wanted.add((file, line))
    with trial.with_changes({file: "\n".join(lines) + "\n" for file, lines in texts.items()}) as spoilt:
        found = {where(one.place) for one in glossary.translations_keep_the_terms(spoilt)}
    assert len(wanted) >= 100
    assert len(wanted & found) >= LEAST * len(wanted), sorted(wanted - found)
    assert found - wanted == set()


@pytest.mark.parametrize("text", ["anti-trafficking hotline", "VICTIMS", "the People’s Committee", "Border Guard post"])
def test_no_shape_of_an_approved_term_is_taken_for_a_word_to_avoid(text: str, trial: Trial) -> None:
    file = "content/en/topics/goi-111.yaml"
    new = re.sub(r'(?<=^    lead: ").*(?="$)', text, trial.text(file), count=1, flags=re.MULTILINE)
    with trial.with_changes({file: new}) as sources:
        assert list(glossary.texts_use_the_approved_terms(sources)) == []
