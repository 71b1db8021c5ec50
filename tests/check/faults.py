"""Faults to be found: each one small edit of one file of the project, and what an author must be told of it.

Edits lean on ids and names of fields, not on sentences, so that texts can be improved without touching this table.
"""
# ruff: noqa: E501
# One fault a line: a table to be read down its columns.

import re
from dataclasses import dataclass
from pathlib import Path

from tests.check.trial import Change, Trial

LINES, LAW, ORIGINS = "content/data/hotlines.yaml", "content/data/law.yaml", "content/data/sources.yaml"
TOPICS, UNITS, PRINTS = "content/data/topics.yaml", "content/data/units.yaml", "content/data/prints.yaml"
COMMUNES, VI_COMMUNES = "content/data/communes.yaml", "content/vi/communes.yaml"
VI, EN = "content/vi/language.yaml", "content/en/language.yaml"
VI_LINES, EN_LINES = "content/vi/hotlines.yaml", "content/en/hotlines.yaml"
VI_LABELS, EN_LABELS = "content/vi/labels.yaml", "content/en/labels.yaml"
EN_LAW, ABOUT = "content/en/law.yaml", "content/vi/pages/gioi-thieu.md"
VI_TOPIC, EN_TOPIC = "content/vi/topics/goi-111.yaml", "content/en/topics/goi-111.yaml"
SONG_CONG = "plans/2026/song-cong-111-kh-ubnd.yaml"
TAM_TIEN = "plans/2026/tam-tien-61-vhxh-yt.yaml"
TUYEN_QUANG = "plans/2021/tuyen-quang-kh-sldtbxh-2021.yaml"
DI_SU = "plans/2024/di-su-kh-2024.yaml"
MODEL = "plans/models/mau-ke-hoach-xa-vi-du.yaml"
EN_SONG_CONG = "content/en/plans/song-cong-111-kh-ubnd.yaml"
EN_MODEL = "content/en/plans/mau-ke-hoach-xa-vi-du.yaml"
VI_SONG_CONG = "content/vi/plans/song-cong-111-kh-ubnd.yaml"
PICTURES, MARK = "theme/pictures/pictures.yaml", "theme/pictures/dau-hieu.svg"
POSTER, TOPIC_PAGE, HOME = "theme/kinds/poster", "theme/kinds/topic-page", "theme/kinds/home"
FONT = "theme/fonts/BeVietnamPro-Regular.ttf"
POSTER_KIND, SCRIPT_KIND = f"{POSTER}/kind.yaml", "theme/kinds/loudspeaker-script/kind.yaml"
SEARCH, VI_SEARCH = "content/data/search.yaml", "content/vi/search.yaml"
STORE, SAFETY, GLOSSARY = "content/en/translated.yaml", "content/data/safety.yaml", "content/data/glossary.yaml"
ZH, ZH_LINES, ZH_LABELS = "content/zh/language.yaml", "content/zh/hotlines.yaml", "content/zh/labels.yaml"
HELP = "theme/kinds/help-page/labels.yaml"
TREE, EN_TREE = "content/data/trees/quyen-ho-tro.yaml", "content/en/trees/quyen-ho-tro.yaml"

JOB_TREE = "content/data/trees/loi-moi-lam-viec.yaml"


@dataclass(frozen=True)
class Fault:
    """In *file*, *old* becomes *new* once, or the *whole* file something else; a problem holds *said* (vi | en).

    The edit must fit one place of the file only; with *after*, it is the first place behind these words that counts.
    It is told on line *first* if that is given, or where *at* ends, or on the first line that differs; in the file
    *told*, if that is another.
    """

    name: str
    file: str
    old: str | re.Pattern[str]
    new: str
    said: str
    at: str = ""
    told: str = ""
    after: str = ""
    whole: tuple[Change] | None = None
    first: int | None = None

    def change(self, trial: Trial) -> Change:
        """What the file becomes."""
        return self.whole[0] if self.whole else self._text(trial)

    def line(self, trial: Trial) -> int:
        """The line to be told."""
        if self.first:
            return self.first
        if self.at:
            return line_with(self.at, trial.text(self.told) if self.told else self._text(trial))
        before, after = trial.text(self.file).splitlines(), self._text(trial).splitlines()
        return next(number for number, line in enumerate(after, 1) if before[number - 1 : number] != [line])

    def _text(self, trial: Trial) -> str:
        """The file's new text. An edit that no longer fits its one place means that the table is out of date."""
        text = trial.text(self.file)
        pattern = self.old if isinstance(self.old, re.Pattern) else re.compile(re.escape(self.old))
        places = list(pattern.finditer(text, text.find(self.after) + len(self.after)))
        fits = bool(places) and self.after in text if self.after else len(places) == 1
        assert fits, f"{self.name}: the edit no longer fits one place in {self.file}"
        return text[: places[0].start()] + self.new + text[places[0].end() :]


def whole(name: str, file: str, becomes: Change, said: str, line: int = 1, at: str = "", told: str = "") -> Fault:
    """A fault of the whole *file*, which *becomes* something else."""
    return Fault(name, file, "", "", said, at, told, whole=(becomes,), first=None if at else line)


def line_with(words: str, text: str) -> int:
    """The line on which these words first end."""
    return text.count("\n", 0, text.index(words) + len(words)) + 1


def line_of(field: str) -> re.Pattern[str]:
    """A whole line that gives this field at this indentation."""
    return re.compile(rf"^{re.escape(field)}:.*\n", re.MULTILINE)


def value_of(field: str) -> re.Pattern[str]:
    """What one line says behind this field, at any indentation, its quotes included."""
    return re.compile(rf'(?<=\b{re.escape(field)}: )(?:"[^"\n]*"|[^"\n]+)')


UNREADABLE = (
    whole("no such file", LAW, None, "Không đọc được tệp | cannot be read"),
    whole("a folder in place of a file", "plans/2026/thu.yaml", Path.mkdir, "Không đọc được tệp | cannot be read"),
    whole("a link to itself", "plans/2026/thu.yaml", lambda path: path.symlink_to(path), "Không đọc được | cannot be read"),
    whole("a language without its language.yaml", EN, None, "Không đọc được tệp | cannot be read"),
    whole("a language without labels", EN_LABELS, None, "Không đọc được tệp | cannot be read"),
    whole("a language without hotlines", EN_LINES, None, "Không đọc được tệp | cannot be read"),
    whole("a kind without its declaration", f"{POSTER}/kind.yaml", None, "Không đọc được tệp | cannot be read"),
    whole("a kind without labels", f"{POSTER}/labels.yaml", None, "Không đọc được tệp | cannot be read"),
    whole("a kind without examples", f"{POSTER}/examples.yaml", None, "Không đọc được tệp | cannot be read"),
    whole("a plan by another ending", "plans/2026/thu.yml", "id: thu", "Tệp này không được đọc | file is not read"),
    whole("a plan in a folder too deep", "plans/2026/thang-5/thu.yaml", "id: thu", "Tệp này không được đọc | file is not read"),
    whole("a plan beside its folders", "plans/thu.yaml", "id: thu", "Tệp này không được đọc | file is not read"),
    whole("a topic by another ending", "content/vi/topics/thu.yml", "title: x", "Tệp này không được đọc | file is not read"),
    whole("a page in the wrong folder", "content/vi/thu.md", "---\n", "Tệp này không được đọc | file is not read"),
    whole("no mkdocs.yml", "mkdocs.yml", None, "Không đọc được tệp | cannot be read"),
    Fault("an address of the site that is none", "mkdocs.yml", "https://loive.example/", "loive.example", "`site_url` phải là | `site_url` must be"),
    Fault("no address of the site", "mkdocs.yml", line_of("site_url"), "", "`site_url` phải là | `site_url` must be", at="site_name"),
    whole("Vietnamese of old Windows", EN_LAW, b"a: 1\nb: Ti\xea\xecng", "không phải mã UTF-8 | not UTF-8", 2),
    whole("UTF-16", SONG_CONG, "id: vi-du".encode("utf-16"), "không phải mã UTF-8 | not UTF-8"),
    whole("a style in UTF-16", "theme/tokens.css", "a{}".encode("utf-16"), "không phải mã UTF-8 | not UTF-8"),
    whole("an empty file", TOPICS, "", "Tệp này trống | file is empty"),
    whole("only remarks", EN_TOPIC, "# một\n\n# hai\n", "Tệp này trống | file is empty"),
    whole("a list in place of a register", LINES, "- number: 111\n", "phải là các mục | must be fields"),
    whole("a word in place of a document", TAM_TIEN, "\nđang soạn\n", "phải là các mục | must be fields", 2),
    whole("two documents in a file", EN_SONG_CONG, "about: x\n---\nabout: y\n", "nhiều phần | several documents", 2),
    Fault("a tab", SONG_CONG, '  unit: "05518"', '\tunit: "05518"', "phím Tab | with a tab"),
    Fault("a tab far inside", TOPICS, "- id: goi-tong-dai\n      part", "- id: goi-tong-dai\n  \t  part", "Tab | a tab"),
    Fault("a field twice", TAM_TIEN, "symbol: VHXH-YT", "symbol: VHXH-YT\nnumber: 62", "`number` đã có ở dòng 8 | on line 8"),
    Fault("an entry twice", LAW, "30-2020-nd-cp:\n", "09-2013-nd-cp:\n", "`09-2013-nd-cp` đã có | already given"),
    Fault("quotes that stay open", LINES, '"Ban biên soạn Lối Về"', '"Ban biên soạn Lối Về', "theo cách viết YAML | as YAML", after="bao-ho-cong-dan-2015:\n"),
    Fault("a bracket that stays open", TREE, "khong-mot-minh]", "khong-mot-minh", "theo cách viết YAML | as YAML"),
    Fault("a colon in a value", UNITS, "level: sở", "level: sở: cũ", "theo cách viết YAML | as YAML"),
    Fault("a line too far in", EN, "order: 2", "   order: 2", "theo cách viết YAML | as YAML"),
    Fault("an anchor", PICTURES, re.compile(r"(?<=cua-sang:\n  author: )Lối Về"), "&a Lối Về", "`&`, `*` hay `!` | may not start"),
    Fault("a Python object", VI, "order: 1", "order: !!python/name:os.system", "`&`, `*` hay `!` | may not start"),
    Fault("a number that # would swallow", VI, "name: Tiếng Việt", "name: Tiếng #Việt", "sẽ bị mất | would be lost"),
    Fault("a space of no width", LINES, "ngoi-nha-binh-yen:", "ngoi-nha-binh-\u200byen:", "không nhìn thấy | ZERO WIDTH"),
    Fault("the Icelandic Ð", LAW, "title: \"Luật Bảo vệ", "title: \"Ðiều luật bảo vệ", "dễ nhầm | LATIN CAPITAL LETTER ETH"),
    Fault("a page with a hidden letter", ABOUT, re.compile(r"\Z"), "\nd\u00adài\n", "không nhìn thấy | SOFT HYPHEN", at="d\u00adài"),
    whole("a page without its head", ABOUT, "Lối Về\n", "thiếu phần đầu | lacks its head"),
    whole("a page with an empty head", ABOUT, "---\n\n---\nLối Về\n", "Tệp này trống | file is empty"),
    Fault("a page without a title", ABOUT, line_of("title"), "", "Thiếu mục `title` | `title` is missing"),
    Fault("a page with a body in its head", ABOUT, line_of("title"), "title: x\nbody: y\n", "`body` ở đây | `body` is not", at="body"),
)  # fmt: skip

