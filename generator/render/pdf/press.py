"""The press edition: what WeasyPrint draws in inks, made into a PDF/X-4 (ISO 15930-7) with boxes and crop marks."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any, Final
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf

from generator.records.paper import BLEED_MM

SLUG_MM: Final = 7
"""The paper around the bleed, where the crop marks stand."""
MARK_OFF_MM: Final = 4
"""From the trimmed edge to a crop mark: one millimetre beyond the bleed."""
MARK_MM: Final = 5
MARK_PT: Final = 0.25
_UNDATED: Final = date(2000, 1, 1)
_PT: Final = 72 / 25.4
_BLACK, _WHITE = (0, 0, 0, 1), (0, 0, 0, 0)
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate><xmp:MetadataDate>{day}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{id}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

Instruction = tuple[list[Any], pikepdf.Operator]


def finish(pdf: bytes, dated: date = _UNDATED) -> bytes:
    """The press's file of what WeasyPrint wrote as `pdf/x-4` with `output_intent="device-cmyk"` and >= 3 mm of bleed.

    The same *pdf* gives the same bytes; *dated* is the day that the standard wants in the file, the clock is not asked.
    A ValueError names a colour that is not in inks, or a bleed that is too small.
    """
    with pikepdf.open(BytesIO(pdf)) as file:
        for stream in _drawn(file):
            stream.write(pikepdf.unparse_content_stream(list(_in_inks(pikepdf.parse_content_stream(stream)))))
        for page in file.pages:
            _trim(page)
        for held in _resources(file):
            _drop(held, "/ColorSpace")  # WeasyPrint lists Lab spaces and the profile again; nothing uses them now
        _intend(file)
        _identify(file, dated)
        out = BytesIO()
        file.save(out, min_version="1.6", deterministic_id=True, compress_streams=True)
        return out.getvalue()


def _drawn(file: pikepdf.Pdf) -> Iterator[Any]:
    """Every stream that draws: of pages, of forms, of patterns."""
    for page in file.pages:
        page.contents_coalesce()
        yield page.obj.Contents
    for stream in file.objects:
        if isinstance(stream, pikepdf.Stream) and (stream.get("/Subtype") == "/Form" or "/PaintType" in stream):
            yield stream


def _resources(file: pikepdf.Pdf) -> Iterator[Any]:
    holders = [*(page.obj for page in file.pages), *file.objects]
    kept = (pikepdf.Dictionary, pikepdf.Stream)
    yield from (held.Resources for held in holders if isinstance(held, kept) and "/Resources" in held)


def _drop(dictionary: Any, key: str) -> None:
    if key in dictionary:
        del dictionary[key]


def _in_inks(instructions: Iterable[Any]) -> Iterator[Instruction]:
    """The same drawing with each colour as `k` or `K`: four inks from 0 to 1."""
    for instruction in instructions:
        operands, operator = list(instruction.operands), str(instruction.operator)
        convert = _COLOURS.get(operator.lower())
        if convert is None:
            yield operands, instruction.operator
        elif inks := convert(operands):
            yield list(inks), pikepdf.Operator("K" if operator.isupper() else "k")


def _from_space(operands: list[Any]) -> tuple[Any, ...]:
    """Nothing: the inks follow in the next instruction."""
    if operands != [pikepdf.Name.DeviceCMYK]:
        raise ValueError(f"not in inks: colour space {operands[0]}")
    return ()


def _from_cmyk(operands: list[Any]) -> tuple[Any, ...]:
    if len(operands) != 4:
        raise ValueError(f"not in inks: {_spelled(operands)}")
    return tuple(operands)


def _from_rgb(operands: list[Any]) -> tuple[Any, ...]:
    """Pure black, in which QR codes and unpainted shapes are drawn, and pure white; any other is nobody's ink."""
    if operands not in ([0, 0, 0], [1, 1, 1]):
        raise ValueError(f"not in inks: {_spelled(operands)} rgb")
    return _WHITE if operands[0] else _BLACK


def _from_grey(operands: list[Any]) -> tuple[Any, ...]:
    return (0, 0, 0, 1 - operands[0])


