"""Traps of YAML: what an author writes is kept as it stands, or told with its line; nothing in between, no crash."""

import codecs
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.load.reader import Reader
from generator.load.yaml import read_yaml
from generator.records.node import Plain
from generator.records.problem import Problem
from generator.records.record import Count, Day, DayOfYear, Flag, Id, PhoneNumber, Record, Text, Written, Year

FILE = "plans/2026/thu.yaml"
DIACRITIC = unicodedata.normalize("NFD", "Phòng Văn hóa, thủy điện, Đường 30/4")


@dataclass(frozen=True)
class Bad:
    """Refused, at this line and column, in words that hold this one."""

    line: int
    column: int
    word: str


LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
DEEP = "".join("  " * depth + "a:\n" for depth in range(60))


def kept(word: str) -> tuple[str, str, Plain]:
    return word, f"a: {word}", {"a": word}


KEPT: list[tuple[str, str | bytes, Plain]] = [
    # numbers
    ("111", "a: 111", {"a": "111"}),
    ("a zero in front", "a: 0111", {"a": "0111"}),
    ("08", "a: 08", {"a": "08"}),
    ("012, octal elsewhere", "a: 012", {"a": "012"}),
    ("0o17", "a: 0o17", {"a": "0o17"}),
    ("0x1F", "a: 0x1F", {"a": "0x1F"}),
    ("0b11", "a: 0b11", {"a": "0b11"}),
    ("1_000", "a: 1_000", {"a": "1_000"}),
    ("1e3", "a: 1e3", {"a": "1e3"}),
    (".5", "a: .5", {"a": ".5"}),
    ("1.10", "a: 1.10", {"a": "1.10"}),
    ("-0", "a: -0", {"a": "-0"}),
    (".inf", "a: .inf", {"a": ".inf"}),
    (".nan", "a: .nan", {"a": ".nan"}),
    ("a number longer than any computer's", f"a: {'9' * 5000}", {"a": "9" * 5000}),
    ("a phone number of today", "a: 18008080", {"a": "18008080"}),
    ("a phone number in groups", "a: 1900 96 96 80", {"a": "1900 96 96 80"}),
    ("a phone number from abroad", "a: +84 981 84 84 84", {"a": "+84 981 84 84 84"}),
    # times and days
    ("12:30:45, a number of seconds elsewhere", "a: 12:30:45", {"a": "12:30:45"}),
    ("190:20:30", "a: 190:20:30", {"a": "190:20:30"}),
    ("1:2", "a: 1:2", {"a": "1:2"}),
    ("2026-05-13", "a: 2026-05-13", {"a": "2026-05-13"}),
    ("2026-05-13 with a time", "a: 2026-05-13T10:00:00Z", {"a": "2026-05-13T10:00:00Z"}),
    ("5/5/2021", "a: 5/5/2021", {"a": "5/5/2021"}),
    ("a document's number", "a: 01/2026/KH-UBND", {"a": "01/2026/KH-UBND"}),
    # yes and no
    *(kept(word) for word in ("yes", "no", "on", "off", "y", "n", "Yes", "NO", "true", "False")),
    ("no as a name", "no: a\nyes: b\non: c", {"no": "a", "yes": "b", "on": "c"}),
    ("the country NO in a list", "[GB, NO, SE]", ["GB", "NO", "SE"]),
    # nothing
    ("no value", "a:\nb: 1", {"a": None, "b": "1"}),
    ("~", "a: ~", {"a": None}),
    ("null", "a: null", {"a": None}),
    ("Null", "a: Null", {"a": None}),
    ("a quoted null", "a: 'null'", {"a": "null"}),
    ("a quoted ~", 'a: "~"', {"a": "~"}),
    ("quotes around nothing", 'a: ""', {"a": ""}),
    ("nULL is a word", "a: nULL", {"a": "nULL"}),
    ("the family name Null in a text", "a: Null Null", {"a": "Null Null"}),
    # signs
    ("=", "a: =", {"a": "="}),
    ("<<", "a: <<", {"a": "<<"}),
    ("a # inside a word", "a: b#c", {"a": "b#c"}),
    ("a # in quotes", 'a: "Gọi #111"', {"a": "Gọi #111"}),
    ("a # in a block", "a: >-\n  Gọi\n  #111", {"a": "Gọi #111"}),
    ("a remark behind a value", "a: b  # ghi chú", {"a": "b"}),
    ("a remark behind a block's mark", "a: >- # ghi chú\n  b", {"a": "b"}),
    ("a remark below a block", "a:\n  b: |-\n    c\n  #ghi chú\n  d: e", {"a": {"b": "c", "d": "e"}}),
    ("a remark on a line of its own", "#ghi chú\na: b\n#ghi chú\n", {"a": "b"}),
    ("a web address", "a: https://vi-du.vn/#x", {"a": "https://vi-du.vn/#x"}),
    ("a comma", "a: b, c", {"a": "b, c"}),
    ("quotes inside a text", "a: b 'c' \"d\"", {"a": "b 'c' \"d\""}),
    ("an apostrophe in single quotes", "a: 'b''c'", {"a": "b'c"}),
    ("a backslash in single quotes", r"a: 'b\nc'", {"a": r"b\nc"}),
    ("a dash without its space", "a:\n  -b\n  -c", {"a": "-b -c"}),
    ("a minus in front of a word", "a: -b", {"a": "-b"}),
    ("a question mark in front of a word", "a: ?b", {"a": "?b"}),
    ("a percent sign at the end", "a: 100%", {"a": "100%"}),
    ("an opening mark of ours", 'a: "{hotline:tong-dai-111}"', {"a": "{hotline:tong-dai-111}"}),
    ("a name that is one word with its value", "{a:1}", {"a:1": None}),
    # letters
    ("NFD becomes NFC", f"a: {DIACRITIC}", {"a": unicodedata.normalize("NFC", DIACRITIC)}),
    ("NFD in a name", unicodedata.normalize("NFD", "hòa: 1"), {"hòa": "1"}),
    ("the Vietnamese Đ", "a: Đường đi", {"a": "Đường đi"}),
    ("a space that does not break", "a: 30\u00a0tháng 7", {"a": "30\u00a0tháng 7"}),
    ("emoji", "a: 📞 ☎️", {"a": "📞 ☎️"}),
    ("Khmer and Chinese", "a: ខ្មែរ 中文", {"a": "ខ្មែរ 中文"}),
    ("an escape in double quotes", r'a: "b\tc\u0111"', {"a": "b\tcđ"}),
    ("a mark of byte order", codecs.BOM_UTF8 + b"a: b", {"a": "b"}),
    # lines
    ("CRLF", "a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
    ("CRLF in a block", "a: |-\r\n  b\r\n  c\r\n", {"a": "b\nc"}),
    ("CR alone", "a: b\rc: d\r", {"a": "b", "c": "d"}),
    ("spaces at the end", "a: b   \nc: d  ", {"a": "b", "c": "d"}),
    ("a tab behind the colon", "a:\tb", {"a": "b"}),
    ("a tab at the end", "a: b\t", {"a": "b"}),
    ("no line end at the end", "a: b", {"a": "b"}),
    ("a folded text", "a: >-\n  một\n  hai\n\n  ba\n", {"a": "một hai\nba"}),
    ("a text with its lines", "a: |\n  một\n    hai\n", {"a": "một\n  hai\n"}),
    ("a plain text over two lines", "a: một\n  hai", {"a": "một hai"}),
    ("a quoted text over two lines", 'a: "một\n  hai"', {"a": "một hai"}),
    ("a very long line", f"a: {'dài ' * 250_000}x", {"a": "dài " * 250_000 + "x"}),
    ("a document with marks at both ends", "---\na: b\n...\n", {"a": "b"}),
    ("the YAML of 1.1", "%YAML 1.1\n---\na: no", {"a": "no"}),
    ("the YAML of 1.2", "%YAML 1.2\n---\na: no", {"a": "no"}),
    ("a list on top", "- a\n- b", ["a", "b"]),
    ("one word on top", "a", "a"),
    ("flow style", "{a: [1, {b: 08}]}", {"a": ["1", {"b": "08"}]}),
    ("forty levels", "[" * 40 + "]" * 40, None),
]

REFUSED: list[tuple[str, str | bytes, Bad]] = [
    # words that YAML would swallow
    ("a number behind #", "a: Gọi #111", Bad(1, 4, "lost")),
    ("a value that is all behind #", "a: 1\nb: #111", Bad(2, 3, "lost")),
    ("a # behind quotes", 'a: "b" #c', Bad(1, 4, "lost")),
    ("a # on a text's second line", "a: b\n  c #d", Bad(1, 4, "lost")),
    # twice
    ("a name twice", "a: 1\nb: 2\na: 3", Bad(3, 1, "line 1")),
    ("a name twice further in", "x:\n  - a: 1\n    a: 2", Bad(3, 5, "line 2")),
    ("a name twice, once in quotes", "a: 1\n'a': 2", Bad(2, 1, "line 1")),
    ("a name twice, once in NFD", "hòa: 1\n" + unicodedata.normalize("NFD", "hòa: 2"), Bad(2, 1, "line 1")),
    ("a name twice in flow style", "x: {a: 1, a: 2}", Bad(1, 11, "line 1")),
    # what could run or blow up
    ("an anchor", "a: &x b", Bad(1, 4, "`&`")),
    ("an alias", "a: b\nc: *x", Bad(2, 4, "`&`")),
    ("an anchor on a list", "a: &x\n  - b", Bad(1, 4, "`&`")),
    ("an anchor on a name", "&x a: b", Bad(1, 1, "`&`")),
    ("a billion laughs", LAUGHS, Bad(1, 4, "`&`")),
    ("merging", "a: 1\n<<: {b: 2}", Bad(2, 1, "plain text")),
    ("a Python object", "a: !!python/object/apply:os.system ['true']", Bad(1, 4, "`!`")),
    ("a number by force", "a: !!int 08", Bad(1, 4, "`!`")),
    ("a tag of one's own", "a: !luat b", Bad(1, 4, "`!`")),
    ("a tag on a name", "!x a: b", Bad(1, 1, "`!`")),
    ("sixty levels in blocks", DEEP, Bad(42, 83, "deeply")),
    ("a hundred thousand brackets", "a: " + "[" * 100_000, Bad(1, 44, "deeply")),
    ("a newer YAML", "a: b\n".join(["%YAML 2.0\n---\n", ""]), Bad(1, 1, "YAML")),
    # names
    ("a list as a name", "? [a]\n: b", Bad(1, 3, "plain text")),
    ("nothing as a name", "~: b", Bad(1, 1, "plain text")),
    ("two lines as a name", '"a\\nb": c', Bad(1, 1, "plain text")),
    # letters
    ("the Icelandic Ð", "a: x\nb: Ðường đi", Bad(2, 4, "U+00D0")),
    ("the Icelandic Ð behind an escape", r'a: "\u00d0ường"', Bad(1, 4, "U+00D0")),
    ("a space of no width", "a: >-\n  một\n  ha\u200bi", Bad(3, 5, "ZERO WIDTH SPACE")),
    ("a soft hyphen", "a: ph\u00adòng", Bad(1, 6, "SOFT HYPHEN")),
    ("a mark that turns text round", "a: 1\u202e234", Bad(1, 5, "RIGHT-TO-LEFT OVERRIDE")),
    ("an isolate that turns text round", "a: 1\u2067234", Bad(1, 5, "RIGHT-TO-LEFT ISOLATE")),
    ("one in a remark", "a: b\n# \u202eghi chú", Bad(2, 3, "RIGHT-TO-LEFT OVERRIDE")),
    ("letters that nobody sees", "a: b\U000e0041", Bad(1, 5, "TAG LATIN CAPITAL LETTER A")),
    ("a byte order mark further in", "a: 1\nb: \ufeffc", Bad(2, 4, "U+FEFF")),
    ("NUL", "a: 1\nb: x\0y", Bad(2, 5, "U+0000")),
    ("NUL behind an escape", r'a: "x\0y"', Bad(1, 4, "U+0000")),
    ("NUL on the second line, behind CR alone", "a: 1\rb: x\0y", Bad(2, 5, "U+0000")),
    ("a bell", "a: \a", Bad(1, 4, "U+0007")),
    ("a line separator of Unicode", "a: b\u2028c: d", Bad(1, 5, "LINE SEPARATOR")),
    ("a next line of old machines", "a: b\x85c", Bad(1, 5, "U+0085")),
    ("a letter that was lost", "a: B\ufffdo c\ufffdo", Bad(1, 5, "REPLACEMENT CHARACTER")),
    ("half a letter behind an escape", r'a: "\ud83d"', Bad(1, 7, "YAML")),
    ("Vietnamese of old Windows", b"a: 1\nb: Ti\xea\xecng Vi\xea\xf2t", Bad(2, 1, "UTF-8")),
    ("UTF-16", "a: Tiếng Việt".encode("utf-16"), Bad(1, 1, "UTF-8")),
    ("UTF-16 without its mark", "a: b".encode("utf-16-le"), Bad(1, 2, "U+0000")),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Bad(1, 1, "UTF-8")),
    # lines
    ("a tab that indents", "a:\n\tb: c", Bad(2, 1, "tab")),
    ("a tab behind spaces", "a:\n  \tb: c", Bad(2, 3, "tab")),
    ("a tab behind a dash", "a:\n  -\tb: c\n\td: e", Bad(3, 1, "tab")),
    ("nothing", "", Bad(1, 1, "empty")),
    ("only remarks", "# một\n# hai\n", Bad(1, 1, "empty")),
    ("only a mark of byte order", codecs.BOM_UTF8, Bad(1, 1, "empty")),
    ("two documents", "a: 1\n---\nb: 2", Bad(2, 1, "several")),
    # signs
    ("quotes that stay open", 'a: 1\nb: "c\nd: 2\n', Bad(2, 4, "YAML")),
    ("quotes that close too early", 'a: "b" c', Bad(1, 8, "YAML")),
    ("a bracket that stays open", "a: 1\nb: [1, 2\nc: 3\n", Bad(2, 4, "YAML")),
    ("a brace that stays open", "a: 1\nb: {c: 1\nd: 3\n", Bad(2, 4, "YAML")),
    ("a colon in a value", "a: b: c", Bad(1, 5, "YAML")),
    ("a colon at a value's end", "a: b:", Bad(1, 5, "YAML")),
    ("a name without its value's colon", "a: 1\nb\nc: 2", Bad(2, 1, "YAML")),
    ("an at sign in front", "a: @b", Bad(1, 4, "YAML")),
    ("a backtick in front", "a: `b`", Bad(1, 4, "YAML")),
    ("a percent sign in front", "a: %b", Bad(1, 4, "YAML")),
    ("a star in front", "a: **b**", Bad(1, 5, "YAML")),
    ("a dash in front", "a: - b", Bad(1, 4, "YAML")),
    ("an unknown escape", r'a: "C:\zip"', Bad(1, 7, "YAML")),
    ("a line too far in", "a: 1\n  b: 2", Bad(2, 4, "YAML")),
    ("a line too far out", "  a: 1\nb: 2", Bad(2, 1, "YAML")),
    ("a name too long for YAML", f"{'k' * 2000}: 1", Bad(1, 2001, "YAML")),
]


