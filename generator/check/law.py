"""Rules for legal documents and units."""

from collections.abc import Iterator

from generator.check.references import unknown, unknown_each
from generator.records.problem import Problem, Said
from generator.records.sources import Sources


def laws_name_known_sources(sources: Sources) -> Iterator[Problem]:
    """A status without a source is `unknown`."""
    for entry in sources.laws.values():
        yield from unknown_each(entry, "sources", Said("nguồn", "source"), sources.origins)
        if entry.record.status != "unknown" and not entry.record.sources:
            message = Said("Trạng thái này cần nguồn.", "This status needs a source.")
            yield Problem(
                entry.place("status"),
                message,
                Said("Thêm `sources`, hoặc ghi `unknown`.", "Add `sources`, or write `unknown`."),
            )


def successors_of_laws_are_known(sources: Sources) -> Iterator[Problem]:
    """`replaced_by` leads to another document of the register, issued later."""
    for key, entry in sources.laws.items():
        successor = entry.record.replaced_by
        if not successor:
            continue
        yield from unknown(entry.place("replaced_by"), Said("văn bản", "law"), successor, sources.laws)
        later = sources.laws.get(successor)
        if successor == key or (
            later and later.record.date and entry.record.date and later.record.date < entry.record.date
        ):
            message = Said("Văn bản thay thế không thể có trước.", "What replaces it cannot be older.")
            yield Problem(
                entry.place("replaced_by"),
                message,
                Said("Xem lại `replaced_by` và `date`.", "Mend `replaced_by` or `date`."),
            )


def force_ends_after_it_begins(sources: Sources) -> Iterator[Problem]:
    """`until` is not before `in_force_from`; what is in force has not ended."""
    for entry in sources.laws.values():
        law = entry.record
        if law.until and law.in_force_from and law.until < law.in_force_from:
            message = Said("`until` sớm hơn `in_force_from`.", "`until` is before `in_force_from`.")
            yield Problem(entry.place("until"), message, Said("Sửa một trong hai ngày.", "Mend one of the two days."))


def successors_of_units_are_known(sources: Sources) -> Iterator[Problem]:
    """An abolished unit leads to units of today."""
    for entry in sources.changed_units.values():
        yield from unknown_each(entry, "successors", Said("đơn vị", "unit"), sources.units)
        yield from unknown_each(entry, "sources", Said("nguồn", "source"), sources.origins)
        if entry.record.province:
            yield from unknown(entry.place("province"), Said("tỉnh", "province"), entry.record.province, sources.units)


RULES = (
    laws_name_known_sources,
    successors_of_laws_are_known,
    force_ends_after_it_begins,
    successors_of_units_are_known,
)
