"""Who does what: leads (chủ trì), partners (phối hợp), those who are asked (đề nghị), and their tasks."""
# ruff: noqa: E501
# One rule a line: to be read down.

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.importing.bodies import BODY, each, is_asked, is_body
from generator.importing.tabled import task_rows
from generator.importing.words import fold
from generator.records.clause import Clause
from generator.records.document import Role

_LEADS = re.compile(
    r"^\W*(?:cơ quan|đơn vị|bộ phận)?\s*(?:chủ trì|chịu trách nhiệm chính|đầu mối)(?:\s+(?:thực hiện|tham mưu))?\s*:\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_HELPS = re.compile(
    r"^\W*(?:cơ quan|đơn vị|các đơn vị|các cơ quan|bộ phận)?\s*phối hợp(?:\s+thực hiện)?\s*:\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_GIVEN = re.compile(
    r"(?:^|(?<=[.;]\s))(?P<how>Giao cho|Giao|Đề nghị|Kính đề nghị|Phân công|Yêu cầu)\s+(?P<who>[^.;:]{3,160}?)\s*(?P<verb>:|,?\s+(?:chủ trì|phối hợp|tổ chức|"
    r"chỉ đạo|tham mưu|thực hiện|xây dựng|hướng dẫn|bố trí|tăng cường|rà soát|theo dõi|đẩy mạnh|triển khai|kiểm tra|tuyên truyền|quan tâm|báo cáo|"
    r"căn cứ|có trách nhiệm|làm|cung cấp|lồng ghép|đưa|tiếp nhận|hỗ trợ|vận động|là|chịu|thường xuyên|tích cực)\b)"
)
_LED_BY = re.compile(r"(?:^|(?<=[.;]\s))(?P<who>[^.;:]{3,120}?)\s+(?:chịu trách nhiệm\s+)?chủ trì\b")
_WITH = re.compile(
    r"[Pp]hối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+(?P<who>[^.;:]{3,260}?)(?=\s*(?:[.;:]|$|\s(?:tổ chức|triển khai|thực hiện|xây dựng|tham mưu|tuyên truyền|rà soát|kiểm tra|"
    r"hướng dẫn|để|trong|tiến hành|đẩy mạnh|tăng cường|tiếp nhận|hỗ trợ|xác minh|lồng ghép|cung cấp|làm|bố trí|vận động|thường xuyên|nắm|phát hiện|đưa|mở|theo dõi|giám sát|đôn đốc|"
    r"lập|điều tra|quản lý|giải cứu|chỉ đạo|phổ biến|truyền thông|chăm sóc|xử lý|đấu tranh|ngăn chặn|kịp thời|chủ động|xác định|tư vấn|thống kê|đánh giá|tập huấn|in|phát)\b))"
)
_PARTNER = re.compile(r"^\W*(?:phối hợp|tham gia|cùng)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Task:
    """One task of one body."""

    clause: str
    agency: str
    role: Role
    task: str


def tasks_in(body: list[Clause]) -> list[Task]:
    """Every task of a document, in order, each once."""
    found: dict[tuple[str, str, Role], Task] = {}
    names: dict[str, str] = {}
    for clause in body:
        for task in (one for one in _below(clause, None, "") if one.task and one.agency):
            agency = names.setdefault(fold(task.agency), task.agency)  # one body keeps the first of its spellings
            found.setdefault((task.clause, agency, task.role), replace(task, agency=agency))
    return list(found.values())


def _below(clause: Clause, owner: str | None, about: str) -> Iterator[Task]:
    """*owner* is the heading that names a body, of this clause or one above; *about* the nearest other heading."""
    heading = clause.heading or ""
    owner = heading if heading and is_body(heading) else None if heading and not _keeps(heading) else owner
    about = heading if heading and not owner and not _keeps(heading) else about
    for text in clause.text:
        yield from _in_text(clause.id, text, owner, about)
    yield from _in_table(clause)
    for child in clause.children:
        yield from _below(child, owner, about)


def _in_table(clause: Clause) -> Iterator[Task]:
    for row in task_rows(clause.table) if clause.table else []:
        for said, role in ((row.lead, Role.LEAD), (row.partner, Role.PARTNER)):
            yield from (Task(clause.id, body, role, _task(row.task)) for body in each(said) if said)


def _keeps(heading: str) -> bool:
    """A heading below a body's own that does not take its tasks away: `Nhiệm vụ`."""
    return bool(re.match(r"nhiệm vụ|trách nhiệm", heading, re.IGNORECASE))


def _in_text(clause: str, text: str, owner: str | None, about: str) -> Iterator[Task]:
    for rule, role in ((_LEADS, Role.LEAD), (_HELPS, Role.PARTNER)):
        match = rule.match(text)
        if match:
            yield from (Task(clause, body, role, about or text) for body in each(match[1]))
            return
    if owner:
        role = Role.ASKED if is_asked(owner) else Role.PARTNER if _PARTNER.match(text) else Role.LEAD
        yield from (Task(clause, body, role, _task(text)) for body in each(owner))
    yield from _given(clause, text)
    for match in _WITH.finditer(text):
        yield from (Task(clause, body, Role.PARTNER, _task(text)) for body in each(match["who"]) if BODY.match(body))


def _given(clause: str, text: str) -> Iterator[Task]:
    for match in _GIVEN.finditer(text):
        if BODY.match(match["who"]):
            role = Role.ASKED if is_asked(match["how"]) else Role.LEAD
            yield from (Task(clause, body, role, _task(text[match.start() :])) for body in each(match["who"]))
    for match in _LED_BY.finditer(text):
        if BODY.match(match["who"]) and not _GIVEN.match(text, match.start()):
            yield from (Task(clause, body, Role.LEAD, _task(text[match.start() :])) for body in each(match["who"]))


def _task(text: str) -> str:
    """The sentence itself, without its last sign."""
    return re.sub(r"\s*(?<!\.\.)[;.,:/]+$", "", text).strip()
