"""Rules for the register of numbers."""

import datetime
from collections.abc import Iterator

from generator.check.references import unknown, unknown_each
from generator.records.problem import Problem, Said
from generator.records.sources import Sources

LONGEST = datetime.timedelta(days=90)
"""How long a check of a number counts."""


def every_number_has_a_source(sources: Sources) -> Iterator[Problem]:
    """A number without a source is not printed."""
    for entry in sources.hotlines.values():
        if not entry.record.sources:
            fix = Said(
                "Ghi nguồn (mã trong sources.yaml), hoặc xóa số này.",
                "Name a source of sources.yaml, or delete the number.",
            )
            yield Problem(entry.place("sources"), Said("Số này không có nguồn.", "This number has no source."), fix)
        yield from unknown_each(entry, "sources", Said("nguồn", "source"), sources.origins)


def every_number_stands_once(sources: Sources) -> Iterator[Problem]:
    """Two entries with one number would disagree some day."""
    seen: dict[str, str] = {}
    for key, entry in sources.hotlines.items():
        for number in (entry.record.number, *entry.record.also):
            digits = number.replace(" ", "")
            if digits in seen:
                message = Said(
                    f"Số {number} đã có ở mục `{seen[digits]}`.", f"{number} already stands under `{seen[digits]}`."
                )
                yield Problem(entry.place("number"), message, Said("Gộp hai mục làm một.", "Make the two entries one."))
            seen[digits] = key


def withdrawn_numbers_name_what_to_call(sources: Sources) -> Iterator[Problem]:
    """Who finds an old number on paper must be told today's."""
    for entry in sources.hotlines.values():
        line = entry.record
        if line.replaced_by:
            yield from unknown(
                entry.place("replaced_by"), Said("đường dây nóng", "hotline"), line.replaced_by, sources.hotlines
            )
            successor = sources.hotlines.get(line.replaced_by)
            if successor and successor.record.withdrawn:
                message = Said(f"Số `{line.replaced_by}` cũng đã ngừng.", f"`{line.replaced_by}` is withdrawn too.")
                fix = Said("Chọn một số còn hoạt động.", "Choose a number that still answers.")
                yield Problem(entry.place("replaced_by"), message, fix)
        elif line.withdrawn:
            message = Said("Số đã ngừng mà không ghi số thay thế.", "A withdrawn number does not say what replaces it.")
            yield Problem(entry.place("withdrawn"), message, Said("Thêm `replaced_by`.", "Add `replaced_by`."))


def provinces_of_hotlines_are_known(sources: Sources) -> Iterator[Problem]:
    """`province` is an official code, given for lines of one province and only for them."""
    for entry in sources.hotlines.values():
        line = entry.record
        if line.province:
            yield from unknown(entry.place("province"), Said("tỉnh", "province"), line.province, sources.units)
        if (line.scope == "province") != bool(line.province):
            message = Said("`scope` và `province` không khớp nhau.", "`scope` and `province` disagree.")
            fix = Said(
                "Đường dây của một tỉnh cần mã tỉnh; đường dây khác thì không.",
                "A line of one province needs its code; others have none.",
            )
            yield Problem(entry.place("scope"), message, fix)


def numbers_are_called_again_in_time(sources: Sources) -> Iterator[Problem]:
    """A number in use is valid for 90 days after it was checked, and no longer."""
    for entry in sources.hotlines.values():
        line = entry.record
        last = line.checked_on + LONGEST
        if not line.withdrawn and not (line.valid_until and line.checked_on <= line.valid_until <= last):
            message = Said(
                f"Số này cần `valid_until`, nhiều nhất {LONGEST.days} ngày sau `checked_on`.",
                f"This number needs `valid_until`, at most {LONGEST.days} days after `checked_on`.",
            )
            fix = Said(f"Ghi {last}, hoặc gọi thử rồi sửa cả hai.", f"Write {last}, or call it and mend both.")
            yield Problem(entry.place("valid_until"), message, fix)


def somebody_can_be_called(sources: Sources) -> Iterator[Problem]:
    """The first number of the nation is the largest thing on every page."""
    lines = [entry for entry in sources.hotlines.values() if not entry.record.withdrawn]
    if sources.hotlines and not lines:
        entry = next(iter(sources.hotlines.values()))
        message = Said("Không còn số nào để gọi.", "There is no number left to call.")
        yield Problem(
            entry.place("withdrawn"), message, Said("Giữ ít nhất một số toàn quốc.", "Keep a nationwide line.")
        )
    if lines and min(lines, key=lambda entry: entry.record.order).record.scope != "nation":
        first = min(lines, key=lambda entry: entry.record.order)
        message = Said("Số đứng đầu phải phục vụ cả nước.", "The first number must serve the whole nation.")
        yield Problem(
            first.place("order"),
            message,
            Said("Cho số toàn quốc `order` nhỏ nhất.", "Give a nationwide line the smallest `order`."),
        )


RULES = (
    every_number_has_a_source,
    every_number_stands_once,
    withdrawn_numbers_name_what_to_call,
    provinces_of_hotlines_are_known,
    numbers_are_called_again_in_time,
    somebody_can_be_called,
)