SHAPES = (
    Fault("a document without a subject", SONG_CONG, line_of("subject"), "", "Thiếu mục `subject` | `subject` is missing", at="id: song-cong"),
    Fault("a task without an agency", SONG_CONG, "    agency: \"Phòng Kinh tế\"\n", "", "Thiếu mục `agency` | `agency` is missing", at="id: phong-kinh-te-bo"),
    Fault("a line without hours", LINES, "  hours: always\n  cost: unstated\n", "  cost: unstated\n", "Thiếu mục `hours` | `hours` is missing", at="ngoi-nha-binh-yen:"),
    Fault("a misspelt field", SONG_CONG, "recipients:", "recipient:", "tên là `recipient` | no field `recipient`"),
    Fault("a misspelt field far inside", TUYEN_QUANG, "    yearly: 07-30", "    yearly_on: 07-30", "tên là `yearly_on` | no field `yearly_on`"),
    Fault("a field of another record", TOPICS, re.compile(r"^  (?=picture: )", re.MULTILINE), "  cost: free\n  ", "tên là `cost` | no field `cost`", after="goi-111:\n"),
    Fault("a type that is none", TAM_TIEN, "type: to-trinh", "type: to-trình", "`to-trình` không dùng được | `to-trình` does not fit"),
    Fault("a role that is none", SONG_CONG, re.compile(r"(?<=tham-muu-ke-hoach\n    agency: \"Phòng Văn hóa - Xã hội\"\n    role: )lead"), "leader", "`leader` không dùng được | `leader` does not fit"),
    Fault("a channel that is none", SONG_CONG, "channel: zalo", "channel: facebook", "`facebook` không dùng | `facebook` does not"),
    Fault("a format that is none", f"{POSTER}/kind.yaml", "formats: [pdf]", "formats: [png]", "`png` không dùng được | `png` does not fit"),
    Fault("a part that is none", TOPICS, "- id: goi-tong-dai\n      part: do", "- id: goi-tong-dai\n      part: todo", "`todo` không | `todo` does"),
    Fault("an audience that is none", TOPICS, re.compile(r"(?<=audiences: \[)[\w-]+"), "ai-cung-doc", "`ai-cung-doc` không | `ai-cung-doc` does", after="goi-111:\n"),
    Fault("a day as people write it", SONG_CONG, "date: 2026-05-13", "date: 13/5/2026", "`13/5/2026` không dùng | `13/5/2026` does not fit"),
    Fault("a day that never comes", SONG_CONG, "due: 2026-06-15", "due: 2026-06-31", "`2026-06-31` không | `2026-06-31` does not fit"),
    Fault("a day in words", LAW, "in_force_from: 2026-01-07", "in_force_from: ngày ký", "`ngày ký` không | `ngày ký` does not fit"),
    Fault("a yearly day the wrong way round", TUYEN_QUANG, "yearly: 07-30", "yearly: 30-07", "`30-07` không | `30-07` does not fit"),
    Fault("two days for one deadline", TUYEN_QUANG, "    yearly: 07-30\n", "    yearly: 07-30\n    due: 2021-07-30\n", "`deadlines (1)` chưa đúng | not right yet", at="deadlines:\n  - id"),
    Fault("a year of two digits", SONG_CONG, "year: 2026", "year: 26", "`26` không dùng được | `26` does not fit"),
    Fault("yes for true", LINES, "recorded: true", "recorded: yes", "`yes` không dùng được | `yes` does not fit"),
    Fault("a value in words", SONG_CONG, "value: 100", "value: tất cả", "`tất cả` không dùng được | `tất cả` does not fit"),
    Fault("letters in a number to call", LINES, "number: 113", "number: 113 hoặc 114", "`113 hoặc 114` không | `113 hoặc 114` does"),
    Fault("wide digits of another keyboard", LINES, "number: 113", "number: １１３", "`１１３` không dùng được | `１１３` does not fit"),
    Fault("an order with an underscore", LINES, "order: 20", "order: 2_0", "`2_0` không dùng được | `2_0` does not fit"),
    Fault("a sum for a number to call", LINES, "number: 113", "number: 1_13", "`1_13` không dùng được | `1_13` does not fit"),
    Fault("an empty place", SONG_CONG, 'place: "Sông Công"', "place:", "`place` đang để trống | `place` is empty"),
    Fault("a subject of spaces", SONG_CONG, line_of("subject"), 'subject: "  "\n', "`subject` đang để trống | `subject` is empty"),
    Fault("an empty list item", PRINTS, re.compile(r"(?<=    - )[\w-]+"), "~", "`messages (1)` đang để trống | is empty", after="messages:\n"),
    Fault("a word for a list", SONG_CONG, "cites: [3467-kh-syt-2026]", "cites: 3467-kh-syt-2026", "`cites` phải là một danh sách | must be a list"),
    Fault("a list for a word", SONG_CONG, 'post: "PHÓ CHỦ TỊCH"', "post: [PHÓ CHỦ TỊCH]", "`post` phải là một dòng chữ | must be text"),
    Fault("a word for fields", LINES, re.compile(r"^canh-sat-113:\n(?:  .*\n)+", re.MULTILINE), "canh-sat-113: 113\n", "phải là các mục | must be fields"),
    Fault("a dash without its space", SONG_CONG, "  - {clause: to-dan-pho, channel: zalo}", "  -{clause: to-dan-pho, channel: zalo}", "theo cách viết YAML | as YAML"),
    Fault("an id with capitals", SONG_CONG, "- id: to-dan-pho\n", "- id: To-Dan-Pho\n", "`To-Dan-Pho` không dùng được | does not fit"),
    Fault("an entry's name with marks", EN_TOPIC, "  mat-lien-lac:", "  mất-liên-lạc:", "`mất-liên-lạc` không dùng được | does not fit `messages`"),
    Fault("a law's name with marks", LAW, "793-qd-ttg-2016:", "793-qđ-ttg-2016:", "`793-qđ-ttg-2016` không | does not fit `id`"),
    Fault("an id that its name gives already", LAW, "356-2025-nd-cp:\n", "356-2025-nd-cp:\n  id: khac\n", "`id` ở đây | `id` is not written here"),
    Fault("a web address without https", ORIGINS, re.compile(r"https://(?=tienphong\.vn/so-dien-thoai-111)"), "", "không dùng được cho mục `url` | does not fit `url`"),
    Fault("a check-sum cut short", SONG_CONG, re.compile(r"(?<=  sha256: )\w{64}"), "5d92", "`5d92` không | `5d92` does not fit"),
    Fault("a label that is a list", VI_LABELS, "skip: ", "skip: [x]\n  skip2: ", "`skip` phải là một dòng chữ | must be text"),
)  # fmt: skip

