"""The parts of a ZIP package (.docx, .odt) as XML, within limits that a bomb does not pass."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from lxml import etree

from generator.importing.line import Unreadable
from generator.records.problem import Said

_MOST_PARTS = 5_000
_LONGEST_LIST = 4_000_000
_MOST_INFLATED = 400_000_000
_MOST_XML = 40_000_000
_SMALL = 5_000_000
_RATIO = 200
# ISO's strict flavour of OOXML says the same in other namespaces.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Damaged(Exception):
    """A part is missing or is not what it should be."""


@contextmanager
def refused_as(message: Said, fix: Said) -> Iterator[None]:
    """The one border to libraries: whatever they raise on a hostile file is said as *message*."""
    try:
        yield
    except Unreadable:
        raise
    except Exception as error:  # they raise nearly anything on bad input: IndexError, struct.error, RecursionError
        raise Unreadable(message, fix) from error


class Package:
    """A ZIP package in memory. Raises Damaged, or Unreadable where it is too large unpacked."""

    def __init__(self, data: bytes) -> None:
        _refuse_long_list(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename: info for info in self._zip.infolist()}
        except Exception as error:  # zipfile raises BadZipFile, struct.error, UnicodeDecodeError, NotImplementedError
            raise Damaged from error
        self.names = set(self._parts)
        total = sum(info.file_size for info in self._parts.values())
        swollen = any(info.file_size > max(_SMALL, _RATIO * info.compress_size) for info in self._parts.values())
        if len(self._parts) > _MOST_PARTS or total > _MOST_INFLATED or swollen:
            raise _too_large()

    def bytes_of(self, name: str) -> bytes:
        """One part, unpacked; never more than what an XML part may have, whatever its header promises."""
        if name not in self._parts:
            raise Damaged(name)
        with self._zip.open(self._parts[name]) as part:
            data = part.read(_MOST_XML + 1)
        if len(data) > _MOST_XML:
            raise _too_large()
        return data

    def xml(self, name: str) -> Any:
        """The root element of one part. Entities stay closed and nesting ends at 256, both against bombs."""
        data = self.bytes_of(name)
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
        root = etree.fromstring(data, parser)
        if root is None:
            raise Damaged(name)
        return root

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that *name* names as its *kind* (header, styles, …), each once, in its order."""
        folder, file = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self.names:
            return []
        found = [
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            for relation in self.xml(relations).iter(_RELATION)
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External"
        ]
        return [part for part in dict.fromkeys(found) if part in self.names]

    def by_relation(self, name: str) -> dict[str, str]:
        """The parts that *name* refers to, by the id it uses for them."""
        folder, file = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self.names:
            return {}
        return {
            relation.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip(
                "/"
            )
            for relation in self.xml(relations).iter(_RELATION)
        }


def _refuse_long_list(data: bytes) -> None:
    """Lists of parts longer than any document needs are not even taken up; their length stands at the end."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if at >= 0 and int.from_bytes(data[at + 12 : at + 16], "little") > _LONGEST_LIST:
        raise _too_large()


def _too_large() -> Unreadable:
    return Unreadable(
        Said("Tệp bung ra quá lớn.", "Unpacked, the file is too large."),
        Said(
            "Mở bằng Word, bỏ ảnh lớn hoặc tách nhỏ rồi lưu lại.",
            "Open it in Word, remove large pictures or split it, save it again.",
        ),
    )
