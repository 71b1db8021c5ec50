"""Who issued a document: the lines of its head, or what its text and its signature tell; and which unit that is."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.importing.paragraph import Paragraph
from generator.importing.words import fold
from generator.records.unit import Unit

_BODIES: Final = (
    "ủy ban|uỷ ban|ubnd|sở|phòng|ban|hội|công an|trạm|trung tâm|đảng ủy|đảng uỷ|hội đồng|hđnd|bộ|cục|chi cục|đoàn|trường|văn phòng|"
    "tỉnh ủy|huyện ủy|thành ủy|tổng cục|viện|tòa án|toà án|liên đoàn|mặt trận|đảng bộ|bệnh viện|thanh tra|kho bạc|đồn|tổ|liên minh|"
    "ban chỉ đạo|ban chỉ huy|bộ chỉ huy|công ty|chính phủ|thủ tướng|quốc hội|vụ|học viện|thường trực|cơ quan|tổng đài|quỹ|chi hội"
)
_BEGINS = re.compile(rf"(?:{_BODIES})(?!\w)", re.IGNORECASE)
_OF_PLACE = re.compile(r"(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)\s", re.IGNORECASE)
_UPPER = "A-ZĐÀ-Ỹ"
_NAME = rf"[{_UPPER}][\w’']*(?:[ \-–]+[{_UPPER}0-9][\w’']*)*"
_UNIT = re.compile(rf"(?i:(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh))\s+({_NAME}|\d+)")
_ISSUES = re.compile(
    r"^(?:Căn cứ[^:]*?[,;]\s*)?(?P<who>[A-ZĐÀ-Ỹ][^,;:.]{3,110}?)\s+(?:ban hành|xây dựng|đề nghị|kính trình|trình|báo cáo|thông báo|yêu cầu|"
    r"triển khai|tổ chức|hướng dẫn|kính đề nghị|kính mời|trân trọng|ủy quyền|quyết định|lập)\b"
)


@dataclass(frozen=True)
class Agency:
    """The issuer and its superior as written. *guessed*: taken from the text, since the head does not say."""

    name: str | None
    superior: str | None = None
    guessed: bool = False


def named_in(lines: Sequence[Paragraph]) -> tuple[Agency, list[Paragraph]]:
    """The bodies that lines of a head name, the issuer last, and the lines that name none."""
    bodies: list[list[Paragraph]] = []
    left: list[Paragraph] = []
    for line in (piece for paragraph in lines for piece in _pieces(paragraph)):
        if _BEGINS.match(line.text) and (not bodies or not _is_continued(bodies[-1], line)):
            bodies.append([line])
        elif bodies and _goes_on(bodies[-1], line):
            bodies[-1].append(line)
        else:
            left.append(line)
    names = [" ".join(line.text for line in body) for body in bodies]
    if not names:
        return Agency(None), left
    return Agency(names[-1], " ".join(names[:-1]) or None), left


def _pieces(paragraph: Paragraph) -> Iterable[Paragraph]:
    """Two bodies may stand on one line: `UBND TỈNH MẪU SỞ Y TẾ`."""
    parts = re.split(
        r"\s+(?=(?:SỞ|PHÒNG|CÔNG AN|TRẠM|CHI CỤC|BAN CHỈ ĐẠO|HỘI|ĐOÀN|TRƯỜNG|TRUNG TÂM|VĂN PHÒNG)\s)",
        paragraph.text,
    )
    if len(parts) > 1 and _OF_PLACE.search(parts[0]):
        return [replace(paragraph, text=part) for part in parts]
    return [paragraph]


def _is_continued(body: list[Paragraph], line: Paragraph) -> bool:
    """`SỞ LAO ĐỘNG -` goes on with whatever follows; so does `BAN CHỈ ĐẠO` with `PHÒNG, CHỐNG …`."""
    said = body[-1].text.rstrip()
    return said.endswith(("-", "–", ",")) or fold(line.text).startswith(("phong chong", "hoi dong bo"))


def _goes_on(body: list[Paragraph], line: Paragraph) -> bool:
    """The place, or the rest of a long name: in capitals too, and beside it."""
    same = line.cell == body[-1].cell and line.column == body[-1].column
    capitals = line.text.upper() == line.text or body[-1].text.upper() != body[-1].text
    return same and capitals and len(line.text) < 90


def told_by(opening: Iterable[str], authority: Iterable[str], post: str | None, place: str | None, text: str) -> Agency:
    """The issuer that the text names: who issues, proposes or reports in the sentence before the body."""
    whole = [body for said in opening if (body := _who(said))]
    if whole:
        return _with_superior(_full(whole[0], place, text), text)
    body = next((line for line in authority if fold(line).startswith(("tm ", "t m "))), None)
    if body:
        return Agency(_full(re.sub(r"^\W*T/?M\W*", "", body), place, text), None, guessed=True)
    return Agency(None)


def _who(said: str) -> str | None:
    match = _ISSUES.search(said)
    who = match["who"] if match else ""
    who = re.split(r"(?<=[a-zà-ỹ0-9]),\s+", who)[-1]
    return who if _BEGINS.match(who) else None


def _full(body: str, place: str | None, text: str) -> str:
    """The body with its place in full: `UBND xã` becomes `UBND xã Ví Dụ` where the text says so."""
    body = " ".join(body.split())
    level = re.search(r"(xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố|thị xã)$", body, re.IGNORECASE)
    if level and place:
        return f"{body} {place}"
    if not _UNIT.search(body) and fold(body) in {"uy ban nhan dan", "ubnd"} and place:
        found = _levels(place, text)
        return f"{body} {found} {place}" if found else body
    return body


def _levels(place: str, text: str) -> str | None:
    """What the text calls this place: xã, phường, huyện …"""
    found = Counter(match[1].lower() for match in _UNIT.finditer(text) if fold(match[2]).startswith(fold(place)))
    return found.most_common(1)[0][0] if found else None


def _with_superior(body: str, text: str) -> Agency:
    """A phòng stands below the Ủy ban nhân dân that the text names most."""
    if not re.match(r"(?:phòng|trạm|trung tâm|ban)\b", body, re.IGNORECASE):
        return Agency(body, None, guessed=True)
    named = Counter(
        f"Ủy ban nhân dân {match[1].lower()} {match[2]}"
        for match in re.finditer(
            rf"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+(?i:(xã|phường|đặc khu|huyện|quận|thị xã))\s+({_NAME})", text
        )
    )
    superior = named.most_common(1)[0][0] if named else None
    return Agency(body, superior, guessed=True)


def unit_of(agency: Agency, place: str | None, text: str, units: Mapping[str, Unit]) -> str | None:
    """The code of the unit whose body issued this: by its name, and by the provinces that the text names."""
    names = _folded(units)
    whole = fold(f"{agency.name or ''} {place or ''}")
    if own := next(
        (
            id
            for id, (plain, _) in names.items()
            if len(plain) > 20 and whole.startswith(plain[:20]) and fold(place or "-") in plain
        ),
        None,
    ):
        return own
    said = _title(f"{agency.superior or ''} | {agency.name or ''}")
    named = [(match[1].lower(), match[2]) for match in _UNIT.finditer(said)][::-1]
    level = _levels(place, text) if place else None
    if place:
        named.append(
            (level or ("tỉnh" if fold(agency.name or "").startswith(("so ", "cong an tinh")) else "xã"), place)
        )
    provinces = _provinces(text, units)
    for level, name in named:
        found = [units[id] for id, (_, keys) in names.items() if f"{fold(level)} {fold(name)}" in keys]
        if best := _nearest(found, provinces):
            return best.id
    return None


def _nearest(found: list[Unit], provinces: list[str]) -> Unit | None:
    """The only unit of that name, else the one in the province that the text names most."""
    if len(found) == 1:
        return found[0]
    within = [unit for code in provinces for unit in found if (unit.province or unit.id) == code]
    return within[0] if within else None


_names: dict[int, tuple[object, dict[str, tuple[str, frozenset[str]]]]] = {}


def _folded(units: Mapping[str, Unit]) -> dict[str, tuple[str, frozenset[str]]]:
    """Each unit's plain name, and the ways to say it with its level; kept for the next document."""
    if id(units) not in _names:
        _names.clear()
        _names[id(units)] = (units, {code: (fold(unit.name), _keys(unit)) for code, unit in units.items()})
    return _names[id(units)][1]


def _keys(unit: Unit) -> frozenset[str]:
    level, plain = fold(unit.level), fold(unit.name)
    return frozenset({plain, f"{level} {plain.removeprefix(f'{level} ')}"})


def _title(said: str) -> str:
    """`XÃ VÍ DỤ` as `xã Ví Dụ`, so that names in capitals are found too."""
    return " ".join(word.title() if word.isupper() and len(word) > 1 else word for word in said.split())


def _provinces(text: str, units: Mapping[str, Unit]) -> list[str]:
    """Codes of the provinces that the text names, the most named first."""
    plain = f" {fold(text)} "
    whole = [unit for unit in units.values() if unit.province is None]
    counted = {unit.id: plain.count(f" {re.sub('^(tinh|thanh pho) ', '', fold(unit.name))} ") for unit in whole}
    return [code for code, count in sorted(counted.items(), key=lambda item: -item[1]) if count]
