"""Node -> record. Each of pydantic's complaints becomes a Problem at its line, in the author's words."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.records.node import Node, Path
from generator.records.problem import Place, Problem, Said
from generator.records.record import Record

R = TypeVar("R", bound=Record)

_FORMS: dict[str, Said] = {
    r"\d{4}-\d{2}-\d{2}": Said("năm-tháng-ngày, như 2026-05-13", "year-month-day, such as 2026-05-13"),
    r"(19|20)\d{2}": Said("năm bốn chữ số, như 2026", "a year of four digits, such as 2026"),
    r"\d+": Said("số nguyên, chỉ gồm chữ số, như 100", "a whole number, digits only, such as 100"),
    r"true|false": Said("true (có) hoặc false (không)", "true or false"),
    r"^[a-z0-9]+(-[a-z0-9]+)*$": Said(
        "chữ thường không dấu, chữ số, nối bằng `-`, như bao-cao-nam",
        "lower-case letters without marks, digits and single hyphens, such as year-report",
    ),
    r"^\+?\d[\d ]*\d$": Said(
        "số điện thoại, chữ số và dấu cách, như 111", "a phone number: digits and spaces, such as 111"
    ),
    r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$": Said("tháng-ngày, như 07-30", "month-day, such as 07-30"),
    r"^https?://[^\s]+$": Said("địa chỉ web bắt đầu bằng https://", "a web address that starts with https://"),
    r"^[0-9a-f]{64}$": Said("mã SHA-256, 64 ký tự 0-9 a-f", "a SHA-256, 64 characters 0-9 a-f"),
}


def shape(node: Node, record: type[R], **given: Any) -> tuple[R | None, list[Problem]]:
    """Build *record* out of *node* (and of fields *given* from elsewhere, such as an id)."""
    plain = node.plain()
    if not isinstance(plain, dict):
        said = Said("Chỗ này phải là các mục `tên: giá trị`.", "This must be fields, `name: value`.")
        return None, [Problem(node.place, said, Said("Viết mỗi mục một dòng.", "Write one field a line."))]
    try:
        return record.model_validate({**plain, **given}), []
    except ValidationError as errors:
        return None, [_problem(node, record, error) for error in errors.errors()]


def _problem(node: Node, record: type[Record], error: ErrorDetails) -> Problem:
    path: Path = tuple(error["loc"])
    field = str(path[-1]) if path else record.__name__
    make = {"missing": _missing, "extra_forbidden": _unknown}.get(error["type"])
    if make:
        return make(node, record, path, field)
    message, fix = _wrong_value(error, field)
    return Problem(node.at(*path), message, fix)


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
    if value is None:
        return (
            Said(f"Mục `{field}` đang để trống.", f"`{field}` is empty."),
            Said(
                "Điền giá trị, hoặc xóa dòng này nếu không bắt buộc.",
                "Give it a value, or delete the line if it is optional.",
            ),
        )
    if kind in {"string_type", "list_type", "dict_type", "model_type", "model_attributes_type"}:
        return _wrong_kind(kind, field)
    if kind == "enum":
        allowed = str(context["expected"]).replace(" or ", ", ")
        return _not_taken(field, value), Said(f"Chọn một trong: {allowed}.", f"Choose one of: {allowed}.")
    pattern = str(context.get("pattern") or context.get("error", "")).removeprefix("expected ")
    form = _FORMS.get(pattern)
    if form:
        return _not_taken(field, value), Said(f"Viết dạng {form.vi}.", f"Write {form.en}.")
    return _not_taken(field, value), Said(
        f"Xem lại giá trị này: {error['msg']}.", f"Look at this value: {error['msg']}."
    )


def _not_taken(field: str, value: Any) -> Said:
    shown = str(value) if len(str(value)) <= 40 else f"{str(value)[:40]}…"
    return Said(f"`{shown}` không dùng được cho mục `{field}`.", f"`{shown}` does not fit `{field}`.")


def _wrong_kind(kind: str, field: str) -> tuple[Said, Said]:
    wanted = {
        "string_type": Said("một dòng chữ", "text"),
        "list_type": Said("một danh sách, mỗi dòng bắt đầu bằng `- `", "a list, each line starting with `- `"),
    }.get(kind, Said("các mục `tên: giá trị`", "fields, `name: value`"))
    return (
        Said(f"Mục `{field}` phải là {wanted.vi}.", f"`{field}` must be {wanted.en}."),
        Said("Viết lại mục này theo dạng đó.", "Write it in that form."),
    )
