"""What a module stands on: a change of our code makes anew what it may change, and nothing else."""

import json
import subprocess
import sys

import pytest

from generator.records.format import Format
from generator.work.code import modules_under
from tests.conftest import ROOT

KEPT = (Format.PDF, Format.DOCX, Format.IMAGE, Format.PREVIEW, Format.FONT)
LOADED = """
import json, sys, generator.render.{0}
print(json.dumps([m.__file__ for name, m in sys.modules.items() if name.startswith("generator.render.{0}")]))
"""


def names(module: str) -> set[str]:
    return {file.relative_to(ROOT / "generator").as_posix() for file in modules_under(module)}


@pytest.mark.parametrize("format", KEPT)
def test_a_format_stands_on_all_of_its_folder_that_is_loaded_with_it(format: Format) -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED.format(format)], cwd=ROOT, capture_output=True, check=True)
    files = {str(file) for file in modules_under(f"generator.render.{format}")}
    assert set(json.loads(loaded.stdout)) <= files


def test_a_module_stands_on_what_its_imports_import() -> None:
    assert {"render/image/__init__.py", "render/pdf/press.py", "records/paper.py"} <= names("generator.render.image")


def test_a_print_does_not_stand_on_what_composes_pages() -> None:
    assert names("generator.render.pdf").isdisjoint({"render/compose.py", "render/links.py", "records/portal.py"})


def test_a_module_that_does_not_exist_is_told() -> None:
    with pytest.raises(ModuleNotFoundError):
        modules_under("generator.render.nothing")
