"""Small files to read: Word, ODT and PDF, made from a few lines of XML or HTML."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from weasyprint import HTML

from generator.importing.line import Line
from generator.importing.read import read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word(folder: Path, body: str, **parts: str) -> Path:
    """A .docx with this body; *parts* (styles, numbering, header1, footer1, …) hold the inside of their root."""
    path = folder / "a.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("_rels/.rels", _relations({"officeDocument": "word/document"}))
        package.writestr("word/document.xml", f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>")
        package.writestr("word/_rels/document.xml.rels", _relations({name: name for name in parts}))
        for name, inside in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            package.writestr(f"word/{name}.xml", f"<w:{root} {_NAMESPACES}>{inside}</w:{root}>")
    return path


def _relations(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{_R}/{kind.rstrip("0123456789")}" Target="{target}.xml"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = " ".join(
    f'xmlns:{short}="{_OFFICE}{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)


def odt(folder: Path, body: str, styles: str = "") -> Path:
    """An .odt with this text and these automatic styles."""
    path = folder / "a.odt"
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return path


_FONTS = Path(__file__).parents[2] / "theme" / "fonts"
_FACES = "".join(
    f"@font-face {{ font-family: Times; font-weight: {weight}; font-style: {style}; "
    f"src: url({(_FONTS / f'LiberationSerif-{name}.ttf').as_uri()}) }}"
    for name, weight, style in (
        ("Regular", 400, "normal"),
        ("Bold", 700, "normal"),
        ("Italic", 400, "italic"),
        ("BoldItalic", 700, "italic"),
    )
)
PAPER = (
    f"{_FACES}"
    "@page { size: A4; margin: 20mm 15mm 20mm 30mm } "
    "body { font: 14pt/1.3 Times; margin: 0; text-align: justify } "
    "p { margin: 0 0 6pt; text-indent: 10mm } td { vertical-align: top } "
    ".head td, .end td { text-align: center } .end td:first-child { text-align: left }"
)


def pdf(folder: Path, html: str, css: str = "") -> Path:
    """A PDF of this HTML on A4."""
    path = folder / "a.pdf"
    HTML(string=f"<html lang=vi><style>{PAPER}{css}</style><body>{html}</body></html>").write_pdf(path)
    return path


def text(folder: Path, content: str | bytes) -> Path:
    """A text file."""
    path = folder / "a.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def named(folder: Path, name: str, data: bytes) -> Path:
    """A file of this name and these bytes."""
    (folder / name).write_bytes(data)
    return folder / name


def texts(path: Path) -> list[str]:
    """What is read, line by line."""
    return [line.text for line in read(path).lines]


def labelled(path: Path) -> list[str]:
    """What is read, with the numbers that the program adds."""
    return [f"{line.label} {line.text}".strip() for line in read(path).lines]


def places(path: Path) -> list[tuple[int | None, int | None, int | None, str]]:
    """Table, row and column of what is read."""
    return [(line.table, line.row, line.column, line.text) for line in read(path).lines]


def line_of(path: Path, start: str) -> Line:
    """The one line that begins so."""
    return next(line for line in read(path).lines if line.text.startswith(start))
