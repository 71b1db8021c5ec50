"""What a document rests on was law on its day: told softly of what was issued, to be mended in drafts and models."""

import re

import pytest

from generator.check import bases, check, notices
from generator.records.document import Citation, Document, LegalBasis
from generator.records.lapsed import Lapsed, lapsed_in
from generator.records.problem import Problem
from tests.check.faults import MODEL, SONG_CONG, TUYEN_QUANG
from tests.check.trial import Change, Trial
from tests.contract.samples import PORTALS, SOURCES

OLD, NEW, OF_2011, OF_2024 = (
    "193-qd-ttg-2021",
    "33-qd-ttg-2026",
    "luat-phong-chong-mua-ban-nguoi-2011",
    "luat-53-2024-qh15",
)
LAWS = {key: entry.record for key, entry in SOURCES.laws.items()}
PLAN = PORTALS["vi"].plan("song-cong-111-kh-ubnd").document
CITED = re.compile(r"^citations:\n(?:[ -].*\n?)*", re.MULTILINE)


def told(trial: Trial, changes: dict[str, Change], about: str) -> tuple[list[Problem], list[Problem]]:
    """The problems and the notices that name the law with this number."""
    with trial.with_changes(changes) as sources:
        found = check(sources), [one for rule in bases.NOTICES for one in rule(sources)]
    problems, noted = ([one for one in given if about in one.message.vi] for given in found)
    return problems, noted


def lapsed(date: str | None, year: int, bases: list[str], *, clause: str | None = None) -> list[Lapsed]:
    document = Document.model_validate(
        PLAN.model_dump(mode="json")
        | {"date": date, "year": year, "legal_bases": [LegalBasis(text="…", cites=bases).model_dump()], "citations": []}
    )
    cites = [*document.cites, *([(OLD, clause)] if clause else [])]
    return list(lapsed_in(document, cites, LAWS))


def test_a_plan_of_2026_that_rests_on_the_programme_to_2025_is_told_softly_which_programme_there_is_now(
    trial: Trial,
) -> None:
    problems, noted = told(trial, {}, "193/QĐ-TTg")
    assert problems == []
    (notice,) = noted
    assert notice.place.file == SONG_CONG
    assert trial.text(SONG_CONG).splitlines()[notice.place.line - 1].strip() == "- law: 193-qd-ttg-2021"
    assert "33/QĐ-TTg" in notice.message.vi
    assert "33/QĐ-TTg" in notice.message.en
    assert "check this legal basis" in notice.message.en
    assert "ended" not in notice.message.en


def test_a_plan_of_2021_that_rests_on_it_is_not_told(trial: Trial) -> None:
    assert OLD in trial.text(TUYEN_QUANG)
    _, noted = told(trial, {}, "193/QĐ-TTg")
    assert TUYEN_QUANG not in {notice.place.file for notice in noted}


def test_the_notice_is_among_those_of_a_check(trial: Trial) -> None:
    with trial.with_changes({}) as sources:
        assert any("193/QĐ-TTg" in one.message.vi and one.place.file == SONG_CONG for one in notices(sources))


def test_what_only_the_text_names_is_found_too(trial: Trial) -> None:
    changed = CITED.sub("", trial.text(SONG_CONG))
    assert "citations:" not in changed
    problems, noted = told(trial, {SONG_CONG: changed}, "193")
    assert problems == []
    assert sorted("citations" in (notice.fix.vi if notice.fix else "") for notice in noted) == [False, True]


def test_a_model_that_rests_on_it_must_be_mended(trial: Trial) -> None:
    changed = trial.text(MODEL).replace("cites: [33-qd-ttg-2026]", "cites: [193-qd-ttg-2021]", 1)
    problems, _ = told(trial, {MODEL: changed}, "193/QĐ-TTg")
    assert [problem.place.file for problem in problems] == [MODEL]
    assert "33/QĐ-TTg" in problems[0].message.vi


