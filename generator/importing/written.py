"""The fields of a Document -> the text of its YAML file, with what wants a look written on top."""

from collections.abc import Mapping
from typing import Any, Final

import yaml

from generator.importing.report import Report

_SCHEMA: Final = "# yaml-language-server: $schema=../../generator/schema/document.json\n"
_LONG: Final = 90
_BARE: Final = frozenset(
    [
        "id",
        "type",
        "standing",
        "urgency",
        "language",
        "date",
        "year",
        "until",
        "clause",
        "role",
        "channel",
        "hotline",
        "law",
        "due",
        "value",
        "yearly",
        "cites",
        "whole",
    ]
)
"""Fields whose values are ids, days and counts: they need no quotes."""


class _Quoted(str):
    """Words: in quotes, or folded over several lines."""


class _Bare(str):
    """An id, a day or a count."""


class _Dumper(yaml.SafeDumper):
    """Writes words in quotes, so that no editor and no reader takes `no`, `08` or `1_000` for something else."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Lists stand further in than the key they belong to."""
        super().increase_indent(flow, False)


def _words(dumper: yaml.SafeDumper, text: _Quoted) -> yaml.ScalarNode:
    style = ">" if len(text) > _LONG and "\n" not in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=style)


def _bare(dumper: yaml.SafeDumper, text: _Bare) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", str(text))


_Dumper.add_representer(_Quoted, _words)
_Dumper.add_representer(_Bare, _bare)


def written(fields: Mapping[str, Any], report: Report) -> str:
    """The YAML. Empty lists are left out; a field that must be filled in stands there empty."""
    kept = {name: value for name, value in fields.items() if value != []}
    text = yaml.dump(_marked(kept), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=118)
    return _SCHEMA + _remarks(report) + str(text)


def _marked(value: Any, name: str = "") -> Any:
    if isinstance(value, Mapping):
        return {key: _marked(child, key) for key, child in value.items() if child != []}
    if isinstance(value, list):
        return [_marked(child, name) for child in value]
    return (
        _Bare(value)
        if name in _BARE and isinstance(value, str)
        else _Quoted(value)
        if isinstance(value, str)
        else value
    )


def _remarks(report: Report) -> str:
    """What an editor looks at first, in both languages."""
    lines = []
    if report.missing:
        lines.append(f"Cần điền / to fill in: {', '.join(report.missing)}")
    if report.guessed:
        lines.append(f"Đoán từ lời văn, cần xem / guessed from the wording, look at: {', '.join(report.guessed)}")
    if report.left_over:
        lines.append(f"Chưa xếp được / found no place: {report.left_over} (unplaced, ở cuối tệp / at the end)")
    if report.by_machine:
        lines.append("Chữ do máy nhận dạng từ ảnh, cần đọc lại / read from a picture by a machine, read it again")
    return "".join(f"# {line}\n" for line in lines)
