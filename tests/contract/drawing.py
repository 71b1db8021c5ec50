"""What a PDF page draws, operator by operator: letters, shapes and pictures with their inks and where they lie."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from tests.contract.paper import MM

Box = tuple[float, float, float, float]
Point = tuple[float, float]
_EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)
_NEAR_PT, _FLAT_PT = 0.5 * MM, 5 * MM
_PAINTS = {"f": "f", "F": "f", "f*": "f", "S": "s", "s": "s", "B": "fs", "B*": "fs", "b": "fs", "b*": "fs", "n": ""}
_SHOWS = {"Tj", "TJ", "'", '"'}
_ALLOWED = {"/DeviceCMYK", "/DeviceGray", "/Pattern"}


def foreign(space: Any) -> str | None:
    """The name of a colour space that is not the press's inks, or None. *space* is a PDF name or array, or None."""
    if space is None or str(space) in _ALLOWED:
        return None
    if not isinstance(space, pikepdf.Array):
        return str(space).removeprefix("/")
    name = str(space[0])
    if name == "/ICCBased":
        return f"ICC profile of {space[1].get('/N')} colours"
    if name in {"/Indexed", "/Pattern"}:
        return foreign(space[1] if len(space) > 1 else None)
    if name in {"/Separation", "/DeviceN"}:
        return foreign(space[2])
    return None if name in _ALLOWED else name.removeprefix("/")


@dataclass(frozen=True)
class Edge:
    """A straight side of a shape on the cut: left, right, top or bottom; *beyond* is a point outside, in the bleed."""

    name: str
    beyond: Point


@dataclass(frozen=True)
class Drawn:
    """One thing drawn: *what* is text, shape or picture; *inks* are c, m, y, k, empty if not in inks; box in points.

    *clip* is the frame that it was drawn in.
    """

    what: str
    inks: tuple[float, ...] = ()
    fault: str = ""
    box: Box = (0, 0, 0, 0)
    points: tuple[Point, ...] = ()
    clip: Box = _EVERYWHERE

    def covers(self, point: Point) -> bool:
        return self.box[0] <= point[0] <= self.box[2] and self.box[1] <= point[1] <= self.box[3]

    def runs_on(self, point: Point, thing: "Drawn") -> bool:
        """Whether it is the ground of a framed picture with *thing* in it, and reaches *point*."""
        return self.clip == thing.clip != _EVERYWHERE and self.covers(point)

    def flat_edges(self, width: float, height: float, bleed: float) -> Iterator[Edge]:
        """Straight sides, 5 mm and longer, between half a millimetre inside the trim and the bleed's end."""
        for side, name in enumerate(("left", "bottom", "right", "top")):
            axis, outward, cut = side % 2, 1 if side > 1 else -1, (0.0, 0.0, width, height)[side]
            beyond_cut = (self.box[side] - cut) * outward
            if -_NEAR_PT <= beyond_cut < bleed - 0.05 * MM and self._length(side, axis) >= _FLAT_PT:
                middle = (self.box[1 - axis] + self.box[3 - axis]) / 2
                outside = cut + outward * max(bleed / 2, (beyond_cut + bleed) / 2)
                yield Edge(name, (outside, middle) if axis == 0 else (middle, outside))

    def _length(self, side: int, axis: int) -> float:
        """How long its outline runs along that side of its box; a clip cuts straight."""
        on = [point[1 - axis] for point in self.points if abs(point[axis] - self.box[side]) < 0.1]
        cut_by_clip = bool(self.points) and not on
        return self.box[3 - axis] - self.box[1 - axis] if cut_by_clip else max(on, default=0.0) - min(on, default=0.0)


@dataclass(frozen=True)
class _State:
    matrix: pikepdf.Matrix
    clip: Box = _EVERYWHERE
    fill: tuple[float, ...] = (0, 0, 0, 1)
    stroke: tuple[float, ...] = (0, 0, 0, 1)
    fill_space: Any = pikepdf.Name.DeviceGray
    stroke_space: Any = pikepdf.Name.DeviceGray


def drawings(page: pikepdf.Page) -> Iterator[Drawn]:
    """Everything that *page* draws, in its order, in points from the lower left corner of the trimmed sheet."""
    left, bottom = map(float, list(page.trimbox)[:2])
    start = _State(pikepdf.Matrix().translated(-left, -bottom))
    yield from _Pen(page.obj.get("/Resources", pikepdf.Dictionary()), start).draw(page)


