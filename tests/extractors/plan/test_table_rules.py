from __future__ import annotations

from datetime import date

import pytest

from extractors.codes import Bearing
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rules import TABLE_RULES, TableRule, decide_table, table_facts
from tests.extractors.tables.test_task_tables import table

PART = "¶"


def deciding_rule(specimen: str) -> str:
    """The name of the rule that decides a table; the context of it stands after "¶"."""
    context = Context(role=SectionRole.TASK)
    if specimen.startswith(PART):
        named, _, specimen = specimen.removeprefix(PART).partition("\n")
        context = context_of(named)
    return decide_table(table_facts(table(*specimen.split("\n")), context)).name


def context_of(named: str) -> Context:
    if named in set(Bearing):
        return Context(role=SectionRole.TASK, bearing=Bearing(named))
    if named in set(SectionRole):
        return Context(role=SectionRole(named))
    return Context(role=SectionRole.TASK, since=date.fromisoformat(named))


CASES = [(rule, specimen) for rule in TABLE_RULES for specimen in rule.specimens]
OTHERS = [(rule, specimen) for rule in TABLE_RULES for specimen in rule.others]


@pytest.mark.parametrize(("rule", "specimen"), CASES, ids=[rule.name for rule, _ in CASES])
def test_a_rule_decides_its_specimens(rule: TableRule, specimen: str) -> None:
    assert deciding_rule(specimen) == rule.name


@pytest.mark.parametrize(("rule", "specimen"), OTHERS, ids=[rule.name for rule, _ in OTHERS])
def test_a_rule_leaves_its_counter_specimens_to_others(rule: TableRule, specimen: str) -> None:
    assert deciding_rule(specimen) != rule.name


def test_each_rule_has_a_name_and_a_specimen() -> None:
    names = [rule.name for rule in TABLE_RULES]
    assert len(names) == len(set(names))
    assert all(rule.specimens for rule in TABLE_RULES)
