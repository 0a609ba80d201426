"""How much a text reads like a row: features by name, and the order of what the model says."""

import pytest

from extractors.codes import Bearing
from extractors.lines.markers import MarkerKind
from extractors.plan.assignment_blocks import Block
from extractors.plan.facts import NodeFacts
from extractors.plan.likelihood import EVEN, features, likelihood, with_likelihood
from extractors.plan.section_roles import SectionRole

ITEM = NodeFacts(MarkerKind.DASH, SectionRole.TASK, SectionRole.TASK, Block())
PARAGRAPH = NodeFacts(None, SectionRole.TASK, SectionRole.TASK, Block())

FEATURES = [
    (
        ITEM,
        "Rà soát quy chế.",
        {"verb", "verb_in_section", "bears", "kind=dash", "ends=."},
        {"colon"},
    ),
    (PARAGRAPH, "Biểu tượng: hình bông lúa", {"colon", "kind=None", "words=8"}, {"verb", "ends=:"}),
    (ITEM, "Đạt 80%", {"figure", "percent", "words=4"}, {"words=8"}),
    (ITEM, "Gồm các việc sau:", {"ends=:", "colon"}, {"ends=."}),
    (ITEM, "", {"words=4"}, {"ends=", "figure"}),
    (
        NodeFacts(None, SectionRole.FUNDING, None, Block(), bearing=Bearing.ASSIGNMENTS),
        "Rà soát quy chế.",
        {"role=funding", "role_below=None", "bearing=assignments", "verb"},
        {"bears", "verb_in_section"},
    ),
]


@pytest.mark.parametrize(("facts", "text", "holds", "holds_not"), FEATURES)
def test_features(facts: NodeFacts, text: str, holds: set[str], holds_not: set[str]) -> None:
    found = features(facts, text)
    assert holds <= found
    assert not holds_not & found


LIKELY = [
    (ITEM, "Rà soát quy chế làm việc của cơ quan."),
    (PARAGRAPH, "Văn phòng rà soát quy chế làm việc của cơ quan."),
    (NodeFacts(MarkerKind.DASH, SectionRole.TARGET, None, Block()), "Đạt 80% hồ sơ trực tuyến."),
]
UNLIKELY = [
    (PARAGRAPH, "Biểu tượng: hình bông lúa"),
    (PARAGRAPH, "Cơ sở."),
    (NodeFacts(None, SectionRole.PURPOSE, None, Block()), "Nâng cao nhận thức của cán bộ."),
    (
        NodeFacts(None, None, None, Block(), bearing=Bearing.NOTHING),
        "Văn phòng rà soát quy chế làm việc của cơ quan.",
    ),
]


@pytest.mark.parametrize(("facts", "text"), LIKELY)
def test_what_reads_like_a_row(facts: NodeFacts, text: str) -> None:
    assert with_likelihood(facts, text).likelihood > EVEN


@pytest.mark.parametrize(("facts", "text"), UNLIKELY)
def test_what_does_not(facts: NodeFacts, text: str) -> None:
    assert with_likelihood(facts, text).likelihood < EVEN


def test_headings_and_labels_are_left_as_they_are() -> None:
    for facts in (
        NodeFacts(None, None, None, Block(), is_labels=True),
        NodeFacts(None, None, None, Block(), is_title=True),
        NodeFacts(None, None, None, Block(), time="Quý I"),
    ):
        assert with_likelihood(facts, "Cơ sở.") is facts


def test_a_probability_is_the_sum_of_weights() -> None:
    weights = {"bias": -1.0, "a": 1.0, "b": 100.0}
    assert likelihood({"a", "unknown"}, weights) == 0.5
    assert likelihood(set(), {}) == 0.5
    assert likelihood({"b"}, weights) == pytest.approx(1.0)