@dataclass
class _Pen:
    resources: Any
    state: _State
    stack: list[_State] = field(default_factory=list)
    path: list[Point] = field(default_factory=list)
    clips: bool = False

    def draw(self, stream: Any) -> Iterator[Drawn]:
        for instruction in pikepdf.parse_content_stream(stream):
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                why = foreign(instruction.iimage.obj.get("/ColorSpace"))
                yield Drawn("picture", fault=f"image in {why}" if why else "")
            else:
                yield from self._do(str(instruction.operator), list(instruction.operands))

    def _do(self, operator: str, operands: list[Any]) -> Iterator[Drawn]:
        if operator == "q":
            self.stack.append(self.state)
        elif operator == "Q":
            self.state = self.stack.pop()
        elif operator == "cm":
            self.state = replace(self.state, matrix=pikepdf.Matrix(*map(float, operands)) @ self.state.matrix)
        elif operator in {"m", "l", "c", "v", "y", "re"}:
            self._move(operator, [float(value) for value in operands])
        elif operator in {"W", "W*"}:
            self.clips = True
        elif operator in _PAINTS:
            yield from self._paint(_PAINTS[operator])
        elif operator in _SHOWS:
            yield Drawn("text", self.state.fill)
        elif operator == "Do":
            yield from self._place(self.resources.XObject[operands[0]])
        elif operator == "sh":
            yield from self._shade(self.resources.Shading[operands[0]])
        else:
            yield from self._colour(operator, operands)

    def _move(self, operator: str, values: list[float]) -> None:
        if operator == "re":
            x, y, width, height = values
            values = [x, y, x + width, y, x + width, y + height, x, y + height]
        self.path += [self.state.matrix.transform(point) for point in zip(values[::2], values[1::2], strict=True)]

    def _paint(self, how: str) -> Iterator[Drawn]:
        box = _cut(_around(self.path), self.state.clip)
        if how and box:
            for inks in ([self.state.fill] if "f" in how else []) + ([self.state.stroke] if "s" in how else []):
                yield Drawn("shape", inks, box=box, points=tuple(self.path), clip=self.state.clip)
        if self.clips:
            self.state = replace(self.state, clip=box or (0, 0, 0, 0))
        self.path, self.clips = [], False

    def _place(self, thing: Any) -> Iterator[Drawn]:
        if thing.get("/Subtype") == "/Form":
            matrix = pikepdf.Matrix(*map(float, thing.get("/Matrix", [1, 0, 0, 1, 0, 0]))) @ self.state.matrix
            inside = _Pen(thing.get("/Resources", self.resources), replace(self.state, matrix=matrix))
            yield from inside.draw(thing)
            return
        corners = [self.state.matrix.transform(corner) for corner in ((0, 0), (0, 1), (1, 0), (1, 1))]
        box = _cut(_around(corners), self.state.clip) or (0, 0, 0, 0)
        yield Drawn("picture", _heaviest(thing), box=box, points=tuple(corners))

    def _shade(self, shading: Any) -> Iterator[Drawn]:
        functions = [shading.get("/Function")]
        while functions:
            function = functions.pop()
            functions += list(function.get("/Functions", [])) if function is not None else []
            for end in ("/C0", "/C1"):
                yield Drawn("shading", tuple(map(float, function.get(end, []))) if function is not None else ())

    def _colour(self, operator: str, operands: list[Any]) -> Iterator[Drawn]:
        part = "stroke" if operator.isupper() else "fill"
        kind = operator.lower()
        if kind == "cs":
            name = operands[0]
            space = dict(self.resources.get("/ColorSpace", {})).get(str(name), name)
            self.state = replace(self.state, **{f"{part}_space": space, part: (0, 0, 0, 1)})
            if why := foreign(space):
                yield Drawn("colour", fault=f"colour in {why}")
        elif kind == "rg":
            self.state = replace(self.state, **{part: ()})
            yield Drawn("colour", fault="colour in DeviceRGB")
        elif kind in {"k", "g", "sc", "scn"}:
            yield from self._patterned(operands)
            self.state = replace(self.state, **{part: _inks(operands)})

    def _patterned(self, operands: list[Any]) -> Iterator[Drawn]:
        """What a pattern draws, in its own place."""
        if operands and isinstance(operands[-1], pikepdf.Name):
            pattern = self.resources.Pattern[operands[-1]]
            if isinstance(pattern, pikepdf.Stream):
                yield from _Pen(pattern.get("/Resources", self.resources), _State(pikepdf.Matrix())).draw(pattern)


def _inks(operands: list[Any]) -> tuple[float, ...]:
    values = tuple(float(value) for value in operands if not isinstance(value, pikepdf.Name))
    return (0, 0, 0, 1 - values[0]) if len(values) == 1 else values if len(values) == 4 else ()


def _heaviest(image: Any) -> tuple[float, ...]:
    """The pixel of a CMYK picture with the most ink."""
    if str(image.get("/ColorSpace")) != "/DeviceCMYK":
        return ()
    raw = pikepdf.PdfImage(image).as_pil_image().tobytes()
    return max((tuple(value / 255 for value in raw[at : at + 4]) for at in range(0, len(raw), 4)), key=sum)


def _around(points: list[Point]) -> Box | None:
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _cut(box: Box | None, clip: Box) -> Box | None:
    """What of *box* lies inside *clip*."""
    if box is None:
        return None
    left, bottom, right, top = (*map(max, box[:2], clip[:2]), *map(min, box[2:], clip[2:]))
    return (left, bottom, right, top) if left <= right and bottom <= top else None
