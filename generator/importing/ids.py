"""Ids of clauses and annotations: made of what they say, so that moving or adding others changes none."""

from base64 import b32encode
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from generator.importing.tree import Draft
from generator.records.cited import slug
from generator.records.clause import Clause

_WORDS = 6
_LONGEST = 60
_MARK = 4
"""Letters that tell texts apart which begin alike."""


class Names:
    """Gives out ids, each once. What is said in more words than an id shows is told apart by a mark of all of them."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._given: Counter[str] = Counter()

    def of(self, *said: str, above: str = "") -> str:
        """An id of these words; if another clause says the very same, with the id *above*, or with a number."""
        whole = slug(" ".join(said))
        short = "-".join(whole.split("-")[:_WORDS])[:_LONGEST].strip("-") or "khoan"
        own = short if short == (whole or short) else f"{short}-{_mark(whole)}"
        within = "-".join(above.split("-")[:4])
        tries = [own, f"{within}-{own}"[:76].strip("-") if within else own]
        id = next((one for one in tries if one not in self._taken), "") or self._numbered(own[:70])
        self._taken.add(id)
        return id

    def _numbered(self, short: str) -> str:
        while True:
            self._given[short] += 1
            id = f"{short}-{self._given[short] + 1}"
            if id not in self._taken:
                return id


def _mark(whole: str) -> str:
    """A few letters that hang on every word, and on no other clause."""
    return b32encode(sha256(whole.encode()).digest()).decode().lower()[:_MARK]


def clauses_of(drafts: Iterable[Draft], names: Names) -> list[Clause]:
    """The clauses with their ids, each given once by *names*."""
    return [_clause(draft, "", names) for draft in drafts]


def _clause(draft: Draft, above: str, names: Names) -> Clause:
    table = " ".join(draft.table.head) if draft.table else ""
    said = draft.heading or " ".join(draft.text) or table or (draft.label.printed if draft.label else "")
    id = names.of(said, above=above)
    return Clause(
        id=id,
        label=draft.label.printed if draft.label else None,
        heading=draft.heading,
        text=draft.text,
        table=draft.table,
        children=[_clause(child, id, names) for child in draft.children],
    )
