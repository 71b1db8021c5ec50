"""The stylesheet of reading pages: rules for classes that no page has go, all others stay, and browsers can read it."""

import re
from pathlib import Path

import pytest
import tinycss2

from generator.publish.styles import pruned, stylesheet, without_idle_variables
from tests.contract.reading import pages

USED = {"used", "md-typeset"}


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".used{color:red}",
        '.used p::before{content:".other{"}',
        "p.used:not(.md-typeset){color:red}",
        "#used{color:red}",
        "@media print{.used{color:red}}",
        "@supports (display:grid){@media print{.used{color:red}}}",
    ],
)
def test_a_rule_that_a_page_can_use_stays_as_it_is(rule: str) -> None:
    assert _plain(pruned(rule, USED)) == _plain(rule)


@pytest.mark.parametrize(
    "rule",
    [
        ".other{color:red}",
        ".used .other{color:red}",
        ".used.other{color:red}",
        ".used-more{color:red}",
        "[data-md-color-scheme=slate]{color:red}",
        "[dir=rtl] .used{color:red}",
        "@media print{.other{color:red}}",
        "@supports (display:grid){@media print{.other{color:red}}}",
        "/* only a remark */",
    ],
)
def test_a_rule_that_no_page_can_use_goes(rule: str) -> None:
    assert pruned(rule, USED) == ""


def test_a_variable_that_nothing_reads_goes_and_with_it_what_only_that_reads() -> None:
    css = ":root{--a:1px;--b:var(--c);--c:2px;--d:url('x;}');color:red}@media print{p{--e:3px;top:var(--a)}i{--g:1}}"
    kept = ":root{--a:1px;color:red}@media print{p{--e:3px;top:var(--a)}}"
    assert without_idle_variables(css, "p{left:var( --e)}") == kept


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".used,.other{color:red}", ".used{color:red}"),
        (".other,p,.used .other{color:red}", "p{color:red}"),
        ("@media print{.other{color:red}.used{color:red}}", "@media print{.used{color:red}}"),
    ],
)
def test_of_a_list_only_the_selectors_that_apply_stay(rule: str, kept: str) -> None:
    assert _plain(pruned(rule, USED)) == _plain(kept)


@pytest.mark.parametrize(
    "rule",
    [
        ":is(.used,.md-typeset) p{color:red}",
        "p:not(.used,.md-typeset){color:red}",
        '[title="a,b"] .used{color:red}',
    ],
)
def test_a_comma_inside_brackets_or_quotes_does_not_part_a_selector(rule: str) -> None:
    assert _plain(pruned(rule, USED)) == _plain(rule)


def test_a_selector_that_may_match_one_class_of_several_stays() -> None:
    assert ".used" in pruned(":is(.used,.other) p{color:red}", USED)


def test_what_follows_a_pruned_rule_is_still_read() -> None:
    kept = pruned(":is(.used,.other) p{color:red}p:not(.a,.b){color:red}.used{color:blue}", USED)
    assert ".used{color:blue}" in _plain(kept)
    assert _faults(kept) == []


def test_the_stylesheet_of_the_site_has_no_fault(site: Path) -> None:
    assert _faults((site / "assets/site.css").read_text()) == []


def test_the_stylesheet_of_the_site_fetches_nothing_from_elsewhere(site: Path) -> None:
    css = (site / "assets/site.css").read_text()
    assert "@import" not in css
    assert [
        url for url in re.findall(r"url\(\s*[\"']?([^\"')]+)", css) if url.startswith(("http:", "https:", "//"))
    ] == []


def test_the_house_s_own_rules_are_all_there_and_last(site: Path, snapshot: Path) -> None:
    css = (site / "assets/site.css").read_text()
    ours = [sheet.read_text() for sheet in sorted((snapshot / "theme/site").glob("*.css"))]
    assert len(ours) > 1
    assert css.endswith("\n".join(ours))
    assert (snapshot / "theme/tokens.css").read_text() in css


def test_every_rule_of_the_site_s_stylesheet_names_classes_that_pages_have(site: Path, snapshot: Path) -> None:
    css = (site / "assets/site.css").read_text()
    borrowed = css[: css.index((snapshot / "theme/tokens.css").read_text())]
    used = {name for tree in pages(site).values() for names in tree.xpath("//@class") for name in str(names).split()}
    assert len(borrowed) > 5000
    assert _classes(borrowed) <= used


def test_a_page_with_another_class_gets_the_rules_for_it(snapshot: Path) -> None:
    without = stylesheet(snapshot / "theme", ['<p class="md-typeset">'])
    with_it = stylesheet(snapshot / "theme", ['<p class="md-typeset">', '<div class="admonition note">'])
    assert b".admonition" not in without
    assert b".admonition" in with_it
    assert len(with_it) > len(without)


def _plain(css: str) -> str:
    return re.sub(r"\s+", "", css)


def _faults(css: str) -> list[str]:
    """What a browser would stumble over, as deep as rules are nested."""
    faults: list[str] = []
    rules = list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
    while rules:
        rule = rules.pop()
        if rule.type == "error":
            faults.append(rule.message)
        elif rule.type == "qualified-rule":
            tokens = [*rule.prelude, *rule.content]
            faults += [token.message for token in tokens if token.type == "error"]
            faults += [
                f"torn: {tinycss2.serialize(rule.prelude)}" for token in rule.prelude if token.type == "{} block"
            ]
        elif rule.lower_at_keyword in {"media", "supports"}:
            rules += tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return faults


def _classes(css: str) -> set[str]:
    names: set[str] = set()
    rules = list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
    while rules:
        rule = rules.pop()
        if rule.type == "qualified-rule":
            outside = [token for token in rule.prelude if token.type != "function"]  # :not(.other) wants no such class
            names |= set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", tinycss2.serialize(outside)))
        elif rule.type == "at-rule" and rule.content:
            rules += tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return names