def test_a_law_that_ended_is_told_with_what_replaced_it(trial: Trial) -> None:
    changed = trial.text(MODEL).replace("cites: [luat-53-2024-qh15", "cites: [luat-phong-chong-mua-ban-nguoi-2011", 1)
    problems, _ = told(trial, {MODEL: changed}, "66/2011/QH12")
    assert "had ended" in problems[0].message.en
    assert "53/2024/QH15" in problems[0].message.en


@pytest.mark.parametrize(
    ("date", "year", "found"),
    [
        ("2026-01-06", 2026, []),
        ("2026-01-07", 2026, [OLD]),
        ("2026-05-13", 2026, [OLD]),
        (None, 2026, [OLD]),
        (None, 2025, []),
        ("2021-05-05", 2021, []),
    ],
)
def test_the_day_decides_or_the_last_of_the_year_if_none_is_told(date: str | None, year: int, found: list[str]) -> None:
    assert [one.law.id for one in lapsed(date, year, [OLD])] == found


@pytest.mark.parametrize(("date", "ended"), [("2025-06-30", []), ("2025-07-01", [True])])
def test_a_law_s_last_day_is_still_its_own(date: str, ended: list[bool]) -> None:
    assert [one.ended for one in lapsed(date, 2025, [OF_2011])] == ended


def test_a_clause_may_name_what_was_followed_beside_what_followed_it_but_a_basis_may_not() -> None:
    assert [one.clause for one in lapsed("2026-05-13", 2026, [], clause="muc-dich")] == ["muc-dich"]
    assert lapsed("2026-05-13", 2026, [NEW], clause="muc-dich") == []
    assert [one.law.id for one in lapsed("2026-05-13", 2026, [OLD, NEW])] == [OLD]


def test_of_a_row_of_successors_the_newest_that_applied_is_named() -> None:
    third = LAWS[NEW].model_copy(update={"id": "x", "date": LAWS[NEW].date.replace(year=2031), "in_force_from": None})  # type: ignore[union-attr]
    laws = LAWS | {NEW: LAWS[NEW].model_copy(update={"replaced_by": "x"}), "x": third}
    for year, newest in ((2026, NEW), (2031, "x")):
        document = PLAN.model_copy(update={"date": None, "year": year})
        assert [one.newer and one.newer.id for one in lapsed_in(document, [(OLD, None)], laws)] == [newest]


def test_laws_that_follow_each_other_in_a_ring_do_not_go_round_for_ever() -> None:
    laws = LAWS | {NEW: LAWS[NEW].model_copy(update={"replaced_by": OLD})}
    assert [one.law.id for one in lapsed_in(PLAN, [(OLD, None)], laws)] == [OLD]


def test_a_law_that_the_register_lacks_has_not_lapsed() -> None:
    assert lapsed("2026-05-13", 2026, ["99-kh-ubnd-2026"]) == []


def test_every_law_of_the_register_that_a_published_text_names_is_annotated() -> None:
    """What readers are told comes from the annotations, so the texts of our own plans are read once here."""
    from generator.records.cited import cited_in

    for entry in SOURCES.documents.values():
        document = entry.record
        if document.standing == "issued":
            for clause in document.clauses:
                text = "\n".join(filter(None, (clause.heading, *clause.text)))
                for cited in cited_in(text, LAWS, document.year):
                    assert (cited.law, clause.id) in document.cites, (document.id, clause.id, cited.as_written)


def test_what_a_document_says_to_cite_stands_in_its_clause() -> None:
    for entry in SOURCES.documents.values():
        texts = {clause.id: " ".join([clause.heading or "", *clause.text]) for clause in entry.record.clauses}
        given: list[Citation] = [one for one in entry.record.citations if one.clause]
        for citation in given:
            assert citation.as_written in texts[str(citation.clause)], citation


def test_a_document_names_each_law_once_a_place() -> None:
    assert len(PLAN.cites) == len(set(PLAN.cites)) > 4
    assert (OLD, "muc-dich") in PLAN.cites
    assert OF_2024 in {law for law, _ in PLAN.cites}
