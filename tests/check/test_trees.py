"""What a tree of questions may be: the rules leave it in peace. What it may not be stands among the faults."""

import pytest

from generator.check import trees
from generator.records.problem import Problem
from tests.check.trial import Trial

TREE = "content/data/trees/thu.yaml"
HEAD = "claims: {claims}\nfirst: hoi-1\nowner: Thử\nreviewed_on: 2026-11-22\nreview_by: 2027-02-20\n"
END = "ends:\n  - {id: het, lists: [{id: viec, points: [hoi-ky]}], hotlines: [tong-dai-111]}\n"
POINT = "points:\n  hoi-ky: {sources: [iom-dau-hieu-mua-ban-nguoi]}\n"


def chain(questions: int, claims: str = "source") -> str:
    """A tree with so many questions one after another, where either answer leads on."""
    to = [*(f"hoi-{number}" for number in range(2, questions + 1)), "het"]
    forks = [
        f"  - {{id: hoi-{number}, answers: [{{id: co, to: {there}}}, {{id: khong, to: {there}}}]}}\n"
        for number, there in enumerate(to, 1)
    ]
    return HEAD.format(claims=claims) + "forks:\n" + "".join(forks) + END + POINT


def found(trial: Trial, tree: str) -> list[Problem]:
    """What the rules for trees say of one tree that no language speaks of."""
    with trial.with_changes({TREE: tree}) as sources:
        assert [problem for problem in sources.problems if problem.place.file == TREE] == []
        return [problem for rule in trees.RULES for problem in rule(sources) if problem.place.file == TREE]


@pytest.mark.parametrize("questions", range(1, trees.MOST_QUESTIONS + 1))
def test_an_end_may_be_up_to_five_questions_away(trial: Trial, questions: int) -> None:
    assert found(trial, chain(questions)) == []


def test_an_end_may_not_be_six_questions_away(trial: Trial) -> None:
    assert [problem.place.line for problem in found(trial, chain(6))] == [14]


def test_a_tree_of_advice_may_rest_on_a_source_alone(trial: Trial) -> None:
    assert found(trial, chain(1, "source")) == []
    assert ["names no law and article" in problem.message.en for problem in found(trial, chain(1, "law"))] == [True]


def test_the_longest_way_to_an_end_counts(trial: Trial) -> None:
    shortcut = chain(6).replace("{id: khong, to: hoi-2}", "{id: khong, to: het}")
    assert ["takes 6 questions" in problem.message.en for problem in found(trial, shortcut)] == [True]


def test_two_answers_may_lead_to_the_same_end(trial: Trial) -> None:
    assert chain(1).count("to: het") == 2
    assert found(trial, chain(1)) == []
