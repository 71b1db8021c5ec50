"""Files damaged by chance give lines or a plain word, never a crash and never a long wait."""

import io
import os
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing import old_word
from generator.importing.line import Reading, Unreadable
from generator.importing.read import read, read_lines
from tests.importing.making import named, odt, p, pdf, text, word
from tests.importing.test_letters import PLAN, in_tcvn3

CASES = int(os.environ.get("LOIVE_FUZZ", "60"))
"""How many damaged files are tried, of all kinds together."""
SECONDS = 10.0
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
STYLES = '<w:style w:styleId="A"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
ODT_LIST = "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"


def small_files(folder: Path) -> list[bytes]:
    """One of each kind, as bytes to damage."""
    body = p("KẾ HOẠCH", run="<w:b/>") + p("a", NUMBERED) + f"<w:tbl><w:tr><w:tc>{p('ô')}</w:tc></w:tr></w:tbl>"
    table = "<style>td{border:1px solid}</style><table><tr><td>ô<td>hai</table>"
    files = [
        word(folder, body, styles=STYLES, numbering=NUMBERS),
        odt(folder, f"<text:p>KẾ HOẠCH<text:s/></text:p>{ODT_LIST}"),
        pdf(folder, f"<p>KẾ HOẠCH</p>{table}"),
        text(folder, PLAN + "\n| a | **b** |\n"),
    ]
    data = [path.read_bytes() for path in files]
    texts = [in_tcvn3(PLAN).encode("latin-1"), PLAN.encode("utf-16")]
    # Packages once more: what is damaged in them by turns is the whole, or one of their parts.
    return [*data, *texts, data[0], data[1], _unpacked(files[2])]


def with_damage(data: bytes, chance: random.Random) -> bytes:
    """*data* damaged; in a package maybe only one part, so that the rest of it still holds."""
    if not data.startswith(b"PK") or chance.random() < 0.2:
        return damaged(data, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        hit = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged(part, chance) if name == hit and part else part)
    return file.getvalue()


def _unpacked(path: Path) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(path) as document:
        document.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return file.getvalue()


def damaged(data: bytes, chance: random.Random) -> bytes:
    """*data* with some bytes changed, cut out, doubled or cut off."""
    made = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at, length = chance.randrange(len(made)), chance.choice([1, 2, 8, 64, 512])
        match chance.randrange(6):
            case 0:
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = made[at : at + length]
            case 3:
                made[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
            case 4:
                made[at : at + length] = chance.choice([b"9" * length, b"<", b"-1", b"\xff" * length, b"0"])
            case _:
                del made[max(at, len(made) // 2) :]
        if not made:
            return b""
    return bytes(made)


def survives(reader: Callable[[Path], object], path: Path) -> None:
    started = time.monotonic()
    try:
        found = reader(path)
        lines = found.lines if isinstance(found, Reading) else found
        assert isinstance(lines, list)
    except Unreadable as error:
        assert error.message.vi and error.fix.vi
    assert time.monotonic() - started < SECONDS


def test_damaged_files_never_crash_the_readers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Recognising a picture takes seconds; here only the way there is tried.
    monkeypatch.setattr("generator.importing.scanned.missing", lambda: "tesseract-ocr")
    monkeypatch.setattr(old_word.shutil, "which", lambda name: None)
    files = small_files(tmp_path)
    for case in range(CASES):
        chance = random.Random(case)
        path = named(tmp_path, "damaged", with_damage(files[case % len(files)], chance))
        survives(read, path)
        survives(read_lines, path)


@settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda written: written.encode())))
def test_bytes_of_any_kind_never_crash_the_readers(tmp_path: Path, data: bytes) -> None:
    path = named(tmp_path, "a", data)
    survives(read, path)
    survives(read_lines, path)


MARKS = st.text(st.sampled_from("*#|\\-_ \nạbĐ1.()<br>"), max_size=80)


@settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MARKS)
def test_no_letter_is_lost_between_marks(tmp_path: Path, written: str) -> None:
    path = text(tmp_path, written)
    if written.strip():
        try:
            found = "".join(line.text for line in read(path).lines)
        except Unreadable:
            found = ""
        letters = written.replace("<br>", "").replace("&nbsp;", "")
        assert [one for one in found if one in "ạĐ1"] == [one for one in letters if one in "ạĐ1"]
