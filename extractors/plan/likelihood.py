"""How much a text reads like a row: a linear model over its facts, where the rules are weak.

The rules decide. A paragraph without a marker or label that reads less like a row than LEAST is
none; an item or a paragraph below EVEN is a row with the flag `unlikely_row`; what a weak rule
takes for no row above EVEN is named in a warning. The weights stand in
extractors/resources/row_model.csv; `make row-model` learns them from the answers at hand and says
what the model is worth beside the rules (docs/confidence.md).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from functools import cache

from extractors.lines.letters import is_capitals
from extractors.lines.statements import is_statement, starts_with_verb
from extractors.plan.facts import NodeFacts
from extractors.word_lists import rows

LEAST, EVEN = 0.3, 0.5
# Rules that say no to a text for its section or for its first words.
WEAK_RULES = frozenset(
    {"no_assignment", "head_of_other", "section_without_tasks", "tells_state", "lead_in"}
)
BIAS = "bias"
FACTS = NodeFacts._fields
LENGTHS = (4, 8, 15, 30, 60)  # words


def with_likelihood(facts: NodeFacts, text: str) -> NodeFacts:
    """The facts of a leaf with how much its text reads like a row; of others as they are."""
    if facts.is_labels or facts.is_table or facts.is_over_items or facts.time is not None:
        return facts
    return facts._replace(likelihood=likelihood(features(facts, text)))


def likelihood(found: Collection[str], weights: Mapping[str, float] | None = None) -> float:
    """The probability (0..1) that a text with some features is a row."""
    known = weights if weights is not None else _weights()
    said = known.get(BIAS, 0.0) + sum(known.get(name, 0.0) for name in sorted(found))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, said))))


def features(facts: NodeFacts, text: str) -> frozenset[str]:
    """The names of what holds of a text: its facts, and its shape."""
    holds = {name for name, value in zip(FACTS, facts, strict=True) if value is True}
    holds |= {f"kind={facts.kind}", f"role={facts.role}", f"role_below={facts.role_below}"}
    holds |= {f"bearing={facts.bearing}", f"words={_length(text)}"}
    shape = {
        "bears": facts.bears,
        "has_block": bool(facts.block),
        "verb": starts_with_verb(text),
        "statement": is_statement(text),
        "capitals": is_capitals(text),
        "figure": any(map(str.isdecimal, text)),
        "percent": "%" in text,
        "colon": ":" in text,
        "verb_in_section": facts.bears and starts_with_verb(text),
    }
    ends = {f"ends={text.rstrip()[-1:]}"} & {"ends=:", "ends=;", "ends=."}
    return frozenset(holds | ends | {name for name, is_so in shape.items() if is_so})


def _length(text: str) -> str:
    """The class of a text's length: "4" for up to four words, … "more"."""
    count = len(text.split())
    return next((str(most) for most in LENGTHS if count <= most), "more")


@cache
def _weights() -> Mapping[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("row_model")}
