"""Ids that point nowhere, ids given twice: the two rules that every subject shares."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry


def unknown(place: Place, what: Said, given: str, known: Collection[str]) -> Iterator[Problem]:
    """A Problem if *given* is not among the *known* ids of *what* (a noun), with the nearest known id."""
    if given in known:
        return
    near = get_close_matches(given, known, 1)
    fix = Said("Xem lại mã, hoặc thêm mục ấy.", "Mend the id, or add what it names.")
    if near:
        fix = Said(f"Có phải là `{near[0]}`?", f"Did you mean `{near[0]}`?")
    yield Problem(place, Said(f"Không có {what.vi} nào mã `{given}`.", f"No {what.en} has the id `{given}`."), fix)


def unknown_each(entry: Entry[Any], field: str, what: Said, known: Collection[str]) -> Iterator[Problem]:
    """A Problem for each id in the list *field* of *entry* that is not among the *known* ids of *what*."""
    for index, given in enumerate(getattr(entry.record, field)):
        yield from unknown(entry.place(field, index), what, given, known)


def twice(ids: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """A Problem for each id that was already given."""
    seen: dict[str, Place] = {}
    for given, place in ids:
        if given in seen:
            message = Said(
                f"Mã `{given}` đã có ở dòng {seen[given].line}.",
                f"The id `{given}` is already used on line {seen[given].line}.",
            )
            yield Problem(place, message, Said("Đặt mã khác cho mục này.", "Give this one another id."))
        seen.setdefault(given, place)
