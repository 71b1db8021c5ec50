"""The published folder is switched at once, and stays as it was when anything goes wrong."""

import os
import resource
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publish import folder
from generator.publish.folder import manifest, replace_file, replace_folder
from generator.records.output import Output


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def files(**texts: str) -> list[Output]:
    return [Output(f"{name}/index.html", text.encode(), ("plans/a.yaml",)) for name, text in texts.items()]


def test_old_files_are_gone_and_nothing_is_left_beside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    replace_folder(site, files(a="1", b="2"))
    replace_folder(site, files(a="3"))
    assert contents(site) == {"a/index.html": b"3"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_it_works_where_the_system_cannot_exchange_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    replace_folder(site, files(a="1"))
    replace_folder(site, files(a="2"))
    assert contents(site) == {"a/index.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_full_disk_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    replace_folder(site, files(a="1"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError):
            replace_folder(site, files(a="2", b="x" * 5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(site) == {"a/index.html": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_dead_build_left_behind_is_cleared_away(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (tmp_path / f".site.stage-{dead.pid}" / "half").mkdir(parents=True)
    replace_folder(tmp_path / "site", files(a="1"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_under_way_elsewhere_is_left_alone(tmp_path: Path) -> None:
    alive = tmp_path / f".site.stage-{os.getppid()}"
    alive.mkdir()
    replace_folder(tmp_path / "site", files(a="1"))
    assert alive.exists()


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    replace_file(file, b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError):
            replace_file(file, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(tmp_path) == {"plan.pdf": b"old"}


def test_the_manifest_names_each_file_with_its_hash_and_sources() -> None:
    rows = manifest({output.path: output for output in files(a="1")}).decode()
    assert sha256(b"1").hexdigest() in rows
    assert '"sources": [\n    "plans/a.yaml"\n   ]' in rows
