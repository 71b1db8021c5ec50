"""A file that is edited and imported again gives its clauses the ids they had."""

from dataclasses import replace
from random import Random

from generator.importing.ids import Names
from generator.importing.line import Line
from generator.importing.recognise import Known, recognise
from generator.records.clause import Clause
from tests.importing.made.truth import PLAN, Part, Truth
from tests.importing.made.written import STYLES, as_text

EDITS = 1_000
ALIKE = "In và phát tờ rơi đến các nhà khác, lần thứ {count}."
"""Begins as a clause of the plan begins."""


def ids(truth: Truth) -> dict[str, str]:
    """Each clause's words, and its id."""
    lines = [Line(number, text) for number, text in enumerate(as_text(truth, STYLES[0]).split("\n"), 1)]
    body = [Clause.model_validate(clause) for clause in recognise(lines, Known())[0]["body"]]
    return {said(clause): clause.id for part in body for clause in part.walk()}


def said(clause: Clause) -> str:
    return clause.heading or " ".join(clause.text)


def edited(parts: tuple[Part, ...], dice: Random, count: int) -> tuple[Part, ...]:
    """One clause more, or clauses in another order, somewhere in the tree."""
    below = [index for index, part in enumerate(parts) if part.children]
    if below and dice.random() < 0.7:
        at = dice.choice(below)
        changed = replace(parts[at], children=edited(parts[at].children, dice, count))
        return (*parts[:at], changed, *parts[at + 1 :])
    if dice.random() < 0.5:
        return tuple(dice.sample(parts, len(parts)))
    at = dice.randrange(len(parts) + 1)
    heading = f"Thêm một mục số {count}" if parts[0].heading else ""
    new = replace(parts[0], heading=heading, text=(ALIKE.format(count=count),), children=())
    return (*parts[:at], new, *parts[at:])


def test_clauses_keep_their_ids_through_a_thousand_edits_of_the_file() -> None:
    dice = Random(30)
    first = ids(PLAN)
    truth = PLAN
    for count in range(EDITS):
        truth = replace(truth, body=edited(truth.body, dice, count)) if count % 20 else PLAN
        found = ids(truth)
        assert {words: found.get(words) for words in first} == first, count


def test_words_that_begin_alike_have_ids_of_their_own_whoever_comes_first() -> None:
    one, other = "Giữ kín chuyện riêng của người được giúp", "Giữ kín chuyện riêng của người báo tin"
    forth, back = Names(), Names()
    assert [forth.of(one), forth.of(other)] == [back.of(other), back.of(one)][::-1]
