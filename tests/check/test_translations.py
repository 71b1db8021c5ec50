"""A translation is told when its source changes: at its line, with what the source says now, as grave as it is."""

import datetime
import re

import pytest

from generator.check import check, notices
from generator.model import model
from generator.records.problem import Problem
from generator.records.sources import Sources
from generator.records.topic import Part
from generator.records.translated import store_text
from generator.records.translation import Pair, State, pairs, safety_texts, state_of
from tests.check.faults import EN_LINES, EN_TOPIC, STORE, VI_LINES, VI_TOPIC, ZH, line_with, value_of
from tests.check.trial import Trial

DAY = datetime.date(2026, 11, 22)
"""When all of the project was last reviewed."""
PLAN = "song-cong-111-kh-ubnd"
CHANGED = "has changed, and this has not been read again"
SIGN = "  mat-lien-lac:\n"
"""A message that tells a sign: no text on which a life depends."""


@pytest.fixture(scope="module")
def sources(trial: Trial) -> Sources:
    with trial.with_changes({}) as sources:
        return sources


def changed(text: str, after: str, field: str, new: str) -> str:
    """*text* with another value of the first *field* behind the words *after*."""
    start = text.index(after)
    return text[:start] + value_of(field).sub(new, text[start:], count=1)


def told(trial: Trial, changes: dict[str, str]) -> tuple[list[Problem], list[Problem]]:
    """The problems, and the notices about translations, that these changes lead to."""
    with trial.with_changes(dict(changes)) as sources:
        return check(sources), [one for one in notices(sources) if "translated" in one.fix.en]


def keys(sources: Sources, code: str = "en") -> dict[str, Pair]:
    return {pair.key: pair for pair in pairs(sources, code)}


def test_every_text_of_the_project_was_compared_with_what_its_source_says_now(sources: Sources) -> None:
    for code in ("en", "zh"):
        stale = [pair.key for pair in pairs(sources, code) if state_of(pair, sources.languages[code]) != State.CURRENT]
        assert stale == []


def test_texts_of_every_sort_are_known(sources: Sources) -> None:
    sorts = {re.split("[/:.]", key)[0] for key in keys(sources)}
    assert sorts == {"topics", "trees", "plans", "pages", "hotlines", "law", "communes", "labels", "kinds", "pictures"}
    assert len(keys(sources)) > 2000


def test_a_key_names_one_text(sources: Sources) -> None:
    for code in ("en", "zh"):
        found = [pair.key for pair in pairs(sources, code)]
        assert len(found) == len(set(found))


def test_the_first_language_is_translated_from_nothing(sources: Sources) -> None:
    assert list(pairs(sources, "vi")) == []


def test_what_a_document_says_is_the_source_of_its_summary(sources: Sources) -> None:
    document = sources.documents["song-cong-111-kh-ubnd"].record
    assert keys(sources)["plans/song-cong-111-kh-ubnd.yaml:subject"].source == document.subject


def test_a_changed_sign_is_a_notice_at_the_translation_with_what_the_source_says_now(trial: Trial) -> None:
    new = changed(trial.text(VI_TOPIC), SIGN, "lead", '"Mất tin người đi xa"')
    problems, noted = told(trial, {VI_TOPIC: new})
    assert problems == []
    (notice,) = noted
    assert (notice.place.file, notice.place.line) == (EN_TOPIC, line_with(f"{SIGN}    lead:", trial.text(EN_TOPIC)))
    assert CHANGED in notice.message.en and "“Mất tin người đi xa”" in notice.message.en
    assert "loive translated --language en 'topics/goi-111.yaml:messages.mat-lien-lac.lead'" in notice.fix.en


def test_a_changed_word_on_what_to_do_stops_the_build(trial: Trial) -> None:
    new = changed(trial.text(VI_TOPIC), "  nguy-hiem-goi-cong-an:\n", "lead", '"Nguy hiểm thì gọi ngay"')
    problems, noted = told(trial, {VI_TOPIC: new})
    assert [CHANGED in problem.message.en for problem in problems] == [True]
    assert noted == []


def test_a_text_broken_into_other_lines_is_the_same_text(trial: Trial) -> None:
    new = re.sub(r"(?<=^summary: >-\n)((?:  .*\n)+)", _one_word_a_line, trial.text(VI_TOPIC), flags=re.MULTILINE)
    assert new.count("\n") > trial.text(VI_TOPIC).count("\n") + 10
    assert told(trial, {VI_TOPIC: new}) == ([], [])


def _one_word_a_line(found: re.Match[str]) -> str:
    return "".join(f"  {word}\n" for word in found[1].split())


def test_a_comma_more_is_another_text(trial: Trial) -> None:
    key = "hotlines.yaml:canh-sat-113.operator"
    before = keys_of(trial, {})[key]
    new = changed(trial.text(VI_LINES), "canh-sat-113:\n", "operator", f'"{before.source},"')
    assert keys_of(trial, {VI_LINES: new})[key].hash != before.hash


