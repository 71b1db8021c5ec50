"""Ids of clauses and annotations: made of what they say, so that moving or adding others changes none."""

from collections import Counter
from collections.abc import Iterable

from generator.importing.tree import Draft
from generator.records.cited import slug
from generator.records.clause import Clause

_WORDS = 6
_LONGEST = 60


class Names:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._given: Counter[str] = Counter()

    def of(self, *said: str, above: str = "") -> str:
        """An id of these words: the first; more of them; with the id *above*; with a number."""
        words = slug(" ".join(said)).split("-")
        short = "-".join(words[:_WORDS])[:_LONGEST].strip("-") or "khoan"
        within = "-".join(above.split("-")[:4])
        tries = [short, "-".join(words[:14])[:80].strip("-"), f"{within}-{short}"[:76].strip("-") if within else short]
        id = next((one for one in tries if one and one not in self._taken), "") or self._numbered(short[:70])
        self._taken.add(id)
        return id

    def _numbered(self, short: str) -> str:
        while True:
            self._given[short] += 1
            id = f"{short}-{self._given[short] + 1}"
            if id not in self._taken:
                return id


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
