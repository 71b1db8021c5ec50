"""What the browser tests share: one Chromium and one web server a module, and the pages that stand for all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.load import load
from generator.model import model
from generator.records.hotline import Hotline
from tests.conftest import ROOT
from tests.served import served


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def hotline() -> Hotline:
    return model(load(ROOT), "vi").hotline


@pytest.fixture(scope="module")
def samples(site: Path) -> dict[str, str]:
    """The longest page of each kind in each language: its address below the site's, and its kind.

    Not the cover of the exit, which leads away at once.
    """
    largest: dict[tuple[str, str], dict[str, str | int]] = {}
    for file in json.loads((site / "manifest.json").read_text())["files"]:
        kinds = [source.split("/")[2] for source in file["sources"] if source.startswith("theme/kinds/")]
        if file["path"].endswith(".html") and kinds and kinds[0] != "cover-page":
            page = (site / file["path"]).read_text()
            key = (kinds[0], page.partition('<html lang="')[2].partition('"')[0])
            largest[key] = max(largest.get(key, file), file, key=lambda one: int(one["bytes"]))
    assert len(largest) > 30
    return {f"/{str(file['path']).removesuffix('index.html')}": kind for (kind, _), file in largest.items()}
