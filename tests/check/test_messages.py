"""Every problem speaks to an author: Vietnamese and English, what is wrong and how to mend it, one line each."""

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from generator.records.problem import Problem, Said
from tests.check.conftest import Verdict
from tests.check.faults import FAULTS, Fault


@pytest.fixture(scope="module")
def told(verdict: Callable[[Fault], Verdict]) -> list[list[Problem]]:
    """What every fault of the table leads to."""
    found = []
    for fault in FAULTS:
        with suppress(AssertionError, ValueError):  # an edit out of date fails among the faults
            found.append(verdict(fault).problems)
    return found


@pytest.fixture(scope="module")
def problems(told: list[list[Problem]]) -> set[Problem]:
    """All different problems."""
    return {problem for each in told for problem in each}


def sentences(problems: set[Problem]) -> Iterator[Said]:
    for problem in problems:
        yield problem.message
        yield problem.fix


def has_vietnamese_letters(text: str) -> bool:
    return "đ" in text.lower() or unicodedata.normalize("NFD", text) != text


def test_many_problems_are_looked_at(problems: set[Problem]) -> None:
    assert len(problems) >= len(FAULTS)


def test_each_is_told_in_both_languages(problems: set[Problem]) -> None:
    assert [said for said in sentences(problems) if not (has_vietnamese_letters(said.vi) and said.en.strip())] == []


def test_neither_language_stands_in_for_the_other(problems: set[Problem]) -> None:
    assert [said for said in sentences(problems) if said.vi == said.en] == []


def test_each_sentence_is_one_line_that_ends(problems: set[Problem]) -> None:
    assert [said for said in sentences(problems) if len(f"{said.vi}\n{said.en}".splitlines()) != 2] == []
    assert [
        said for said in sentences(problems) if not (said.vi.endswith((".", "?")) and said.en.endswith((".", "?")))
    ] == []


def test_each_has_a_place_that_an_editor_can_open(problems: set[Problem]) -> None:
    for problem in problems:
        place = problem.place
        assert place.line >= 1 and place.column >= 1, problem
        assert not place.file.startswith(("/", ".")), problem


def test_each_is_shown_as_one_line_and_two_ways_to_mend_it(problems: set[Problem]) -> None:
    for problem in problems:
        first, vietnamese, english = str(problem).splitlines()
        assert first.startswith(f"{problem.place}: ")
        assert vietnamese.startswith("    Cách sửa: ") and english.startswith("    Fix: ")


def test_they_come_in_order_and_once(told: list[list[Problem]]) -> None:
    for each in told:
        assert each == sorted(set(each))


def test_no_message_is_a_program_s(problems: set[Problem]) -> None:
    words = (
        "Traceback",
        "Error(",
        "<class",
        "object at",
        "pydantic",
        "None,",
        "[key]",
        "Input should",
        "String should",
    )
    assert [problem for problem in problems if any(word in str(problem) for word in words)] == []