def _from_shading(operands: list[Any]) -> tuple[Any, ...]:
    # WeasyPrint 70 reckons every gradient in sRGB, whatever inks it is made of.
    raise ValueError(f"not in inks: gradient {operands[0]}")


_COLOURS: Final[dict[str, Callable[[list[Any]], tuple[Any, ...]]]] = {
    "cs": _from_space,
    "sc": _from_cmyk,
    "scn": _from_cmyk,
    "rg": _from_rgb,
    "g": _from_grey,
    "sh": _from_shading,
}


def _spelled(operands: list[Any]) -> str:
    return " ".join(map(str, operands))


def _trim(page: pikepdf.Page) -> None:
    """Boxes, crop marks, nothing beyond the bleed, nothing to click.

    WeasyPrint puts the trimmed sheet's lower left corner at 0,0 and the bleed around it; its own TrimBox is wrong
    where a page is written larger than drawn, so only its MediaBox is believed.
    """
    left, bottom, right, top = map(float, page.mediabox)
    if min(-left, -bottom) < (BLEED_MM - 0.01) * _PT:
        raise ValueError(f"bleed of {min(-left, -bottom) / _PT:.2f} mm; a press needs {BLEED_MM} mm")
    width, height = right + left, top + bottom
    for name, around in (("/TrimBox", 0), ("/BleedBox", BLEED_MM), ("/MediaBox", BLEED_MM + SLUG_MM)):
        page.obj[name] = pikepdf.Array(_box(width, height, around * _PT))
    _drop(page.obj, "/Annots")
    x, y, x_end, y_end = _box(width, height, BLEED_MM * _PT)
    page.contents_add(f"q {x} {y} {round(x_end - x, 4)} {round(y_end - y, 4)} re W n".encode(), prepend=True)
    page.contents_add(f"Q q 0 0 0 1 K {MARK_PT} w {' '.join(_marks(width, height))} S Q".encode())


def _box(width: float, height: float, around: float) -> tuple[float, ...]:
    return tuple(round(edge, 4) for edge in (-around, -around, width + around, height + around))


def _marks(width: float, height: float) -> Iterator[str]:
    """Two lines at each corner, on the trimmed edges' prolongation."""
    near, far = MARK_OFF_MM * _PT, (MARK_OFF_MM + MARK_MM) * _PT
    for x in (0, width):
        yield f"{x:.4f} {-near:.4f} m {x:.4f} {-far:.4f} l {x:.4f} {height + near:.4f} m {x:.4f} {height + far:.4f} l"
    for y in (0, height):
        yield f"{-near:.4f} {y:.4f} m {-far:.4f} {y:.4f} l {width + near:.4f} {y:.4f} m {width + far:.4f} {y:.4f} l"


def _intend(file: pikepdf.Pdf) -> None:
    """The printing condition: FOGRA39, described by the profile that press.css names."""
    if "/OutputIntents" not in file.Root:
        raise ValueError("no output intent: press.css was not included")
    intent: Any = file.Root.OutputIntents[0]
    intent.OutputConditionIdentifier = pikepdf.String("FOGRA39")
    intent.RegistryName = pikepdf.String("http://www.color.org")
    intent.Info = pikepdf.String("Coated FOGRA39 (ISO 12647-2:2004)")


def _identify(file: pikepdf.Pdf, dated: date) -> None:
    """Name, standard, day and an id that depends on nothing but the drawing."""
    _drop(file.trailer, "/ID")  # WeasyPrint's has the time in it
    title = str(file.docinfo.get("/Title", ""))
    drawn = b"".join(stream.read_bytes() for page in file.pages for stream in page.obj.Contents)
    id = UUID(bytes=sha256(title.encode() + drawn).digest()[:16], version=4)
    for key in ("/CreationDate", "/ModDate"):
        file.docinfo[key] = pikepdf.String(f"D:{dated:%Y%m%d}000000Z")
    file.docinfo["/GTS_PDFXVersion"] = pikepdf.String("PDF/X-4")
    xmp = _XMP.format(title=escape(title), day=f"{dated}T00:00:00Z", id=id)
    file.Root.Metadata = file.make_stream(xmp.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
