"""The one Jinja2 environment: everything printed is escaped, an undefined name fails."""

import json
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pydantic import BaseModel

from generator.records.problem import Place, Problem, Said

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


def problem_of(theme: Path, name: str, error: Exception) -> Problem:
    """What to tell the author of the template *name*, which *error* stopped."""
    line = getattr(error, "lineno", None) or _line_in_template(theme / name, error)
    message = Said(f"Mẫu này không điền được ({error}).", f"This template cannot be filled in ({error}).")
    fix = Said(
        "Xem lại tên dùng trong mẫu và nhãn của loại này.", "Look at the names used in it and at the kind's labels."
    )
    return Problem(Place(f"theme/{name}", line), message, fix)


def _line_in_template(template: Path, error: Exception) -> int:
    """The template's line where *error* arose: Jinja2 rewrites tracebacks so that they name it."""
    frame, line = error.__traceback__, 1
    while frame:
        if frame.tb_frame.f_code.co_filename == str(template):
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
