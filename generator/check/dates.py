"""Rules about today: what has run out is not published, what runs out soon is told."""

import datetime
from collections import Counter
from collections.abc import Iterator

from generator.check.languages import texts_of
from generator.check.trees import named
from generator.records.law import Law, Status
from generator.records.placeholder import PLACEHOLDER
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
    """A notice wherever a topic, a tree or any words rest on a law which is no longer in force."""
    for place, given in _citations(sources):
        law = sources.laws.get(given)
        if law and sources.today and _has_ended(law.record, sources.today):
            day = law.record.until
            said = Said(
                f"Chỗ này dẫn `{given}`, đã hết hiệu lực{f' ngày {day}' if day else ''}.",
                f"This rests on `{given}`, which ended{f' on {day}' if day else ''}.",
            )
            yield Problem(place, said, Said("Dẫn văn bản thay thế.", "Cite what replaced it."))


def cited_laws_may_have_ended(sources: Sources) -> Iterator[Problem]:
    """A notice, once a law, if somebody's words rest on it and nobody could tell whether it is in force."""
    cited = Counter(given for _, given in _citations(sources))
    for given, count in cited.items():
        law = sources.laws.get(given)
        if law and law.record.status == Status.UNKNOWN:
            said = Said(
                f"`{given}` được dẫn ở {count} chỗ mà chưa rõ còn hiệu lực không.",
                f"`{given}` is cited {count} times, and it is not known whether it is in force.",
            )
            fix = Said("Tra hiệu lực, rồi sửa `status`, `sources`.", "Look it up, and mend `status` and `sources`.")
            yield Problem(law.place("status"), said, fix)


def _has_ended(law: Law, today: datetime.date) -> bool:
    return law.until < today if law.until else law.status == Status.ENDED


def _citations(sources: Sources) -> Iterator[tuple[Place, str]]:
    """Every law that a topic or a tree rests on, or that words name: of hotlines, plans and pages too."""
    for topic in sources.topics.values():
        for index, message in enumerate(topic.record.messages):
            for position, given in enumerate(message.laws):
                yield topic.place("messages", index, "laws", position), given
    for tree in sources.trees.values():
        for path, given in named(tree.record, "laws"):
            yield tree.place(*path), given
    for node in texts_of(sources):
        for given in (key for kind, key in PLACEHOLDER.findall(str(node.value)) if kind == "law"):
            yield node.place, given


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

NOTICES = (something_runs_out_soon, citations_have_ended, cited_laws_may_have_ended)
"""What an editor should know, although nothing is wrong yet."""
