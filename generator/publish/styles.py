"""The stylesheet of reading pages: Material's rules that these pages use, then the house's own.

Material's sheet is made for features that this site does without; unused, it would be a third of a first visit.
"""

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import tinycss2

_CLASS = re.compile(r"""class="([^"]*)\"""")
_CLASS_IN_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_ATTRIBUTE_IN_SELECTOR = re.compile(r"\[(?:data-md|dir=rtl)")


def stylesheet(theme: Path, pages: Iterable[str]) -> bytes:
    """One sheet for all of *pages* (HTML)."""
    used = {name for page in pages for found in _CLASS.finditer(page) for name in found[1].split()}
    ours = [theme / "tokens.css", *sorted((theme / "site").glob("*.css"))]
    house = "\n".join(sheet.read_text() for sheet in ours)
    return f"{without_idle_variables(pruned(_material(), used), house)}\n{house}".encode()


def _material() -> str:
    spec = find_spec("material")
    assert spec and spec.submodule_search_locations
    sheet = next(Path(spec.submodule_search_locations[0]).glob("templates/assets/stylesheets/main.*.min.css"))
    return sheet.read_text()


def pruned(css: str, used: set[str]) -> str:
    """*css* without the rules whose selectors name a class outside *used*."""
    return "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used))


def without_idle_variables(css: str, others: str) -> str:
    """*css* without the variables that neither it nor *others* (CSS) read; Material keeps whole pictures in some."""
    read = set(_READ.findall(css + others))
    less = "".join(_read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), read))
    return css if less == css else without_idle_variables(less, others)


def _read(rules: Iterable[Any], read: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            lines = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            kept = [one.serialize() for one in lines if not one.name.startswith("--") or one.name in read]
            if kept:
                yield f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}"
        else:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{''.join(_read(inner, read))}}}"


def _kept(rules: Iterable[Any], used: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(one) for one in _selectors(rule.prelude) if _applies(one, used)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
            inner = "".join(
                _kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used)
            )
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"


def _selectors(prelude: Iterable[Any]) -> Iterator[list[Any]]:
    """The selectors of a rule as tokens, parted at the outer commas."""
    selector: list[Any] = []
    for token in prelude:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _applies(selector: Iterable[Any], used: set[str]) -> bool:
    # What stands inside :is(…) or :not(…) may match or not; the classes outside decide.
    outside = tinycss2.serialize([token for token in selector if token.type != "function"])
    return set(_CLASS_IN_SELECTOR.findall(outside)) <= used and not _ATTRIBUTE_IN_SELECTOR.search(outside)
