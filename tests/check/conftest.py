"""Fixtures of the rules' tests: a copy of the project to spoil, and what is found in it for each fault."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from generator.check import _SUBJECTS
from generator.records.problem import Problem
from tests.check.faults import Fault
from tests.check.trial import Trial


@dataclass(frozen=True)
class Verdict:
    """What was found with one fault in place: all problems, and of them those that are told as the table wants."""

    problems: list[Problem]
    told: list[Problem]
    rules: dict[str, set[Problem]]


@pytest.fixture(scope="session")
def trial(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """A copy of the project to try faults on."""
    return Trial(root, tmp_path_factory.mktemp("trial"))


@pytest.fixture(scope="session")
def verdict(trial: Trial) -> Callable[[Fault], Verdict]:
    """Tries a fault, once a session."""

    @cache
    def judge(fault: Fault) -> Verdict:
        file, line = fault.told or fault.file, fault.line(trial)
        vi, en = fault.said.split(" | ")
        with trial.with_changes({fault.file: fault.change(trial)}) as sources:
            rules = {rule.__name__: set(rule(sources)) for subject in _SUBJECTS for rule in subject.RULES}
            problems = sorted(set(sources.problems).union(*rules.values()))
        told = [
            problem
            for problem in problems
            if (problem.place.file, problem.place.line) == (file, line)
            and vi in problem.message.vi
            and en in problem.message.en
        ]
        return Verdict(problems, told, rules)

    return judge