DOCUMENTS = (
    Fault("an id that differs from its file", DI_SU, "id: di-su-kh-2024", "id: di-su-2024", "khác tên tệp `di-su-kh-2024` | differs from the file"),
    Fault("an id that another document has", DI_SU, "id: di-su-kh-2024", "id: tan-hong-kh-2019", "đã dùng ở plans/2019 | is taken by plans/2019"),
    Fault("an unknown unit", SONG_CONG, 'unit: "05518"', 'unit: "05519"', "Không có đơn vị nào mã `05519` | No unit has the id `05519`"),
    Fault("a model that rests on what was replaced", MODEL, "cites: [33-qd-ttg-2026]", "cites: [193-qd-ttg-2021]", "Quyết định 193/QĐ-TTg: cần xem lại căn cứ; nay đã có Quyết định 33/QĐ-TTg | check this legal basis; there is"),
    Fault("an unknown law", SONG_CONG, "[3467-kh-syt-2026]", "[3476-kh-syt-2026]", "Không có văn bản (law.yaml) nào | No law (law.yaml)"),
    Fault("an unknown hotline", SONG_CONG, "hotline: trung-tam-bao-tro-thai-nguyen", "hotline: trung-tam-bao-tro", "Không có đường dây nóng nào | No hotline has"),
    Fault("a number that the clause does not show", SONG_CONG, "as_written: 18008080", "as_written: 18001567", "không ghi số 18001567 | does not show 18001567"),
    Fault("a clause that lost its number", SONG_CONG, "đường dây nóng 18008080", "đường dây nóng", "không ghi số 18008080 | does not show", at="as_written: 18008080"),
    Fault("a target of no clause", SONG_CONG, "clause: ho-tro-moi-nan-nhan", "clause: ho-tro-moi", "Không có khoản nào mã `ho-tro-moi` | No clause has"),
    Fault("a task of no clause", SONG_CONG, "clause: tham-muu-ke-hoach", "clause: tham-muu", "Không có khoản nào | No clause has the id `tham-muu`"),
    Fault("a deadline of no clause", SONG_CONG, "clause: huong-ung-30-7\n    due", "clause: ngay-30-7\n    due", "Không có khoản nào | No clause has the id `ngay-30-7`"),
    Fault("a fund of no clause", SONG_CONG, "dia-phuong\n    clause: phong-kinh-te", "dia-phuong\n    clause: phong-tai-chinh", "Không có khoản nào | No clause has"),
    Fault("a promise of no clause", SONG_CONG, "{clause: huong-ung-30-7,", "{clause: huong-ung,", "Không có khoản nào mã `huong-ung` | No clause has"),
    Fault("a hotline of no clause", SONG_CONG, "{clause: tiep-nhan-tin-bao,", "{clause: tiep-nhan,", "Không có khoản nào mã `tiep-nhan` | No clause has"),
    Fault("a clause's id twice", SONG_CONG, "- id: yeu-cau\n", "- id: muc-dich\n", "Mã `muc-dich` đã có ở dòng | `muc-dich` is already used on line"),
    Fault("a clause's id twice, far apart", SONG_CONG, "- id: bao-cao-dinh-ky\n            text", "- id: bao-mat-thong-tin\n            text", "đã có ở dòng | already used on line"),
    Fault("a target's id twice", TAM_TIEN, "- id: nan-nhan-duoc-huong-che-do", "- id: tin-bao-duoc-tiep-nhan", "`tin-bao-duoc-tiep-nhan` đã có | is already used"),
    Fault("a task's id twice", SONG_CONG, "- id: tram-y-te-giam-dinh", "- id: tram-y-te-cham-soc", "`tram-y-te-cham-soc` đã có | is already used"),
    Fault("a deadline's id twice", SONG_CONG, "- id: bao-cao-nam", "- id: bao-cao-6-thang", "`bao-cao-6-thang` đã có | is already used"),
    Fault("a fund's id twice", SONG_CONG, "- id: ngan-sach-dia-phuong", "- id: ngan-sach-nha-nuoc", "`ngan-sach-nha-nuoc` đã có | is already used"),
    Fault("a clause that says nothing", SONG_CONG, re.compile(r"(?<=- id: bao-mat-thong-tin)\n +text:\n +- .*\n"), "\n", "không có nội dung | says nothing", at="- id: bao-mat-thong-tin"),
    Fault("a clause with an empty list of texts", TAM_TIEN, re.compile(r"(?<=- id: du-thao-muc-dich-yeu-cau\n)(?:            .*\n)+"), "            text: []\n", "không có nội dung | says nothing", at="- id: du-thao-muc-dich-yeu-cau"),
    Fault("a day of another year", SONG_CONG, "year: 2026", "year: 2025", "`date` thuộc năm 2026 | `date` is in 2026"),
    Fault("an end before the beginning", TUYEN_QUANG, "until: 2025", "until: 2020", "`until` sớm hơn `year` | `until` is before `year`"),
    Fault("a deadline after the end", SONG_CONG, "due: 2026-12-15", "due: 2027-12-15", "`bao-cao-nam` nằm ngoài | `bao-cao-nam` falls outside"),
    Fault("a deadline before the beginning", SONG_CONG, "due: 2026-06-15", "due: 2025-06-15", "`bao-cao-6-thang` nằm ngoài | `bao-cao-6-thang` falls outside"),
    Fault("a number without a day", MODEL, "date: 2027-01-15", "date: null", "mới điền một phần: còn trống date | filled in by half: date is blank"),
    Fault("a model's symbol without its type", MODEL, 'symbol: "KH-UBND"', 'symbol: "UBND"', "`UBND` thiếu chữ `KH` | `UBND` lacks `KH`"),
    Fault("a model's symbol of another type", MODEL, "type: ke-hoach", "type: bao-cao", "thiếu chữ `BC` | lacks `BC`", at='symbol: "KH-UBND"'),
)  # fmt: skip

FACTS = (
    Fault("a number without a source", LINES, "sources: [hoi-phu-nu-ngoi-nha-binh-yen]", "sources: []", "không có nguồn | has no source"),
    Fault("a number with an unknown source", LINES, "sources: [hoi-phu-nu-ngoi-nha-binh-yen]", "sources: [hoi-phu-nu]", "Không có nguồn nào | No source has the id `hoi-phu-nu`"),
    Fault("a number that stands twice", LINES, "number: 113", "number: 111", "Số 111 đã có ở mục `tong-dai-111` | already stands under"),
    Fault("a number that stands twice in other groups", LINES, "number: 18001567", "number: 1800 80 80", "đã có ở mục | already stands under `trung-tam"),
    Fault("a second number that stands twice", LINES, 'also: ["+84 965 41 11 18"]', 'also: ["113"]', "Số 113 đã có | 113 already stands", at='number: "+84 981'),
    Fault("a withdrawn number without a successor", LINES, "canh-sat-113:\n", "canh-sat-113:\n  withdrawn: true\n", "không ghi số thay thế | does not say what replaces"),
    Fault("a successor that is unknown", LINES, "replaced_by: tong-dai-111", "replaced_by: tong-dai-11", "Không có đường dây nóng nào | No hotline has the id"),
    Fault("a successor that is withdrawn too", LINES, "replaced_by: tong-dai-111", "replaced_by: bao-ho-cong-dan-2015", "cũng đã ngừng | is withdrawn too"),
    Fault("a successor of itself", LINES, "replaced_by: bao-ho-cong-dan\n", "replaced_by: bao-ho-cong-dan-2015\n", "cũng đã ngừng | is withdrawn too"),
    whole("nobody left to call", LINES, "so-cu:\n  number: 113\n  scope: nation\n  hours: always\n  cost: free\n  sources: []\n  owner: x\n  checked_on: 2026-11-22\n  withdrawn: true\n", "Không còn số nào để gọi | no number left to call", 9),
    Fault("a province that is unknown", LINES, 'province: "19"', 'province: "99"', "Không có tỉnh nào mã `99` | No province has the id `99`"),
    Fault("a line of a province without it", LINES, '  province: "19"\n', "", "`scope` và `province` không khớp | `scope` and `province` disagree", at="scope: province"),
    Fault("a line of the nation with a province", LINES, "scope: province", "scope: nation", "`scope` và `province` không khớp | disagree"),
    Fault("a first number that serves few", LINES, "  order: 60", "  order: 1", "phải phục vụ cả nước | must serve the whole nation"),
    Fault("a number that is valid for ever", LINES, re.compile(r"^  valid_until: .*\n", re.MULTILINE), "", "Số này cần `valid_until` | This number needs `valid_until`", at="tong-dai-111:", after="tong-dai-111:\n"),
    Fault("a number that is valid for 91 days", LINES, value_of("valid_until"), "2027-02-21", "nhiều nhất 90 ngày | at most 90 days", after="tong-dai-111:\n"),
    Fault("a number that was valid before it was checked", LINES, value_of("valid_until"), "2026-11-21", "nhiều nhất 90 ngày | at most 90 days", after="tong-dai-111:\n"),
    Fault("a number that nobody keeps", LINES, line_of("  owner"), "", "Thiếu mục `owner` | `owner` is missing", at="canh-sat-113:", after="canh-sat-113:\n"),
    Fault("a law with an unknown source", LAW, "sources: [trademark-vn-quyet-dinh-193]", "sources: [quyet-dinh-193]", "Không có nguồn nào | No source has"),
    Fault("a law in force by hearsay", LAW, "  status: in-force\n  sources: [atlas-law-nghi-dinh-356, frasers-2026-01-19, thanh-nien-du-lieu-ca-nhan]\n", "  status: in-force\n", "Trạng thái này cần nguồn | needs a source", at="date: 2025-12-31\n  in_force_from: 2026-01-01\n  status:"),
    Fault("a law replaced by nobody knows what", LAW, "replaced_by: 33-qd-ttg-2026", "replaced_by: 33-qd-ttg-2025", "Không có văn bản nào | No law has the id"),
    Fault("a law replaced by itself", LAW, "replaced_by: 33-qd-ttg-2026", "replaced_by: 193-qd-ttg-2021", "không thể có trước | cannot be older"),
    Fault("a law replaced by an older one", LAW, "replaced_by: 33-qd-ttg-2026", "replaced_by: 793-qd-ttg-2016", "không thể có trước | cannot be older"),
    Fault("a law that ends before it begins", LAW, "  in_force_from: 2026-01-07\n", "  in_force_from: 2026-01-07\n  until: 2025-12-31\n", "`until` sớm hơn `in_force_from` | `until` is before"),
    Fault("an unknown successor of a unit", UNITS, 'successors: ["12133"]', 'successors: ["12121"]', "Không có đơn vị nào mã `12121` | No unit has the id"),
    Fault("an unknown source of a unit", UNITS, "sources: [thanh-nien-2025-06-30,", "sources: [thanh-nien-2025,", "Không có nguồn nào | No source has the id"),
    Fault("an unknown province of a unit", UNITS, "province: tinh-vi-du", "province: tinh-khac", "Không có tỉnh nào mã `tinh-khac` | No province has"),
    Fault("a renamed hotline", LINES, "trung-tam-bao-tro-thai-nguyen:\n", "trung-tam-thai-nguyen:\n", "Không có đường dây nóng nào | No hotline has the id", told=VI_LINES, at="trung-tam-bao-tro-thai-nguyen:"),
    Fault("a renamed law", LAW, "luat-91-2025-qh15:\n", "luat-91-2025:\n", "Không có văn bản pháp luật nào | No law has the id `luat-91", told=EN_LAW, at="luat-91-2025-qh15:"),
    Fault("a renamed source", ORIGINS, "trademark-vn-quyet-dinh-193:\n", "quyet-dinh-193:\n", "Không có nguồn nào | No source has", told=LAW, at="[trademark-vn-quyet-dinh-193]"),
    Fault("a renamed unit", UNITS, "cu-phuong-di-su:\n", "phuong-di-su:\n", "Không có đơn vị nào | No unit has", told=DI_SU, at="unit: cu-phuong-di-su"),
    Fault("a renamed kind of print", POSTER_KIND, value_of("slug"), "to-lon", "Không có bản ghi nào | No record has", told=f"{POSTER}/examples.yaml", at="record: "),
    Fault("a renamed topic", TOPICS, re.compile(r"^goi-111:", re.MULTILINE), "goi-tong-dai-111:", "Không có chủ đề nào mã `goi-111` | No topic has the id", told=EN_TOPIC, first=2),
)  # fmt: skip

