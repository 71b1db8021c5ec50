"""A .doc file -> a .docx, by LibreOffice where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.importing.magic import office_kind, old_office

_SECONDS = 60


def as_docx(data: bytes) -> bytes:
    """The same document as .docx. Raises Unreadable where it is no .doc, is locked, or LibreOffice is not there."""
    kind = office_kind(data)
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if kind != "word" or program is None:
        raise old_office(kind)
    with tempfile.TemporaryDirectory() as folder:
        # A profile of its own: LibreOffice refuses to start twice on the same one.
        profile = (Path(folder) / "profile").as_uri()
        old = Path(folder) / "a.doc"
        old.write_bytes(data)
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", "docx", "--outdir", folder, str(old)]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
            return old.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise old_office(kind) from error
