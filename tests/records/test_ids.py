"""A clause keeps its id, and with it its address, whatever is moved or put in around it."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.load import load
from generator.load.shape import shape
from generator.load.yaml import read_yaml
from generator.model import model
from generator.records.clause import Clause
from generator.records.document import Document
from generator.records.format import Format
from generator.records.plan import Plan
from generator.records.portal import Portal
from generator.records.record import Record
from generator.render.address import address_of
from generator.render.compose import Composer

NAME = "song-cong-111-kh-ubnd"
EDITS = 1_000
_CLAUSE = re.compile(
    r'<section class="clause" id="([^"]+)">\s*<div class="clause__first">\s*<(h\d|p)[^>]*>(.*?)</\2>', re.DOTALL
)
Body = list[dict[str, Any]]


@pytest.fixture(scope="module")
def portal(root: Path) -> Portal:
    return model(load(root), "vi")


@pytest.fixture(scope="module")
def plan(portal: Portal) -> Plan:
    return next(plan for plan in portal.plans if plan.id == NAME)


@pytest.fixture(scope="module")
def body(root: Path) -> Body:
    """The body of a real document, as it is written."""
    node, _ = read_yaml(NAME, (root / f"plans/2026/{NAME}.yaml").read_text(encoding="utf-8"))
    plain: Any = node.plain() if node else None
    written: Body = plain["body"]
    return written


class Bodied(Record):
    """The part of a document that is edited here."""

    body: list[Clause]


def document_with(body: Body, plan: Plan) -> Document:
    """The document with another body, which is read as a file is read."""
    node, unreadable = read_yaml(NAME, json.dumps({"body": body}, ensure_ascii=False))
    assert node and not unreadable
    read, problems = shape(node, Bodied)
    assert read and not problems
    return plan.document.model_copy(update={"body": read.body})


def lists(body: Body) -> list[Body]:
    """The body, and every list of clauses below it."""
    return [body, *(found for clause in body for found in lists(clause.get("children", [])) if found)]


def clauses(body: Body) -> Iterator[dict[str, Any]]:
    for clause in body:
        yield clause
        yield from clauses(clause.get("children", []))


def move(body: Body, chance: Random) -> None:
    chance.shuffle(chance.choice(lists(body)))


def insert(body: Body, chance: Random) -> None:
    siblings = chance.choice(lists(body))
    new = {"id": f"moi-{chance.randrange(10**9)}", "label": "9", "text": ["Một khoản mới."]}
    siblings.insert(chance.randrange(len(siblings) + 1), new)


def number_anew(body: Body, chance: Random) -> None:
    for number, clause in enumerate(chance.choice(lists(body)), 1):
        clause["label"] = str(number)


def words_of(clause: dict[str, Any]) -> str:
    """What the clause is known by: its heading, or its first text."""
    return " ".join(str(clause.get("heading") or clause.get("text", [""])[0]).split())


def addresses(composer: Composer, plan: Plan) -> dict[str, str]:
    """Each clause's address on the plan's page, and what stands there."""
    sheet = composer.sheet(composer.portal.kinds["plan-page"], plan, Format.PAGES)
    page = address_of(sheet.path)
    found = _CLAUSE.findall(sheet.text)
    assert len({clause for clause, _, _ in found}) == len(found)
    return {f"{page}#{clause}": unescape(re.sub(r"<[^>]+>", "", words)) for clause, _, words in found}


def test_a_thousand_edits_move_no_clause_from_its_address(root: Path, portal: Portal, plan: Plan, body: Body) -> None:
    chance, composer = Random(111), Composer(portal, root / "theme")
    first = {f"ke-hoach/{NAME}/#{clause['id']}": words_of(clause) for clause in clauses(body)}
    assert len(first) > 20
    edited: Body = []
    for count in range(EDITS):
        if count % 40 == 0:
            edited = json.loads(json.dumps(body))
        chance.choice((move, insert, number_anew))(edited, chance)
        changed = plan.model_copy(update={"document": document_with(edited, plan)})
        now = addresses(composer, changed)
        assert first.keys() <= now.keys()
        assert [address for address, words in first.items() if words not in now[address]] == []


def test_the_ids_are_those_that_the_author_wrote(plan: Plan, body: Body) -> None:
    assert [clause.id for clause in plan.document.clauses] == [clause["id"] for clause in clauses(body)]


def test_annotations_still_lead_to_their_clause(plan: Plan, body: Body) -> None:
    chance = Random(222)
    edited: Body = json.loads(json.dumps(body))
    for _ in range(100):
        chance.choice((move, insert, number_anew))(edited, chance)
    before = {clause.id: clause.text for clause in plan.document.clauses}
    after = {clause.id: clause.text for clause in document_with(edited, plan).clauses}
    assert len(after) > len(before)
    named = [item.clause for item in plan.targets] + [item.clause for item in plan.assignments]
    named += [item.clause for item in plan.deadlines] + [item.clause for item in plan.promises]
    assert {clause: after[clause] for clause in named} == {clause: before[clause] for clause in named}
