"""Ids of clauses and annotations: made of what they say, so that moving or adding others changes none."""

from collections.abc import Iterable, Iterator

from generator.importing.tree import Draft
from generator.records.cited import slug
from generator.records.document import Clause

_WORDS = 6
_LONGEST = 60


def clauses_of(drafts: Iterable[Draft]) -> list[Clause]:
    """The clauses with their ids, unique in the document."""
    taken: set[str] = set()
    return [_clause(draft, "", taken) for draft in drafts]


def _clause(draft: Draft, above: str, taken: set[str]) -> Clause:
    said = draft.heading or " ".join(draft.text) or (draft.label.printed if draft.label else "")
    id = _unique(_candidates(said, above), taken)
    return Clause(
        id=id,
        label=draft.label.printed if draft.label else None,
        heading=draft.heading,
        text=draft.text,
        children=[_clause(child, id, taken) for child in draft.children],
    )


def _candidates(said: str, above: str) -> Iterator[str]:
    """The first words; more of them; with the clause above; with a number."""
    words = slug(said).split("-")
    short, long = "-".join(words[:_WORDS])[:_LONGEST].strip("-"), "-".join(words[:14])[:80].strip("-")
    yield short or "khoan"
    if long != short:
        yield long
    within = "-".join(above.split("-")[:4])
    yield f"{within}-{short}"[:76].strip("-") if within else f"{short or 'khoan'}-2"
    count = 2
    while True:
        yield f"{(short or 'khoan')[:70]}-{count}"
        count += 1


def _unique(candidates: Iterable[str], taken: set[str]) -> str:
    id = next(one for one in candidates if one not in taken)
    taken.add(id)
    return id


class Names:
    """Gives out ids of annotations, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, *said: str) -> str:
        """An id of these words."""
        return _unique(_candidates(" ".join(said), ""), self._taken)
