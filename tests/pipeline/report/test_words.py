"""The page has Vietnamese and English words for all that it says."""

from __future__ import annotations

import re
import tomllib

from extractors.plan.rules import SENTENCES
from pipeline.dataset.codes import CODES
from pipeline.dataset.column_values import AREAS
from pipeline.report.doubts import LOW_FIELDS, LOW_ROW
from pipeline.report.page import SCRIPTS
from pipeline.report.words import page_words
from tests.places import ROOT

FILES = ROOT / "pipeline" / "report" / "files"
LISTED = tomllib.loads((FILES / "words.toml").read_text("utf-8"))
SAID_RE = re.compile(r'(?<![\w.])t\("([a-z_.]+)"')
NAMED_RE = re.compile(r'data-t(?:-\w+)?="([a-z_.]+)"|words\["([a-z_.]+)"\]')


def test_every_rule_and_code_has_vietnamese_words() -> None:
    words = page_words()
    names = {f"rule.{rule}" for rule in SENTENCES}
    names |= {f"{group}.{code.code}" for group in ("code", "advice") for code in CODES}
    assert [name for name in sorted(names) if words["vi"][name] == words["en"][name]] == []


def test_every_word_that_the_scripts_say_is_there() -> None:
    words = page_words()
    text = "\n".join((FILES / name).read_text("utf-8") for name in SCRIPTS)
    template = (FILES / "page.html.j2").read_text("utf-8")
    said = {*SAID_RE.findall(text)} | {a or b for a, b in NAMED_RE.findall(template)}
    said = {name for name in said if not name.endswith(".")}
    assert said - set(words["vi"]) == set()
    assert len(said) > 60


def test_closed_sets_are_said() -> None:
    for language in page_words().values():
        for area in AREAS.values:
            assert f"area.{area}" in language
        for kind in ("date", "period", "recurring", "continuous", "conditional", "duration"):
            assert f"deadline.{kind}" in language
        for doubt in (LOW_ROW, LOW_FIELDS):
            assert f"doubt.{doubt}" in language


def test_both_languages_say_the_same_things() -> None:
    words = page_words()
    assert set(words["vi"]) == set(words["en"])
    for name, both in LISTED["ui"].items():
        vi, en = (sorted(re.findall(r"\{\d\}", said)) for said in both)
        assert vi == en, name
