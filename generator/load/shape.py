"""Node -> record. Each of pydantic's complaints becomes a Problem at its line, in the author's words."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.records.node import Node, Path
from generator.records.problem import Place, Problem, Said
from generator.records.record import EVERY_YEAR, Record

R = TypeVar("R", bound=Record)

_DAY = Said("ngày có thật, năm-tháng-ngày, như 2026-05-13", "a day that exists, year-month-day, such as 2026-05-13")
_COUNT = Said("số nguyên, chỉ gồm chữ số, như 100", "a whole number, digits only, such as 100")
_FORMS: dict[str, Said] = {
    r"\d{4}-\d{2}-\d{2}": _DAY,
    "date_from_datetime_parsing": _DAY,
    r"(19|20)\d{2}": Said("năm bốn chữ số, như 2026", "a year of four digits, such as 2026"),
    r"\d+": _COUNT,
    "int_parsing": _COUNT,
    r"true|false": Said("true (có) hoặc false (không)", "true or false"),
    "give either due or yearly": Said("một trong hai mục `due`, `yearly`", "one of `due` and `yearly`"),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": Said(
        "chữ thường không dấu, chữ số, nối bằng `-`, như bao-cao-nam",
        "lower-case letters without marks, digits and single hyphens, such as year-report",
    ),
    r"^\+?[0-9][0-9 ]*[0-9]$": Said("số điện thoại: chữ số và dấu cách", "a phone number: digits and spaces"),
    EVERY_YEAR: Said("tháng-ngày có hằng năm, như 07-30", "a month-day that comes every year, such as 07-30"),
    r"^https?://[^\s]+$": Said("địa chỉ web bắt đầu bằng https://", "a web address that starts with https://"),
    r"^[0-9a-f]{64}$": Said("mã SHA-256, 64 ký tự 0-9 a-f", "a SHA-256, 64 characters 0-9 a-f"),
}
_FIELDS = Said("các mục `tên: giá trị`", "fields, `name: value`")
_KINDS: dict[str, Said] = {
    "string_type": Said("một dòng chữ", "text"),
    "list_type": Said("một danh sách, mỗi dòng bắt đầu bằng `- `", "a list, each line starting with `- `"),
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
}


def shape(node: Node, record: type[R], **given: Any) -> tuple[R | None, list[Problem]]:
    """Build *record* out of *node* (and of fields *given* from elsewhere, such as an id)."""
    plain = node.plain()
    if not isinstance(plain, dict):
        return None, [not_fields(node)]
    retyped = [_given_elsewhere(node.keys[field], field) for field in plain if field in given]
    try:
        return record.model_validate({**plain, **given}), retyped
    except ValidationError as errors:
        return None, [*retyped, *(_problem(node, record, error) for error in errors.errors())]


def not_fields(node: Node) -> Problem:
    """What to say where fields are wanted and something else stands."""
    said = Said("Chỗ này phải là các mục `tên: giá trị`.", "This must be fields, `name: value`.")
    return Problem(node.place, said, Said("Viết mỗi mục một dòng.", "Write one field a line."))


def _given_elsewhere(place: Place, field: str) -> Problem:
    said = Said(f"Không viết mục `{field}` ở đây.", f"`{field}` is not written here.")
    fix = Said(
        "Xóa dòng này; tên mục hoặc tên tệp đã cho biết.", "Delete the line; the entry's or file's name says it."
    )
    return Problem(place, said, fix)


def _problem(node: Node, record: type[Record], error: ErrorDetails) -> Problem:
    path: Path = tuple(error["loc"])
    field = _field(path) or record.__name__.lower()
    make = {"missing": _missing, "extra_forbidden": _unknown}.get(error["type"])
    if make:
        return make(node, record, path, field)
    message, fix = _wrong_value(error, field)
    place = _key_place(node, path[:-1]) if path[-1:] == ("[key]",) else node.at(*path)
    return Problem(place, message, fix)


def _field(path: Path) -> str:
    """The field that *path* leads to, lists counted from 1; `[key]` is pydantic's mark for a name that it refuses."""
    steps = path[:-2] if path[-1:] == ("[key]",) else path
    names = [step for step in steps if isinstance(step, str)]
    item = f" ({int(steps[-1]) + 1})" if names and isinstance(steps[-1], int) else ""
    return f"{names[-1]}{item}" if names else ""


