"""Whatever is handed in, the answer is lines or a plain word on what to do; never a crash, never a long wait."""

import contextlib
import os
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest

from generator.importing import magic, old_word, package
from generator.importing import pdf as pdf_reader
from generator.importing.line import Unreadable
from generator.importing.read import read
from tests.importing.making import named, odt, p, pdf, word
from tests.importing.test_letters import PLAN


def refused(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert caught.value.fix.vi and caught.value.fix.en
    return caught.value


def zipped(folder: Path, name: str, **parts: str | bytes) -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as file:
        for part, data in parts.items():
            file.writestr(part.replace("__", "/"), data)
    return folder / name


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\u00a0\u200b\n".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture"),
        (b"BM\x10\0\0\0\0\0\0\0", "picture"),
        (b"MZ\x90\0", "program"),
        (b"\x7fELF\x02", "program"),
        (b"Rar!\x1a\x07", "archive"),
        (b"\x1f\x8b\x08\0", "archive"),
        (b"{\\rtf1\\ansi}", "RTF"),
        ("<!DOCTYPE html><p>Kế hoạch".encode(), "web page"),
        ("\ufeff\n<html>".encode(), "web page"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web page"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"PK\x05\x06" + bytes(18), "ZIP"),
        (b"PK\x03\x04 and no more", "Word file is damaged"),
        (b"%PDF-1.7 nothing more", "damaged"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a"])
def test_each_kind_of_file_is_told_by_its_bytes(tmp_path: Path, data: bytes, said: str, name: str) -> None:
    assert said in refused(named(tmp_path, name, data)).message.en


@pytest.mark.parametrize(
    ("part", "said"), [("xl__workbook.xml", "Excel"), ("ppt__a.xml", "PowerPoint"), ("a.txt", "ZIP")]
)
def test_other_packages_are_told_by_their_parts(tmp_path: Path, part: str, said: str) -> None:
    assert said in refused(zipped(tmp_path, "a.zip", **{part: "x"})).message.en


def test_a_pdf_and_a_word_file_are_read_under_any_name(tmp_path: Path) -> None:
    assert read(pdf(tmp_path, "<p>chữ</p>").rename(tmp_path / "b.docx")).lines[0].text == "chữ"
    assert read(word(tmp_path, p("chữ")).rename(tmp_path / "b.pdf")).lines[0].text == "chữ"
    assert read(odt(tmp_path, "<text:p>chữ</text:p>").rename(tmp_path / "b.txt")).lines[0].text == "chữ"


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.pdf"])
def test_a_name_that_promises_more_than_text_is_refused(tmp_path: Path, name: str) -> None:
    assert "damaged" in refused(named(tmp_path, name, PLAN.encode())).message.en


def test_folders_missing_files_and_odd_names_are_refused(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path).message.en
    assert "cannot be opened" in refused(tmp_path / "none.docx").message.en
    assert "cannot be opened" in refused(tmp_path / "a\0b").message.en
    assert "no ordinary file" in refused(Path(os.devnull)).message.en


def test_an_old_word_file_says_how_to_save_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old_word.shutil, "which", lambda name: None)
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    error = refused(named(tmp_path, "a.doc", old))
    assert ".doc" in error.message.vi and ".docx" in error.fix.vi


def test_an_old_word_file_is_turned_where_libreoffice_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in for LibreOffice, called as the real one is."""
    made = word(tmp_path, p("từ tệp cũ"))
    program = tmp_path / "soffice"
    program.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\ncp {made} "$2/a.docx"\n')
    program.chmod(0o755)
    monkeypatch.setattr(old_word.shutil, "which", lambda name: str(program))
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    assert [line.text for line in read(named(tmp_path, "a.doc", old)).lines] == ["từ tệp cũ"]


def test_locked_files_are_refused(tmp_path: Path) -> None:
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "locked" in refused(tmp_path / "a.pdf").message.en


def test_a_package_that_swells_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    swollen = f"<w:document>{' ' * 30_000_000}</w:document>"
    assert "too large" in refused(zipped(tmp_path, "a.docx", word__document=swollen)).message.en


def test_a_package_that_lies_about_its_size_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MOST_XML", 1000)
    path = word(tmp_path, "".join(p(f"đoạn {n}") for n in range(100)))
    assert "too large" in refused(path).message.en


def test_a_package_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    assert "too large" in refused(zipped(tmp_path, "a.docx", **{f"a{n}": "" for n in range(5_001)})).message.en
    end = b"PK\x05\x06" + bytes(8) + (50_000_000).to_bytes(4, "little") + bytes(6)
    assert "too large" in refused(named(tmp_path, "b.docx", b"PK\x03\x04" + end)).message.en


def test_entities_that_multiply_stay_closed(tmp_path: Path) -> None:
    entities = "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    path = word(tmp_path, p("chữ"))
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    body = parts["word/document.xml"].decode().replace("chữ", "chữ &a11;")
    parts["word/document.xml"] = f"<!DOCTYPE d [{entities}]>{body}".encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    with contextlib.suppress(Unreadable):
        assert sum(len(line.text) for line in read(path).lines) < 1000


@pytest.mark.parametrize("tag", ["w:ins", "w:tbl", "w:sdt"])
def test_nesting_without_end_is_refused(tmp_path: Path, tag: str) -> None:
    assert "damaged" in refused(word(tmp_path, f"<{tag}>" * 5000 + p("chữ") + f"</{tag}>" * 5000)).message.en


def test_a_stream_that_swells_is_refused(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(80_000_000), 9)
    with pikepdf.new() as file:
        page = file.add_blank_page()
        page.obj.Contents = pikepdf.Stream(file, b"")
        page.obj.Contents.write(bomb, filter=pikepdf.Name.FlateDecode)
        file.save(tmp_path / "a.pdf", compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert "too large" in refused(tmp_path / "a.pdf").message.en


def test_a_page_that_draws_itself_without_end_is_refused(tmp_path: Path) -> None:
    with pikepdf.new() as file:
        form = pikepdf.Stream(file, b"0 0 m 1 1 l S")
        for _ in range(9):
            again = pikepdf.Stream(file, b"/X Do " * 10)
            again.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=_form(file, form)))
            form = again
        page = file.add_blank_page()
        page.Contents = pikepdf.Stream(file, b"/X Do")
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=_form(file, form)))
        file.save(tmp_path / "a.pdf")
    assert "intricate" in refused(tmp_path / "a.pdf").message.en


def _form(file: pikepdf.Pdf, stream: pikepdf.Stream) -> pikepdf.Object:
    stream.Type, stream.Subtype, stream.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, 9, 9])
    return file.make_indirect(stream)


def test_a_file_of_2000_pages_is_refused_before_any_page_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pikepdf.new() as file:
        for _ in range(2_000):
            file.add_blank_page()
        file.save(tmp_path / "a.pdf")
    monkeypatch.setattr(pdf_reader, "_pages", lambda _: pytest.fail("a page was read"))
    assert "2000" in refused(tmp_path / "a.pdf").message.en


def test_of_a_text_without_end_no_more_is_taken_than_a_text_may_have(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.write(b"a")
        file.truncate(1_000_000_000)
    tracemalloc.start()
    assert "larger than 20 MB" in refused(tmp_path / "a.txt").message.en
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 100_000_000


def test_the_limit_of_bytes_holds_for_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(magic, "MOST_BYTES", 100)
    assert "larger" in refused(word(tmp_path, "".join(p(f"đoạn {n}") for n in range(100)))).message.en
