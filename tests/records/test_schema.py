"""Every YAML file names its schema, and an editor that follows it finds nothing wrong with our files."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "generator" / "schema"
FILES = sorted(file for folder in ("plans", "content", "theme") for file in (ROOT / folder).rglob("*.yaml"))
_FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")
_SCHEMA_OF = {
    r"plans/[^/]+/[^/]+": "document",
    r"content/data/(\w+)": r"\1",
    r"content/data/(tree)s/[^/]+": r"\1",
    r"content/\w+/(language|labels|translated)": r"\1",
    r"content/(?!data/)\w+/(hotlines|law|communes|search)": r"words-\1",
    r"content/(?!data/)\w+/(topic|plan|tree)s/[^/]+": r"words-\1",
    r"theme/kinds/[^/]+/(kind|examples)": r"\1",
    r"theme/kinds/[^/]+/labels": "kind-labels",
    r"theme/pictures/pictures": "pictures",
}


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def schema_of(file: Path) -> Path:
    first = _FIRST_LINE.fullmatch(file.read_text(encoding="utf-8").split("\n", 1)[0])
    assert first, f"the first line of {named(file)} names no schema"
    return (file.parent / first[1]).resolve()


def test_there_are_files_of_every_sort() -> None:
    assert {schema_of(file).stem for file in FILES} == {schema.stem for schema in SCHEMAS.glob("*.json")}


@pytest.mark.parametrize("file", FILES, ids=named)
def test_the_first_line_leads_to_the_schema_of_what_the_file_holds(file: Path) -> None:
    name = named(file).removesuffix(".yaml")
    [wanted] = [re.sub(pattern, schema, name) for pattern, schema in _SCHEMA_OF.items() if re.fullmatch(pattern, name)]
    assert schema_of(file) == (SCHEMAS / f"{wanted}.json").resolve()
    assert schema_of(file).is_file()


@pytest.mark.parametrize("file", FILES, ids=named)
def test_an_editor_finds_nothing_wrong(file: Path) -> None:
    schema = json.loads(schema_of(file).read_text(encoding="utf-8"))
    assert wrong(schema, as_an_editor_reads(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("number: 111", "number: [111]", "tong-dai-111.number"),
        ("scope: province", "scope: world", "trung-tam-bao-tro-thai-nguyen.scope"),
        ("recorded: true", 'recorded: "true"', "tong-dai-111.recorded"),
        ("  order: 20\n", "  order: hai mươi\n", "canh-sat-113.order"),
        ("province: ", "provnce: ", "trung-tam-bao-tro-thai-nguyen"),
        ("  number: 113\n", "", "canh-sat-113"),
        ("replaced_by: tong-dai-111", "replaced_by: Tổng đài", "duong-day-tre-em-cu.replaced_by"),
    ],
)
def test_an_editor_finds_what_is_wrong(old: str, new: str, path: str) -> None:
    file = ROOT / "content/data/hotlines.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    schema = json.loads(schema_of(file).read_text(encoding="utf-8"))
    assert wrong(schema, as_an_editor_reads(text.replace(old, new))) == [path]


class _Editor(yaml.SafeLoader):
    """Reads scalars as editors do, by YAML 1.2: only true, false, null and decimal numbers are more than text."""


_Editor.yaml_implicit_resolvers = {}
for _sort, _form in {
    "null": r"null|Null|NULL|~|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)",
}.items():
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_sort}", re.compile(rf"(?:{_form})\Z"), None)
_Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=_Editor)  # a safe loader that knows fewer sorts


def wrong(schema: Any, value: Any) -> list[str]:
    """Where *value* breaks the *schema*."""
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(value)
    return sorted({".".join(map(str, error.absolute_path)) for error in errors})
