"""Zip files that hold the same bytes whenever they are written."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_LEVEL: Final = 9
_MODE: Final = 0o644 << 16
_UNIX: Final = 3


def same_bytes(data: bytes) -> bytes:
    """The same zip with its files in a fixed order, without times or traces of the machine."""
    written = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(written, "w") as target:
        for name in sorted(source.namelist(), key=_place):
            target.writestr(_plain(name), source.read(name), compresslevel=_LEVEL)
    return written.getvalue()


def _place(name: str) -> tuple[int, str]:
    """Office programs look for these two first."""
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _plain(name: str) -> ZipInfo:
    info = ZipInfo(name)  # 1 January 1980, the zero of zip
    info.compress_type = ZIP_DEFLATED
    info.external_attr = _MODE
    info.create_system = _UNIX
    return info
