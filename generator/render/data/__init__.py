"""Data files: JSON as composed, or the same as YAML."""

import json
from pathlib import Path

import yaml

from generator.records.format import Format
from generator.records.output import Sheet


def write(sheet: Sheet, theme: Path) -> bytes:
    """UTF-8 with a newline at the end; what is empty in a record is left out."""
    data = _without_empty(json.loads(sheet.text))
    if sheet.format == Format.YAML:
        return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110).encode()
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def _without_empty(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_empty(child) for key, child in value.items() if child not in ({}, [])}
    if isinstance(value, list):
        return [_without_empty(child) for child in value]
    return value
