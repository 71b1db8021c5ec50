"""A PDF gives its lines in the order in which they are read, without what only the pages need."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.importing import pdf as reader
from generator.importing import pdf_letters
from generator.importing.read import read
from tests.importing.making import line_of, pdf, places, texts

HEAD = (
    "<table class=head style='width:100%;border-spacing:0;font-size:13pt'>"
    "<tr><td style='width:40%'>ỦY BAN NHÂN DÂN<br><b>XÃ VÍ DỤ</b></td>"
    "<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></td></tr>"
    "<tr><td>Số: 09/KH-UBND</td><td><i>Ví Dụ, ngày 15 tháng 01 năm 2027</i></td></tr></table>"
)
END = (
    "<table class=end style='width:100%;font-size:11pt'>"
    "<tr><td style='width:50%'>Nơi nhận:<br>- Như trên;<br>- Sở Y tế;"
    "<br>- Lưu: VT.</td><td><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</b><br><br><br><br><b>Tên Ví Dụ</b></td></tr></table>"
)
LONG = (
    "Triển khai đồng bộ các biện pháp, huy động sự tham gia của các cấp, các ngành, các tổ chức xã hội trong xã. " * 3
)


def test_head_and_end_are_read_column_by_column(tmp_path: Path) -> None:
    title = "<p style='text-align:center;text-indent:0'><b>KẾ HOẠCH</b></p>"
    found = [(line.column, line.text) for line in read(pdf(tmp_path, f"{HEAD}{title}<p>{LONG}</p>{END}")).lines]
    assert found[:7] == [
        (1, "ỦY BAN NHÂN DÂN"),
        (1, "XÃ VÍ DỤ"),
        (1, "Số: 09/KH-UBND"),
        (2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (2, "Độc lập - Tự do - Hạnh phúc"),
        (2, "Ví Dụ, ngày 15 tháng 01 năm 2027"),
        (None, "KẾ HOẠCH"),
    ]
    assert found[-7:] == [
        (1, "Nơi nhận:"),
        (1, "- Như trên;"),
        (1, "- Sở Y tế;"),
        (1, "- Lưu: VT."),
        (2, "TM. ỦY BAN NHÂN DÂN"),
        (2, "CHỦ TỊCH"),
        (2, "Tên Ví Dụ"),
    ]


def test_kinh_gui_does_not_belong_to_the_column_above_it(tmp_path: Path) -> None:
    html = f"{HEAD}<p style='padding-left:30mm;text-indent:0'>Kính gửi:</p><p>- Công an xã;</p><p>{LONG}</p>"
    found = [(line.column, line.text) for line in read(pdf(tmp_path, html)).lines]
    assert found[6:8] == [(None, "Kính gửi:"), (None, "- Công an xã;")]


def test_columns_whose_lines_stand_at_different_heights_stay_apart(tmp_path: Path) -> None:
    html = (
        "<div style='position:absolute;left:0;top:0;line-height:18pt'>ỦY BAN NHÂN DÂN<br>TỈNH MẪU<br>SỞ Y TẾ</div>"
        "<div style='position:absolute;left:80mm;top:8pt;line-height:20pt'>CỘNG HÒA XÃ HỘI<br>Độc lập - Tự do</div>"
    )
    assert [(line.column, line.text) for line in read(pdf(tmp_path, html)).lines] == [
        (1, "ỦY BAN NHÂN DÂN"),
        (1, "TỈNH MẪU"),
        (1, "SỞ Y TẾ"),
        (2, "CỘNG HÒA XÃ HỘI"),
        (2, "Độc lập - Tự do"),
    ]


def test_pages_in_two_columns_are_read_down_and_down(tmp_path: Path) -> None:
    html = (
        "<div style='columns:2;column-gap:12mm'>" + "".join(f"<p>Việc {n}: {LONG}</p>" for n in range(1, 7)) + "</div>"
    )
    found = " ".join(texts(pdf(tmp_path, html)))
    assert [found.index(f"Việc {n}:") for n in range(1, 7)] == sorted(found.index(f"Việc {n}:") for n in range(1, 7))
    assert " ".join((f"Việc 3: {LONG}").split()) in found


def test_lines_stay_lines_with_their_place_and_look(tmp_path: Path) -> None:
    html = (
        "<p style='text-align:center;text-indent:0'><b>KẾ HOẠCH</b></p>"
        f"<p><i>Căn cứ Luật này.</i></p><p>{LONG}</p><p>Văn hóa - Xã hội</p>"
    )
    path = pdf(tmp_path, html)
    title, basis, body = line_of(path, "KẾ"), line_of(path, "Căn"), line_of(path, "Triển")
    assert (title.bold, title.italic, title.centred, title.page, title.size) == (True, False, True, 1, 14.0)
    assert (basis.bold, basis.italic, basis.centred) == (False, True, False)
    assert body.x == pytest.approx(28.3, abs=1) and body.whole is False
    assert len([line for line in read(path).lines if line.page == 1]) > 5


def test_page_numbers_go_wherever_they_stand(tmp_path: Path) -> None:
    css = "@page { @bottom-right { content: 'Trang ' counter(page) } }"
    html = "".join(f"<p style='break-after:page'>{LONG}</p>" for _ in range(3)) + "<p>2026</p>"
    assert not [text for text in texts(pdf(tmp_path, html, css)) if text.startswith("Trang")]
    assert texts(tmp_path / "a.pdf")[-1] == "2026"


def test_running_heads_go_and_are_said(tmp_path: Path) -> None:
    css = "@page { @top-center { content: 'Dự thảo lần 2, trang ' counter(page) } }"
    html = "".join(f"<p style='break-after:page'>Đoạn {n}. {LONG}</p>" for n in range(4))
    reading = read(pdf(tmp_path, html, css))
    assert not [line for line in reading.lines if "Dự thảo" in line.text]
    assert "lặp lại" in reading.notes[0].vi


def test_the_nation_on_top_of_every_page_is_no_running_head(tmp_path: Path) -> None:
    html = "".join(f"<div style='break-after:page'>{HEAD}<p>Văn bản {n}. {LONG}</p></div>" for n in range(3))
    assert texts(pdf(tmp_path, html, "@page { margin-top: 8mm }")).count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 3


def test_tables_with_rules_come_cell_by_cell(tmp_path: Path) -> None:
    css = ".t { border-collapse: collapse } .t td { border: 1px solid; padding: 2pt; width: 40mm }"
    rows = "<tr><td>TT</td><td>Nội dung</td></tr><tr><td>1</td><td>Tập huấn cho cán bộ các tổ dân phố</td></tr>"
    found = places(pdf(tmp_path, f"<p>Trước bảng.</p><table class=t>{rows}</table><p>Sau bảng.</p>", css))
    assert found[0] == (None, None, None, "Trước bảng.")
    assert found[1:4] == [(1, 1, 1, "TT"), (1, 1, 2, "Nội dung"), (1, 2, 1, "1")]
    assert {place[:3] for place in found[4:-1]} == {(1, 2, 2)} and len(found[4:-1]) > 1
    assert found[-1] == (None, None, None, "Sau bảng.")


def test_tables_without_rules_come_row_by_row(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Việc số {n}</td><td>Công an xã</td></tr>" for n in (1, 2, 3))
    html = f"<style>.t td {{ width: 50mm }}</style><p>Trước.</p><table class=t>{rows}</table>"
    found = places(pdf(tmp_path, html))
    assert found[1:4] == [(1, 1, 1, "1"), (1, 1, 2, "Việc số 1"), (1, 1, 3, "Công an xã")]


@pytest.mark.parametrize("degrees", [90, 270])
def test_a_page_on_its_side_is_read_as_well(tmp_path: Path, degrees: int) -> None:
    path = pdf(tmp_path, f"{HEAD}<p>{LONG}</p>")
    straight = texts(path)
    with pikepdf.open(path) as file:
        file.pages[0].rotate(degrees, relative=True)
        file.save(tmp_path / "turned.pdf")
    assert texts(tmp_path / "turned.pdf") == straight


def test_a_file_has_at_most_500_pages(tmp_path: Path) -> None:
    with pikepdf.new() as file:
        for _ in range(reader.MOST_PAGES + 1):
            file.add_blank_page()
        file.save(tmp_path / "a.pdf")
    with pytest.raises(reader.Unreadable) as caught:
        read(tmp_path / "a.pdf")
    assert "501" in caught.value.message.vi and "500" in caught.value.message.vi


def test_garbled_letters_are_refused_where_nothing_can_recognise_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.scanned, "missing", lambda: "tesseract-ocr-vie")
    monkeypatch.setattr(pdf_letters, "clean", lambda text: f"(cid:{ord(text[0])})" if text.strip() else text)
    with pytest.raises(reader.Unreadable) as caught:
        read(pdf(tmp_path, f"<p>{LONG}</p>"))
    assert "cannot be read" in caught.value.message.en and "tesseract-ocr-vie" in caught.value.fix.vi


def picture_of(path: Path, folder: Path, dpi: int = 200) -> Path:
    """The pages of *path* as pictures in a PDF of their own."""
    document = pypdfium2.PdfDocument(path)
    pictures = [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    document.close()
    pictures[0].save(folder / "scan.pdf", save_all=True, append_images=pictures[1:], resolution=dpi)
    return folder / "scan.pdf"


def test_pictures_are_refused_where_tesseract_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = picture_of(pdf(tmp_path, f"<p>{LONG}</p>"), tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(reader.Unreadable) as caught:
        read(scan)
    assert "pictures only" in caught.value.message.en
    assert "tesseract-ocr, tesseract-ocr-vie" in caught.value.fix.vi


def test_one_page_of_pictures_among_others_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf(tmp_path, f"<p>{LONG}</p>")
    with pikepdf.open(picture_of(path, tmp_path)) as scan, pikepdf.open(path) as both:
        both.pages.extend(scan.pages)
        both.save(tmp_path / "both.pdf")
    monkeypatch.setenv("PATH", "")
    assert read(tmp_path / "both.pdf").notes[0].en.endswith("not read: 2.")
