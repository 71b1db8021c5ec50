"""Rules for trees of questions: each answer leads on, each end can be reached and says what it rests on."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from generator.check.languages import same_keys
from generator.check.references import twice, unknown, unknown_each
from generator.records.problem import Place, Problem, Said
from generator.records.sources import Entry, Sources
from generator.records.tree import Backing, TreeFacts, TreeWords

MOST_QUESTIONS = 5
"""Questions to any end; more would tire a reader who asks on a phone, perhaps in haste."""

_STEP = Said("câu hỏi hay kết quả", "question or end")


def answers_lead_somewhere(sources: Sources) -> Iterator[Problem]:
    """Each answer leads to a question or an end that exists; the tree begins with a question."""
    for entry in sources.trees.values():
        known = entry.record.leads
        forks = [fork.id for fork in entry.record.forks]
        yield from unknown(entry.place("first"), Said("câu hỏi", "question"), entry.record.first, forks)
        for index, fork in enumerate(entry.record.forks):
            for position, answer in enumerate(fork.answers):
                yield from unknown(entry.place("forks", index, "answers", position, "to"), _STEP, answer.to, known)


def every_step_can_be_reached(sources: Sources) -> Iterator[Problem]:
    """A page that no answer leads to would never be read."""
    for entry in sources.trees.values():
        reached = _reached(entry.record)
        for given, place in _steps(entry):
            if given not in reached:
                message = Said(f"Không câu trả lời nào dẫn tới `{given}`.", f"No answer leads to `{given}`.")
                fix = Said("Cho một câu trả lời dẫn tới đây, hoặc xóa.", "Let an answer lead here, or delete it.")
                yield Problem(place, message, fix)


def answers_never_run_in_a_circle(sources: Sources) -> Iterator[Problem]:
    """Whoever answers comes to an end."""
    for entry in sources.trees.values():
        circle = _circle(entry.record)
        for given, place in _steps(entry):
            if given in circle:
                way = " → ".join(circle)
                message = Said(f"Các câu hỏi dẫn vòng quanh: {way}.", f"The questions run in a circle: {way}.")
                fix = Said("Cho một câu trả lời dẫn nơi khác.", "Let one answer lead elsewhere.")
                yield Problem(place, message, fix)
                break


def ends_are_a_few_questions_away(sources: Sources) -> Iterator[Problem]:
    """At most MOST_QUESTIONS questions to any end, by the longest way."""
    for entry in sources.trees.values():
        asked = {} if _circle(entry.record) else _most_asked(entry.record)
        for given, place in _steps(entry):
            if asked.get(given, 0) > MOST_QUESTIONS:
                message = Said(
                    f"Phải qua {asked[given]} câu hỏi mới tới `{given}`.",
                    f"It takes {asked[given]} questions to come to `{given}`.",
                )
                fix = Said(f"Nhiều nhất {MOST_QUESTIONS} câu.", f"Ask {MOST_QUESTIONS} at most.")
                yield Problem(place, message, fix)


def steps_have_an_address_of_their_own(sources: Sources) -> Iterator[Problem]:
    """An id names one question or end; an answer's id one answer of its question."""
    for entry in sources.trees.values():
        yield from twice(_steps(entry))
        for index, fork in enumerate(entry.record.forks):
            answers = enumerate(fork.answers)
            yield from twice((one.id, entry.place("forks", index, "answers", at, "id")) for at, one in answers)


def ends_say_a_point_once(sources: Sources) -> Iterator[Problem]:
    """A point that stands twice at an end is a slip."""
    for entry in sources.trees.values():
        for index, end in enumerate(entry.record.ends):
            yield from twice(
                (point, entry.place("ends", index, "lists", at, "points", position))
                for at, kept in enumerate(end.lists)
                for position, point in enumerate(kept.points)
            )


def ends_say_whom_to_call_and_what_they_rest_on(sources: Sources) -> Iterator[Problem]:
    """Each end names a hotline, and a law or a source, its own or a point's."""
    for entry in sources.trees.values():
        for index, end in enumerate(entry.record.ends):
            if not end.hotlines:
                message = Said(f"Kết quả `{end.id}` không nói gọi cho ai.", f"The end `{end.id}` names nobody to call.")
                yield Problem(entry.place("ends", index), message, Said("Thêm `hotlines`.", "Add `hotlines`."))
            if not (end.laws or end.sources or any(kept.points for kept in end.lists)):
                message = Said(f"Kết quả `{end.id}` không có căn cứ.", f"The end `{end.id}` rests on nothing.")
                fix = Said("Thêm `lists`, `laws` hoặc `sources`.", "Add `lists`, `laws` or `sources`.")
                yield Problem(entry.place("ends", index), message, fix)


def points_name_what_backs_them(sources: Sources) -> Iterator[Problem]:
    """Where a tree claims what the law says, each point names its law and article; elsewhere at least a source."""
    for entry in sources.trees.values():
        wants_law = entry.record.claims == Backing.LAW
        for key, point in entry.record.points.items():
            if wants_law and not point.cites:
                message = Said(f"Mục `{key}` không nêu luật và điều.", f"Point `{key}` names no law and article.")
                yield Problem(entry.place("points", key), message, Said("Thêm `cites`.", "Add `cites`."))
            elif not point.cites and not point.sources:
                message = Said(f"Mục `{key}` không có nguồn.", f"Point `{key}` has no source.")
                fix = Said("Thêm `cites` hoặc `sources`.", "Add `cites` or `sources`.")
                yield Problem(entry.place("points", key), message, fix)


