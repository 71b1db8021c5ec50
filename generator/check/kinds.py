"""Rules for kinds, pictures and fonts: what a page needs is there before anything is drawn."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from generator.check.languages import texts_in
from generator.check.references import unknown
from generator.records.agenda import agenda_ids
from generator.records.chain import chain_ids
from generator.records.font import OFFICIAL_FONT, WEB_FONTS
from generator.records.format import Format
from generator.records.group import group_ids
from generator.records.kind import Shows
from generator.records.node import Node
from generator.records.problem import Place, Problem, Said
from generator.records.product import codes_of
from generator.records.sources import Sources
from generator.records.topic import Audience
from generator.records.tree import step_ids

_URL = re.compile(r"url\(\s*[\"']?((?:fonts|pictures)/[^\"')]+)")
_UNSAFE = re.compile(
    r"<(?:[\w-]+:)?(?:script|foreignObject|iframe|set|animate\w*)\b|<!(?:DOCTYPE|ENTITY)|(?<![\w-])on\w+\s*="
    r"|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?![#\"'\s])|javascript:|@import",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:(?:[a-z0-9-]|\{id\})+(?:/(?:[a-z0-9-]|\{id\})+)*)?")
_ENDINGS = {Format.PAGES: "md", Format.LIGHT: "html", Format.PDF: "html", Format.ICS: "json"}


def kinds_have_their_template(sources: Sources) -> Iterator[Problem]:
    """Pages need template.md.j2; light pages and PDFs template.html.j2."""
    for name, design in sources.kinds.items():
        for index, format in enumerate(design.kind.record.formats):
            file = f"kinds/{name}/template.{_ENDINGS.get(format, '')}.j2"
            if format in _ENDINGS and file not in sources.theme.files:
                message = Said(f"Thiếu mẫu `theme/{file}`.", f"The template `theme/{file}` is missing.")
                fix = Said("Thêm mẫu, hoặc bớt định dạng này.", "Add it, or drop this format.")
                yield Problem(design.kind.place("formats", index), message, fix)


def kinds_have_an_address_of_their_own(sources: Sources) -> Iterator[Problem]:
    """`at` is made of ids, with {id} where a kind has many records, and no two kinds write the same file."""
    taken: dict[tuple[str, str], str] = {}
    for name, design in sources.kinds.items():
        kind = design.kind.record
        if not _ADDRESS.fullmatch(kind.at):
            message = Said(f"`{kind.at}` không dùng làm địa chỉ được.", f"`{kind.at}` cannot be an address.")
            fix = Said("Chỉ dùng chữ thường không dấu, số, `-`, `/` và {id}.", "Use a-z, 0-9, `-`, `/` and {id} only.")
            yield Problem(design.kind.place("at"), message, fix)
        if ("{id}" in kind.at) == (kind.shows == Shows.PORTAL):
            message = Said(
                "`at` cần {id} khi và chỉ khi loại này có nhiều trang.",
                "`at` needs {id} just where a kind has many pages.",
            )
            yield Problem(design.kind.place("at"), message, Said("Thêm hoặc bớt {id}.", "Add {id} or drop it."))
        for format in kind.formats:
            other = taken.setdefault((kind.at, format), name)
            shown = {kind.shows, sources.kinds[other].kind.record.shows}
            # Ids of prints end in their kind's slug; ids of groups hold a slash, ids of plans none.
            apart = shown in ({Shows.PRODUCT}, {Shows.GROUP, Shows.PLAN})
            if other != name and not apart:
                message = Said(f"Địa chỉ này đã thuộc loại `{other}`.", f"This address belongs to the kind `{other}`.")
                yield Problem(design.kind.place("at"), message, Said("Đặt địa chỉ khác.", "Give it another address."))


def examples_exist(sources: Sources) -> Iterator[Problem]:
    """A kind's samples are records of the sort that it shows."""
    made = sources.product_kinds
    known: dict[Shows, list[str]] = {
        Shows.PORTAL: ["portal"],
        Shows.PAGE: [page for words in sources.languages.values() for page in words.pages],
        Shows.TOPIC: list(sources.topics),
        Shows.PLAN: list(sources.documents),
        Shows.PRODUCT: [f"{key}-{kind.slug}" for key in sources.topics for kind in made if kind.suits(key)],
        Shows.ISSUE: list(codes_of((entry.record for entry in sources.topics.values()), made, [None])),
        Shows.AUDIENCE: list(Audience),
        Shows.KIND: [kind.name for kind in made],
        Shows.GROUP: group_ids((entry.record for entry in sources.documents.values()), sources.units),
        Shows.LAW: list(sources.laws),
        Shows.CHAIN: chain_ids((entry.record for entry in sources.documents.values()), sources.units),
        Shows.AGENDA: agenda_ids((entry.record for entry in sources.documents.values()), sources.units),
        Shows.STEP: [step for key, tree in sources.trees.items() for step in step_ids(key, tree.record).values()],
    }
    for design in sources.kinds.values():
        for index, example in enumerate(design.examples.record.examples):
            place = design.examples.place("examples", index, "record")
            yield from unknown(place, Said("bản ghi", "record"), example.record, known[design.kind.record.shows])
            if example.unit:
                yield from unknown(
                    design.examples.place("examples", index, "unit"),
                    Said("xã đã ghi danh", "enrolled commune"),
                    example.unit,
                    sources.communes,
                )