SPEECH = (
    Fault("a topic with an unknown picture", TOPICS, value_of("picture"), "dien-thoai-ban", "Không có hình nào | No picture has the id", after="goi-111:\n"),
    Fault("a topic with an unknown source", TOPICS, "    - nhan-su-nghi-dinh-162\n", "    - nghi-dinh-162\n", "Không có nguồn nào | No source has the id"),
    Fault("a topic with an unknown hotline", TOPICS, re.compile(r"(?<=hotlines: \[)[\w-]+"), "tong-dai", "Không có đường dây nóng nào | No hotline has the id", after="goi-111:\n"),
    Fault("a topic with a number of the past", TOPICS, re.compile(r"(?<=hotlines: \[)[\w-]+"), "duong-day-tre-em-cu", "`duong-day-tre-em-cu` đã ngừng | is withdrawn", after="goi-111:\n"),
    Fault("a number withdrawn while topics name it", LINES, "canh-sat-113:\n", "canh-sat-113:\n  withdrawn: true\n  replaced_by: tong-dai-111\n", "`canh-sat-113` đã ngừng | is withdrawn", told=TOPICS, at="canh-sat-113"),
    Fault("a message with an unknown source", TOPICS, re.compile(r"(?<=sources: \[)[\w-]+"), "vietnamnet", "Không có nguồn nào | No source has the id", after="- id: minh-cung-goi\n"),
    Fault("a message with an unknown law", TOPICS, re.compile(r"(?<=laws: \[)[\w-]+"), "luat-53-2024", "Không có văn bản nào | No law has the id", after="- id: dung-ke-voi-nguoi-khac\n"),
    Fault("a message without any source", TOPICS, re.compile(r"^ +sources: .*\n", re.MULTILINE), "", "`minh-cung-goi` không có nguồn | `minh-cung-goi` has no source", at="- id: minh-cung-goi", after="- id: minh-cung-goi\n"),
    Fault("a message that names no article of its law", VI_TOPIC, re.compile(r", Điều 3(?=\))"), "", "dựa vào `luat-53-2024-qh15` mà không nêu điều | name no article of it", after="  dung-ke-voi-nguoi-khac:\n"),
    Fault("a message that names no law", EN_TOPIC, re.compile(r" \(\{law:luat-53-2024-qh15\}, Article 3\)"), "", "dựa vào `luat-53-2024-qh15` mà không nêu điều | name no article of it", after="  dung-ke-voi-nguoi-khac:\n"),
    Fault("a message that names a decision's article and not the decision", "content/vi/topics/mang-thai-ho-noi-tang.yaml", " ({law:33-qd-ttg-2026})", " (Điều 1)", "dựa vào `33-qd-ttg-2026` mà không nêu điều | name no article of it"),
    Fault("a message that names the article of another law", VI_TOPIC, re.compile(r"(?<=qh15\}), Điều 3(?=\))"), "; {law:162-2025-nd-cp}, Điều 3", "dựa vào `luat-53-2024-qh15` mà không nêu điều | name no article of it", after="  dung-ke-voi-nguoi-khac:\n"),
    Fault("a message whose words cite a law that it does not rest on", VI_TOPIC, value_of("text"), '"Theo luật ({law:luat-53-2024-qh15}, Điều 2)."', "`laws` của thông điệp `mat-lien-lac` không có | not among the `laws` of the message `mat-lien-lac`", after="  mat-lien-lac:\n"),
    Fault("a message's id twice", TOPICS, "- id: cu-goi-de-hoi", "- id: minh-cung-goi", "`minh-cung-goi` đã có ở dòng | is already used on line"),
    Fault("a topic without a part", TOPICS, re.compile(r"(?s)    # Nên nói\n    - id: minh-cung-goi.*?(?=    # Nên tránh\n    - id: dung-mot-minh)"), "", "thiếu phần: say | lacks: say", at="- id: mat-lien-lac"),
    Fault("a review before it was reviewed", TOPICS, value_of("review_by"), "2020-01-01", "`review_by` không sau | `review_by` is not after", after="goi-111:\n"),
    Fault("two topics with one number", TOPICS, value_of("number"), "1", "`1` đã có ở dòng | `1` is already used", after="viec-nhe-luong-cao:\n"),
    Fault("a hundredth topic", TOPICS, value_of("number"), "100", "`number` phải từ 1 đến 99 | must be 1 to 99", after="goi-111:\n"),
    Fault("a topic without its number", TOPICS, value_of("number"), "0", "`number` phải từ 1 đến 99 | must be 1 to 99", after="goi-111:\n"),
    Fault("an issue older than the one before", TOPICS, value_of("issues"), "[2026-11-22, 2026-11-21]", "ngày tăng dần | each later than the last", after="goi-111:\n"),
    Fault("an issue twice on one day", TOPICS, value_of("issues"), "[2026-11-22, 2026-11-22]", "ngày tăng dần | each later than the last", after="goi-111:\n"),
    Fault("a twenty-ninth issue", TOPICS, value_of("issues"), f"[{', '.join(f'2026-10-{day:02}' for day in range(1, 30))}]", "`issues` phải | `issues` must", after="goi-111:\n"),
    Fault("a topic that was never issued", TOPICS, value_of("issues"), "[]", "`issues` đang để trống | `issues` is empty", after="goi-111:\n"),
    Fault("an audience to whom nothing is said", TOPICS, value_of("audiences"), "[nguoi-di-lam-xa]", "riêng cho `hoc-sinh-sinh-vien` | written for `hoc-sinh-sinh-vien`", at="  audiences: [", after="- id: hoc-sinh-cung-goi\n"),
    Fault("a message for an audience that the topic leaves out", TOPICS, value_of("audiences"), "[cha-me-nguoi-than]", "Không có người đọc nào mã `hoc-sinh-sinh-vien` | No audience has", at="      audiences: [hoc-sinh-sinh-vien]", after="goi-111:\n"),
    Fault("a topic that speaks to others before its bystanders", TOPICS, value_of("audiences"), "[can-bo-nguoi-dan, cha-me-nguoi-than, nguoi-di-lam-xa, hoc-sinh-sinh-vien, vung-bien-gioi, nguoi-tro-ve]", "Người đọc đầu tiên phải là | The first readers must be", after="goi-111:\n"),
    Fault("a topic that speaks to nobody first", TOPICS, value_of("audiences"), "[]", "Người đọc đầu tiên phải là | The first readers must be", after="goi-111:\n"),
    Fault("a strip with a message without a picture", TOPICS, re.compile(r"^ +picture: .*\n", re.MULTILINE), "", "Không có thông điệp có hình nào mã `mat-lien-lac` | No message with a picture has", at="    - mat-lien-lac", after="- id: mat-lien-lac\n"),
    Fault("a strip with a misspelt message", TOPICS, re.compile(r"(?<=    - )mat-lien-lac$", re.MULTILINE), "mat-lien-lacc", "Không có thông điệp có hình nào | No message with a picture has", after="  strip:\n"),
    Fault("a strip of two pictures", TOPICS, re.compile(r"(?:    - .*\n)+"), "    - mat-lien-lac\n    - bi-giu-giay-to\n", "`strip` | `strip`", at="    - mat-lien-lac", after="  strip:\n"),
    Fault("a message with an unknown picture", TOPICS, value_of("picture"), "la-thu-tay", "Không có hình nào mã `la-thu-tay` | No picture has the id", after="- id: mat-lien-lac\n"),
    Fault("a right answer that is the fourth of three", TOPICS, re.compile(r"(?<=right: )\d"), "4", "`right` phải từ 1 đến 3 | `right` must be 1 to 3", after="  questions:\n"),
    Fault("a right answer counted from nought", TOPICS, re.compile(r"(?<=right: )\d"), "0", "`right` phải từ 1 đến 3 | `right` must be 1 to 3", after="  questions:\n"),
    Fault("a question about an unknown message", TOPICS, re.compile(r"(?<=message: )[\w-]+"), "ai-goi-duoc", "Không có thông điệp nào mã `ai-goi-duoc` | No message has", after="  questions:\n"),
    Fault("a question's id twice", TOPICS, "{id: bang-chung,", "{id: ai-goi,", "`ai-goi` đã có ở dòng | is already used on line"),
    Fault("a sheet of four questions", TOPICS, re.compile(r"^    - \{id: nguy-hiem, .*\n", re.MULTILINE), "", "`questions` | `questions`", at="    - {id: ai-goi"),
    Fault("a print of an unknown kind", PRINTS, re.compile(r"\Z"), "\ngoi-111-to-lon:\n  messages: [mat-lien-lac]\n", "Không có ấn phẩm nào mã `goi-111-to-lon` | No product has", at="goi-111-to-lon:"),
    Fault("a print of a kind that is no print", PRINTS, re.compile(r"\Z"), "\ngoi-111-topic-page:\n  messages: [mat-lien-lac]\n", "Không có ấn phẩm nào | No product has", at="goi-111-topic-page:"),
    Fault("a print of an unknown topic", PRINTS, re.compile(r"\Z"), "\ngoi-113-ap-phich:\n  messages: [mat-lien-lac]\n", "Không có ấn phẩm nào | No product has", at="goi-113-ap-phich:"),
    Fault("a print of an unknown message", PRINTS, re.compile(r"(?<=    - )[\w-]+"), "khong-co-loi-nay", "Không có thông điệp nào | No message has the id", after="messages:\n"),
    Fault("a print that chooses a message of another topic", PRINTS, re.compile(r"\Z"), "\nviec-nhe-luong-cao-ap-phich:\n  messages: [mat-lien-lac]\n", "Không có thông điệp nào mã `mat-lien-lac` | No message has", at="[mat-lien-lac]"),
    Fault("a print as it was written before", PRINTS, re.compile(r"\Z"), "\ngoi-111-ap-phich:\n  kind: poster\n  messages: [mat-lien-lac]\n", "tên là `kind` | no field `kind`", at="kind: poster"),
    Fault("a print of a topic that its kind is not made for", POSTER_KIND, re.compile(r"\Z"), "topics: [viec-nhe-luong-cao]\n", "Không có bản ghi nào mã `goi-111-ap-phich` | No record has", told=f"{POSTER}/examples.yaml", at="record: goi-111-ap-phich"),
)  # fmt: skip

