from __future__ import annotations

import pytest

from extractors.codes import Bearing, Genre
from extractors.plan.genres import A_PLAN, Finding
from extractors.plan.reading import PlanRows
from extractors.plan.rules import RULES, Rule
from extractors.plan.table_rules import TABLE_RULES
from tests.extractors.plan_texts import read_body

HEADING = "I. NHIỆM VỤ\n"
MARK, PART = "»", "¶"


def deciding_rule(specimen: str) -> str:
    """The name of the rule that decides the marked line of a specimen (the one below a heading)."""
    finding, text = A_PLAN, specimen
    if specimen.startswith(PART):
        named, _, text = specimen.removeprefix(PART).partition("\n")
        finding = _finding(named)
    text = text if MARK in text else f"{HEADING}{MARK}{text}"
    lines = text.split("\n")
    marked = next(number for number, line in enumerate(lines, 1) if line.startswith(MARK))
    return _rule_at(read_body(text.replace(MARK, ""), finding=finding), marked)


def _finding(named: str) -> Finding:
    """A plan that gives what is named, or a document of the genre that is named."""
    if named in Genre._value2member_map_:
        return A_PLAN._replace(genre=Genre(named))
    return A_PLAN._replace(bearing=Bearing(named))


def _rule_at(reading: PlanRows, line: int) -> str:
    rows = [row.rule for row in reading.rows if min(row.line_numbers) == line]
    others = [entry.rule for entry in reading.decisions if min(entry.line_numbers) == line]
    (name,) = others or rows[:1]
    return "table" if name in {rule.name for rule in TABLE_RULES} else name


CASES = [(rule, specimen) for rule in RULES for specimen in rule.specimens]
OTHERS = [(rule, specimen) for rule in RULES for specimen in rule.others]


@pytest.mark.parametrize(("rule", "specimen"), CASES, ids=[rule.name for rule, _ in CASES])
def test_a_rule_decides_its_specimens(rule: Rule, specimen: str) -> None:
    assert deciding_rule(specimen) == rule.name


@pytest.mark.parametrize(("rule", "specimen"), OTHERS, ids=[rule.name for rule, _ in OTHERS])
def test_a_rule_leaves_its_counter_specimens_to_others(rule: Rule, specimen: str) -> None:
    assert deciding_rule(specimen) != rule.name


def test_each_rule_has_a_name_and_a_specimen() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert all(rule.specimens for rule in RULES)
