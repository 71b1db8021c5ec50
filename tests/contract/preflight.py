"""What a press would refuse in a PDF/X-4: an own reading of the file, apart from the code that wrote it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from tests.conftest import ROOT
from tests.contract.drawing import Drawn, drawings, foreign
from tests.contract.paper import MM

BLEED_MM, EXACT_MM = 3.0, 0.01
MOST_INK = 3.0
"""Of four inks, each 0 to 1; what coated paper takes without smearing."""
DARK = 0.5
PALETTE = frozenset(
    tuple(map(float, found.split()))
    for found in re.findall(r"device-cmyk\(([^)]*)\)", (ROOT / "theme/print/press.css").read_text())
)
"""The inks that letters may have besides black alone."""
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_XMP_WANTED = {
    "GTS_PDFXVersion": "PDF/X-4",
    "Trapped": "False",
    "CreateDate": None,
    "ModifyDate": None,
    "MetadataDate": None,
    "DocumentID": None,
    "VersionID": None,
    "RenditionClass": None,
}


def departures(pdf: bytes, width_mm: float, height_mm: float) -> list[str]:
    """Each way in which *pdf* departs from a PDF/X-4 of trimmed pages *width_mm* x *height_mm*; none if it is fit."""
    try:
        file = pikepdf.open(BytesIO(pdf))
    except pikepdf.PasswordError:
        return ["encrypted"]
    found = [*_file(file)]
    for page in file.pages:
        found += [*_boxes(page, width_mm, height_mm), *_annotations(page)]
        drawn = list(drawings(page))
        found += [*_inks(drawn), *_stops(drawn, width_mm * MM, height_mm * MM)]
    return list(dict.fromkeys(found))


def _file(file: pikepdf.Pdf) -> Iterator[str]:
    if file.is_encrypted:
        yield "encrypted"
    if file.pdf_version != "1.6":
        yield f"PDF {file.pdf_version}"
    if "/ID" not in file.trailer:
        yield "no file id"
    for key in {"/OpenAction", "/AA", "/AcroForm"} & set(file.Root.keys()):
        yield f"action or form: {key}"
    yield from _identified(file)
    yield from _intent(file)
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield from _object(thing)


def _identified(file: pikepdf.Pdf) -> Iterator[str]:
    """The standard, the title and that nothing is trapped: in the XMP and, where it has a place there, in Info."""
    metadata = file.Root.get("/Metadata")
    xmp = metadata.read_bytes().decode() if metadata is not None else ""
    for name, value in _XMP_WANTED.items():
        said = re.search(rf"<\w+:{name}>([^<]+)<|\w+:{name}=\"([^\"]+)\"", xmp)
        if said is None or (value is not None and value not in said.groups()):
            yield f"XMP: {name} is {said and (said[1] or said[2])}"
    if not re.search(r"<dc:title>.*?<rdf:li[^>]*>[^<]+<", xmp, re.DOTALL) or not str(file.docinfo.get("/Title", "")):
        yield "no title"
    if file.docinfo.get("/Trapped") != pikepdf.Name("/False"):
        yield "Info: not said to be untrapped"


def _intent(file: pikepdf.Pdf) -> Iterator[str]:
    intents = list(file.Root.get("/OutputIntents", []))
    if len(intents) != 1 or intents[0].get("/S") != "/GTS_PDFX":
        yield f"{len(intents)} output intents"
        return
    (intent,) = intents
    wanted = {"/OutputConditionIdentifier": "FOGRA39", "/RegistryName": "http://www.color.org"}
    for key, value in wanted.items():
        if str(intent.get(key, "")) != value:
            yield f"output intent: {key} is {intent.get(key)}"
    profile = intent.get("/DestOutputProfile")
    if profile is None or profile.read_bytes()[12:20] != b"prtrCMYK" or profile.get("/N") != 4:
        yield "output intent: no CMYK output profile"
    profiles = [thing for thing in file.objects if isinstance(thing, pikepdf.Stream) and _is_profile(thing)]
    if len(profiles) != 1:
        yield f"{len(profiles)} colour profiles"


def _is_profile(stream: Any) -> bool:
    return "/N" in stream and stream.get("/Type") != "/ObjStm" and stream.read_bytes()[36:40] == b"acsp"


def _object(thing: Any) -> Iterator[str]:
    """Faults that an object has by itself, wherever it is used."""
    if thing.get("/Type") == "/FontDescriptor" and not any(key in thing for key in _FONT_FILES):
        yield f"font not embedded: {thing.get('/FontName')}"
    if thing.get("/Type") == "/Font" and thing.Subtype in ("/Type1", "/TrueType") and "/FontDescriptor" not in thing:
        yield f"font not embedded: {thing.get('/BaseFont')}"
    group = thing.get("/Group")
    if group is not None and (why := foreign(group.get("/CS"))):
        yield f"transparency group in {why}"
    if thing.get("/Subtype") == "/Image" and (why := foreign(thing.get("/ColorSpace"))):
        yield f"image in {why}"
    if "/ShadingType" in thing and (why := foreign(thing.get("/ColorSpace"))):
        yield f"shading in {why}"
    if {"/TR", "/HTP"} & set(thing.keys()) and "/Type" in thing and thing.Type == "/ExtGState":
        yield "transfer function"
    yield from _listed(thing)


def _listed(thing: Any) -> Iterator[str]:
    """Colour spaces that a page or a form lists, used or not; and what its graphics states hold."""
    resources = thing.get("/Resources", {})
    for name, space in dict(resources.get("/ColorSpace", {})).items():
        if why := foreign(space):
            yield f"colour space {name} in {why}"
    for state in dict(resources.get("/ExtGState", {})).values():
        mask = state.get("/SMask")
        group = mask.G.get("/Group") if isinstance(mask, pikepdf.Dictionary) else None
        if group is not None and (why := foreign(group.get("/CS"))):
            yield f"soft mask in {why}"


def _boxes(page: pikepdf.Page, width_mm: float, height_mm: float) -> Iterator[str]:
    if "/TrimBox" not in page.obj or "/BleedBox" not in page.obj:
        yield "no trim box or no bleed box"
        return
    trim, bleed, media = ([float(edge) / MM for edge in box] for box in (page.trimbox, page.bleedbox, page.mediabox))
    if abs(trim[2] - trim[0] - width_mm) > EXACT_MM or abs(trim[3] - trim[1] - height_mm) > EXACT_MM:
        yield f"trim of {trim[2] - trim[0]:.2f} x {trim[3] - trim[1]:.2f} mm"
    outward = (-1, -1, 1, 1)
    if any(abs((b - t) * way - BLEED_MM) > EXACT_MM for b, t, way in zip(bleed, trim, outward, strict=True)):
        yield "bleed box is not 3 mm around the trim box"
    if any((m - b) * way < -EXACT_MM for m, b, way in zip(media, bleed, outward, strict=True)):
        yield "bleed box leaves the media box"
    if "/ArtBox" in page.obj:
        yield "art box beside a trim box"


def _annotations(page: pikepdf.Page) -> Iterator[str]:
    left, bottom, right, top = map(float, page.bleedbox)
    for note in page.obj.get("/Annots", []):
        x0, y0, x1, y1 = map(float, note.Rect)
        if note.get("/Subtype") != "/TrapNet" and x0 < right and x1 > left and y0 < top and y1 > bottom:
            yield f"annotation inside the bleed: {note.get('/Subtype')}"


def _inks(drawn: list[Drawn]) -> Iterator[str]:
    for thing in drawn:
        if thing.fault:
            yield thing.fault
        if sum(thing.inks) > MOST_INK + 1e-6:
            yield f"{sum(thing.inks):.0%} of ink"
        if thing.what == "text" and _is_dark(thing.inks) and any(thing.inks[:3]) and not _is_of_house(thing.inks):
            yield f"dark letters in more than black: {' '.join(f'{ink:g}' for ink in thing.inks)}"


def _is_dark(inks: tuple[float, ...]) -> bool:
    """By the share of light that each ink takes away."""
    return bool(inks) and sum(ink * takes for ink, takes in zip(inks, (0.3, 0.59, 0.11, 1), strict=True)) > DARK


def _is_of_house(inks: tuple[float, ...]) -> bool:
    return tuple(round(ink, 3) for ink in inks) in PALETTE


def _stops(drawn: list[Drawn], width: float, height: float) -> Iterator[str]:
    """Grounds that end at the cut instead of running on for 3 mm, where the ground below is of another colour.

    What ends inside a picture is drawn so; its picture runs on.
    """
    for at, thing in enumerate(drawn):
        if thing.what == "text" or not any(thing.inks):
            continue
        for edge in thing.flat_edges(width, height, BLEED_MM * MM):
            below = [other for other in drawn[:at] if other.what != "text" and other.covers(edge.beyond)]
            in_picture = any(other.runs_on(edge.beyond, thing) for other in below)
            if not in_picture and thing.inks not in [other.inks for other in below[-1:]]:
                yield f"ends at the cut, {edge.name}: {' '.join(f'{ink:g}' for ink in thing.inks)}"
