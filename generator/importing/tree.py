"""The body: paragraphs with their labels -> a tree of clauses, whatever was counted with and however it skips."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.labels import BULLETS, Label, Sort, label_of
from generator.importing.paragraph import Paragraph
from generator.records.clause import Table
from generator.records.counting import letter as place_of_letter

_RANK: Final = {sort: rank for rank, sort in enumerate(Sort)}
_HEADED: Final = frozenset({Sort.PART, Sort.CHAPTER, Sort.SECTION, Sort.SUBSECTION, Sort.ROMAN, Sort.CAPITAL})
"""Labels that stand before a title, hardly ever before a sentence."""
_TITLED: Final = frozenset({Sort.NUMBER, Sort.DOTTED, Sort.ARTICLE})
_SENTENCE = re.compile(r"[.;…][”\"’)]*$|\./\.$")
_LONGEST_TITLE: Final = 260
_RUN_IN = re.compile(r"(?P<title>[^:.;]{3,110}):\s+(?P<text>(?=[A-ZĐÀ-Ỹ“\"\d-]).*)", re.DOTALL)


@dataclass
class Draft:
    """A clause on its way: what was printed, and where. *level* counts the same sort within itself (1.1, 1.1.1)."""

    label: Label | None
    heading: str | None = None
    text: list[str] = field(default_factory=list)
    children: list["Draft"] = field(default_factory=list)
    number: int = 0
    page: int | None = None
    table: Table | None = None

    def walk(self) -> Iterable["Draft"]:
        """This one, then all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class _Open:
    """The clauses that a next paragraph may belong to, the outermost first."""

    body: list[Draft] = field(default_factory=list)
    path: list[tuple[tuple[int, int], Draft]] = field(default_factory=list)
    ranks: dict[Sort, int] = field(default_factory=lambda: dict(_RANK))
    dotted_numbers: bool = False

    def put(self, draft: Draft, rank: tuple[int, int]) -> None:
        """Below the last clause of a higher rank."""
        while self.path and not _above(self.path[-1][0], rank):
            self.path.pop()
        (self.path[-1][1].children if self.path else self.body).append(draft)
        self.path.append((rank, draft))