WORDS = (
    Fault("two languages at the root", EN, "order: 2", "order: 2\nroot: true", "2 ngôn ngữ | 2 languages say"),
    Fault("no language at the root", VI, "root: true\n", "", "0 ngôn ngữ | 0 languages say", at="code: vi"),
    Fault("a code that differs from its folder", EN, "code: en", "code: gb", "khác tên thư mục `en` | differs from the folder `en`"),
    Fault("a date without its month", EN, '"{day} {month} {year}"', '"{day} {year}"', "`date` phải có đúng | `date` must hold just"),
    Fault("a yearly day with a year", VI, '"{day}/{month} hằng năm"', '"{day}/{month}/{year}"', "`day_of_year` phải có đúng | must hold just"),
    Fault("eleven months", EN, ", December]", "]", "`months` phải có 12 tên | `months` needs 12 names"),
    Fault("a language that does not tell whom to call", EN_LINES, re.compile(r"^canh-sat-113:\n(?:  .*\n)+", re.MULTILINE), "", "chưa có lời cho `canh-sat-113` | no words for `canh-sat-113`", at="yaml-language-server"),
    Fault("words of no hotline", EN_LINES, "canh-sat-113:", "canh-sat-114:", "Không có đường dây nóng nào | No hotline has the id `canh-sat-114`"),
    whole("words of no topic", "content/en/topics/khong-co.yaml", "title: x\nshort: x\nquestion: x\nturn: x\nsummary: x\ncall: x\nmessages: {}\nquestions: {}\n", "Không có chủ đề nào | No topic has the id"),
    Fault("a topic without its short name", EN_TOPIC, line_of("short"), "", "Thiếu mục `short` | `short` is missing", first=2),
    Fault("a question without words", EN_TOPIC, re.compile(r"^  bang-chung:\n(?:    .*\n)+", re.MULTILINE), "", "Chưa có lời cho câu hỏi `bang-chung` | No words for the question", at="  ai-goi:", after="questions:\n"),
    Fault("words of no question", EN_TOPIC, "  bang-chung:\n", "  chung-cu:\n", "Không có câu hỏi nào mã `chung-cu` | No question has", after="questions:\n"),
    Fault("a question with two answers", EN_TOPIC, re.compile(r'(?<=answers: \[)".*?", '), "", "`answers` | `answers`", after="questions:\n"),
    Fault("a heading of no part", VI_TOPIC, re.compile(r"^  sign:", re.MULTILINE), "  signs:", "`signs` | `signs`", after="headings:\n"),
    whole("words of no document", "content/en/plans/khong-co.yaml", "about: x\n", "Không có văn bản nào | No document has the id"),
    Fault("words of no law", EN_LAW, "09-2013-nd-cp:", "09-2013:", "Không có văn bản pháp luật nào | No law has the id `09-2013`"),
    Fault("a message without words", EN_TOPIC, re.compile(r"^  bi-giu-giay-to:\n(?:    .*\n)+", re.MULTILINE), "", "Chưa có lời cho thông điệp `bi-giu-giay-to` | No words for the message", at="  mat-lien-lac:"),
    Fault("words of no message", EN_TOPIC, "  mat-lien-lac:", "  mat-tin:", "Không có thông điệp nào | No message has the id `mat-tin`"),
    Fault("a target without words", EN_SONG_CONG, re.compile(r"^targets:\n(?:  .*\n)+", re.MULTILINE), "", "Chưa có lời cho mục `nan-nhan-duoc-ho-tro` | No words for the entry", at="about"),
    Fault("a task without words", EN_SONG_CONG, re.compile(r"^  tram-y-te-cham-soc:\n(?:    .*\n)+", re.MULTILINE), "", "Chưa có lời cho mục `tram-y-te-cham-soc` | No words for the entry", at="  cac-co-quan-truyen-thong:"),
    Fault("a deadline without words", EN_SONG_CONG, re.compile(r"^  ngay-30-7:\n(?:    .*\n)+", re.MULTILINE), "", "Chưa có lời cho mục `ngay-30-7` | No words for the entry", at="  bao-cao-6-thang:"),
    Fault("a fund without words", EN_SONG_CONG, re.compile(r"^  ngan-sach-dia-phuong: .*\n", re.MULTILINE), "", "Chưa có lời cho mục `ngan-sach-dia-phuong` | No words for the entry", at="  ngan-sach-nha-nuoc:"),
    Fault("words of no target", EN_SONG_CONG, "  nan-nhan-duoc-ho-tro:", "  nan-nhan:", "Không có mục nào mã `nan-nhan` | No entry has the id"),
    Fault("a subject in Vietnamese only", EN_SONG_CONG, line_of("subject"), "", "Thiếu `subject` | `subject` is missing in this language", at="about"),
    Fault("an issuer in Vietnamese only", EN_SONG_CONG, line_of("issuer"), "", "Thiếu `issuer` | `issuer` is missing in this language", at="about"),
    Fault("an addressee of a report in Vietnamese only", EN_SONG_CONG, re.compile(r"(?<=  bao-cao-6-thang:\n)(    what: .*\n)    to: .*\n"), "    what: x\n", "Thiếu `to` | `to` is missing in this language", at="    what: x"),
    Fault("a unit of a target in Vietnamese only", EN_MODEL, re.compile(r"^  \"lượt\": .*\n", re.MULTILINE), "", "Thiếu `lượt` | `lượt` is missing in this language", at='  "tin, bài"'),
    Fault("a label of the site that one language lacks", EN_LABELS, line_of("  skip"), "", "Thiếu nhãn `skip` của `site` | The label `skip` of `site`", at="site:"),
    Fault("a label of a kind that one language lacks", f"{POSTER}/labels.yaml", re.compile(r"    use: .*\n"), "", "Thiếu nhãn `use` của `poster` | The label `use` of `poster`", told=EN_LABELS, at="site:", after="  en:\n"),
    Fault("a number of no hotline", EN_TOPIC, re.compile(r"(?<=^title: \"About \{hotline:)tong-dai-111", re.MULTILINE), "tong-dai-112", "Không có đường dây nóng nào | No hotline has the id"),
    Fault("a law that a summary makes up", EN_SONG_CONG, re.compile(r"(?<=\{law:)33-qd-ttg-2026"), "33-qd-ttg-2062", "Không có văn bản nào | No law has the id", at="note:"),
    Fault("a misspelt mark of a number", EN_TOPIC, re.compile(r"(?<=^title: \"About \{)hotline:", re.MULTILINE), "hotlines:", "`{hotlines:…` sẽ hiện nguyên | would be shown as it stands"),
    Fault("a mark of a number with a space", VI_TOPIC, re.compile(r"(?<=^title: \"Biết số \{)hotline:", re.MULTILINE), "hotline: ", "sẽ hiện nguyên | would be shown as it stands"),
    Fault("a mark of a number left open", VI_TOPIC, re.compile(r"(?<=^title: \"Biết số \{hotline:tong-dai-111)\}", re.MULTILINE), "", "sẽ hiện nguyên | would be shown as it stands"),
    Fault("a mark of a number without its sort", VI_TOPIC, re.compile(r"(?<=^title: \"Biết số \{)hotline:", re.MULTILINE), "", "sẽ hiện nguyên | would be shown as it stands"),
    Fault("a mark of a number in a page", ABOUT, re.compile(r"\Z"), "\nGọi {hotline:tong-dai}.\n", "Không có đường dây nóng nào | No hotline has the id", at="title"),
    Fault("a number typed in a topic", VI_TOPIC, re.compile(r"(?<=^title: \"Biết số )\{hotline:tong-dai-111\}", re.MULTILINE), "111", "gõ thẳng vào đây | is typed here"),
    Fault("a number typed in a summary", VI_SONG_CONG, re.compile(r"(?<=^about: )>-", re.MULTILINE), ">-\n  Gọi 18008080.", "`trung-tam-bao-tro-thai-nguyen` được gõ | is typed here", at="about"),
    Fault("a number typed in other groups", EN_LINES, re.compile(r"(?<=^ngoi-nha-binh-yen:\n  name: )\"", re.MULTILINE), '"1900.969.680 ', "`ngoi-nha-binh-yen` được gõ | is typed here"),
    Fault("a number from abroad typed as at home", EN_LINES, re.compile(r"(?<=^bao-ho-cong-dan:\n  name: )\"", re.MULTILINE), '"0981 84 84 84 ', "`bao-ho-cong-dan` được gõ | is typed here"),
    Fault("a number typed in a page", ABOUT, re.compile(r"\Z"), "\nGọi 111.\n", "`tong-dai-111` được gõ | is typed here", at="title"),
    Fault("a number typed in a kind's label", f"{POSTER}/labels.yaml", re.compile(r"(?<=name: )"), "111. ", "`tong-dai-111` được gõ | is typed here", after="  vi:\n"),
    Fault("a number typed in a language's label", VI_LABELS, "  skip: ", "  skip: 113 ", "`canh-sat-113` được gõ | is typed here"),
)  # fmt: skip

