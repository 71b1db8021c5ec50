"""The published folder: staged beside it, then switched at once. A build that fails or dies leaves it untouched."""

import ctypes
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from generator.records.output import Output

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


def manifest(files: Mapping[str, Output]) -> bytes:
    """Every file with SHA-256, size in bytes and the files it was made from."""
    rows = [
        {
            "path": path,
            "sha256": sha256(output.content).hexdigest(),
            "bytes": len(output.content),
            "sources": sorted(output.sources),
        }
        for path, output in sorted(files.items())
    ]
    return json.dumps({"files": rows}, ensure_ascii=False, indent=1).encode() + b"\n"


def replace_folder(site: Path, files: Iterable[Output]) -> None:
    """Make *site* hold just these *files*; on any error it stays as it was."""
    with _stage_beside(site) as stage:
        for output in files:
            file = stage / output.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(output.content)
        _switch(stage, site)


def replace_file(file: Path, content: bytes) -> None:
    """Make *file* hold *content*; on any error it stays as it was."""
    partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(content)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _stage_beside(site: Path) -> Iterator[Path]:
    """A new empty folder on the same disk; it and what dead builds left behind are gone afterwards."""
    site.parent.mkdir(parents=True, exist_ok=True)
    for left_behind in site.parent.glob(f".{site.name}.stage-*"):
        if not _alive(left_behind):
            shutil.rmtree(left_behind, ignore_errors=True)
    stage = site.with_name(f".{site.name}.stage-{os.getpid()}")
    stage.mkdir()
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _alive(stage: Path) -> bool:
    return Path("/proc", stage.name.rpartition("-")[2]).exists()


def _switch(stage: Path, site: Path) -> None:
    """Exchange the two in one step; afterwards *stage* holds what was published before."""
    if not site.exists():
        stage.rename(site)
    elif not _exchange(stage, site):
        before = stage.with_name(f"{stage.name}.before")
        site.rename(before)
        stage.rename(site)
        before.rename(stage)


def _exchange(one: Path, other: Path) -> bool:
    """Linux's renameat2 with RENAME_EXCHANGE; False where the system or its file system has none."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
