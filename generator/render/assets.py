"""What pages share: web fonts, pictures, the script of the exit link, the published schemas."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.records.font import WEB_FONTS
from generator.records.format import Format
from generator.records.output import Output, Sheet
from generator.records.portal import Portal
from generator.render.address import recording_of

_ALWAYS = "".join(map(chr, range(0x20, 0x7F)))
_SCHEMAS = Path(__file__).parents[1] / "schema"


def web_fonts(pages: Iterable[str]) -> Iterator[Sheet]:
    """One font a weight, with every character that *pages* hold. House fonts lack no letter: `check` sees to it."""
    letters = "".join(sorted({*_ALWAYS, *(character for page in pages for character in page if character >= " ")}))
    for weight, font in WEB_FONTS.items():
        yield Sheet(
            f"assets/fonts/be-vietnam-pro-{weight}.woff2",
            Format.FONT,
            "",
            "font",
            weight,
            letters,
            (font,),
            (f"theme/{font}",),
        )


def recordings(portal: Portal) -> Iterator[Output]:
    """What somebody read aloud in this language."""
    code = portal.language.code
    for name, content in portal.recordings.items():
        yield Output(recording_of(portal.language, name), content, (f"content/{code}/recordings/{name}.mp3",))


def shared_files(theme: Path) -> Iterator[Output]:
    """Files that are published as they are."""
    for picture in sorted((theme / "pictures").glob("*.svg")):
        yield Output(f"assets/pictures/{picture.name}", picture.read_bytes(), (f"theme/pictures/{picture.name}",))
    for script in sorted((theme / "site").glob("*.js")):
        yield Output(f"assets/{script.name}", script.read_bytes(), (f"theme/site/{script.name}",))
    for schema in sorted(_SCHEMAS.glob("*.json")):
        yield Output(f"api/v1/schema/{schema.name}", schema.read_bytes(), (f"generator/schema/{schema.name}",))