LOOKS = (
    whole("a kind without its template", f"{POSTER}/template.html.j2", None, "Thiếu mẫu | is missing", at="formats", told=f"{POSTER}/kind.yaml"),
    whole("a reading page without its template", f"{TOPIC_PAGE}/template.md.j2", None, "Thiếu mẫu | is missing", at="formats", told=f"{TOPIC_PAGE}/kind.yaml"),
    Fault("a format without its template", f"{TOPIC_PAGE}/kind.yaml", "[pages]", "[pages, pdf]", "Thiếu mẫu | The template"),
    Fault("one address for many pages", f"{TOPIC_PAGE}/kind.yaml", 'at: "chu-de/{id}"', 'at: "chu-de"', "`at` cần {id} | `at` needs {id}"),
    Fault("many addresses for one page", f"{HOME}/kind.yaml", 'at: ""', 'at: "{id}"', "`at` cần {id} | `at` needs {id}"),
    Fault("an address that another kind has", f"{TOPIC_PAGE}/kind.yaml", 'at: "chu-de/{id}"', 'at: "ke-hoach/{id}"', "đã thuộc loại `plan-page` | belongs to the kind `plan-page`"),
    Fault("an address outside the site", f"{TOPIC_PAGE}/kind.yaml", 'at: "chu-de/{id}"', 'at: "../chu-de/{id}"', "không dùng làm địa chỉ được | cannot be an address"),
    Fault("an address with an unknown mark", f"{TOPIC_PAGE}/kind.yaml", 'at: "chu-de/{id}"', 'at: "chu-de/{id}/{year}"', "không dùng làm địa chỉ được | cannot be an address"),
    Fault("an example that is no record", f"{TOPIC_PAGE}/examples.yaml", "record: goi-111", "record: goi-115", "Không có bản ghi nào | No record has the id"),
    Fault("an example of another sort", f"{TOPIC_PAGE}/examples.yaml", "record: goi-111", "record: song-cong-111-kh-ubnd", "Không có bản ghi nào | No record has the id"),
    Fault("an example of an unknown unit", f"{POSTER}/examples.yaml", "goi-111-ap-phich, unit: xa-vi-du", "goi-111-ap-phich, unit: xa-khac", "Không có xã đã ghi danh nào | No enrolled commune has"),
    Fault("a style that names no font", "theme/print/official.css", "fonts/LiberationSerif-BoldItalic.ttf", "fonts/LiberationSerif-Black.ttf", "Không có tệp `theme/fonts/LiberationSerif-Black.ttf` | There is no file"),
    whole("a font that a style names is gone", "theme/fonts/LiberationSerif-Italic.ttf", None, "Không có tệp | There is no file", at="LiberationSerif-Italic.ttf", told="theme/print/official.css"),
    whole("a font of the house is gone", FONT, None, "Không đọc được phông | font cannot be read"),
    whole("a font of the house is damaged", FONT, b"\0\1\0\0" + bytes(range(256)) * 40, "Không đọc được phông | font cannot be read"),
    whole("a font of the house is a web page", FONT, "<html>", "Không đọc được phông | font cannot be read"),
    Fault("a letter that the official font lacks", MODEL, re.compile(r"(?<=^subject: \")", re.MULTILINE), "中 ", "thiếu chữ `中` | lacks `中`"),
    whole("a damaged official font", "theme/fonts/LiberationSerif-Regular.ttf", b"no font", "Không đọc được phông | font cannot be read"),
    Fault("an exit that is a script", VI_LABELS, "leave_to: https:", "leave_to: javascript:", "Nút thoát | The exit must lead"),
    Fault("a message twice on a print", PRINTS, "    - nan-nhan-da-ve\n", "    - nan-nhan-da-ve\n    - nan-nhan-da-ve\n", "đã có ở dòng | already used on line"),
    Fault("a print without messages", PRINTS, re.compile(r"(?<=messages:)\n(?:    - .*\n)+"), " []\n", "`messages` đang để trống | `messages` is empty"),
    Fault("a kind without formats", f"{POSTER}/kind.yaml", "formats: [pdf]", "formats: []", "`formats` đang để trống | `formats` is empty"),
    Fault("a letter that the house's fonts lack", EN_TOPIC, re.compile(r"(?<=^title: \")", re.MULTILINE), "中 ", "thiếu chữ `中` | lacks `中`"),
    Fault("a letter of a page that the house's fonts lack", ABOUT, re.compile(r"\Z"), "\n中\n", "thiếu chữ `中` | lacks `中`", at="title"),
    Fault("a letter of a kind's label that the house's fonts lack", f"{POSTER}/labels.yaml", re.compile(r"(?<=name: )"), "中 ", "thiếu chữ `中` | lacks `中`", after="  vi:\n"),
    whole("a drawing without a licence", "theme/pictures/moi.svg", "<svg/>", "Không có hình (theme/pictures | No picture (theme/pictures"),
    whole("a drawing that is gone", MARK, None, "Không có tệp `theme/pictures/dau-hieu.svg` | There is no file", at="dau-hieu:", told=PICTURES),
    Fault("a drawing without words in a language", PICTURES, re.compile(r"(?<=\n)(    vi: .*\n)    en: .*\n(?=cua-sang:)"), "    vi: x\n", "chưa có lời thay thế (en) | no alternative text (en)"),
    Fault("a drawing without a licence's name", PICTURES, "dau-hieu:\n  author: Lối Về\n  licence: CC BY 4.0\n", "dau-hieu:\n  author: Lối Về\n", "Thiếu mục `licence` | `licence` is missing", at="dau-hieu:"),
    Fault("a drawing that nobody reviewed", PICTURES, line_of("  review"), "", "Thiếu mục `review` | `review` is missing", at="dau-hieu:", after="dau-hieu:\n"),
    Fault("a drawing with an empty review", PICTURES, value_of("review"), '""', "`review` đang để trống | `review` is empty", after="dau-hieu:\n"),
    whole("a photograph among the drawings", "theme/pictures/anh.png", b"\x89PNG\r\n\x1a\n", "không phải hình vẽ SVG | is no SVG drawing"),
    whole("a photograph by the name of a drawing", "theme/pictures/dau-hieu.jpg", b"\xff\xd8\xff\xe0", "không phải hình vẽ SVG | is no SVG drawing"),
    Fault("a drawing with a script on loading", MARK, "</svg>", '<g\nonload="alert(1)"/>\n</svg>', "`onload=` | `onload=`", at="onload"),
    *(
        Fault(f"a drawing with {name}", MARK, "</svg>", f"{held}\n</svg>", "Hình có chứa | The drawing holds")
        for name, held in {
            "a script": "<script>alert(1)</script>",
            "a script by another name": '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
            "a script on loading, written with spaces": '<g onload = "alert(1)"/>',
            "a script behind a slash": '<g/onload="alert(1)"/>',
            "a link": '<a href="https://vi-du.vn"><path d="M0 0"/></a>',
            "an old link": '<use xlink:href="x.svg#a"/>',
            "a picture from elsewhere": "<image href='https://vi-du.vn/a.png'/>",
            "a colour from elsewhere": '<path style="fill:url(https://vi-du.vn/a.svg#b)"/>',
            "a style from elsewhere": "<style>@import 'https://vi-du.vn/a.css';</style>",
            "another page inside": "<foreignObject><p>x</p></foreignObject>",
            "a change of its links": '<set attributeName="href" to="x"/>',
            "an entity": '<!DOCTYPE svg [<!ENTITY x "y">]>',
        }.items()
    ),
)  # fmt: skip

WORDING = (
    Fault("a message of thirteen words", VI_TOPIC, value_of("lead"), "một hai ba bốn năm sáu bảy tám chín mười mười một mười", "Câu này có 13 từ | This has 13 words", after="  mat-lien-lac:\n"),
    Fault("a call of thirteen words", EN_TOPIC, re.compile(r"(?<=^call: ).*", re.MULTILINE), "one two three four five six seven eight nine ten eleven twelve thirteen", "Câu này có 13 từ | This has 13 words"),
    Fault("a question of thirteen words", VI_TOPIC, value_of("question"), "a b c d e g h i k l m n o", "Câu này có 13 từ | This has 13 words", after="short:"),
    Fault("an explanation of twenty-nine words", VI_TOPIC, value_of("text"), "Nói ngắn. " + "từ " * 28 + "hết.", "Câu này có 29 từ | This has 29 words", after="  mat-lien-lac:\n"),
    Fault("a summary of thirty-one words in one sentence", VI_TOPIC, re.compile(r"(?<=^summary: >-\n)(?:  .*\n)+", re.MULTILINE), "  " + "từ " * 30 + "hết.\n", "Câu này có 31 từ | This has 31 words", at="summary:"),
    Fault("a hotline explained in thirty-one words", EN_LINES, value_of("calls"), "word " * 31, "Câu này có 31 từ | This has 31 words", after="canh-sat-113:\n"),
    Fault("a tree's point of thirty-one words", EN_TREE, value_of("text"), "word " * 31, "Câu này có 31 từ | This has 31 words", after="  den-dau:\n"),
    Fault("a topic of long sentences", VI_TOPIC, re.compile(r"(?<=^summary: >-\n)(?:  .*\n)+", re.MULTILINE), "  " + ("từ " * 29 + "hết. ") * 40 + "\n", "từ mỗi câu | words to a sentence", at="summary:"),
    Fault("a slogan with a second sentence", VI_TOPIC, re.compile(r"^    lead: .*\n", re.MULTILINE), "    lead: Cùng gọi\n    text: Nói thêm một câu.\n", "Khẩu hiệu không có câu thứ hai | A slogan has no second sentence", at="text: Nói thêm một câu", after="  mot-cuoc-goi:\n"),
    Fault("a headline too long for a poster", VI_TOPIC, value_of("turn"), "Cứ gọi để hỏi, dù bạn chưa chắc", "Dòng này dài 31 chữ cái | This line has 31 letters"),
    Fault("a headline too long in English", EN_TOPIC, value_of("question"), "Are you worried about a friend?", "Dòng này dài 31 chữ cái | This line has 31 letters", after="short:"),
    Fault("a promise of safety", VI_TOPIC, re.compile(r"(?<=^summary: >-\n)", re.MULTILINE), "  Gọi là an toàn tuyệt đối.\n", "“an toàn tuyệt đối” không dùng | “an toàn tuyệt đối” is not used", at="summary:"),
    Fault("a promise of safety in capitals", VI_TOPIC, value_of("lead"), "ĐẢM BẢO AN TOÀN", "“ĐẢM BẢO AN TOÀN” không dùng | is not used", after="  mot-cuoc-goi:\n"),
    Fault("a promise of safety in English", EN_TOPIC, value_of("text"), "Your call is completely safe.", "“completely safe” không dùng | is not used", after="  mat-lien-lac:\n"),
    Fault("a promise of safety in a kind's label", f"{POSTER}/labels.yaml", value_of("use"), "Chắc chắn an toàn.", "“Chắc chắn an toàn” không dùng | is not used", after="  vi:\n"),
    Fault("a promise of safety in a page", ABOUT, re.compile(r"\Z"), "\nTuyệt đối an toàn.\n", "“Tuyệt đối an toàn” không dùng | is not used", at="title"),
    Fault("a promise of safety over two lines of a page", ABOUT, re.compile(r"\Z"), "\nGọi là an toàn\ntuyệt đối.\n", "không dùng ở đây | is not used", at="title"),
    Fault("a word of blame", VI_TOPIC, value_of("text"), "Người nhẹ dạ hay đi theo.", "“nhẹ dạ” không dùng | is not used", after="  mat-lien-lac:\n"),
    Fault("a word of blame in an answer", EN_TOPIC, re.compile(r'(?<=answers: \[")'), "The gullible. ", "“gullible” không dùng | is not used", after="questions:\n"),
)  # fmt: skip