def read(folder: Path, content: str | bytes) -> tuple[Plain, list[Problem]]:
    file = folder / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    reader = Reader(folder)
    node = reader.node(FILE)
    return (node.plain() if node else None), reader.problems


def has_marks(vietnamese: str) -> bool:
    return unicodedata.normalize("NFD", vietnamese) != vietnamese or "đ" in vietnamese.lower()


def test_enough_traps_are_set() -> None:
    names = [name for name, _, _ in (*KEPT, *REFUSED)]
    assert len(names) == len(set(names)) >= 60


@pytest.mark.parametrize(("content", "value"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_is_written_stays_as_it_is(tmp_path: Path, content: str | bytes, value: Plain) -> None:
    plain, problems = read(tmp_path, content)
    assert problems == []
    assert value is None or plain == value


@pytest.mark.parametrize(("content", "bad"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_kept_is_told_once_where_it_stands(tmp_path: Path, content: str | bytes, bad: Bad) -> None:
    plain, problems = read(tmp_path, content)
    assert plain is None
    [problem] = problems
    assert (str(problem.place), bad.word in problem.message.en) == (f"{FILE}:{bad.line}:{bad.column}", True), problem
    assert has_marks(problem.message.vi) and has_marks(problem.fix.vi) and problem.fix.en
    assert str(problem).count("\n") == 2


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    assert reader.node(FILE) is None
    assert [str(problem.place) for problem in reader.problems] == [f"{FILE}:1:1"]


def test_a_folder_that_is_called_like_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir(parents=True)
    reader = Reader(tmp_path)
    assert list(reader.files("plans", "*/*.yaml")) == [FILE]
    assert reader.node(FILE) is None
    assert [problem.fix.en for problem in reader.problems] == ["Create it, or look at its name and permissions."]


def test_a_link_that_leads_to_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).symlink_to(tmp_path / FILE)
    reader = Reader(tmp_path)
    assert reader.node(FILE) is None
    assert len(reader.problems) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    read(tmp_path, "a: b")
    (tmp_path / FILE).chmod(0)
    reader = Reader(tmp_path)
    assert reader.node(FILE) is None
    assert len(reader.problems) == 1


def test_a_shelf_wants_names_not_a_list(tmp_path: Path) -> None:
    for content in ("- text: b", "b", "---", "~"):
        read(tmp_path, content)
        reader = Reader(tmp_path)
        assert reader.shelf(FILE, Fields) == {}
        assert [problem.message.en for problem in reader.problems] == ["This must be fields, `name: value`."], content


def test_an_entry_of_a_shelf_stands_where_its_name_does(tmp_path: Path) -> None:
    read(tmp_path, "# ghi chú\nmot: {text: a}\n\nhai:\n  # ghi chú\n  text: b\n")
    shelf = Reader(tmp_path).shelf(FILE, Fields)
    assert [str(entry.node.place) for entry in shelf.values()] == [f"{FILE}:2:1", f"{FILE}:4:1"]
    assert str(shelf["hai"].place("text")) == f"{FILE}:6:9"


class Fields(Record):
    """One field of every sort, to see what written text becomes."""

    text: Text | None = None
    written: Written | None = None
    id: Id | None = None
    phone: PhoneNumber | None = None
    day: Day | None = None
    year: Year | None = None
    count: Count | None = None
    flag: Flag | None = None
    yearly: DayOfYear | None = None
    texts: list[Text] = []


FIELDS: list[tuple[str, str, Any]] = [
    ("phone", "111", "111"),
    ("phone", "0111", "0111"),
    ("phone", "+84 981 84 84 84", "+84 981 84 84 84"),
    ("phone", "18008080", "18008080"),
    ("phone", "1_000", Bad(1, 8, "phone")),
    ("phone", "1e3", Bad(1, 8, "phone")),
    ("phone", "0x1F", Bad(1, 8, "phone")),
    ("phone", "1800-8080", Bad(1, 8, "phone")),
    ("written", "08", "08"),
    ("written", "1.10", "1.10"),
    ("written", "61", "61"),
    ("text", "2026-05-13", "2026-05-13"),
    ("text", "true", "true"),
    ("text", "no", "no"),
    ("text", "'  giữa  '", "giữa"),
    ("text", "'  '", Bad(1, 7, "empty")),
    ("text", "[a]", Bad(1, 7, "text")),
    ("id", "05518", "05518"),
    ("id", "no", "no"),
    ("id", "Bao-Cao", Bad(1, 5, "Bao-Cao")),
    ("id", "báo-cáo", Bad(1, 5, "báo-cáo")),
    ("id", "a--b", Bad(1, 5, "a--b")),
    ("day", "2026-05-13", "2026-05-13"),
    ("day", "'2026-05-13'", "2026-05-13"),
    ("day", "5/5/2021", Bad(1, 6, "5/5/2021")),
    ("day", "13-05-2026", Bad(1, 6, "13-05-2026")),
    ("day", "2026-02-30", Bad(1, 6, "2026-02-30")),
    ("day", "20260513", Bad(1, 6, "20260513")),
    ("day", "2026-05-13T10:00:00Z", Bad(1, 6, "2026-05-13T10")),
    ("year", "2026", 2026),
    ("year", "26", Bad(1, 7, "26")),
    ("year", "2_026", Bad(1, 7, "2_026")),
    ("count", "100", 100),
    ("count", "08", 8),
    ("count", "1_000", Bad(1, 8, "1_000")),
    ("count", "1e3", Bad(1, 8, "1e3")),
    ("count", "0x1F", Bad(1, 8, "0x1F")),
    ("count", "-1", Bad(1, 8, "-1")),
    ("count", "1.0", Bad(1, 8, "1.0")),
    ("count", ".inf", Bad(1, 8, ".inf")),
    ("flag", "true", True),
    ("flag", "'false'", False),
    *(("flag", word, Bad(1, 7, word)) for word in ("yes", "no", "on", "1", "True", "FALSE")),
    ("yearly", "07-30", "07-30"),
    ("yearly", "7-30", Bad(1, 9, "7-30")),
    ("yearly", "13-01", Bad(1, 9, "13-01")),
    ("texts", "[no, 08]", ["no", "08"]),
    ("texts", "no", Bad(1, 8, "list")),
    ("texts", "-no", Bad(1, 8, "list")),
    ("texts", "", Bad(1, 7, "empty")),
]


@pytest.mark.parametrize(("field", "written", "expected"), FIELDS, ids=[f"{name}: {text}" for name, text, _ in FIELDS])
def test_a_field_takes_what_it_means_and_nothing_near_it(
    tmp_path: Path, field: str, written: str, expected: Any
) -> None:
    read(tmp_path, f"{field}: {written}".rstrip())
    reader = Reader(tmp_path)
    entry = reader.file(FILE, Fields)
    if isinstance(expected, Bad):
        assert entry is None
        [problem] = reader.problems
        assert str(problem.place) == f"{FILE}:{expected.line}:{expected.column}"
        assert expected.word in problem.message.en
        assert has_marks(problem.message.vi) and has_marks(problem.fix.vi)
    else:
        assert entry and reader.problems == []
        assert entry.record.model_dump(mode="json")[field] == expected


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(st.binary(max_size=200) | st.text("ab:-#[]{}&*!|>'\"%@` \n\t\r0é\u0300đ?,.~", max_size=80).map(str.encode))
@example(b"a: \xff")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
def test_no_file_makes_the_reader_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    plain, problems = read(tmp_path_factory.getbasetemp(), content)
    assert plain is None or not problems
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in problems:
        assert 1 <= problem.place.line <= lines + 1
        assert problem.place.column >= 1
        assert str(problem).count("\n") == 2


@settings(max_examples=300, deadline=None, database=None, derandomize=True)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_every_text_is_kept_in_quotes_or_refused(text: str) -> None:
    quoted = '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'
    node, problems = read_yaml(FILE, f"a: {quoted}")
    assert [problem.message.en[:25] for problem in problems] in ([], ["A hidden or look-alike ch"])
    assert node is None or node.plain() == {"a": unicodedata.normalize("NFC", text)}
    assert (node is None) == bool(problems)
