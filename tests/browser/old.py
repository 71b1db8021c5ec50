"""A style sheet as an old Android WebView understands it, by what MDN records of when each thing came.

Like such a browser, it drops a declaration, a rule or a whole block in which it does not know something.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tinycss2

from tests.conftest import needs_package

OLD = 86
"""Chromium of October 2020, as a phone has it that got its last update then."""

_DATA = "@mdn/browser-compat-data/data.json"
_PSEUDO = re.compile(r"::?([a-z-]+)")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'|url\([^)]*\)")
_FUNCTION = re.compile(r"([a-z-]+)\(")
_UNIT = re.compile(r"\d([dsl])v(?:[hwib]|min|max)\b")
_UNITS = {"d": "dynamic", "s": "small", "l": "large"}
_WORD = re.compile(r"(?<![\w#.-])[a-z][a-z-]+(?![\w(-])")


class Old:
    """What a WebView of the version *newest* knows."""

    def __init__(self, newest: int = OLD) -> None:
        self._newest = newest
        self._css = json.loads(needs_package(_DATA).read_text())["css"]
        types = self._css["types"]
        self._functions = {name: one for group in types.values() for name, one in group.items() if name != "__compat"}
        self._functions |= types

    def sheet(self, css: str) -> str:
        """*css* without what such a browser drops."""
        return "".join(self._rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))

    def _rules(self, rules: Iterable[Any]) -> Iterator[str]:
        for rule in rules:
            prelude = tinycss2.serialize(rule.prelude) if rule.type != "error" else ""
            if rule.type == "qualified-rule" and self._knows_selector(prelude):
                yield f"{prelude}{{{self._declarations(rule.content)}}}\n"
            elif rule.type == "at-rule" and self._knows(self._css["at-rules"].get(rule.lower_at_keyword)):
                yield self._block(rule, prelude)

    def _block(self, rule: Any, prelude: str) -> str:
        name, content = rule.lower_at_keyword, rule.content
        if content is None:
            return f"@{name}{prelude};\n"
        if name in {"media", "supports"}:
            if not self._knows_media(prelude):
                return ""
            inner = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
            return f"@{name}{prelude}{{{''.join(self._rules(inner))}}}\n"
        return f"@{name}{prelude}{{{tinycss2.serialize(content)}}}\n"

    def _declarations(self, content: Iterable[Any]) -> str:
        found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        return "".join(f"{one.serialize()};" for one in found if one.type == "declaration" and self._knows_value(one))

    def _knows_selector(self, selector: str) -> bool:
        return all(self._knows(self._css["selectors"].get(name)) for name in _PSEUDO.findall(selector))

    def _knows_media(self, query: str) -> bool:
        return "<" not in query and ">" not in query

    def _knows_value(self, declaration: Any) -> bool:
        if declaration.name.startswith("--"):
            return True
        known = self._css["properties"].get(declaration.name, {})
        value = _STRING.sub("", tinycss2.serialize(declaration.value).lower())
        functions = [self._functions.get(name) for name in _FUNCTION.findall(value)]
        functions += [self._functions[f"viewport_percentage_units_{_UNITS[unit]}"] for unit in _UNIT.findall(value)]
        words = [known.get(word) for word in _WORD.findall(value)]
        return all(self._knows(one) for one in [known, *functions, *words])

    def _knows(self, feature: Mapping[str, Any] | None) -> bool:
        """Whether a feature is older; of what MDN has no record of its own, it is taken that it is."""
        if not feature or "__compat" not in feature:
            return True
        support = feature["__compat"]["support"].get("webview_android", {})
        entries = support if isinstance(support, list) else [support]
        whole = [one for one in entries if not {"prefix", "alternative_name", "flags"} & one.keys()]
        return any(self._came(one.get("version_added")) for one in whole)

    def _came(self, version: object) -> bool:
        if not isinstance(version, str):
            return bool(version)
        return (
            float(version.lstrip("≤").split(".")[0] if version[0] in "≤0123456789" else self._newest + 1)
            <= self._newest
        )
