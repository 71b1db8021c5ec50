"""Rules about today: what has run out is not published, what runs out soon is told."""

import datetime
from collections.abc import Iterator

from generator.records.problem import Place, Problem, Said
from generator.records.sources import Sources

SOON = datetime.timedelta(days=30)


def nothing_has_run_out(sources: Sources) -> Iterator[Problem]:
    """Words about safety are reviewed in time, and numbers are still valid."""
    for place, what, day in _ends(sources):
        if sources.today and day < sources.today:
            message = Said(f"{what.vi} đã hết hạn ngày {day}.", f"{what.en} ran out on {day}.")
            yield Problem(place, message, _REVIEW)


def something_runs_out_soon(sources: Sources) -> Iterator[Problem]:
    """A notice 30 days ahead."""
    for place, what, day in _ends(sources):
        if sources.today and sources.today <= day <= sources.today + SOON:
            message = Said(f"{what.vi} sẽ hết hạn ngày {day}.", f"{what.en} runs out on {day}.")
            yield Problem(place, message, _REVIEW)


def citations_have_ended(sources: Sources) -> Iterator[Problem]:
    """A notice for each message that rests on a law which is no longer in force."""
    for entry in sources.topics.values():
        for index, message in enumerate(entry.record.messages):
            for position, law in enumerate(message.laws):
                known = sources.laws.get(law)
                if known and known.record.until and sources.today and known.record.until < sources.today:
                    said = Said(
                        f"Thông điệp `{message.id}` dựa vào `{law}`, hết hiệu lực ngày {known.record.until}.",
                        f"Message `{message.id}` rests on `{law}`, which ended on {known.record.until}.",
                    )
                    fix = Said("Dẫn văn bản thay thế.", "Cite what replaced it.")
                    yield Problem(entry.place("messages", index, "laws", position), said, fix)


_REVIEW = Said("Xem lại, rồi sửa `reviewed_on` và `review_by`.", "Review it, then mend `reviewed_on` and `review_by`.")


def _ends(sources: Sources) -> Iterator[tuple[Place, Said, datetime.date]]:
    """What runs out, where it says so, and when."""
    for key, entry in sources.topics.items():
        yield entry.place("review_by"), Said(f"Chủ đề `{key}`", f"Topic `{key}`"), entry.record.review_by
    for key, tree in sources.trees.items():
        yield tree.place("review_by"), Said(f"Cây câu hỏi `{key}`", f"Tree `{key}`"), tree.record.review_by
    for key, line in sources.hotlines.items():
        if line.record.valid_until and not line.record.withdrawn:
            yield line.place("valid_until"), Said(f"Số `{key}`", f"Number `{key}`"), line.record.valid_until


RULES = (nothing_has_run_out,)

NOTICES = (something_runs_out_soon, citations_have_ended)
"""What an editor should know, although nothing is wrong yet."""
