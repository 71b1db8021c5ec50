"""How a clause of an official document is cited: `điểm a khoản 2 Mục III, Kế hoạch số 09/KH-UBND ngày … của …`.

From the smallest part to the largest (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7). The words for the parts are labels of
the kind that shows the citation, so each language cites in its own way.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.records.clause import Clause
from generator.records.counting import to_roman
from generator.records.document import Standing
from generator.records.language import Language
from generator.records.plan import Plan

_WORDS: Final = {"Phần": "part", "Chương": "chapter", "Mục": "section", "Tiểu mục": "subsection", "Điều": "article"}
_WORD = re.compile(rf"({'|'.join(_WORDS)})\s+(.+?)\W?")
_ROMAN, _CAPITAL, _NUMBER = re.compile(r"[IVXLC]+"), re.compile(r"[A-ZĐ]"), re.compile(r"\d+")
_SIGNS: Final = {"-": "dash", "–": "dash", "+": "plus"}


@dataclass(frozen=True)
class Citations:
    """Cites the clauses of *plan*. *words* holds `cite_…` labels, and `type_…` for each type of document."""

    plan: Plan
    words: Mapping[str, str]
    language: Language

    def place(self, clause: str) -> str:
        """Where the clause with this id stands in the document: `điểm a khoản 2 Mục III`."""
        return self._places[clause]

    def whole(self, clause: str) -> str:
        """The place and the document; the document alone cannot be cited before somebody has issued it."""
        return self.words["cite"].format(place=self.place(clause), document=self.document)

    @cached_property
    def document(self) -> str:
        """The document by type, number, day and issuer, as far as they are known."""
        document = self.plan.document
        known = {
            "type": self.words[f"type_{document.type}"],
            "code": document.code,
            "date": self.language.write_date(document.date) if document.date else "",
            "year": document.year,
            "issuer": self.plan.issuer,
            "subject": self.plan.subject,
        }
        if document.standing != Standing.ISSUED:
            return self.words["cite_not_issued"].format(**known)
        sort = f"cite{'_number' if document.number else ''}_{'date' if document.date else 'year'}"
        return self.words[sort].format(**known)

    @cached_property
    def _places(self) -> dict[str, str]:
        document = self.plan.document
        places = dict(self._below(document.body, 0, "", ()))
        for count, annex in enumerate(document.annexes, 1):
            label = to_roman(count) if len(document.annexes) > 1 else ""
            around = self.words["cite_annex"].format(label=label).strip()
            places |= self._below(annex.body, 0, around, ())
        return places

    def _below(
        self, clauses: Iterable[Clause], spoken: int, around: str, sorts: tuple[str, ...]
    ) -> Iterator[tuple[str, str]]:
        """The places of *clauses*; *spoken* paragraphs stand before them in the clause at *around*."""
        signs: dict[str, int] = {}
        for clause in clauses:
            sort, label = _sort_of(clause, sorts)
            signs[sort] = signs.get(sort, spoken if sort == "paragraph" else 0) + 1
            part = self.words[f"cite_{sort}"].format(label=label, count=signs[sort])
            signs[sort] += max(len(clause.text) - 1, 0) if sort == "paragraph" else 0
            place = self.words["cite_joint"].format(part=part, around=around) if around else part
            yield clause.id, place
            yield from self._below(clause.children, len(clause.text), place, (*sorts, sort))


def _sort_of(clause: Clause, above: tuple[str, ...]) -> tuple[str, str]:
    """Which sort of part a clause is, among the sorts *above* it, and its number, letter or heading."""
    label = (clause.label or "").strip()
    if not label:
        return ("heading", clause.heading) if clause.heading else ("paragraph", "")
    if word := _WORD.fullmatch(label):
        return _WORDS[word[1]], word[2]
    if label in _SIGNS:
        return _SIGNS[label], label
    bare = label.strip("().")
    if _ROMAN.fullmatch(bare):
        return "section", bare
    if _CAPITAL.fullmatch(bare):
        return "part", bare
    return ("clause" if _NUMBER.fullmatch(bare) and "clause" not in above else "point"), bare
