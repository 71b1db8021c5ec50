"""What runs out is published on its last day and not on the next; it is told thirty days ahead, as no problem."""

import re
from datetime import date, timedelta

import pytest

from generator.check import check, dates, notices
from generator.records.problem import Problem
from tests.check.faults import EN_LINES, EN_TREE, LAW, LINES, TOPICS, TREE, VI_TOPIC, Fault, value_of
from tests.check.trial import Trial

LAST = date(2027, 1, 31)
"""The last day of whatever is tried; a problem that names it is about that."""

DAY = timedelta(days=1)
ENDS = {
    "a topic": Fault("a topic", TOPICS, value_of("review_by"), f"{LAST}", "", after="goi-111:\n"),
    "a tree": Fault("a tree", TREE, value_of("review_by"), f"{LAST}", ""),
    "a number": Fault("a number", LINES, value_of("valid_until"), f"{LAST}", "", after="tong-dai-111:\n"),
}
OLD_NUMBER = "duong-day-tre-em-cu:\n"
WITHDRAWN = Fault("an old number", LINES, OLD_NUMBER, f"{OLD_NUMBER}  valid_until: {LAST}\n", "")
CITED = Fault("a law", LAW, "\nluat-53-2024-qh15:\n", f"\nluat-53-2024-qh15:\n  until: {LAST}\n", "")
Told = tuple[list[Problem], list[Problem]]


def told(trial: Trial, edit: Fault, today: date | None) -> Told:
    """The problems and the notices *today*, of those that name the last day, with this edit."""
    with trial.with_changes({edit.file: edit.change(trial)}, today) as sources:
        problems, noted = (
            [problem for problem in found if f"{LAST}" in problem.message.en]
            for found in (check(sources), notices(sources))
        )
    return problems, noted


@pytest.mark.parametrize("what", ENDS)
def test_on_its_last_day_it_is_published_and_told(trial: Trial, what: str) -> None:
    problems, noted = told(trial, ENDS[what], LAST)
    assert problems == []
    assert [problem.place.file for problem in noted] == [ENDS[what].file]


@pytest.mark.parametrize("what", ENDS)
def test_on_the_day_after_it_is_a_problem_and_told_no_more_as_a_notice(trial: Trial, what: str) -> None:
    problems, noted = told(trial, ENDS[what], LAST + DAY)
    assert [problem.place.file for problem in problems] == [ENDS[what].file]
    assert noted == []


@pytest.mark.parametrize("what", ENDS)
def test_thirty_days_ahead_it_is_told_and_is_no_problem(trial: Trial, what: str) -> None:
    problems, noted = told(trial, ENDS[what], LAST - 30 * DAY)
    assert problems == []
    assert [problem.place.file for problem in noted] == [ENDS[what].file]


@pytest.mark.parametrize("what", ENDS)
def test_thirty_one_days_ahead_nothing_is_said(trial: Trial, what: str) -> None:
    assert told(trial, ENDS[what], LAST - 31 * DAY) == ([], [])


@pytest.mark.parametrize("what", ENDS)
def test_without_a_day_nothing_runs_out(trial: Trial, what: str) -> None:
    assert told(trial, ENDS[what], None) == ([], [])


@pytest.mark.parametrize("today", [LAST - DAY, LAST, LAST + DAY])
def test_a_withdrawn_number_does_not_run_out_again(trial: Trial, today: date) -> None:
    assert told(trial, WITHDRAWN, today) == ([], [])


@pytest.mark.parametrize("today", [None, LAST - DAY, LAST])
def test_a_law_may_be_cited_until_its_last_day(trial: Trial, today: date | None) -> None:
    assert told(trial, CITED, today) == ([], [])


def told_of_an_ended_law(trial: Trial, *edits: Fault) -> dict[str, list[int]]:
    """The files and lines where the end of a law is noted, with these edits besides."""
    changes = {edit.file: edit.change(trial) for edit in (CITED, *edits)}
    with trial.with_changes(changes, LAST + DAY) as sources:
        found = [notice for notice in notices(sources) if f"`luat-53-2024-qh15`, which ended on {LAST}" in str(notice)]
        assert [problem for problem in check(sources) if f"{LAST}" in problem.message.en] == []
    lines: dict[str, list[int]] = {}
    for notice in found:
        lines.setdefault(notice.place.file, []).append(notice.place.line)
    return lines


def lines_of(pattern: str, text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if re.search(pattern, line)]


@pytest.mark.parametrize(
    ("file", "cites"),
    [
        (TOPICS, r"^ +laws: .*luat-53-2024-qh15"),
        (TREE, r"\{law: luat-53-2024-qh15"),
        (EN_TREE, r"\{law:luat-53-2024-qh15\}"),
        (VI_TOPIC, r"\{law:luat-53-2024-qh15\}"),
    ],
)
def test_whatever_rests_on_a_law_that_ended_is_noted_where_it_cites_it(trial: Trial, file: str, cites: str) -> None:
    lines = lines_of(cites, trial.text(file))
    assert lines
    assert told_of_an_ended_law(trial)[file] == lines


def test_a_hotline_whose_words_cite_a_law_that_ended_is_noted(trial: Trial) -> None:
    edit = Fault("", EN_LINES, value_of("limits"), '"See {law:luat-53-2024-qh15}."', "", after="canh-sat-113:\n")
    assert told_of_an_ended_law(trial, edit)[EN_LINES] == lines_of(r"\{law:", str(edit.change(trial)))
    assert EN_LINES not in told_of_an_ended_law(trial)


def test_a_law_that_ended_nobody_knows_when_is_noted_too(trial: Trial) -> None:
    edit = Fault("", LAW, "status: in-force", "status: ended", "", after="\nluat-53-2024-qh15:\n")
    with trial.with_changes({LAW: edit.change(trial)}) as sources:
        assert any("`luat-53-2024-qh15`, which ended." in notice.message.en for notice in notices(sources))


def test_a_law_of_which_nobody_knows_whether_it_holds_is_noted_once_and_only_if_it_is_cited(trial: Trial) -> None:
    with trial.with_changes({}) as sources:
        noted = [notice for notice in notices(sources) if "it is not known whether" in notice.message.en]
        unknown = {f"`{key}`" for key, entry in sources.laws.items() if entry.record.status == "unknown"}
    said = [notice.message.en.split()[0] for notice in noted]
    assert "`luat-69-2020-qh14`" in said
    assert len(said) == len(set(said))
    assert set(said) < unknown
    assert {notice.place.file for notice in noted} == {LAW}


def test_a_notice_never_stops_a_build(trial: Trial) -> None:
    rules = {rule.__name__ for rule in dates.NOTICES}
    assert rules and not rules & {rule.__name__ for rule in dates.RULES}