def _above(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one < other


def read_body(paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """The tree. Paragraphs without a label belong to the clause before them."""
    labelled = [(paragraph, *_label(paragraph)) for paragraph in paragraphs]
    seen = [label for _, label, _ in labelled if label]
    dotted = any(label.sort == Sort.NUMBER and not label.printed.endswith(")") for label in seen)
    state = _Open(ranks=_ranks(seen), dotted_numbers=dotted)
    for index, (paragraph, label, rest) in enumerate(labelled):
        after = labelled[index + 1] if index + 1 < len(labelled) else None
        if paragraph.table:
            _put_table(state, paragraph)
        elif label:
            label = _meant(label, state)
            _put_labelled(state, paragraph, label, rest, after and after[1])
        else:
            _put_plain(state, paragraph, after)
    return state.body


def _label(paragraph: Paragraph) -> tuple[Label | None, str]:
    if paragraph.label:
        found = label_of(f"{paragraph.label} {paragraph.text}") or label_of(f"{paragraph.label}. {paragraph.text}")
        return found if found else (None, f"{paragraph.label} {paragraph.text}")
    if paragraph.cell is not None and paragraph.cell[2] > 1:
        return None, paragraph.text
    return label_of(paragraph.text) or (None, paragraph.text)


def _ranks(labels: Sequence[Label]) -> dict[Sort, int]:
    """The decree's order, but where A. and I. both count, the one that comes first stands above."""
    ranks = dict(_RANK)
    first = next((label.sort for label in labels if label.sort in {Sort.ROMAN, Sort.CAPITAL}), None)
    if first == Sort.ROMAN:
        ranks[Sort.ROMAN], ranks[Sort.CAPITAL] = ranks[Sort.CAPITAL], ranks[Sort.ROMAN]
    return ranks


def _meant(label: Label, state: _Open) -> Label:
    """I, V, X and i are letters where the one before them has just been; 1) stands below a) where 1. counts too, (1) is
    as good as 1. where it does not."""
    if label.sort == Sort.NUMBER and label.printed.endswith(")") and state.dotted_numbers:
        return replace(label, sort=Sort.BRACKET)
    if label.sort == Sort.BRACKET and label.count.isdigit() and not state.dotted_numbers:
        return replace(label, sort=Sort.NUMBER)
    if label.sort not in {Sort.ROMAN, Sort.SMALL_ROMAN} or len(label.count) > 1:
        return label
    letter = Sort.CAPITAL if label.sort == Sort.ROMAN else Sort.LETTER
    last = next((draft.label for _, draft in reversed(state.path) if draft.label and draft.label.sort == letter), None)
    if last and last.place + 1 == place_of_letter(label.count):
        return replace(label, sort=letter)
    return label


def _put_labelled(state: _Open, paragraph: Paragraph, label: Label, rest: str, after: Label | None) -> None:
    draft = Draft(label, number=paragraph.number, page=paragraph.page)
    rank = state.ranks[Sort.ARTICLE]
    in_article = state.ranks[label.sort] > rank and any(one == (rank, 1) for one, _ in state.path)
    heading, text = _title(paragraph, label, rest, after, in_article)
    draft.heading = heading
    draft.text = [text] if text else []
    state.put(draft, _rank(state, label))


def _rank(state: _Open, label: Label) -> tuple[int, int]:
    """Bullets stand below what they follow, and beside their own sort; all others by their order."""
    if label.sort not in BULLETS:
        return state.ranks[label.sort], label.depth
    own = next((rank for rank, draft in state.path if draft.label and draft.label.sort == label.sort), None)
    if own:
        return own
    bullets = [rank for rank, draft in state.path if draft.label and draft.label.sort in BULLETS]
    return (bullets[-1][0] + 1, 1) if bullets else (_RANK[Sort.STAR], 1)


def _title(
    paragraph: Paragraph, label: Label, rest: str, after: Label | None, in_article: bool
) -> tuple[str | None, str]:
    """Heading and text of a labelled paragraph: one of both, or both where the text runs on after a colon."""
    rest = rest.strip()
    if label.sort in BULLETS or label.sort in {Sort.LETTER, Sort.BRACKET, Sort.SMALL_ROMAN}:
        if (
            paragraph.bold
            and rest
            and not _SENTENCE.search(rest)
            and len(rest) < _LONGEST_TITLE
            and label.sort not in BULLETS
        ):
            return _untitled(rest), ""
        return None, rest
    if not rest:
        return None, ""
    if (in_article and not paragraph.bold) or _opens_a_list(label, rest):
        return None, rest
    run_in = _run_in(paragraph, label, rest)
    if run_in:
        return run_in
    if _is_title(paragraph, label, rest, after):
        return _untitled(rest), ""
    return None, rest


def _opens_a_list(label: Label, rest: str) -> bool:
    """`Điều 2. Tổ công tác có nhiệm vụ:` and `1. Thực hiện các nội dung sau:` are sentences that a list follows."""
    if not rest.endswith(":"):
        return False
    return label.sort == Sort.ARTICLE or bool(re.search(r"(?:sau|như sau|gồm|bao gồm|cụ thể|là|sau đây)\s*:$", rest))


def _run_in(paragraph: Paragraph, label: Label, rest: str) -> tuple[str, str] | None:
    """`4. Các thôn: Thực hiện …`; bold to the colon, in capitals, or short."""
    match = _RUN_IN.fullmatch(rest)
    if not match or len(match["text"]) < 8:
        return None
    title = match["title"].strip()
    named = len(title.split()) <= 18 and not re.search(r"\b(?:sau|như|gồm|cụ thể|trong đó|là)$", title)
    if label.sort in _HEADED:
        return title, match["text"].strip()
    return (title, match["text"].strip()) if named and label.sort in _TITLED else None


def _is_title(paragraph: Paragraph, label: Label, rest: str, after: Label | None) -> bool:
    if label.sort in _HEADED:
        return len(rest) < 2 * _LONGEST_TITLE and (not _SENTENCE.search(rest) or rest.isupper() or len(rest) < 120)
    if len(rest) > _LONGEST_TITLE or _SENTENCE.search(rest):
        return paragraph.bold and len(rest) < _LONGEST_TITLE and not rest.endswith(";")
    deeper = after is None or _RANK[after.sort] > _RANK[label.sort] or after.depth > label.depth
    return paragraph.bold or deeper


def _put_table(state: _Open, paragraph: Paragraph) -> None:
    """A table belongs to the clause before it, beside what stands below that already."""
    last = state.path[-1][1] if state.path else None
    draft = Draft(None, number=paragraph.number, page=paragraph.page, table=paragraph.table)
    (last.children if last else state.body).append(draft)


def _untitled(text: str) -> str:
    """A heading without the colon at its end."""
    return re.sub(r"\s*:$", "", text) or text


def _put_plain(state: _Open, paragraph: Paragraph, after: tuple[Paragraph, Label | None, str] | None) -> None:
    """A paragraph without a label: the title below `Chương I`, a further text, or a clause of its own after a list."""
    if not state.path:
        state.body.append(Draft(None, text=[paragraph.text], number=paragraph.number, page=paragraph.page))
        return
    last = state.path[-1][1]
    if last.label and last.label.sort in _HEADED and not last.heading and not last.text and not last.children:
        last.heading = _untitled(paragraph.text)
        return
    if (
        last.heading
        and not last.text
        and not last.children
        and last.heading.isupper()
        and paragraph.text.isupper()
        and last.label
        and last.label.sort in _HEADED
    ):
        last.heading = f"{last.heading} {paragraph.text}"
        return
    while state.path and last.label and last.label.sort in BULLETS:
        state.path.pop()
        last = state.path[-1][1] if state.path else Draft(None)
    beside = last.children if state.path else state.body
    if beside or not state.path:
        beside.append(Draft(None, text=[paragraph.text], number=paragraph.number, page=paragraph.page))
    else:
        last.text.append(paragraph.text)
