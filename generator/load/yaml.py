"""YAML text -> Node. Every scalar stays the text that was written: 111, 08, no and 1_000 cannot be mangled."""

import re
import unicodedata
from collections.abc import Iterator

import yaml

from generator.load.letters import hidden_letter_in
from generator.records.node import Node
from generator.records.problem import Place, Problem, Said

_Event = yaml.Event
_NOTHING = {"", "null", "Null", "NULL", "~"}
_TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_LOST = re.compile(r"[ \t]+#\w")
_UNCLOSED = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
_MOST_DEPTH = 40


class _Refused(Exception):
    """This file breaks a rule of ours; carries the Problem."""

    def __init__(self, place: Place, message: Said, fix: Said) -> None:
        self.problem = Problem(place, message, fix)


def read_yaml(file: str, text: str) -> tuple[Node | None, list[Problem]]:
    """Turn the *text* of *file* into a Node; None with the problem if it is no YAML that we take."""
    try:
        _refuse_tabs(file, text)
        return _Reader(file, text).document(), []
    except _Refused as refused:
        return None, [refused.problem]
    except yaml.YAMLError as error:
        return None, [_syntax_problem(file, error)]


def _refuse_tabs(file: str, text: str) -> None:
    tab = _TAB_INDENT.search(text)
    if tab:
        raise _Refused(
            Place(file, text.count("\n", 0, tab.end()) + 1, tab.end() - tab.start()),
            Said("Dòng này thụt vào bằng phím Tab.", "This line is indented with a tab."),
            Said("Thay Tab bằng dấu cách.", "Use spaces instead of the tab."),
        )


def _syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
    unclosed = str(getattr(error, "context", "")).startswith(_UNCLOSED)
    mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    detail = getattr(error, "problem", None) or getattr(error, "reason", None) or "?"
    return Problem(
        place,
        Said(f"Không đọc được chỗ này theo cách viết YAML ({detail}).", f"This is not readable as YAML ({detail})."),
        Said(
            "Xem lại thụt dòng, dấu hai chấm, dấu nháy; chữ có `: ` hoặc `#` thì đặt trong dấu nháy kép.",
            "Look at indentation, colons and quotes; put text that holds `: ` or `#` in double quotes.",
        ),
    )


class _Reader:
    """Builds one Node out of the parser's events."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = [*re.split("\r\n|\r|\n", text), ""]
        self._events: Iterator[_Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Node:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise _Refused(
                Place(self._file),
                Said("Tệp này trống.", "This file is empty."),
                Said("Viết nội dung, hoặc xóa tệp.", "Write its content, or delete the file."),
            )
        node = self._node(next(self._events), 0)
        next(self._events)
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            raise _Refused(
                self._place(following),
                Said("Tệp có nhiều phần cách nhau bằng `---`.", "The file holds several documents set apart by `---`."),
                Said("Tách mỗi phần thành một tệp.", "Put each into a file of its own."),
            )
        return node

    def _place(self, event: _Event) -> Place:
        mark = event.start_mark
        assert mark is not None  # the parser always sets it
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _node(self, event: _Event, depth: int) -> Node:
        self._refuse_tricks(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Node(self._place(event), self._scalar(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(self._place(event), tuple(self._items(depth)))
        return self._mapping(event, depth)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _mapping(self, start: _Event, depth: int) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, keys)
            keys[key] = self._place(event)
            values[key] = self._node(next(self._events), depth + 1)
        return Node(self._place(start), values, keys)

    def _key(self, event: _Event, seen: dict[str, Place]) -> str:
        self._refuse_tricks(event, 0)
        place = self._place(event)
        key = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
        if key is None or key == "<<" or "\n" in key:
            raise _Refused(
                place,
                Said("Tên mục phải là một chữ đơn giản.", "A field's name must be plain text."),
                Said("Viết tên mục rồi dấu hai chấm.", "Write the field's name, then a colon."),
            )
        if key in seen:
            raise _Refused(
                place,
                Said(
                    f"Mục `{key}` đã có ở dòng {seen[key].line}.", f"`{key}` is already given on line {seen[key].line}."
                ),
                Said("Giữ một mục, xóa mục kia.", "Keep one of them, delete the other."),
            )
        return key

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        self._refuse_lost_words(event)
        text = unicodedata.normalize("NFC", event.value)
        if event.implicit[0] and text in _NOTHING:
            return None
        hidden = hidden_letter_in(text, self._place(event))
        if hidden:
            raise _Refused(hidden.place, hidden.message, hidden.fix)
        return text

    def _refuse_lost_words(self, event: yaml.ScalarEvent) -> None:
        """In `Gọi #111` YAML takes the number for a remark; a true remark has a space behind its #."""
        mark = event.end_mark
        if mark and event.style not in ("|", ">") and _LOST.match(self._lines[mark.line][mark.column :]):
            raise _Refused(
                self._place(event),
                Said("Phần từ dấu `#` sẽ bị mất.", "What stands from `#` on would be lost."),
                Said(
                    "Đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, viết cách một dấu cách sau `#`.",
                    "Put the whole value in double quotes; if it is a remark, write a space after `#`.",
                ),
            )

    def _refuse_tricks(self, event: _Event, depth: int) -> None:
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or (tag and tag != "!"):
            raise _Refused(
                self._place(event),
                Said("Không dùng `&`, `*` hay `!` ở đầu một giá trị.", "A value may not start with `&`, `*` or `!`."),
                Said(
                    "Viết thẳng giá trị ra; nếu là chữ, đặt trong dấu nháy kép.",
                    "Write the value out; put text in double quotes.",
                ),
            )
        if depth > _MOST_DEPTH:
            raise _Refused(
                self._place(event),
                Said("Lồng quá nhiều tầng.", "Nested too deeply."),
                Said(f"Dùng nhiều nhất {_MOST_DEPTH} tầng.", f"Use {_MOST_DEPTH} levels at most."),
            )