def styles_use_files_that_exist(sources: Sources) -> Iterator[Problem]:
    """Every font and picture that a style names is bundled."""
    for file, text in sources.theme.styles.items():
        for found in _URL.finditer(text):
            if found[1] not in sources.theme.files and not found[1].endswith(".woff2"):
                place = Place(f"theme/{file}", text.count("\n", 0, found.start()) + 1)
                message = Said(f"Không có tệp `theme/{found[1]}`.", f"There is no file `theme/{found[1]}`.")
                yield Problem(place, message, Said("Thêm tệp, hoặc sửa tên.", "Add it, or mend its name."))


def pictures_have_licence_and_words(sources: Sources) -> Iterator[Problem]:
    """Each drawing is in pictures.yaml, with what it shows in each finished language; each entry has its drawing."""
    register = "theme/pictures/pictures.yaml"
    for file in sorted(sources.theme.drawings):
        yield from unknown(
            Place(f"theme/{file}"),
            Said(f"hình ({register})", f"picture ({register})"),
            PurePath(file).stem,
            sources.pictures,
        )
    for key, entry in sources.pictures.items():
        if f"pictures/{key}.svg" not in sources.theme.files:
            message = Said(f"Không có tệp `theme/pictures/{key}.svg`.", f"There is no file `theme/pictures/{key}.svg`.")
            yield Problem(
                entry.node.place, message, Said("Thêm hình, hoặc xóa mục này.", "Add the drawing, or delete the entry.")
            )
        for code, words in sources.languages.items():
            said = code in entry.record.alt or key in words.labels.record.pictures
            if not said and not words.language.record.started:
                message = Said(
                    f"Hình `{key}` chưa có lời thay thế ({code}).", f"Picture `{key}` has no alternative text ({code})."
                )
                yield Problem(
                    entry.place("alt"),
                    message,
                    Said(
                        f"Thêm `{code}: …` vào `alt`, hoặc `{key}` vào `pictures` của content/{code}/labels.yaml.",
                        f"Add `{code}: …` to `alt`, or `{key}` to `pictures` of content/{code}/labels.yaml.",
                    ),
                )


def pictures_are_drawn(sources: Sources) -> Iterator[Problem]:
    """No photograph: it would show a face, or tell where and when it was taken."""
    for file in sorted(sources.theme.files):
        path = PurePath(file)
        if path.parts[0] == "pictures" and path.suffix != ".svg" and path.name != "pictures.yaml":
            message = Said("Tệp này không phải hình vẽ SVG.", "This file is no SVG drawing.")
            fix = Said("Vẽ lại thành SVG, hoặc bỏ tệp này đi.", "Draw it as SVG, or take the file away.")
            yield Problem(Place(f"theme/{file}"), message, fix)


def drawings_are_only_drawings(sources: Sources) -> Iterator[Problem]:
    """No script, no event, no link to anything outside the drawing."""
    for file, text in sources.theme.drawings.items():
        unsafe = _UNSAFE.search(text)
        if unsafe:
            place = Place(f"theme/{file}", text.count("\n", 0, unsafe.start()) + 1)
            held = " ".join(unsafe[0].split())
            message = Said(f"Hình có chứa `{held}`.", f"The drawing holds `{held}`.")
            yield Problem(
                place, message, Said("Bỏ phần ấy; hình chỉ gồm nét vẽ.", "Take it out; a drawing holds shapes only.")
            )


def fonts_can_be_read(sources: Sources) -> Iterator[Problem]:
    """The bundled fonts are there and are fonts."""
    for font, letters in sources.theme.letters.items():
        if not letters:
            message = Said("Không đọc được phông chữ này.", "This font cannot be read.")
            fix = Said("Chép lại tệp phông (TTF).", "Copy the font (TTF) again.")
            yield Problem(Place(f"theme/{font}"), message, fix)


def the_house_s_fonts_have_every_letter(sources: Sources) -> Iterator[Problem]:
    """A letter that they lack would be an empty box; a language that has only started uses its reader's fonts."""
    for code, words in sources.languages.items():
        for said in () if words.language.record.started else texts_in(sources, code):
            for font in WEB_FONTS.values():
                yield from _missing_letters(said, font, sources)


def the_official_font_has_every_letter(sources: Sources) -> Iterator[Problem]:
    """A document's PDF shows every letter of its text."""
    for entry in sources.documents.values():
        for _, said in entry.node.scalars():
            yield from _missing_letters(said, OFFICIAL_FONT, sources)


def _missing_letters(said: Node, font: str, sources: Sources) -> Iterator[Problem]:
    letters = sources.theme.letters[font]
    for letter in sorted(set(str(said.value)) - letters - {"\n"}) if letters else ():
        message = Said(f"Phông `{font}` thiếu chữ `{letter}`.", f"The font `{font}` lacks `{letter}`.")
        fix = Said("Thay chữ ấy, hoặc thêm phông có chữ ấy.", "Replace it, or add a font that has it.")
        yield Problem(said.place, message, fix)


RULES = (
    kinds_have_their_template,
    kinds_have_an_address_of_their_own,
    examples_exist,
    styles_use_files_that_exist,
    pictures_have_licence_and_words,
    pictures_are_drawn,
    drawings_are_only_drawings,
    fonts_can_be_read,
    the_house_s_fonts_have_every_letter,
    the_official_font_has_every_letter,
)
