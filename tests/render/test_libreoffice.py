"""The Word file of an official document as LibreOffice lays it out: the same words, about as many pages as our PDF."""

import os
import subprocess
from pathlib import Path

import pikepdf
import pytest

from generator.records.format import Format
from generator.render.official import flows_on
from tests.conftest import needs, once
from tests.importing.printing import THEME
from tests.render.paper import OfficialPaper, paper_of
from tests.render.typical import NAMES, written
from tests.render.word import words_in


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each document's Word file as a PDF of LibreOffice, all made in one call."""
    program = needs("soffice")
    return once(tmp_path_factory, "libreoffice", lambda folder: _turn(program, folder)) / "pdf"


def _turn(program: str, folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "fonts").symlink_to(THEME / "fonts")
    files = [folder / f"{name}.docx" for name in NAMES]
    for file in files:
        file.write_bytes(written(file.stem, Format.DOCX))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "pdf"), *map(str, files)]
    home = os.environ | {"XDG_DATA_HOME": str(folder / "data"), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, env=home, timeout=240)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _plain(text: str) -> list[str]:
    """Words; those with a hyphen, at which a line may break, in their pieces."""
    return words_in(text.replace("-", " "))


def _printed(folder: Path, name: str) -> list[str]:
    command = [needs("pdftotext"), "-raw", str(folder / f"{name}.pdf"), "-"]
    return _plain(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _meant(paper: OfficialPaper) -> list[str]:
    """The words of our PDF; not those of a signature that stands beside recipients who go on on the next page."""
    aside = {"head-again", *(("authority", "signer") if flows_on(paper.document) else ())}
    return _plain(" ".join(part.text for part in paper.parts if part.role not in aside))


def test_libreoffice_prints_the_words_of_our_pdf_in_their_order(turned: Path, name: str) -> None:
    theirs, ours, rest = _printed(turned, name), _meant(paper_of(name)), iter(_printed(turned, name))
    assert [word for word in ours if word not in rest] == []
    tables = [part for part in paper_of(name).parts if part.role in {"head-again", "table-head"}]
    numbers_and_marks = 3 * (len(paper_of(name).sizes) + 12)
    assert len(theirs) - len(ours) <= numbers_and_marks + 4 * len(tables), "nothing is printed twice"


def test_libreoffice_needs_as_many_pages_as_our_pdf_or_one_more_or_less(turned: Path, name: str) -> None:
    theirs, ours = len(pikepdf.open(turned / f"{name}.pdf").pages), len(paper_of(name).sizes)
    assert abs(theirs - ours) <= 1
