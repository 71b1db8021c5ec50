"""Cache: finished bytes, each kept under the hash of all that made them."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


class Cache:
    """A folder of results. Safe to delete at any time, safe to use from several processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The bytes kept under *key*, or None."""
        try:
            return self._file(key).read_bytes()
        except FileNotFoundError:
            return None

    def put(self, key: str, content: bytes) -> None:
        """Keep *content*; a reader sees all of it or nothing."""
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_name(f"{file.name}.{os.getpid()}.partial")
        partial.write_bytes(content)
        partial.replace(file)

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / key


def digest(*parts: bytes | str) -> str:
    """The SHA-256 of *parts*, each set apart from the next by its length."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def digest_files(files: Iterable[Path], root: Path) -> str:
    """The SHA-256 of files with their names relative to *root*."""
    return digest(*(part for file in sorted(files) for part in (file.relative_to(root).as_posix(), file.read_bytes())))