OFFICES = (
    Fault("a commune that is none", COMMUNES, "xa-vi-du:", "xa-khac:", "Không có đơn vị nào mã `xa-khac` | No unit has the id"),
    Fault("a commune that no longer exists", COMMUNES, re.compile(r"\Z"), "\ncu-phuong-di-su:\n  checked_on: 2026-11-22\n", "không còn nữa | no longer exists", at="cu-phuong-di-su:"),
    Fault("a line of a commune that is not enrolled", VI_COMMUNES, "xa-vi-du:", '"05518":', "Không có xã đã ghi danh nào mã `05518` | No enrolled commune has"),
    Fault("a mobile number for an office", COMMUNES, value_of("office"), "0900 000 123", "`0900 000 123` là số di động | is a mobile number"),
    Fault("a mobile number from abroad", COMMUNES, value_of("police"), "+84 900 000 123", "`+84 900 000 123` là số di động | is a mobile number"),
    Fault("a mobile number without spaces", COMMUNES, value_of("health"), "0700000123", "`0700000123` là số di động | is a mobile number"),
    Fault("two numbers in one field", COMMUNES, value_of("office"), "0000 000 001 - 0000 000 009", "không dùng được | does not fit `office`"),
    Fault("a commune's numbers without a source", COMMUNES, re.compile(r"\Z"), '\n"05518":\n  office: 0000 000 005\n  checked_on: 2026-11-22\n', "Số điện thoại chưa có nguồn | These numbers have no source", at='"05518":'),
    Fault("a commune's number from an unknown source", COMMUNES, re.compile(r"(?=  checked_on)"), "  sources: [trang-cua-xa]\n", "Không có nguồn nào mã `trang-cua-xa` | No source has"),
    Fault("a commune's number that nobody checked", COMMUNES, line_of("  checked_on"), "", "Thiếu mục `checked_on` | `checked_on` is missing", at="xa-vi-du:"),
    Fault("a commune with a hotline of its own", COMMUNES, re.compile(r"(?=  office)"), "  hotline: 0000 000 003\n", "tên là `hotline` | no field `hotline`"),
    Fault("a commune with words among its numbers", COMMUNES, re.compile(r"(?=  office)"), "  line: Gặp bộ phận một cửa.\n", "tên là `line` | no field `line`"),
    Fault("a commune's line with another number to call", VI_COMMUNES, value_of("line"), "Gọi 0000 000 004 để hỏi.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a number without spaces", VI_COMMUNES, value_of("line"), "Gọi 02083000004 để hỏi.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with the hotline typed", VI_COMMUNES, value_of("line"), "Cần thì gọi 111.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a web address", VI_COMMUNES, value_of("line"), "Xem ở trang xavidu.gov.vn.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a letter-box", VI_COMMUNES, value_of("line"), "Viết cho ubnd@xa-vi-du.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a number in pairs", VI_COMMUNES, value_of("line"), "Gọi 02 08 30 00 04 để hỏi.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a short number to call", VI_COMMUNES, value_of("line"), "Cần thì gọi 12 34 56.", "không ghi ở đây | are not given here"),
    Fault("a commune's line with a mark of a number", VI_COMMUNES, value_of("line"), '"Gọi {hotline:ngoi-nha-binh-yen}."', "không ghi ở đây | are not given here"),
    Fault("a commune's line with an address of a chat", VI_COMMUNES, value_of("line"), "Nhắn qua zalo.me/xavidu.", "không ghi ở đây | are not given here"),
    *(
        Fault(f"a commune's line that says “{line}”", VI_COMMUNES, value_of("line"), f'"{line}"', "không gọi tổng đài nữa | keep people from calling")
        for line in (
            "Có việc gì cứ đến xã, không cần gọi tổng đài.",
            "ĐỪNG GỌI tổng đài, gặp trưởng xóm.",
            "Xin dung goi noi khac, gap can bo xa.",
            "Đến xã thay cho tổng đài.",
            "Please do not call, come to the office.",
            "Come here instead of calling.",
        )
    ),
    Fault("a commune's line of 81 letters", VI_COMMUNES, value_of("line"), "a" * 81, "`line` | `line`"),
    Fault("a commune's second line", VI_COMMUNES, re.compile(r"\Z"), "  more: Mời bà con đến.\n", "tên là `more` | no field `more`"),
)  # fmt: skip

DAYS = (
    Fault("a topic whose review is overdue", TOPICS, re.compile(r"^  reviewed_on: .*\n  review_by: .*\n", re.MULTILINE), "  reviewed_on: 2026-01-01\n  review_by: 2026-11-21\n", "`goi-111` đã hết hạn ngày 2026-11-21 | ran out on", at="review_by: 2026-11-21", after="goi-111:\n"),
    Fault("a tree whose review is overdue", TREE, re.compile(r"^reviewed_on: .*\nreview_by: .*\n", re.MULTILINE), "reviewed_on: 2026-01-01\nreview_by: 2026-11-21\n", "`quyen-ho-tro` đã hết hạn ngày 2026-11-21 | ran out on", at="review_by: 2026-11-21"),
    Fault("a number that was valid until yesterday", LINES, re.compile(r"(?<=  checked_on: )2026-11-22\n  valid_until: 2027-02-20"), "2026-11-01\n  valid_until: 2026-11-21", "`tong-dai-111` đã hết hạn ngày 2026-11-21 | ran out on", at="valid_until: 2026-11-21", after="tong-dai-111:\n"),
)  # fmt: skip

PRODUCTS = (
    Fault("two kinds with one number", POSTER_KIND, value_of("number"), "4", "`4` đã có ở | `4` is already used"),
    Fault("two kinds with one slug", POSTER_KIND, value_of("slug"), "to-roi", "`to-roi` đã có ở | `to-roi` is already used"),
    Fault("a fiftieth kind of print", POSTER_KIND, value_of("number"), "50", "`number` phải từ 1 đến 49 | `number` must be 1 to 49"),
    *(
        Fault(f"a kind of print without its {field}", POSTER_KIND, re.compile(rf"^{field}:.*\n(?:  .*\n)*", re.MULTILINE), "", f"Loại ấn phẩm này thiếu `{field}` | This kind of product lacks `{field}`", first=2)
        for field in ("slug", "shelf", "paper", "prints", "number")
    ),
    Fault("a spoken kind without a shelf", SCRIPT_KIND, line_of("shelf"), "", "thiếu `shelf` | lacks `shelf`", first=2),
    Fault("a shelf that is none", POSTER_KIND, value_of("shelf"), "attic", "`attic` không dùng được | `attic` does not fit"),
    Fault("an edition that is none", POSTER_KIND, "{edition: screen,", "{edition: web,", "`web` không dùng được | `web` does not fit"),
    Fault("a paper that does not exist", POSTER_KIND, "edition: screen, paper: A3 portrait", "edition: screen, paper: A0 portrait", "Không có khổ giấy `A0 portrait` | There is no paper"),
    Fault("a paper without its direction", POSTER_KIND, re.compile(r"(?<=^paper: ).*", re.MULTILINE), "A3", "Không có khổ giấy `A3` | There is no paper"),
    Fault("a paper without height", POSTER_KIND, re.compile(r"(?<=^paper: ).*", re.MULTILINE), "300x0", "Không có khổ giấy `300x0` | There is no paper"),
    Fault("a part that no print can carry", POSTER_KIND, "carries: {sign:", "carries: {signs:", "`signs` | `signs`"),
    Fault("a kind made for a topic that does not exist", POSTER_KIND, re.compile(r"\Z"), "topics: [goi-113]\n", "Không có chủ đề nào mã `goi-113` | No topic has", at="topics:"),
    Fault("an address of the site too long for a small code", "mkdocs.yml", value_of("site_url"), "https://phong-chong-mua-ban-nguoi.vi-du.vn/", "cho mã QR nhỏ | for a small QR code", told=VI, at="code: vi"),
)  # fmt: skip

PEOPLE = (
    Fault("a private number in a summary", VI_SONG_CONG, re.compile(r"(?<=^about: )>-", re.MULTILINE), ">-\n  Gọi 0900 000 123.", "Số điện thoại không có trong danh bạ | A phone number that is not", at="0900 000 123"),
    Fault("a private number in a remark", TOPICS, "# Khi nào gọi", "# Hỏi 0900 000 123", "Số điện thoại không có trong danh bạ | A phone number that is not"),
    Fault("a drafter in the recipients", SONG_CONG, '"Lưu: VT, VHXH"', '"Lưu: VT, VHXH (N Mẫu)"', "người soạn hoặc người đánh máy | a drafter or typist"),
    Fault("a signer beside the post", SONG_CONG, 'post: "PHÓ CHỦ TỊCH"', 'post: "PHÓ CHỦ TỊCH NGUYỄN MẪU THỬ"', "Tên riêng của một người | The name of a person"),
    Fault("a private letter-box", ABOUT, re.compile(r"\Z"), "\nViết cho vidu@gmail.com.\n", "Thư điện tử không phải | An e-mail address", at="vidu@gmail.com"),
    Fault("an identity number", EN_LINES, re.compile(r"(?<=^canh-sat-113:\n  name: \")", re.MULTILINE), "001399000000 ", "Số căn cước | A number of an identity card"),
)  # fmt: skip

LONG_WAY = """{id: trong-nuoc, to: hoi-bon}
      - {id: nuoc-ngoai, to: dang-xac-dinh-o-nuoc-ngoai}
  - id: hoi-bon
    answers: [{id: co, to: hoi-nam}, {id: khong, to: hoi-nam}]
  - id: hoi-nam
    answers: [{id: co, to: hoi-sau}, {id: khong, to: hoi-sau}]
  - id: hoi-sau
    answers: [{id: co, to: dang-xac-dinh}, {id: khong, to: nan-nhan}]
"""
"""Three questions more on the way to an end that was three away."""

