"""Rules for fixed words: no page lacks a label, every language has a first page, and the exit leads away."""

from collections.abc import Iterator

from generator.records.problem import Problem, Said
from generator.records.sources import Sources, Words


def every_language_has_the_fixed_words(sources: Sources) -> Iterator[Problem]:
    """Each label that one language has, every language has: of the site, and of each kind that is made in it."""
    site = {key for words in sources.languages.values() for key in words.labels.record.site}
    for code, words in sources.languages.items():
        yield from _missing_labels(words, "site", site - set(words.labels.record.site))
        for name in sorted(sources.made_in(code)):
            design = sources.kinds[name]
            labels = design.labels.record.labels
            wanted = {key for theirs in labels.values() for key in theirs}
            if design.kind.record.languages == "each":
                ours = {**labels.get(code, {}), **words.labels.record.kinds.get(name, {})}
                yield from _missing_labels(words, name, wanted - set(ours))


def every_language_has_a_first_page(sources: Sources) -> Iterator[Problem]:
    """Other languages lead there wherever a language lacks their page."""
    first = {name for name, design in sources.kinds.items() if not design.kind.record.at}
    for code, words in sources.languages.items():
        if first and not first & sources.made_in(code):
            message = Said(f"Ngôn ngữ `{code}` chưa có trang đầu.", f"The language `{code}` has no first page.")
            name = min(first)
            fix = Said(f"Thêm nhãn của `{name}` vào `kinds`.", f"Add the labels of `{name}` under `kinds`.")
            yield Problem(words.labels.node.place, message, fix)


def some_languages_have_only_started(sources: Sources) -> Iterator[Problem]:
    """A notice of the pages that such a language does not have yet; their links lead to another language."""
    for code, words in sources.languages.items():
        lacking = sorted(
            name
            for name, design in sources.kinds.items()
            if design.kind.record.is_read_on_screen and name not in sources.made_in(code)
        )
        if words.language.record.started and lacking:
            names = ", ".join(lacking)
            message = Said(
                f"`{code}` mới bắt đầu: chưa có bản in; chưa có {len(lacking)} loại trang ({names}).",
                f"`{code}` has only started: no prints; {len(lacking)} kinds of page are missing ({names}).",
            )
            fix = Said(
                f"Thêm nhãn của từng loại vào `kinds` của content/{code}/labels.yaml; đủ rồi thì bỏ `started`.",
                f"Add each kind's labels to `kinds` of content/{code}/labels.yaml; drop `started` once it is whole.",
            )
            yield Problem(words.language.place("started"), message, fix)


def _missing_labels(words: Words, where: str, keys: set[str]) -> Iterator[Problem]:
    for key in sorted(keys):
        message = Said(f"Thiếu nhãn `{key}` của `{where}`.", f"The label `{key}` of `{where}` is missing.")
        inside = "`site`" if where == "site" else f"`kinds: {where}`"
        yield Problem(words.labels.node.place, message, Said(f"Thêm nó vào {inside}.", f"Add it under {inside}."))


def the_exit_leads_to_a_web_page(sources: Sources) -> Iterator[Problem]:
    """The red button must work without a script, and lead away from here."""
    for words in sources.languages.values():
        address = words.labels.record.site.get("leave_to", "https://")
        if not address.startswith("https://"):
            message = Said("Nút thoát phải dẫn tới một trang web khác.", "The exit must lead to another web page.")
            fix = Said("Ghi một địa chỉ bắt đầu bằng https://.", "Give an address that starts with https://.")
            yield Problem(words.labels.place("site", "leave_to"), message, fix)


RULES = (every_language_has_the_fixed_words, every_language_has_a_first_page, the_exit_leads_to_a_web_page)

NOTICES = (some_languages_have_only_started,)
