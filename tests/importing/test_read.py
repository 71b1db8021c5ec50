"""Word files, PDFs and text files give all their lines, in order; what cannot be read says so in both languages."""

import unicodedata
from pathlib import Path
from zipfile import ZipFile

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from weasyprint import HTML

from generator.importing.line import Line, Unreadable
from generator.importing.read import read_lines


def lines(path: Path) -> list[str]:
    return [line.text for line in read_lines(path)]


def saved(document: Document, folder: Path) -> Path:
    document.save(str(folder / "a.docx"))
    return folder / "a.docx"


def with_xml(xml: str, folder: Path) -> Path:
    """A Word file whose body starts with *xml*."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    return saved(document, folder)


def refused(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_lines(path)
    return caught.value


def test_text_lines_are_numbered_from_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("một\n\n  ba\n", encoding="utf-8")
    assert read_lines(tmp_path / "a.txt") == [Line(1, "một"), Line(2, ""), Line(3, "  ba")]


def test_windows_text_reads_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffmột\r\nhai\r\n".encode())
    assert lines(tmp_path / "a.md") == ["một", "hai"]


def test_letters_come_composed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(unicodedata.normalize("NFD", "Kế hoạch hỗ trợ"), encoding="utf-8")
    assert lines(tmp_path / "a.txt") == ["Kế hoạch hỗ trợ"]


def test_word_paragraphs_and_tables_come_in_reading_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("trước bảng")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"ô {number}"
    document.add_paragraph("sau bảng")
    assert lines(saved(document, tmp_path)) == ["trước bảng", "ô 0", "ô 1", "ô 2", "ô 3", "sau bảng"]


def test_a_merged_cell_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "gộp"
    assert lines(saved(document, tmp_path)) == ["gộp"]


def test_headers_come_before_the_body_and_footers_after(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    document.sections[0].footer.paragraphs[0].text = "chân trang"
    document.add_paragraph("thân")
    document.add_section()
    assert [line for line in lines(saved(document, tmp_path)) if line] == ["đầu trang", "thân", "chân trang"]


def test_a_break_inside_a_paragraph_ends_the_line(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("KT. CHỦ TỊCH").add_run().add_break()
    document.paragraphs[0].add_run("PHÓ CHỦ TỊCH\tbên phải")
    assert lines(saved(document, tmp_path)) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH\tbên phải"]


def test_what_was_inserted_counts_and_what_was_deleted_does_not(tmp_path: Path) -> None:
    xml = (
        "<w:p><w:r><w:t xml:space='preserve'>còn </w:t></w:r>"
        "<w:ins w:id='1' w:author=''><w:r><w:t>thêm</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author=''><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    )
    assert lines(with_xml(xml, tmp_path)) == ["còn thêm"]


def test_content_controls_and_links_are_read(tmp_path: Path) -> None:
    link = "<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>"
    xml = f"<w:sdt><w:sdtContent>{link}</w:sdtContent></w:sdt>"
    assert lines(with_xml(xml, tmp_path)) == ["liên kết"]


def test_a_text_box_is_read_once_though_word_keeps_it_twice(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        "<w:p><w:r><w:t>ngoài</w:t></w:r><w:r>"
        "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(with_xml(xml, tmp_path)) == ["ngoài", "trong khung"]


def test_a_pdf_line_carries_its_page(tmp_path: Path) -> None:
    html = "<style>p{break-after:page}</style><p>Kế hoạch hỗ trợ nạn nhân</p><p>Ủy ban nhân dân xã Ví Dụ</p>"
    HTML(string=html).write_pdf(tmp_path / "a.pdf")
    assert read_lines(tmp_path / "a.pdf")[:2] == [
        Line(1, "Kế hoạch hỗ trợ nạn nhân"),
        Line(2, "Ủy ban nhân dân xã Ví Dụ"),
    ]


def test_a_pdf_of_pictures_is_refused(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf")
    assert "no text" in refused(tmp_path / "a.pdf").message.en


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "locked" in refused(tmp_path / "a.pdf").message.en


def test_a_damaged_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 nothing more")
    assert "damaged" in refused(tmp_path / "a.pdf").message.en


def test_a_word_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("chữ", encoding="utf-8")
    with ZipFile(tmp_path / "b.docx", "w") as parts:
        parts.writestr("a.txt", "chữ")
    assert "no .docx" in refused(tmp_path / "a.docx").message.en
    assert "no .docx" in refused(tmp_path / "b.docx").message.en


def test_an_old_office_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert ".docx" in refused(tmp_path / "a.doc").fix.vi


@pytest.mark.parametrize("data", [b"\xff\xfea\x00", b"a\x00b", "Kế hoạch".encode("utf-16"), b"\xc4\xd0"])
def test_what_is_not_utf_8_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert "UTF-8" in refused(tmp_path / "a.txt").message.vi


def test_a_missing_file_is_refused_in_both_languages(tmp_path: Path) -> None:
    error = refused(tmp_path / "none.txt")
    assert str(error).startswith("Không mở được tệp") and "cannot be opened" in str(error)
    assert error.fix.vi and error.fix.en
