"""A PDF of pictures is recognised by Tesseract and marked as read by machine."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from generator.importing import pdf as reader
from generator.importing import scanned
from generator.importing.line import Unreadable
from generator.importing.read import read
from tests.conftest import do_without, needs
from tests.importing.making import pdf
from tests.importing.test_pdf import HEAD, LONG


@pytest.fixture(autouse=True)
def tesseract() -> None:
    needs("tesseract")
    if scanned.missing():
        do_without("tesseract-ocr-vie")


def noisy_scan(path: Path, dpi: int = 200) -> Path:
    """The pages of *path* as grey pictures, a little blurred and grainy, in a PDF of their own."""
    document = pypdfium2.PdfDocument(path)
    pictures = [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    document.close()
    grain = [Image.effect_noise(picture.size, 40) for picture in pictures]
    pictures = [
        Image.blend(picture.filter(ImageFilter.GaussianBlur(0.6)), noise, 0.15)
        for picture, noise in zip(pictures, grain, strict=True)
    ]
    scan = path.with_name("scan.pdf")
    pictures[0].save(scan, save_all=True, append_images=pictures[1:], resolution=dpi)
    return scan


def test_a_scan_gives_its_words_and_columns(tmp_path: Path) -> None:
    body = f"<p>I. MỤC ĐÍCH, YÊU CẦU</p><p>{LONG}</p>"
    reading = read(noisy_scan(pdf(tmp_path, f"{HEAD}<p>KẾ HOẠCH</p>{body}")))
    assert reading.by_machine and "trang 1" in reading.notes[0].vi
    columns = {line.text: line.column for line in reading.lines}
    assert columns["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == 2
    assert columns["Số: 09/KH-UBND"] == 1
    found = " ".join(line.text for line in reading.lines).split()
    wanted = LONG.split()
    assert sum(word in found for word in wanted) >= 0.97 * len(wanted)


def test_an_empty_page_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read(noisy_scan(pdf(tmp_path, "")))
    assert "no text" in caught.value.message.en


def test_only_so_many_pages_are_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanned, "MOST_PAGES", 1)
    with pytest.raises(reader.Unreadable) as caught:
        read(noisy_scan(pdf(tmp_path, "<p style='break-after:page'>một</p><p>hai</p>"), dpi=50))
    assert "2" in caught.value.message.vi and "1" in caught.value.message.vi


def test_a_picture_that_tesseract_does_not_take_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanned, "_SECONDS_A_PAGE", 0.001)
    with pytest.raises(Unreadable) as caught:
        read(noisy_scan(pdf(tmp_path, f"<p>{LONG}</p>"), dpi=50))
    assert "could not be recognised" in caught.value.message.en


@pytest.mark.parametrize(("read_as", "printed"), [("HI.", "III."), ("ø)", "g)"), ("ï)", "i)")])
def test_numbers_misread_at_the_beginning_of_a_line_are_put_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_as: str, printed: str
) -> None:
    words = "".join(f"5\t1\t1\t1\t1\t{n}\t{n * 99}\t9\t90\t40\t95\t{read_as}\n" for n in (1, 2))
    monkeypatch.setattr(scanned, "_tesseract", lambda picture: f"level\n{words}")
    lines = read(noisy_scan(pdf(tmp_path, ""), dpi=50)).lines
    assert [line.text for line in lines] == [f"{printed} {read_as}"]
