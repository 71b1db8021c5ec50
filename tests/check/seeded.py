"""Slips put into documents one at a time, and how many of them are found and how many others are told.

`python -m tests.check.seeded` prints the shares and every miss.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from generator.check.oddities import Oddity, oddities
from generator.imported import Registers, filled, import_file, registers_of
from generator.load import load
from generator.records.document import Document
from tests.conftest import ROOT

REAL = ROOT.parent / "shared" / "documents"
SEEDS = 100
Plain = dict[str, Any]


@dataclass(frozen=True)
class Slip:
    """One way of getting something wrong: *rule* should tell it; *make* says whether the document has room for it."""

    rule: str
    make: Callable[[Plain, Random], bool]


def clauses(fields: Plain) -> list[Plain]:
    """All clauses below a document's body."""
    found, waiting = [], list(fields["body"])
    while waiting:
        clause = waiting.pop(0)
        found.append(clause)
        waiting = [*clause.get("children", []), *waiting]
    return found


def rows(fields: Plain) -> Iterator[list[Plain]]:
    """Rows of siblings with plain numbers, at least three of them."""
    every = [fields["body"], *(clause["children"] for clause in clauses(fields) if clause.get("children"))]
    yield from (row for row in every if len(row) > 2 and all(str(one.get("label", "")).isdigit() for one in row))


def gap(fields: Plain, dice: Random) -> bool:
    """4 where 3 should be, and so on from there."""
    found = list(rows(fields))
    if not found:
        return False
    row = dice.choice(found)
    at = dice.randrange(1, len(row))
    for clause in row[at:]:
        clause["label"] = str(int(clause["label"]) + 1)
    return True


def repeated(fields: Plain, dice: Random) -> bool:
    """2 twice."""
    found = list(rows(fields))
    if not found:
        return False
    row = dice.choice(found)
    at = dice.randrange(1, len(row))
    for clause in row[at:]:
        clause["label"] = str(int(clause["label"]) - 1)
    return True


def doubled(fields: Plain, dice: Random) -> bool:
    """One to three words of a text written twice."""
    long = [clause for clause in clauses(fields) if clause.get("text") and len(clause["text"][0].split()) > 8]
    if not long:
        return False
    clause = dice.choice(long)
    words = clause["text"][0].split()
    size = dice.randint(1, 3)
    plain = [at for at in range(len(words) - size) if all(word.isalpha() for word in words[at : at + size])]
    if not plain:
        return False
    at = dice.choice(plain)
    clause["text"][0] = " ".join([*words[: at + size], *words[at : at + size], *words[at + size :]])
    return True


def without(name: str) -> Callable[[Plain, Random], bool]:
    """A field left blank."""

    def make(fields: Plain, dice: Random) -> bool:
        had = bool(fields[name])
        fields[name] = [] if isinstance(fields[name], list) else None
        return had

    return make


def no_file_copy(fields: Plain, dice: Random) -> bool:
    """No `Lưu`."""
    kept = [name for name in fields["recipients"] if not name.startswith("Lưu")]
    had = len(kept) < len(fields["recipients"]) and bool(kept)
    fields["recipients"] = kept
    return had


def wrong_letters(fields: Plain, dice: Random) -> bool:
    """Letters of a type as people misspell them, in the symbol or in a basis."""
    for right, wrong in (("QĐ-", "QD-"), ("KH-", "KHOACH-"), ("TTr-", "TTR-")):
        for basis in fields["legal_bases"]:
            if f"/{right}" in basis["text"]:
                basis["text"] = basis["text"].replace(f"/{right}", f"/{wrong}")
                return True
    return False


def wrong_body(fields: Plain, dice: Random) -> bool:
    """Two letters of an abbreviation changed about."""
    slips = {"UBND": "UBDN", "LĐTBXH": "LĐTBHX", "HĐND": "HĐNĐ", "VHXH": "VHXX", "LHPN": "LHPM"}
    for clause in dice.sample(clauses(fields), len(clauses(fields))):
        for right, wrong in slips.items():
            if clause.get("text") and right in clause["text"][0]:
                clause["text"][0] = clause["text"][0].replace(right, wrong, 1)
                return True
    return False


def table(fields: Plain, task: list[str]) -> bool:
    """A table of tasks with one row that lacks something."""
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
    whole = ["1", "In tờ rơi", "Phòng Y tế", "30/6"]
    fields["body"].append({"id": "bang-viec", "table": {"head": head, "rows": [whole, task]}})
    return True


SLIPS = (
    Slip("number-skips", gap),
    Slip("number-repeats", repeated),
    Slip("doubled", doubled),
    Slip("blank-number", without("number")),
    Slip("blank-day", without("date")),
    Slip("recipients", without("recipients")),
    Slip("file-copy", no_file_copy),
    Slip("abbreviation", wrong_letters),
    Slip("abbreviation", wrong_body),
    Slip("task-lead", lambda fields, dice: table(fields, ["2", "Treo băng rôn", "", "15/7"])),
    Slip("task-day", lambda fields, dice: table(fields, ["2", "Treo băng rôn", "Công an xã", ""])),
)


def documents(registers: Registers) -> list[Document]:
    """Those of the repository, and the real files beside it where they are."""
    ours = [entry.record for entry in load(ROOT).documents.values()]
    read = [import_file(file, registers).fields for file in sorted(REAL.glob("*.txt"))]
    return [*ours, *map(filled, read)]


@dataclass
class Score:
    """How many slips were made, found, and what else was told."""

    made: int = 0
    found: int = 0
    told: int = 0
    misses: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        return self.found / self.made

    @property
    def precision(self) -> float:
        return self.found / max(self.told, 1)


def score(every: list[Document]) -> Score:
    """Each slip in each document, from several dice."""
    total = Score()
    for document in every:
        before = {(odd.rule, odd.said.vi) for odd in oddities(document)}
        for seed in range(SEEDS):
            dice = Random(seed)
            slip = SLIPS[seed % len(SLIPS)]
            fields = document.model_dump(mode="json")
            if not slip.make(fields, dice):
                continue
            new = [odd for odd in oddities(_read(fields)) if (odd.rule, odd.said.vi) not in before]
            _count(total, document.id, seed, slip, new)
    return total


def _read(fields: Plain) -> Document:
    return Document.model_validate_json(json.dumps(fields))


def _count(total: Score, name: str, seed: int, slip: Slip, new: list[Oddity]) -> None:
    hit = any(odd.rule == slip.rule for odd in new)
    total.made += 1
    total.found += hit
    total.told += len(new)
    if not hit or len(new) > 1:
        total.misses += (f"{name} {seed} {slip.rule}: {[(odd.rule, odd.said.vi) for odd in new]}",)


def main() -> None:
    """Print the figures."""
    total = score(documents(registers_of(ROOT)))
    print("\n".join(total.misses))
    print(
        f"{total.made} slips: {100 * total.recall:.1f} % found; {100 * total.precision:.1f} % of what was told is one"
    )


if __name__ == "__main__":
    main()
