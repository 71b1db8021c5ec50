"""The one Jinja2 environment: everything printed is escaped, an undefined name fails."""

import json
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pydantic import BaseModel

_MARKS = re.compile(r"""[&<>"'\\`*_{}\[\]|~#]|^[-+=]|(?:(?<=^\d)|(?<=^\d\d)|(?<=^\d{3}))[.)]""")


def environment(theme: Path) -> Environment:
    """Templates below *theme*, named as in `kinds/poster/template.html.j2`."""
    templates = Environment(
        loader=FileSystemLoader(theme),
        autoescape=lambda name: not (name or "").endswith(".txt.j2"),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["json"] = as_json
    return templates


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    if context.name and context.name.endswith(".md.j2") and not hasattr(value, "__html__"):
        return escape_markdown(str(value))
    return value


def escape_markdown(text: str) -> Markup:
    """Text that stays itself in Markdown and in the HTML inside it: marks become character references."""
    return Markup(_MARKS.sub(lambda mark: f"&#{ord(mark[0])};", re.sub(r"\s+", " ", text)))


def as_json(value: Any) -> Markup:
    """Records and plain values as JSON; letters stay letters, keys keep their order."""

    def plain(item: Any) -> Any:
        return item.model_dump(mode="json") if isinstance(item, BaseModel) else str(item)

    return Markup(json.dumps(value, ensure_ascii=False, indent=2, default=plain))
