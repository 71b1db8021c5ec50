"""What is kept of translations: the hash of what each text was last compared with, and which texts matter most.

`loive translated` writes the first; nobody does so by hand.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

from pydantic import Field

from generator.records.record import Record, Text
from generator.records.topic import Part

_PLAIN = re.compile(r"[\w./-]+:[\w.-]+")
_HEAD: Final = (
    "# yaml-language-server: $schema=../../generator/schema/translated.json\n"
    "# Lệnh `loive translated` ghi tệp này; không sửa tay. · Written by `loive translated`; not by hand.\n"
)


class Translated(Record):
    """The hash of each text's source, by the text's key, as it was when somebody last compared the two."""

    texts: dict[str, Text]


class Safety(Record):
    """The texts that a reader in danger relies on: they are published only when they say what their source says.

    *texts* are patterns of keys, in which * stands for anything; *parts* are those of topics' messages.
    """

    texts: list[Text] = Field(min_length=1)
    parts: list[Part] = []


def store_text(texts: Mapping[str, str]) -> str:
    """The file: sorted, one line a text, so that two people who translate seldom change the same lines."""
    written = ((key if _PLAIN.fullmatch(key) else json.dumps(key, ensure_ascii=False), texts[key]) for key in texts)
    return f"{_HEAD}texts:{'' if texts else ' {}'}\n" + "".join(f"  {key}: {kept}\n" for key, kept in sorted(written))
