"""Every fault of the table is found where it is, by the rule that is there for it; good files are left in peace."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

import generator.check
from generator.check import _SUBJECTS, NOTICES, check
from generator.records.problem import Problem
from tests.check.conftest import Verdict
from tests.check.faults import FAULTS, Fault
from tests.check.slips import slips
from tests.check.trial import Trial
from tests.check.variants import FOR_ANY, WAYS

Judge = Callable[[Fault], Verdict]
YAML = ("plans/*/*.yaml", "content/**/*.yaml", "theme/**/*.yaml")
STORE = "translated.yaml"
"""Written by a command; no hand slips in it."""
RULES = [rule for subject in _SUBJECTS for rule in subject.RULES]


def test_the_project_has_no_problem(trial: Trial) -> None:
    assert trial.problems({}) == []


def test_enough_faults_are_tried() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(names) == len(set(names)) >= 100


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_fault_is_told_at_its_line(fault: Fault, verdict: Judge) -> None:
    judged = verdict(fault)
    assert judged.told, "\n".join(map(str, judged.problems)) or "nothing was found"


def test_a_trial_finds_what_the_command_finds(trial: Trial, verdict: Judge) -> None:
    for fault in FAULTS[::20]:
        with trial.with_changes({fault.file: fault.change(trial)}) as sources:
            assert check(sources) == verdict(fault).problems


def test_a_trial_remembers_nothing_that_was_changed(root: Path, tmp_path: Path, verdict: Judge) -> None:
    for number, fault in enumerate(FAULTS[50::100]):
        fresh = Trial(root, tmp_path / str(number))
        assert fresh.problems({fault.file: fault.change(fresh)}) == verdict(fault).problems


@pytest.fixture(scope="module")
def catches(verdict: Judge) -> dict[str, list[str]]:
    """For each rule the faults that it alone tells as the table wants."""
    caught: dict[str, list[str]] = {rule.__name__: [] for rule in RULES}
    for fault in FAULTS:
        with suppress(AssertionError, StopIteration, ValueError):  # an edit out of date has failed above
            for problem in verdict(fault).told:
                tellers = [name for name, found in verdict(fault).rules.items() if problem in found]
                if len(tellers) == 1:
                    caught[tellers[0]].append(fault.name)
    return caught


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_catches_a_fault_that_no_other_tells(
    rule: Callable[..., object], catches: dict[str, list[str]]
) -> None:
    assert catches[rule.__name__]


def is_rule(thing: Callable[..., object]) -> bool:
    """Whether a function takes all that was read, and nothing else, and tells problems."""
    signature = inspect.signature(thing)
    return list(signature.parameters) == ["sources"] and signature.return_annotation == Iterator[Problem]


def public_rules() -> Iterator[str]:
    for module in pkgutil.walk_packages(generator.check.__path__, "generator.check."):
        for name, thing in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if thing.__module__ == module.name and not name.startswith("_") and is_rule(thing):
                yield name


def test_no_rule_is_left_out_of_its_list() -> None:
    assert sorted(public_rules()) == sorted(rule.__name__ for rule in (*RULES, *NOTICES))


def test_slips_of_the_hand_anywhere_are_found_in_their_file(trial: Trial) -> None:
    texts = {file: trial.text(file) for file in trial.files(*YAML) if not file.endswith(STORE)}
    passed = [
        name
        for name, file, text in slips(texts, 300, Random(20260730))
        if not any(problem.place.file == file for problem in trial.problems({file: text}))
    ]
    assert len(passed) <= 3, "\n".join(passed)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_way_of_writing_a_good_file_is_a_fault(way: Callable[[str, Random], str], trial: Trial) -> None:
    files = trial.files(
        *YAML, *(("content/*/pages/*.md", "theme/**/*.css", "theme/**/*.svg") if way in FOR_ANY else ())
    )
    chance = Random(20261122)
    written = {file: way(trial.text(file), chance) for file in files}
    assert sum(text != trial.text(file) for file, text in written.items()) > len(files) // 2
    assert trial.problems(written) == []


def test_enough_good_files_are_tried(trial: Trial) -> None:
    assert len(WAYS) * len(trial.files(*YAML)) >= 500