def keys_of(trial: Trial, changes: dict[str, str]) -> dict[str, Pair]:
    with trial.with_changes(dict(changes)) as sources:
        return keys(sources)


def test_what_a_reader_in_danger_relies_on_is_guarded(sources: Sources) -> None:
    guarded = safety_texts(sources)
    found = {key for key in keys(sources) if guarded.fullmatch(key)}
    assert {key for key in keys(sources) if key.startswith(("hotlines.yaml:", "kinds/help-page/"))} <= found
    for key, entry in sources.topics.items():
        for message in entry.record.messages:
            lead = f"topics/{key}.yaml:messages.{message.id}.lead"
            assert (lead in found) == (message.part in {Part.SAY, Part.AVOID, Part.DO}), lead
    assert 300 < len(found) < len(keys(sources)) / 2


def test_a_text_that_is_left_out_on_purpose_is_told_no_more_once_it_is_recorded(trial: Trial) -> None:
    without = re.sub(r"(?s)(canh-sat-113:.*?)  limits: [^\n]*\n", r"\1", trial.text(EN_LINES), count=1)
    key = "hotlines.yaml:canh-sat-113.limits"
    problems, _ = told(trial, {EN_LINES: without})
    assert ["nothing here says that" in problem.message.en for problem in problems] == [True]
    meant = keys_of(trial, {EN_LINES: without})[key].hash
    store = re.sub(rf"(?<=  {re.escape(key)}: ).*", meant, trial.text(STORE))
    assert told(trial, {EN_LINES: without, STORE: store}) == ([], [])
    assert [problem.place.file for problem in told(trial, {STORE: store})[0]] == [EN_LINES]


def test_a_text_that_is_gone_is_noted_until_it_is_forgotten(trial: Trial) -> None:
    store = trial.text(STORE) + "  topics/goi-111.yaml:messages.khong-con.lead: abcdefgh\n"
    problems, noted = told(trial, {STORE: store})
    assert problems == []
    assert ["translates nothing any longer" in notice.message.en for notice in noted] == [True]
    assert noted[0].place.line == len(store.splitlines())


def test_a_language_that_has_started_and_was_never_compared_is_one_notice_and_no_problem(trial: Trial) -> None:
    with trial.with_changes({"content/zh/translated.yaml": None}) as sources:
        assert check(sources) == []
        found = [one for one in notices(sources) if one.place.file == ZH and "were compared with" in one.message.en]
        assert len(found) == 1


def test_a_page_tells_since_which_day_its_source_says_something_else(trial: Trial) -> None:
    new = changed(trial.text(VI_TOPIC), SIGN, "lead", '"Mất tin người đi xa"')
    with trial.with_changes({VI_TOPIC: new}) as sources:
        assert model(sources, "en").outdated == {"topic:goi-111": DAY}
        assert model(sources, "vi").outdated == {}


@pytest.mark.parametrize(
    ("file", "old", "new", "shown"),
    [
        (f"content/vi/plans/{PLAN}.yaml", "about: >-\n", "about: >-\n  Nay khác.\n", {f"plan:{PLAN}": None}),
        (f"plans/2026/{PLAN}.yaml", 'subject: "', 'subject: "Nay ', {f"plan:{PLAN}": None}),
        ("content/vi/pages/gioi-thieu.md", 'title: "', 'title: "Nay ', {"page:gioi-thieu": DAY}),
        ("content/data/law.yaml", "title: ", "title: Nay ", {"kind:law-page": DAY, "law:luat-53-2024-qh15": DAY}),
        ("theme/kinds/topics-page/labels.yaml", "    title: ", "    title: Nay ", {"kind:topics-page": None}),
    ],
)
def test_each_page_tells_of_its_own_words(
    trial: Trial, file: str, old: str, new: str, shown: dict[str, datetime.date | None]
) -> None:
    text = trial.text(file)
    assert old in text
    with trial.with_changes({file: text.replace(old, new, 1)}) as sources:
        assert model(sources, "en").outdated == shown


def test_the_store_is_sorted_and_has_a_line_for_each_text(sources: Sources, trial: Trial) -> None:
    lines = [line.rpartition(": ")[0] for line in trial.text(STORE).splitlines()[3:]]
    assert lines == sorted(lines)
    assert len(lines) == len(keys(sources))


def test_a_key_of_any_letters_can_be_kept(trial: Trial) -> None:
    store = store_text({'plans/x.yaml:units.tin, "bài": a': "abcdefgh", "hotlines.yaml:x.name": "ijklmnop"})
    with trial.with_changes({STORE: store}) as sources:
        translated = sources.languages["en"].translated
        assert translated and translated.record.texts == {
            "hotlines.yaml:x.name": "ijklmnop",
            'plans/x.yaml:units.tin, "bài": a': "abcdefgh",
        }
