"""The whole line: same input, same bytes; bad input and a killed build leave the published site untouched."""

import json
import shutil
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from generator import pipeline
from generator.load import load
from generator.load.reader import Reader
from generator.records.document import Document
from tests.conftest import ROOT, with_few_products

WHOLE = ("generator", "content", "plans", "theme", "mkdocs.yml")


def hashes(site: Path) -> dict[str, str]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """All that a clean clone holds of the program and its content, never built."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in WHOLE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return with_few_products(folder)


@pytest.fixture
def warm(clone: Path, small_site: Path) -> Path:
    """A clone that knows what was made before, and has a site."""
    (clone / "build").symlink_to(ROOT / "build")
    shutil.copytree(small_site, clone / "site")
    return clone


@pytest.fixture
def published(small_site: Path, tmp_path: Path) -> Path:
    """The published site of `project_copy`, as it was before any change."""
    return shutil.copytree(small_site, tmp_path / "site")


def loive(clone: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-m", "generator", *arguments], cwd=clone, capture_output=True, text=True)


def test_a_clean_clone_gives_the_same_bytes(small_site: Path, clone: Path) -> None:
    result = loive(clone, "build", "--jobs", "1")
    assert result.returncode == 0, result.stdout
    assert hashes(clone / "site") == hashes(small_site)
    assert {Path(path).suffix for path in hashes(small_site)} >= {
        ".png",
        ".txt",
        ".html",
        ".pdf",
        ".docx",
        ".json",
        ".yaml",
        ".woff2",
        ".css",
    }


def test_the_manifest_is_true(site: Path) -> None:
    rows = json.loads((site / "manifest.json").read_text())["files"]
    assert {row["path"]: row["sha256"] for row in rows} == {
        k: v for k, v in hashes(site).items() if k != "manifest.json"
    }
    assert all(row["bytes"] == (site / row["path"]).stat().st_size for row in rows)
    assert all((ROOT / source).exists() for row in rows for source in row["sources"])
    assert all(row["sources"] for row in rows)


def test_an_unchanged_project_is_not_made_again(small_site: Path, project_copy: Path, tmp_path: Path) -> None:
    report = pipeline.build(project_copy, tmp_path / "two")
    assert hashes(tmp_path / "two") == hashes(small_site)
    assert report.tally.made == 0
    assert report.tally.reused > 20


def test_one_changed_plan_makes_only_its_own_files_anew(small_site: Path, project_copy: Path, tmp_path: Path) -> None:
    before = hashes(small_site)
    plan = project_copy / "plans/2026/song-cong-111-kh-ubnd.yaml"
    plan.write_text(
        plan.read_text().replace("place: Sông Công", "place: Nơi Khác").replace('place: "Sông Công"', "place: Nơi Khác")
    )
    report = pipeline.build(project_copy, tmp_path / "two")
    after = hashes(tmp_path / "two")
    changed = {path for path in after if after[path] != before.get(path)}
    assert {"ke-hoach/song-cong-111-kh-ubnd.pdf", "ke-hoach/song-cong-111-kh-ubnd/index.html"} <= changed
    assert all(
        "song-cong" in path or "tim/" in path or path in {"manifest.json", "assets/site.css"} or "fonts" in path
        for path in changed
    ), changed
    assert report.tally.made <= 4


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("plans/2026/song-cong-111-kh-ubnd.yaml", b"id: [unclosed"),
        ("plans/2026/song-cong-111-kh-ubnd.yaml", "id: Sông".encode("utf-16")),
        ("content/data/hotlines.yaml", b"a:\n\tb: c\n"),
        ("content/data/law.yaml", b"a: 1\na: 2\n"),
        ("content/vi/labels.yaml", b"site: {name: L}\n"),
        ("content/en/hotlines.yaml", b"{}\n"),
        ("theme/fonts/BeVietnamPro-Regular.ttf", b"no font"),
        ("theme/pictures/cua-sang.svg", b"<svg><script>alert(1)</script></svg>"),
        ("theme/kinds/poster/template.html.j2", b"{{ product.no_such_thing }}"),
        ("theme/kinds/poster/template.html.j2", b"{% if %}"),
        ("theme/kinds/poster/template.html.j2", b"<img src='https://example.org/x.png' alt='x'>"),
        ("theme/kinds/poster/template.html.j2", b"<p>1</p><p style='break-before: page'>2</p>"),
        ("theme/kinds/home/template.md.j2", b"{% set title = '' %}{% set description = '' %}<a href='nowhere/'>x</a>"),
        ("theme/kinds/home/template.md.j2", b"{{ link('no-such-kind') }}"),
        ("theme/kinds/home/template.md.j2", b"{{ link('official-plan', 'no-such-plan') }}"),
        ("theme/kinds/home/template.md.j2", b"{{ link('home', format='no-such-format') }}"),
        ("theme/kinds/help-page/template.html.j2", b"<html lang=vi><title>x</title>" + b"x" * 20_000),
        ("theme/site/main.html", b"{{ no_such_thing.at.all }}"),
        ("mkdocs.yml", b"site_url: [\n"),
    ],
)
def test_bad_input_is_told_and_the_site_stays(project_copy: Path, published: Path, file: str, fault: bytes) -> None:
    before = hashes(published)
    (project_copy / file).write_bytes(fault)
    report = pipeline.build(project_copy, published)
    assert report.problems
    assert all(str(problem).count("\n") == 2 for problem in report.problems)
    assert hashes(published) == before


@pytest.mark.parametrize(
    "file",
    ["theme/fonts/LiberationSerif-Bold.ttf", "theme/pictures/dien-thoai.svg", "content/vi/labels.yaml", "mkdocs.yml"],
)
def test_a_missing_file_is_told_by_name(project_copy: Path, tmp_path: Path, file: str) -> None:
    (project_copy / file).unlink()
    report = pipeline.build(project_copy, tmp_path / "site")
    assert any(file in str(problem) for problem in report.problems), report.problems
    assert not (tmp_path / "site").exists()


def test_a_disk_that_is_full_is_told_without_a_traceback(warm: Path) -> None:
    before = hashes(warm / "site")
    plan = warm / "plans/2026/song-cong-111-kh-ubnd.yaml"
    plan.write_text(plan.read_text().replace("year: 2026", "until: 2027\nyear: 2026", 1))
    command = f"ulimit -f 20; {sys.executable} -m generator build"
    result = subprocess.run(["bash", "-c", command], cwd=warm, capture_output=True, text=True)
    assert result.returncode == 1
    assert "Could not write" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert hashes(warm / "site") == before


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_build_stopped_at_any_moment_leaves_the_site_whole(warm: Path, stop: signal.Signals) -> None:
    allowed = [hashes(warm / "site")]
    plan = warm / "plans/2026/song-cong-111-kh-ubnd.yaml"
    plan.write_text(plan.read_text().replace("year: 2026", "until: 2027\nyear: 2026", 1))
    for moment in (0.3, 1.2, 2.0):
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "build"], cwd=warm, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        time.sleep(moment)
        process.send_signal(stop)
        _, errors = process.communicate()
        assert b"Traceback" not in errors
        if hashes(warm / "site") not in allowed:
            assert loive(warm, "build").returncode == 0
            allowed.append(hashes(warm / "site"))
    assert hashes(warm / "site") in allowed
    assert loive(warm, "build").returncode == 0
    assert not list(warm.glob(".site.stage-*"))


def test_published_data_can_be_read_back(site: Path) -> None:
    documents = load(ROOT).documents
    assert len(documents) == 11
    for key, entry in documents.items():
        reader = Reader(site)
        again = reader.file(f"ke-hoach/{key}.yaml", Document)
        assert reader.problems == []
        assert again and again.record == entry.record
        assert Document.model_validate_json((site / f"ke-hoach/{key}.json").read_text()) == entry.record
