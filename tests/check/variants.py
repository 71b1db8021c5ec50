"""Other ways to write the same file: all are right, so none may be told."""

import json
import re
import unicodedata
from random import Random

import yaml

from generator.load.yaml import read_yaml
from generator.records.node import Plain


def plain(text: str) -> Plain:
    node, _ = read_yaml("x", text)
    assert node
    return node.plain()


def headed(text: str, body: str) -> str:
    """The first line, which names the schema, and another body."""
    return f"{text.splitlines()[0]}\n{body}"


def crlf(text: str, chance: Random) -> str:
    return text.replace("\n", "\r\n")


def byte_order_mark(text: str, chance: Random) -> str:
    return "\ufeff" + text


def decomposed(text: str, chance: Random) -> str:
    return unicodedata.normalize("NFD", text) + "\n"


def spaces_at_the_end(text: str, chance: Random) -> str:
    return re.sub(r"(?m)(?<!-)$", lambda _: " " * chance.randrange(3), text)


def remarks(text: str, chance: Random) -> str:
    beside = re.sub(r"(?m)^(\s*(?:- )?\w+: [\w./-]+)$", r"\1  # ghi chú", text)
    return re.sub(r"(?m)^(?=[\w\"])", "\n# một ghi chú\n#\n", beside)


def double_quotes(text: str, chance: Random) -> str:
    style = None if re.search(r"(?m)(: null|: ~|:)$", text) and None in _values(plain(text)) else '"'
    return headed(text, yaml.safe_dump(plain(text), allow_unicode=True, default_style=style, sort_keys=False, width=90))


def narrow_lines(text: str, chance: Random) -> str:
    return headed(
        text, yaml.safe_dump(plain(text), allow_unicode=True, sort_keys=False, width=chance.randrange(30, 60))
    )


def flow(text: str, chance: Random) -> str:
    return headed(text, yaml.safe_dump(plain(text), allow_unicode=True, default_flow_style=True, width=10**6))


def as_json(text: str, chance: Random) -> str:
    return json.dumps(plain(text), ensure_ascii=False, indent=chance.choice([None, 2]))


def another_order(text: str, chance: Random) -> str:
    return headed(
        text, yaml.safe_dump(_shuffled(plain(text), chance), allow_unicode=True, sort_keys=False, width=10**6)
    )


_IN_ORDER = {"issues", "audiences"}
"""Lists whose order says something that a rule keeps watch over."""


def _shuffled(value: Plain, chance: Random) -> Plain:
    if isinstance(value, dict):
        keys = chance.sample(list(value), len(value))
        return {key: value[key] if key in _IN_ORDER else _shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        return [_shuffled(item, chance) for item in chance.sample(value, len(value))]
    return value


def _values(value: Plain) -> list[Plain]:
    children = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return [value, *(below for child in children for below in _values(child))]


FOR_ANY = (crlf, byte_order_mark, decomposed, spaces_at_the_end)
WAYS = (*FOR_ANY, remarks, double_quotes, narrow_lines, flow, as_json, another_order)
