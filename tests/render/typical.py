"""Made-up official documents of every size: short and long names, few and many recipients, one page and eighty."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice

from generator.records.document import Document
from generator.records.format import Format
from generator.records.plan import Plan
from generator.render import write
from generator.render.compose import Composer
from tests.importing.printing import THEME, portal
from tests.render.word import REAL

SIGNER = "Nguyễn Thị Ví Dụ"
_NAME = "Trung tâm Phục vụ hành chính công và Hỗ trợ người dân các thôn bản vùng cao biên giới"
_SUBJECT = (
    "Thực hiện công tác phòng, chống mua bán người, hỗ trợ nạn nhân bị mua bán trở về và truyền thông ở thôn, bản, "
    "tổ dân phố, trường học, chợ phiên và bến xe trên địa bàn toàn xã trong năm 2027"
)
_TEXTS = (
    "Nhắc số điện thoại 111 trong các buổi phát thanh của thôn và của xã; đọc ngắn, đọc chậm, không gây sợ hãi cho "
    "người nghe, nhất là trẻ em và người cao tuổi sống một mình ở nơi xa.",
    "Gửi kết quả trước ngày 15/12/2027.",
    "Giữ kín tên, nơi ở và hình ảnh của người trở về; chỉ nói cho cơ quan có trách nhiệm biết, khi chính họ hoặc "
    "người đại diện hợp pháp đồng ý, trừ trường hợp luật có quy định khác, và không hỏi lại điều họ đã kể.",
    "Mỗi trường học tổ chức ít nhất một buổi tìm hiểu, có người của Công an xã và Trạm Y tế xã cùng dự.",
)
_PLACES = ("Trạm Y tế xã", "Công an xã", "Các trường học trên địa bàn xã", "Hội Liên hiệp Phụ nữ xã")
_AUTHORITY = ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "TL. Trưởng ban Chỉ đạo", "TUQ. Chánh Văn phòng")
_WIDE_TABLE = {
    "head": ["TT", "Nội dung công việc", "Nơi làm", "Thời hạn"],
    "rows": [[str(row), _TEXTS[row % 4], _PLACES[row % 4], "15/6/2027"] for row in range(1, 15)],
}


@dataclass(frozen=True)
class Shape:
    """How large each part is: names in letters, the rest in number. *blank*: a draft without its number or day."""

    type: str = "ke-hoach"
    superior: int = 24
    issuer: int = 22
    subject: int = 90
    recipients: int = 3
    paragraphs: int = 12
    authority: int = 1
    addressees: int = 0
    annexes: tuple[str, ...] = ()
    urgency: str | None = None
    blank: str | None = None
    table: bool = False
    decided_by: bool = False
    signer: str | None = None


SHAPES: Mapping[str, Shape] = {
    "ke-hoach": Shape(authority=2),
    "to-trinh": Shape("to-trinh", addressees=1, signer=SIGNER),
    "bao-cao": Shape("bao-cao", addressees=1, table=True),
    "cong-van": Shape("cong-van", subject=60, paragraphs=4, addressees=3, signer=SIGNER),
    "thong-bao": Shape("thong-bao", subject=20, paragraphs=2),
    "one-word-subject": Shape("thong-bao", superior=0, issuer=8, subject=9, paragraphs=1, recipients=1, authority=0),
    "long-names": Shape(superior=80, issuer=80, subject=120, urgency="khan", recipients=10),
    "longest-names": Shape("to-trinh", superior=120, issuer=120, subject=160, addressees=4, authority=4, signer=SIGNER),
    "long-letter": Shape("cong-van", issuer=120, subject=120, addressees=12, urgency="thuong-khan", recipients=30),
    "blank-number": Shape("bao-cao", blank="number", annexes=("portrait", "landscape"), urgency="hoa-toc"),
    "blank-day": Shape("cong-van", subject=40, blank="date", addressees=1, paragraphs=20, annexes=("landscape",)),
    "many-recipients": Shape(recipients=40, paragraphs=9, authority=3, signer=SIGNER),
    "most-recipients": Shape(recipients=60, paragraphs=14, authority=4, signer=SIGNER, annexes=("portrait",)),
    "recipients-of-a-short-one": Shape("thong-bao", recipients=60, paragraphs=1),
    "annexes": Shape(table=True, annexes=("portrait", "portrait", "landscape", "landscape", "portrait")),
    "decision": Shape("quyet-dinh", decided_by=True, authority=0, paragraphs=6, signer=SIGNER, urgency="khan"),
    "eighty-pages": Shape(paragraphs=900, recipients=20, annexes=("portrait",)),
} | {f"end-after-{count}": Shape(paragraphs=count, subject=70, recipients=8, signer=SIGNER) for count in (7, 8, 10, 11)}


def _cut(text: str, letters: int) -> str:
    """The first words of *text*, again and again, as many as fit in so many *letters*; never fewer than one."""
    words, taken = cycle(text.split()), ""
    while True:
        longer = f"{taken} {next(words)}".strip()
        if len(longer) > letters and taken:
            return taken.rstrip(",")
        taken = longer


def _body(shape: Shape) -> Iterator[dict[str, object]]:
    """Sections of eight paragraphs, in each a heading with points below and a paragraph without a label."""
    texts = list(islice(cycle(_TEXTS), shape.paragraphs))
    for at in range(0, len(texts), 8):
        points = [
            {"id": f"diem-{at + place}", "label": "abcdđegh"[place], "text": [text]}
            for place, text in enumerate(texts[at + 1 : at + 8])
        ]
        heading = {"id": f"muc-{at}", "label": "1", "heading": "Nội dung", "text": texts[at : at + 1]}
        yield {"id": f"phan-{at}", "heading": "Việc phải làm", "children": [{**heading, "children": points}]}


def _annex(place: int, across: str) -> dict[str, object]:
    body = [{"id": f"muc-{place}", "label": "1", "heading": "Mẫu", "text": _TEXTS}]
    table = {"id": f"bang-{place}", "table": _WIDE_TABLE}
    return {
        "id": f"phu-luc-{place}",
        "heading": _cut(_SUBJECT, 80),
        "landscape": str(across == "landscape").lower(),
        "body": [table] if place % 2 else [*body, table],
    }


def document_of(name: str) -> Document:
    """The document of one of SHAPES, or a model of the project."""
    if name in REAL:
        return REAL[name]
    shape = SHAPES[name]
    places = islice(cycle(_PLACES), max(shape.recipients, shape.addressees))
    agencies = [f"{place} số {count}" for count, place in enumerate(places, 1)]
    table = [{"id": "bang", "label": "2", "heading": "Bảng", "table": _WIDE_TABLE}] if shape.table else []
    data: dict[str, object] = {
        "id": name,
        "type": shape.type,
        "standing": "draft" if shape.blank else "issued",
        "issuer": {"name": _cut(_NAME, shape.issuer), "unit": "xa-vi-du"},
        "number": "9",
        "symbol": "VHXH-YT",
        "place": "Ví Dụ",
        "date": "2027-02-05",
        "year": "2027",
        "subject": _cut(_SUBJECT, shape.subject),
        "addressees": agencies[: shape.addressees],
        "urgency": shape.urgency,
        "decided_by": "Chủ tịch Ủy ban nhân dân xã" if shape.decided_by else None,
        "legal_bases": [{"text": "Căn cứ Luật Phòng, chống mua bán người"}, {"text": f"Căn cứ {_cut(_SUBJECT, 140)}"}],
        "opening": [_TEXTS[2]],
        "body": [*_body(shape), *table],
        "closing": ["Trên đây là việc phải làm; có gì vướng mắc, đề nghị phản ánh để được hướng dẫn./."],
        "recipients": [*agencies[: shape.recipients - 1], "Lưu: VT, VHXH"],
        "signature": {"authority": _AUTHORITY[: shape.authority], "post": "Phó Chủ tịch"},
        "annexes": [_annex(place, across) for place, across in enumerate(shape.annexes, 1)],
    }
    if shape.superior:
        data["issuer"] = {"superior": _cut(f"Sở Y tế và {_NAME}", shape.superior), **data["issuer"]}  # type: ignore[dict-item]
    return Document.model_validate(data | ({shape.blank: None} if shape.blank else {}))


def signer_of(name: str) -> str | None:
    """Whose name stands under the document."""
    return SHAPES[name].signer if name in SHAPES else None


NAMES = (*(name for name in REAL if name.startswith("mau-")), *SHAPES)


@cache
def written(name: str, format: Format = Format.PDF) -> bytes:
    """The document as a file, composed as the site composes it."""
    return written_anew(name, format)


def written_anew(name: str, format: Format = Format.PDF) -> bytes:
    """The file, made again."""
    document = document_of(name)
    plan = Plan(
        document=document, about=document.subject, subject=document.subject, issuer=document.issuer.name, note=None,
        historical=False, targets=[], assignments=[], deadlines=[], budget=[], signer=signer_of(name),
    )  # fmt: skip
    return write(Composer(portal(), THEME).sheet(portal().kinds["official-plan"], plan, format), THEME)