def _missing(node: Node, record: type[Record], path: Path, field: str) -> Problem:
    return Problem(
        node.at(*path[:-1]),
        Said(f"Thiếu mục `{field}`.", f"`{field}` is missing."),
        Said(f"Thêm một dòng `{field}: …`.", f"Add a line `{field}: …`."),
    )


def _unknown(node: Node, record: type[Record], path: Path, field: str) -> Problem:
    near = get_close_matches(field, _field_names(record), 1)
    fix = Said("Xóa mục này, hoặc sửa tên.", "Delete it, or mend its name.")
    if near:
        fix = Said(f"Có phải là `{near[0]}`? Nếu không, xóa mục này.", f"Did you mean `{near[0]}`? If not, delete it.")
    return Problem(
        _key_place(node, path), Said(f"Không có mục nào tên là `{field}`.", f"There is no field `{field}`."), fix
    )


def _key_place(node: Node, path: Path) -> Place:
    parent = node
    for step in path[:-1]:
        parent = parent.get(step) or parent
    return parent.keys.get(str(path[-1]), parent.place)


def _field_names(record: type[Record]) -> list[str]:
    names = set(record.model_fields)
    for definition in record.model_json_schema().get("$defs", {}).values():
        names |= set(definition.get("properties", {}))
    return sorted(names)


def _wrong_value(error: ErrorDetails, field: str) -> tuple[Said, Said]:
    kind, context, value = error["type"], error.get("ctx", {}), error["input"]
    if value is None or value == [] or (isinstance(value, str) and not value.strip()):
        return _empty(field)
    if kind in _KINDS or (isinstance(value, list | dict) and kind != "value_error"):
        return _wrong_kind(kind, field)
    if kind == "enum":
        allowed = str(context["expected"]).replace(" or ", ", ")
        return _not_taken(field, value), Said(f"Chọn một trong: {allowed}.", f"Choose one of: {allowed}.")
    if kind == "string_too_long":
        most = context["max_length"]
        return _not_taken(field, value), Said(f"Viết nhiều nhất {most} ký tự.", f"Write {most} characters at most.")
    pattern = str(context.get("pattern") or context.get("error", "")).removeprefix("expected ")
    form = _FORMS.get(pattern) or _FORMS.get(kind)
    if form:
        return _not_taken(field, value), Said(f"Viết dạng {form.vi}.", f"Write {form.en}.")
    return _not_taken(field, value), Said(
        f"Xem lại giá trị này: {error['msg']}.", f"Look at this value: {error['msg']}."
    )


def _empty(field: str) -> tuple[Said, Said]:
    return (
        Said(f"Mục `{field}` đang để trống.", f"`{field}` is empty."),
        Said(
            "Điền giá trị, hoặc xóa dòng này nếu không bắt buộc.",
            "Give it a value, or delete the line if it is optional.",
        ),
    )


def _not_taken(field: str, value: Any) -> Said:
    if not isinstance(value, str):
        return Said(f"Mục `{field}` chưa đúng.", f"`{field}` is not right yet.")
    line = " ".join(value.split())
    shown = line if len(line) <= 40 else f"{line[:40]}…"
    return Said(f"`{shown}` không dùng được cho mục `{field}`.", f"`{shown}` does not fit `{field}`.")


def _wrong_kind(kind: str, field: str) -> tuple[Said, Said]:
    wanted = _KINDS.get(kind, _KINDS["string_type"])
    return (
        Said(f"Mục `{field}` phải là {wanted.vi}.", f"`{field}` must be {wanted.en}."),
        Said("Viết lại mục này theo dạng đó.", "Write it in that form."),
    )