def trees_point_at_what_exists(sources: Sources) -> Iterator[Problem]:
    """Topics, laws, sources, pages to go on to, and the points that lists name, are known."""
    law, source, page = Said("văn bản", "law"), Said("nguồn", "source"), Said("trang", "page")
    for entry in sources.trees.values():
        yield from unknown_each(entry, "topics", Said("chủ đề", "topic"), sources.topics)
        for path, given in named(entry.record, "laws"):
            yield from unknown(entry.place(*path), law, given, sources.laws)
        for path, given in named(entry.record, "sources"):
            yield from unknown(entry.place(*path), source, given, sources.origins)
        for path, given in named(entry.record, "pages"):
            yield from unknown(entry.place(*path), page, given, sources.page_kinds)
        for path, given in named(entry.record, "points"):
            yield from unknown(entry.place(*path), Said("mục", "point"), given, entry.record.points)


def trees_name_numbers_that_answer(sources: Sources) -> Iterator[Problem]:
    """An end's hotlines are known and not withdrawn."""
    for entry in sources.trees.values():
        for path, given in named(entry.record, "hotlines"):
            yield from unknown(entry.place(*path), Said("đường dây nóng", "hotline"), given, sources.hotlines)
            known = sources.hotlines.get(given)
            if known and known.record.withdrawn:
                message = Said(f"Số `{given}` đã ngừng.", f"`{given}` is withdrawn.")
                fix = Said(f"Dùng `{known.record.replaced_by}`.", f"Use `{known.record.replaced_by}`.")
                yield Problem(entry.place(*path), message, fix)


def trees_are_reviewed_again(sources: Sources) -> Iterator[Problem]:
    """`review_by` comes after `reviewed_on`."""
    for entry in sources.trees.values():
        if entry.record.review_by <= entry.record.reviewed_on:
            message = Said("`review_by` không sau `reviewed_on`.", "`review_by` is not after `reviewed_on`.")
            fix = Said("Sửa một trong hai ngày.", "Mend one of the two days.")
            yield Problem(entry.place("review_by"), message, fix)


def trees_are_said_whole(sources: Sources) -> Iterator[Problem]:
    """A tree that a language speaks of has words for each question, answer, end and point, and for nothing else."""
    for words in sources.languages.values():
        for key, said in words.trees.items():
            yield from unknown(said.node.place, Said("cây câu hỏi", "tree of questions"), key, sources.trees)
            if key in sources.trees:
                yield from _said_whole(sources.trees[key].record, said)


def _said_whole(facts: TreeFacts, said: Entry[TreeWords]) -> Iterator[Problem]:
    kept = [one for end in facts.ends for one in end.lists]
    wanted: Mapping[str, list[str]] = {
        "forks": [fork.id for fork in facts.forks],
        "ends": [end.id for end in facts.ends],
        "headings": list(dict.fromkeys(one.id for one in kept)),
        "points": list(facts.points),
        "asks": list(dict.fromkeys(ask for end in facts.ends for ask in end.asks)),
        "pages": list(dict.fromkeys(page for end in facts.ends for page in end.pages)),
        "notes": facts.notes,
    }
    for field, ids in wanted.items():
        yield from same_keys(said.node, field, ids, Said("mục", "entry"))
    forks = said.node.get("forks")
    for fork in facts.forks:
        node = forks.get(fork.id) if forks else None
        if node:
            answers = [answer.id for answer in fork.answers]
            yield from same_keys(node, "answers", answers, Said("câu trả lời", "answer"))


def _steps(entry: Entry[TreeFacts]) -> Iterator[tuple[str, Place]]:
    """Every question and end with the place of its id."""
    for field in ("forks", "ends"):
        for index, step in enumerate(getattr(entry.record, field)):
            yield step.id, entry.place(field, index, "id")


def named(tree: TreeFacts, field: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every id that ends or points give in a list *field*, or as the law of a citation, with its path."""
    for index, end in enumerate(tree.ends):
        for position, given in enumerate(getattr(end, field, [])):
            yield ("ends", index, field, position), given
        for at, kept in enumerate(end.lists if field == "points" else []):
            for position, given in enumerate(kept.points):
                yield ("ends", index, "lists", at, field, position), given
    for key, point in tree.points.items():
        for position, given in enumerate(getattr(point, field, [])):
            yield ("points", key, field, position), given
        for position, cite in enumerate(point.cites if field == "laws" else []):
            yield ("points", key, "cites", position, "law"), cite.law


def _reached(tree: TreeFacts) -> set[str]:
    """What one comes to from the first question."""
    reached: set[str] = set()
    waiting = [tree.first]
    while waiting:
        given = waiting.pop()
        if given not in reached:
            reached.add(given)
            waiting += tree.leads.get(given, [])
    return reached


def _circle(tree: TreeFacts) -> list[str]:
    """Ids that lead to one another in a circle, the first also last; none if there is no circle."""
    try:
        TopologicalSorter(tree.leads).prepare()
    except CycleError as found:
        return [str(given) for given in reversed(found.args[1])]
    return []


def _most_asked(tree: TreeFacts) -> dict[str, int]:
    """How many questions one answers at most before each step; for a tree without a circle."""
    asked = {tree.first: 0}
    for given in reversed(list(TopologicalSorter(tree.leads).static_order())):
        for to in tree.leads.get(given, []) if given in asked else []:
            asked[to] = max(asked.get(to, 0), asked[given] + 1)
    return asked


RULES = (
    answers_lead_somewhere,
    every_step_can_be_reached,
    answers_never_run_in_a_circle,
    ends_are_a_few_questions_away,
    steps_have_an_address_of_their_own,
    ends_say_a_point_once,
    ends_say_whom_to_call_and_what_they_rest_on,
    points_name_what_backs_them,
    trees_point_at_what_exists,
    trees_name_numbers_that_answer,
    trees_are_reviewed_again,
    trees_are_said_whole,
)
