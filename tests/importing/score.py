"""How well imports go: what was recognised of made-up documents, and how many words of any were kept.

`python -m tests.importing.score [--scans]` prints a line a document and way of writing, and the totals.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.imported import Registers, import_file, registers_of
from tests.conftest import ROOT
from tests.importing.made.paper import as_pdf, as_scan, as_word
from tests.importing.made.strange import STRANGE
from tests.importing.made.truth import TRUTHS, Part, Truth
from tests.importing.made.written import ON_PAPER, STYLES, Style, as_text

MEASURES = ("words", "tree", "tables", "head", "cited", "recipients", "signature", "given", "due", "said", "people")
Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """One document in one way of writing and one format."""

    truth: Truth
    style: Style
    format: str

    @property
    def name(self) -> str:
        return f"{self.truth.name}, {self.style.name}, {self.format}"

    def write(self, folder: Path) -> Path:
        """The file."""
        file = folder / f"van-ban.{self.format.replace('scan', 'pdf')}"
        if self.format == "txt":
            file.write_text(as_text(self.truth, self.style), newline="")
        else:
            {"docx": as_word, "pdf": as_pdf, "scan": as_scan}[self.format](self.truth, self.style, file)
        return file


def cases() -> Iterator[Case]:
    """All of them but scans."""
    for truth in (*TRUTHS, *STRANGE):
        yield from (Case(truth, style, "txt") for style in STYLES)
        yield from (Case(truth, style, format) for style in ON_PAPER for format in ("docx", "pdf"))


def scans() -> Iterator[Case]:
    """Each document once, as a scanner gives it."""
    yield from (Case(truth, STYLES[0], "scan") for truth in (*TRUTHS, *STRANGE))


def score(case: Case, registers: Registers, folder: Path) -> dict[str, float]:
    """Each measure from 0 to 1; 1 where there is nothing to find."""
    result = import_file(case.write(folder), registers)
    if result.problem:
        return dict.fromkeys(MEASURES, 0.0)
    return compared(case.style.change(case.truth), result.fields, agency=case.style.head != "no-agency")


def compared(truth: Truth, found: Plain, *, agency: bool = True) -> dict[str, float]:
    """What was found beside what is true."""
    head = {
        "type": truth.type,
        "number": truth.number or None,
        "symbol": truth.symbol,
        "place": truth.place,
        "date": truth.date,
        "subject": truth.subject,
        "addressees": list(truth.addressees),
    }
    right = [_short_dashes(found[name]) == value for name, value in head.items()]
    right += [_short_dashes(found["issuer"]["name"]) == truth.issuer] if agency else []
    wanted = _words(" ".join(_all_text(truth)))
    cited = {one["law"] for one in found["citations"]} | {
        law for basis in found["legal_bases"] for law in basis["cites"]
    }
    return {
        "words": kept(wanted, _words(" ".join(_strings(found)))),
        "tree": _same(_tree(truth), _found_tree(found)),
        "tables": _same(list(_tables(truth)), list(_found_tables(found))),
        "head": sum(right) / len(right),
        "cited": _both(truth.cited, cited),
        "recipients": _same(list(truth.recipients), found["recipients"]),
        "signature": float(found["signature"] == {"authority": list(truth.authority), "post": truth.post}),
        "given": _recalled(truth.given, {(one["agency"], one["role"]) for one in found["assignments"]}),
        "due": _both(truth.due, {one.get("due") for one in found["deadlines"]}),
        "said": _recalled(truth.said, {one["channel"] for one in found["promises"]}),
        "people": float(not any(name in str(found) for name in truth.people)),
    }


def _short_dashes(value: Any) -> Any:
    return value.replace("–", "-") if isinstance(value, str) else value


def kept(wanted: list[str], found: list[str]) -> float:
    """The share of words that are there."""
    there = Counter(found)
    return sum(min(count, there[word]) for word, count in Counter(wanted).items()) / max(len(wanted), 1)


def _all_text(truth: Truth) -> Iterator[str]:
    yield from (truth.subject, *truth.addressees, *truth.bases, truth.opening, truth.closing, *truth.recipients)
    for part in (*truth.body, *(part for annex in truth.annexes for part in annex.body)):
        yield from _texts(part)
    for annex in truth.annexes:
        yield from (annex.label, annex.heading, annex.note)


def _texts(part: Part) -> Iterator[str]:
    yield from (part.heading, *part.text, *(cell for row in part.table for cell in row))
    for child in part.children:
        yield from _texts(child)


def _strings(value: Any, name: str = "") -> Iterator[str]:
    """All text of a document that is shown, once."""
    if isinstance(value, Mapping):
        for key, child in value.items():
            if key in _SHOWN or (isinstance(child, list | Mapping) and key not in _ON_TOP):
                yield from _strings(child, key)
    elif isinstance(value, list):
        for child in value:
            yield from _strings(child, name)
    elif isinstance(value, str):
        yield value


_SHOWN = {
    *("label", "note", "head", "rows", "subject", "addressees", "text", "opening", "heading", "closing"),
    *("recipients", "unplaced"),
}
_ON_TOP = {"targets", "assignments", "deadlines", "budget", "promises", "hotlines", "citations", "original", "cites"}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())


def _tree(truth: Truth) -> list[Any]:
    annexes = [(annex.label, annex.heading, *_labels(annex.body)) for annex in truth.annexes]
    return [*_labels(truth.body), *annexes]


def _found_tree(found: Plain) -> list[Any]:
    annexes = [(one.get("label"), one["heading"], *_plainly(one["body"])) for one in found["annexes"]]
    return [*_plainly(found["body"]), *annexes]


def _plainly(body: list[Plain]) -> list[Any]:
    return [(path, heading or "") for path, heading in _found_labels(body)]


def _tables(truth: Truth) -> Iterator[tuple[tuple[str, ...], ...]]:
    for part in (*truth.body, *(part for annex in truth.annexes for part in annex.body)):
        yield from _tables_in(part)


def _tables_in(part: Part) -> Iterator[tuple[tuple[str, ...], ...]]:
    yield from [part.table] if part.table else []
    for child in part.children:
        yield from _tables_in(child)


def _found_tables(found: Plain) -> Iterator[tuple[tuple[str, ...], ...]]:
    for clause in (*found["body"], *(clause for annex in found["annexes"] for clause in annex["body"])):
        yield from _found_in(clause)


def _found_in(clause: Plain) -> Iterator[tuple[tuple[str, ...], ...]]:
    if table := clause.get("table"):
        yield (tuple(table["head"]), *map(tuple, table["rows"]))
    for child in clause.get("children", []):
        yield from _found_in(child)


def _labels(parts: tuple[Part, ...], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for part in (one for one in parts if one.label):
        yield (*above, part.label), part.heading
        yield from _labels(part.children, (*above, part.label))


def _found_labels(body: list[Plain], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str | None]]:
    for clause in body:
        path = (*above, str(clause.get("label", "")))
        if clause.get("label"):
            yield path, clause.get("heading")
        yield from _found_labels(clause.get("children", []), path)


def _same(wanted: list[Any], found: list[Any]) -> float:
    """How alike two rows are, in order."""
    return SequenceMatcher(None, wanted, found, autojunk=False).ratio() if wanted or found else 1.0


def _both(wanted: frozenset[str], found: set[Any]) -> float:
    """Found and nothing else."""
    return len(wanted & found) / len(wanted | found) if wanted | found else 1.0


def _recalled(wanted: frozenset[Any], found: set[Any]) -> float:
    return len(wanted & found) / len(wanted) if wanted else 1.0


def main() -> None:
    """Print what is less than whole, and the totals."""
    registers, totals = registers_of(ROOT), dict.fromkeys(MEASURES, 0.0)
    every = [*cases(), *(scans() if "--scans" in sys.argv else ())]
    with TemporaryDirectory() as folder:
        for case in every:
            figures = score(case, registers, Path(folder))
            for name in MEASURES:
                totals[name] += figures[name] / len(every)
            short = {name: round(figure, 3) for name, figure in figures.items() if figure < 0.9995}
            print(f"{case.name}: {short or 'whole'}" if short or "--all" in sys.argv else "", end="\n" if short else "")
    print(f"{len(every)} documents: " + ", ".join(f"{name} {100 * total:.2f} %" for name, total in totals.items()))


if __name__ == "__main__":
    main()