TREES = (
    Fault("a tree with an answer that leads nowhere", TREE, "{id: trong-nuoc, to: dang-xac-dinh}", "{id: trong-nuoc, to: dang-xac}", "Không có câu hỏi hay kết quả nào | No question or end has the id `dang-xac`"),
    Fault("a tree that begins with an end", TREE, "first: ai", "first: nan-nhan", "Không có câu hỏi nào mã `nan-nhan` | No question has the id"),
    Fault("a tree with an end that no answer leads to", TREE, "to: dang-xac-dinh-o-nuoc-ngoai}", "to: dang-xac-dinh}", "Không câu trả lời nào dẫn tới | No answer leads to `dang-xac-dinh-o-nuoc-ngoai`", at="- id: dang-xac-dinh-o-nuoc-ngoai"),
    Fault("a tree that runs in a circle", TREE, "to: dang-xac-dinh-o-nuoc-ngoai}", "to: ai}", "dẫn vòng quanh: | run in a circle:", at="- id: ai"),
    Fault("a tree with an end too far", TREE, re.compile(r"\{id: trong-nuoc, to: dang-xac-dinh\}\n.*\n"), LONG_WAY, "qua 6 câu hỏi mới tới `dang-xac-dinh` | takes 6 questions", at="  - id: dang-xac-dinh"),
    Fault("a tree with a question's id twice", TREE, "  - id: noi-o\n", "  - id: xac-dinh\n", "`xac-dinh` đã có ở dòng | is already used on line"),
    Fault("a tree with an answer's id twice", TREE, "{id: nuoc-ngoai, to: dang", "{id: trong-nuoc, to: dang", "`trong-nuoc` đã có ở dòng | is already used on line"),
    Fault("a tree with a point twice at an end", TREE, "[nhu-cau-thiet-yeu, y-te, phien-dich, ho-tro-phap-luat]", "[y-te, y-te, phien-dich, ho-tro-phap-luat]", "`y-te` đã có ở dòng | is already used on line"),
    Fault("a tree with nobody to call at an end", TREE, "    hotlines: [bao-ho-cong-dan, tong-dai-111]\n", "", "không nói gọi cho ai | names nobody to call", at="- id: dang-xac-dinh-o-nuoc-ngoai"),
    Fault("a tree with an end that rests on nothing", TREE, re.compile(r"(?s)(?<=  - id: chua-biet\n).*?(?=\n# Điều 37)"), "    hotlines: [tong-dai-111]\n", "`chua-biet` không có căn cứ | `chua-biet` rests on nothing", at="  - id: chua-biet"),
    Fault("a tree with a point without its article", TREE, re.compile(r"(?<=  y-te:\n)    cites: .*\n"), "", "`y-te` không nêu luật và điều | names no law and article", at="  y-te:\n    sources"),
    Fault("a tree with a point without any source", TREE, re.compile(r"(?s)claims: law(.*?  y-te:\n).*?(?=  phien-dich:\n    cites)"), "claims: source\nfirst: ai\nowner: x\nreviewed_on: 2026-11-22\nreview_by: 2027-02-20\nforks: [{id: ai, answers: [{id: a, to: b}, {id: c, to: b}]}]\nends: [{id: b, hotlines: [tong-dai-111], laws: [luat-53-2024-qh15]}]\npoints:\n  y-te: {}\n", "`y-te` không có nguồn | `y-te` has no source", at="  y-te:"),
    Fault("a tree with an unknown topic", TREE, "topics: [quyen-khi-tro-ve]", "topics: [quyen-tro-ve]", "Không có chủ đề nào | No topic has the id"),
    Fault("a tree with an unknown law", TREE, re.compile(r"(?<=  y-te:\n    cites: \[\{law: )luat-53-2024-qh15"), "luat-53-2024", "Không có văn bản nào | No law has the id"),
    Fault("a tree with an unknown source", TREE, "[he-thong-phap-luat-luat-53-dieu-3]", "[he-thong-phap-luat]", "Không có nguồn nào | No source has the id"),
    Fault("a tree with an unknown point", TREE, "[den-dau, xa-bao-tiep,", "[den-dau, xa-bao,", "Không có mục nào mã `xa-bao` | No point has the id"),
    Fault("a search that leads to an unknown kind", SEARCH, "{kind: topics-page}", "{kind: topic-pages}", "Không có loại nào | No kind has the id `topic-pages`"),
    Fault("a search that leads to an unknown topic", SEARCH, "record: mang-thai-ho-noi-tang}", "record: mang-thai-ho}", "Không có bản ghi nào | No record has the id `mang-thai-ho`"),
    Fault("words of a search that is not there", VI_SEARCH, "moi-chu-de:", "moi-chu-de-cu:", "Không có mục tìm nào | No search entry has the id `moi-chu-de-cu`"),
    Fault("a search without words", VI_SEARCH, re.compile(r"(?<=gioi-thieu:\n  words: )\[.*\]"), "[]", "`words` | `words`"),
    Fault("a tree with an unknown hotline", TREE, "[bao-ho-cong-dan, tong-dai-111]", "[bao-ho, tong-dai-111]", "Không có đường dây nóng nào | No hotline has the id"),
    Fault("a tree with a number of the past", TREE, "[bao-ho-cong-dan, tong-dai-111]", "[bao-ho-cong-dan-2015, tong-dai-111]", "`bao-ho-cong-dan-2015` đã ngừng | is withdrawn"),
    Fault("a tree reviewed again before it was reviewed", TREE, line_of("review_by"), "review_by: 2026-11-21\n", "`review_by` không sau | `review_by` is not after"),
    Fault("a tree with an article left out", TREE, re.compile(r"(?<=  giu-kin:\n    cites: \[\{law: luat-53-2024-qh15), article: 3"), "", "Thiếu mục `article` | `article` is missing"),
    Fault("a tree with a question of one answer", TREE, "      - {id: nuoc-ngoai, to: dang-xac-dinh-o-nuoc-ngoai}\n", "", "`answers` | `answers`", at="  - id: noi-o\n    answers:\n      -"),
    Fault("a tree's answer without words", EN_TREE, re.compile(r"^      trong-nuoc:\n        label: .*\n", re.MULTILINE), "", "Chưa có lời cho câu trả lời `trong-nuoc` | No words for the answer", at="      nuoc-ngoai:"),
    Fault("a tree's words of no note", EN_TREE, "  tom-tat:", "  tom-tac:", "Không có mục nào mã `tom-tac` | No entry has the id"),
    Fault("a tree that goes on to no page", JOB_TREE, re.compile(r"pages: \[help-page, silent-page\](?=\n    laws)"), "pages: [helppage, silent-page]", "Không có trang nào mã `helppage` | No page has the id"),
    Fault("a tree that goes on to one of many pages", JOB_TREE, re.compile(r"pages: \[help-page, silent-page\](?=\n    laws)"), "pages: [topic-page, silent-page]", "Không có trang nào mã `topic-page` | No page has the id"),
    whole("a recording of no kind of page", "content/vi/recordings/khi-goi.mp3", b"ID3", "Không có loại trang nào | No kind of page has the id `khi-goi`"),
    whole("a recording too heavy for a phone", "content/en/recordings/call-page.mp3", b"ID3" + bytes(150_000), "nặng 150 KB | has 150 KB; 150 at most"),
    whole("a tree's words of no tree", "content/en/trees/khong-co.yaml", "title: x\nforks: {}\nends: {}\n", "Không có cây câu hỏi nào | No tree of questions has"),
)  # fmt: skip

TONGUES = (
    Fault("a hotline's words that changed", VI_LINES, re.compile(r"(?<=^canh-sat-113:\n  name: \")", re.MULTILINE), "Số ", "Tiếng Việt đã đổi | Tiếng Việt has changed", told=EN_LINES, at="canh-sat-113:\n  name:"),
    Fault("a hotline's words that changed, in a language that has started", VI_LINES, re.compile(r"(?<=^canh-sat-113:\n  name: \")", re.MULTILINE), "Số ", "Tiếng Việt đã đổi | Tiếng Việt has changed", told=ZH_LINES, at="canh-sat-113:\n  name:"),
    Fault("a label of the help page that changed", HELP, re.compile(r"(?<=  vi:\n    title: )"), "Những ", "Tiếng Việt đã đổi | Tiếng Việt has changed", told=HELP, at="  en:\n    title:"),
    Fault("a word on what to do that changed", VI_TOPIC, re.compile(r"(?<=^  nguy-hiem-goi-cong-an:\n    lead: \")", re.MULTILINE), "Nhớ ", "Tiếng Việt đã đổi | Tiếng Việt has changed", told=EN_TOPIC, at="  nguy-hiem-goi-cong-an:\n    lead:"),
    Fault("an end of a tree that changed", "content/vi/trees/quyen-ho-tro.yaml", re.compile(r"(?<=^  nan-nhan:\n    title: \")", re.MULTILINE), "Nay ", "Tiếng Việt đã đổi | Tiếng Việt has changed", told=EN_TREE, at="  nan-nhan:\n    title:"),
    Fault("a hotline's limits that one language leaves out", EN_LINES, re.compile(r"(?<=^  calls: \"When someone is in danger right now: being hit, held or taken away; or when you see a crime happening.\"\n)  limits: .*\n", re.MULTILINE), "", "ở đây chưa có | nothing here says that", at="canh-sat-113:"),
    Fault("a text that nobody compared", STORE, re.compile(r"^  hotlines\.yaml:canh-sat-113\.name: .*\n", re.MULTILINE), "", "Chưa ai ghi là bản dịch này khớp | Nobody has recorded that this", told=EN_LINES, at="canh-sat-113:\n  name:"),
    whole("a language that nobody compared", STORE, None, "Chưa ai ghi các bản dịch của `en` | what the texts of `en` were compared", told=EN, at="code: en"),
    Fault("a pattern that guards nothing", SAFETY, "  - hotlines.yaml:*", "  - hotline.yaml:*", "Không bản dịch nào có khóa | No text has a key"),
    Fault("a language that has started, without a first page", ZH_LABELS, "  home:\n", "  hom:\n", "chưa có trang đầu | has no first page", at="site:"),
    Fault("a language that has started, with a label left out", ZH_LABELS, line_of("    when_1"), "", "Thiếu nhãn `when_1` của `help-page` | The label `when_1` of", at="site:"),
    Fault("a term of no language", GLOSSARY, "    zh:", "    zz:", "Không có ngôn ngữ nào mã `zz` | No language has the id", after="mua-ban-nguoi:\n"),
    Fault("a word that the glossary rules out", VI_TOPIC, value_of("lead"), "Bọn buôn người", "“buôn người” không dùng | say “mua bán người”", after="  mat-lien-lac:\n"),
    Fault("a word that the glossary rules out in capitals", EN_TOPIC, value_of("text"), "Call the HELPLINE now.", "“HELPLINE” không dùng | say “hotline”", after="  mat-lien-lac:\n"),
    Fault("a word that the glossary rules out in a label", f"{POSTER}/labels.yaml", value_of("use"), "Cho phòng VHXH.", "“phòng VHXH” không dùng | say “Phòng Văn hóa - Xã hội”", after="  vi:\n"),
    Fault("a word that the glossary rules out in a page, over two lines", ABOUT, re.compile(r"\Z"), "\nĐó là buôn\nngười.\n", "“buôn người” không dùng | say “mua bán người”", at="title"),
    Fault("a word that the glossary rules out where no spaces part words", ZH_LINES, "被贩运、被扣留", "是受害人、被扣留", "“受害人” không dùng | say “受害者”"),
    Fault("a promise of safety where no spaces part words", ZH_LINES, "被贩运、被扣留", "这里绝对安全、被扣留", "“绝对安全” không dùng | is not used"),
)  # fmt: skip

FAULTS = (
    *(*UNREADABLE, *SHAPES, *DOCUMENTS, *FACTS, *SPEECH, *TREES, *WORDS, *WORDING),
    *(*OFFICES, *DAYS, *LOOKS, *PRODUCTS, *PEOPLE, *TONGUES),
)
