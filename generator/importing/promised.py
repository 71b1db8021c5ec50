"""Targets, communication promises, hotlines and sources of money that the clauses of a document name."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.records.clause import Clause
from generator.records.document import Channel, HotlineMention, Promise
from generator.records.hotline import HotlineFacts

_CHANNELS: Final = {
    Channel.BANNER: r"băng[\s-]*r[ôo]n|băng zôn|băng cờ|phướn",
    Channel.BILLBOARD: r"pa[\s-]?n[ôo]|bảng tin|bảng điện tử|biển quảng cáo",
    Channel.BROCHURE: r"tờ gấp|sách nhỏ|cẩm nang|sổ tay",
    Channel.CAMPAIGN_DAY: r"30\s*/\s*7(?!/(?!20))|30\s+tháng\s+7|ngày toàn dân phòng,? chống|ngày thế giới phòng,? chống|tháng cao điểm|đợt cao điểm|chiến dịch truyền thông",
    Channel.LEAFLET: r"tờ rơi",
    Channel.LOUDSPEAKER: r"loa (?:truyền thanh|phát thanh|kéo|lưu động|không dây)|cụm loa|hệ thống loa|(?:đài|trạm|hệ thống) truyền thanh|truyền thanh cơ sở|phát thanh|loa đài",
    Channel.NEWS: r"tin,? bài|bài viết|chuyên mục|phóng sự|chuyên trang|đưa tin|cổng thông tin|trang thông tin điện tử",
    Channel.POSTER: r"áp[\s-]*ph[íi]ch|tranh cổ động|poster",
    Channel.PRESS: r"(?:phương tiện )?thông tin đại chúng|báo chí|truyền hình",
    Channel.SCHOOL: r"(?:trong|tại|cho|các|ở|đến|với)\s+(?:các\s+)?(?:trường(?! hợp)|nhà trường|cơ sở giáo dục|học sinh|sinh viên)|ngoại khóa|ngoại khoá",
    Channel.SESSION: r"hội thi|hội nghị truyền thông|hội nghị tuyên truyền|buổi truyền thông|buổi tuyên truyền|tọa đàm|toạ đàm|buổi nói chuyện|nói chuyện (?:chuyên đề|với|tại|cho)|mít[\s-]*tinh|sinh hoạt (?:chuyên đề|cộng đồng)|diễu hành|sân khấu hóa|cuộc thi|lớp truyền thông",
    Channel.SLOGAN: r"khẩu hiệu|thông điệp truyền thông",
    Channel.SOCIAL: r"mạng xã hội|facebook|fanpage|tiktok|youtube",
    Channel.TALK: r"truyền thông trực tiếp|tuyên truyền trực tiếp|tuyên truyền miệng|vận động từng hộ|tư vấn cộng đồng",
    Channel.VIDEO: r"video|clip|phim ngắn|tiểu phẩm|phim tài liệu",
    Channel.ZALO: r"zalo",
}  # fmt: skip
_RULES: Final = {
    channel: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for channel, words in _CHANNELS.items()
}
_ANY = re.compile("|".join(_CHANNELS.values()), re.IGNORECASE)
"""Most clauses name no channel: one look tells."""
_SHARE = re.compile(
    r"(?P<least>(?:ít nhất|tối thiểu|trên|từ|đạt|phấn đấu(?: để)?|đảm bảo|bảo đảm)\s+)?(?<![\d.,/])(?P<value>\d{1,3})(?:[.,]\d+)?\s*%(?P<more>\s*trở lên)?\s*(?:số\s+|các\s+)?(?P<of>[^.;:]{3,300})"
)
_WHOLE = re.compile(
    r"(?<![\d/])(?P<value>\d{1,3})\s*/\s*(?P=value)\s+(?P<unit>thôn|xóm|bản|ấp|tổ dân phố|tổ|khu phố|khu|xã|phường|trường|cơ quan|đơn vị|chi hội)(?P<of>[^.;:]{0,200})"
)
_COUNT = re.compile(
    r"(?:ít nhất|tối thiểu|không dưới|tổ chức|mở|xây dựng|phát|in|treo|đạt)\s+(?:được\s+)?(?:từ\s+)?(?P<value>\d{1,3}(?:\.\d{3})*|\d+)\s*(?:\([^)]*\)\s*)?(?:[-–]\s*\d+\s*)?"
    r"(?P<unit>buổi|lớp|cuộc|đợt|hội nghị|mô hình|lượt|tờ rơi|tờ gấp|tờ|băng rôn|pano|áp phích|tin|bài|tin bài|chuyên mục|lần|người|cán bộ|học sinh|hộ|câu lạc bộ|video|clip|cụm|điểm|hội thi|chuyên đề)(?!\w)(?P<of>[^.;:]{0,200})",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(
    r"(?:nguồn\s+)?(?:ngân sách|kinh phí)[^.;:]{0,160}|(?:nguồn\s+)?(?:xã hội hóa|xã hội hoá|tài trợ|viện trợ|huy động|đóng góp|hỗ trợ|hợp pháp khác)[^.;:,]{0,120}|chương trình mục tiêu quốc gia[^.;:,]{0,80}|các nguồn [^.;:,]{3,100}"
)
_MONEY_CLAUSE: Final = re.compile(r"kinh phí|ngân sách|nguồn lực tài chính|dự toán", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(?<![\w/.,-])\+?\d[\d .]{1,16}\d(?![\w/%]|[.,]\d)")


@dataclass(frozen=True)
class Goal:
    """A figure: *value* in *unit* (%, buổi, thôn) *of* what."""

    clause: str
    value: int
    unit: str
    of: str


def goals_in(clauses: list[Clause], *, counts: bool = True) -> Iterator[Goal]:
    """Every share, and every count that is set as the least or planned; what a report *counts* was done already."""
    for clause in clauses:
        for text in _texts(clause):
            for match in _SHARE.finditer(text):
                yield Goal(clause.id, int(match["value"]), "%", _of(match["of"]))
            for match in _WHOLE.finditer(text):
                yield Goal(clause.id, int(match["value"]), match["unit"].lower(), _of(match["of"]) or match["unit"])
            for match in _COUNT.finditer(text) if counts else ():
                yield Goal(
                    clause.id,
                    int(match["value"].replace(".", "")),
                    match["unit"].lower(),
                    _of(match["of"]) or match["unit"],
                )


def promises_in(clauses: list[Clause]) -> Iterator[Promise]:
    """Each channel that a clause names, once."""
    for clause in clauses:
        text = " ".join(_texts(clause))
        for channel, rule in _RULES.items() if _ANY.search(text) else ():
            if rule.search(text):
                yield Promise(clause=clause.id, channel=channel)


def hotlines_in(clauses: list[Clause], lines: Mapping[str, HotlineFacts]) -> Iterator[HotlineMention]:
    """Numbers of the register that a clause shows; three digits only where the text speaks of calling."""
    numbers = {_bare(line.number): id for id, line in lines.items()}
    for clause in clauses:
        text = " ".join(_texts(clause))
        seen: set[str] = set()
        for match in _DIGITS.finditer(text):
            written = match[0].strip(" .")
            id = numbers.get(_bare(written))
            if id and id not in seen and (len(_bare(written)) > 3 or _calls(text, match.start())):
                seen.add(id)
                yield HotlineMention(clause=clause.id, hotline=id, as_written=written)


def _calls(text: str, at: int) -> bool:
    around = text[max(0, at - 120) : at + 60].lower()
    return bool(re.search(r"tổng đài|đường dây|gọi|số máy|điện thoại|hotline|số\s+\d{3}\b", around))


def _bare(number: str) -> str:
    return re.sub(r"\D", "", number)


def funds_in(body: list[Clause]) -> Iterator[tuple[str, str]]:
    """Clause and source of money, in clauses about money."""
    for clause in body:
        yield from _funds_below(clause, False)


def _funds_below(clause: Clause, about_money: bool) -> Iterator[tuple[str, str]]:
    about_money = about_money or bool(clause.heading and _MONEY_CLAUSE.search(clause.heading))
    for text in clause.text:
        if about_money or re.match(r"\W*(?:Nguồn )?[Kk]inh phí", text):
            for match in _MONEY.finditer(text):
                source = _of(match[0])
                if len(source.split()) > 2 and not re.match(
                    r"[Kk]inh phí (?:thực hiện|hoạt động)(?: các| kế)?[^.]{0,60}$", source
                ):
                    yield clause.id, source[:1].upper() + source[1:]
    for child in clause.children:
        yield from _funds_below(child, about_money)


def _texts(clause: Clause) -> list[str]:
    return [clause.heading or "", *clause.text]


def _of(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:-")
